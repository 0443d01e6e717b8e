import { mapSame } from '../base/map-same';
import { isAtom } from '../document/inline';
import type { AtomSpan, Block, Container, DocumentTree, Inline, TableRow } from '../document/types';
import { isMarkPiece } from './equal';
import type { Change as RedlineChange } from './redline';
import type { Hunk, Piece } from './types';

/**
 * A note that an amendment adds comes with its reference: in a hunk that atom holds the note's own words in `note`,
 * and a minted key as its `container`. In a tree the words stand in a container of that id, as all notes do.
 */
export type NewNote = AtomSpan & { container: string; note: Block[] };

export const isNewNote = (piece: Piece): piece is NewNote =>
  !isMarkPiece(piece) && isAtom(piece) && piece.note !== undefined && piece.container !== undefined;

/** Is it a reference to a footnote or an endnote? */
export const isReference = (
  piece: Piece,
): piece is AtomSpan & { atom: 'footnote' | 'endnote'; container: string } =>
  !isMarkPiece(piece) &&
  isAtom(piece) &&
  (piece.atom === 'footnote' || piece.atom === 'endnote') &&
  piece.container !== undefined;

/** What a note's reference is with another container. */
export function referTo(atom: AtomSpan, container: string): AtomSpan {
  const { label: _, note: __, ...rest } = atom;
  const custom = atom.hash.endsWith(':custom') ? ':custom' : '';
  return { ...rest, container, hash: container + custom };
}

type Change = (atom: AtomSpan) => AtomSpan;

const changeAll = <P extends Piece>(pieces: readonly P[], change: Change): P[] =>
  mapSame(pieces, (piece) => (isMarkPiece(piece) || !isAtom(piece) ? piece : (change(piece) as P)));

/** Blocks with other atoms; the same objects where none changes. */
export function changeAtoms(blocks: readonly Block[], change: Change): Block[] {
  return mapSame(blocks, (block): Block => {
    if (block.type === 'placeholder') return block;
    if (block.type === 'table') {
      const rows = changeRows(block.rows, change);
      return rows === block.rows ? block : { ...block, rows };
    }
    const content = changeAll(block.content, change);
    return content === block.content ? block : { ...block, content };
  });
}

function changeRows(rows: readonly TableRow[], change: Change): TableRow[] {
  return mapSame(rows, (row) => {
    const cells = mapSame(row.cells, (cell) => {
      const blocks = changeAtoms(cell.blocks, change);
      return blocks === cell.blocks ? cell : { ...cell, blocks };
    });
    return cells === row.cells ? row : { ...row, cells };
  });
}

/** The hunk with other atoms in what it brings; itself where none changes. */
export function changeArriving(hunk: Hunk, change: Change): Hunk {
  if (hunk.kind === 'replace') {
    const content = changeAll(hunk.content, change);
    return content === hunk.content ? hunk : { ...hunk, content };
  }
  if (hunk.kind === 'insert') {
    const blocks = changeAtoms(hunk.blocks, change);
    return blocks === hunk.blocks ? hunk : { ...hunk, blocks };
  }
  if (hunk.kind !== 'rows') return hunk;
  const insert = mapSame(hunk.insert, (one) => {
    const rows = changeRows(one.rows, change);
    return rows === one.rows ? one : { ...one, rows };
  });
  return insert === hunk.insert ? hunk : { ...hunk, insert };
}

/** The draft's notes to which a hunk brings references that leave elsewhere. */
export function movesNotes(hunk: Hunk): string[] {
  const notes: string[] = [];
  changeArriving(hunk, (atom) => {
    if (isReference(atom) && !atom.note) notes.push(atom.container);
    return atom;
  });
  return notes;
}

/** A note that comes, as a container, and whose doing it is. */
interface Taken {
  id: string;
  kind: 'footnote' | 'endnote';
  blocks: Block[];
  change: RedlineChange;
}

/** Takes the notes off what amendments bring, in the order in which it is laid out. */
export class NoteTaker {
  readonly taken: Taken[] = [];

  private from(change: RedlineChange): Change {
    return (atom) => {
      if (!isNewNote(atom)) return atom;
      const { note, ...bare } = atom;
      const kind = atom.atom === 'endnote' ? 'endnote' : 'footnote';
      this.taken.push({ id: atom.container, kind, blocks: note, change });
      return bare;
    };
  }

  inline(inline: Inline, change: RedlineChange): Inline {
    return isNewNote(inline) ? this.from(change)(inline) : inline;
  }

  block(block: Block, change: RedlineChange): Block {
    return changeAtoms([block], this.from(change))[0] as Block;
  }

  row(row: TableRow, change: RedlineChange): TableRow {
    return changeRows([row], this.from(change))[0] as TableRow;
  }
}

const RANKS: Partial<Record<Container['kind'], number>> = { body: 0, footnote: 1, endnote: 2 };
const rank = ({ kind }: { kind: Container['kind'] }): number => RANKS[kind] ?? 3;

/** Containers with new notes behind the others of their kind, as the reader has them. */
export function withNotes<C extends { kind: Container['kind'] }>(
  containers: readonly C[],
  notes: readonly C[],
): C[] {
  const out = [...containers];
  for (const note of notes)
    out.splice(out.findLastIndex((one) => rank(one) <= rank(note)) + 1, 0, note);
  return out;
}

/** Ids of the notes of a draft. */
export const noteIds = ({ containers }: DocumentTree): Set<string> =>
  new Set(
    containers.flatMap(({ id, kind }) => (kind === 'footnote' || kind === 'endnote' ? [id] : [])),
  );
