import { isAtom } from '../document/inline';
import type { AtomSpan, Block, DocumentTree } from '../document/types';
import { blocksOf } from '../document/walk';
import { isReference, noteIds } from './new-notes';
import { excerpt } from './quote';
import type { Hunk } from './types';

/** Atoms that are written as they stand; the others need parts that the draft's Word file may not have. */
const PLAIN = new Set<AtomSpan['atom']>(['page-break', 'symbol']);

/** What may come to stand in another place of a draft: its pictures, by hash, and its notes. */
export function movable(tree: DocumentTree): Set<string> {
  const hashes = noteIds(tree);
  for (const { block } of blocksOf(tree))
    if (block.type === 'text')
      for (const inline of block.content)
        if (isAtom(inline) && inline.atom === 'image') hashes.add(inline.hash);
  return hashes;
}

/** Whether an atom cannot be written into the Word file of a draft that has what is `movable`. */
export function isForeign(atom: AtomSpan, movable: ReadonlySet<string>): boolean {
  if (PLAIN.has(atom.atom) || atom.drawn) return false;
  if (atom.atom === 'image') return !movable.has(atom.hash);
  return !isReference(atom) || (!atom.note && !movable.has(atom.container));
}

/** What hunks bring that cannot be written into the draft's Word file: text boxes, charts of another file … */
export function foreignIn(draft: DocumentTree, hunks: readonly Hunk[]): AtomSpan[] {
  const found = arriving(hunks);
  if (found.length === 0) return found;
  const own = movable(draft);
  return found.filter((atom) => isForeign(atom, own));
}

/** The hashes of the files (pictures) that what hunks bring needs to be drawn. */
export function filesFor(hunks: readonly Hunk[]): Set<string> {
  const relations = arriving(hunks).flatMap(({ drawn }) => Object.values(drawn?.relations ?? {}));
  return new Set(relations.flatMap((one) => ('part' in one ? one.part : [])));
}

/** What is no text in what hunks bring. */
function arriving(hunks: readonly Hunk[]): AtomSpan[] {
  const found: AtomSpan[] = [];
  for (const hunk of hunks) {
    if (hunk.kind === 'replace')
      for (const piece of hunk.content)
        if ('atom' in piece) found.push(piece, ...atomsIn(piece.note ?? []));
    if (hunk.kind === 'insert') found.push(...atomsIn(hunk.blocks));
    if (hunk.kind === 'rows')
      for (const { rows } of hunk.insert)
        for (const row of rows) for (const { blocks } of row.cells) found.push(...atomsIn(blocks));
  }
  return found;
}

function atomsIn(blocks: readonly Block[]): AtomSpan[] {
  return blocks.flatMap((block): AtomSpan[] => {
    if (block.type === 'placeholder') return [asAtom(block)];
    if (block.type === 'text')
      return block.content.filter(isAtom).flatMap((atom) => [atom, ...atomsIn(atom.note ?? [])]);
    return block.rows.flatMap((row) => row.cells.flatMap(({ blocks: inner }) => atomsIn(inner)));
  });
}

/** A block that is not modelled, as one thing that was added. */
export const asAtom = ({ label, hash }: { label: string; hash: string }): AtomSpan => ({
  atom: 'placeholder',
  hash,
  label,
  marks: [],
});

const NAMES: Partial<Record<AtomSpan['atom'], string>> = {
  footnote: 'a footnote',
  endnote: 'an endnote',
  image: 'a picture',
  'text-box': 'a text box',
};

/** A sentence that says what cannot be taken over, with its words where they are known, and what to do. */
export function cannotBring({ atom, label }: AtomSpan): string {
  const name = NAMES[atom] ?? 'an object';
  const said =
    label && (NAMES[atom] === undefined || /note$/.test(atom)) ? ` (“${excerpt(label)}”)` : '';
  return `Engross cannot add ${name}${said} to the Word file. It can only come with a draft: add it in Word, and bring that file in as a new draft before the Committee agrees one.`;
}
