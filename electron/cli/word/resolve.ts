import type { Command } from 'commander';
import { count } from '../../../shared/paper/numbers';
import { openPackage } from '../../word/package/open';
import { acceptAll, rejectAll } from '../../word/read/plan';
import { allRevisions, readDocument } from '../../word/read/raw';
import { resolvePackage } from '../../word/resolve/resolve';
import { type Bind, examples, given, text } from '../command';
import { readNamed, writeNamed } from './files';

export function resolveCommand(program: Command, bind: Bind): void {
  bind(
    program
      .command('resolve')
      .description(
        'Accept or reject every tracked change of a Word file; nothing else in it changes. Needs no database.',
      )
      .argument('<file>', 'a .docx')
      .option('--accept', 'all changes are made')
      .option('--reject', 'no change is made')
      .requiredOption('-o, --output <file>', 'the .docx to write')
      .hook('preAction', (_, acting) => {
        const { accept, reject } = acting.opts();
        if (Boolean(accept) === Boolean(reject))
          acting.error('error: say --accept or --reject, one of them');
      })
      .addHelpText(
        'after',
        examples(
          'resolve --accept plan.docx -o accepted.docx',
          'resolve --reject plan.docx -o draft.docx',
        ),
      ),
    async (_, options, file = '') => {
      const output = text(options, 'output') ?? '';
      const accept = given(options, 'accept');
      const pkg = openPackage(readNamed(file));
      pkg.verify();
      const raw = readDocument(pkg);
      const changes = allRevisions(raw).length;
      writeNamed(output, resolvePackage(raw, accept ? acceptAll : rejectAll), [file]);
      return {
        value: { output, changes, resolved: accept ? 'accepted' : 'rejected' },
        text: `${output}: ${count(changes, 'tracked change')} ${accept ? 'accepted' : 'rejected'}.`,
      };
    },
  );
}
