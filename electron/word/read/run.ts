import type { AtomSpan, Mark } from '../../../shared/document/types';
import { isElement, type XmlElement } from '../xml';
import { attr, isOn } from '../xml/find';
import { chosenBranch } from './alternate';
import { readDrawing } from './drawing';
import { fingerprint, targetIn } from './fingerprint';
import type { ParagraphReader } from './paragraph';
import { shownText } from './text';

/** What a run's child shows as text, where that never varies. */
const CHARACTERS: Record<string, string> = {
  tab: '\t',
  ptab: '\t',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00AD',
};

/** What stands in a run and shows nothing, or is looked at elsewhere. */
const SILENT = new Set([
  'rPr',
  'instrText',
  'delInstrText',
  'lastRenderedPageBreak',
  'annotationRef',
  'commentReference',
  'footnoteRef',
  'endnoteRef',
  'separator',
  'continuationSeparator',
  'proofErr',
]);

const LABELS: Record<string, string> = {
  pgNum: 'Page number',
  contentPart: 'Ink',
  dayShort: 'Date',
  dayLong: 'Date',
  monthShort: 'Date',
  monthLong: 'Date',
  yearShort: 'Date',
  yearLong: 'Date',
};

/** Reads what a run holds (or a branch of an mc:AlternateContent in it). */
export function readRunContent(
  holder: XmlElement,
  run: XmlElement,
  marks: Mark[],
  into: ParagraphReader,
): void {
  for (const node of holder.children) {
    if (!isElement(node)) continue;
    if (node.ns === 'mc' && node.local === 'AlternateContent') {
      const branch = chosenBranch(node);
      if (branch) readRunContent(branch, run, marks, into);
    } else if (node.ns === 'w') readRunChild(node, run, marks, into);
    else if (node.local === 'symEx') readSymbol(node, run, marks, into);
    else if (into.visible()) addPlaceholder(node, run, 'Unknown content', marks, into);
  }
}

function readRunChild(
  node: XmlElement,
  run: XmlElement,
  marks: Mark[],
  into: ParagraphReader,
): void {
  const { local } = node;
  if (local === 't' || local === 'delText') {
    if (into.visible()) into.addText(shownText(node, into.reading.version), marks, node, run);
    else into.reading.found.unshown.add(node);
    return;
  }
  if (local === 'fldChar') {
    into.fieldChar(node);
    return;
  }
  if (local === 'commentReference') into.anchor(node);
  if (SILENT.has(local) || !into.visible()) return;
  const character = CHARACTERS[local];
  if (character !== undefined) into.addText(character, marks, node, run);
  else if (local === 'br') readBreak(node, run, marks, into);
  else if (local === 'sym') readSymbol(node, run, marks, into);
  else if (local === 'footnoteReference' || local === 'endnoteReference')
    readNoteReference(node, run, marks, into);
  else if (local === 'drawing' || local === 'pict' || local === 'object')
    readDrawn(node, run, marks, into);
  else if (local === 'ruby') into.ruby(node);
  else addPlaceholder(node, run, LABELS[local] ?? 'Unknown content', marks, into);
}

function readDrawn(node: XmlElement, run: XmlElement, marks: Mark[], into: ParagraphReader) {
  for (const { textBox, ...drawn } of readDrawing(node, into.reading)) {
    const atom: AtomSpan = { ...drawn, marks };
    if (textBox) atom.container = into.textBox(textBox);
    keep(atom.hash, node, run, into);
    into.addAtom(atom, node, run);
  }
}

function readBreak(node: XmlElement, run: XmlElement, marks: Mark[], into: ParagraphReader) {
  const type = attr(node, 'w:type');
  if (type === 'page') into.addAtom({ atom: 'page-break', hash: 'page-break', marks }, node, run);
  else if (type === 'column') {
    keep('column-break', node, run, into);
    into.addAtom(
      { atom: 'placeholder', hash: 'column-break', label: 'Column break', marks },
      node,
      run,
    );
  } else into.addText('\n', marks, node, run);
}

/** A character of a symbol font: an atom, since no other font shows it. */
function readSymbol(node: XmlElement, run: XmlElement, marks: Mark[], into: ParagraphReader) {
  const font = attr(node, 'w:font') ?? attr(node, 'w16se:font') ?? '';
  const code = (attr(node, 'w:char') ?? attr(node, 'w16se:char') ?? '').toUpperCase();
  into.addAtom(
    { atom: 'symbol', hash: `${font}:${code}`, label: symbolText(font, code), marks },
    node,
    run,
  );
}

const SYMBOLS: Record<string, string> = {
  F0B7: '•',
  F0A7: '▪',
  F0FC: '✓',
  F0FE: '☑',
  F0A8: '◻',
  F06F: '□',
  F0E0: '→',
  F0D8: '➢',
  F04A: '☺',
};

function symbolText(font: string, code: string): string {
  const value = Number.parseInt(code, 16);
  if (Number.isNaN(value)) return font || 'Symbol';
  if (value < 0xe000 || value > 0xf8ff) return String.fromCodePoint(value);
  return SYMBOLS[code] ?? (font || 'Symbol');
}

function readNoteReference(
  node: XmlElement,
  run: XmlElement,
  marks: Mark[],
  into: ParagraphReader,
) {
  const kind = node.local === 'footnoteReference' ? 'footnote' : 'endnote';
  const container = `${kind}:${attr(node, 'w:id') ?? ''}`;
  into.reading.found.notes.add(container);
  const custom = 'w:customMarkFollows' in node.attrs && isOn(node.attrs['w:customMarkFollows']);
  into.addAtom(
    { atom: kind, hash: custom ? `${container}:custom` : container, container, marks },
    node,
    run,
  );
}

/** What the reader does not model, as one unit that stands where it is. */
export function addPlaceholder(
  node: XmlElement,
  run: XmlElement,
  label: string,
  marks: Mark[],
  into: ParagraphReader,
): void {
  const { reading } = into;
  const hash =
    fingerprint([node], targetIn(reading.part, reading.hashOf), reading.plan) ?? node.local;
  keep(hash, node, run, into);
  into.addAtom({ atom: 'placeholder', hash, label, marks }, node, run);
}

function keep(hash: string, element: XmlElement, run: XmlElement, { reading }: ParagraphReader) {
  const { drawings } = reading.found;
  if (!drawings.has(hash)) drawings.set(hash, { element, run, part: reading.part });
}
