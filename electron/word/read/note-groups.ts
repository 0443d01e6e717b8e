import type { Hunk } from '../../../shared/amendment/types';
import type { Block, DocumentTree } from '../../../shared/document/types';
import { attr } from '../xml/find';
import type { RevisionGroup } from './groups';

/**
 * Tracked changes inside notes whose reference itself is tracked: deleting the reference covers the note, and a
 * note that is inserted has no place in the draft.
 */
export class NoteGroups {
  private readonly deleted = new Set<string>();
  private readonly known: Set<string>;

  constructor(draft: DocumentTree) {
    this.known = new Set(draft.containers.map(({ id }) => id));
  }

  /** Takes note of the references that an amendment deletes. */
  add(hunks: readonly Hunk[]): void {
    for (const hunk of hunks) {
      if (hunk.kind === 'replace') this.addContent(hunk.quoted);
      if (hunk.kind === 'delete') this.addBlock(hunk.quoted);
      if (hunk.kind === 'rows')
        for (const { quoted } of hunk.remove)
          for (const cell of quoted.cells) for (const block of cell.blocks) this.addBlock(block);
    }
  }

  /** What becomes of a group of changes, when it stands in notes: null when it is one like any other. */
  fate(group: RevisionGroup): 'covered' | 'inserted' | null {
    const notes = group.revisions.map(({ owner }) => {
      let at = owner.parent;
      while (at && at.local !== 'footnote' && at.local !== 'endnote') at = at.parent;
      return at && `${at.local}:${attr(at, 'w:id') ?? ''}`;
    });
    if (notes.every((note) => note !== null && this.deleted.has(note))) return 'covered';
    return notes.every((note) => note !== null && !this.known.has(note)) ? 'inserted' : null;
  }

  private addContent(content: readonly object[]): void {
    for (const piece of content)
      if ('container' in piece && typeof piece.container === 'string')
        this.deleted.add(piece.container);
  }

  private addBlock(block: Block): void {
    if (block.type === 'text') this.addContent(block.content);
    if (block.type === 'table')
      for (const row of block.rows)
        for (const cell of row.cells) for (const inner of cell.blocks) this.addBlock(inner);
  }
}
