import { expect, test } from 'vitest';
import { importWord } from '../../../../electron/word/import';
import { heldIn } from '../../../../shared/amendment/held-in';
import { saying } from '../../../../shared/amendment/saying';
import type { Hunk } from '../../../../shared/amendment/types';
import { buildDocx } from '../../../support/docx';
import { hunks } from './cases';
import { amendment, patchBoth, readTree } from './harness';
import { NOTE_CASES } from './note-cases';

test.each(NOTE_CASES.map((one) => [one.name, one] as const))(
  'our own export comes back as the amendments it was made of: %s',
  (name, { spec, hunks: make }) => {
    const base = buildDocx(spec);
    const draft = readTree(base);
    const made = make(hunks(draft), draft);
    const sets = (Array.isArray(made[0]) ? made : [made]) as Hunk[][];
    const amendments = sets.map((set, i) => amendment(i + 1, set));
    const { tracked, clean } = patchBoth(base, amendments);
    for (const file of [tracked, clean]) {
      const { present, beyond } = heldIn(draft, amendments, readTree(file));
      expect([present.length, beyond]).toEqual([amendments.length, []]);
    }
    // of one author's changes at one place, and of both ends of a move, the file does not tell which belong together
    if (/moved|two amendments/.test(name)) return;
    const found = importWord(tracked, 'before');
    const said = (all: readonly { hunks: readonly Hunk[] }[]) =>
      all.flatMap((one) => one.hunks.map(saying)).sort();
    expect(said(found.amendments)).toEqual(said(amendments));
    expect(found.warnings.filter((one) => !/comment/.test(one))).toEqual([]);
  },
);
