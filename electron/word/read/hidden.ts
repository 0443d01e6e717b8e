import { words } from '../../../shared/base/text';
import { contentText } from '../../../shared/document/inline';
import type { TextBlock } from '../../../shared/document/types';
import { blocksOf } from '../../../shared/document/walk';
import type { XmlElement } from '../xml';
import { child, toggle, val } from '../xml/find';
import { type Styles, styleChain } from './styles';
import type { View } from './view';

/** A stretch of a block that Word does not show. */
export interface Stretch {
  offset: number;
  length: number;
}

/** What Word hides of a paragraph: by a run's own properties, or by its style or the paragraph's. */
export function hiddenIn(block: TextBlock, { places }: View, styles: Styles): Stretch[] {
  const place = places.get(block.id);
  const paragraph = hides(styles, block.mark.style ?? styles.defaultParagraph);
  const out: Stretch[] = [];
  for (const { run, offset, length } of place?.leaves ?? []) {
    if (!isHidden(child(run, 'w', 'rPr'), paragraph, styles)) continue;
    const last = out.at(-1);
    if (last && last.offset + last.length === offset) last.length += length;
    else out.push({ offset, length });
  }
  return out;
}

/** How many words of a document Word hides. */
export function hiddenWords(shown: View, styles: Styles): number {
  let count = 0;
  for (const { block } of blocksOf(shown.tree)) {
    if (block.type !== 'text') continue;
    const stretches = hiddenIn(block, shown, styles);
    if (stretches.length === 0) continue;
    const text = contentText(block.content);
    for (const { offset, length } of stretches)
      count += words(text.slice(offset, offset + length)).length;
  }
  return count;
}

/** Styles of paragraph and characters that both hide show again (ISO/IEC 29500-1, 17.7.3, toggle properties). */
function isHidden(rPr: XmlElement | null, paragraph: boolean, styles: Styles): boolean {
  return toggleOf(rPr) ?? hides(styles, val(rPr, 'rStyle')) !== paragraph;
}

const toggleOf = (rPr: XmlElement | null): boolean | null => (rPr ? toggle(rPr, 'vanish') : null);

function hides(styles: Styles, id: string | null): boolean {
  for (const { hidden } of styleChain(styles, id)) if (hidden !== null) return hidden;
  return false;
}
