import type { Command } from 'commander';
import { refuse } from '../../../shared/base/failure';
import type { DocumentTree } from '../../../shared/document/types';
import { type FeedbackStatus, feedbackStatusWords } from '../../../shared/paper/feedback';
import { columns, short } from '../answer';
import { type Bind, examples, given, text } from '../command';
import type { Desk } from '../desk';
import { allNumbered, documentNamed, draftOf, feedbackNumbered, paperNamed } from '../names';
import { passage } from '../passage';

export function feedbackCommands(program: Command, bind: Bind): void {
  const feedback = program
    .command('feedback')
    .description('What members, partners and residents said.');

  bind(
    feedback
      .command('add')
      .description('Record a comment.')
      .requiredOption('--who <name>', 'who made it')
      .requiredOption('--asked <words>', 'what they asked for')
      .option('--role <role>', 'their part in it: Member, Chair, partner …', '')
      .option('--made-on <date>', 'YYYY-MM-DD')
      .option('--where <words>', 'where it was made', '')
      .option('--at-committee', 'made by the Committee that agreed the draft')
      .option('--quote <words>', 'words of the passage that it is about')
      .option('--draft <version>', 'the draft that is quoted')
      .addHelpText(
        'after',
        examples(
          'feedback add --who "Member for Fant" --asked "Six themes, not five" --quote "five themes" --at-committee',
        ),
      ),
    async (desk, options) => {
      const paper = await paperNamed(desk, text(options, 'paper'));
      const about = await aboutPassage(desk, options);
      const value = await desk.call('feedback', 'add', {
        ...about,
        paper: paper.id,
        who: text(options, 'who') ?? '',
        role: text(options, 'role') ?? '',
        madeOn: text(options, 'madeOn') ?? null,
        where: text(options, 'where') ?? '',
        asked: text(options, 'asked') ?? '',
        atCommittee: given(options, 'atCommittee'),
      });
      return { value, text: `Feedback ${value.number} was recorded.` };
    },
  );

  bind(feedback.command('list').description('All comments.'), async (desk, options) => {
    const paper = await paperNamed(desk, text(options, 'paper'));
    const value = await desk.call('feedback', 'list', { paper: paper.id });
    const rows = value.map((f) => [
      String(f.number),
      feedbackStatusWords[f.status],
      f.erased ? '(erased)' : f.who,
      short(f.asked),
    ]);
    return { value, text: rows.length ? columns(rows) : 'There is no feedback.' };
  });

  bind(
    feedback
      .command('mark')
      .description('Say how a comment was dealt with.')
      .argument('<number>')
      .requiredOption('--status <status>', Object.keys(feedbackStatusWords).join(', '))
      .option('--reply <words>', 'the reply', '')
      .option('--amendments <numbers>', 'amendments that answer it, such as 3,4'),
    async (desk, options, number) => {
      const status = text(options, 'status') ?? '';
      if (!(status in feedbackStatusWords))
        throw refuse(
          'invalid-input',
          `The status is one of ${Object.keys(feedbackStatusWords).join(', ')}.`,
          'status',
        );
      return mark(desk, options, number ?? '', status as FeedbackStatus);
    },
  );

  bind(
    feedback
      .command('answer')
      .description('Answer a comment: by amendments, or without change.')
      .argument('<number>')
      .option('--amendments <numbers>', 'amendments that answer it, such as 3,4')
      .option('--reply <words>', 'the reply', '')
      .addHelpText(
        'after',
        examples(
          'feedback answer 4 --amendments 7',
          'feedback answer 5 --reply "The figure is right."',
        ),
      ),
    (desk, options, number) =>
      mark(
        desk,
        options,
        number ?? '',
        text(options, 'amendments') ? 'answered-by-amendment' : 'answered-without-change',
      ),
  );

  bind(
    feedback
      .command('erase')
      .description('Erase who said it and what; the number and the history stay.')
      .argument('<number>'),
    async (desk, options, number) => {
      const found = await feedbackNumbered(desk, number ?? '', text(options, 'paper'));
      const value = await desk.call('feedback', 'erase', { feedback: found.id });
      return { value, text: `Feedback ${value.number} was erased.` };
    },
  );
}

async function mark(
  desk: Desk,
  options: Parameters<typeof text>[0],
  number: string,
  status: FeedbackStatus,
) {
  const found = await feedbackNumbered(desk, number, text(options, 'paper'));
  const numbers = text(options, 'amendments');
  const { amendments } = await desk.call('amendment', 'list', { paper: found.paper });
  const value = await desk.call('feedback', 'mark', {
    feedback: found.id,
    status,
    reply: text(options, 'reply') ?? '',
    expectedRevision: found.revision,
    ...(numbers
      ? { amendments: allNumbered(amendments, numbers, 'amendment').map((a) => a.id) }
      : {}),
  });
  return { value, text: `Feedback ${value.number} is ${feedbackStatusWords[value.status]}.` };
}

async function aboutPassage(desk: Desk, options: Parameters<typeof text>[0]) {
  const quote = text(options, 'quote');
  if (quote === undefined && text(options, 'document') === undefined)
    return { document: null, anchor: null };
  const document = await documentNamed(desk, options);
  if (quote === undefined) return { document: document.id, anchor: null };
  const draft = draftOf(document, text(options, 'draft'));
  const { tree } = await desk.call('draft', 'get', { draft: draft.id });
  return { document: document.id, anchor: passage(tree as DocumentTree, draft.id, quote) };
}
