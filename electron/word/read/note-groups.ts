import { notesLeaving, notesRemoved } from '../../../shared/amendment/notes';
import type { Hunk } from '../../../shared/amendment/types';
import type { DocumentTree } from '../../../shared/document/types';
import { attr } from '../xml/find';
import type { RevisionGroup } from './groups';

/**
 * Tracked changes inside notes whose reference itself is tracked: deleting the reference covers the note, moving it the
 * old copy of the note, and those in a note that is inserted belong to whoever inserted it.
 */
export class NoteGroups {
  private readonly deleted = new Set<string>();
  /** Whose references leave their place, to come back elsewhere or not. */
  private readonly left = new Set<string>();
  private readonly known: Set<string>;

  /** @param taken the notes that came with an amendment, and its author */
  constructor(
    draft: DocumentTree,
    private readonly taken: ReadonlyMap<string, string>,
  ) {
    this.known = new Set(draft.containers.map(({ id }) => id));
  }

  /** Takes note of the references that an amendment deletes. */
  add(hunks: readonly Hunk[]): void {
    for (const note of notesRemoved(hunks)) this.deleted.add(note);
    for (const hunk of hunks) notesLeaving(hunk, (note) => this.left.add(note));
  }

  /** What becomes of a group of changes, when it stands in notes: null when it is one like any other. */
  fate(group: RevisionGroup): 'covered' | 'inserted' | null {
    const notes = group.revisions.map(({ owner }) => {
      let at = owner.parent;
      while (at && at.local !== 'footnote' && at.local !== 'endnote') at = at.parent;
      return at && `${at.local}:${attr(at, 'w:id') ?? ''}`;
    });
    // Word strikes the words of a note that moves, and adds them anew in another
    const strikes = group.revisions.every(({ act }) => act === 'delete');
    const covered = (note: string | null) =>
      note !== null &&
      (this.deleted.has(note) ||
        (strikes && this.left.has(note)) ||
        this.taken.get(note) === group.author);
    if (notes.every(covered)) return 'covered';
    return notes.every((note) => note !== null && !this.known.has(note)) ? 'inserted' : null;
  }
}
