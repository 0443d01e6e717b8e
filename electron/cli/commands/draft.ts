import type { Command } from 'commander';
import { longDate } from '../../../shared/base/dates';
import { refuse } from '../../../shared/base/failure';
import { computeNumbers } from '../../../shared/document/numbering';
import { blockText } from '../../../shared/document/plain';
import type { DocumentTree } from '../../../shared/document/types';
import { documentKindSchema } from '../../../shared/paper/document';
import { count } from '../../../shared/paper/numbers';
import { columns } from '../answer';
import { type Bind, examples, text } from '../command';
import { documentNamed, draftOf, one, paperNamed } from '../names';

export function draftCommands(program: Command, bind: Bind): void {
  const draft = program.command('draft').description('Drafts: frozen versions of a document.');
  const version = ['--draft <version>', 'the version; else the agreed or the newest one'] as const;

  bind(
    draft
      .command('add')
      .description(
        'Bring a Word file in as the next draft of a document, or as the first of a new one.',
      )
      .argument('<file>', 'a .docx')
      .option('--title <title>', 'of a new document')
      .option('--kind <kind>', 'of a new document: plan, covering-report or appendix')
      .option(
        '--side <side>',
        'of tracked changes in the file: "before" makes them amendments, "after" accepts them',
      )
      .addHelpText(
        'after',
        examples(
          'draft add plan.docx --title "Community Safety Plan"',
          'draft add plan-2.docx --document "Community Safety Plan" --side before',
        ),
      ),
    async (desk, options, file) => {
      const paper = await paperNamed(desk, text(options, 'paper'));
      const side = text(options, 'side');
      if (side !== undefined && side !== 'before' && side !== 'after')
        throw refuse('invalid-input', 'The side is “before” or “after”.', 'side');
      const kind = documentKindSchema.optional().safeParse(text(options, 'kind'));
      if (!kind.success)
        throw refuse('invalid-input', 'The kind is plan, covering-report or appendix.', 'kind');
      const name = text(options, 'document');
      const documents = await desk.call('document', 'list', { paper: paper.id });
      const none = 'The paper has no document yet: leave --document out for its first.';
      const document =
        name === undefined
          ? null
          : one(documents, name, { what: 'document', say: '--document', none });
      const title = text(options, 'title');
      const value = await desk.call('draft', 'import', {
        paper: paper.id,
        path: file ?? '',
        document: document?.id ?? null,
        ...(title === undefined ? {} : { title }),
        ...(kind.data ? { kind: kind.data } : {}),
        ...(side ? { side } : {}),
      });
      const brought = [
        value.amendments && count(value.amendments, 'proposed amendment'),
        value.feedback && `${count(value.feedback, 'piece', 'pieces')} of feedback`,
      ].filter(Boolean);
      const with_ = brought.length ? `, with ${brought.join(' and ')}` : '';
      return {
        value,
        text: [
          `Draft ${value.draft.version} of “${value.document.title}” (${count(value.draft.words, 'word')})${with_}.`,
          ...value.warnings,
        ].join('\n'),
      };
    },
  );

  bind(draft.command('list').description('The drafts of all documents.'), async (desk, options) => {
    const paper = await paperNamed(desk, text(options, 'paper'));
    const value = await desk.call('document', 'list', { paper: paper.id });
    const rows = value.flatMap(({ title, drafts }) =>
      drafts.map((d) => [
        title,
        `draft ${d.version}`,
        d.fileName ?? 'adopted',
        `${d.words} words`,
        d.agreedOn ? `agreed ${longDate(d.agreedOn)}` : '',
      ]),
    );
    return { value, text: rows.length ? columns(rows) : 'There is no draft.' };
  });

  bind(
    draft
      .command('show')
      .description('The text of a draft, with its numbers.')
      .option(...version),
    async (desk, options) => {
      const document = await documentNamed(desk, options);
      const value = await desk.call('draft', 'get', {
        draft: draftOf(document, text(options, 'draft')).id,
      });
      return { value, text: shownTree(value.tree as DocumentTree) };
    },
  );

  bind(
    draft
      .command('agree')
      .description('Mark the draft that the Committee agreed.')
      .option(...version)
      .requiredOption('--on <date>', 'the day of the meeting, YYYY-MM-DD'),
    async (desk, options) => {
      const document = await documentNamed(desk, options);
      const value = await desk.call('draft', 'agree', {
        draft: draftOf(document, text(options, 'draft')).id,
        agreedOn: text(options, 'on') ?? '',
      });
      return { value, text: `Draft ${value.version} of “${document.title}” is the agreed one.` };
    },
  );

  bind(
    draft.command('unagree').description('Take that mark back, while nothing is decided.'),
    async (desk, options) => {
      const document = await documentNamed(desk, options);
      const value = await desk.call('draft', 'unagree', { draft: draftOf(document).id });
      return {
        value,
        text: `Draft ${value.version} of “${document.title}” is not marked any more.`,
      };
    },
  );

  bind(
    draft
      .command('adopt')
      .description('Before Committee: take the accepted amendments into the next draft.'),
    async (desk, options) => {
      const document = await documentNamed(desk, options);
      const value = await desk.call('draft', 'adopt', { document: document.id });
      const left = value.toResite.length ? ` To re-site: ${value.toResite.join(', ')}.` : '';
      return {
        value,
        text: `Draft ${value.draft.version} of “${document.title}” takes in ${count(value.adopted, 'amendment')}; ${value.resited} carried over.${left}`,
      };
    },
  );
}

function shownTree(tree: DocumentTree): string {
  const numbers = computeNumbers(tree);
  return tree.containers
    .flatMap(({ blocks }) => blocks)
    .map((block) => [numbers.get(block.id), blockText(block)].filter(Boolean).join(' '))
    .join('\n');
}
