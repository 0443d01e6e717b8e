/** A partner's act on the file: who (a post, never a person) and when, as Word keeps it. */
export type Act = { author: string; date: string };

/** The revisions and comments of one file, by the keys that the marks in its text use. */
export type Revisions = {
  changes: Record<string, Act>;
  comments: Record<string, Act & { initials: string; says: string }>;
};

export const NO_REVISIONS: Revisions = { changes: {}, comments: {} };

/** Hands out the numbers that Word wants: unique for each revision, and one a comment. */
export class Marks {
  #next = 100;
  readonly revisions: Revisions;

  constructor(revisions: Revisions) {
    this.revisions = revisions;
  }

  change(key: string): Act & { id: number } {
    const act = this.revisions.changes[key];
    if (!act) throw new Error(`no revision has the key ${key}`);
    return { ...act, id: this.#next++ };
  }

  comment(key: string): number {
    const place = Object.keys(this.revisions.comments).indexOf(key);
    if (place < 0) throw new Error(`no comment has the key ${key}`);
    return place;
  }
}
