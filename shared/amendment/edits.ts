import { refuse } from '../base/failure';
import { mintId } from '../base/id';
import { isGraphemeBoundary } from '../base/text';
import {
  contentLength,
  contentText,
  isText,
  normaliseContent,
  sliceContent,
} from '../document/inline';
import type { Block, DocumentTree, ParagraphMark, TextBlock } from '../document/types';
import { derive } from './derive';
import { indexDraft } from './place';
import { excerpt } from './quote';
import { replaceBlocks } from './replace-blocks';
import type { Hunk } from './types';

/**
 * An amendment as a person would dictate it: the paragraph is named by words in it (`quote`; `occurrence`, from 1,
 * when several hold them), then what to do there.
 */
export type Edit = { quote: string; occurrence?: number } & (
  | { find: string; replace: string }
  | { deleteParagraph: true }
  /** New paragraphs below, as the quoted one; below a heading as plain text, unless `like` says “this”. */
  | { insertAfter: string[]; like?: 'this' }
);

/**
 * The hunks of edits made by quoting the draft. Curly and straight quotation marks, and the kinds of spaces, count
 * as the same in what is quoted and found.
 * @throws Refusal not-found when the words are not there; invalid-input when they are there more than once
 */
export function hunksFromEdits(draft: DocumentTree, edits: readonly Edit[]): Hunk[] {
  const changed = new Map<string, Block[]>();
  for (const edit of edits) {
    const block = quoted(draft, edit);
    const now = changed.get(block.id) ?? [block];
    changed.set(block.id, changedBy(draft, edit, block, now));
  }
  return derive(draft, replaceBlocks(draft, changed));
}

/** One character for another, so that offsets stay. */
const fold = (text: string): string =>
  text
    .replace(/[‘’‛]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-');

function quoted(draft: DocumentTree, { quote, occurrence }: Edit): TextBlock {
  const wanted = fold(quote);
  if (wanted.trim() === '')
    throw refuse('invalid-input', 'Quote some words of the paragraph that is to change.', 'quote');
  const found: TextBlock[] = [];
  for (const { block } of indexDraft(draft).blocks.values())
    if (block.type === 'text' && fold(contentText(block.content)).includes(wanted))
      found.push(block);
  if (found.length === 0)
    throw refuse(
      'not-found',
      `The draft does not say “${excerpt(quote)}”: check the words.`,
      quote,
    );
  if (occurrence === undefined && found.length > 1)
    throw refuse(
      'invalid-input',
      `${found.length} paragraphs of the draft say “${excerpt(quote)}”: quote more words, or give the occurrence.`,
      quote,
    );
  const block = found[(occurrence ?? 1) - 1];
  if (!block)
    throw refuse(
      'not-found',
      `“${excerpt(quote)}” stands in ${found.length} paragraphs, so there is no occurrence ${occurrence}.`,
      quote,
    );
  return block;
}

function changedBy(draft: DocumentTree, edit: Edit, block: TextBlock, now: Block[]): Block[] {
  const index = now.findIndex(({ id }) => id === block.id);
  const own = now[index];
  if (own?.type !== 'text')
    throw refuse('invalid-input', 'An edit before this one deletes the paragraph.', edit.quote);
  if ('deleteParagraph' in edit) return now.toSpliced(index, 1);
  if ('insertAfter' in edit) {
    const mark = edit.like === 'this' ? own.mark : markBelow(draft, own.mark);
    const fresh = edit.insertAfter.map((text): Block => {
      const content = text === '' ? [] : [{ text, marks: [] }];
      return { type: 'text', id: mintId('new'), content, mark };
    });
    return [...now, ...fresh];
  }
  return now.with(index, { ...own, content: replaced(edit, own) });
}

function markBelow(draft: DocumentTree, { section: _, ...mark }: ParagraphMark): ParagraphMark {
  if (mark.kind !== 'heading') return mark;
  const style = draft.styles.find(({ id }) => id === mark.style)?.next ?? null;
  return { kind: 'paragraph', level: 0, style, list: null };
}

function replaced(
  { quote, find, replace }: { quote: string; find: string; replace: string },
  block: TextBlock,
): TextBlock['content'] {
  const [text, wanted] = [fold(contentText(block.content)), fold(find)];
  if (wanted === '') throw refuse('invalid-input', 'Say which words are to be replaced.', 'find');
  // Words inside the quotation are meant before the same words elsewhere in the paragraph.
  const start = text.indexOf(fold(quote));
  const inside = start === -1 ? [] : occurrences(text.slice(start, start + quote.length), wanted);
  const places = inside.length > 0 ? inside.map((at) => at + start) : occurrences(text, wanted);
  const [from] = places;
  if (from === undefined)
    throw refuse('not-found', `The paragraph does not say “${excerpt(find)}”.`, find);
  if (places.length > 1)
    throw refuse(
      'invalid-input',
      `“${excerpt(find)}” stands there ${places.length} times: find more words.`,
      find,
    );
  const to = from + wanted.length;
  if (!isGraphemeBoundary(text, from) || !isGraphemeBoundary(text, to))
    throw refuse('invalid-input', 'The words found begin or end inside a character.', find);
  const [first] = sliceContent(block.content, from, to);
  const marks = first && isText(first) ? first.marks : [];
  return normaliseContent([
    ...sliceContent(block.content, 0, from),
    { text: replace, marks },
    ...sliceContent(block.content, to, contentLength(block.content)),
  ]);
}

function occurrences(text: string, wanted: string): number[] {
  const out: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length))
    out.push(at);
  return out;
}
