import { describe, expect, test } from 'vitest';
import { prove } from '../../../../electron/word/prove/prove';
import type { Hunk } from '../../../../shared/amendment/types';
import { buildDocx } from '../../../support/docx';
import { type Case, hunks } from './cases';
import { FOUND_CASES } from './found-cases';
import { amendment, outline, partOf, patchBoth, readTree } from './harness';
import { NOTE_CASES } from './note-cases';
import { PARAGRAPH_CASES } from './paragraph-cases';
import { PLACE_CASES } from './place-cases';
import { WORD_CASES } from './word-cases';

describe.each([
  ['words', WORD_CASES],
  ['paragraphs', PARAGRAPH_CASES],
  ['places', PLACE_CASES],
  ['found', FOUND_CASES],
  ['notes', NOTE_CASES],
] as [string, Case[]][])('%s', (_, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', (_, { spec, hunks: make }) => {
    const base = buildDocx(spec);
    const draft = readTree(base);
    const made = make(hunks(draft), draft);
    const sets = (Array.isArray(made[0]) ? made : [made]) as Hunk[][];
    const amendments = sets.map((set, i) => amendment(i + 1, set));
    const comments = amendments.map(({ number, comment }) => ({ number, lines: comment }));
    const { council, tracked, clean } = patchBoth(base, amendments);
    expect(outline(council, draft)).not.toEqual(outline(draft, draft));
    expect(outline(readTree(tracked, 'reject'), draft)).toEqual(outline(draft, draft));
    expect(outline(readTree(tracked), draft)).toEqual(outline(council, draft));
    expect(outline(readTree(clean), draft)).toEqual(outline(council, draft));
    expect(prove({ file: tracked, draft, council, base, comments }).differences).toEqual([]);
    expect(prove({ file: clean, draft: council, base }).differences).toEqual([]);
    expect(partOf(clean)).not.toMatch(/<w:(ins|del|rPrChange|pPrChange|comment\w+)\b/);
  });
});
