import { isText, normaliseContent, sortMarks } from '../../document/inline';
import type { DocumentTree, Inline, Mark, MarkType, TextBlock } from '../../document/types';
import { type Count, counted, most } from './count';
import type { StyleName } from './styles';
import { together } from './together';
import type { Twin } from './twins';

/** Marks that programs write on every run though it looks the same without: what the style says already. */
const WRITTEN: readonly MarkType[] = ['font', 'size', 'lang', 'style'];

const NONE = '';
const valueIn = (marks: readonly Mark[], type: MarkType): string =>
  marks.find((mark) => mark.type === type)?.value ?? NONE;

/** The content of a paragraph with the marks that the draft has for the same look, and whether any are others. */
export type Looks = (
  theirs: TextBlock,
  ours: TextBlock | undefined,
) => { content: Inline[]; otherwise: boolean };

/**
 * Takes font, size, language and character style of another file for the draft's where they are so only because
 * another program wrote it: where all that the draft has of one such value, in paragraphs of one style, has the same
 * other one there. A change that somebody made is not everywhere.
 */
export function looksOf(
  draft: DocumentTree,
  texts: readonly Twin<TextBlock>[],
  styleOf: StyleName,
): Looks {
  const toTheirs: Count = new Map();
  const toOurs: Count = new Map();
  const paragraphs: Count = new Map();
  const keyOf = (type: MarkType, style: string | null, value: string) =>
    `${type} ${type === 'style' ? '' : style}\0${value}`;
  for (const [own, other] of texts) {
    const style = styleOf(other.mark.style);
    const met = new Set<string>();
    together(own.content, other.content, (was, is, length) => {
      for (const type of WRITTEN) {
        const [ours, theirs] = [valueIn(was, type), valueIn(is, type)];
        counted(toTheirs, keyOf(type, style, ours), theirs, length);
        counted(toOurs, keyOf(type, style, theirs), ours, length);
        if (ours !== theirs) met.add(`${keyOf(type, style, ours)}\0${theirs}`);
      }
    });
    for (const change of met) counted(paragraphs, change, '');
  }
  if (paragraphs.size === 0) return ({ content }) => ({ content, otherwise: false });
  const changedAll = (type: MarkType, style: string | null, ours: string, theirs: string) => {
    const key = keyOf(type, style, ours);
    // a language is not seen; of anything else one paragraph alone proves nothing
    const times = paragraphs.get(`${key}\0${theirs}`)?.get('') ?? 0;
    return toTheirs.get(key)?.size === 1 && (type === 'lang' || times > 1);
  };
  const oursFor = (type: MarkType, style: string | null, theirs: string, twin?: string) => {
    if (twin === theirs) return theirs;
    const ours = twin ?? most(toOurs, keyOf(type, style, theirs)) ?? theirs;
    return changedAll(type, style, ours, theirs) ? ours : theirs;
  };
  const marksFor = (is: readonly Mark[], style: string | null, was?: readonly Mark[]): Mark[] => {
    let out = is as Mark[];
    for (const type of WRITTEN) {
      const theirs = valueIn(is, type);
      const ours = oursFor(type, style, theirs, was && valueIn(was, type));
      if (ours === theirs || (type === 'lang' && theirs === NONE && ours === draft.language))
        continue;
      out = out.filter((mark) => mark.type !== type);
      if (ours !== NONE) out = sortMarks([...out, { type, value: ours }]);
    }
    return out;
  };
  return (theirs, ours) => {
    const style = styleOf(theirs.mark.style);
    const content: Inline[] = [];
    let otherwise = false;
    const add = (inline: Inline, marks: Mark[]) => {
      if (marks === inline.marks) content.push(inline);
      else content.push({ ...inline, marks });
      otherwise ||= marks !== inline.marks;
    };
    const whole =
      ours !== undefined &&
      together(ours.content, theirs.content, (was, is, length, inline, from) => {
        const piece = isText(inline)
          ? { ...inline, text: inline.text.slice(from, from + length) }
          : inline;
        add({ ...piece, marks: is as Mark[] }, marksFor(is, style, was));
      });
    if (!whole) {
      content.length = 0;
      otherwise = false;
      for (const inline of theirs.content) add(inline, marksFor(inline.marks, style));
    }
    return otherwise
      ? { content: normaliseContent(content), otherwise }
      : { content: theirs.content, otherwise };
  };
}
