import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { begunPaper, openProgram } from '../../support/program';

describe('backups', () => {
  it('are listed, and the newest whole one is told from a damaged one', async () => {
    const program = await openProgram();
    await program.store.backup('2022-03-01');
    await program.store.backup('2022-03-02');
    const listed = async () => program.call('session', 'backups', {});
    expect((await listed()).copies.map(({ name, kind }) => [name, kind])).toEqual([
      ['engross-2022-03-02.db', 'daily'],
      ['engross-2022-03-01.db', 'daily'],
    ]);
    expect((await listed()).newestSound).toBe('engross-2022-03-02.db');
    truncateSync(join(program.folder, 'backups', 'engross-2022-03-02.db'), 10_000);
    expect((await listed()).newestSound).toBe('engross-2022-03-01.db');
  });

  it('are put back as an act, and what was there can be put back in its turn', async () => {
    const program = await openProgram();
    await program.store.backup('2022-03-01');
    await begunPaper(program);
    const restore = (name: string) => program.call('session', 'restoreBackup', { name });
    const papers = async () => (await program.call('paper', 'list', {})).length;

    const { keptAs } = await restore('engross-2022-03-01.db');
    expect(await papers()).toBe(0);
    expect(program.store.reading(({ ledger }) => ledger.state())).toMatchObject({
      intact: true,
      entries: 2,
    });
    await restore(keptAs ?? '');
    expect(await papers()).toBe(1);
  });

  it('are taken from their own folder only', async () => {
    const program = await openProgram();
    const refused = program.refusal('session', 'restoreBackup', { name: '../engross.db' });
    expect(await refused).toMatchObject({ code: 'invalid-input' });
    const missing = program.refusal('session', 'restoreBackup', { name: 'engross-2021-01-01.db' });
    expect(await missing).toMatchObject({ code: 'not-found' });
  });
});
