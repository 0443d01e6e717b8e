import { isElement, type XmlElement } from '../xml';
import { ancestor } from '../xml/find';
import { cellsOf, rowsOf } from './plan';
import { type RawPart, revisionsOf } from './raw';
import type { Revision } from './revisions';
import { Sets } from './sets';

/** Tracked changes that make one proposed amendment. */
export interface RevisionGroup {
  part: RawPart;
  /** In the order of the source. */
  revisions: Revision[];
  author: string;
  /** The latest date among them, as the file gives it. */
  date: string | null;
}

/**
 * Tracked changes grouped by author and place: an author's changes in one paragraph, in paragraphs whose ends they
 * tracked one after the other, and in rows that follow each other. Both ends of a move belong together, and what
 * makes sense only where another's insertion stands goes with that insertion.
 */
export function groupRevisions(part: RawPart): RevisionGroup[] {
  const revisions = revisionsOf(part);
  const sets = new Sets(revisions.length);
  const indexOf = new Map(revisions.map((revision, index) => [revision, index]));
  const inserted = insertedOwners(revisions);
  const moves = new Map<string, number>();
  const previous = new Map<string, Spot>();
  const paragraphs = new Map(part.paragraphs.map((element, index) => [element, index]));
  const recut = recutRows(revisions);
  const places: Places = { list: part.paragraphs, paragraphs, tables: new Map(), recut };

  for (const [index, revision] of revisions.entries()) {
    const holder = dependsOn(revision, inserted);
    if (holder !== null) sets.join(index, indexOf.get(holder) as number);
    if (revision.move !== null) {
      const other = moves.get(revision.move);
      if (other !== undefined) sets.join(index, other);
      moves.set(revision.move, index);
    }
    const spot = spotOf(revision, index, places);
    const before = previous.get(revision.author);
    if (before && isNext(before, spot)) sets.join(index, before.index);
    previous.set(revision.author, spot);
  }
  for (const chain of insertionChains(revisions)) joinInterleaved(chain, indexOf, sets);
  for (const rows of newTables(revisions, places)) {
    const [first, ...others] = rows.map((row) => indexOf.get(row) as number);
    for (const other of others) sets.join(first as number, other);
  }
  return collect(part, revisions, sets);
}

/** Where a change is, for deciding whether the next one belongs to it. */
interface Spot {
  index: number;
  /** Paragraph that it is in or ends, by number in the part. */
  paragraph: number | null;
  /** Whether the end of that paragraph is part of the change. */
  end: boolean;
  /** The row that it adds or removes, and where in its table. */
  row: Row | null;
  at: number;
  /** The footnote or endnote that it is in; what is done in two has nothing to do with each other. */
  note: XmlElement | null;
}

interface Row {
  table: XmlElement;
  index: number;
  start: number;
  end: number;
  /** Numbers of the first paragraph in it and the first one after it. */
  first: number;
  next: number;
}

interface Places {
  recut: ReadonlySet<XmlElement>;
  list: readonly XmlElement[];
  paragraphs: Map<XmlElement, number>;
  tables: Map<XmlElement, XmlElement[]>;
}

function spotOf(revision: Revision, index: number, places: Places): Spot {
  const { target, owner } = revision;
  const note = ancestor(owner, 'w', 'footnote') ?? ancestor(owner, 'w', 'endnote');
  const spot: Spot = { index, paragraph: null, end: false, row: null, at: owner.start, note };
  const tracked = target === 'row' ? owner : recutRow(owner, places.recut);
  if (tracked) return { ...spot, row: rowPlace(tracked, places) };
  const paragraph = owner.local === 'p' && owner.ns === 'w' ? owner : ancestor(owner, 'w', 'p');
  if (paragraph) spot.paragraph = places.paragraphs.get(paragraph) ?? null;
  spot.end = target === 'mark';
  return spot;
}

function rowPlace(owner: XmlElement, places: Places): Row | null {
  const table = ancestor(owner, 'w', 'tbl');
  if (!table) return null;
  const rows = places.tables.get(table) ?? rowsOf(table);
  places.tables.set(table, rows);
  const { start, end } = owner;
  return {
    table,
    index: rows.indexOf(owner),
    start,
    end,
    first: paragraphFrom(places.list, start),
    next: paragraphFrom(places.list, end),
  };
}

/** The rows of each table that comes whole: none of them has a place before the table does. */
function newTables(revisions: readonly Revision[], { tables }: Places): Revision[][] {
  const comes = new Map<XmlElement, Revision[]>();
  for (const revision of revisions) {
    if (revision.target !== 'row' || revision.act !== 'insert') continue;
    const table = ancestor(revision.owner, 'w', 'tbl');
    const rows = table && comes.get(table);
    if (rows) rows.push(revision);
    else if (table) comes.set(table, [revision]);
  }
  const isWhole = ([table, rows]: [XmlElement, Revision[]]) => {
    const owners = new Set(rows.map(({ owner }) => owner));
    return tables.get(table)?.every((row) => owners.has(row)) ?? false;
  };
  return [...comes].filter(isWhole).map(([, rows]) => rows);
}

/** Rows whose cells come, go or merge: whatever an author changed in one of them is one change. */
function recutRows(revisions: readonly Revision[]): Set<XmlElement> {
  const rows = new Set<XmlElement>();
  for (const { target, owner } of revisions) {
    const row = target === 'cell' || target === 'merge' ? ancestor(owner, 'w', 'tr') : null;
    if (row) rows.add(row);
  }
  return rows;
}

function recutRow(owner: XmlElement, recut: ReadonlySet<XmlElement>): XmlElement | null {
  if (recut.size === 0) return null;
  let at: XmlElement | null = owner;
  while (at && !recut.has(at)) at = at.parent;
  return at;
}

/** Whether a change continues the author's one before it. Takes over what the two have in common. */
function isNext(before: Spot, spot: Spot): boolean {
  const { row } = before;
  if (before.note !== spot.note) return false;
  if (row && spot.at >= row.start && spot.at < row.end) {
    spot.row = row; // what stands in a tracked row belongs to it
    return true;
  }
  if (row && spot.row) return row.table === spot.row.table && spot.row.index === row.index + 1;
  if (row) return spot.paragraph === row.next;
  if (spot.row) return before.end && before.paragraph === spot.row.first - 1;
  if (before.paragraph === null || spot.paragraph === null) return false;
  if (before.paragraph === spot.paragraph) {
    spot.end ||= before.end;
    return true;
  }
  return before.end && spot.paragraph === before.paragraph + 1;
}

/** The number of the first paragraph that begins at or after a place. */
function paragraphFrom(list: readonly XmlElement[], position: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as XmlElement).start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Paragraphs, rows and cells that one of the changes inserts, with that change. */
function insertedOwners(revisions: readonly Revision[]): Map<XmlElement, Revision> {
  const inserted = new Map<XmlElement, Revision>();
  for (const revision of revisions) {
    if (revision.act !== 'insert' || revision.target === 'content') continue;
    inserted.set(revision.owner, revision);
    if (revision.target === 'row')
      for (const cell of cellsOf(revision.owner)) inserted.set(cell, revision);
  }
  return inserted;
}

/** The insertion without which a change has no place: the text, paragraph, row or cell that it stands in. */
function dependsOn(revision: Revision, inserted: Map<XmlElement, Revision>): Revision | null {
  if (revision.inside) return revision.inside;
  for (let at: XmlElement | null = revision.owner; at; at = at.parent) {
    const holder = inserted.get(at);
    if (holder && holder !== revision) return holder;
  }
  return null;
}

/** Insertions that stand side by side with none of the draft's words between them. */
function insertionChains(revisions: readonly Revision[]): Revision[][] {
  const chains: Revision[][] = [];
  let last: Revision | null = null;
  for (const revision of revisions) {
    if (revision.target !== 'content' || revision.act !== 'insert' || revision.inside) continue;
    if (last && touches(last.element, revision.element)) chains.at(-1)?.push(revision);
    else chains.push([revision]);
    last = revision;
  }
  return chains.filter((chain) => chain.length > 2);
}

function touches(before: XmlElement, after: XmlElement): boolean {
  if (before.parent !== after.parent || !before.parent) return false;
  return before.parent.children.every(
    (node) =>
      !isElement(node) ||
      node.start < before.end ||
      node.start >= after.start ||
      /Start$|End$|^proofErr$/.test(node.local),
  );
}

/** What another inserted in the middle of an author's insertion has no other place than in it. */
function joinInterleaved(
  chain: readonly Revision[],
  indexOf: Map<Revision, number>,
  sets: Sets,
): void {
  const lastOf = new Map<string, number>();
  for (const [at, revision] of chain.entries()) {
    const before = lastOf.get(revision.author);
    for (let between = before ?? at; between < at; between++)
      sets.join(indexOf.get(revision) as number, indexOf.get(chain[between] as Revision) as number);
    lastOf.set(revision.author, at);
  }
}

function collect(part: RawPart, all: readonly Revision[], sets: Sets): RevisionGroup[] {
  const groups = new Map<number, Revision[]>();
  for (const [index, revision] of all.entries()) {
    const root = sets.find(index);
    const group = groups.get(root);
    if (group) group.push(revision);
    else groups.set(root, [revision]);
  }
  return [...groups.values()].map((revisions) => {
    // who inserted answers for it, also where another struck part of the insertion
    const outer = revisions.find((one) => one.inside === null) ?? (revisions[0] as Revision);
    const dates = revisions.map((one) => one.date).filter((date) => date !== null);
    return { part, revisions, author: outer.author, date: dates.sort().at(-1) ?? null };
  });
}
