import { sameParagraph } from '../../../shared/amendment/equal';
import type { RedlineText } from '../../../shared/amendment/redline';
import type { End, Props } from './flow';
import { inherit } from './last-paragraph';
import type { Place } from './place';

/**
 * Whole paragraphs that come or go between two that stay, told by the mark before them where that is of the same
 * kind as the last of them and what follows is not like it: as Word itself tracks a bullet typed after another, and
 * right in LibreOffice too, which would give the paragraph that follows the properties of the one that goes. So is the
 * new one behind an empty paragraph that stays alone behind another new one, and where no comment stands between the
 * one behind new words at the end of a paragraph: they would be taken back as one, with the end between them.
 * @param tables for each whether a new table comes after it, over which no mark reaches
 * @param forgotten paragraphs whose mark LibreOffice forgets, so that another's is better
 * @param commented whether a comment stands where an amendment's words do
 */
export function preferPrevious(
  ends: readonly End[],
  tables: readonly boolean[],
  forgotten: ReadonlySet<RedlineText>,
  commented: (place: Place) => boolean,
): End[] {
  const out = ends.map((end) => ({ ...end }));
  for (let i = 1; i < out.length; i++) {
    const before = out[i - 1] as End;
    const { status } = out[i] as End;
    if (status === 'keep' || before.status !== 'keep') continue;
    const alone = status === 'ins' && isEmpty(before) && isNew(out[i - 2]);
    // the mark of a paragraph that others are joined to may speak for the first of them
    if (i > 1 && out[i - 2]?.status !== 'keep' && !alone) continue;
    let last = i;
    while (last < out.length && out[last]?.status === status && out[last]?.whole) last++;
    const next = out[last];
    const final = out[last - 1] as End;
    const said = status === 'ins' ? final.after : final.before;
    if (tables.slice(i - 1, last).some(Boolean)) continue;
    if (last === i || !said || !final.place) continue;
    if (next?.status !== 'keep' && !(alone && next)) continue;
    const own = before.before;
    // what the draft has before a paragraph's words (a bookmark) would come to stand in the paragraph before
    if (status === 'ins' && out.slice(i, last).some(({ host }) => host !== null)) continue;
    if (before.retyped || (next.retyped && !alone) || !own || !sameKind(own, said)) continue;
    if (own.mark.section || said.mark.section || forgotten.has(before.text)) continue;
    const runsOn = status === 'ins' && endsNew(before) && !commented(final.place);
    const isLike = () => alike(said, next.before as Props) && !forgotten.has(final.text);
    if (!alone && !runsOn && isLike()) continue;
    inherit(out, i - 1);
    const { place } = final;
    // each mark now stands for the paragraph after it, so that one amendment can be taken back by itself
    const first = (out[i] as End).place;
    for (let j = i; j < last - 1; j++) (out[j] as End).place = (out[j + 1] as End).place;
    Object.assign(before, {
      status,
      place: first,
      before: status === 'ins' ? null : own,
      after: status === 'ins' ? before.after : null,
      survivor: 'last',
      whole: false,
    });
    // what little tells the two apart (the space after a list) is a change of properties
    const stays = status === 'ins' ? { before: own, after: said } : { before: said, after: own };
    const same = alike(own, said);
    Object.assign(final, {
      status: 'keep',
      ...(same ? { before: stays.before, after: stays.before } : stays),
      whole: false,
      retyped: same ? null : place,
    });
  }
  return out;
}

const isEmpty = ({ text }: End): boolean =>
  text.segments.every(({ content }) => content.length === 0);
const endsNew = ({ text }: End): boolean =>
  text.segments.findLast(({ content }) => content.length > 0)?.status === 'inserted';
const isNew = (end: End | undefined): boolean => end?.status === 'ins';

function sameKind({ mark: a }: Props, { mark: b }: Props): boolean {
  return (
    a.kind === b.kind &&
    a.level === b.level &&
    a.style === b.style &&
    a.list?.id === b.list?.id &&
    a.list?.level === b.list?.level
  );
}

const alike = (a: Props, b: Props): boolean => sameParagraph(a.mark, b.mark);
