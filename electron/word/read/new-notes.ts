import { freshBlock, makeKeys } from '../../../shared/amendment/derive/keys';
import { changeArriving, isReference, referTo } from '../../../shared/amendment/new-notes';
import { notesLeaving } from '../../../shared/amendment/notes';
import { blockText } from '../../../shared/amendment/quote';
import type { Hunk } from '../../../shared/amendment/types';
import { mintId } from '../../../shared/base/id';
import type { AtomSpan, Block, DocumentTree } from '../../../shared/document/types';
import { attr, children } from '../xml/find';
import type { RawDocument } from './raw';
import { view } from './view';

/** Gives the references that tracked changes bring the words of their notes, and keeps whose each note is. */
export class NewNoteReader {
  /** The notes of the file that came with an amendment, and its author. */
  readonly taken = new Map<string, string>();
  private readonly keys = makeKeys();

  constructor(
    private readonly raw: RawDocument,
    private readonly draft: DocumentTree,
  ) {}

  /** The hunks of one author with their notes. */
  attach(hunks: readonly Hunk[], author: string): Hunk[] {
    const leaving = new Set<string>();
    for (const hunk of hunks) notesLeaving(hunk, (note) => leaving.add(note));
    const attach = (atom: AtomSpan): AtomSpan => {
      if (!isReference(atom) || leaving.delete(atom.container)) return atom;
      const blocks = this.blocks(atom.container) ?? this.read(atom, author);
      if (!blocks) return atom;
      // Word gives a note that is moved a new number
      const moved = [...leaving].find((id) => says(this.blocks(id) ?? []) === says(blocks));
      if (moved !== undefined) {
        leaving.delete(moved);
        return referTo(atom, moved);
      }
      const note = blocks.map((block) => freshBlock(block, this.keys));
      return { ...referTo(atom, this.keys.take('')), note };
    };
    return hunks.map((hunk) => changeArriving(hunk, attach));
  }

  /** What a note of the draft says. */
  private blocks(id: string): readonly Block[] | undefined {
    return this.draft.containers.find((one) => one.id === id)?.blocks;
  }

  /** What a note that is not the draft's says once its author's own changes in it are made. */
  private read({ atom, container }: AtomSpan, author: string): readonly Block[] | null {
    const { raw } = this;
    const part = atom === 'footnote' ? raw.footnotes : raw.endnotes;
    const note =
      part &&
      children(part.root, 'w', atom).find((one) => `${atom}:${attr(one, 'w:id')}` === container);
    if (!part || !note) return null;
    const only = { part, from: note.start, to: note.end };
    const rename = () => mintId('new');
    const options = { only, rename, version: this.draft.readerVersion };
    const { tree } = view(raw, (revision) => revision.author === author, options);
    const blocks = tree.containers.find(({ id }) => id === container)?.blocks;
    if (!blocks || blocks.length === 0) return null;
    this.taken.set(container ?? '', author);
    return blocks;
  }
}

const says = (blocks: readonly Block[]): string => blocks.map(blockText).join('\n').trim();
