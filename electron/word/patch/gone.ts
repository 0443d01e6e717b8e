import type { RedlineBlock, RedlineText } from '../../../shared/amendment/redline';
import type { ContainerInput } from './container';
import { writeHost } from './paragraph';
import type { Physical } from './physical';
import type { Place } from './place';
import { cannotWrite } from './refusals';
import { foundPlace, type PartWriting, type Patch } from './writing';

/** The paragraphs of a row or table that goes: each struck with its mark. */
export function gonePatches(
  { writing: part, slice }: Pick<ContainerInput, 'writing' | 'slice'>,
  blocks: readonly RedlineBlock[],
  place: Place,
): Patch[] {
  const writing: PartWriting = { ...part, placeOf: () => place };
  return blocks.map((block): Patch => {
    const own = block.type === 'text' ? writing.blockOf(block.id) : null;
    if (block.type !== 'text' || !own)
      throw cannotWrite(place, 'it removes something that only Word can change');
    const at = foundPlace(writing, block.id);
    const part = gonePart(writing, block, place);
    const { outs } = writeHost(writing, own, at, [part], [], slice, '');
    return { start: at.element.start, end: at.element.end, outs };
  });
}

function gonePart(writing: PartWriting, text: RedlineText, place: Place): Physical {
  const props = { mark: text.mark, source: text.id };
  const outcome = { before: props, after: props, place: null };
  const end = {
    text,
    host: text.id,
    status: 'del',
    place,
    before: props,
    after: null,
    retyped: null,
    survivor: 'last',
    whole: true,
  } as const;
  return {
    number: writing.paragraphs.next(),
    first: true,
    text,
    tracked: end,
    trackedOutcome: outcome,
    cleanOutcome: outcome,
    opens: false,
    closes: false,
    open: false,
    vanishes: true,
    asIs: false,
    plain: false,
    section: null,
    cleanSection: null,
  };
}
