import { sortMarks } from '../document/inline';
import type { AtomSpan, Block, DocumentTree, Mark, ParagraphMark } from '../document/types';
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
 * Notes that come from another file look as the draft's own do; where it has none, their references are raised
 * figures, and their paragraphs have a style of the draft or none. A note that moves comes as a copy of itself, since
 * each of these hunks may be taken alone.
 */
export function fitNotes(draft: DocumentTree, hunks: readonly Hunk[]): Hunk[] {
  const { marks, blocks } = fitter(draft);
  const keys = makeKeys();
  const copy = (atom: AtomSpan): AtomSpan => {
    const note = draft.containers.find(({ id }) => id === atom.container);
    if (!note) return atom;
    return {
      ...referTo(atom, keys.take('')),
      note: note.blocks.map((one) => freshBlock(one, keys)),
    };
  };
  const fit = (atom: AtomSpan): AtomSpan => {
    if (!isReference(atom)) return atom;
    if (!atom.note) return copy(atom);
    return { ...atom, marks: marks(atom.atom, atom.marks), note: blocks(atom.atom, atom.note) };
  };
  return hunks.map((hunk) => changeArriving(hunk, fit));
}

/** A tree of another file, in the draft's terms, with those of its notes that are not the draft's looking as `fitNotes` has them. */
export function withFitNotes(draft: DocumentTree, told: DocumentTree): DocumentTree {
  const own = noteIds(draft);
  const fresh = [...noteIds(told)].filter((id) => !own.has(id));
  if (fresh.length === 0) return told;
  const { marks, blocks } = fitter(draft);
  const isFresh = new Set(fresh);
  const containers = told.containers.map((container) => {
    const changed = changeAtoms(container.blocks, (atom) =>
      isReference(atom) && isFresh.has(atom.container)
        ? { ...atom, marks: marks(atom.atom, atom.marks) }
        : atom,
    );
    const { id, kind } = container;
    const note = (kind === 'footnote' || kind === 'endnote') && isFresh.has(id);
    return { ...container, blocks: note ? blocks(kind, changed) : changed };
  });
  return { ...told, containers };
}

function fitter(draft: DocumentTree) {
  const looks = new Map<Kind, NoteLook | null>();
  const lookOf = (kind: Kind) => {
    const known = looks.get(kind);
    if (known !== undefined) return known;
    const look = noteLook(draft, kind);
    looks.set(kind, look);
    return look;
  };
  return {
    marks: (kind: Kind, own: Mark[]): Mark[] => {
      const raised = own.some(({ type }) => type === RAISED.type);
      return lookOf(kind)?.marks ?? (raised ? own : sortMarks([...own, RAISED]));
    },
    blocks: (kind: Kind, own: readonly Block[]): Block[] =>
      own.map((block) => fitBlock(draft, block, lookOf(kind))),
  };
}

function fitBlock(draft: DocumentTree, block: Block, look: NoteLook | null): Block {
  if (block.type !== 'text' || block.mark.kind !== 'paragraph') return block;
  if (look?.mark) return { ...block, mark: look.mark };
  const { rest: _, style, ...mark } = block.mark;
  const known = draft.styles.some(({ id }) => id === style);
  return { ...block, mark: { ...mark, style: known ? style : null } };
}
