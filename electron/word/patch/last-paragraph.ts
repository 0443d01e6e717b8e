import type { End } from './flow';
import { cannotWrite } from './refusals';

/**
 * The last paragraph of a container, and the one before a table, has no other to join when its mark goes, so a mark
 * tracked there would leave an empty paragraph behind. The same change is told by the marks before it instead: a new
 * last paragraph is the old mark set anew one paragraph earlier, a struck one the mark before it struck; and the last
 * mark stays, taking the other's properties.
 * @throws Refusal not-allowed where no mark before it can tell the change
 */
export function settleLast(ends: readonly End[], tables: readonly boolean[]): End[] {
  const out = ends.map((end) => ({ ...end }));
  const final = out[out.length - 1];
  if (!final?.place || final.status === 'keep') return out;
  let anchor = out.length - 1;
  while (anchor >= 0 && out[anchor]?.status !== 'keep') anchor--;
  const kept = out[anchor];
  if (!kept)
    throw cannotWrite(
      final.place,
      'it adds or removes the only paragraph between two tables, or in a table cell or note; change that paragraph’s words instead',
    );
  if (kept.after?.mark.section || final.before?.mark.section)
    throw cannotWrite(
      final.place,
      'it would move the end of a section; keep the last paragraph there',
    );
  inherit(out, anchor);
  const goes = out.slice(anchor).some(({ status }) => status === 'del');
  if (goes && tables.slice(anchor).some(Boolean))
    throw cannotWrite(
      final.place,
      'beside a new table it removes or replaces the last paragraph of the document, a table cell or a note; keep that paragraph, and change its words instead',
    );
  const tail = out.slice(anchor + 1);
  const lastNew = tail.findLast((end) => end.status === 'ins');
  const lastGone = tail.findLast((end) => end.status === 'del');
  const before = lastGone ? lastGone.before : kept.before;
  const after = lastNew ? lastNew.after : kept.after;
  if (!lastGone) become(kept, 'ins', final, null, kept.after);
  else if (!lastNew) become(kept, 'del', final, kept.before, null);
  else swap(kept, tail, lastNew, lastGone);
  Object.assign(final, { status: 'keep', before, after, whole: false, retyped: final.place });
  return out;
}

/**
 * New paragraphs right before a new table, told by the marks before them too where that can be. No mark reaches over
 * a table: Word takes it away with what is around it, but LibreOffice would keep the last of them, empty.
 */
export function settleBeforeTables(ends: readonly End[], tables: readonly boolean[]): End[] {
  const out = ends.map((end) => ({ ...end }));
  out.forEach((final, i) => {
    if (!tables[i] || final.status !== 'ins' || !final.whole) return;
    let anchor = i - 1;
    while (anchor >= 0 && out[anchor]?.status === 'ins' && !tables[anchor]) anchor--;
    const kept = out[anchor];
    if (kept?.status !== 'keep' || tables[anchor] || kept.after?.mark.section) return;
    inherit(out, anchor);
    const { before, after } = kept;
    become(kept, 'ins', out[anchor + 1] as End, null, after);
    // each mark now stands for the paragraph after it
    for (let j = anchor + 1; j < i; j++) (out[j] as End).place = (out[j + 1] as End).place;
    Object.assign(final, { status: 'keep', before, whole: false, retyped: final.place });
  });
  return out;
}

/**
 * The properties that a join before the kept mark leaves to it are its own from here on, as it is no longer the mark
 * that the join runs into.
 */
function inherit(ends: readonly End[], anchor: number): void {
  const kept = ends[anchor] as End;
  let first: End | null = null;
  for (let i = anchor - 1; i >= 0 && ends[i]?.status !== 'keep'; i--) {
    const end = ends[i] as End;
    if (end.status !== 'del' || end.whole || end.survivor !== 'first') continue;
    first = end;
    end.survivor = 'last';
  }
  if (first) kept.after = first.after ?? first.before;
}

function become(
  end: End,
  status: 'ins' | 'del',
  cause: End,
  before: End['before'],
  after: End['after'],
): void {
  Object.assign(end, { status, place: cause.place, before, after, survivor: 'last', whole: false });
}

/**
 * Old last paragraphs go and new ones come: the kept mark is now the new text's, and the first mark on the way after
 * the last one that is of the other kind stands in for the old.
 */
function swap(kept: End, tail: readonly End[], lastNew: End, lastGone: End): void {
  const newFirst = tail.indexOf(lastNew) < tail.indexOf(lastGone);
  const other = newFirst ? lastNew : lastGone;
  const between = tail.slice(0, tail.indexOf(other));
  if (between.some((end) => end.status === (newFirst ? 'del' : 'ins')))
    throw cannotWrite(
      (other.place ?? kept.place) as NonNullable<End['place']>,
      'it mixes new and removed paragraphs at the end of a table cell, note or document; put the new ones before the removed ones',
    );
  const { before, after } = kept;
  if (newFirst) {
    become(kept, 'ins', lastNew, null, after);
    become(other, 'del', lastGone, before, null);
  } else {
    become(kept, 'del', lastGone, before, null);
    become(other, 'ins', lastNew, null, after);
  }
}
