import type { Command } from 'commander';
import type { Difference } from '../../../shared/contract/comparison';
import { count } from '../../../shared/paper/numbers';
import { columns, short } from '../answer';
import { type Bind, examples, text } from '../command';
import { documentNamed, draftOf } from '../names';

export function compareCommand(program: Command, bind: Bind): void {
  bind(
    program
      .command('compare')
      .description(
        'What a Word file that came back says that nobody authorised; or, without a file, what changed between two drafts.',
      )
      .argument('[file]', 'a .docx')
      .option('--from <version>', 'the one draft; without a file')
      .option('--to <version>', 'the other; else the agreed or the newest one')
      .addHelpText('after', examples('compare returned.docx', 'compare --from 1 --to 2')),
    async (desk, options, path) => {
      const document = await documentNamed(desk, options);
      if (path === undefined) {
        const from = draftOf(document, text(options, 'from') ?? '1').id;
        const to = draftOf(document, text(options, 'to')).id;
        const value = await desk.call('draft', 'compare', { from, to });
        const { older, newer, changes } = value;
        const head = `From draft ${older.version} to draft ${newer.version}: ${count(changes.length, 'change')}.`;
        return { value, text: [head, lines(changes)].filter(Boolean).join('\n') };
      }
      const { tree: _, ...value } = await desk.call('draft', 'compareFile', {
        document: document.id,
        path,
      });
      const { silent, known, missing, warnings } = value;
      const parts: [string, string, string][] = [
        [
          'Nobody authorised',
          lines(silent, ({ author }) => author ?? 'not tracked'),
          `${value.fileName} holds nothing that is not in draft ${value.draft.version} or in an amendment.`,
        ],
        ['Already amendments', lines(known, ({ number, status }) => `${number} ${status}`), ''],
        ['Not in the file', lines(missing, ({ number, status }) => `${number} ${status}`), ''],
      ];
      return {
        value,
        text: [
          ...parts.map(([title, list, none]) => (list ? `${title}:\n${list}` : none)),
          ...silent.flatMap(({ wording: { place }, objection }) =>
            objection ? [`Cannot be taken, ${place}: ${objection}`] : [],
          ),
          ...warnings,
        ]
          .filter(Boolean)
          .join('\n'),
      };
    },
  );
}

/** A line for each: what it is, place, old and new. */
function lines<T extends Pick<Difference, 'wording'>>(
  differences: readonly T[],
  say: (difference: T) => string = () => '',
): string {
  return columns(
    differences.map((difference) => {
      const { place, old, new: now } = difference.wording;
      return ['', say(difference), place, `“${short(old, 40)}” → “${short(now, 40)}”`];
    }),
  );
}
