import { contentLength, isAtom, sliceContent } from '../document/inline';
import type { Block, DocumentTree, Inline, TableBlock, TextBlock } from '../document/types';
import { isMarkPiece } from './equal';
import { changeArriving, isReference } from './new-notes';
import { bringsReferences } from './notes';
import { type BlockPlace, type DraftIndex, indexDraft } from './place';
import { runsOut } from './row-width';
import { blocksBetween } from './slice';
import type {
  DeleteHunk,
  FormatHunk,
  Hunk,
  InsertHunk,
  ReplaceHunk,
  RetypeHunk,
  RowsHunk,
} from './types';
import { bringsLock } from './unlock';

/** A sentence that says why not and what to do; null when nothing stands against it. */
export type Objection = string | null;

const SECTION =
  'This paragraph ends a section of the document, so its end cannot be removed: change its words instead.';
const PLACEHOLDER = (label: string) =>
  `“${label}” stays in the Word file as it is and cannot be amended: change the words around it.`;

const COMPUTED =
  'It brings words that Word computes, which an amendment cannot: write them as plain words.';

/** Says that a block cannot be amended, and why. */
export const lockedBlock = (why: string) => `This passage cannot be amended (${why}).`;

/**
 * Whether a hunk can be written into the Word file and shown as a tracked change there; asked when an amendment is
 * written, so that export never has to refuse. The hunk must fit the draft (see `check`).
 */
export function amendable(draft: DocumentTree, hunk: Hunk): Objection {
  return objection(indexDraft(draft), hunk);
}

export function objection(index: DraftIndex, hunk: Hunk): Objection {
  return (
    objectionTo(index, hunk) ?? noteObjection(index, hunk) ?? (bringsLock(hunk) ? COMPUTED : null)
  );
}

function objectionTo(index: DraftIndex, hunk: Hunk): Objection {
  switch (hunk.kind) {
    case 'replace':
      return replaceObjection(index, hunk);
    case 'insert':
      return insertObjection(index, hunk);
    case 'delete':
      return deleteObjection(index, hunk);
    case 'rows':
      return rowsObjection(index, hunk);
    case 'format':
      return formatObjection(index, hunk);
    case 'retype':
      return retypeObjection(index, hunk);
  }
}

const lockOf = (inline: Inline | undefined): string | null => {
  const lock = inline?.marks.find((mark) => mark.type === 'locked');
  return lock ? (lock.value ?? 'Word computes it') : null;
};

/** A field whose result Word computes can go whole, unlike what a content control holds. */
const isField = (lock: string): boolean => /^Word (makes|fills in|counts) /.test(lock);

/**
 * Why content cannot be struck.
 * @param beside what stands before and after it: a field that goes on there would be cut
 */
function struckContent(content: readonly Inline[], beside: readonly Inline[] = []): Objection {
  const cut = new Set(beside.map(lockOf));
  const whole = (inline: Inline) => {
    const lock = lockOf(inline);
    return lock !== null && isField(lock) && !cut.has(lock);
  };
  const held = content.find((inline) => lockOf(inline) !== null && !whole(inline));
  return held ? lockedBlock(lockOf(held) as string) : null;
}

/** Does a position stand inside text that Word computes? */
function insideLocked(block: TextBlock, offset: number): Objection {
  if (offset === 0 || offset >= contentLength(block.content)) return null;
  const [before] = sliceContent(block.content, offset - 1, offset);
  const [after] = sliceContent(block.content, offset, offset + 1);
  const lock = lockOf(before);
  return lock && lock === lockOf(after) ? lockedBlock(lock) : null;
}

function replaceObjection(index: DraftIndex, hunk: ReplaceHunk): Objection {
  const blocks = blocksBetween(index, hunk.from, hunk.to) ?? [];
  for (const [i, block] of blocks.entries()) {
    const why = index.blocks.get(block.id)?.locked;
    if (why) return lockedBlock(why);
    const last = i === blocks.length - 1;
    const start = i === 0 ? hunk.from.offset : 0;
    const end = last ? hunk.to.offset : contentLength(block.content);
    const beside = [
      ...sliceContent(block.content, Math.max(0, start - 1), start),
      ...sliceContent(block.content, end, end + 1),
    ];
    const held = struckContent(sliceContent(block.content, start, end), beside);
    if (held) return held;
    if (block.mark.section && blocks.length > 1) return SECTION;
    if (start === end && hunk.content.length > 0) {
      const inside = insideLocked(block, start);
      if (inside) return inside;
    }
  }
  if (hunk.content.some((piece) => isMarkPiece(piece) && piece.mark.section)) return SECTION;
  return null;
}

function formatObjection(index: DraftIndex, hunk: FormatHunk): Objection {
  const place = index.blocks.get(hunk.from.block);
  if (place?.locked) return lockedBlock(place.locked);
  if (hunk.mark.type === 'locked') return 'What Word computes cannot be marked by an amendment.';
  if (place?.block.type !== 'text') return null;
  for (const inline of sliceContent(place.block.content, hunk.from.offset, hunk.to.offset)) {
    const lock = lockOf(inline);
    if (lock) return lockedBlock(lock);
    if (isAtom(inline) && inline.atom === 'placeholder')
      return PLACEHOLDER(inline.label ?? 'An object');
  }
  return null;
}

function retypeObjection(index: DraftIndex, hunk: RetypeHunk): Objection {
  const place = index.blocks.get(hunk.block);
  if (place?.locked) return lockedBlock(place.locked);
  if (place?.block.type === 'text' && place.block.mark.section !== hunk.mark.section)
    return SECTION;
  return null;
}

/** Why a whole block cannot go, its neighbours aside. */
function blockObjection(block: Block): Objection {
  if (block.type === 'placeholder') return PLACEHOLDER(block.label);
  if (block.locked) return lockedBlock(block.locked);
  if (block.type === 'text') return block.mark.section ? SECTION : struckContent(block.content);
  return tableObjection(block);
}

function tableObjection(table: TableBlock): Objection {
  for (const row of table.rows)
    for (const cell of row.cells)
      for (const block of cell.blocks) {
        const found = blockObjection(block);
        if (found) return found;
      }
  return null;
}

function deleteObjection(index: DraftIndex, hunk: DeleteHunk): Objection {
  const place = index.blocks.get(hunk.block);
  if (!place) return null;
  if (place.locked) return lockedBlock(place.locked);
  return blockObjection(place.block) ?? bareRun(place.container.blocks, place.index, place.index);
}

/**
 * Word's limit on removing the blocks `from`…`to` of one container: the end of a paragraph at the end of its
 * container or before a table can only go with the end of the paragraph before it.
 */
export function bareRun(blocks: readonly Block[], from: number, to: number): Objection {
  if (from === 0 && to === blocks.length - 1)
    return 'Word needs a paragraph here: strike its words instead of the whole paragraph.';
  let text = false;
  for (let i = from; i <= to; i++) text ||= blocks[i]?.type === 'text';
  if (!text || blocks[to + 1]?.type === 'text' || blocks[from - 1]?.type === 'text') return null;
  return 'Word needs a paragraph beside a table here: strike its words instead of the whole paragraph.';
}

function insertObjection(index: DraftIndex, hunk: InsertHunk): Objection {
  const container = index.containers.get(hunk.gap.container);
  if (!container) return null;
  if (container.locked) return lockedBlock(container.locked);
  const place = hunk.gap.after === null ? undefined : index.blocks.get(hunk.gap.after);
  const before = place?.block;
  const after = container.blocks[(place?.index ?? -1) + 1];
  for (const block of hunk.blocks) {
    if (block.type === 'placeholder') return PLACEHOLDER(block.label);
    if (block.type === 'text' && block.mark.section) return SECTION;
  }
  if (after?.type === 'text') return null;
  if (before?.type !== 'text')
    return 'Word cannot show a new paragraph here as a tracked change: write it after the nearest paragraph.';
  if (!after && hunk.blocks.at(-1)?.type === 'table')
    return 'Word needs a paragraph after a table here: add one below the table.';
  return null;
}

function rowsObjection(index: DraftIndex, hunk: RowsHunk): Objection {
  const place: BlockPlace | undefined = index.blocks.get(hunk.table);
  if (place?.block.type !== 'table') return null;
  if (place.locked) return lockedBlock(place.locked);
  const table = place.block;
  const { rows } = table;
  const gone = new Set(hunk.remove.map(({ row }) => row));
  if (gone.size === rows.length && hunk.insert.length === 0)
    return 'These are all the rows of the table: delete the table instead.';
  for (const row of rows) {
    if (!gone.has(row.id)) continue;
    for (const cell of row.cells) {
      if (cell.merge)
        return 'This row shares merged cells with another, so it cannot be removed on its own.';
      for (const block of cell.blocks) {
        const found = blockObjection(block);
        if (found) return found;
      }
    }
  }
  for (const { after, rows: fresh } of hunk.insert) {
    if (fresh.some((row) => runsOut(row, table)))
      return 'A new row has more cells than the table has columns: write one cell at a time.';
    const next = rows[after === null ? 0 : (index.rows.get(after)?.index ?? -1) + 1];
    if (next?.cells.some((cell) => cell.merge === 'continue'))
      return 'A merged cell runs through here, so no row can be added: add it below the merged cells.';
  }
  return null;
}

/** Word has notes in the text itself only, and nothing but text and tables in them. */
function noteObjection(index: DraftIndex, hunk: Hunk): Objection {
  if (!bringsReferences(hunk)) return null;
  let found: Objection = null;
  changeArriving(hunk, (atom) => {
    if (!isReference(atom)) return atom;
    if (kindAt(index, hunk) !== 'body') found ??= NOTE_HERE;
    for (const block of atom.note ?? []) found ??= inNote(block);
    return atom;
  });
  return found;
}

const NOTE_HERE =
  'Word has no footnotes or endnotes in headers, text boxes or other notes: put this one in the text.';

function kindAt(index: DraftIndex, hunk: Hunk) {
  if (hunk.kind === 'insert') return index.containers.get(hunk.gap.container)?.kind;
  const block = hunk.kind === 'replace' ? hunk.from.block : hunk.kind === 'rows' ? hunk.table : '';
  return index.blocks.get(block)?.container.kind;
}

function inNote(block: Block): Objection {
  if (block.type === 'placeholder') return PLACEHOLDER(block.label);
  if (block.type === 'text')
    return block.content.some((inline) => isAtom(inline) && inline.container !== undefined)
      ? NOTE_HERE
      : null;
  for (const row of block.rows)
    for (const cell of row.cells)
      for (const inner of cell.blocks) {
        const found = inNote(inner);
        if (found) return found;
      }
  return null;
}
