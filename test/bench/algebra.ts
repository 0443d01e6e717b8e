import { apply } from '../../shared/amendment/apply';
import { collide } from '../../shared/amendment/collide';
import { derive } from '../../shared/amendment/derive';
import { at, indexDraft } from '../../shared/amendment/place';
import type { Hunk, HunkSet } from '../../shared/amendment/types';
import { contentLength, sliceContent } from '../../shared/document/inline';
import type { DocumentTree, TextBlock } from '../../shared/document/types';
import { bold, buildDraft, heading, item, paragraph, plain, table } from '../support/drafts';
import type { Measure } from './benchmark';

const PARAGRAPHS = 3600;
const WORDS = 'the council safe plan street review partner data crime year group work board'.split(
  ' ',
);

/** A draft of about 184 pages: 70,000 words in 3,600 paragraphs, some of them in tables. */
function bigDraft(): DocumentTree {
  let dice = 7;
  const roll = (n: number) => {
    dice = (dice * 48271) % 2147483647;
    return dice % n;
  };
  const some = (n: number) => Array.from({ length: n }, () => WORDS[roll(WORDS.length)]).join(' ');
  const blocks = Array.from({ length: PARAGRAPHS }, (_, n) => {
    if (n % 40 === 0) return heading(some(4), 1 + (n % 3));
    if (n % 25 === 0)
      return table(
        Array.from({ length: 4 }, () => [some(5), some(5), some(5)]),
        true,
      );
    const content = [plain(`${some(8)} `), bold(some(2)), plain(` ${some(12)}.`)];
    return n % 5 === 0 ? item(content) : paragraph(content);
  });
  return buildDraft({ body: [...blocks, paragraph('The end')] });
}

/** Amendments of five hunks each, spread over the draft; one hunk in fifty stands where another does. */
function manyAmendments(draft: DocumentTree, hunks: number): HunkSet[] {
  const texts = [...indexDraft(draft).blocks.values()]
    .map(({ block }) => block)
    .filter(
      (block): block is TextBlock => block.type === 'text' && contentLength(block.content) > 60,
    );
  const one = (n: number): Hunk => {
    const place = n % 50 === 0 ? Math.max(n - 7, 0) : n; // now and then where another is already
    const block = texts[(place * 7919) % texts.length] as TextBlock;
    const from = 8 * (Math.floor(place / texts.length) % 6);
    const to = n % 3 === 0 ? from : from + 6;
    const quoted = sliceContent(block.content, from, to);
    const [start, end] = [
      { block: block.id, offset: from },
      { block: block.id, offset: to },
    ];
    if (n % 11 === 0)
      return {
        kind: 'format',
        from: start,
        to: { ...end, offset: from + 6 },
        mark: { type: 'italic' },
        on: true,
      };
    return { kind: 'replace', from: start, to: end, quoted, content: [plain(`new${n} `)] };
  };
  return Array.from({ length: hunks / 5 }, (_, n) => ({
    id: `amd_${n}`,
    order: n,
    hunks: Array.from({ length: 5 }, (_, m) => one(n * 5 + m)),
  }));
}

interface Range {
  start: number;
  end: number;
  set: string;
}

function rangesOf(draft: DocumentTree, sets: readonly HunkSet[]): Range[] {
  const index = indexDraft(draft);
  return sets.flatMap(({ id, hunks }) =>
    hunks.map((hunk) => {
      const place =
        'from' in hunk ? hunk : { from: { block: '', offset: 0 }, to: { block: '', offset: 0 } };
      return { start: at(index, place.from), end: at(index, place.to), set: id };
    }),
  );
}

/** What is timed, and what is done before it each time, which does not count. */
type Work = ((input?: unknown) => unknown) & { before?: () => unknown };

/** Milliseconds, the best of a few (of many, where one is short) so that a pause of the machine does not count. */
function time(work: Work): number {
  let best = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let n = 0; n < 3 || (n < 25 && spent < 50); n++) {
    const input = work.before?.();
    const started = performance.now();
    work(input);
    const took = performance.now() - started;
    best = Math.min(best, took);
    spent += took;
  }
  return best;
}

/** A thing and what it is held against, timed in turn; both have run often enough before that neither is compiled. */
function inTurn(pairs: number, what: string, limit: number, ours: Work, reference: Work): Measure {
  const measure: Measure = { what, unit: 'ms', ours: [], reference: [], limit };
  const until = performance.now() + WARM;
  while (performance.now() < until) {
    ours(ours.before?.());
    reference();
  }
  for (let n = 0; n < pairs; n++) {
    measure.ours.push(time(ours));
    measure.reference.push(time(reference));
  }
  return measure;
}

/** Milliseconds of running both before anything is timed. */
const WARM = 500;

export function measure(pairs: number): Measure[] {
  const draft = bigDraft();
  // All as the store gives them: objects of other shapes in one measure would slow the code for those after it.
  const stored = [2500, 5000, 10000].map((n) => JSON.stringify(manyAmendments(draft, n)));
  const [half, sets, twice] = stored.map((text) => JSON.parse(text)) as [
    HunkSet[],
    HunkSet[],
    HunkSet[],
  ];
  const ranges = rangesOf(draft, sets);
  const edited = apply(draft, sets).tree;
  const copy = () => structuredClone(draft);
  const sort = () =>
    [...ranges].sort((a, b) => a.start - b.start || a.end - b.end || (a.set < b.set ? -1 : 1));
  const applying = (some: HunkSet[]) => () => apply(draft, some);
  const colliding = (some: HunkSet[]) => () => collide(draft, some);
  const first: Work = (some) => collide(draft, some as HunkSet[]);
  first.before = () => JSON.parse(stored[1] as string);
  const of = (what: string, limit: number, ours: Work, reference: Work) =>
    inTurn(pairs, what, limit, ours, reference);
  return [
    of('collide 5,000 hunks / sort their ranges', 5, colliding(sets), sort),
    of('collide 5,000 hunks not seen before / sort their ranges', 5, first, sort),
    of('collide 5,000 hunks / collide 2,500', GROWTH, colliding(sets), colliding(half)),
    of('collide 10,000 hunks / collide 5,000', GROWTH, colliding(twice), colliding(sets)),
    of('apply 5,000 hunks / copy the draft', 3, applying(sets), copy),
    of('apply 10,000 hunks / apply 5,000', GROWTH, applying(twice), applying(sets)),
    of('derive 5,000 hunks / copy the draft', 20, () => derive(draft, edited), copy),
  ];
}

/** Twice as many hunks take this many times as long at most: 2 × log 2n / log n is 2.17, the rest is for noise. */
const GROWTH = 2.6;
