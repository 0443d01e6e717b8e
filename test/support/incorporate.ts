import { importWord } from '../../electron/word/import';
import { openPackage } from '../../electron/word/package/open';
import { patch } from '../../electron/word/patch/patch';
import { prove } from '../../electron/word/prove/prove';
import { acceptAll, rejectAll } from '../../electron/word/read/plan';
import { readDocument } from '../../electron/word/read/raw';
import { view } from '../../electron/word/read/view';
import { resolvePackage } from '../../electron/word/resolve/resolve';
import type { Imported, PatchAmendment, ProofResult } from '../../electron/word/service';
import { apply } from '../../shared/amendment/apply';
import type { DocumentTree } from '../../shared/document/types';

export interface Incorporated extends Imported {
  /** The draft with all the amendments found in the file. */
  made: DocumentTree;
  /** The paper with tracked changes. */
  file: Uint8Array;
  proof: ProofResult;
}

/** Imports a file, takes every tracked change of it as an amendment, writes the paper and proves it. */
export function incorporate(bytes: Uint8Array): Incorporated {
  const found = importWord(bytes, 'before');
  const amendments: PatchAmendment[] = found.amendments.map(({ author, hunks }, order) => ({
    id: `a${order}`,
    order,
    number: order + 1,
    author,
    date: '2026-04-01T00:00:00Z',
    comment: [`Amendment ${order + 1}`],
    hunks,
  }));
  const { tree, base } = found;
  const file = patch({ base, tree, amendments, form: 'tracked' });
  const { tree: made } = apply(tree, amendments);
  return { ...found, made, file, proof: prove({ file, draft: tree, council: made, base }) };
}

/** The main part of a file whose tracked changes are resolved, and what a stranger reads there. */
export function resolved(
  bytes: Uint8Array,
  accept: boolean,
): { source: string; tree: DocumentTree } {
  const raw = readDocument(openPackage(bytes));
  const pkg = openPackage(resolvePackage(raw, accept ? acceptAll : rejectAll));
  return {
    source: pkg.text('word/document.xml'),
    tree: view(readDocument(pkg), rejectAll).tree,
  };
}
