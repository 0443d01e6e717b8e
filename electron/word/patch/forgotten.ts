import type { RedlineBlock, RedlineText } from '../../../shared/amendment/redline';

/**
 * The paragraphs whose mark LibreOffice forgets to track, having read other paragraphs before it comes to their end:
 * those of a text box, or those of all notes at the first reference to one.
 */
export function forgottenEnds(
  containers: readonly { blocks: readonly RedlineBlock[] }[],
): ReadonlySet<RedlineText> {
  const out = new Set<RedlineText>();
  const read = new Set<string>();
  const visit = (blocks: readonly RedlineBlock[]) => {
    for (const block of blocks)
      if (block.type === 'table')
        for (const { cells } of block.rows) for (const cell of cells) visit(cell.blocks);
      else if (block.type === 'text')
        for (const inline of block.segments.flatMap(({ content }) => content)) {
          if (!('atom' in inline) || inline.container === undefined) continue;
          const note = inline.atom === 'footnote' || inline.atom === 'endnote';
          if (!note || !read.has(inline.atom)) out.add(block);
          if (note) read.add(inline.atom);
        }
  };
  for (const { blocks } of containers) visit(blocks);
  return out;
}
