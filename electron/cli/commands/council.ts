import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Refusal, refuse } from '../../../shared/base/failure';
import { count } from '../../../shared/paper/numbers';
import { EXIT } from '../answer';
import { type Bind, examples, given, text } from '../command';
import { documentNamed } from '../names';
import { proveFiles } from '../word/prove';
import { sides } from '../word/read';

export function councilCommands(program: Command, bind: Bind): void {
  bind(
    program.command('ready').description('What stands in the way of the paper for Council.'),
    async (desk, options) => {
      const document = await documentNamed(desk, options);
      const value = await desk.call('council', 'ready', { document: document.id });
      return {
        value,
        code: value.ready ? EXIT.done : EXIT.refused,
        text: [
          value.ready
            ? `“${document.title}” can be exported.`
            : `“${document.title}” cannot be exported yet.`,
          ...value.obstacles.map(({ sentence }) => `Obstacle: ${sentence}`),
          ...value.cautions.map(({ sentence }) => `Caution: ${sentence}`),
        ].join('\n'),
      };
    },
  );

  bind(
    program
      .command('export')
      .description(
        'Write the paper for Council in Word, clean and with tracked changes, and prove it.',
      )
      .option('--to <folder>', 'where to', '.')
      .option('--proposers', 'track changes in the proposers’ names, where minuted')
      .addHelpText('after', examples('export --to papers')),
    async (desk, options) => {
      const document = await documentNamed(desk, options);
      const value = await desk.call('council', 'export', {
        document: document.id,
        folder: resolve(text(options, 'to') ?? '.'),
        attribution: given(options, 'proposers') ? 'proposer' : 'delegate',
      });
      const { counts } = value.proof;
      return {
        value,
        text: [
          ...value.files.map(({ path }) => path),
          `Proved: rejecting every change gives the agreed draft, accepting every change gives the paper (${counts.words} words, ${count(counts.insertions, 'insertion')}, ${count(counts.deletions, 'deletion')}, ${count(counts.comments, 'comment')}).`,
        ].join('\n'),
      };
    },
  );

  bind(
    sides(
      program
        .command('prove')
        .description(
          'Prove a Word file against the agreed draft and the amendments, or against the Word file named with --draft (then no database is needed). Exit code 3 when it is not proved.',
        )
        .argument('<file>')
        .option('--draft <file>', 'the .docx that rejecting every change must give')
        .option('--council <file>', 'the .docx that accepting every change must give')
        .option('--strict', 'with --draft: styles, pages and all else must be the draft’s too'),
    ).addHelpText(
      'after',
      examples(
        'prove "Plan – Council 13 April 2022 – tracked.docx"',
        'prove --draft draft.docx tracked.docx --council council.docx',
      ),
    ),
    async (desk, options, file) => {
      if (text(options, 'draft') ?? text(options, 'council'))
        return proveFiles(options, file ?? '', desk.work);
      const document = await documentNamed(desk, options).catch((error: unknown) => {
        if (!(error instanceof Refusal) || error.failure.code !== 'not-found') throw error;
        const { code, sentence, where } = error.failure;
        const hint = 'To prove one Word file against another, name that with --draft FILE.docx.';
        throw refuse(code, `${sentence} ${hint}`, where);
      });
      const value = await desk.call('council', 'prove', {
        document: document.id,
        path: file ?? '',
      });
      const places = value.differences.map(
        (d) => `${d.check}, ${d.where}: expected “${d.expected}”, found “${d.found}”`,
      );
      return {
        value,
        code: value.proved ? EXIT.done : EXIT.untrue,
        text: value.proved ? 'Proved.' : ['Not proved.', ...places].join('\n'),
      };
    },
  );
}
