import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hunk } from '../../shared/amendment/types';
import { buildDocx } from '../support/docx';
import { type Case, hunks } from '../unit/word/patch/cases';
import { FOUND_CASES } from '../unit/word/patch/found-cases';
import { amendment, patchBoth, readTree } from '../unit/word/patch/harness';
import { PARAGRAPH_CASES } from '../unit/word/patch/paragraph-cases';
import { PLACE_CASES } from '../unit/word/patch/place-cases';
import { WORD_CASES } from '../unit/word/patch/word-cases';

/** Writes the base, tracked and clean file of each of the patcher's cases into a folder of its own. */
export function writeCases(folder: string): { name: string; at: string }[] {
  return [...WORD_CASES, ...PARAGRAPH_CASES, ...PLACE_CASES, ...FOUND_CASES].map((one, n) => {
    const at = join(folder, String(n));
    mkdirSync(at);
    const files = filesOf(one);
    for (const form of ['base', 'tracked', 'clean'] as const)
      writeFileSync(join(at, `${form}.docx`), files[form]);
    return { name: one.name, at };
  });
}

function filesOf({ spec, hunks: make }: Case) {
  const base = buildDocx(spec);
  const draft = readTree(base);
  const made = make(hunks(draft), draft);
  const sets = (Array.isArray(made[0]) ? made : [made]) as Hunk[][];
  const amendments = sets.map((set, i) => amendment(i + 1, set));
  return { base, ...patchBoth(base, amendments) };
}
