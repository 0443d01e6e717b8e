import { createHash } from 'node:crypto';
import type {
  AtomSpan,
  Block,
  Container,
  DocumentTree,
  List,
  ParagraphLayout,
  ParagraphStyle,
} from '../../../shared/document/types';
import type { XmlElement } from '../xml';
import { attr, children, descendant, firstFrom, innerText } from '../xml/find';
import { parseXml } from '../xml/parse';
import { type Found, newFlow, type Place, type PlacedAt, type Reading } from './context';
import { drawnOf, type Taken } from './drawn';
import { fieldSteps } from './fields';
import { readBlocks } from './flow';
import { headerUses } from './header-uses';
import { layoutOf } from './layout';
import { listOf } from './numbering';
import { type Accept, type Plan, planPart } from './plan';
import type { RawDocument, RawPart } from './raw';
import { keepResults } from './results';
import { headingOf } from './styles';
import type { Window } from './window';

/** Goes up whenever the same file would be read to another tree. A stored draft is met by reading as it was read. */
export const READER_VERSION = 3;

const STRICT = 'http://purl.oclc.org/';

/** A document as it is with its tracked changes resolved one way, and where each thing in it comes from. */
export interface View {
  tree: DocumentTree;
  /** By id of block, row, cell and container. */
  places: Map<string, Place>;
  /** Ids of the paragraphs, tables, rows and cells that are in the view. */
  idOf: Map<XmlElement, string>;
  /** Where comment range ends and references stand. */
  anchors: Map<XmlElement, PlacedAt>;
  /** Pictures by the hash of their bytes. */
  media: Map<string, { type: string; part: string }>;
  /** Words in the instruction of a field. */
  unshown: Set<XmlElement>;
  /**
   * How a picture or another object is drawn, to be written elsewhere: in the file that it comes from, or in
   * another, which can take no other parts along than pictures; null where it cannot be.
   */
  drawn(atom: AtomSpan, sameFile: boolean): Taken | null;
  /** A paragraph's layout by its hash, to be written elsewhere; null where it cannot be. */
  layout(rest: string): ParagraphLayout | null;
}

export interface ViewOptions {
  /** Gives elements other ids than their natural ones. */
  rename?: Reading['rename'];
  /** Reads only the top-level blocks of one part in a stretch of its source. */
  only?: Pick<Window, 'part' | 'from' | 'to'> & Partial<Window>;
  /** Reads as this version of the reader did; left out, as the newest does. */
  version?: number;
}

/**
 * The document that comes of a Word file when its tracked changes are resolved by `accept`. Ids are those that a
 * reader of the resolved file would give.
 */
export function view(raw: RawDocument, accept: Accept, options: ViewOptions = {}): View {
  const found: Found = {
    places: new Map(),
    idOf: new Map(),
    textBoxes: [],
    notes: new Set(),
    anchors: new Map(),
    pending: [],
    lastPlace: null,
    media: new Map(),
    drawings: new Map(),
    layouts: new Map(),
    results: new Map(),
    unshown: new Set(),
  };
  const containers: Container[] = [];
  const { only, version = READER_VERSION } = options;
  const hashOf = hashesOf(raw, version);
  const start = (whole: RawPart): Reading => {
    const part = only ? stretchOf(whole, only) : whole;
    const plan = planPart(part, accept);
    return {
      raw,
      version,
      part,
      plan,
      ids: countIds(part, plan),
      rename: options.rename ?? ((_, natural) => natural),
      fields: fieldSteps(part, plan),
      hashOf,
      found,
      placeholders: { count: 0 },
      window: only ? { ...only, rows: only.rows ?? new Map() } : null,
    };
  };
  const add = (container: Omit<Container, 'blocks'>, holder: XmlElement, reading: Reading) => {
    found.lastPlace = null;
    containers.push({ ...container, blocks: readBlocks(holder, reading, newFlow(), null) });
    found.places.set(container.id, { part: reading.part, element: holder, joined: [], leaves: [] });
    settlePending(found);
  };
  const wanted = (part: RawPart | null): part is RawPart =>
    part !== null && (!only || only.part === part);

  if (wanted(raw.body)) {
    // a file with several bodies is read as one
    const bodies = children(raw.body.root, 'w', 'body');
    const holder = bodies.length === 1 ? (bodies[0] as XmlElement) : raw.body.root;
    add({ id: 'body', kind: 'body' }, holder, start(raw.body));
  }
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = kind === 'footnote' ? raw.footnotes : raw.endnotes;
    if (!wanted(part)) continue;
    const reading = start(part);
    for (const note of children(part.root, 'w', kind)) {
      const id = `${kind}:${attr(note, 'w:id') ?? ''}`;
      if (only ? inWindow(note, only) : found.notes.has(id)) add({ id, kind }, note, reading);
    }
  }
  const uses = only ? null : headerUses(raw);
  for (const kind of ['header', 'footer'] as const)
    for (const part of kind === 'header' ? raw.headers : raw.footers) {
      if (!wanted(part)) continue;
      const places = uses?.get(part.name);
      const container = { id: `${kind}:${part.code}`, kind, ...(places ? { uses: places } : {}) };
      add(container, part.root, start(part));
    }

  containers.push(...found.textBoxes);
  const tree: DocumentTree = {
    readerVersion: version,
    title: only ? null : readTitle(raw),
    language: raw.styles.language,
    containers,
    lists: [],
    styles: only ? [] : paragraphStyles(raw),
  };
  if (!only) tree.lists = usedLists(raw, tree);
  keepResults(tree, found.results);
  return {
    tree,
    places: found.places,
    idOf: found.idOf,
    anchors: found.anchors,
    media: found.media,
    unshown: found.unshown,
    layout(rest) {
      const layout = found.layouts.get(rest);
      return layout ? layoutOf(layout, raw.body.root.uri.startsWith(STRICT)) : null;
    },
    drawn({ hash }, sameFile) {
      const drawing = found.drawings.get(hash);
      return drawing ? drawnOf(drawing, raw, hashOf, sameFile) : null;
    },
  };
}

/** A part of which only the changes in a stretch are looked at; its blocks are named by the caller. */
function stretchOf(part: RawPart, window: { from: number; to: number }): RawPart {
  const { revisions } = part;
  const from = (position: number) => firstFrom(revisions, position, ({ element }) => element.start);
  return {
    ...part,
    revisions: revisions.slice(from(window.from), from(window.to)),
    paragraphs: [],
    tables: [],
  };
}

const inWindow = (element: XmlElement, window: { from: number; to: number }) =>
  element.end > window.from && element.start < window.to;

/** Comment marks after the last paragraph of a container stand at its end. */
function settlePending(found: Found): void {
  for (const mark of found.pending.splice(0))
    if (found.lastPlace) found.anchors.set(mark, found.lastPlace);
}

/** Ids by place: the paragraphs and tables that stay, counted in the order of the source. */
function countIds(part: RawPart, plan: Plan): Map<XmlElement, string> {
  const ids = new Map<XmlElement, string>();
  let paragraphs = 0;
  for (const element of part.paragraphs)
    if (!plan.joins.has(element) && !plan.isGone(element.start))
      ids.set(element, `${part.code}:p${paragraphs++}`);
  let tables = 0;
  for (const element of part.tables)
    if (!plan.isGone(element.start)) ids.set(element, `${part.code}:t${tables++}`);
  return ids;
}

const mediaHashes = new WeakMap<RawDocument, Map<string, string | null>>();

/** The document's own parts (notes, numbering …), which amendments change; an embedded document is none of them. */
const OWN_PART = /wordprocessingml\.(?!document)\w+\+xml$/;

/**
 * The hash of what a part of the package holds; null where there is none, and for the document's own parts, to which
 * only a broken relationship of a picture leads.
 * @param version the reader's, see `READER_VERSION`: the first two took such a part for a picture
 */
export function hashesOf(raw: RawDocument, version: number): (part: string) => string | null {
  const known = mediaHashes.get(raw) ?? new Map<string, string | null>();
  mediaHashes.set(raw, known);
  return (part) => {
    if (version > 2 && OWN_PART.test(raw.pkg.contentType(part) ?? '')) return null;
    const before = known.get(part);
    if (before !== undefined) return before;
    const hash = raw.pkg.find(part)
      ? createHash('sha256').update(raw.pkg.bytes(part)).digest('hex')
      : null;
    known.set(part, hash);
    return hash;
  };
}

function readTitle(raw: RawDocument): string | null {
  const core = raw.pkg.relationships('').find((one) => one.kind === 'core-properties');
  const name = core && raw.pkg.find(core.target);
  if (!name) return null;
  const title = descendant(parseXml(raw.pkg.text(name), name), 'dc', 'title');
  return (title && innerText(title).trim()) || null;
}

function paragraphStyles(raw: RawDocument): ParagraphStyle[] {
  const { styles, numbering } = raw;
  return [...styles.all.values()]
    .filter((style) => style.type === 'paragraph')
    .map((style) => ({
      id: style.id,
      name: style.name,
      heading: headingOf(styles, style.id),
      list: listOf(numbering, styles, style.id, null),
      ...(style.next ? { next: style.next } : {}),
    }));
}

/** The lists that a block or a style of the tree counts in, and those that count together with them. */
function usedLists(raw: RawDocument, tree: DocumentTree): List[] {
  const used = new Set<string>();
  const visit = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      if (block.type === 'text' && block.mark.list) used.add(block.mark.list.id);
      if (block.type === 'table')
        for (const row of block.rows) for (const cell of row.cells) visit(cell.blocks);
    }
  };
  for (const container of tree.containers) visit(container.blocks);
  for (const style of tree.styles) if (style.list) used.add(style.list.id);
  return [...raw.numbering.lists.values()].filter((list) => used.has(list.id));
}
