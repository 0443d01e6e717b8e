import { refuse } from '../../shared/base/failure';
import type { DocumentTree, ParagraphMark } from '../../shared/document/types';
import { blocksOf } from '../../shared/document/walk';
import { openPackage } from './package/open';
import { findAmendments } from './read/amendments';
import { findComments } from './read/comments';
import { hiddenWords } from './read/hidden';
import { acceptAll, rejectAll } from './read/plan';
import { type RawDocument, readDocument } from './read/raw';
import { type View, view } from './read/view';
import { hiddenNotice, warningsOf } from './read/warnings';
import { step } from './read/work';
import { basePackage } from './resolve/resolve';
import type { FoundAmendment, FoundMedia, Imported, Side, Work } from './service';
import { unwritable } from './unwritable';

/**
 * Takes a Word file in: the draft as it was before its tracked changes (or after), the base package that exports
 * patch, the changes as proposed amendments and the comments, both in the draft's coordinates.
 * @throws Refusal bad-file | too-large | cancelled
 */
export function importWord(bytes: Uint8Array, side: Side, work: Work = {}): Imported {
  step(work, 0, 'Opening the file');
  const pkg = openPackage(bytes);
  pkg.verify();
  step(work, 0.1, 'Reading the text');
  const raw = readDocument(pkg);
  const resolved = view(raw, side === 'after' ? acceptAll : rejectAll);
  refuseEmpty(resolved.tree);
  step(work, 0.3, 'Setting tracked changes apart');
  const base = basePackage(raw, side);
  const { tree, media } = base === bytes ? resolved : readBase(base, resolved.tree);
  const within: Work = {
    ...work,
    progress: (done, label) => work.progress?.(0.5 + done * 0.4, label),
  };
  const { amendments, left } =
    side === 'after' ? { amendments: [], left: new Map() } : findAmendments(raw, resolved, within);
  step(work, 0.95, 'Reading comments');
  const comments = findComments(raw, resolved);
  const draft = withLists(tree, raw, amendments);
  step(work, 0.97, 'Trying the tracked changes out');
  return {
    tree: draft,
    base,
    amendments,
    comments,
    media: readMedia(raw, media),
    warnings: warningsOf(raw, left, comments.length),
    notices: [
      ...hiddenNotice(hiddenWords(resolved, raw.styles)),
      ...unwritable(base, draft, amendments),
    ],
  };
}

/** The draft is read from the base package, as a stranger would; it must be what was seen in the file. */
function readBase(base: Uint8Array, expected: DocumentTree): View {
  const read = view(readDocument(openPackage(base)), rejectAll);
  const found = [...blocksOf(read.tree)].map(({ block }) => block.id).join();
  if (found !== [...blocksOf(expected)].map(({ block }) => block.id).join())
    throw new Error('The base package reads differently from the file it was made from.');
  return read;
}

/** The draft with the lists that no paragraph of it counts in before an amendment makes one. */
function withLists(tree: DocumentTree, raw: RawDocument, found: FoundAmendment[]): DocumentTree {
  const known = new Set(tree.lists.map(({ id }) => id));
  const named = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { list } = value as Partial<ParagraphMark>;
    if (list && !known.has(list.id)) named.add(list.id);
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(found.map(({ hunks }) => hunks));
  const lists = [...raw.numbering.lists.values()].filter(({ id }) => named.has(id));
  return lists.length > 0 ? { ...tree, lists: [...tree.lists, ...lists] } : tree;
}

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

function readMedia(raw: RawDocument, media: View['media']): FoundMedia[] {
  return [...media].map(([hash, { type, part }]) => ({ hash, type, bytes: raw.pkg.bytes(part) }));
}
