import type { DocumentTree } from '../document/types';
import { at, type DraftIndex, indexDraft } from './place';
import type { Hunk } from './types';

/** Where an amendment begins on the line through its draft, for sorting; without hunks after everything. */
export function whereIn(draft: DocumentTree, hunks: readonly Hunk[]): number {
  const index = indexDraft(draft);
  return Math.min(index.size, ...hunks.map((hunk) => startOf(index, hunk)));
}

function startOf(index: DraftIndex, hunk: Hunk): number {
  switch (hunk.kind) {
    case 'replace':
    case 'format':
      return at(index, hunk.from);
    case 'insert': {
      const { container, after } = hunk.gap;
      return after === null
        ? (index.containers.get(container)?.start ?? index.size)
        : (index.blocks.get(after)?.end ?? index.size);
    }
    case 'rows': {
      const rows = [
        ...hunk.remove.map(({ row }) => index.rows.get(row)?.start),
        ...hunk.insert.map(({ after }) =>
          after === null ? undefined : index.rows.get(after)?.end,
        ),
      ].filter((start) => start !== undefined);
      return rows.length ? Math.min(...rows) : (index.blocks.get(hunk.table)?.start ?? index.size);
    }
    default:
      return index.blocks.get(hunk.block)?.start ?? index.size;
  }
}
