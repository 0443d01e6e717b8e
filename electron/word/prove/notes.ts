import { changeAtoms, isReference, referTo } from '../../../shared/amendment/new-notes';
import type { DocumentTree } from '../../../shared/document/types';
import { blocksOf } from '../../../shared/document/walk';
import type { RawDocument } from '../read/raw';
import type { Difference } from '../service';
import { attr, children } from '../xml/find';

/** The notes that a document refers to, in the order of their references. */
function referred(tree: DocumentTree, kind: 'footnote' | 'endnote'): string[] {
  const ids = new Set<string>();
  for (const { block } of blocksOf(tree))
    if (block.type === 'text')
      for (const inline of block.content)
        if (isReference(inline) && inline.atom === kind) ids.add(inline.container);
  return [...ids];
}

/**
 * The document with its notes called as the expected one calls them: what a file calls a note says nothing, the
 * reader sees which note each reference leads to.
 */
export function notesNamed(expected: DocumentTree, found: DocumentTree): DocumentTree {
  const names = new Map<string, string>();
  for (const kind of ['footnote', 'endnote'] as const) {
    const own = referred(expected, kind);
    referred(found, kind).forEach((id, i) => {
      names.set(id, own[i] ?? `${id} (one more)`);
    });
  }
  if ([...names].every(([id, name]) => id === name)) return found;
  return {
    ...found,
    containers: found.containers.map((container) => ({
      ...container,
      id: names.get(container.id) ?? container.id,
      blocks: changeAtoms(container.blocks, (atom) => {
        const name = isReference(atom) ? names.get(atom.container) : undefined;
        return name === undefined || name === atom.container ? atom : referTo(atom, name);
      }),
    })),
  };
}

/** Notes that the draft's file does not have and to which nothing refers, even with every change accepted. */
export function checkNotes(
  base: RawDocument,
  file: RawDocument,
  accepted: DocumentTree,
): Difference[] {
  const out: Difference[] = [];
  for (const kind of ['footnote', 'endnote'] as const) {
    const notes = (raw: RawDocument) => {
      const part = kind === 'footnote' ? raw.footnotes : raw.endnotes;
      return part ? children(part.root, 'w', kind) : [];
    };
    const known = new Set(notes(base).map((note) => attr(note, 'w:id')));
    const used = new Set(referred(accepted, kind));
    for (const note of notes(file)) {
      const id = attr(note, 'w:id');
      const line = known.size === 0 && /eparator$/.test(attr(note, 'w:type') ?? '');
      if (known.has(id) || line || used.has(`${kind}:${id}`)) continue;
      const expected = 'nothing';
      out.push({
        check: 'package',
        where: `${kind} ${id}`,
        expected,
        found: 'a note that nothing refers to',
      });
    }
  }
  return out;
}
