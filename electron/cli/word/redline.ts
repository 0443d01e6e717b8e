import type { Command } from 'commander';
import { notCounted } from '../../../shared/amendment/foreign/say';
import { count } from '../../../shared/paper/numbers';
import { prove } from '../../word/prove/prove';
import { redlineFiles } from '../../word/redline';
import { resolveFile } from '../../word/resolve/resolve';
import { EXIT, short } from '../answer';
import { type Bind, examples, text } from '../command';
import { readNamed, writeNamed } from './files';
import { differenceLines } from './prove';
import { sideOf, sides } from './read';

export function redlineCommand(program: Command, bind: Bind): void {
  bind(
    sides(
      program
        .command('redline')
        .description(
          'Compare two Word files: the old one with what differs in the new one as tracked changes. Of the old one’s own tracked changes the text before them counts, of the new one’s the text after. Needs no database.',
        )
        .argument('<old>', 'a .docx')
        .argument('<new>', 'a .docx')
        .requiredOption('-o, --output <file>', 'the .docx to write')
        .option('--author <name>', 'whose changes they are in Word', 'Comparison'),
    ).addHelpText(
      'after',
      examples(
        'redline draft.docx partner.docx -o changes.docx',
        'redline draft.docx partner.docx -o changes.docx --author "Kent Police"',
      ),
    ),
    async (desk, options, old = '', fresh = '') => {
      const output = text(options, 'output') ?? '';
      const side = sideOf(options);
      const before = readNamed(old);
      const after = resolveFile(readNamed(fresh), 'after');
      const author = text(options, 'author') ?? 'Comparison';
      const made = redlineFiles({ old: before, new: after, side, author }, desk.work);
      const { file, places, left, moves, draft, council, otherwise } = made;
      writeNamed(output, file, [old, fresh]);
      const proof = prove({ file, draft, council });
      const wrote = [
        `${output}: ${count(places, 'place')} changed.`,
        ...moves.map(({ from, to, text }) => `Moved from ${from} to ${to}: “${short(text)}”`),
      ].join('\n');
      const apart = otherwise.map(notCounted);
      return {
        value: { output, places, moves, left, otherwise, ...proof },
        code: proof.proved ? EXIT.done : EXIT.untrue,
        text: proof.proved
          ? [
              wrote,
              `Proved: rejecting every change gives ${old}, accepting every change gives ${fresh}.`,
              ...apart,
            ].join('\n')
          : [
              wrote,
              'Not all of it could be taken over:',
              ...left,
              ...differenceLines(proof),
              ...apart,
            ].join('\n'),
      };
    },
  );
}
