import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { isReference, referTo } from '../../../shared/amendment/new-notes';
import { mintId } from '../../../shared/base/id';
import { schema } from '../../../shared/document/schema';
import type { AtomSpan } from '../../../shared/document/types';
import type { Base } from './changes';

/** A reference to a note in a document, and the note's container. */
export interface Reference {
  pos: number;
  container: string;
  atom: AtomSpan;
}

const known = new WeakMap<Node, Reference[]>();

/** The references in a block, from its start; asked once for each node. */
export function referencesIn(block: Node): Reference[] {
  let found = known.get(block);
  if (!found) {
    const made: Reference[] = [];
    block.descendants((node, pos) => {
      const atom: AtomSpan | undefined = node.attrs.atom;
      if (atom && isReference(atom)) made.push({ pos: pos + 1, container: atom.container, atom });
      return !node.isAtom;
    });
    found = made;
    known.set(block, found);
  }
  return found;
}

const all = new WeakMap<Node, readonly Reference[]>();

/** All references of a document, in order; worked out once for each: an edit asks for those before it and after it. */
export function referencesOf(doc: Node): readonly Reference[] {
  let found = all.get(doc);
  if (!found) {
    const out: Reference[] = [];
    doc.forEach((flow, start) => {
      flow.forEach((block, offset) => {
        for (const one of referencesIn(block))
          out.push({ ...one, pos: start + 1 + offset + one.pos });
      });
    });
    found = out;
    all.set(doc, found);
  }
  return found;
}

/** The containers of notes that the draft does not have, with where each begins. They stand behind all others. */
export function newNotes(base: Base, doc: Node): { node: Node; pos: number }[] {
  const out: { node: Node; pos: number }[] = [];
  doc.forEach((node, pos) => {
    if (!base.containers.has(node.attrs.id)) out.push({ node, pos });
  });
  return out;
}

/** The same blocks under new ids. */
function copied(node: Node): Node {
  if (node.isInline || !('id' in node.attrs)) return node;
  const attrs = {
    ...node.attrs,
    id: mintId('new'),
    ...('locked' in node.attrs ? { locked: null } : {}),
  };
  const children = node.isTextblock ? node.content : node.children.map(copied);
  return node.type.create(attrs, children, node.marks);
}

/**
 * Makes an edit keep notes and references together: a second reference to a note gets a copy of it, a note that came
 * with an amendment goes with its reference, and comes back with it.
 * @param before the document before the edit
 * @param kept new notes as they stood last, by their ids; those of `before` are added
 */
export function keepNotes(
  base: Base,
  before: Node,
  tr: Transaction,
  kept: Map<string, Node>,
): void {
  const mapped = tr.mapping.slice(0);
  for (const { node } of newNotes(base, before)) kept.set(node.attrs.id, node);
  const references = referencesOf(tr.doc);
  const own = new Map<string, Reference>();
  if (references.length > 0) {
    const stayed = new Set<number>();
    for (const { pos } of referencesOf(before)) {
      const { pos: now, deleted } = mapped.mapResult(pos, 1);
      if (!deleted) stayed.add(now);
    }
    for (const one of references)
      if (
        !own.has(one.container) ||
        (stayed.has(one.pos) && !stayed.has(own.get(one.container)?.pos ?? -1))
      )
        own.set(one.container, one);
  }
  const notes = new Map(tr.doc.children.map((node) => [node.attrs.id as string, node]));
  const add = (node: Node) => tr.insert(tr.doc.content.size, node);
  for (const one of references) {
    const { pos, container, atom } = one;
    const note = notes.get(container) ?? kept.get(container);
    if (own.get(container) === one) {
      if (note && !notes.has(container)) add(note);
    } else if (note) {
      const copy = copied(note);
      tr.setNodeAttribute(pos, 'atom', withoutMarks(referTo(atom, copy.attrs.id)));
      add(copy);
    }
  }
  for (const { node, pos } of newNotes(base, tr.doc).reverse())
    if (!own.has(node.attrs.id) && notes.has(node.attrs.id)) tr.delete(pos, pos + node.nodeSize);
}

function withoutMarks({ marks: _, ...atom }: AtomSpan) {
  return atom;
}

/** A container for a new note. */
export const noteNode = (id: string, kind: 'footnote' | 'endnote', block: Node): Node =>
  schema.node('container', { id, kind }, [block]);
