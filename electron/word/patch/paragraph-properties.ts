import { sameParagraph } from '../../../shared/amendment/equal';
import type { ParagraphLayout, ParagraphMark, WordProperty } from '../../../shared/document/types';
import { listOf } from '../read/numbering';
import { isParagraphRest } from '../read/paragraph-properties';
import { inOrder, PARAGRAPH, saidInOrder } from '../read/property-order';
import { headingOf } from '../read/styles';
import { isElement, type XmlElement } from '../xml';
import { child, children } from '../xml/find';
import type { Props } from './flow';
import type { Names } from './names';
import type { Place } from './place';
import { cannotWrite } from './refusals';
import { joinProperties, type Property, runProperties } from './run-properties';
import { stamp } from './stamp';
import type { PartWriting } from './writing';

const ALIGN = { left: 'left', centre: 'center', right: 'right', justify: 'both' } as const;

/** A paragraph's properties as they are written: its own, and those of its mark's run. */
interface Written {
  own: Property[];
  run: Property[];
}

/** How a paragraph's properties change: what w:pPr says, and what it said before. */
export interface Head {
  after: Props;
  before: Props;
  /** Whose doing a difference between the two is. */
  place: Place | null;
  mark: { status: 'ins' | 'del'; place: Place } | null;
  /** The paragraph whose w:sectPr stays here. */
  section: XmlElement | null;
}

export const propertiesOf = (paragraph: XmlElement): XmlElement | null =>
  child(paragraph, 'w', 'pPr');

/** A paragraph's properties where they belong, before all else that it holds. */
export const leadingProperties = (paragraph: XmlElement): XmlElement | null => {
  const [first] = children(paragraph);
  return first && isProperties(first) ? first : null;
};

/** Properties behind words, or a second time, as hand-made files have them: only the first of a paragraph count. */
export const strayProperties = (paragraph: XmlElement): XmlElement[] =>
  children(paragraph).filter((one, i) => i > 0 && isProperties(one));

const isProperties = ({ ns, local }: XmlElement): boolean => ns === 'w' && local === 'pPr';

/** The w:pPr of a paragraph with its changes tracked ("" when it says nothing), and whether properties changed. */
export function writeHead(writing: PartWriting, head: Head): { xml: string; changed: boolean } {
  const { names, ids } = writing;
  const { w } = names;
  const after = written(writing, head.after);
  const before = head.before === head.after ? after : written(writing, head.before);
  const runChanged =
    head.place !== null && joinProperties(after.run) !== joinProperties(before.run);
  const ownChanged =
    head.place !== null && joinProperties(after.own) !== joinProperties(before.own);
  let run = '';
  if (head.mark) run += `<${w(head.mark.status)}${stamp(names, ids, head.mark.place)}/>`;
  run += joinProperties(after.run);
  if (head.place && runChanged)
    run += `<${w('rPrChange')}${stamp(names, ids, head.place)}><${w('rPr')}>${joinProperties(before.run)}</${w('rPr')}></${w('rPrChange')}>`;
  let inner = joinProperties(after.own);
  if (run) inner += `<${w('rPr')}>${run}</${w('rPr')}>`;
  const section = head.section && child(propertiesOf(head.section), 'w', 'sectPr');
  if (section) inner += writing.part.source.slice(section.start, section.end);
  if (head.place && ownChanged)
    inner += `<${w('pPrChange')}${stamp(names, ids, head.place)}><${w('pPr')}>${joinProperties(before.own)}</${w('pPr')}></${w('pPrChange')}>`;
  const xml = inner ? `<${w('pPr')}>${inner}</${w('pPr')}>` : '';
  return { xml, changed: runChanged || ownChanged };
}

/** What w:pPr says of a mark: its source's own words where the mark is the source's, else changed to the mark. */
function written(writing: PartWriting, { mark, source }: Props): Written {
  const block = source === null ? null : writing.blockOf(source);
  const found = block && writing.at(block.id);
  if (!block || !found) return fresh(writing, mark, null, { own: [], run: [] });
  const children = childrenOf(propertiesOf(found.element), found.part.source);
  if (sameParagraph(withoutSection(block.mark), withoutSection(mark))) return children;
  return fresh(writing, mark, block.mark, children);
}

function withoutSection({ section: _, ...mark }: ParagraphMark): ParagraphMark {
  return mark;
}

/** A paragraph's properties as they stand, but in the schema's order, none twice: a fault of the source is not copied. */
function childrenOf(pPr: XmlElement | null, source: string): Written {
  const own: Property[] = [];
  for (const node of pPr?.children ?? [])
    if (isElement(node) && !/^(rPr|sectPr|pPrChange)$/.test(node.local))
      own.push({ local: node.local, xml: saidInOrder(node, source) });
  const run = runProperties(source, child(pPr, 'w', 'rPr'));
  return { own: inOrder(own, PARAGRAPH), run: inOrder(run) };
}

function fresh(
  writing: PartWriting,
  mark: ParagraphMark,
  model: ParagraphMark | null,
  base: Written,
): Written {
  const { names } = writing;
  const { w, attr } = names;
  const sameRest = model !== null && model.rest === mark.rest;
  const modelled = /^(pStyle|numPr|jc|bidi|outlineLvl)$/;
  const layout = sameRest ? undefined : mark.layout;
  let own = sameRest
    ? base.own
    : base.own
        .filter(({ local }) => modelled.test(local))
        .concat(writtenLayout(names, layout?.own));
  const replace = (local: string, xml: string | null) => {
    own = own.filter((property) => property.local !== local);
    if (xml) own.push({ local, xml });
  };
  const sameStyle = model !== null && model.style === mark.style;
  if (!sameStyle)
    replace('pStyle', mark.style === null ? null : `<${w('pStyle')}${attr('val', mark.style)}/>`);
  const sameList = model?.list?.id === mark.list?.id && model?.list?.level === mark.list?.level;
  if (!sameStyle || !sameList || model === null) replace('numPr', numbering(writing, mark));
  const sameKind = model?.kind === mark.kind && model?.level === mark.level;
  if (!sameStyle || !sameKind) replace('outlineLvl', outline(writing, mark));
  if (model === null || model.align !== mark.align)
    replace('jc', mark.align ? `<${w('jc')}${attr('val', ALIGN[mark.align])}/>` : null);
  if (model === null || model.rtl !== mark.rtl)
    replace('bidi', mark.rtl ? `<${w('bidi')}/>` : null);
  const run = sameRest ? base.run : inOrder(writtenLayout(names, layout?.run));
  return { own: inOrder(own, PARAGRAPH), run };
}

/** Whether it can be written here, and says nothing else: what is kept in an amendment is not trusted. */
const isLayout = ({ own, run, strict }: ParagraphLayout, names: Names): boolean =>
  (strict ?? false) === names.strict &&
  own.every(({ local }) => PARAGRAPH.has(local) && isParagraphRest(local)) &&
  [...own, ...run].every(({ local }) => !/Change$|^(ins|del|moveFrom|moveTo)$/.test(local));

/** A layout that an amendment brings, with the names of this part. */
function writtenLayout(names: Names, properties: readonly WordProperty[] = []): Property[] {
  const { w, attr } = names;
  return properties.map(({ local, attrs = {}, children: inner }) => {
    const said = Object.entries(attrs).map(([name, value]) => attr(name, value));
    const below = writtenLayout(names, inner).map(({ xml }) => xml);
    const open = `<${w(local)}${said.join('')}`;
    const xml = below.length > 0 ? `${open}>${below.join('')}</${w(local)}>` : `${open}/>`;
    return { local, xml };
  });
}

/** The w:outlineLvl that a mark needs beside its style: none where the style makes the same heading, or none. */
function outline(writing: PartWriting, { kind, level, style }: ParagraphMark): string | null {
  const { names, raw } = writing;
  const byStyle = headingOf(raw.styles, style ?? raw.styles.defaultParagraph);
  const wanted = kind === 'heading' ? level : null;
  if (byStyle === wanted) return null;
  return `<${names.w('outlineLvl')}${names.attr('val', wanted === null ? 9 : wanted - 1)}/>`;
}

/** The w:numPr that a mark needs beside its style: none where the style counts in that list already. */
function numbering(writing: PartWriting, mark: ParagraphMark): string | null {
  const { names, raw } = writing;
  const { w, attr } = names;
  const byStyle = listOf(
    raw.numbering,
    raw.styles,
    mark.style ?? raw.styles.defaultParagraph,
    null,
  );
  const { list } = mark;
  if (!list)
    return byStyle
      ? `<${w('numPr')}><${w('ilvl')}${attr('val', 0)}/><${w('numId')}${attr('val', 0)}/></${w('numPr')}>`
      : null;
  if (byStyle?.id === list.id && byStyle.level === list.level) return null;
  const id = writing.listId(list.id);
  return `<${w('numPr')}><${w('ilvl')}${attr('val', list.level)}/><${w('numId')}${attr('val', id)}/></${w('numPr')}>`;
}

/**
 * The draft block that a new mark is modelled on: one that says the same, else one whose other properties are the
 * same; the nearest first.
 * @param near blocks of the same container, nearest first
 * @throws Refusal not-allowed where the mark names properties that no paragraph of the draft has, and does not bring
 */
export function modelFor(
  writing: PartWriting,
  mark: ParagraphMark,
  near: string | null,
  place: Place,
): Props {
  const wanted = withoutSection(mark);
  const nearest = near === null ? null : writing.blockOf(near);
  if (nearest && sameParagraph(withoutSection(nearest.mark), wanted))
    return { mark, source: nearest.id };
  const same = writing.textBlocks.find((block) =>
    sameParagraph(withoutSection(block.mark), wanted),
  );
  if (same) return { mark, source: same.id };
  if (mark.rest === undefined) {
    const plain = writing.textBlocks.find((block) => block.mark.rest === undefined);
    return { mark, source: plain?.id ?? null };
  }
  if (nearest?.mark.rest === mark.rest) return { mark, source: nearest.id };
  const rest = writing.textBlocks.find((block) => block.mark.rest === mark.rest);
  if (rest) return { mark, source: rest.id };
  if (mark.layout && isLayout(mark.layout, writing.names))
    return { mark, source: nearest?.id ?? null };
  throw cannotWrite(
    place,
    'it asks for a paragraph layout that nothing in the draft has; choose a style of the draft',
  );
}
