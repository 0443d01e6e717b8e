import type { DocumentTree } from '../../shared/document/types';
import { textBlocks } from '../../shared/document/walk';
import { counted } from './left';

/**
 * Says so of section breaks, where the layout of pages changes, that only one of two documents has: the draft's stay
 * where they are, and no amendment brings one.
 */
export function sectionsLeft(draft: DocumentTree, other: DocumentTree): string[] {
  const more = sectionsIn(other) - sectionsIn(draft);
  if (more === 0) return [];
  return [counted(more > 0 ? MORE : LESS, Math.abs(more))];
}

const MORE =
  'section {break|breaks} (where the layout of pages changes) that the draft does not have {was|were} left out: make {it|them} again in Word';
const LESS =
  'section {break|breaks} (where the layout of pages changes) that the file no longer has {stays|stay} in the draft: take {it|them} out in Word';

const sectionsIn = (tree: DocumentTree): number =>
  textBlocks(tree).filter(({ mark }) => mark.section).length;
