import { Fragment, type Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { ATOM_CHARACTER } from '../../../shared/document/inline';
import { schema } from '../../../shared/document/schema';
import { textOf } from './segments';

const LETTER = /[\p{L}\p{N}]/u;
/** What stands at the end of the words before it, without a space. */
const CLOSING = /^[,.;:!?)\]}’”…]/u;

type Range = Pick<EditorState['selection'], '$from' | '$to'>;

/** The characters on each side of a range inside one paragraph, "" at its edges; null over several paragraphs. */
function beside({ $from, $to }: Range): { before: string; words: string; after: string } | null {
  if (!$from.parent.isTextblock || !$from.sameParent($to)) return null;
  const text = textOf($from.parent);
  const [from, to] = [$from.parentOffset, $to.parentOffset];
  return {
    before: text.slice(Math.max(0, from - 1), from),
    words: text.slice(from, to),
    after: text.slice(to, to + 1),
  };
}

/** Whether a selection is of whole words in one paragraph. */
export function areWords(range: Range): boolean {
  const at = beside(range);
  if (!at || at.words.trim() === '') return false;
  const cut = (outside: string, inside: string) => LETTER.test(outside) && LETTER.test(inside);
  return !cut(at.before, at.words.slice(0, 1)) && !cut(at.after, at.words.slice(-1));
}

/**
 * The space beside whole words that goes with them when they are cut, as in Word: none is left doubled, before a comma
 * or at the paragraph's edge. Given as how many characters more to strike before and after.
 */
export function spaceToCut(range: Range): { before: number; after: number } {
  const at = areWords(range) ? beside(range) : null;
  const none = { before: 0, after: 0 };
  if (!at || /^\s|\s$/.test(at.words)) return none;
  if (at.before === ' ' && (at.after === ' ' || at.after === '' || CLOSING.test(at.after)))
    return { before: 1, after: 0 };
  if (at.before === '' && at.after === ' ') return { before: 0, after: 1 };
  return none;
}

/**
 * Whole words with the space they need where they are put: one towards a word beside them, none doubled, none before a
 * comma. In the middle of a word nothing is added.
 */
export function spaced(words: Fragment, range: Range): Fragment {
  const at = beside(range);
  const text = words.textBetween(0, words.size, undefined, ATOM_CHARACTER);
  if (!at || text.trim() === '') return words;
  let [start, end] = [0, words.size];
  if (text.startsWith(' ') && (at.before === ' ' || at.before === '')) start = 1;
  if (text.endsWith(' ') && (at.after === ' ' || CLOSING.test(at.after))) end -= 1;
  const inWord = LETTER.test(at.before) && LETTER.test(at.after);
  const cut = words.cut(start, end);
  const space = (node: Node | null): Node[] => (node?.isText ? [schema.text(' ', node.marks)] : []);
  const needs = (outside: string, inside: string) =>
    !inWord && /[\p{L}\p{N},;:!?()[\]]/u.test(outside) && LETTER.test(inside);
  return Fragment.from([
    ...(!/[([]/.test(at.before) && needs(at.before, text.slice(start, start + 1))
      ? space(cut.firstChild)
      : []),
    ...cut.content,
    ...(!CLOSING.test(at.after) && needs(at.after, text.slice(end - 1, end))
      ? space(cut.lastChild)
      : []),
  ]);
}
