import type { Resited } from '../../shared/amendment/resite';
import type { HunkSet } from '../../shared/amendment/types';
import type { DocumentTree } from '../../shared/document/types';
import type { Told } from './told';

/** Says how far long work is (0 to 1) and lets it be stopped: throw on `signal.aborted` between steps. */
export interface Work {
  progress?: (done: number, label: string) => void;
  signal?: AbortSignal;
}

/** A tracked change found in a file, as a proposed amendment in the coordinates of the draft (the base package). */
export interface FoundAmendment {
  author: string;
  /** ISO instant as the file gives it, or null. */
  date: string | null;
  hunks: HunkSet['hunks'];
  /** Revisions of the file that it stands for. */
  revisions: number;
}

/** A Word comment, anchored in the coordinates of the draft. */
export interface FoundComment {
  author: string;
  initials: string | null;
  date: string | null;
  text: string;
  /** Replies in the thread, oldest first. */
  replies: { author: string; date: string | null; text: string }[];
  resolved: boolean;
  anchor: {
    from: { block: string; offset: number };
    to: { block: string; offset: number };
    quote: string;
  } | null;
}

export interface FoundMedia {
  hash: string;
  type: string;
  bytes: Uint8Array;
}

/** What a Word file holds, before anything is decided about it. */
export interface Inspection {
  title: string | null;
  words: number;
  paragraphs: number;
  tables: number;
  pictures: number;
  revisions: { total: number; authors: { name: string; changes: number }[] };
  comments: number;
}

/** Whose words count when a file holds tracked changes: the text before them, or after. */
export type Side = 'before' | 'after';

export interface Imported {
  tree: DocumentTree;
  /** The file with its own revisions resolved to `side`, from which `tree` was read: what export patches. */
  base: Uint8Array;
  /** Empty when `side` is "after": then the changes are part of the draft. */
  amendments: FoundAmendment[];
  comments: FoundComment[];
  media: FoundMedia[];
  /** Sentences about what could not be taken in whole. */
  warnings: string[];
  /** Sentences that concern it as a draft: hidden words, tracked changes that could not be incorporated. */
  notices: string[];
}

/** A file to be compared with a draft, and the base package that the draft was read from. */
export interface CompareInput {
  file: Uint8Array;
  draft: DocumentTree;
  base: Uint8Array;
}

/** A file that is compared with a draft; nothing of it becomes a draft or feedback. */
export interface Compared extends Pick<Imported, 'tree' | 'amendments' | 'warnings'> {
  comments: number;
  /** Its text with all tracked changes accepted, in the draft's terms. */
  told: Told;
  /** Pictures that it brings and the draft does not have. */
  media: FoundMedia[];
}

/** One amendment as the patcher writes it. */
export interface PatchAmendment extends HunkSet {
  number: number;
  /** w:author of its marks: the delegate's post unless chosen otherwise. */
  author: string;
  /** ISO instant of the decision. */
  date: string;
  /** The comment's text: number, reason … one paragraph a line. */
  comment: string[];
}

export interface PatchInput {
  base: Uint8Array;
  tree: DocumentTree;
  amendments: PatchAmendment[];
  /** The pictures that the amendments bring, where the base does not have them. */
  media?: FoundMedia[];
  form: 'clean' | 'tracked';
}

/** Amendments that are asked about, and others of the same draft that they are to stand beside. */
export interface CanPatchInput extends Omit<PatchInput, 'form'> {
  beside?: PatchAmendment[];
}

/** Amendments of one draft that are to stand on another. */
export interface ResiteInput {
  amendments: HunkSet[];
  from: DocumentTree;
  to: DocumentTree;
}

/** One place where a file is not what it should be. */
export interface Difference {
  /** Which comparison failed. */
  check: 'reject-all' | 'accept-all' | 'package' | 'attribution';
  /** Where, in a person's words: 'paragraph 2.14', 'table 3, row 2', 'footnote 4', 'part word/styles.xml'. */
  where: string;
  expected: string;
  found: string;
}

export interface ProofResult {
  proved: boolean;
  /** Words compared and tracked changes seen, for the screen and the tests. */
  counts: {
    blocks: number;
    words: number;
    insertions: number;
    deletions: number;
    comments: number;
  };
  differences: Difference[];
  /** A sentence where fields show other results, which Word computes: no difference. Only where there are such. */
  computed?: string[];
}

/** All the Word work the handlers ask for; in the program it runs in a worker thread, elsewhere in process. */
export interface WordService {
  /** Reads just enough to tell a person what the file holds. @throws Refusal bad-file | too-large */
  inspect(bytes: Uint8Array, work?: Work): Promise<Inspection>;
  /** @throws Refusal bad-file | too-large | cancelled */
  import(bytes: Uint8Array, side: Side, work?: Work): Promise<Imported>;
  /** @throws Refusal bad-file | too-large | cancelled */
  compare(input: CompareInput, work?: Work): Promise<Compared>;
  /** The base package with the amendments in it. @throws Refusal stale | collision | not-allowed */
  patch(input: PatchInput, work?: Work): Promise<Uint8Array>;
  /** Why the amendments could not be written into the base package, as a sentence; null when they can. */
  canPatch(input: CanPatchInput, work?: Work): Promise<string | null>;
  /**
   * Reads `file` as a stranger would: does rejecting all its tracked changes give `draft`, and accepting all give
   * `council` (when given)? With `base`, also: is every other part of the package the base's own? With `comments`:
   * do the comments say just that?
   */
  prove(
    input: {
      file: Uint8Array;
      draft: DocumentTree;
      council?: DocumentTree;
      base?: Uint8Array;
      comments?: { number: number; lines: string[] }[];
    },
    work?: Work,
  ): Promise<ProofResult>;
  /** Moves amendments from the draft they were written on to one that was read since. @throws Refusal cancelled */
  resite(input: ResiteInput, work?: Work): Promise<Resited>;
}
