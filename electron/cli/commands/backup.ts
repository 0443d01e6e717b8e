import { basename } from 'node:path';
import type { Command } from 'commander';
import { listBackups } from '../../store/backup';
import { restoreBackup } from '../../store/restore';
import { type Bind, examples } from '../command';

export function backupCommands(program: Command, bind: Bind): void {
  const backup = program
    .command('backup')
    .description('The verified backups: one each day of use, fourteen kept.');

  bind(backup.command('list').description('All backups, the newest first.'), async (desk) => {
    const value = listBackups(desk.file);
    return { value, text: value.length ? value.join('\n') : 'There is no backup yet.' };
  });

  bind(
    backup
      .command('restore')
      .description(
        'Put a backup in the place of the data. Close the window first; what is replaced is kept.',
      )
      .argument('<backup>', 'its name, as the list shows it')
      .addHelpText('after', examples('backup restore engross-2022-04-01.db')),
    async (desk, _, name) => {
      const aside = restoreBackup(desk.file, name ?? '', new Date().toISOString());
      const kept = aside ? ` What was there is kept as ${aside}.` : '';
      return {
        value: { restored: name, kept: aside },
        text: `${basename(name ?? '')} is in place.${kept}`,
      };
    },
  );
}
