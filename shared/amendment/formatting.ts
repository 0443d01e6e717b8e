import { sliceContent, sortMarks } from '../document/inline';
import type { Inline, Mark } from '../document/types';
import type { FlowPlan } from './plan';
import type { FormatChange, Segment } from './redline';

/** Marks after one is set (in place of another of its type) or taken off. */
export function withMark(marks: readonly Mark[], mark: Mark, on: boolean): Mark[] {
  const others = marks.filter(({ type }) => type !== mark.type);
  return on ? sortMarks([...others, mark]) : others;
}

/** Kept text from one offset of the draft's block to another, cut where formatting changes begin and end. */
export function keptSegments(
  content: readonly Inline[],
  from: number,
  to: number,
  formats: NonNullable<ReturnType<FlowPlan['formats']['get']>>,
): Segment[] {
  if (from >= to) return [];
  const cuts = new Set([from, to]);
  for (const { hunk } of formats)
    for (const { offset } of [hunk.from, hunk.to])
      if (offset > from && offset < to) cuts.add(offset);
  const sorted = [...cuts].sort((a, b) => a - b);
  const out: Segment[] = [];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [start, end] = [sorted[i] as number, sorted[i + 1] as number];
    const before = sliceContent(content, start, end);
    const on = formats.filter(({ hunk }) => hunk.from.offset <= start && hunk.to.offset >= end);
    if (on.length === 0) {
      out.push({ content: before, status: 'kept' });
      continue;
    }
    const after = before.map((inline) => {
      let { marks } = inline;
      for (const { hunk } of on) marks = withMark(marks, hunk.mark, hunk.on);
      return { ...inline, marks };
    });
    const changes = on.map(
      ({ hunk, change }): FormatChange => ({ ...change, mark: hunk.mark, on: hunk.on }),
    );
    out.push({ content: after, status: 'kept', formats: changes, before });
  }
  return out;
}
