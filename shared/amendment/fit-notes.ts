import { sortMarks } from '../document/inline';
import type { AtomSpan, Block, DocumentTree, Mark, ParagraphMark } from '../document/types';
import { blocksOf } from '../document/walk';
import { changeArriving, isReference } from './new-notes';
import type { Hunk } from './types';

type Kind = 'footnote' | 'endnote';

/** How the draft's own notes of one kind look. */
export interface NoteLook {
  /** Marks of their references, and of their own numbers. */
  marks: Mark[];
  /** Their first paragraph. */
  mark: ParagraphMark | null;
}

/** How a draft's notes look; null where it has none of that kind. */
export function noteLook(draft: DocumentTree, kind: Kind): NoteLook | null {
  const first = draft.containers.find((one) => one.kind === kind)?.blocks[0];
  for (const { block } of blocksOf(draft))
    if (block.type === 'text')
      for (const inline of block.content)
        if (isReference(inline) && inline.atom === kind)
          return { marks: inline.marks, mark: first?.type === 'text' ? first.mark : null };
  return null;
}

const RAISED: Mark = { type: 'superscript' };

/**
 * Notes that come from another file look as the draft's own do; where it has none, their references are raised
 * figures, and their paragraphs have a style of the draft or none.
 */
export function fitNotes(draft: DocumentTree, hunks: readonly Hunk[]): Hunk[] {
  const looks = new Map<Kind, NoteLook | null>();
  const lookOf = (kind: Kind) => {
    const known = looks.get(kind);
    if (known !== undefined) return known;
    const look = noteLook(draft, kind);
    looks.set(kind, look);
    return look;
  };
  const fit = (atom: AtomSpan): AtomSpan => {
    if (!isReference(atom) || !atom.note) return atom;
    const look = lookOf(atom.atom);
    const raised = atom.marks.some(({ type }) => type === RAISED.type)
      ? atom.marks
      : sortMarks([...atom.marks, RAISED]);
    const note = atom.note.map((block) => fitBlock(draft, block, look));
    return { ...atom, marks: look?.marks ?? raised, note };
  };
  return hunks.map((hunk) => changeArriving(hunk, fit));
}

function fitBlock(draft: DocumentTree, block: Block, look: NoteLook | null): Block {
  if (block.type !== 'text' || block.mark.kind !== 'paragraph') return block;
  if (look?.mark) return { ...block, mark: look.mark };
  const { rest: _, style, ...mark } = block.mark;
  const known = draft.styles.some(({ id }) => id === style);
  return { ...block, mark: { ...mark, style: known ? style : null } };
}
