/** Why an amendment, or two of them, cannot apply. */
export type VerdictKind =
  // of one amendment alone
  | 'stale' // written against other words than the draft's
  | 'locked' // what it changes cannot be changed in Word
  | 'invalid' // it is not in form: its own hunks overlap, a position stands inside a character …
  // of two
  | CollisionKind;

export type CollisionKind =
  | 'overlap' // both change the same words
  | 'delete-against-edit' // one removes what the other changes
  | 'split-at-one-point' // one divides the paragraph where the other writes
  | 'identical' // both say the same, so one of them is enough
  | 'nested' // one changes words inside those that the other replaces
  | 'opposite-format' // one sets what the other takes off, or sets otherwise
  | 'leaves-nothing'; // together they remove all paragraphs of a cell, note …, where Word needs one

/** A hunk of an amendment. */
export interface HunkRef {
  set: string;
  hunk: number;
}

/** Two hunks that cannot both apply. Symmetric: `a` is the one of the lower id. */
export interface Collision {
  kind: CollisionKind;
  a: HunkRef;
  b: HunkRef;
  /** The draft's block where they meet. */
  block: string;
  /** The draft's words there, shortened. */
  quote: string;
  /** For a person; names no amendment, since only the caller knows their numbers. */
  sentence: string;
}

/** Why one hunk keeps its whole amendment from applying. */
export interface Verdict {
  kind: VerdictKind;
  /** Which hunk of the amendment. */
  hunk: number;
  /** The other amendment's hunk, when it takes two. */
  rival?: HunkRef;
  block: string;
  quote: string;
  sentence: string;
}

/** An amendment that does not apply, with every reason. */
export interface Held {
  set: string;
  verdicts: Verdict[];
}

export const COLLISION_SENTENCES: Record<CollisionKind, string> = {
  overlap: 'Both change the same words: choose one, combine them, or narrow one of them.',
  'delete-against-edit':
    'One removes what the other changes: choose one, or write one amendment that does both.',
  'split-at-one-point':
    'One divides the paragraph exactly where the other writes: combine them, or move one of them.',
  identical: 'Both make the same change: keep one of them.',
  nested: 'One changes words inside those that the other replaces: combine them, or narrow one.',
  'opposite-format': 'One sets the formatting that the other takes off: choose one.',
  'leaves-nothing':
    'Together they remove every paragraph where Word needs one: keep a paragraph in one of them.',
};
