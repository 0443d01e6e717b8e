import { isGraphemeBoundary } from '../base/text';
import {
  ATOM_CHARACTER,
  contentLength,
  contentText,
  isAtom,
  normaliseContent,
  sliceContent,
} from '../document/inline';
import type { DocumentTree, Inline, TextBlock } from '../document/types';
import { isMarkPiece } from './equal';
import { isNewNote } from './new-notes';
import { type DraftIndex, indexDraft } from './place';
import { noteText } from './quote';
import type { Piece, Position, Slice } from './types';

/** The text blocks of a range in order, or null when a table or a placeholder stands between its ends. */
export function blocksBetween(index: DraftIndex, from: Position, to: Position): TextBlock[] | null {
  const first = index.blocks.get(from.block);
  const last = index.blocks.get(to.block);
  if (!first || !last || first.container !== last.container || first.index > last.index)
    return null;
  const out: TextBlock[] = [];
  for (let i = first.index; i <= last.index; i++) {
    const block = first.container.blocks[i];
    if (block?.type !== 'text') return null;
    out.push(block);
  }
  return out;
}

/** What the draft says from one position up to another; null when that is no range of text in one container. */
export function sliceBetween(index: DraftIndex, from: Position, to: Position): Slice | null {
  const blocks = blocksBetween(index, from, to);
  return blocks && sliceOf(blocks, from.offset, to.offset);
}

/** What consecutive paragraphs say from an offset of the first up to an offset of the last. */
export function sliceOf(blocks: readonly TextBlock[], from: number, to: number): Slice {
  const out: Slice = [];
  blocks.forEach(({ content, mark }, i) => {
    const last = i === blocks.length - 1;
    out.push(...sliceContent(content, i === 0 ? from : 0, last ? to : contentLength(content)));
    if (!last) out.push({ mark });
  });
  return out;
}

/** What stands between two positions of a draft (for a hunk's `quoted`). */
export function quoteBetween(draft: DocumentTree, from: Position, to: Position): Slice {
  return sliceBetween(indexDraft(draft), from, to) ?? [];
}

/** A slice in normal form: neighbouring spans with equal marks joined, none empty. */
export function normaliseSlice(slice: Slice): Slice {
  const out: Slice = [];
  let run: Inline[] = [];
  const flush = () => {
    out.push(...normaliseContent(run));
    run = [];
  };
  for (const piece of slice) {
    if (isMarkPiece(piece)) {
      flush();
      out.push(piece);
    } else run.push(piece);
  }
  flush();
  return out;
}

/** A slice as plain text: the end of a paragraph is a pilcrow, an atom U+FFFC. */
export function sliceText(slice: Slice): string {
  return slice.map((piece: Piece) => (isMarkPiece(piece) ? '¶' : contentText([piece]))).join('');
}

/** The same with the words of notes that come in brackets where their references stand. */
export const sayingNotes = (slice: Slice): string =>
  slice.map((piece) => (isNewNote(piece) ? noteText(piece) : sliceText([piece]))).join('');

/** Whether an offset stands between two graphemes; nothing joins on to an atom. */
export function isBoundary(content: readonly Inline[], offset: number): boolean {
  const plain = (at: number): boolean => {
    const [inline] = sliceContent(content, at, at + 1);
    return !inline || isAtom(inline) || inline.text.charCodeAt(0) < 0x300;
  };
  if (plain(offset - 1) && plain(offset)) return true; // the common case; no carriage returns in content
  return isGraphemeBoundary(contentText(content).replaceAll(ATOM_CHARACTER, '\n'), offset);
}
