import type { RedlineBlock } from '../../../shared/amendment/redline';
import { isNested } from '../read/nested';
import type { XmlElement } from '../xml';
import { cannotWrite } from './refusals';
import { isWhole } from './segment';
import { foundPlace, type PartWriting } from './writing';

/** Where in a container something new may stand. */

/** Where the next block of the draft begins; at the end of a container without any, its own end. */
export function nextStart(
  writing: PartWriting,
  blocks: readonly RedlineBlock[],
  from: number,
  holder: XmlElement,
): number {
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i] as RedlineBlock;
    if (isDrafts(block)) return foundPlace(writing, block.id).element.start;
  }
  return holder.innerEnd;
}

/** Whether the draft has the block: the first part of a divided paragraph is a new one, of words that were there. */
const isDrafts = (block: RedlineBlock): boolean =>
  block.status !== 'inserted' && !(block.type === 'text' && block.end.status === 'inserted');

/** Where the paragraphs begin that go just before a block: their ends would be left over before a new table. */
export function beforeGone(
  writing: PartWriting,
  blocks: readonly RedlineBlock[],
  at: number,
): number | null {
  let first: number | null = null;
  for (let i = at - 1; i >= 0; i--) {
    const block = blocks[i] as RedlineBlock;
    if (block.type === 'text' && block.end.status === 'deleted' && isWhole(block))
      first = foundPlace(writing, block.id).element.start;
    else if (block.type !== 'table' || block.status !== 'inserted') break;
  }
  return first;
}

/**
 * What stands between two locked paragraphs of one flow would be inside what Word makes: a table of contents … Beside
 * a paragraph that stands in another one there is no place for anything.
 */
export function refuseInside(
  writing: PartWriting,
  blocks: readonly RedlineBlock[],
  at: number,
): void {
  const locked = (block: RedlineBlock | undefined) =>
    block?.type === 'text' && writing.blockOf(block.id)?.locked
      ? (foundPlace(writing, block.id).element.parent ?? null)
      : null;
  const [last, next] = [blocks.slice(0, at).findLast(isDrafts), blocks.slice(at).find(isDrafts)];
  const before = locked(last);
  const change = blocks[at]?.change;
  if (change && [last, next].some((one) => one && isNested(foundPlace(writing, one.id).element)))
    throw cannotWrite(
      writing.placeOf(change),
      'it adds a paragraph or a table beside one that stands inside another paragraph, which Word does not allow; add it elsewhere',
    );
  if (change && before && before === locked(next))
    throw cannotWrite(
      writing.placeOf(change),
      'it adds a paragraph or a table inside what Word makes itself (a table of contents or another field); add it before or after that',
    );
}

/** Behind the content controls around an element. */
export function behindControls(element: XmlElement): number {
  let at = element;
  while (at.parent && (at.parent.local === 'sdtContent' || at.parent.local === 'sdt'))
    at = at.parent;
  return at.end;
}
