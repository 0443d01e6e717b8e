import type { DocumentTree, ParagraphMark } from '../../shared/document/types';
import { type FoundAmendments, findAmendments } from './read/amendments';
import { findComments } from './read/comments';
import { hiddenWords } from './read/hidden';
import type { RawDocument } from './read/raw';
import { misplacedIn } from './read/unread';
import type { View } from './read/view';
import { hiddenNotice, misplacedNotice, warningsOf } from './read/warnings';
import { step } from './read/work';
import { basePackage } from './resolve/resolve';
import type { FoundAmendment, FoundMedia, Imported, Side, Work } from './service';
import { acceptOf, readMade, readSide } from './side';
import { unwritable } from './unwritable';

/**
 * Takes a Word file in: the draft as it was before its tracked changes (or after), the base package that exports
 * patch, the changes as proposed amendments and the comments, both in the draft's coordinates.
 * @throws Refusal bad-file | too-large | cancelled
 */
export function importWord(bytes: Uint8Array, side: Side, work: Work = {}): Imported {
  step(work, 0, 'Reading the file');
  const { raw, shown: resolved } = readSide(bytes, side);
  step(work, 0.3, 'Setting tracked changes apart');
  const base = basePackage(raw, side);
  const { tree, media } = base === bytes ? resolved : readMade(base, resolved);
  const within: Work = {
    ...work,
    progress: (done, label) => work.progress?.(0.5 + done * 0.4, label),
  };
  const {
    amendments,
    left,
    media: brought,
  } = side === 'after' ? NONE_FOUND : findAmendments(raw, resolved, true, within);
  step(work, 0.95, 'Reading comments');
  const comments = findComments(raw, resolved);
  const draft = withLists(tree, raw, amendments);
  step(work, 0.97, 'Trying the tracked changes out');
  return {
    tree: draft,
    base,
    amendments,
    comments,
    media: [...readMedia(raw, media), ...readMedia(raw, brought)],
    warnings: [
      ...misplacedNotice(misplacedIn(raw, resolved, acceptOf(side))),
      ...warningsOf(raw, left, comments.length),
    ],
    notices: [
      ...hiddenNotice(hiddenWords(resolved, raw.styles)),
      ...unwritable(base, draft, amendments),
    ],
  };
}

/** The draft with the lists that no paragraph of it counts in before an amendment makes one. */
export function withLists(
  tree: DocumentTree,
  raw: RawDocument,
  found: FoundAmendment[],
): DocumentTree {
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

const NONE_FOUND: FoundAmendments = { amendments: [], left: new Map(), media: new Map() };

/** The bytes of pictures. */
export function readMedia(raw: RawDocument, media: View['media']): FoundMedia[] {
  return [...media].map(([hash, { type, part }]) => ({ hash, type, bytes: raw.pkg.bytes(part) }));
}
