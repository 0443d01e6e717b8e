import { normaliseContent } from '../document/inline';
import type { Block, Inline, ParagraphMark, TableRow } from '../document/types';
import type { RedlineBlock, RedlineRow, RedlineText } from './redline';

/** What a redline says with every change made, or with none. */

/** The blocks of a redline when all changes are accepted. Untouched ones are the draft's own objects. */
export function acceptBlock(blocks: readonly RedlineBlock[]): Block[] {
  const out: Block[] = [];
  let text: Inline[] = [];
  // The paragraph whose id and properties a join keeps, until the joined paragraph ends.
  let kept: { id: string; mark: ParagraphMark } | null = null;
  for (const block of blocks) {
    if (block.status === 'deleted') continue;
    if (block.same && text.length === 0 && !kept) out.push(block.same);
    else if (block.type === 'placeholder') {
      const { id, label, hash } = block;
      out.push({ type: 'placeholder', id, label, hash });
    } else if (block.type === 'table') {
      const { status: _, change: __, same: ___, moved: ____, rows, ...table } = block;
      out.push({ ...table, rows: acceptRows(rows) });
    } else {
      for (const { status, content } of block.segments)
        if (status !== 'deleted') text.push(...content);
      const { id, mark } = block;
      if (block.end.status === 'deleted') {
        if (block.end.survivor === 'first') kept ??= { id, mark };
        continue;
      }
      const own = block.end.status === 'kept' && kept ? kept : { id, mark };
      out.push({ type: 'text', id: own.id, content: normaliseContent(text), mark: own.mark });
      text = [];
      if (block.end.status === 'kept') kept = null;
    }
  }
  return out;
}

function acceptRows(rows: readonly RedlineRow[]): TableRow[] {
  return rows
    .filter(({ status }) => status !== 'deleted')
    .map(({ status: _, change: __, same, cells, ...row }) =>
      same
        ? same
        : {
            ...row,
            cells: cells.map(({ same, blocks, ...cell }) =>
              same ? same : { ...cell, blocks: acceptBlock(blocks) },
            ),
          },
    );
}

/** The blocks of a redline when all changes are rejected: the draft's. */
export function rejectBlock(blocks: readonly RedlineBlock[]): Block[] {
  const out: Block[] = [];
  let text: Inline[] = [];
  for (const block of blocks) {
    if (block.status === 'inserted') continue;
    if (block.type === 'placeholder') {
      const { id, label, hash } = block;
      out.push({ type: 'placeholder', id, label, hash });
    } else if (block.type === 'table') {
      const { status: _, change: __, same: ___, moved: ____, rows, ...table } = block;
      out.push({ ...table, rows: rejectRows(rows) });
    } else {
      text.push(...draftText(block));
      if (block.end.status === 'inserted') continue;
      const mark = block.retype?.before ?? block.mark;
      out.push({ type: 'text', id: block.id, content: normaliseContent(text), mark });
      text = [];
    }
  }
  return out;
}

function draftText(block: RedlineText): Inline[] {
  return block.segments.flatMap(({ status, content, before }) =>
    status === 'inserted' ? [] : (before ?? content),
  );
}

function rejectRows(rows: readonly RedlineRow[]): TableRow[] {
  return rows
    .filter(({ status }) => status !== 'inserted')
    .map(({ status: _, change: __, same: ___, cells, ...row }) => ({
      ...row,
      cells: cells.map(({ same: _, blocks, ...cell }) => ({
        ...cell,
        blocks: rejectBlock(blocks),
      })),
    }));
}
