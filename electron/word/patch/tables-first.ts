import type { RedlineBlock } from '../../../shared/amendment/redline';

/**
 * New tables right behind paragraphs that go stand before them instead. The end of a paragraph before a table cannot
 * go, so it would leave an empty one; between a new table and one that goes there is nothing to tell which is first.
 */
export function tablesFirst(blocks: readonly RedlineBlock[]): RedlineBlock[] {
  const out: RedlineBlock[] = [];
  for (const block of blocks) {
    let at = out.length;
    if (block.type === 'table' && block.status === 'inserted') while (goes(out[at - 1])) at--;
    // it must not come to stand behind another table, which it would become part of
    if (out[at - 1]?.type === 'table' && at < out.length) at = out.length;
    out.splice(at, 0, block);
  }
  return out;
}

const goes = (block: RedlineBlock | undefined): boolean =>
  block?.type === 'text' && block.status === 'deleted';
