import type { IdMap } from './derive/map';
import { movesNotes } from './new-notes';
import type { Hunk, Position } from './types';

/**
 * A hunk in the coordinates of another draft, by its map of ids; null where a place it names has no counterpart.
 * Whether the words there are the same is for `check` to say.
 */
export function moveHunk(hunk: Hunk, ids: IdMap): Hunk | null {
  if (movesNotes(hunk).some((note) => ids.get(note) !== note)) return null;
  const position = ({ block, offset }: Position): Position | null => {
    const id = ids.get(block);
    return id === undefined ? null : { block: id, offset };
  };
  const after = (id: string | null) => (id === null ? null : ids.get(id));
  switch (hunk.kind) {
    case 'replace':
    case 'format': {
      const [from, to] = [position(hunk.from), position(hunk.to)];
      return from && to ? { ...hunk, from, to } : null;
    }
    case 'retype': {
      const block = ids.get(hunk.block);
      return block === undefined ? null : { ...hunk, block };
    }
    case 'delete': {
      const block = ids.get(hunk.block);
      return block === undefined ? null : { ...hunk, block };
    }
    case 'insert': {
      const container = ids.get(hunk.gap.container);
      const place = after(hunk.gap.after);
      if (container === undefined || place === undefined) return null;
      return { ...hunk, gap: { container, after: place } };
    }
    case 'rows': {
      const table = ids.get(hunk.table);
      if (table === undefined) return null;
      const remove = hunk.remove.map(({ row, quoted }) => ({ row: ids.get(row) ?? '', quoted }));
      const insert = hunk.insert.map(({ after: id, rows }) => ({ after: after(id) ?? null, rows }));
      const lost =
        remove.some(({ row }) => row === '') ||
        hunk.insert.some(({ after: id }) => id !== null && ids.get(id) === undefined);
      return lost ? null : { ...hunk, table, remove, insert };
    }
  }
}
