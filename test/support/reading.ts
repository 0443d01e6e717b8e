import { openPackage } from '../../electron/word/package/open';
import { type Accept, acceptAll, rejectAll } from '../../electron/word/read/plan';
import { readDocument } from '../../electron/word/read/raw';
import { type View, view } from '../../electron/word/read/view';
import type { Block, DocumentTree, Inline, TextBlock } from '../../shared/document/types';
import { buildDocx, type DocxSpec } from './docx';

type Input = string | DocxSpec;

/** The view of a small document given by its body, or by its parts. */
export function readView(input: Input, accept: Accept = acceptAll): View {
  return view(readDocument(openPackage(docx(input))), accept);
}

export const readTree = (input: Input, accept?: Accept): DocumentTree =>
  readView(input, accept).tree;

/** The n-th block of the body, which must be a paragraph. */
export function textBlock(tree: DocumentTree, at = 0): TextBlock {
  const block = tree.containers[0]?.blocks[at];
  if (block?.type !== 'text') throw new Error(`Block ${at} is no paragraph.`);
  return block;
}

/** The document before and after its tracked changes, each as `sketch` draws it. */
export const bothSides = (input: Input) => ({
  before: sketch(readTree(input, rejectAll)),
  after: sketch(readTree(input, acceptAll)),
});

/**
 * A document in short lines, the body's blocks first: "h1 Risk", "i0 a bullet", "p words [footnote]",
 * "t (a | b) (c | d)"; other containers as "footnote:2: p words".
 */
export function sketch(tree: DocumentTree): string[] {
  return tree.containers.flatMap(({ id, kind, blocks }) =>
    blocks.map((block) => (kind === 'body' ? '' : `${id}: `) + sketchBlock(block)),
  );
}

function sketchBlock(block: Block): string {
  if (block.type === 'placeholder') return `x ${block.label}`;
  if (block.type === 'table')
    return `t ${block.rows.map((row) => `(${row.cells.map((cell) => cell.blocks.map(sketchBlock).join(' / ')).join(' | ')})`).join(' ')}`;
  const { kind, level } = block.mark;
  const letter = kind === 'heading' ? 'h' : kind === 'item' ? 'i' : 'p';
  const text = block.content.map(sketchInline).join('');
  return `${letter}${kind === 'paragraph' ? '' : level}${text ? ` ${text}` : ''}`;
}

const sketchInline = (inline: Inline) =>
  'text' in inline ? inline.text : `[${inline.label ?? inline.atom}]`;

/** The file of a small document given by its body, or by its parts. */
export const docx = (input: Input): Uint8Array =>
  buildDocx(typeof input === 'string' ? { body: input } : input);

/** A paragraph with any content. */
export const para = (inner: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;

/** A paragraph with one run. */
export const p = (text: string, properties = '', runProperties = '') =>
  para(text && run(text, runProperties), properties);

export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

let nextId = 1;
const who = (author: string) =>
  `w:id="${nextId++}" w:author="${author}" w:date="2026-03-01T10:00:00Z"`;

export const ins = (inner: string, author = 'Ann') => `<w:ins ${who(author)}>${inner}</w:ins>`;
export const del = (text: string, author = 'Ann') =>
  `<w:del ${who(author)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;

/** For w:pPr: the paragraph's end is tracked. */
export const markIns = (author = 'Ann') => `<w:rPr><w:ins ${who(author)}/></w:rPr>`;
export const markDel = (author = 'Ann') => `<w:rPr><w:del ${who(author)}/></w:rPr>`;
export const rowIns = (author = 'Ann') => `<w:trPr><w:ins ${who(author)}/></w:trPr>`;
export const rowDel = (author = 'Ann') => `<w:trPr><w:del ${who(author)}/></w:trPr>`;
/** Attributes of a tracked change, for the kinds without a helper. */
export const by = who;

export const table = (...rows: string[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid>${rows.join('')}</w:tbl>`;
export const row = (properties: string, ...cells: string[]) =>
  `<w:tr>${properties}${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr>`;
