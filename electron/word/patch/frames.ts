import type { RedlineText } from '../../../shared/amendment/redline';
import { isFramed, saysFrame } from '../read/framed';
import type { XmlElement } from '../xml';
import type { Physical } from './physical';
import type { Out, Writing } from './writing';

/**
 * Pieces of paragraphs as they can stand where LibreOffice makes a frame: there it crashes on opening a comment's
 * range in a paragraph with a note, so the comments there have none.
 * @param around what the paragraphs stand in
 */
export function pointedInFrame(
  writing: Writing,
  outs: Out[],
  parts: readonly Physical[],
  around: XmlElement | null,
): Out[] {
  const inFrame = ({ trackedOutcome: { after } }: Physical) => {
    const model = after.source === null ? undefined : writing.at(after.source)?.element;
    return isFramed(around) || (model !== undefined && saysFrame(model));
  };
  const pointed = parts.filter((part) => hasNote(part.text) && inFrame(part));
  if (pointed.length === 0) return outs;
  const numbers = new Set(pointed.map(({ number }) => number));
  let at = parts[0]?.number;
  return outs.map((out) => {
    at = out.paragraph ?? at;
    return at !== undefined && numbers.has(at) ? { ...out, point: 'after' as const } : out;
  });
}

const hasNote = ({ segments }: RedlineText): boolean =>
  segments.some(({ content }) =>
    content.some((one) => 'atom' in one && (one.atom === 'footnote' || one.atom === 'endnote')),
  );
