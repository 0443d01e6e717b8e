import { contentLength } from '../document/inline';
import { objection } from './amendable';
import { sameBlock, sameParagraph, sameRow, sameSlice } from './equal';
import { at, type DraftIndex } from './place';
import { excerpt, quoteAt } from './quote';
import { isBoundary, normaliseSlice, sliceBetween, sliceText } from './slice';
import type { Hunk, Position, Slice } from './types';
import type { Verdict, VerdictKind } from './verdict';

const MISSING = 'The draft has no such place: the amendment was written for another draft.';
const OTHER_WORDS =
  'The draft has other words here than those the amendment was written against: re-site the amendment.';
const INSIDE = 'The change begins or ends inside a character.';
const BACKWARDS = 'The change ends before it begins.';

type Fault = { kind: VerdictKind; sentence: string };
const stale = (sentence: string): Fault => ({ kind: 'stale', sentence });
const invalid = (sentence: string): Fault => ({ kind: 'invalid', sentence });

/**
 * Whether one hunk fits the draft: its places exist, the draft says there what it quotes, no position stands
 * inside a grapheme, and Word can show it.
 * @returns null when it does
 */
export function check(index: DraftIndex, hunk: Hunk, number: number): Verdict | null {
  const fault = faultOf(index, hunk);
  if (fault) return verdict(index, hunk, number, fault);
  const sentence = objection(index, hunk);
  return sentence ? verdict(index, hunk, number, { kind: 'locked', sentence }) : null;
}

function verdict(index: DraftIndex, hunk: Hunk, number: number, fault: Fault): Verdict {
  return { ...fault, hunk: number, block: placeOf(hunk), quote: quoteOf(index, hunk) };
}

/** The block, table or container that a hunk names first. */
export function placeOf(hunk: Hunk): string {
  switch (hunk.kind) {
    case 'replace':
    case 'format':
      return hunk.from.block;
    case 'insert':
      return hunk.gap.after ?? hunk.gap.container;
    case 'rows':
      return hunk.table;
    default:
      return hunk.block;
  }
}

/** The draft's words where a hunk stands, or those it quotes when the draft has none there. */
export function quoteOf(index: DraftIndex, hunk: Hunk): string {
  if (hunk.kind === 'replace' && hunk.quoted.length > 0) return excerpt(sliceText(hunk.quoted));
  const from = hunk.kind === 'format' || hunk.kind === 'replace' ? hunk.from.offset : 0;
  return quoteAt(index, placeOf(hunk), from);
}

const saysSame = (a: Slice, b: Slice): boolean =>
  sameSlice(a, b) || sameSlice(normaliseSlice(a), normaliseSlice(b));

function positionFault(index: DraftIndex, { block, offset }: Position): Fault | null {
  const place = index.blocks.get(block);
  if (place?.block.type !== 'text') return stale(MISSING);
  const { content } = place.block;
  if (offset > contentLength(content)) return stale(MISSING);
  return isBoundary(content, offset) ? null : invalid(INSIDE);
}

function rangeFault(index: DraftIndex, from: Position, to: Position): Fault | null {
  const fault = positionFault(index, from) ?? positionFault(index, to);
  if (fault) return fault;
  return at(index, from) > at(index, to) ? invalid(BACKWARDS) : null;
}

function faultOf(index: DraftIndex, hunk: Hunk): Fault | null {
  switch (hunk.kind) {
    case 'replace': {
      const fault = rangeFault(index, hunk.from, hunk.to);
      if (fault) return fault;
      const said = sliceBetween(index, hunk.from, hunk.to);
      if (!said)
        return invalid('A table stands inside the range: change the text on each side of it.');
      if (!saysSame(said, hunk.quoted)) return stale(OTHER_WORDS);
      const empty = said.length === 0 && hunk.content.length === 0;
      return empty ? invalid('The hunk changes nothing.') : null;
    }
    case 'format': {
      const fault = rangeFault(index, hunk.from, hunk.to);
      if (fault) return fault;
      const inOne = hunk.from.block === hunk.to.block && hunk.from.offset < hunk.to.offset;
      return inOne ? null : invalid('Formatting covers text of one paragraph.');
    }
    case 'retype': {
      const block = index.blocks.get(hunk.block)?.block;
      if (block?.type !== 'text') return stale(MISSING);
      return sameParagraph(block.mark, hunk.quoted) ? null : stale(OTHER_WORDS);
    }
    case 'delete': {
      const block = index.blocks.get(hunk.block)?.block;
      if (!block) return stale(MISSING);
      return sameBlock(block, hunk.quoted) ? null : stale(OTHER_WORDS);
    }
    case 'insert': {
      const container = index.containers.get(hunk.gap.container);
      const after = hunk.gap.after === null ? null : index.blocks.get(hunk.gap.after);
      if (!container || after === undefined) return stale(MISSING);
      return after && after.container !== container ? stale(MISSING) : null;
    }
    case 'rows':
      return rowsFault(index, hunk);
  }
}

function rowsFault(index: DraftIndex, hunk: Extract<Hunk, { kind: 'rows' }>): Fault | null {
  if (index.blocks.get(hunk.table)?.block.type !== 'table') return stale(MISSING);
  for (const { row, quoted } of hunk.remove) {
    const place = index.rows.get(row);
    if (place?.table.id !== hunk.table) return stale(MISSING);
    if (!sameRow(place.row, quoted)) return stale(OTHER_WORDS);
  }
  for (const { after } of hunk.insert)
    if (after !== null && index.rows.get(after)?.table.id !== hunk.table) return stale(MISSING);
  return null;
}
