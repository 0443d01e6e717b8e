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
  const goes = out.slice(anchor).some(({ status }) => status === 'del');
  if (goes && tables.slice(anchor).some(Boolean))
    throw cannotWrite(
      final.place,
      'beside a new table it removes or replaces the last paragraph of the document, a table cell or a note; keep that paragraph, and change its words instead',
    );
  if (!out.slice(anchor + 1).every(({ whole }) => whole))
    throw cannotWrite(
      final.place,
      'it joins or splits a paragraph where another goes at the end of a table cell, note or document; keep the last paragraph there',
    );
  shiftMarks(out, anchor, out.length - 1);
  return out;
}

/**
 * New paragraphs right before a new table, told by the marks before them too where that can be. No mark reaches over
 * a table: Word takes it away with what is around it, but LibreOffice would keep the last of them, empty.
 */
export function settleBeforeTables(ends: readonly End[], tables: readonly boolean[]): End[] {
  const out = ends.map((end) => ({ ...end }));
  out.forEach((final, i) => {
    if (!tables[i] || final.status !== 'ins') return;
    let anchor = i;
    while (out[anchor]?.status !== 'keep' && out[anchor]?.whole) {
      anchor--;
      if (tables[anchor]) return;
    }
    const kept = out[anchor];
    if (kept?.status === 'keep' && !kept.after?.mark.section) shiftMarks(out, anchor, i);
  });
  return out;
}

/**
 * Tells whole paragraphs that come and go behind one that stays by the marks before them instead of their own: each
 * mark does what the next one did, and the last one stays. The properties keep their order among those that are there
 * before, and among those that are there after.
 */
function shiftMarks(ends: readonly End[], anchor: number, last: number): void {
  inherit(ends, anchor);
  const range = ends.slice(anchor, last + 1);
  const before = range.flatMap((end) => (end.status === 'ins' ? [] : [end.before]));
  const after = range.flatMap((end) => (end.status === 'del' ? [] : [end.after]));
  range.forEach((end, i) => {
    const next = range[i + 1];
    const status = next?.status ?? 'keep';
    Object.assign(end, {
      ...(next ? { place: next.place } : { retyped: end.place }),
      status,
      before: status === 'ins' ? null : before.shift(),
      after: status === 'del' ? null : after.shift(),
      survivor: 'last',
      whole: end.whole && end.status === status,
    });
  });
}

/**
 * The properties that a join before the kept mark leaves to it are its own from here on, as it is no longer the mark
 * that the join runs into.
 */
export function inherit(ends: readonly End[], anchor: number): void {
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
