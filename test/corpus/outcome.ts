/** What became of one file in one of the runs of the corpus. */
export type Fate = 'done' | 'refused' | 'crashed' | 'hung';

/** A share of things: how many there are, and how many of them came through. */
export interface Share {
  of: number;
  kept: number;
}

/** Reading one file, held against the text of its raw XML. */
export interface Reading {
  /** How many words it has; a file without any cannot be a draft. */
  words: number;
  /** Words that the file holds, before and after its tracked changes, and how many the reader gave. */
  recall: Share;
  /** Words that the reader gave, and how many the file holds. */
  precision: Share;
  /** Words, paragraph ends and rows that are tracked, and how many arrived as proposed amendments. */
  tracked: { words: Share; marks: Share; rows: Share } | null;
  /** Some words that one side has and the other lacks, for finding out why. */
  lost: string[];
  extra: string[];
}

/** Random amendments of one file, written and taken back. */
export interface Amending {
  /** By kind of hunk: written, and refused when it was to be written. */
  hunks: Record<string, Share>;
  /** Reasons of those refusals. */
  refusals: string[];
  /** Differences that the proof of the tracked file lists; empty when it is proved. */
  tracked: string[];
  /** The same of the clean file, and of the tracked one with all changes accepted or rejected by us. */
  clean: string[];
  resolved: string[];
}

/** One file in one run. */
export interface Outcome<T> {
  file: string;
  fate: Fate;
  ms: number;
  /** The refusal's sentence, or the stack of a crash. */
  said?: string;
  result?: T;
}

export const share = (of = 0, kept = 0): Share => ({ of, kept });

export function sum(shares: readonly Share[]): Share {
  return shares.reduce((all, one) => share(all.of + one.of, all.kept + one.kept), share());
}
