import type { FoundAmendment } from '../../electron/word/service';
import { apply } from '../../shared/amendment/apply';
import { treeText } from '../../shared/document/plain';
import type { DocumentTree } from '../../shared/document/types';
import { blocksOf } from '../../shared/document/walk';
import { type Reading, type Share, share } from './outcome.ts';
import type { RawText } from './raw-text';
import { kept, wordsOf } from './words';

/**
 * How much of what is tracked in a file arrived as amendments: with all of them made, the draft must say what the
 * file says with all of its changes accepted. (Comparing change by change would blame amendments for leaving a word
 * alone that was struck and typed again.)
 * @param after the document with all changes accepted
 * @returns null where nothing is tracked
 */
export function trackedKept(
  said: RawText,
  draft: DocumentTree,
  after: DocumentTree,
  amendments: readonly FoundAmendment[],
): Reading['tracked'] {
  const { marks, rows } = said;
  const tracked = [...said.inserted, ...said.deleted].flatMap(wordsOf).length;
  const of = {
    words: tracked,
    marks: marks.inserted + marks.deleted,
    rows: rows.inserted + rows.deleted,
  };
  if (of.words + of.marks + of.rows === 0) return null;
  const sets = amendments.map(({ hunks }, n) => ({ id: `found ${n}`, order: n, hunks }));
  const made = apply(draft, sets).tree;
  const [wanted, found] = [wordsOf(said.after), wordsOf(treeText(made))];
  const { unread, struck } = lostIn(draft, said);
  const missing = kept(kept(wanted, found).missing, unread).missing;
  const wrong = missing.length + kept(found, wanted).missing.length + struck.length;
  const [a, b] = [count(made), count(after)];
  return {
    words: without(of.words, wrong),
    marks: without(of.marks, Math.abs(a.paragraphs - b.paragraphs)),
    rows: without(of.rows, Math.abs(a.rows - b.rows)),
  };
}

/**
 * Words before the changes that the draft lacks: those that a change strikes, which is then lost, and those that
 * nobody tracked (of the line above the notes, of a note that nothing refers to), which recall counts as lost already
 * and no amendment could bring.
 */
function lostIn(draft: DocumentTree, { before, untouched }: RawText) {
  const lost = kept(wordsOf(before), wordsOf(treeText(draft))).missing;
  const struck = kept(lost, wordsOf(untouched)).missing;
  return { struck, unread: kept(lost, struck).missing };
}

const without = (all: number, wrong: number): Share => share(all, Math.max(0, all - wrong));

function count(tree: DocumentTree): { paragraphs: number; rows: number } {
  const counts = { paragraphs: 0, rows: 0 };
  for (const { block } of blocksOf(tree))
    if (block.type === 'table') counts.rows += block.rows.length;
    else counts.paragraphs++;
  return counts;
}
