import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../electron/store/open';
import { addDays } from '../../../shared/base/dates';
import { begunPaper, openProgram } from '../../support/program';

describe('the daily backup', () => {
  it('is a whole, sound copy that opens as it is', async () => {
    const program = await openProgram();
    await begunPaper(program);
    const file = await program.store.backup('2022-03-01');
    const copy = new Database(file as string, { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
    const store = openStore(file as string);
    expect(store.reading((reader) => reader.papers.list(false))).toHaveLength(1);
    expect(store.reading((reader) => reader.ledger.verify().intact)).toBe(true);
    store.close();
  });

  it('is made once a day, and fourteen are kept', async () => {
    const { store, folder } = await openProgram();
    expect(await store.backup('2022-03-01')).not.toBeNull();
    expect(await store.backup('2022-03-01')).toBeNull();
    for (let day = 1; day <= 20; day++) await store.backup(addDays('2022-03-01', day));
    const kept = readdirSync(join(folder, 'backups')).sort();
    expect(kept).toHaveLength(14);
    expect(kept[0]).toBe('engross-2022-03-08.db');
    expect(kept.at(-1)).toBe('engross-2022-03-21.db');
  });
});
