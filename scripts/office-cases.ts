import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildWorker } from '../test/corpus/build.ts';
import type { writeCases as WriteCases } from '../test/corpus/case-files.ts';
import { type Line, type Office, officeMissing, openOffice } from '../test/corpus/office.ts';

const usage = 'node scripts/office-cases.ts [--only TEXT] [--keep FOLDER]';

/** What LibreOffice 7.4 shows otherwise, and why it is written so all the same. */
const KNOWN = new Map([
  [
    'a heading removed before a plain paragraph',
    'on accepting it gives the heading’s style to what follows; in Word a struck heading must look like one',
  ],
  [
    'a page break and a symbol added',
    'it makes a paragraph of what follows a new page break, also once that is rejected',
  ],
  ['words in a footnote', 'it mixes up notes where comments are; without comments both are right'],
  ['paragraphs in a block content control', 'it loses changes at the edges of such a control'],
  ['a table added', 'it keeps the paragraph after a rejected table'],
  [
    'a paragraph between two new tables, and one before the first',
    'no mark reaches over a table, so it keeps the paragraph between them, empty',
  ],
  [
    'the first paragraph of a footnote removed',
    'it keeps an empty paragraph with the note’s number',
  ],
  [
    'a paragraph removed behind one with a footnote, before a heading',
    'on accepting it gives its style to the heading; the mark before it forgets that it is tracked, as a note follows',
  ],
  [
    'a table added behind the first paragraph of a cell, which goes',
    'it keeps the paragraph after a rejected nested table',
  ],
]);

/**
 * Asks LibreOffice about each of the patcher's cases: with all tracked changes rejected it must show what it shows of
 * the base, with all accepted what it shows of the clean file; words, numbers, styles and list levels.
 */
async function judgeCases(only: string | undefined, keep: string | undefined): Promise<number> {
  const built = await buildWorker('case-files.ts');
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'engross-cases-'));
  const office = openOffice();
  try {
    const { writeCases } = (await import(pathToFileURL(built).href)) as {
      writeCases: typeof WriteCases;
    };
    const cases = writeCases(folder).filter(({ name }) => !only || name.includes(only));
    let unlike = 0;
    for (const { name, at } of cases) {
      const found = await judge(office, at);
      const known = KNOWN.get(name);
      if (found.length > 0 && known) console.log(`${name}: as known, ${known}`);
      if (found.length === 0 || known) continue;
      unlike++;
      for (const line of found) console.log(`${name} (${at}): ${line}`);
    }
    console.log(`${cases.length} cases, ${unlike} of them unlike and not known`);
    return unlike;
  } finally {
    await office.close();
    rmSync(dirname(built), { recursive: true, force: true });
    if (!keep) rmSync(folder, { recursive: true, force: true });
  }
}

async function judge(office: Office, at: string): Promise<string[]> {
  const show = async (form: string, act: '' | 'accept' | 'reject' = '') =>
    (await office.lines(join(at, `${form}.docx`), act)).map(say);
  return [
    ...differ('rejected', await show('base'), await show('tracked', 'reject')),
    ...differ('accepted', await show('clean'), await show('tracked', 'accept')),
  ];
}

const say = ([text, label, place, style]: Line) => `${place} [${style}] ${label} ${text}`;

function differ(which: string, wanted: readonly string[], found: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < Math.max(wanted.length, found.length); i++)
    if (wanted[i] !== found[i])
      out.push(`${which}: “${found[i] ?? 'nothing'}” for “${wanted[i] ?? 'nothing'}”`);
  return out.slice(0, 4);
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, keep: { type: 'string' }, help: { type: 'boolean' } },
});
const missing = officeMissing();
if (values.help) console.log(usage);
else if (missing) console.log(`Not judged: ${missing}`);
else process.exitCode = (await judgeCases(values.only, values.keep)) > 0 ? 1 : 0;
