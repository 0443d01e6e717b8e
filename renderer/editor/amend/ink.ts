import type { Slice } from '../../../shared/amendment/types';
import { isText } from '../../../shared/document/inline';
import type { Block, TableRow } from '../../../shared/document/types';
import { type Drawing, drawBlock, drawInline, drawRow, spoken } from '../sheet/draw';
import { element } from '../sheet/element';
import type { Ink } from '../shown';

/** The end of a paragraph, where one was added or struck. */
const pilcrow = (): HTMLElement => {
  const sign = element('span', 'redline-pilcrow', '¶');
  sign.setAttribute('aria-hidden', 'true');
  return sign;
};

function inked(tag: 'ins' | 'del', ink: Ink): HTMLElement {
  const made = element(tag, `redline redline-${tag} ${ink.names}`);
  made.title = ink.title;
  return made;
}

/** Words that an amendment strikes or adds, where the document itself does not hold them. */
export function drawSlice(
  slice: Slice,
  tag: 'ins' | 'del',
  ink: Ink,
  drawing: Drawing,
): HTMLElement {
  const made = inked(tag, ink);
  made.append(spoken(tag === 'ins' ? 'inserted: ' : 'deleted: '));
  for (const piece of slice) made.append('mark' in piece ? pilcrow() : drawInline(piece, drawing));
  made.append(spoken(tag === 'ins' ? ' end of insertion. ' : ' end of deletion. '));
  return made;
}

/** The sign of a paragraph end that an amendment adds. */
export function drawPilcrow(ink: Ink): HTMLElement {
  const made = inked('ins', ink);
  made.append(pilcrow());
  return made;
}

/** Whole blocks that the document itself does not hold. */
export function drawBlocks(
  blocks: readonly Block[],
  tag: 'ins' | 'del',
  ink: Ink,
  drawing: Drawing,
): HTMLElement {
  const made = element(
    'div',
    `redline redline-blocks redline-blocks-${tag} ${ink.names}`,
    spoken(
      `${tag === 'ins' ? 'inserted' : 'deleted'} ${blocks[0]?.type === 'table' ? 'table' : 'paragraph'}: `,
    ),
  );
  made.title = ink.title;
  for (const block of blocks) {
    const whole = drawBlock(block, drawing);
    if (block.type === 'text') wrapContent(whole, tag, ink);
    else wrapTexts(whole, tag, ink);
    made.append(whole);
  }
  return made;
}

/** A row that the document itself does not hold. */
export function drawInkRow(
  row: TableRow,
  tag: 'ins' | 'del',
  ink: Ink,
  drawing: Drawing,
): HTMLElement {
  const line = drawRow(row, drawing);
  line.className += ` redline redline-row redline-row-${tag} ${ink.names}`;
  line.title = ink.title;
  wrapTexts(line, tag, ink);
  return line;
}

/** The paragraphs in a table or a row of one. */
function wrapTexts(whole: HTMLElement, tag: 'ins' | 'del', ink: Ink): void {
  for (const block of whole.querySelectorAll<HTMLElement>('.doc-block:not(.doc-table)'))
    wrapContent(block, tag, ink);
}

function wrapContent(block: HTMLElement, tag: 'ins' | 'del', ink: Ink): void {
  const run = inked(tag, ink);
  run.append(...block.childNodes);
  block.append(run);
}

/** The words of a slice, for tooltips and keys. */
export const sliceWords = (slice: Slice): string =>
  slice.map((piece) => ('mark' in piece ? '¶' : isText(piece) ? piece.text : '\uFFFC')).join('');
