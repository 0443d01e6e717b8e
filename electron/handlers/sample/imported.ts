import type { Hunk } from '../../../shared/amendment/types';
import type { Amendment } from '../../../shared/paper/amendment';
import type { Sample } from '../../../shared/paper/sample';
import { type Desk, need } from './desk';
import { mark } from './feedback';

type SampleDraft = Sample['documents'][number]['drafts'][number];
type TrackedChange = SampleDraft['trackedChanges'][number];
type WordComment = SampleDraft['comments'][number];

/** Gives a tracked change that came with a file its reason, and accepts or withdraws it. */
export async function adjustImported(
  desk: Desk,
  document: string,
  version: number,
  change: TrackedChange,
): Promise<void> {
  const { call, known } = desk;
  const draft = need(known.drafts, `${document} ${version}`);
  const { amendments } = await call('amendment', 'list', { paper: known.paper });
  const found = amendments.find(
    (a) =>
      a.draft === draft &&
      a.importedFrom === change.author &&
      a.status === 'proposed' &&
      [textOf(a.hunks), a.wording.old, a.wording.new].some((text) => text.includes(change.words)),
  );
  if (!found) throw new Error(`No tracked change by ${change.author} has “${change.words}”`);
  const step = (of: Amendment) => ({ amendment: of.id, expectedRevision: of.revision });
  const reworked = await call('amendment', 'rework', step(found));
  const { reason, category } = change;
  const saved = await call('amendment', 'save', { ...step(reworked), reason, category });
  const proposed = await call('amendment', 'propose', step(saved));
  if (change.status === 'accepted') await call('amendment', 'accept', step(proposed));
  else {
    const why = change.withdrawal?.reason ?? '';
    await call('amendment', 'withdraw', { ...step(proposed), reason: why });
  }
}

/** Answers a comment that came with a file. */
export async function markComment(desk: Desk, comment: WordComment): Promise<void> {
  if (comment.status === 'to-answer') return;
  const all = await desk.call('feedback', 'list', { paper: desk.known.paper });
  const found = all.find((f) => f.who === comment.author && f.asked.startsWith(comment.says));
  if (!found) throw new Error(`No comment by ${comment.author} says “${comment.says}”`);
  await mark(desk, found.id, comment);
}

/** All words that hunks put in or strike out. */
function textOf(hunks: readonly Hunk[]): string {
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      const run = value.map((v) => (v as { text?: unknown })?.text);
      if (run.some((t) => typeof t === 'string')) texts.push(run.filter(Boolean).join(''));
      else for (const each of value) walk(each);
    } else if (value && typeof value === 'object')
      for (const each of Object.values(value)) walk(each);
  };
  walk(hunks);
  return texts.join('\n');
}
