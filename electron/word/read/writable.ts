import { asAtom, cannotBring, isForeign } from '../../../shared/amendment/brought';
import { placeOf } from '../../../shared/amendment/check';
import type { Hunk, Piece } from '../../../shared/amendment/types';
import { nowPlain, Unlocker } from '../../../shared/amendment/unlock';
import type { AtomSpan, Block, Drawn, Inline, TableRow } from '../../../shared/document/types';
import type { Left } from '../left';

/**
 * Takes out of what hunks add what cannot be written into the draft's file (text boxes …), and all locks; the pictures
 * that it does not have come with how they are drawn.
 */
export class AtomFilter {
  private readonly dropped: { atom: AtomSpan; at: string }[] = [];
  private at = '';
  private readonly unlocker = new Unlocker();

  /** @param drawn how something is drawn where it comes from; null where it cannot be taken from there */
  constructor(
    private readonly movable: ReadonlySet<string>,
    private readonly drawn: (atom: AtomSpan) => Drawn | null = () => null,
  ) {}

  /** The hunks without them; one of which nothing is left is gone, and so is one that strikes the like of them. */
  hunks(hunks: readonly Hunk[]): Hunk[] {
    const before = this.dropped.length;
    const kept = hunks
      .map((hunk) => {
        this.at = placeOf(hunk);
        return this.hunk(hunk);
      })
      .filter((hunk) => hunk !== null);
    const like = new Set(this.dropped.slice(before).map(({ atom }) => atom.label));
    return kept
      .filter((hunk) => !struck(hunk).some((label) => like.has(label)))
      .map((hunk) => this.unlocker.hunk(hunk));
  }

  /** What was taken out, and where; what comes otherwise than it was. */
  told(names: (id: string) => string | undefined): Left[] {
    return [
      ...this.dropped.map(({ atom, at }) => ({ sentence: cannotBring(atom), place: names(at) })),
      ...[...this.unlocker.unlocked].map((words) => ({ sentence: nowPlain(words) })),
    ];
  }

  private hunk(hunk: Hunk): Hunk | null {
    if (hunk.kind === 'replace') {
      const content = hunk.content.flatMap((piece) => this.kept(piece));
      return content.length === 0 && hunk.quoted.length === 0 ? null : { ...hunk, content };
    }
    if (hunk.kind === 'insert') {
      const blocks = this.blocks(hunk.blocks);
      return blocks.length === 0 ? null : { ...hunk, blocks };
    }
    if (hunk.kind !== 'rows') return hunk;
    return {
      ...hunk,
      insert: hunk.insert.map((one) => ({ ...one, rows: one.rows.map((row) => this.row(row)) })),
    };
  }

  private kept<P extends Piece | Inline>(piece: P): P[] {
    if (!('atom' in piece)) return [piece];
    if (!isForeign(piece, this.movable))
      return [piece.note ? { ...piece, note: this.blocks(piece.note) } : piece];
    const drawn = this.drawn(piece);
    if (drawn) return [{ ...piece, drawn }];
    this.dropped.push({ atom: piece, at: this.at });
    return [];
  }

  private blocks(blocks: readonly Block[]): Block[] {
    return blocks.flatMap((block): Block[] => {
      if (block.type === 'text')
        return [{ ...block, content: block.content.flatMap((one) => this.kept(one)) }];
      if (block.type === 'table')
        return [{ ...block, rows: block.rows.map((row) => this.row(row)) }];
      this.dropped.push({ atom: asAtom(block), at: this.at });
      return [];
    });
  }

  private row(row: TableRow): TableRow {
    return {
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: this.blocks(cell.blocks) })),
    };
  }
}

/**
 * What the objects are called that a hunk strikes: where one comes that cannot be written, the one that it stands for
 * stays.
 */
function struck(hunk: Hunk): (string | undefined)[] {
  const inBlock = (block: Block): (string | undefined)[] => {
    if (block.type === 'placeholder') return [block.label];
    if (block.type === 'text') return inline(block.content);
    return block.rows.flatMap(inRow);
  };
  const inRow = (row: TableRow) => row.cells.flatMap(({ blocks }) => blocks.flatMap(inBlock));
  const inline = (content: readonly (Piece | Inline)[]) =>
    content.flatMap((one) => ('atom' in one && one.atom === 'placeholder' ? [one.label] : []));
  if (hunk.kind === 'replace') return inline(hunk.quoted);
  if (hunk.kind === 'delete') return inBlock(hunk.quoted);
  return hunk.kind === 'rows' ? hunk.remove.flatMap(({ quoted }) => inRow(quoted)) : [];
}
