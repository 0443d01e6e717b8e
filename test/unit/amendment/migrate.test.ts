import { expect, test } from 'vitest';
import { derive } from '../../../shared/amendment/derive';
import {
  HUNK_MIGRATIONS,
  type HunkMigration,
  migrateHunks,
} from '../../../shared/amendment/migrate';
import { HUNK_VERSION, type Hunk } from '../../../shared/amendment/types';
import { buildDraft, paragraph } from '../../support/drafts';

const draft = buildDraft({ body: [paragraph('one two'), paragraph('three')] });
const hunks: Hunk[] = derive(draft, buildDraft({ body: [paragraph('one 2'), paragraph('three')] }));

test('hunks of today are read as they were stored', () => {
  expect(hunks).not.toEqual([]);
  expect(migrateHunks(HUNK_VERSION, JSON.parse(JSON.stringify(hunks)))).toEqual(hunks);
});

test('a way leads from every version that was ever stored to today', () => {
  const starts = Array.from({ length: HUNK_VERSION - 1 }, (_, n) => `${n + 1}`);
  expect(Object.keys(HUNK_MIGRATIONS)).toEqual(starts);
});

test('steps are taken one after the other, from the version in which it was stored', () => {
  const step =
    (sign: string): HunkMigration =>
    (old) => [...(old as string[]), sign];
  const steps = { 1: step('1→2'), 2: step('2→3') };
  expect(migrateHunks(1, [], steps, 3)).toEqual(['1→2', '2→3']);
  expect(migrateHunks(2, [], steps, 3)).toEqual(['2→3']);
});

test('what a newer version wrote is refused, and so is a version that never was', () => {
  expect(() => migrateHunks(HUNK_VERSION + 1, hunks)).toThrow(/newer version of Engross/);
  expect(() => migrateHunks(0, hunks)).toThrow(/does not exist \(0\)/);
});
