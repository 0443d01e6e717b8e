/** What can go wrong in a way that a person can act on. Anything else is a defect and crosses as `internal`. */
export type FailureCode =
  | 'invalid-input'
  | 'not-found'
  | 'conflict' // somebody else changed it meanwhile
  | 'stale' // made against other words than those that stand now
  | 'collision' // two amendments claim the same words
  | 'not-allowed' // the state or the delegation does not permit the act
  | 'bad-file' // not a Word file that can be read
  | 'too-large'
  | 'bad-database'
  | 'newer-database'
  | 'not-proved' // the exported file is not draft + amendments
  | 'cancelled'
  | 'internal';

/** A failure as it crosses a boundary: the sentence says what is wrong, where, and what to do. */
export interface Failure {
  code: FailureCode;
  sentence: string;
  /** The field, passage or file it concerns, when there is one. */
  where?: string;
}

/** Thrown inside a room, turned into a `Failure` value at its boundary. */
export class Refusal extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.sentence);
    this.name = 'Refusal';
    this.failure = failure;
  }
}

/** Makes the error to throw for an expected failure. `sentence` is shown to the person as it is. */
export function refuse(code: FailureCode, sentence: string, where?: string): Refusal {
  return new Refusal(where === undefined ? { code, sentence } : { code, sentence, where });
}

/** A reply that crosses a process boundary. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: Failure };
