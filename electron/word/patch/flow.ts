import type { RedlineText } from '../../../shared/amendment/redline';
import type { ParagraphMark } from '../../../shared/document/types';
import type { Place } from './place';

/** A paragraph's properties: what the mark says, and the draft block whose w:pPr says it or comes nearest. */
export interface Props {
  mark: ParagraphMark;
  source: string | null;
}

/**
 * One paragraph as it will stand in the tracked file, its end first of all: the mark is there already (`keep`), comes
 * (`ins`) or goes (`del`). `before` are its properties once all changes are rejected, `after` once accepted.
 */
export interface End {
  text: RedlineText;
  /** The draft block in whose w:p it stands; null for a new paragraph in a gap. */
  host: string | null;
  status: 'keep' | 'ins' | 'del';
  place: Place | null;
  before: Props | null;
  after: Props | null;
  retyped: Place | null;
  survivor: 'first' | 'last';
  /** All of its words come, or go, with its mark. */
  whole: boolean;
}

/** What each paragraph says in the end, and whose doing it is when that differs. */
export interface Outcome {
  before: Props;
  after: Props;
  place: Place | null;
}

/**
 * What every paragraph of the tracked file must say so that all programs agree. On a join Word keeps the last
 * paragraph's properties and LibreOffice the first's, also of a paragraph that comes whole; so all paragraphs that
 * become one carry the result's, and the old ones in w:pPrChange. One that goes whole keeps its own, as Word has it: a
 * struck heading still looks like one. (LibreOffice, accepting that, gives them to the paragraph that follows.)
 */
export function outcomes(ends: readonly End[]): Outcome[] {
  const after = results(ends, 'del');
  const before = results(ends, 'ins');
  return ends.map((end, i) => {
    if (end.status === 'del' && end.whole && end.before)
      return { after: end.before, before: end.before, place: end.place };
    const last = after[i] as Result;
    const first = before[i] as Result;
    return {
      after: last.props,
      before: first.props,
      place: end.retyped ?? end.place ?? last.place ?? first.place,
    };
  });
}

interface Result {
  props: Props;
  place: Place | null;
}

/**
 * The properties of the paragraphs that are left when marks of status `goes` are gone, for each paragraph that runs
 * into them. A join may say that the first one's survive; they do up to the next mark that was there before.
 */
function results(ends: readonly End[], goes: 'ins' | 'del'): Result[] {
  const out: Result[] = [];
  let kept: Props | null = null;
  let place: Place | null = null;
  let first = 0;
  ends.forEach((end, i) => {
    if (end.status === goes) {
      place ??= end.place;
      if (goes === 'del' && !end.whole && end.survivor === 'first')
        kept ??= end.after ?? end.before;
      return;
    }
    const own = (goes === 'del' ? end.after : end.before) as Props;
    const props: Props = end.status === 'keep' && kept ? kept : own;
    for (; first <= i; first++) out.push({ props, place });
    if (end.status === 'keep') kept = null;
    place = null;
  });
  for (; first < ends.length; first++) {
    const end = ends[first] as End;
    out.push({ props: (end.before ?? end.after) as Props, place: end.place });
  }
  return out;
}
