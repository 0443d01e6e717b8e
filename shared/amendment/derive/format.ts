import { contentLength, inlineLength, sameMark, sliceContent } from '../../document/inline';
import type { Inline, Mark, TextBlock } from '../../document/types';
import { sameContent } from '../equal';
import type { FormatHunk, Hunk } from '../types';
import type { Matched } from './match';
import type { Token } from './tokens';

interface Reading {
  d: readonly TextBlock[];
  e: readonly TextBlock[];
  dTokens: readonly Token[];
  eTokens: readonly Token[];
}

/** Text that both sides share, within one block of each. */
interface Shared {
  d: TextBlock;
  dFrom: number;
  e: TextBlock;
  eFrom: number;
  length: number;
}

/** The formatting that changes on text that stays. */
export function formatHunks(reading: Reading, pairs: readonly Matched[]): Hunk[] {
  const hunks: FormatHunk[] = [];
  for (const { d, dFrom, e, eFrom, length } of shared(reading, pairs)) {
    const before = sliceContent(d.content, dFrom, dFrom + length);
    const after = sliceContent(e.content, eFrom, eFrom + length);
    if (sameContent(before, after)) continue;
    walk(before, after, (from, to, was, is) => {
      for (const change of changes(was, is)) {
        const [start, end] = [dFrom + from, dFrom + to];
        const last = hunks.findLast(
          (hunk) =>
            hunk.from.block === d.id &&
            hunk.to.offset === start &&
            hunk.on === change.on &&
            sameMark(hunk.mark, change.mark),
        );
        if (last) last.to.offset = end;
        else
          hunks.push({
            kind: 'format',
            from: { block: d.id, offset: start },
            to: { block: d.id, offset: end },
            ...change,
          });
      }
    });
  }
  return hunks;
}

function shared({ d, e, dTokens, eTokens }: Reading, pairs: readonly Matched[]): Shared[] {
  const out: Shared[] = [];
  for (const pair of pairs) {
    const [a, b] = [dTokens[pair.d] as Token, eTokens[pair.e] as Token];
    if (a.kind === 'end') continue;
    const [dBlock, eBlock] = [d[a.block] as TextBlock, e[b.block] as TextBlock];
    const last = out[out.length - 1];
    const joins =
      last &&
      last.d === dBlock &&
      last.e === eBlock &&
      last.dFrom + last.length === a.from &&
      last.eFrom + last.length === b.from;
    if (joins) last.length += a.to - a.from;
    else out.push({ d: dBlock, dFrom: a.from, e: eBlock, eFrom: b.from, length: a.to - a.from });
  }
  return out;
}

/** Steps through two contents of equal length, stretch by stretch of constant marks on both. */
function walk(
  before: readonly Inline[],
  after: readonly Inline[],
  step: (from: number, to: number, was: Mark[], is: Mark[]) => void,
) {
  const total = contentLength(before);
  let [at, i, j, dEnd, eEnd] = [0, 0, 0, 0, 0];
  while (at < total) {
    if (at === dEnd) dEnd += inlineLength(before[i++] as Inline);
    if (at === eEnd) eEnd += inlineLength(after[j++] as Inline);
    const to = Math.min(dEnd, eEnd);
    step(at, to, (before[i - 1] as Inline).marks, (after[j - 1] as Inline).marks);
    at = to;
  }
}

/** What has to be set and taken off to come from one set of marks to another. Locks are never changed. */
function changes(was: readonly Mark[], is: readonly Mark[]): { mark: Mark; on: boolean }[] {
  const off = was
    .filter(({ type }) => !is.some((mark) => mark.type === type))
    .map((mark) => ({ mark, on: false }));
  const on = is
    .filter((mark) => !was.some((other) => sameMark(mark, other)))
    .map((mark) => ({ mark, on: true }));
  return [...off, ...on].filter(({ mark }) => mark.type !== 'locked');
}
