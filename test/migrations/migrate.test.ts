import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrations, SCHEMA_VERSION } from '../../electron/store/migrations';
import type { Migration } from '../../electron/store/migrations/migration';
import { openStore } from '../../electron/store/open';
import { begunPaper, openProgram, temporaryFolder } from '../support/program';

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

  it('2: fills in when each amendment was last changed, and that nothing replaced it', async () => {
    const file = join(temporaryFolder(), 'engross.db');
    const old = new Database(file);
    old.exec(migrations[0]?.sql as string);
    old.exec(`
      INSERT INTO papers (id, title, committee, council, created_at) VALUES ('pap_1', 'P', 'C', 'C', '');
      INSERT INTO documents VALUES ('doc_1', 'pap_1', 'The plan', 'plan', 1);
      INSERT INTO blobs VALUES ('${'0'.repeat(64)}', 'tree', 0, x'');
      INSERT INTO drafts (id, document, version, hash, base, origin, brought_by, created_at, words)
        VALUES ('drf_1', 'doc_1', 1, '${'0'.repeat(64)}', '${'0'.repeat(64)}', 'imported', 'Ada', '', 0);
      INSERT INTO amendments (id, paper, document, draft, number, position, status, category, reason, proposer,
        seconder, hunk_version, hunks, created_at, created_by) VALUES ('amd_1', 'pap_1', 'doc_1', 'drf_1', 1, 1,
        'working', 'accuracy', '', '', '', 1, '[]', '2022-03-01T09:00:00.000Z', 'Ada');
      PRAGMA application_id = ${0x456e6772};
      PRAGMA user_version = 1;`);
    old.close();
    const store = openStore(file);
    expect(store.reading((reader) => reader.amendments.get('amd_1'))).toMatchObject({
      changedAt: '2022-03-01T09:00:00.000Z',
      replacedBy: null,
    });
    store.close();
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
