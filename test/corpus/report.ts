import { basename } from 'node:path';
import type { Comparing } from './comparing.ts';
import type { Judged } from './judging.ts';
import { type Amending, type Outcome, type Reading, sum } from './outcome.ts';
import type { Pair } from './pairs.ts';
import type { SchemaFault } from './schema.ts';
import { columns, percent, type Summary, summarise } from './summary.ts';

/** Everything that one run found. */
export interface Findings {
  setOf(file: string): string;
  readings: Outcome<Reading>[];
  amendings: Outcome<Amending>[];
  pairs: Pair[];
  comparings: Outcome<Comparing>[];
  judged: Judged[];
  schema: SchemaFault[] | null;
}

/** How many of the worst files are named. */
const WORST = 12;

/** The findings as tables for a terminal: a line a set, all together, and the files to look at. */
export function report(findings: Findings): string {
  const { readings, amendings, setOf } = findings;
  const sets = [...new Set(readings.map(({ file }) => setOf(file)))];
  const of = (set: string | null) => {
    const own = ({ file }: { file: string }) => set === null || setOf(file) === set;
    return summarise(set ?? 'all', readings.filter(own), amendings.filter(own));
  };
  const summaries = [...sets.map(of), of(null)];
  const parts = [readingTable(summaries), trackedTable(summaries)];
  if (amendings.length > 0) parts.push(amendingTable(summaries), hunkTable(summaries.at(-1)));
  if (findings.comparings.length > 0) parts.push(comparingTable(findings));
  if (findings.judged.length > 0) parts.push(officeTable(findings.judged));
  if (findings.schema)
    parts.push(`Schema: ${findings.schema.length} files have errors that their originals have not`);
  parts.push(worst(findings));
  return parts.filter(Boolean).join('\n\n');
}

function readingTable(summaries: Summary[]): string {
  const head = ['Reading', 'files', 'read', 'refused', 'crashed', 'hung', 'recall', 'precision'];
  return columns([
    head,
    ...summaries.map(({ set, files, fates, recall, precision }) => [
      set,
      `${files}`,
      `${fates.done}`,
      `${fates.refused}`,
      `${fates.crashed}`,
      `${fates.hung}`,
      percent(recall),
      percent(precision),
    ]),
  ]);
}

function trackedTable(summaries: Summary[]): string {
  const head = ['Tracked files', 'files', 'recall', 'precision', 'words kept', 'ends', 'rows'];
  return columns([
    head,
    ...summaries.map((one) => [
      one.set,
      `${one.trackedFiles}`,
      percent(one.trackedRecall),
      percent(one.trackedPrecision),
      `${percent(one.words)} of ${one.words.of}`,
      `${percent(one.marks)} of ${one.marks.of}`,
      `${percent(one.rows)} of ${one.rows.of}`,
    ]),
  ]);
}

function amendingTable(summaries: Summary[]): string {
  const head = ['Amending', 'files', 'amended', 'crashed', 'hung', 'proved', 'clean', 'resolved'];
  return columns([
    head,
    ...summaries.map((one) => [
      one.set,
      `${one.amended}`,
      `${one.amendFates.done}`,
      `${one.amendFates.crashed}`,
      `${one.amendFates.hung}`,
      `${one.proved}`,
      `${one.cleanProved}`,
      `${one.resolvedProved}`,
    ]),
  ]);
}

function hunkTable(all: Summary | undefined): string {
  const rows = Object.entries(all?.hunks ?? {}).map(([act, { of, kept }]) => [
    act,
    `${of}`,
    `${kept}`,
    `${of - kept}`,
  ]);
  return columns([['Kind of change', 'tried', 'written', 'refused when written'], ...rows]);
}

function comparingTable({ pairs, comparings }: Findings): string {
  const done = comparings.flatMap(({ result }) => (result ? [result] : []));
  const struck = done.reduce((n, one) => n + one.struck, 0);
  const least = done.reduce((n, one) => n + one.least, 0);
  const over = comparings
    .map(({ result }, i) => ({ result, pair: pairs[i] as Pair }))
    .filter(({ result }) => result && result.struck > result.least);
  const failed = comparings
    .map(({ fate, said }, i) => ({ fate, said, pair: pairs[i] as Pair }))
    .filter(({ fate }) => fate !== 'done');
  return [
    `Redlines of ${pairs.length} pairs: ${struck} words struck, ${least} at the least (${(struck / Math.max(least, 1)).toFixed(3)})`,
    ...over.map(
      ({ result, pair }) => `  over: ${namePair(pair)} ${result?.struck} for ${result?.least}`,
    ),
    ...failed.map(
      ({ fate, said, pair }) => `  ${fate}: ${namePair(pair)} ${said?.split('\n')[0] ?? ''}`,
    ),
    'The pairs:',
    ...pairs.map((pair) => `  ${namePair(pair)}`),
  ].join('\n');
}

const namePair = ({ before, after }: Pair) => `${basename(before)} → ${basename(after)}`;

function officeTable(judged: Judged[]): string {
  const sound = judged.filter(({ error }) => error === undefined);
  const numbers = sum(sound.map((one) => one.numbers));
  const right = (key: 'rejected' | 'accepted') =>
    sound.filter((one) => one[key].length === 0).length;
  const wrong = sound.filter(({ rejected, accepted }) => rejected.length + accepted.length > 0);
  const causes = new Map<string, string[]>();
  for (const { file, cause } of wrong) {
    const key = cause ?? 'not explained';
    causes.set(key, [...(causes.get(key) ?? []), basename(file)]);
  }
  return [
    columns([
      [
        'LibreOffice',
        'judged',
        'reject right',
        'accept right',
        'both',
        'both as resolved',
        'numbers alike',
      ],
      [
        `${judged.length} files`,
        `${sound.length}`,
        `${right('rejected')}`,
        `${right('accepted')}`,
        `${sound.length - wrong.length}`,
        `${sound.filter((one) => one.asResolved).length}`,
        `${percent(numbers)} of ${numbers.of}`,
      ],
    ]),
    ...[...causes].map(([cause, files]) => `  ${files.length}: ${cause} (${files.join(', ')})`),
  ].join('\n');
}

/** The files that most want looking at, with what is wrong with each. */
function worst({ readings, amendings, judged, schema }: Findings): string {
  const lines: string[] = [];
  const add = (file: string, what: string) => lines.push(`  ${basename(file)}: ${what}`);
  for (const { file, fate, said } of [...readings, ...amendings])
    if (fate === 'crashed' || fate === 'hung') add(file, `${fate} ${said ?? ''}`);
  const unread = readings
    .filter(({ result }) => result && result.recall.kept < result.recall.of)
    .sort((a, b) => lostIn(b) - lostIn(a));
  for (const one of unread.slice(0, WORST))
    add(
      one.file,
      `${lostIn(one)} words lost, among them ${one.result?.lost.slice(0, 4).join(' ')}`,
    );
  const unproved = amendings.filter(({ result }) => result && result.tracked.length > 0);
  for (const { file, result } of unproved.slice(0, WORST)) add(file, result?.tracked[0] ?? '');
  for (const { file, rejected, accepted, cause, unlike, error } of judged) {
    const [first] = cause
      ? []
      : [
          error,
          ...rejected.map((s) => `reject: ${s}`),
          ...accepted.map((s) => `accept: ${s}`),
        ].filter(Boolean);
    if (first) add(file, `LibreOffice: ${first}`);
    for (const one of unlike.slice(0, 2)) add(file, `number ${one}`);
  }
  for (const { file, errors } of schema ?? []) add(file, `schema: ${errors[0]}`);
  return lines.length === 0 ? 'Nothing to look at.' : `To look at:\n${lines.join('\n')}`;
}

const lostIn = ({ result }: Outcome<Reading>): number =>
  result ? result.recall.of - result.recall.kept : 0;
