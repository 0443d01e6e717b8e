import { isText, normaliseContent } from '../../document/inline';
import type { Inline, TextBlock } from '../../document/types';
import { together } from './together';

const isLocked = ({ type }: { type: string }): boolean => type === 'locked';

/**
 * A paragraph of another file with the draft's locks, where it says the same. What Word fills in, and what a control
 * holds, nobody amends; programs only keep it in other places (a control around a cell, or around its words), and give
 * it other looks. Itself where nothing differs.
 */
export function withDraftLocks(theirs: TextBlock, ours: TextBlock): TextBlock {
  const content: Inline[] = [];
  let changed = theirs.locked !== ours.locked;
  const same = together(ours.content, theirs.content, (was, is, length, inline, from) => {
    const piece = isText(inline)
      ? { ...inline, text: inline.text.slice(from, from + length) }
      : inline;
    const open = is.filter((mark) => !isLocked(mark));
    const marks = ours.locked || was.some(isLocked) ? was : open.length < is.length ? open : is;
    changed ||= marks !== is && JSON.stringify(marks) !== JSON.stringify(is);
    content.push({ ...piece, marks: marks as Inline['marks'] });
  });
  if (!same || !changed) return theirs;
  const { locked: _, ...rest } = theirs;
  const locked = ours.locked === undefined ? {} : { locked: ours.locked };
  return { ...rest, ...locked, content: normaliseContent(content) };
}
