import { graphemeFloor, isGraphemeBoundary } from '../base/text';
import { contentText } from '../document/inline';
import type {
  AtomKind,
  Block,
  DocumentTree,
  Inline,
  ParagraphMark,
  TableRow,
  TextSpan,
} from '../document/types';
import { type Move, moves } from './moves';
import { isReference } from './new-notes';
import { indexDraft } from './place';
import { blockText, excerpt } from './quote';
import { sayingNotes, sliceBetween, sliceText } from './slice';
import type { Gap, Hunk, Piece, Position } from './types';

/** An amendment's change in a few words, for lists and the schedule. */
export interface Wording {
  /** What the draft says, and what it is to say; several places are divided by “…”. */
  old: string;
  new: string;
  /** The draft's words just before and after the first place. */
  before: string;
  after: string;
  /** The block of the first place (for an insertion at a container's start, the container); null without hunks. */
  block: string | null;
  /** Blocks that are moved: the draft's, and the keys under which they come. Absent without any. */
  moved?: Move[];
}

interface Change {
  old: string;
  new: string;
  block: string;
  /** Range in the draft, for what changes text. */
  from?: Position;
  to?: Position;
}

/** Two changes with no more than this between them (UTF-16 units, one block) read as one. */
const NEAR = 24;
const AROUND = 32;

/** The old and new text of an amendment, compactly around the change. */
export function wording(draft: DocumentTree, hunks: readonly Hunk[]): Wording {
  const changes: Change[] = [];
  const moved = moves(draft, hunks);
  for (const hunk of hunks) {
    const change = changeOf(draft, hunk, moved);
    const last = changes[changes.length - 1];
    const joined = last && joinNear(draft, last, change);
    if (joined) changes[changes.length - 1] = joined;
    else changes.push(change);
  }
  const first = changes[0];
  if (!first) return { old: '', new: '', before: '', after: '', block: null };
  const all = (key: 'old' | 'new') =>
    changes
      .map((change) => seen(change[key]))
      .filter((text) => text !== '')
      .join(' … ');
  const words = { old: all('old'), new: all('new'), ...around(draft, first), block: first.block };
  return moved.length > 0 ? { ...words, moved } : words;
}

/** Words that cannot be seen, by name. */
const seen = (text: string): string =>
  text.trim() === '' ? text.replaceAll('\n', '(line break)').replaceAll('\t', '(tab)') : text;

/** One change out of two that stand close together, with the draft's words between them. */
function joinNear(draft: DocumentTree, a: Change, b: Change): Change | null {
  if (!a.from || !a.to || !b.from || !b.to || a.to.block !== b.from.block) return null;
  const gap = b.from.offset - a.to.offset;
  if (gap < 0 || gap > NEAR) return null;
  const between = sliceText(sliceBetween(indexDraft(draft), a.to, b.from) ?? []);
  return {
    old: a.old + between + b.old,
    new: a.new + between + b.new,
    block: a.block,
    from: a.from,
    to: b.to,
  };
}

function changeOf(draft: DocumentTree, hunk: Hunk, moved: readonly Move[]): Change {
  switch (hunk.kind) {
    case 'replace': {
      const { from, to, quoted, content } = hunk;
      return {
        old: sliceText(quoted.map(named)),
        new: sayingNotes(content.map(named)),
        block: from.block,
        from,
        to,
      };
    }
    case 'insert':
      return {
        old: '',
        new: hunk.blocks
          .map((block) => {
            const move = moved.some(({ inserted }) => inserted === block.id);
            return move
              ? `${blockSays(block)} (moved ${placeName(draft, hunk.gap)})`
              : blockSays(block);
          })
          .join('¶'),
        block: hunk.gap.after ?? hunk.gap.container,
      };
    case 'delete':
      return { old: blockSays(hunk.quoted), new: '', block: hunk.block };
    case 'rows':
      return {
        old: hunk.remove.map(({ quoted }) => rowSays(quoted)).join('¶'),
        new: hunk.insert.flatMap(({ rows }) => rows.map(rowSays)).join('¶'),
        block: hunk.table,
      };
    case 'format': {
      const text = sliceText(sliceBetween(indexDraft(draft), hunk.from, hunk.to) ?? []);
      const how = hunk.mark.type;
      return {
        old: hunk.on ? text : `${text} (${how})`,
        new: hunk.on ? `${text} (${how})` : text,
        block: hunk.from.block,
      };
    }
    case 'retype': {
      const block = indexDraft(draft).blocks.get(hunk.block)?.block;
      const text = block ? blockText(block) : '';
      const [old, fresh] = [kindName(hunk.quoted), kindName(hunk.mark)];
      const same = old === fresh;
      return {
        old: `${text} (${old})`,
        new: `${text} (${same ? 'laid out otherwise' : fresh})`,
        block: hunk.block,
      };
    }
  }
}

/** A picture or another object by its name, since a line of text cannot show it. */
function named<P extends Piece | Inline>(piece: P): P | TextSpan {
  if (!('atom' in piece) || isReference(piece)) return piece;
  const { atom, label, marks } = piece;
  if (atom === 'symbol') return { text: label ?? '▢', marks };
  const kind = KINDS[atom] ?? label?.toLowerCase() ?? 'object';
  return { text: atom === 'image' && label ? `[${kind}: ${label}]` : `[${kind}]`, marks };
}

const KINDS: Partial<Record<AtomKind, string>> = {
  image: 'picture',
  'text-box': 'text box',
  'page-break': 'page break',
};

function blockSays(block: Block): string {
  if (block.type === 'table') return block.rows.map(rowSays).join('\n');
  return blockText(block.type === 'text' ? { ...block, content: block.content.map(named) } : block);
}

/** What a row says, its cells separated by bars. */
const rowSays = ({ cells }: TableRow): string =>
  cells.map(({ blocks }) => blocks.map(blockSays).join(' ')).join(' | ');

/** Where new blocks come to stand, by the words before them. */
function placeName(draft: DocumentTree, { after }: Gap): string {
  const block = after === null ? undefined : indexDraft(draft).blocks.get(after)?.block;
  if (!block) return 'to the start';
  return `to after “${excerpt(blockText(block), AROUND)}”`;
}

function kindName({ kind, level }: ParagraphMark): string {
  if (kind === 'paragraph') return 'paragraph';
  return kind === 'heading' ? `heading ${level}` : `list item, level ${level + 1}`;
}

/** The words beside a change, cut where a word begins or ends. */
function around(draft: DocumentTree, { from, to }: Change): { before: string; after: string } {
  const text = (position?: Position) => {
    const block = position && indexDraft(draft).blocks.get(position.block)?.block;
    return block?.type === 'text' ? contentText(block.content) : '';
  };
  const before = text(from).slice(0, from?.offset ?? 0);
  const after = text(to).slice(to?.offset ?? 0);
  return { before: lastWords(before), after: firstWords(after) };
}

function lastWords(text: string): string {
  if (text.length <= AROUND) return text;
  let start = text.length - AROUND;
  while (!isGraphemeBoundary(text, start)) start++;
  const space = text.indexOf(' ', start);
  return `…${text.slice(space === -1 || space === text.length - 1 ? start : space + 1)}`;
}

function firstWords(text: string): string {
  if (text.length <= AROUND) return text;
  const end = graphemeFloor(text, AROUND);
  const space = text.lastIndexOf(' ', end);
  return `${text.slice(0, space < 1 ? end : space)}…`;
}
