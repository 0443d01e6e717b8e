import { closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { networkName } from '../../../electron/store/location';
import { SCHEMA_VERSION } from '../../../electron/store/migrations';
import { openStore } from '../../../electron/store/open';
import type { Failure, Refusal } from '../../../shared/base/failure';
import { openProgram, temporaryFolder } from '../../support/program';

const refusalOf = (file: string): Failure => {
  try {
    openStore(file).close();
  } catch (error) {
    return (error as Refusal).failure;
  }
  throw new Error('It was opened');
};

describe('opening the database', () => {
  it('makes a new one, durable and of our own mark', () => {
    const file = join(temporaryFolder(), 'new', 'engross.db');
    openStore(file).close();
    const db = new Database(file);
    expect(db.pragma('application_id', { simple: true })).toBe(0x456e6772);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    const loose = db
      .prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0")
      .pluck()
      .all() as string[];
    expect(loose.filter((name) => !name.startsWith('sqlite_'))).toEqual([]);
    db.close();
  });

  it('opens one that a first start left empty', () => {
    const file = join(temporaryFolder(), 'engross.db');
    writeFileSync(file, '');
    const store = openStore(file);
    expect(store.reading((reader) => reader.papers.list(false))).toEqual([]);
    store.close();
  });

  it('refuses what is no database at all, and leaves it as it was', () => {
    const file = join(temporaryFolder(), 'engross.db');
    writeFileSync(file, 'Dear Sir, please find attached'.repeat(100));
    const before = readFileSync(file);
    expect(refusalOf(file)).toMatchObject({ code: 'bad-database', where: file });
    expect(refusalOf(file).sentence).toContain('is not an Engross database');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses another program’s database, and leaves it as it was', () => {
    const file = join(temporaryFolder(), 'engross.db');
    const other = new Database(file);
    other.exec('CREATE TABLE bookmarks (url TEXT)');
    other.close();
    const before = readFileSync(file);
    const failure = refusalOf(file);
    expect(failure.code).toBe('bad-database');
    expect(failure.sentence).toContain('a database of another program');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses a newer program’s data', () => {
    const file = join(temporaryFolder(), 'engross.db');
    openStore(file).close();
    const db = new Database(file);
    db.pragma('user_version = 999');
    db.close();
    const failure = refusalOf(file);
    expect(failure.code).toBe('newer-database');
    expect(failure.sentence).toContain('Update Engross');
  });

  it('refuses damaged data and names the newest backup', async () => {
    const program = await openProgram();
    const file = program.store.file;
    await program.store.backup('2022-03-01');
    program.store.checkpoint();
    program.store.close();
    const pages = Math.floor(statSync(file).size / 4096);
    const handle = openSync(file, 'r+');
    for (let page = 2; page < pages; page++)
      writeSync(handle, Buffer.alloc(2048, 0x5a), 0, 2048, page * 4096 + 100);
    closeSync(handle);
    const failure = refusalOf(file);
    expect(failure.code).toBe('bad-database');
    expect(failure.sentence).toContain('is damaged');
    expect(failure.sentence).toContain('engross-2022-03-01.db');
  });

  it('knows a place on a network by its name', () => {
    expect(networkName('\\\\server\\share\\engross.db')).toBe('server');
    expect(networkName('//server/share/engross.db')).toBe('server');
    expect(networkName('\\\\?\\UNC\\server\\share\\engross.db')).toBe('server');
    expect(networkName('\\\\?\\C:\\Users\\a\\engross.db')).toBeNull();
    expect(networkName('C:\\Users\\a\\engross.db')).toBeNull();
    expect(networkName('/home/a/engross.db')).toBeNull();
    expect(refusalOf('//server/share/engross.db')).toMatchObject({ code: 'bad-database' });
    expect(refusalOf('//server/share/engross.db').sentence).toContain('network');
  });

  it('refuses a folder that cannot be made', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(refusalOf(join(file, 'engross.db')).sentence).toContain('cannot be made');
  });
});
