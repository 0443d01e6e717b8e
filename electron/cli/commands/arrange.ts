import type { Command } from 'commander';
import { refuse } from '../../../shared/base/failure';
import type { Amendment } from '../../../shared/paper/amendment';
import { count, numbered } from '../../../shared/paper/numbers';
import { type Bind, examples, text } from '../command';
import { allNumbered, amendmentNumbered, paperNamed } from '../names';
import { lines } from './amend';

const step = ({ id, revision }: Amendment) => ({ amendment: id, expectedRevision: revision });

/** What is done where amendments collide, and to what an amendment holds. */
export function arrangeCommands(amendment: Command, bind: Bind): void {
  bind(
    amendment
      .command('choose')
      .description('Keep this one of those that collide; the others are withdrawn or declined.')
      .argument('<number>')
      .requiredOption('--over <numbers>', 'those that give way, such as 5,6')
      .option('--reason <words>', 'why; may be left out where they say the same', '')
      .option('--on <date>', 'the day of the decision, YYYY-MM-DD; else today')
      .addHelpText('after', examples('amendment choose 3 --over 5 --reason "As minuted"')),
    async (desk, options, number) => {
      const kept = await amendmentNumbered(desk, number ?? '', text(options, 'paper'));
      const { amendments } = await desk.call('amendment', 'list', { paper: kept.paper });
      const over = allNumbered(amendments, text(options, 'over'), 'amendment');
      const value = await desk.call('amendment', 'choose', {
        amendment: kept.id,
        over: over.map(step),
        reason: text(options, 'reason') ?? '',
        decidedOn: text(options, 'on') ?? desk.context().today(),
      });
      const gone = numbered(
        'amendment',
        over.map((one) => one.number),
      );
      return { value, text: `Amendment ${value.number} was chosen over ${gone}.` };
    },
  );

  bind(
    amendment
      .command('combine')
      .description('Begin one amendment out of several; they are withdrawn as replaced by it.')
      .argument('<numbers>', 'such as 3,5'),
    async (desk, options, numbers) => {
      const paper = await paperNamed(desk, text(options, 'paper'));
      const { amendments } = await desk.call('amendment', 'list', { paper: paper.id });
      const all = allNumbered(amendments, numbers, 'amendment');
      if (all.length < 2) throw refuse('invalid-input', 'Name two or more, such as 3,5.');
      const value = await desk.call('amendment', 'combine', { amendments: all.map(step) });
      const left = value.leftOut.map(
        (one) => `Left out of amendment ${one.number}: “${one.old}” → “${one.new}”`,
      );
      const begun = `Amendment ${value.amendment.number} is being written.`;
      return { value, text: [begun, lines([value.amendment]), ...left].join('\n') };
    },
  );

  bind(
    amendment
      .command('split')
      .description('Move some changes of an amendment to a new one.')
      .argument('<number>')
      .requiredOption('--changes <places>', 'which of its changes, from 1, such as 2,3'),
    async (desk, options, number) => {
      const whole = await amendmentNumbered(desk, number ?? '', text(options, 'paper'));
      const places = (text(options, 'changes') ?? '').split(/[\s,]+/).filter(Boolean);
      if (!places.every((place) => /^[1-9]\d*$/.test(place)))
        throw refuse('invalid-input', 'Changes are counted from 1: --changes 2,3.', 'changes');
      const value = await desk.call('amendment', 'split', {
        ...step(whole),
        hunks: places.map((place) => Number(place) - 1),
      });
      return { value, text: lines([value.amendment, value.made]) };
    },
  );

  bind(
    amendment
      .command('merge')
      .description('Take another amendment into this one.')
      .argument('<number>')
      .argument('<other>'),
    async (desk, options, number, other) => {
      const into = await amendmentNumbered(desk, number ?? '', text(options, 'paper'));
      const from = await amendmentNumbered(desk, other ?? '', text(options, 'paper'));
      const value = await desk.call('amendment', 'merge', { ...step(into), other: step(from) });
      return { value, text: lines([value]) };
    },
  );

  bind(
    amendment
      .command('order')
      .description('Where two write at one place: put this one before or after the other.')
      .argument('<number>')
      .argument('<place>', 'before or after')
      .argument('<other>'),
    async (desk, options, number, place, other) => {
      if (place !== 'before' && place !== 'after')
        throw refuse('invalid-input', 'The place is before or after.', 'place');
      const own = await amendmentNumbered(desk, number ?? '', text(options, 'paper'));
      const beside = await amendmentNumbered(desk, other ?? '', text(options, 'paper'));
      const asked = { ...step(own), other: beside.id, place } as const;
      const value = await desk.call('amendment', 'reorder', asked);
      return { value, text: `Amendment ${own.number} is ${place} amendment ${beside.number}.` };
    },
  );

  bind(
    amendment
      .command('renumber')
      .description('Number them in the order of the document, while none has gone out.'),
    async (desk, options) => {
      const paper = await paperNamed(desk, text(options, 'paper'));
      const value = await desk.call('amendment', 'renumber', { paper: paper.id });
      return { value, text: `${count(value.changed, 'amendment')} got another number.` };
    },
  );
}
