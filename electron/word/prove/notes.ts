import { changeAtoms, isReference, referTo } from '../../../shared/amendment/new-notes';
import type { DocumentTree } from '../../../shared/document/types';
import { blocksOf } from '../../../shared/document/walk';
import type { RawDocument } from '../read/raw';
import type { View } from '../read/view';
import type { Difference } from '../service';
import { children } from '../xml/find';
import { withoutId } from './untouched';

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

/**
 * Notes to which nothing refers, whether changes are accepted or rejected, and which the draft's file does not have
 * so, numbers aside.
 * @param views the file's with every change rejected, and accepted
 */
export function checkNotes(
  base: { raw: RawDocument; read: View },
  file: RawDocument,
  views: readonly View[],
): Difference[] {
  const out: Difference[] = [];
  for (const kind of ['footnote', 'endnote'] as const) {
    const known = new Set(orphans(base.raw, [base.read], kind).map(({ source }) => source));
    for (const { id, source } of orphans(file, views, kind))
      if (!known.has(source) && !isLine(source))
        out.push({
          check: 'package',
          where: `${kind} ${id}`,
          expected: 'nothing',
          found: 'a note that nothing refers to',
        });
  }
  return out;
}

function orphans(raw: RawDocument, views: readonly View[], kind: 'footnote' | 'endnote') {
  const part = kind === 'footnote' ? raw.footnotes : raw.endnotes;
  if (!part) return [];
  const used = new Set(views.flatMap(({ tree }) => referred(tree, kind)));
  return children(part.root, 'w', kind)
    .map(({ start, end, attrs }) => ({
      id: attrs['w:id'] ?? '',
      source: part.source.slice(start, end),
    }))
    .filter(({ id }) => !used.has(`${kind}:${id}`))
    .map(({ id, source }) => ({ id, source: withoutId(source) }));
}

/** The line that Word wants above notes, without a word in it. */
const isLine = (source: string): boolean =>
  /:?type="[a-zA-Z]*eparator"/.test(source) && !/<(?:\w+:)?t\b/.test(source);
