/**
 * A document as the reader gives it and as a draft is frozen: an ordered tree of containers that hold blocks.
 * Plain JSON throughout, so that it can be stored, hashed and sent as it is.
 */

/** How a run of text looks or behaves. `value` is there for marks that need one (link address, colour …). */
export interface Mark {
  type: MarkType;
  value?: string;
}

export type MarkType =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strike'
  | 'superscript'
  | 'subscript'
  | 'caps'
  | 'hidden'
  | 'link' // value: the address, or #bookmark
  | 'style' // value: a character style's id
  | 'colour' // value: RRGGBB
  | 'highlight' // value: Word's name of the colour
  | 'size' // value: half-points
  | 'font' // value: the face
  | 'lang' // value: BCP 47
  | 'rtl'
  | 'locked'; // value: why it cannot be amended (a computed field, a bound control …)

/**
 * Text with its marks. Marks are sorted by type and never repeated; neighbours with equal marks are one span;
 * no span is empty. A tab is "\t", a line break inside a paragraph "\n", Word's no-break hyphen U+2011 and its
 * soft hyphen U+00AD.
 */
export interface TextSpan {
  text: string;
  marks: Mark[];
}

/** One thing in the text that is not text. Counts one UTF-16 unit in offsets. */
export interface AtomSpan {
  atom: AtomKind;
  marks: Mark[];
  /** The content's hash: two atoms are the same when kind and hash are. For images the hash of the picture's bytes. */
  hash: string;
  /** The container a note reference or text box points to. */
  container?: string;
  /** Only in what an amendment brings: the words of the note that comes with its reference. Never in a tree. */
  note?: Block[];
  /** Only where the draft's own file has no such thing: how Word draws what an amendment brings. */
  drawn?: Drawn;
  /** Alternative text of a picture, or what a placeholder stands for ("Chart"). */
  label?: string;
  /** Size in CSS pixels (96 to the inch), where known. */
  width?: number;
  height?: number;
}

/** A picture or another object as a Word file has it, to be written into another place. */
export interface Drawn {
  /** One element as it stands in the file that it comes from. */
  xml: string;
  /** The namespaces that it takes from around it there, by prefix ("" the default one). */
  namespaces: Record<string, string>;
  /** Those among them that a program may leave aside where it does not know them. */
  ignorable?: string[];
  /** What its relationship ids stand for: the hash of a part's bytes, or an address. */
  relations: Record<string, { part: string } | { address: string }>;
  /** Written in the Strict form of the format, which no Transitional file can hold. */
  strict?: true;
  /** It stands in no run (an equation). */
  bare?: true;
}

export type AtomKind =
  | 'image'
  | 'footnote'
  | 'endnote'
  | 'text-box'
  | 'page-break'
  | 'symbol'
  | 'placeholder';

export type Inline = TextSpan | AtomSpan;

/** An element of WordprocessingML that says how something looks. */
export interface WordProperty {
  local: string;
  /** Attributes of the same namespace, by local name. */
  attrs?: Record<string, string>;
  children?: WordProperty[];
}

/** What a paragraph's properties say that no field of its mark says: of the paragraph itself, and of its end. */
export interface ParagraphLayout {
  own: WordProperty[];
  run: WordProperty[];
  /** Written in the Strict form of the format, whose measures no Transitional file can hold. */
  strict?: true;
}

/**
 * The end of a paragraph, and all that belongs to the paragraph as a whole (as in Word, where the properties
 * live on the mark). It is a position like any other: in a block with n units of content it stands at offset n.
 */
export interface ParagraphMark {
  kind: 'paragraph' | 'heading' | 'item';
  /** Heading 1 to 9; list item 0 to 8; plain paragraph 0. */
  level: number;
  /** The paragraph style's id, null where the default applies. */
  style: string | null;
  /** The list this paragraph counts in: an id of `DocumentTree.lists`, and the level in it. */
  list: { id: string; level: number } | null;
  align?: 'left' | 'centre' | 'right' | 'justify';
  rtl?: true;
  /** Hash of whatever else its properties say (spacing, borders …); kept so that no change of them goes unseen. */
  rest?: string;
  /** Only in what an amendment brings, where nothing in the draft is laid out so: what `rest` is the hash of. */
  layout?: ParagraphLayout;
  /** The mark also ends a section, so it cannot be removed. */
  section?: true;
}

export interface TextBlock {
  type: 'text';
  id: string;
  content: Inline[];
  mark: ParagraphMark;
  /** Why the block cannot be amended (table of contents, bound control …), when it cannot. */
  locked?: string;
}

export interface TableCell {
  /** Also the id of the cell as a container. */
  id: string;
  /** Columns it spans; 1 for nearly all. */
  span: number;
  /** Part of a vertical merge: its first cell, or one that continues it. */
  merge?: 'start' | 'continue';
  blocks: Block[];
  rest?: string;
}

export interface TableRow {
  id: string;
  header: boolean;
  cells: TableCell[];
  rest?: string;
}

export interface TableBlock {
  type: 'table';
  id: string;
  rows: TableRow[];
  /** Column widths in twips (1/1440 inch), where the file gives them. */
  columns: number[];
  /** Hash of the table's other properties. */
  rest?: string;
  locked?: string;
}

/** Something between paragraphs that the reader does not model. It stays in the file and cannot be amended. */
export interface PlaceholderBlock {
  type: 'placeholder';
  id: string;
  label: string;
  hash: string;
}

export type Block = TextBlock | TableBlock | PlaceholderBlock;

export type ContainerKind =
  | 'body'
  | 'cell'
  | 'footnote'
  | 'endnote'
  | 'header'
  | 'footer'
  | 'text-box';

/** A flow of blocks. Table cells are containers too (their blocks stand in the table). */
export interface Container {
  id: string;
  kind: Exclude<ContainerKind, 'cell'>;
  blocks: Block[];
  /** Of a header or footer: the sections that name it (from 1) and for which pages: "1 default", "2 first" … */
  uses?: string[];
}

/** One level of a list, as Word defines it. */
export interface ListLevel {
  start: number;
  /** Word's w:numFmt value: decimal, lowerLetter, upperRoman, bullet, none … */
  format: string;
  /** Word's w:lvlText: "%1.%2", "(%3)", "●". */
  text: string;
  /** Restart after this level (1-based, as w:lvlRestart); 0 never; absent: after any higher level. */
  restart?: number;
  /** Legal numbering: all numbers in decimal. */
  legal?: true;
  /** Indents in twips. */
  indent?: number;
  hanging?: number;
}

/** One w:num: the paragraphs of one `abstract` count together unless an instance overrides a level's start. */
export interface List {
  id: string;
  abstract: string;
  levels: ListLevel[];
  /** Levels at which this instance starts afresh (w:lvlOverride with w:startOverride): level → start. */
  starts?: Record<string, number>;
}

export interface ParagraphStyle {
  id: string;
  name: string;
  /** Resolved through based-on styles: outline level 1 to 9, or null. */
  heading: number | null;
  list: { id: string; level: number } | null;
  next?: string;
}

export interface DocumentTree {
  /** Version of the reader that made this tree; a tree is never parsed anew under live amendments. */
  readerVersion: number;
  title: string | null;
  /** BCP 47, from the styles' default. */
  language: string | null;
  /** The first is the body, id `body`. */
  containers: Container[];
  lists: List[];
  styles: ParagraphStyle[];
}

/**
 * Ids are places in the file, so that a stranger who reads the same file gets the same ones. The body's part is
 * `d`, others by their part's name. Paragraphs `d:p12` and tables `d:t3` are counted from 0 through their part,
 * modelled or not, nested ones included; a row is `d:t3:r0`, a cell `d:t3:r0:c1` (counted in their table).
 * Containers: `body`, `footnote:2` (its w:id), `endnote:2`, `header:header1.xml`, `footer:footer2.xml`,
 * `text-box:d:p12:0`. A block that an amendment adds has a minted key (`new_…`) instead.
 */
export type BlockId = string;
