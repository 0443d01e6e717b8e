import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../electron/store/open';
import { restoreBackup } from '../../../electron/store/restore';
import type { Refusal } from '../../../shared/base/failure';
import { begunPaper, openProgram } from '../../support/program';

describe('restoring a backup', () => {
  it('brings back what was, and keeps what it replaces, also when that is damaged', async () => {
    const program = await openProgram();
    await begunPaper(program);
    const backup = (await program.store.backup('2022-03-01')) ?? '';
    const { file } = program.store;
    program.store.close();
    writeFileSync(file, 'damaged '.repeat(1000));
    const aside = restoreBackup(file, 'engross-2022-03-01.db', '2022-03-02T09:00:00.000Z');
    expect(aside && existsSync(aside)).toBe(true);
    program.reopen();
    expect(await program.call('paper', 'list', {})).toHaveLength(1);
    expect((await program.call('history', 'verify', {})).intact).toBe(true);
    expect(readdirSync(join(program.folder, 'backups')).sort()).toEqual([
      'engross-2022-03-01.db',
      'replaced-2022-03-02T09-00-00-000Z.db',
    ]);
    expect(existsSync(backup)).toBe(true);
  });

  it('refuses while another program has the data open, and leaves it alone', async () => {
    const program = await openProgram();
    await program.store.backup('2022-03-01');
    await begunPaper(program);
    const { file } = program.store;
    expect(() => restoreBackup(file, 'engross-2022-03-01.db', 'now')).toThrow(/has the data open/);
    program.reopen();
    expect(await program.call('paper', 'list', {})).toHaveLength(1);
  });

  it('refuses a file that is no sound backup, and leaves the data alone', async () => {
    const program = await openProgram();
    const { file } = program.store;
    await program.store.backup('2022-03-01');
    const other = program.file('other.db', new TextEncoder().encode('no database'.repeat(100)));
    program.store.close();
    for (const [backup, code] of [
      [other, 'bad-database'],
      ['engross-2021-01-01.db', 'not-found'],
    ] as const) {
      let refused: Refusal | null = null;
      try {
        restoreBackup(file, backup, 'now');
      } catch (error) {
        refused = error as Refusal;
      }
      expect(refused?.failure.code).toBe(code);
    }
    openStore(file).close();
    program.reopen();
    expect((await program.call('session', 'get', {})).person?.name).toBe('Ada Miller');
  });
});
