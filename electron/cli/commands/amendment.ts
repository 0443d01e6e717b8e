import type { Command } from 'commander';
import { COLLISION_SENTENCES, type CollisionKind } from '../../../shared/amendment/verdict';
import { longDate } from '../../../shared/base/dates';
import { refuse } from '../../../shared/base/failure';
import {
  categoryWords,
  type ResponseKind,
  responseKindSchema,
  responseWords,
} from '../../../shared/paper/amendment';
import { type Act, type Bind, examples, text } from '../command';
import { amendmentNumbered, one, paperNamed } from '../names';
import { lines } from './amend';
import { arrangeCommands } from './arrange';
import { done, each } from './each';

const SEVERAL = 'one, or several such as 3,5,7';

const STEPS = {
  propose: 'Working → proposed.',
  rework: 'Proposed → working again, to change its words.',
  reinstate: 'Withdrawn → working again.',
  accept: 'Before Committee, by the author: proposed → accepted.',
  unaccept: 'Take an acceptance back.',
} as const;

export function amendmentCommands(program: Command, bind: Bind): void {
  const amendment = program
    .command('amendment')
    .description('Amendments and their steps; see also amend, respond, decide.');

  bind(
    amendment.command('list').description('All amendments, and where they collide.'),
    async (desk, options) => {
      const paper = await paperNamed(desk, text(options, 'paper'));
      const value = await desk.call('amendment', 'list', { paper: paper.id });
      const number = new Map(value.amendments.map((a) => [a.id, a.number]));
      const collisions = value.collisions.map(
        (c) =>
          `Collision in ${c.place}: ${c.amendments
            .map((id) => number.get(id) ?? 0)
            .sort((a, b) => a - b)
            .join(' and ')} (“${c.quote}”). ${COLLISION_SENTENCES[c.verdict as CollisionKind]}`,
      );
      return {
        value,
        text: value.amendments.length
          ? [lines(value.amendments), ...collisions].join('\n')
          : 'There is no amendment.',
      };
    },
  );

  bind(
    amendment
      .command('show')
      .description('One amendment with responses and decision.')
      .argument('<number>'),
    async (desk, options, number) => {
      const value = await amendmentNumbered(desk, number ?? '', text(options, 'paper'));
      const delegation = await desk.call('delegation', 'get', { paper: value.paper });
      const post = (id: string) =>
        delegation?.consultees.find((c) => c.id === id)?.post ?? 'A former consultee';
      return {
        value,
        text: [
          lines([value]),
          `${categoryWords[value.category]}: ${value.reason || 'no reason yet'}`,
          ...(value.needsResiting ? [`Needs re-siting: ${value.needsResiting}`] : []),
          ...value.responses.map(
            (r) =>
              `${post(r.consultee)} ${responseWords[r.kind]}${r.comment ? `: ${r.comment}` : ''}${r.reopened ? ' (to other words)' : ''}`,
          ),
          ...(value.decision
            ? [
                `${value.decision.outcome} on ${longDate(value.decision.decidedOn)}: ${value.decision.reason}`,
              ]
            : []),
        ].join('\n'),
      };
    },
  );

  for (const [verb, description] of Object.entries(STEPS))
    bind(
      amendment.command(verb).description(description).argument('<numbers>', SEVERAL),
      stepOf(verb as keyof typeof STEPS),
    );

  bind(
    amendment
      .command('withdraw')
      .description('Withdraw it; its number stays.')
      .argument('<numbers>', SEVERAL)
      .option('--reason <words>', 'why', ''),
    async (desk, options, numbers) =>
      each(desk, numbers ?? '', text(options, 'paper'), {
        verb: 'withdraw',
        reason: text(options, 'reason') ?? '',
      }),
  );

  bind(
    amendment
      .command('reopen')
      .description('Take its decision back.')
      .argument('<number>')
      .requiredOption('--reason <words>', 'why'),
    async (desk, options, number) => {
      const found = await amendmentNumbered(desk, number ?? '', text(options, 'paper'));
      const value = await desk.call('amendment', 'reopen', {
        amendment: found.id,
        expectedRevision: found.revision,
        reason: text(options, 'reason') ?? '',
      });
      return done(value);
    },
  );
  arrangeCommands(amendment, bind);
}

const stepOf =
  (verb: keyof typeof STEPS): Act =>
  async (desk, options, numbers) =>
    each(desk, numbers ?? '', text(options, 'paper'), { verb });

/** What consultees and the delegate say to one amendment. */
export function decisionCommands(program: Command, bind: Bind): void {
  bind(
    program
      .command('respond')
      .description('Record a consultee’s response to an amendment as it is worded now.')
      .argument('<number>')
      .requiredOption('--consultee <post>', 'who responds')
      .requiredOption('--kind <kind>', responseKindSchema.options.join(', '))
      .option('--comment <words>', 'what they said', '')
      .option('--wording <words>', 'the wording suggested instead', '')
      .option('--on <date>', 'YYYY-MM-DD; else today')
      .addHelpText(
        'after',
        examples('respond 7 --consultee Vice-Chair --kind concern --comment "Too strong"'),
      ),
    async (desk, options, number) => {
      const found = await amendmentNumbered(desk, number ?? '', text(options, 'paper'));
      const delegation = await desk.call('delegation', 'get', { paper: found.paper });
      const none = 'No consultee is recorded. Enter the delegation first: engross delegation set …';
      const named = { what: 'consultee', say: '--consultee', none };
      const consultee = one(delegation?.consultees ?? [], text(options, 'consultee'), named);
      const kind = responseKindSchema.safeParse(text(options, 'kind'));
      if (!kind.success)
        throw refuse(
          'invalid-input',
          `The kind is one of ${responseKindSchema.options.join(', ')}.`,
          'kind',
        );
      const value = await desk.call('response', 'record', {
        amendment: found.id,
        consultee: consultee.id,
        kind: kind.data satisfies ResponseKind,
        comment: text(options, 'comment') ?? '',
        wording: text(options, 'wording') ?? '',
        respondedOn: text(options, 'on') ?? desk.context().today(),
        fingerprint: found.fingerprint,
      });
      return {
        value,
        text: `${consultee.post} ${responseWords[value.kind]} (amendment ${found.number}).`,
      };
    },
  );

  bind(
    program
      .command('decide')
      .description(
        'Record the delegated officer’s decision on an amendment, or the same on several.',
      )
      .argument('<numbers>', SEVERAL)
      .argument('<outcome>', 'incorporate or decline')
      .requiredOption('--reason <words>', 'why')
      .option('--on <date>', 'YYYY-MM-DD; else today')
      .addHelpText(
        'after',
        examples('decide 7 incorporate --reason "As the Committee asked" --on 2022-04-04'),
      ),
    async (desk, options, numbers, outcome) => {
      if (outcome !== 'incorporate' && outcome !== 'decline')
        throw refuse('invalid-input', 'The outcome is incorporate or decline.', 'outcome');
      return each(desk, numbers ?? '', text(options, 'paper'), {
        verb: 'decide',
        outcome,
        reason: text(options, 'reason') ?? '',
        decidedOn: text(options, 'on') ?? desk.context().today(),
      });
    },
  );
}
