import { type Folded, fold } from './fold';

/** A way in which a paragraph reads, and where its pieces stand among all that is shown of it. */
export interface Reading {
  text: string;
  pieces: readonly { from: number; at: number }[];
}

/** A stretch of what is shown of a paragraph. `size` is how much it takes there: a break between two takes nothing. */
export interface ShownRun {
  text: string;
  size: number;
  status: 'kept' | 'inserted' | 'deleted';
}

/** A reading of those runs that are in it; its places are among all runs. */
function readingOf(runs: readonly ShownRun[], isIn: (run: ShownRun) => boolean): Reading {
  const pieces: { from: number; at: number }[] = [];
  let text = '';
  let at = 0;
  for (const run of runs) {
    if (isIn(run)) {
      pieces.push({ from: text.length, at });
      text += run.text;
    }
    at += run.size;
  }
  return { text, pieces };
}

/** How a paragraph reads: as the draft has it, and as it comes out where something in it changes. */
export function readingsOf(runs: readonly ShownRun[]): Reading[] {
  const isChanged = runs.some(({ status }) => status !== 'kept');
  const draft = readingOf(runs, ({ status }) => status !== 'inserted');
  return isChanged ? [draft, readingOf(runs, ({ status }) => status !== 'deleted')] : [draft];
}

/** A paragraph that is searched. One that is being changed reads in two ways: as it was, and as it comes out. */
export interface Searched {
  id: string;
  /** The same object for as long as it reads the same. */
  source: object;
  readings: () => Reading[];
}

/** A place where the words stand: the paragraph, and from where to where in what is shown of it. */
export interface Match<S extends Searched = Searched> {
  text: S;
  /** Which of the paragraphs it is. */
  index: number;
  from: number;
  to: number;
}

interface Known {
  folded: Folded;
  pieces: Reading['pieces'];
}

const known = new WeakMap<object, Known[]>();

function foldedOf({ source, readings }: Searched): Known[] {
  let found = known.get(source);
  if (!found) {
    found = readings().map(({ text, pieces }) => ({ folded: fold(text), pieces }));
    known.set(source, found);
  }
  return found;
}

/** An index of a reading among all that is shown. */
function shownAt(pieces: Reading['pieces'], index: number): number {
  let shown = index;
  for (const { from, at } of pieces) if (from <= index) shown = at + index - from;
  return shown;
}

/** Where folded words stand in one paragraph, in order. */
function matchesIn(text: Searched, words: string): { from: number; to: number }[] {
  const found = new Map<string, { from: number; to: number }>();
  if (words === '') return [];
  for (const { folded, pieces } of foldedOf(text)) {
    for (let i = folded.text.indexOf(words); i >= 0; ) {
      const last = i + words.length - 1;
      const from = shownAt(pieces, folded.at?.from[i] ?? i);
      const to = shownAt(pieces, (folded.at?.to[last] ?? last + 1) - 1) + 1;
      found.set(`${from} ${to}`, { from, to });
      i = folded.text.indexOf(words, last + 1);
    }
  }
  return [...found.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Words as they are searched for. */
export const wanted = (words: string): string => fold(words).text;

/** All matches in paragraphs in order; stops after each paragraph, so that others can have their turn. */
export function* search<S extends Searched>(
  texts: readonly S[],
  words: string,
): Generator<undefined, Match<S>[]> {
  const out: Match<S>[] = [];
  const needle = wanted(words);
  for (const [index, text] of texts.entries()) {
    for (const range of matchesIn(text, needle)) out.push({ text, index, ...range });
    yield;
  }
  return out;
}

/** A place to go on from: a paragraph and how far into it. */
export interface Origin {
  id: string;
  offset: number;
}

/** Which match comes at or after a place, or (`by` -1) before it; from the other end where none does. */
export function matchFrom<S extends Searched>(
  matches: readonly Match<S>[],
  texts: readonly S[],
  origin: Origin | null,
  by: 1 | -1 = 1,
): number {
  const index = origin ? texts.findIndex(({ id }) => id === origin.id) : -1;
  if (!origin || index < 0) return by === 1 ? 0 : matches.length - 1;
  const isAfter = (one: Match) =>
    one.index > index || (one.index === index && one.from >= origin.offset);
  const next = matches.findIndex(isAfter);
  if (by === 1) return Math.max(0, next);
  return next <= 0 ? matches.length - 1 : next - 1;
}
