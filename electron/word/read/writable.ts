import type { Hunk, Piece } from '../../../shared/amendment/types';
import { isAtom } from '../../../shared/document/inline';
import type {
  AtomSpan,
  Block,
  DocumentTree,
  Inline,
  TableRow,
} from '../../../shared/document/types';
import { blocksOf } from '../../../shared/document/walk';

/** Atoms that an amendment can bring in on its own; the others need parts that the draft's package does not have. */
const PLAIN = new Set<AtomSpan['atom']>(['page-break', 'symbol']);

/** Pictures of a draft, by hash: a tracked move may bring one of them to another place. */
export function picturesOf(tree: DocumentTree): Set<string> {
  const hashes = new Set<string>();
  for (const { block } of blocksOf(tree))
    if (block.type === 'text')
      for (const inline of block.content)
        if (isAtom(inline) && inline.atom === 'image') hashes.add(inline.hash);
  return hashes;
}

/** Takes out of what hunks add the pictures, notes and text boxes that the draft does not have. */
export class AtomFilter {
  /** How many were taken out. */
  dropped = 0;

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
    if (!('atom' in piece) || PLAIN.has(piece.atom)) return true;
    if (piece.atom === 'image' && this.pictures.has(piece.hash)) return true;
    this.dropped++;
    return false;
  }

  private blocks(blocks: readonly Block[]): Block[] {
    return blocks.flatMap((block): Block[] => {
      if (block.type === 'text')
        return [{ ...block, content: block.content.filter((one) => this.keeps(one)) }];
      if (block.type === 'table')
        return [{ ...block, rows: block.rows.map((row) => this.row(row)) }];
      this.dropped++;
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
