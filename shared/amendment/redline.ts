import type {
  Block,
  Container,
  DocumentTree,
  Inline,
  Mark,
  ParagraphMark,
  PlaceholderBlock,
  TableBlock,
  TableCell,
  TableRow,
} from '../document/types';
import { acceptBlock } from './accept';
import { byOrder, judge } from './judge';
import { layOut } from './layout';
import { markMoves } from './mark-moves';
import { indexDraft } from './place';
import { plainContainer } from './plain';
import type { HunkSet } from './types';
import type { Held } from './verdict';

/** Whose change it is: the amendment and which of its hunks. */
export interface Change {
  set: string;
  hunk: number;
}

export type Status = 'kept' | 'inserted' | 'deleted';

/** Formatting that an amendment sets on, or takes off, a stretch of the draft's text. */
export interface FormatChange extends Change {
  mark: Mark;
  on: boolean;
}

/** A stretch of text with one history. Draw `inserted` underlined, `deleted` struck; both say whose they are. */
export interface Segment {
  /** As it looks after the formatting changes. Deleted text looks as in the draft. */
  content: Inline[];
  status: Status;
  /** Absent when kept. */
  change?: Change;
  /** Formatting changes on kept text, and how it looked before them. */
  formats?: FormatChange[];
  before?: Inline[];
}

/**
 * A paragraph up to its mark. A join shows as a paragraph whose end is `deleted` (draw a struck pilcrow): its text
 * runs on into the next. A split shows as one whose end is `inserted`.
 */
export interface RedlineText {
  type: 'text';
  /** The draft's id, or the minted key of what an amendment adds. */
  id: string;
  /** `inserted` and `deleted` where the whole paragraph comes or goes as a block. */
  status: Status;
  /** Whose, where the whole paragraph comes or goes. */
  change?: Change;
  moved?: string;
  segments: Segment[];
  /** The properties after the changes. */
  mark: ParagraphMark;
  end: {
    status: Status;
    change?: Change;
    /** Of a deleted end: whether this paragraph's properties and id survive the join, or those of the next. */
    survivor?: 'first' | 'last';
  };
  /** Its kind, level or properties change: whose change, and what they were. */
  retype?: { change: Change; before: ParagraphMark };
  /** The draft's block, when nothing in it changes. */
  same?: Block;
}

export interface RedlineCell extends Omit<TableCell, 'blocks'> {
  blocks: RedlineBlock[];
  same?: TableCell;
}

export interface RedlineRow extends Omit<TableRow, 'cells'> {
  status: Status;
  change?: Change;
  cells: RedlineCell[];
  same?: TableRow;
}

export interface RedlineTable extends Omit<TableBlock, 'rows'> {
  status: Status;
  change?: Change;
  moved?: string;
  rows: RedlineRow[];
  same?: Block;
}

export interface RedlinePlaceholder extends PlaceholderBlock {
  status: Status;
  change?: Change;
  moved?: string;
  same?: Block;
}

/**
 * `moved`: of a block that comes, the draft's block that goes for it in the same amendment; of one that goes, the
 * key of the one that comes for it. Look up its number to say “moved from 2.14”.
 */
export type RedlineBlock = RedlineText | RedlineTable | RedlinePlaceholder;

export interface RedlineContainer extends Omit<Container, 'blocks'> {
  blocks: RedlineBlock[];
  /** Of a note whose reference an amendment removes or brings: `deleted` or `inserted`. */
  status: Status;
  change?: Change;
  same?: Container;
}

export interface Redline {
  containers: RedlineContainer[];
  /** Amendments that do not apply: their places show the draft's wording. */
  held: Held[];
}

/** The redline, the text with all changes made (nothing marked), or the draft. */
export type View = 'redline' | 'fair' | 'draft';

/**
 * The draft with amendments shown in it, for the screen and for print. Untouched blocks are the same objects from
 * one call to the next, so that a view can skip them.
 */
export function redline(draft: DocumentTree, sets: readonly HunkSet[], view: View): Redline {
  if (view === 'draft') return { containers: draft.containers.map(plainContainer), held: [] };
  const { applying, held } = judge(draft, sets);
  const containers = layOut(indexDraft(draft), draft.containers, applying.sort(byOrder));
  if (view === 'redline') {
    markMoves(draft, applying, containers);
    return { containers, held };
  }
  const fair = containers.flatMap((container) =>
    container.status === 'deleted'
      ? []
      : container.same
        ? [container]
        : [plainContainer({ ...container, blocks: acceptBlock(container.blocks) } as Container)],
  );
  return { containers: fair, held };
}
