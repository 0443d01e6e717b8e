import { sortMarks } from '../document/inline';
import type {
  AtomSpan,
  Block,
  Container,
  DocumentTree,
  Mark,
  ParagraphMark,
} from '../document/types';
import { blocksOf } from '../document/walk';
import { freshBlock, makeKeys } from './derive/keys';
import { changeArriving, changeAtoms, isReference, noteIds, referTo } from './new-notes';
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
 * Another file's document, told in the draft's terms, with its new notes looking as the draft's own do; where the draft
 * has none, their references are raised figures, and their paragraphs have a style of the draft or none.
 */
export function fitNotes(draft: DocumentTree, told: DocumentTree): DocumentTree {
  const own = noteIds(draft);
  const fresh = new Set([...noteIds(told)].filter((id) => !own.has(id)));
  if (fresh.size === 0) return told;
  const looks = { footnote: noteLook(draft, 'footnote'), endnote: noteLook(draft, 'endnote') };
  const fit = (atom: AtomSpan): AtomSpan => {
    if (!isReference(atom) || !fresh.has(atom.container)) return atom;
    const look = looks[atom.atom];
    if (look) return { ...atom, marks: look.marks };
    const isRaised = atom.marks.some(({ type }) => type === RAISED.type);
    return isRaised ? atom : { ...atom, marks: sortMarks([...atom.marks, RAISED]) };
  };
  const containers = told.containers.map((container): Container => {
    const { id, kind } = container;
    if (fresh.has(id) && (kind === 'footnote' || kind === 'endnote')) {
      const blocks = container.blocks.map((block) => fitBlock(draft, block, looks[kind]));
      return { ...container, blocks };
    }
    const blocks = changeAtoms(container.blocks, fit);
    return blocks === container.blocks ? container : { ...container, blocks };
  });
  return { ...told, containers };
}

/** Hunks of which each may be taken alone: a note that moves comes as a copy of itself. */
export function withOwnNotes(draft: DocumentTree, hunks: readonly Hunk[]): Hunk[] {
  const keys = makeKeys();
  const copy = (atom: AtomSpan): AtomSpan => {
    if (!isReference(atom) || atom.note) return atom;
    const note = draft.containers.find(({ id }) => id === atom.container);
    if (!note) return atom;
    const blocks = note.blocks.map((block) => freshBlock(block, keys));
    return { ...referTo(atom, keys.take('')), note: blocks };
  };
  return hunks.map((hunk) => changeArriving(hunk, copy));
}

function fitBlock(draft: DocumentTree, block: Block, look: NoteLook | null): Block {
  if (block.type !== 'text' || block.mark.kind !== 'paragraph') return block;
  if (look?.mark) return { ...block, mark: look.mark };
  const { rest: _, style, ...mark } = block.mark;
  const known = draft.styles.some(({ id }) => id === style);
  return { ...block, mark: { ...mark, style: known ? style : null } };
}
