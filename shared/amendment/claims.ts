import { contentLength } from '../document/inline';
import { isMarkPiece } from './equal';
import { notesLeaving, notesRemoved } from './notes';
import { at, type DraftIndex } from './place';
import type { Hunk, HunkSet, ReplaceHunk } from './types';

/**
 * What a hunk claims of the draft's line of positions (see `DraftIndex`), as intervals [start, end):
 * - `strike`: text and paragraph ends that go; `cover`: a whole block, row or note that goes with all in it;
 * - `write`: something new at a point (start = end), dividing the paragraph or not;
 * - `gap`: new blocks or rows in a gap; `format`, `retype`: properties of text, of a mark;
 * - `touch`: the paragraph into which a join runs; `lose`: the same, when the earlier paragraph's end survives.
 */
export interface Claim {
  type: 'strike' | 'cover' | 'write' | 'gap' | 'format' | 'retype' | 'touch' | 'lose';
  start: number;
  end: number;
  set: string;
  number: number;
  hunk: Hunk;
  block: string;
}

/** The claims of an amendment, added to a list. A note goes with its reference, so it is claimed with it. */
export function addClaimsOf(index: DraftIndex, { id, hunks }: HunkSet, out: Claim[]): void {
  const gone = notesRemoved(hunks);
  let number = 0;
  let hunk = hunks[0] as Hunk;
  const emit: Emit = (type, start, end, block) => {
    out.push({ type, start, end, set: id, number, hunk, block });
  };
  for (; number < hunks.length; number++) {
    hunk = hunks[number] as Hunk;
    addClaims(index, hunk, emit);
    if (gone.size === 0) continue;
    notesLeaving(hunk, (block) => {
      const note = gone.has(block) ? index.containers.get(block) : undefined;
      if (note) emit('cover', note.start, note.end, block);
    });
  }
}

type Emit = (type: Claim['type'], start: number, end: number, block: string) => void;

/** The claims of one hunk; none where it names places that the draft does not have. */
function addClaims(index: DraftIndex, hunk: Hunk, emit: Emit): void {
  switch (hunk.kind) {
    case 'replace':
      replaceClaims(index, hunk, emit);
      return;
    case 'format': {
      const [start, end] = [at(index, hunk.from), at(index, hunk.to)];
      if (start < end) emit('format', start, end, hunk.from.block);
      return;
    }
    case 'retype': {
      const place = index.blocks.get(hunk.block);
      if (place) emit('retype', place.end - 1, place.end, hunk.block);
      return;
    }
    case 'delete': {
      const place = index.blocks.get(hunk.block);
      if (!place) return;
      emit('cover', place.start, place.end, hunk.block);
      return;
    }
    case 'insert': {
      const gap = gapOf(index, hunk.gap.container, hunk.gap.after);
      if (gap !== null) emit('gap', gap, gap + 1, hunk.gap.after ?? hunk.gap.container);
      return;
    }
    case 'rows': {
      for (const { row } of hunk.remove) {
        const place = index.rows.get(row);
        if (!place) continue;
        emit('cover', place.start, place.end, hunk.table);
      }
      for (const { after } of hunk.insert) {
        const table = index.blocks.get(hunk.table);
        const row = after === null ? undefined : index.rows.get(after);
        const gap = after === null ? table && table.start + 1 : row?.end;
        if (gap !== undefined) emit('gap', gap, gap + 1, hunk.table);
      }
    }
  }
}

function gapOf(index: DraftIndex, container: string, after: string | null): number | null {
  const place = after === null ? index.containers.get(container) : index.blocks.get(after);
  if (!place) return null;
  return after === null ? place.start : place.end;
}

function replaceClaims(index: DraftIndex, hunk: ReplaceHunk, emit: Emit) {
  const { from, to, content, survivor } = hunk;
  const first = index.blocks.get(from.block);
  const last = from.block === to.block ? first : index.blocks.get(to.block);
  if (!first || last?.block.type !== 'text') return;
  const start = first.start + from.offset;
  const end = last.start + to.offset;
  if (start < end) emit('strike', start, end, from.block);
  if (first !== last) {
    const mark = last.start + contentLength(last.block.content);
    emit(survivor === 'first' ? 'lose' : 'touch', mark, mark + 1, to.block);
  }
  if (content.length === 0) return;
  emit('write', start, start, from.block);
  if (end > start && content.some(isMarkPiece)) emit('write', end, end, to.block);
}
