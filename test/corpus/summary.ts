import {
  type Amending,
  type Fate,
  type Outcome,
  type Reading,
  type Share,
  share,
  sum,
} from './outcome.ts';

/** What a set of files comes to. */
export interface Summary {
  set: string;
  files: number;
  fates: Record<Fate, number>;
  recall: Share;
  precision: Share;
  /** Of files with tracked changes only. */
  trackedFiles: number;
  trackedRecall: Share;
  trackedPrecision: Share;
  words: Share;
  marks: Share;
  rows: Share;
  /** Files that amendments were tried on. */
  amended: number;
  amendFates: Record<Fate, number>;
  proved: number;
  cleanProved: number;
  resolvedProved: number;
  hunks: Record<string, Share>;
}

export function summarise(
  set: string,
  readings: readonly Outcome<Reading>[],
  amendings: readonly Outcome<Amending>[],
): Summary {
  const read = readings.flatMap(({ result }) => (result ? [result] : []));
  const tracked = read.filter((one) => one.tracked);
  const amended = amendings.flatMap(({ result }) => (result ? [result] : []));
  const of = (list: Reading[], key: 'recall' | 'precision') => sum(list.map((one) => one[key]));
  const kept = (key: 'words' | 'marks' | 'rows') =>
    sum(tracked.map((one) => one.tracked?.[key] ?? share()));
  const hunks: Record<string, Share> = {};
  for (const one of amended)
    for (const [act, count] of Object.entries(one.hunks))
      hunks[act] = sum([hunks[act] ?? share(), count]);
  return {
    set,
    files: readings.length,
    fates: countFates(readings),
    recall: of(read, 'recall'),
    precision: of(read, 'precision'),
    trackedFiles: tracked.length,
    trackedRecall: of(tracked, 'recall'),
    trackedPrecision: of(tracked, 'precision'),
    words: kept('words'),
    marks: kept('marks'),
    rows: kept('rows'),
    amended: amendings.length,
    amendFates: countFates(amendings),
    proved: amended.filter((one) => one.tracked.length === 0).length,
    cleanProved: amended.filter((one) => one.clean.length === 0).length,
    resolvedProved: amended.filter((one) => one.resolved.length === 0).length,
    hunks,
  };
}

function countFates(outcomes: readonly Outcome<unknown>[]): Record<Fate, number> {
  const fates = { done: 0, refused: 0, crashed: 0, hung: 0 };
  for (const { fate } of outcomes) fates[fate]++;
  return fates;
}

export const percent = ({ of, kept }: Share): string =>
  of === 0 ? '–' : `${((100 * kept) / of).toFixed(2)} %`;

/** Rows as columns of text, two spaces apart. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
