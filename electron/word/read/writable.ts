import { asAtom, isForeign } from '../../../shared/amendment/brought';
import type { Hunk, Piece } from '../../../shared/amendment/types';
import type { AtomSpan, Block, Inline, TableRow } from '../../../shared/document/types';

/** Takes out of what hunks add the pictures, notes and text boxes that the draft does not have. */
export class AtomFilter {
  /** What was taken out. */
  readonly dropped: AtomSpan[] = [];

  constructor(private readonly pictures: ReadonlySet<string>) {}

  /** The hunks without them; one of which nothing is left is gone. */
  hunks(hunks: readonly Hunk[]): Hunk[] {
    return hunks.map((hunk) => this.hunk(hunk)).filter((hunk) => hunk !== null);
  }

  private hunk(hunk: Hunk): Hunk | null {
    if (hunk.kind === 'replace') {
      const content = hunk.content.filter((piece) => this.keeps(piece));
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

  private keeps(piece: Piece | Inline): boolean {
    if (!('atom' in piece) || !isForeign(piece, this.pictures)) return true;
    this.dropped.push(piece);
    return false;
  }

  private blocks(blocks: readonly Block[]): Block[] {
    return blocks.flatMap((block): Block[] => {
      if (block.type === 'text')
        return [{ ...block, content: block.content.filter((one) => this.keeps(one)) }];
      if (block.type === 'table')
        return [{ ...block, rows: block.rows.map((row) => this.row(row)) }];
      this.dropped.push(asAtom(block));
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
