import { refuse } from '../../shared/base/failure';
import type { DocumentTree } from '../../shared/document/types';
import { blocksOf } from '../../shared/document/walk';
import { openPackage } from './package/open';
import { readBase } from './read/base';
import { acceptAll, rejectAll } from './read/plan';
import { type RawDocument, readDocument } from './read/raw';
import { type View, view } from './read/view';
import { resolvePackage } from './resolve/resolve';
import type { Side } from './service';

/**
 * A file as it is read, and its text on one side of its tracked changes.
 * @param version that of the reader that read the draft which the file is compared with
 * @throws Refusal bad-file | too-large
 */
export function readSide(
  bytes: Uint8Array,
  side: Side,
  version?: number,
): { raw: RawDocument; shown: View } {
  const pkg = openPackage(bytes);
  pkg.verify();
  const raw = readDocument(pkg);
  const shown = view(raw, acceptOf(side), { version });
  refuseEmpty(shown.tree);
  return { raw, shown };
}

/**
 * A file with its tracked changes resolved to one side, its comments still in it, and what that says.
 * @throws Refusal bad-file | too-large
 */
export function readResolved(bytes: Uint8Array, side: Side) {
  const { raw, shown } = readSide(bytes, side);
  const base = resolvePackage(raw, acceptOf(side));
  return { base, tree: readMade(base, shown).tree };
}

/** A package that was made of a file is read as a stranger would; it must be what was seen in the file. */
export function readMade(made: Uint8Array, seen: View): View {
  const { read } = readBase(made);
  if (idsOf(read) !== idsOf(seen))
    throw new Error('The base package reads differently from the file it was made from.');
  return read;
}

const idsOf = ({ tree }: View) => [...blocksOf(tree)].map(({ block }) => block.id).join();

const acceptOf = (side: Side) => (side === 'after' ? acceptAll : rejectAll);

/** @throws Refusal bad-file where there is nothing that could be a draft */
export function refuseEmpty(tree: DocumentTree): void {
  for (const { block } of blocksOf(tree)) {
    if (block.type === 'placeholder') return;
    if (
      block.type === 'text' &&
      block.content.some((one) => 'atom' in one || one.text.trim() !== '')
    )
      return;
  }
  throw refuse(
    'bad-file',
    'This document is empty: it holds no words and no pictures. Check that it is the right file, and that it was saved.',
  );
}
