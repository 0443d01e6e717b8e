import type { Node } from 'prosemirror-model';
import { derive } from '../../../shared/amendment/derive';
import { sameBlock } from '../../../shared/amendment/equal';
import { notesRemoved } from '../../../shared/amendment/notes';
import type { Hunk } from '../../../shared/amendment/types';
import { blockOf } from '../../../shared/document/prosemirror';
import type { Block, Container, DocumentTree } from '../../../shared/document/types';
import { newNotes, referencesIn } from './notes';

/**
 * A stretch of one container that differs from the draft: the draft's blocks `from` up to `to` have become the
 * blocks `nodes`. Each holds the hunks between the two; an untouched region is the same object after an edit.
 */
export interface Region {
  container: string;
  from: number;
  to: number;
  nodes: readonly Node[];
  /** New notes to which they refer. */
  notes: readonly Node[];
  hunks: Hunk[];
}

/** A region and where its nodes stand in the edited document now. */
export interface PlacedRegion {
  region: Region;
  pos: number;
}

/** The draft, arranged for finding what was changed in it. */
export interface Base {
  draft: DocumentTree;
  containers: Map<string, Container>;
  blocks: Map<string, { block: Block; index: number }>;
}

export function baseOf(draft: DocumentTree): Base {
  const blocks: Base['blocks'] = new Map();
  for (const container of draft.containers)
    for (const [index, block] of container.blocks.entries()) blocks.set(block.id, { block, index });
  const containers = new Map(draft.containers.map((container) => [container.id, container]));
  return { draft, containers, blocks };
}

const untouched = new WeakMap<Base, WeakMap<Node, number>>();

/**
 * The index of the draft's block that a node shows just as it is; -1 when it was changed. Undo makes equal nodes
 * anew, so it is the content that counts; asked once for each node.
 */
function untouchedIndex(base: Base, node: Node): number {
  let known = untouched.get(base);
  if (!known) {
    known = new WeakMap();
    untouched.set(base, known);
  }
  let index = known.get(node);
  if (index === undefined) {
    const block = blockOf(node);
    const original = base.blocks.get(block.id);
    index =
      original && (original.block === block || sameBlock(original.block, block))
        ? original.index
        : -1;
    known.set(node, index);
  }
  return index;
}

/** A draft of a few blocks with the tables of the whole: what `derive` needs to see of a region. */
const part = (
  draft: DocumentTree,
  container: Container,
  blocks: Block[],
  notes: readonly Node[] = [],
): DocumentTree => {
  const fresh = notes.map(({ attrs: { id, kind }, children }): Container => {
    return { id, kind, blocks: children.map(blockOf) };
  });
  return { ...draft, containers: [{ ...container, blocks }, ...fresh] };
};

/** Derives a region on its own, with one untouched block on each side so that gaps have their names. */
function deriveRegion(
  base: Base,
  container: Container,
  from: number,
  to: number,
  nodes: readonly Node[],
  notes: readonly Node[],
): Region {
  const before = container.blocks.slice(Math.max(0, from - 1), from);
  const after = container.blocks.slice(to, to + 1);
  const hunks = derive(
    part(base.draft, container, [...before, ...container.blocks.slice(from, to), ...after]),
    part(base.draft, container, [...before, ...nodes.map(blockOf), ...after], notes),
  );
  return { container: container.id, from, to, nodes, notes, hunks };
}

const sameNodes = (a: readonly Node[], b: readonly Node[]): boolean =>
  a.length === b.length && a.every((node, i) => node === b[i]);

/**
 * What differs between the draft and an edited document, region by region in document order. `previous` are the
 * regions before the last edit: those that it did not touch are kept as they are, so that a keystroke costs what
 * its own paragraph costs.
 */
export function changesIn(
  base: Base,
  doc: Node,
  previous: readonly PlacedRegion[],
): PlacedRegion[] {
  const known = new Map(
    previous.map(({ region }) => [`${region.container} ${region.from}`, region]),
  );
  const out: PlacedRegion[] = [];
  const fresh = new Map(newNotes(base, doc).map(({ node }) => [node.attrs.id as string, node]));
  const notesOf = (nodes: readonly Node[]): Node[] =>
    fresh.size === 0
      ? []
      : nodes.flatMap(referencesIn).flatMap(({ container }) => fresh.get(container) ?? []);
  doc.forEach((flow, offset) => {
    const container = base.containers.get(flow.attrs.id);
    if (!container) return;
    let pos = offset + 1;
    let at = 0; // the next block of the draft
    let changedAt = pos;
    let changed: Node[] = [];
    const close = (to: number) => {
      if (changed.length === 0 && to === at) return;
      const old = known.get(`${container.id} ${at}`);
      const notes = notesOf(changed);
      const same =
        old && old.to === to && sameNodes(old.nodes, changed) && sameNodes(old.notes, notes);
      const region = same ? old : deriveRegion(base, container, at, to, changed, notes);
      out.push({ region, pos: changedAt });
      changed = [];
    };
    for (const node of flow.children) {
      const index = untouchedIndex(base, node);
      if (index >= at) {
        close(index);
        at = index + 1;
        pos += node.nodeSize;
        changedAt = pos;
      } else {
        changed.push(node);
        pos += node.nodeSize;
      }
    }
    close(container.blocks.length);
  });
  return out;
}

/** All hunks of an edited document, in document order. What was written in a note that goes, goes with it. */
export function hunksOf(regions: readonly PlacedRegion[]): Hunk[] {
  const all = regions.flatMap(({ region }) => region.hunks);
  const gone = notesRemoved(all);
  if (gone.size === 0) return all;
  return regions.flatMap(({ region }) => (gone.has(region.container) ? [] : region.hunks));
}
