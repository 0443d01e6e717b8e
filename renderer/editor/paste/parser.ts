import { DOMParser, type ParseRule } from 'prosemirror-model';
import { paragraphMarkSchema } from '../../../shared/amendment/types';
import { type AtomAttr, PLAIN_MARK, schema } from '../../../shared/document/schema';
import type { MarkType, ParagraphMark } from '../../../shared/document/types';

/** A paragraph of another program: its line breaks are only how its HTML was wrapped. */
const foreign = (tag: string, mark: (dom: HTMLElement) => ParagraphMark | null): ParseRule => ({
  tag,
  node: 'paragraph',
  preserveWhitespace: false,
  getAttrs: (dom) => {
    const made = mark(dom);
    return made ? { mark: made } : false;
  },
});

const heading = (level: number): ParagraphMark => ({ ...PLAIN_MARK, kind: 'heading', level });

const headings = [1, 2, 3, 4, 5, 6].map((level) => foreign(`h${level}`, () => heading(level)));

/** A paragraph copied from a document of ours, every character as it was. */
const own: ParseRule = {
  tag: '.doc-block.doc-paragraph, .doc-block.doc-heading, .doc-block.doc-item',
  node: 'paragraph',
  preserveWhitespace: 'full',
  getAttrs: (dom) => ({ mark: ownMark(dom) }),
};

/** The mark that was copied with a paragraph; the clipboard may hold anything. */
function copiedMark(said: string | undefined): ParagraphMark | null {
  try {
    return paragraphMarkSchema.parse(JSON.parse(said ?? '')) as ParagraphMark;
  } catch {
    return null;
  }
}

function ownMark(dom: HTMLElement): ParagraphMark {
  const copied = copiedMark(dom.dataset.mark);
  if (copied) return copied;
  const names = dom.className;
  const kind = (/doc-(heading|item)/.exec(names)?.[1] ?? 'paragraph') as ParagraphMark['kind'];
  return { ...PLAIN_MARK, kind, level: Number(/doc-level-(\d)/.exec(names)?.[1] ?? 0) };
}

/** How deep a list item stands: lists around it, less one. */
function depthOf(dom: HTMLElement): number {
  let depth = -1;
  for (let at = dom.parentElement; at; at = at.parentElement)
    if (at.tagName === 'UL' || at.tagName === 'OL') depth += 1;
  return Math.min(8, Math.max(0, depth));
}

/** Stands for the list of a numbered item from elsewhere. */
export const NUMBERED = '#numbered';

const item = (level: number, ordered: boolean): ParagraphMark => ({
  ...PLAIN_MARK,
  kind: 'item',
  level,
  list: ordered ? { id: NUMBERED, level } : null,
});

const listItem = (dom: HTMLElement): ParagraphMark =>
  item(depthOf(dom), dom.closest('ul, ol')?.tagName === 'OL');

const emphasis: [MarkType, string][] = [
  ['bold', 'strong, b:not([data-plain]), [data-bold]'],
  ['italic', 'em, i, [data-italic]'],
  ['underline', 'u'],
  ['strike', 's, strike'],
  ['superscript', 'sup'],
  ['subscript', 'sub'],
];

const marks: ParseRule[] = emphasis.map(([mark, tag]) => ({ tag, mark, consuming: false }));

const link: ParseRule = {
  tag: 'a[href]',
  mark: 'link',
  getAttrs: (dom) => {
    const value = dom.getAttribute('href') ?? '';
    return /^(https?|mailto):/i.test(value) ? { value } : false;
  },
};

const hasBlocks = (dom: HTMLElement): boolean => dom.querySelector('p, ul, ol, table') !== null;

/**
 * What is taken of HTML that is pasted: paragraphs, headings, lists, tables and plain emphasis. Colours, faces,
 * sizes, scripts and foreign pictures are left behind. `known` says which atoms are the document's own, so that a
 * figure or a note that was cut can be put back.
 */
export function pasteParser(known: (atom: AtomAttr) => boolean): DOMParser {
  const rules: ParseRule[] = [
    { tag: 'title, style, script, template', ignore: true },
    // what Word’s comments and tracked deletions say is not in the text
    { tag: 'del, [data-ignore], .MsoCommentReference, .msocomanchor', ignore: true },
    {
      tag: '[data-atom]',
      node: 'atom',
      getAttrs: (dom) => {
        const atom = JSON.parse(dom.getAttribute('data-atom') ?? 'null') as AtomAttr | null;
        return atom && known(atom) ? { atom } : false;
      },
    },
    { tag: 'img', ignore: true },
    own,
    ...headings,
    foreign('p[data-level]', (dom) => item(Number(dom.dataset.level), 'ordered' in dom.dataset)),
    foreign('li > p', listItem),
    foreign('li', (dom) => (hasBlocks(dom) ? null : listItem(dom))),
    foreign('p, dt, dd, pre', () => PLAIN_MARK),
    { tag: 'table', node: 'table' },
    {
      tag: 'tr',
      node: 'row',
      getAttrs: (dom) => ({ header: dom.querySelector('td') === null }),
    },
    {
      tag: 'td, th',
      node: 'cell',
      getAttrs: (dom) => ({ span: Math.max(1, (dom as HTMLTableCellElement).colSpan) }),
    },
    ...marks,
    link,
  ];
  return new PasteParser(schema, rules);
}

/** Puts cells into the rows that a cell runs through from above, so that rows stay as wide as each other. */
class PasteParser extends DOMParser {
  override parseSlice(dom: HTMLElement, options?: Parameters<DOMParser['parseSlice']>[1]) {
    for (const cell of dom.querySelectorAll<HTMLTableCellElement>('td[rowspan], th[rowspan]'))
      spread(cell);
    return super.parseSlice(dom, options);
  }
}

function spread(cell: HTMLTableCellElement): void {
  const rows = cell.rowSpan;
  cell.rowSpan = 1;
  const start = columnOf(cell);
  let row = cell.parentElement?.nextElementSibling;
  for (let i = 1; i < rows && row; i++, row = row.nextElementSibling) {
    const empty = cell.cloneNode(false);
    const cells = [...row.children] as HTMLTableCellElement[];
    row.insertBefore(empty, cells.find((one) => columnOf(one) >= start) ?? null);
  }
}

function columnOf(cell: HTMLTableCellElement): number {
  let column = 0;
  for (let at = cell.previousElementSibling; at; at = at.previousElementSibling)
    column += (at as HTMLTableCellElement).colSpan;
  return column;
}
