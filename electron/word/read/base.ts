import { createHash } from 'node:crypto';
import { sameBlock } from '../../../shared/amendment/equal';
import type { DocumentTree } from '../../../shared/document/types';
import { textBlocks } from '../../../shared/document/walk';
import { openPackage } from '../package/open';
import { rejectAll } from './plan';
import { type RawDocument, readDocument } from './raw';
import { keepResults, resultsOf } from './results';
import { READER_VERSION, type View, view } from './view';

/** A base package as it was read. It holds no tracked changes, so there is one view of it. */
interface Base {
  raw: RawDocument;
  read: View;
}

let last: { key: string; base: Base } | null = null;

/**
 * Reads a base package; the last one is kept, for an export writes it twice and proves both, and a person who writes
 * amendments asks about one again and again. Nothing may change what is given.
 * @param version that of the reader that read the draft, see `DocumentTree`
 * @throws Refusal bad-file | too-large
 */
export function readBase(bytes: Uint8Array, version?: number): Base {
  const key = `${createHash('sha256').update(bytes).digest('hex')} ${version ?? READER_VERSION}`;
  if (last?.key === key) return last.base;
  // a copy, since the bytes themselves may go to another thread
  const raw = readDocument(openPackage(bytes.slice()));
  const base = { raw, read: view(raw, rejectAll, { version }) };
  last = { key, base };
  return base;
}

/**
 * Finds where the results of computed fields stand in a stored draft, or in a fair copy of it: in those paragraphs that
 * are as its base package has them.
 */
export function knowResults(tree: DocumentTree, { read }: Base): void {
  const results = resultsOf(read.tree);
  if (results.size === 0 || resultsOf(tree).size > 0) return;
  const known = new Map(textBlocks(read.tree).map((block) => [block.id, block]));
  const own = textBlocks(tree).filter((block) => {
    const other = results.has(block.id) && known.get(block.id);
    return other && sameBlock(other, block);
  });
  keepResults(tree, new Map(own.map(({ id }) => [id, results.get(id) ?? []])));
}
