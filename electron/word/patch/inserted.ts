import { isReference } from '../../../shared/amendment/new-notes';
import { isText } from '../../../shared/document/inline';
import type { AtomSpan, Inline, Mark } from '../../../shared/document/types';
import { readMarks } from '../read/run-properties';
import type { XmlElement } from '../xml';
import { child } from '../xml/find';
import { type WrittenObject, writeDrawn } from './drawn';
import { escapeText } from './escape';
import type { Names } from './names';
import type { Place } from './place';
import { cannotWrite } from './refusals';
import { joinProperties, withMarks } from './run-properties';
import { stamp } from './stamp';
import { both, type Out, type PartWriting } from './writing';

/** The w:rPr that new words are written after the pattern of, and the source that it stands in. */
export interface Pattern {
  source: string;
  rPr: XmlElement | null;
}

const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
const LINK_STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships/hyperlink';

export const linkOfMarks = (inline: Inline | undefined): string | null =>
  inline?.marks.find((mark) => mark.type === 'link')?.value ?? null;

/** The pattern whose marks come nearest to the wanted ones; the first of equals. */
export function nearestPattern(
  patterns: readonly Pattern[],
  wanted: readonly Mark[],
  language: string | null,
): Pattern {
  let best: Pattern = { source: '', rPr: null };
  let least = Number.POSITIVE_INFINITY;
  for (const pattern of patterns) {
    const said = readMarks(pattern.rPr, language);
    const key = (mark: Mark) => `${mark.type} ${mark.value ?? ''}`;
    const have = new Set(said.map(key));
    const want = new Set(wanted.filter(({ type }) => type !== 'link').map(key));
    const differs =
      [...have].filter((one) => !want.has(one)).length +
      [...want].filter((one) => !have.has(one)).length;
    if (differs < least) [best, least] = [pattern, differs];
  }
  return best;
}

/**
 * New words as runs inside w:ins, in both forms.
 * @param link what they are wrapped in, where the point they go to is not in that link already
 */
export function writeInserted(
  writing: PartWriting,
  content: readonly Inline[],
  patterns: readonly Pattern[],
  place: Place,
  link: string | null,
): Out {
  const { names, ids } = writing;
  const { w } = names;
  const runs = { clean: '', tracked: '' };
  for (const inline of content) {
    if (!isText(inline) && inline.drawn?.bare) {
      const { xml } = writeDrawn(writing, inline.drawn, place);
      for (const form of ['clean', 'tracked'] as const) runs[form] += xml;
      continue;
    }
    const drawn = isText(inline) ? null : drawnOf(writing, inline, place);
    let inner: Out;
    if (isText(inline)) inner = both(writeText(inline.text, names));
    else inner = drawn ? both(drawn.xml) : atomXml(writing, inline, place);
    if (inner.tracked === '') continue;
    const pattern = nearestPattern(patterns, inline.marks, writing.raw.styles.language);
    const properties = joinProperties(
      withMarks(pattern.source, pattern.rPr, inline.marks, names, writing.raw.styles.language),
    );
    const rPr = properties ? `<${w('rPr')}>${properties}</${w('rPr')}>` : '';
    for (const form of ['clean', 'tracked'] as const)
      runs[form] += `<${w('r')}${drawn?.attributes ?? ''}>${rPr}${inner[form]}</${w('r')}>`;
  }
  if (runs.tracked === '') return runs;
  const open = link === null ? '' : openLink(writing, link);
  const close = link === null ? '' : `</${w('hyperlink')}>`;
  const name = w('ins');
  return {
    clean: open + runs.clean + close,
    tracked: `${open}<${name}${stamp(names, ids, place)}>${runs.tracked}</${name}>${close}`,
    places: [place],
  };
}

function openLink(writing: PartWriting, link: string): string {
  const { names, growth, part } = writing;
  if (link.startsWith('#'))
    return `<${names.w('hyperlink')}${names.attr('anchor', link.slice(1))}>`;
  const known = [...part.relationships.values()].find(
    (one) => one.kind === 'hyperlink' && one.external && one.target === link,
  );
  const id = known?.id ?? growth.relate(part.name, names.strict ? LINK_STRICT : LINK, link, true);
  return `<${names.w('hyperlink')}${names.relation(id)}>`;
}

/** Characters that Word keeps as elements of their own. */
const ELEMENTS: Record<string, string> = {
  '\t': 'tab',
  '\n': 'br',
  '\u2011': 'noBreakHyphen',
  '\u00AD': 'softHyphen',
};

/** Text as children of a run. */
export function writeText(text: string, { w }: Names): string {
  return text
    .split(/([\t\n\u2011\u00AD])/)
    .map((part) => {
      if (ELEMENTS[part]) return `<${w(ELEMENTS[part])}/>`;
      const said = escapeText(part);
      return said === '' ? '' : `<${w('t')} xml:space="preserve">${said}</${w('t')}>`;
    })
    .join('');
}

/** What comes as its own file draws it, unless the same part of the draft draws it already. */
function drawnOf(writing: PartWriting, atom: AtomSpan, place: Place): WrittenObject | null {
  if (!atom.drawn || (atom.atom === 'image' && pictureSource(writing, atom.hash))) return null;
  return writeDrawn(writing, atom.drawn, place);
}

/** An atom that comes with new words: a break, a symbol, a note, or a picture that the same part of the draft has. */
function atomXml(writing: PartWriting, atom: AtomSpan, place: Place): Out {
  const { w, attr } = writing.names;
  if (atom.atom === 'page-break') return both(`<${w('br')}${attr('type', 'page')}/>`);
  if (atom.atom === 'symbol') {
    const colon = atom.hash.lastIndexOf(':');
    return both(
      `<${w('sym')}${attr('font', atom.hash.slice(0, colon))}${attr('char', atom.hash.slice(colon + 1))}/>`,
    );
  }
  if (isReference(atom)) {
    if (writing.part !== writing.raw.body)
      throw cannotWrite(place, 'it adds a note where Word has none; put it in the text');
    const ids = writing.notes.refer(atom, place);
    const custom = atom.hash.endsWith(':custom') ? attr('customMarkFollows', 1) : '';
    const xml = (id: string) => `<${w(`${atom.atom}Reference`)}${custom}${attr('id', id)}/>`;
    return { clean: xml(ids.clean), tracked: xml(ids.tracked) };
  }
  if (atom.atom === 'image') {
    const source = pictureSource(writing, atom.hash);
    if (source)
      return both(
        source.replace(/(<\w+:docPr\b[^>]*?\bid=")\d+/, (_, head) => head + writing.ids.next()),
      );
  }
  throw cannotWrite(
    place,
    'it adds a picture or another object; add that in Word, and bring the file in as a new draft',
  );
}

function pictureSource(writing: PartWriting, hash: string): string | null {
  for (const block of writing.textBlocks) {
    let offset = 0;
    for (const inline of block.content) {
      if (!isText(inline) && inline.atom === 'image' && inline.hash === hash) {
        const place = writing.at(block.id);
        const leaf = place?.leaves.find((one) => one.offset === offset);
        if (place?.part === writing.part && leaf)
          return writing.part.source.slice(leaf.element.start, leaf.element.end);
      }
      offset += isText(inline) ? inline.text.length : 1;
    }
  }
  return null;
}

/** The patterns that a whole new paragraph's words may follow: the runs of the block it is modelled on. */
export function patternsOf(writing: PartWriting, block: string | null): Pattern[] {
  const place = block === null ? undefined : writing.at(block);
  if (!place) return [];
  const { source } = place.part;
  const runs = new Set(place.leaves.map(({ run }) => run));
  if (runs.size > 0) return [...runs].map((run) => ({ source, rPr: child(run, 'w', 'rPr') }));
  return [{ source, rPr: child(child(place.element, 'w', 'pPr'), 'w', 'rPr') }];
}
