import { blockKey, rowKey, sameBlocks } from '../../../shared/amendment/equal';
import { withDraftHeaders } from '../../../shared/amendment/foreign/headers';
import { namesIn } from '../../../shared/document/outline';
import type {
  Block,
  Container,
  DocumentTree,
  TableBlock,
  TableRow,
} from '../../../shared/document/types';
import { keepResults, resultsOf } from '../read/results';
import type { Difference } from '../service';
import { describeBlock, describePair } from './describe';
import { pairLists, renameList, type SameList } from './lists';
import { notesNamed } from './notes';
import { pairUp } from './pair';
import { type OtherResult, withOurResults } from './results';

/**
 * Compares two documents block by block in all containers: words, kinds, marks, objects, lists and tables; ids and
 * measures on the screen aside.
 * @param others where results of computed fields are put that are other ones: no difference, but worth a word
 * @returns where the found one is not what is expected, in the order of the document; empty when they are the same
 */
export function compareTrees(
  check: Difference['check'],
  expected: DocumentTree,
  found: DocumentTree,
  others: OtherResult[] = [],
): Difference[] {
  const sameList = pairLists(expected, found);
  const ours = namesIn(expected);
  const theirs = namesIn(found);
  const called = notesNamed(expected, withDraftHeaders(expected, found));
  keepResults(called, resultsOf(found));
  const { tree: named, others: shown } = withOurResults(expected, called);
  others.push(...shown);
  const out: Difference[] = [];
  const add = (where: string, said: string, says: string): void => {
    out.push({ check, where, expected: said, found: says });
  };
  const compareBlocks = (a: readonly Block[], b: readonly Block[], place: string) => {
    if (sameBlocks(a, b)) return;
    for (const [i, j] of pairUp(a.map(blockKey), b.map(blockKey))) {
      const [own, other] = [i === null ? null : a[i], j === null ? null : b[j]];
      if (own && other) comparePair(own, other);
      else if (own) add(ours(own.id) ?? place, describeBlock(own), 'nothing');
      else if (other) add(theirs(other.id) ?? place, 'nothing', describeBlock(other));
    }
  };
  const comparePair = (own: Block, other: Block) => {
    const where = ours(own.id) ?? 'a new paragraph';
    if (own.type === 'table' && other.type === 'table') return compareTables(own, other, where);
    const [said, says] = describePair(own, other);
    add(where, said, says);
  };
  const compareTables = (own: TableBlock, other: TableBlock, where: string) => {
    const before = out.length;
    for (const [i, j] of pairUp(own.rows.map(rowKey), other.rows.map(rowKey))) {
      const [row, found] = [i === null ? null : own.rows[i], j === null ? null : other.rows[j]];
      if (row && found) compareRows(row, found, ours(row.id) ?? where);
      else if (row) add(ours(row.id) ?? where, 'a row', 'nothing');
      else if (found) add(theirs(found.id) ?? where, 'nothing', 'a row');
    }
    if (out.length === before) add(where, 'the table’s own layout', 'another layout');
  };
  const compareRows = (own: TableRow, other: TableRow, where: string) => {
    if (own.cells.length !== other.cells.length)
      return add(where, `${own.cells.length} cells`, `${other.cells.length} cells`);
    const before = out.length;
    own.cells.forEach((cell, c) => {
      const cells = other.cells[c]?.blocks ?? [];
      compareBlocks(cell.blocks, cells, ours(cell.id) ?? where);
    });
    if (out.length === before) add(where, 'the row’s own layout', 'another layout');
  };
  for (const [own, other] of pairContainers(expected, named)) {
    const place = nameOf(own ?? other);
    // a header that says nothing is as good as none
    if ((!own || !other) && isHeader(own ?? other) && isBlank(own ?? other)) continue;
    if (!own || !other) add(place, own ? 'its text' : 'nothing', own ? 'nothing' : 'text');
    else {
      const renamed = other.blocks.map((block) => withLists(block, sameList));
      compareBlocks(own.blocks, renamed, place);
    }
  }
  return out;
}

const isHeader = (one: Container | undefined): boolean =>
  one?.kind === 'header' || one?.kind === 'footer';

const isBlank = (one: Container | undefined): boolean =>
  one?.blocks.every((block) => block.type === 'text' && block.content.length === 0) === true;

function withLists(block: Block, sameList: SameList): Block {
  if (block.type === 'text')
    return block.mark.list ? { ...block, mark: renameList(block.mark, sameList) } : block;
  if (block.type === 'placeholder') return block;
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      blocks: cell.blocks.map((one) => withLists(one, sameList)),
    })),
  }));
  return { ...block, rows };
}

/** Containers of one kind, in their order; notes and headers are known by their ids. */
function pairContainers(
  a: DocumentTree,
  b: DocumentTree,
): [Container | undefined, Container | undefined][] {
  const named = ({ kind }: Container) => kind !== 'text-box';
  const out: [Container | undefined, Container | undefined][] = [];
  for (const own of a.containers.filter(named))
    out.push([own, b.containers.find(({ id }) => id === own.id)]);
  for (const other of b.containers.filter(named))
    if (!a.containers.some(({ id }) => id === other.id)) out.push([undefined, other]);
  const [boxes, others] = [a, b].map((tree) => tree.containers.filter((one) => !named(one)));
  for (let i = 0; i < Math.max(boxes?.length ?? 0, others?.length ?? 0); i++)
    out.push([boxes?.[i], others?.[i]]);
  return out;
}

function nameOf(container: Container | undefined): string {
  if (!container || container.id === 'body') return 'the document';
  const [kind, id] = container.id.split(':');
  return container.kind === 'text-box' ? 'a text box' : `${kind} ${id}`;
}
