import { sameParagraph } from '../../../shared/amendment/equal';
import type { End, Props } from './flow';

/**
 * Whole paragraphs that come or go between two that stay, told by the mark before them where that is like the last
 * of them and unlike what follows: as Word itself tracks a bullet typed after another, and right in LibreOffice too,
 * which would give the paragraph that follows the properties of the one that goes.
 */
export function preferPrevious(ends: readonly End[]): End[] {
  const out = ends.map((end) => ({ ...end }));
  for (let i = 1; i < out.length; i++) {
    const before = out[i - 1] as End;
    const { status } = out[i] as End;
    if (status === 'keep' || before.status !== 'keep') continue;
    let last = i;
    while (last < out.length && out[last]?.status === status && out[last]?.whole) last++;
    const next = out[last];
    const final = out[last - 1] as End;
    const said = status === 'ins' ? final.after : final.before;
    if (last === i || next?.status !== 'keep' || !said || !final.place) continue;
    const own = before.before;
    if (before.retyped || next.retyped || !own || !alike(own, said)) continue;
    if (alike(own, next.before as Props) || own.mark.section || said.mark.section) continue;
    const { place } = final;
    Object.assign(before, {
      status,
      place,
      before: status === 'ins' ? null : own,
      after: status === 'ins' ? before.after : null,
      survivor: 'last',
      whole: false,
    });
    const stays = status === 'ins' ? own : said;
    Object.assign(final, { status: 'keep', before: stays, after: stays, whole: false });
  }
  return out;
}

const alike = (a: Props, b: Props): boolean => sameParagraph(a.mark, b.mark);
