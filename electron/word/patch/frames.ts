import type { RedlineText } from '../../../shared/amendment/redline';
import { isFramed } from '../read/framed';
import type { XmlElement } from '../xml';
import type { Out } from './writing';

/**
 * Pieces of a paragraph as they can stand where LibreOffice makes a frame: there it crashes on opening a comment's
 * range in a paragraph with a note, so the comments there have none.
 * @param around the paragraph of the source, or what a new one comes to stand in
 */
export function pointedInFrame(
  outs: Out[],
  texts: readonly RedlineText[],
  ...around: (XmlElement | null)[]
): Out[] {
  if (!texts.some(hasNote) || !around.some(isFramed)) return outs;
  return outs.map((out) => ({ ...out, point: 'after' as const }));
}

const hasNote = ({ segments }: RedlineText): boolean =>
  segments.some(({ content }) =>
    content.some((one) => 'atom' in one && (one.atom === 'footnote' || one.atom === 'endnote')),
  );
