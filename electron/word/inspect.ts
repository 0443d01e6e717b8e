import { treeWords } from '../../shared/document/plain';
import { blocksOf } from '../../shared/document/walk';
import { openPackage } from './package/open';
import { findComments } from './read/comments';
import { groupRevisions } from './read/groups';
import { acceptAll, rejectAll } from './read/plan';
import { readDocument, textParts } from './read/raw';
import { view } from './read/view';
import type { Inspection } from './service';
import { isEmpty, refuseEmpty } from './side';

/**
 * What a Word file holds, told before anything is decided about it. Changes are counted as the amendments that
 * they would make, words as the file shows them now.
 * @throws Refusal bad-file | too-large
 */
export function inspectWord(bytes: Uint8Array): Inspection {
  const raw = readDocument(openPackage(bytes));
  const shown = view(raw, acceptAll);
  if (isEmpty(shown.tree)) refuseEmpty(raw, view(raw, rejectAll), 'before');
  const counts = { paragraphs: 0, tables: 0, pictures: 0 };
  for (const { block } of blocksOf(shown.tree)) {
    if (block.type === 'table') counts.tables++;
    if (block.type !== 'text') continue;
    counts.paragraphs++;
    for (const inline of block.content)
      if ('atom' in inline && inline.atom === 'image') counts.pictures++;
  }
  const groups = textParts(raw).flatMap(groupRevisions);
  const byAuthor = new Map<string, number>();
  for (const { author } of groups) byAuthor.set(author, (byAuthor.get(author) ?? 0) + 1);
  return {
    title: shown.tree.title,
    words: treeWords(shown.tree),
    ...counts,
    revisions: {
      total: groups.length,
      authors: [...byAuthor].map(([name, changes]) => ({ name, changes })),
    },
    comments: findComments(raw, shown).length,
  };
}
