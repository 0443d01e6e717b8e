import type { DocumentTree, ParagraphMark, TextBlock } from '../../document/types';
import { blocksOf } from '../../document/walk';
import { type Count, counted, most } from './count';
import type { Twin } from './twins';

/** What is kept as a hash only: spacing, borders … */
type Rest = string | undefined;

/** A mark with the draft's layout where another program only wrote it otherwise, and whether it is another. */
export type Layout = (
  theirs: ParagraphMark,
  ours: ParagraphMark | undefined,
) => { mark: ParagraphMark; otherwise: boolean };

const NONE = '';

/**
 * Of a paragraph's spacing, indents and borders a tree has only a hash, which is another wherever another program
 * wrote the same otherwise. Taken as changed is therefore only what the draft has elsewhere and what most paragraphs
 * like it still have; new paragraphs are laid out as those that look like them in the other file.
 */
export function layoutOf(
  draft: DocumentTree,
  edited: DocumentTree,
  texts: readonly Twin<TextBlock>[],
): Layout {
  const known = restsOf(draft);
  const alike = texts.every(
    ([{ mark: own }, { mark: other }]) => own.rest === other.rest && own.align === other.align,
  );
  if (alike && [...restsOf(edited)].every((rest) => known.has(rest)))
    return (mark) => ({ mark, otherwise: false });
  const toTheirs: Count = new Map();
  const toOurs: Count = new Map();
  const usual: Count = new Map();
  const keyOf = ({ kind, level, list }: ParagraphMark, rest: Rest) =>
    `${kind} ${level} ${list?.level ?? ''}\0${rest ?? NONE}`;
  for (const [{ mark: own }, { mark: other }] of texts) {
    counted(toTheirs, keyOf(own, own.rest), other.rest ?? NONE);
    counted(toOurs, keyOf(other, other.rest), own.rest ?? NONE);
    counted(usual, keyOf(other, undefined), own.rest ?? NONE);
  }
  const changed = (own: ParagraphMark, theirs: Rest) =>
    known.has(theirs) && most(toTheirs, keyOf(own, own.rest)) === (own.rest ?? NONE);
  const restFor = (theirs: ParagraphMark, ours: ParagraphMark | undefined): Rest => {
    const { rest } = theirs;
    if (ours) return ours.rest === rest || changed(ours, rest) ? rest : ours.rest;
    const like = most(toOurs, keyOf(theirs, rest));
    if (like !== undefined) return like || undefined;
    return known.has(rest) ? rest : most(usual, keyOf(theirs, undefined)) || undefined;
  };
  return (theirs, ours) => {
    const rest = restFor(theirs, ours);
    const align = ours && sameAlign(ours.align, theirs.align) ? ours.align : theirs.align;
    if (rest === theirs.rest && align === theirs.align) return { mark: theirs, otherwise: false };
    const { rest: _, align: __, ...mark } = theirs;
    const own = { ...(align ? { align } : {}), ...(rest ? { rest } : {}) };
    return { mark: { ...mark, ...own }, otherwise: true };
  };
}

/** Text is on the left where nothing is said. */
const sameAlign = (a: ParagraphMark['align'], b: ParagraphMark['align']): boolean =>
  (a ?? 'left') === (b ?? 'left');

function restsOf(tree: DocumentTree): Set<Rest> {
  const rests = new Set<Rest>();
  for (const { block } of blocksOf(tree)) if (block.type === 'text') rests.add(block.mark.rest);
  return rests;
}
