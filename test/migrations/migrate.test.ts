import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrations, SCHEMA_VERSION } from '../../electron/store/migrations';
import type { Migration } from '../../electron/store/migrations/migration';
import { openStore } from '../../electron/store/open';
import { begunPaper, openProgram } from '../support/program';

/** A step of a version to come, for testing the way of migrating itself. */
const next: Migration = {
  version: SCHEMA_VERSION + 1,
  name: 'test',
  sql: "ALTER TABLE papers ADD COLUMN wards TEXT NOT NULL DEFAULT 'All';",
};

describe('migrations', () => {
  it('are numbered from 1 without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => i + 1));
  });

  it('1: makes an empty database whole', async () => {
    const program = await openProgram();
    const { paper } = await begunPaper(program);
    program.reopen();
    expect((await program.call('paper', 'get', { paper: paper.id })).paper.title).toBe(
      'Community Safety Plan',
    );
  });

  it('keep what was there, after a verified backup of it', async () => {
    const program = await openProgram();
    await begunPaper(program);
    program.store.close();
    const migrated = openStore(program.store.file, [...migrations, next]);
    expect(migrated.reading((reader) => reader.papers.list(false))).toHaveLength(1);
    expect(migrated.reading((reader) => reader.ledger.state().intact)).toBe(true);
    migrated.close();
    const backups = readdirSync(join(program.folder, 'backups'));
    expect(backups).toEqual([`before-migration-from-${SCHEMA_VERSION}.db`]);
    const copy = new Database(join(program.folder, 'backups', backups[0] as string));
    expect(copy.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    expect(copy.prepare('SELECT count(*) FROM papers').pluck().get()).toBe(1);
    copy.close();
  });

  it('leave everything as it was when a step fails', async () => {
    const program = await openProgram();
    await begunPaper(program);
    program.store.close();
    const broken = { ...next, sql: `${next.sql} CREATE TABLE papers (id TEXT) STRICT;` };
    expect(() => openStore(program.store.file, [...migrations, broken])).toThrow();
    program.reopen();
    expect(await program.call('paper', 'list', {})).toHaveLength(1);
  });
});
