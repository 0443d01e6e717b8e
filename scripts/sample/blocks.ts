/**
 * The few kinds of block that the sample documents are written in.
 *
 * Text carries light marks, read by `inline.ts`: `**bold**`, `[^1]` for a footnote,
 * `⟦+key|words⟧` and `⟦-key|words⟧` for a tracked insertion and deletion,
 * `⟦#key|words⟧` for a comment's range.
 */

/** A whole paragraph put in or struck out by a partner, by the key of the revision. */
export type TrackedParagraph = { as: 'inserted' | 'deleted'; revision: string };

export type TextKind =
  | 'title'
  | 'subtitle'
  | 'cover'
  | 'section'
  | 'chapter'
  | 'subheading'
  | 'numbered'
  | 'lettered'
  | 'recommendation'
  | 'bullet'
  | 'text'
  | 'signature'
  | 'caption';

export type TextBlock = {
  kind: TextKind;
  text: string;
  tracked?: TrackedParagraph;
  newPage?: boolean;
};

/** A cell is one paragraph, or several; a line that starts with `• ` is a bullet. */
export type Cell = string | string[];

/** `widths` are in twentieths of a point; the first row is the header row. */
export type TableBlock = { kind: 'table'; widths: number[]; rows: Cell[][] };

export type CrestBlock = { kind: 'crest'; alternative: string };

export type Block = TextBlock | TableBlock | CrestBlock;

const maker =
  (kind: TextKind) =>
  (text: string): TextBlock => ({ kind, text });

export const title = maker('title');
export const subtitle = maker('subtitle');
export const cover = maker('cover');
/** A first-level heading without a number. */
export const section = maker('section');
/** A first-level heading with a number. */
export const chapter = maker('chapter');
export const subheading = maker('subheading');
/** A paragraph numbered 2.1, 2.2 … under its chapter. */
export const numbered = maker('numbered');
export const lettered = maker('lettered');
export const recommendation = maker('recommendation');
export const text = maker('text');
export const signature = maker('signature');
export const caption = maker('caption');

export const bullets = (...lines: string[]): TextBlock[] => lines.map(maker('bullet'));
export const letters = (...lines: string[]): TextBlock[] => lines.map(lettered);
export const onNewPage = (block: TextBlock): TextBlock => ({ ...block, newPage: true });
export const table = (widths: number[], ...rows: Cell[][]): TableBlock => ({
  kind: 'table',
  widths,
  rows,
});
