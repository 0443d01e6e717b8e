import { isText } from '../../../shared/document/inline';
import { blockText } from '../../../shared/document/plain';
import {
  type AtomAttr,
  atomWords,
  markElement,
  paragraphElement,
} from '../../../shared/document/schema';
import type { Block, Inline, Mark, ParagraphMark, TextBlock } from '../../../shared/document/types';
import { drawGrid, drawnRows } from './columns';
import { element } from './element';
import { setNumber } from './numbers';

/** What drawing needs besides the block itself. */
export interface Drawing {
  /** Gives a picture's address by its content's hash. */
  mediaUrl: (hash: string) => Promise<string>;
  /** The number shown for each note, by its container. */
  notes: ReadonlyMap<string, string>;
  /** The number or bullet of a paragraph that stands in no document that is numbered. */
  beside?: (block: TextBlock) => string | undefined;
}

/** Makes an element as the schema describes it. */
export function drawn(spec: { tag: string; attributes: Record<string, string> }): HTMLElement {
  const made = document.createElement(spec.tag);
  for (const [name, value] of Object.entries(spec.attributes)) made.setAttribute(name, value);
  return made;
}

/** Words that only a screen reader says. */
export const spoken = (words: string): HTMLElement => element('span', 'doc-spoken', words);

function drawImage(atom: AtomAttr, drawing: Drawing): HTMLElement {
  const image = document.createElement('img');
  image.className = 'doc-atom doc-atom-image';
  image.alt = atom.label ?? 'Picture without a description';
  image.draggable = false;
  if (atom.width) image.width = atom.width;
  if (atom.height) image.height = atom.height;
  drawing.mediaUrl(atom.hash).then(
    (url) => {
      image.src = url;
    },
    () => image.classList.add('doc-atom-missing'),
  );
  return image;
}

/** Sets the number that a note's reference shows. */
function setNoteNumber(dom: HTMLElement, { atom, container = '' }: AtomAttr, { notes }: Drawing) {
  const number = notes.get(container) ?? '*';
  dom.dataset.note = container;
  dom.dataset.kind = atom;
  if (dom.textContent !== number) dom.textContent = number;
  dom.setAttribute('aria-label', `${atom === 'footnote' ? 'Footnote' : 'Endnote'} ${number}`);
}

/** Sets the numbers of all references and notes on a page anew. */
export function renumberNotes(root: HTMLElement, drawing: Drawing): void {
  for (const dom of root.querySelectorAll<HTMLElement>('[data-note]')) {
    const { note: container, kind } = dom.dataset;
    setNoteNumber(dom, { atom: kind as AtomAttr['atom'], hash: '', container }, drawing);
  }
  for (const dom of root.querySelectorAll<HTMLElement>('[role="doc-footnote"]'))
    nameNote(dom, drawing);
}

/** Names the element of a note by its number. */
export function nameNote(dom: HTMLElement, { notes }: Drawing): void {
  const number = notes.get(dom.dataset.container ?? '') ?? '';
  const kind = dom.classList.contains('doc-container-footnote') ? 'Footnote' : 'Endnote';
  dom.setAttribute('aria-label', `${kind} ${number}`.trim());
  dom.dataset.label = number || kind;
}

/** An atom as it stands in the text. */
export function drawAtom(atom: AtomAttr, drawing: Drawing): HTMLElement {
  const name = `doc-atom doc-atom-${atom.atom}`;
  switch (atom.atom) {
    case 'image':
      return drawImage(atom, drawing);
    case 'footnote':
    case 'endnote': {
      const note = element('span', name);
      note.setAttribute('role', 'note');
      if (atom.note) note.title = atom.note.map(blockText).join('\n').trim();
      setNoteNumber(note, atom, drawing);
      return note;
    }
    case 'page-break': {
      const line = element('span', name);
      line.setAttribute('role', 'separator');
      line.setAttribute('aria-label', 'Page break');
      return line;
    }
    default:
      return element('span', name, atomWords(atom) || '·');
  }
}

/** `inside` with its marks around it, the first mark outermost. */
export function wrapMarks(inside: Node, marks: readonly Mark[]): Node {
  let outer = inside;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i] as Mark;
    const wrap = drawn(markElement(mark.type, mark.value));
    wrap.append(outer);
    outer = wrap;
  }
  return outer;
}

/** One run of content. */
export function drawInline(inline: Inline, drawing: Drawing): Node {
  const { marks } = inline;
  const inside = isText(inline) ? document.createTextNode(inline.text) : drawAtom(inline, drawing);
  return marks.length === 0 ? inside : wrapMarks(inside, marks);
}

/** A paragraph's own element, without what is in it. */
export function drawParagraph(
  id: string | null,
  mark: ParagraphMark,
  locked?: string,
): HTMLElement {
  return drawn(paragraphElement(id, mark, locked));
}

/** Whole blocks, plain: for what is shown struck or inserted as a whole. */
export function drawBlock(block: Block, drawing: Drawing): HTMLElement {
  if (block.type === 'placeholder') return element('div', 'doc-block doc-placeholder', block.label);
  if (block.type === 'text') {
    const paragraph = drawParagraph(null, block.mark);
    paragraph.dataset.shown = block.id;
    setNumber(paragraph, drawing.beside?.(block));
    paragraph.append(...block.content.map((inline) => drawInline(inline, drawing)));
    return paragraph;
  }
  const body = element('tbody', '');
  for (const row of block.rows) body.append(drawRow(row, drawing));
  return element('div', 'doc-block doc-table', drawGrid(block.columns, drawnRows(body), body));
}

/** A table row, plain. */
export function drawRow(
  row: Extract<Block, { type: 'table' }>['rows'][number],
  drawing: Drawing,
): HTMLTableRowElement {
  const line = element('tr', row.header ? 'doc-header-row' : 'doc-row');
  for (const cell of row.cells) {
    const made = element(row.header ? 'th' : 'td', 'doc-cell');
    if (row.header) made.scope = 'col';
    if (cell.span > 1) made.colSpan = cell.span;
    if (cell.merge === 'continue') made.classList.add('doc-cell-continues');
    made.append(...cell.blocks.map((block) => drawBlock(block, drawing)));
    line.append(made);
  }
  return line;
}
