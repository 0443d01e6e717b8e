import type { Command } from 'commander';
import { refuse } from '../../../shared/base/failure';
import { count } from '../../../shared/paper/numbers';
import { columns, EXIT } from '../answer';
import { type Bind, text } from '../command';
import { paperNamed } from '../names';

export function historyCommands(program: Command, bind: Bind): void {
  bind(
    program
      .command('history')
      .description('Each act: who, when, what.')
      .option('--limit <n>', 'how many, the newest first', '50'),
    async (desk, options) => {
      const name = text(options, 'paper');
      const paper = name === undefined ? null : (await paperNamed(desk, name)).id;
      const limit = Number(text(options, 'limit'));
      if (!Number.isInteger(limit) || limit < 1)
        throw refuse('invalid-input', 'The limit is a number from 1 to 1000.', 'limit');
      const value = await desk.call('history', 'list', { paper, limit });
      const rows = value.entries.map((entry) => [
        String(entry.seq),
        entry.at.slice(0, 16).replace('T', ' '),
        entry.onBehalfOf ? `${entry.who} for ${entry.onBehalfOf}` : entry.who,
        entry.summary,
      ]);
      return { value, text: rows.length ? columns(rows) : 'Nothing has been done yet.' };
    },
  );

  const ledger = program
    .command('ledger')
    .description('The chain that holds the history together.');
  bind(
    ledger
      .command('verify')
      .description('Verify the whole chain and every kept file. Exit code 3 when it is broken.'),
    async (desk) => {
      const value = await desk.call('history', 'verify', {});
      const text = value.intact
        ? `Intact: ${count(value.entries, 'entry', 'entries')}, head ${value.head}.`
        : `Broken at entry ${value.broken?.seq}: ${value.broken?.sentence}`;
      return { value, text, code: value.intact ? EXIT.done : EXIT.untrue };
    },
  );

  bind(
    program.command('sample').description('Load the sample paper, unless it is there.'),
    async (desk) => {
      const value = await desk.call('paper', 'openSample', {});
      const { paper } = await desk.call('paper', 'get', { paper: value.paper });
      return { value, text: `“${paper.title}” is there.` };
    },
  );
}
