import type { DocumentTree } from '../../../shared/document/types';
import type { Sample } from '../../../shared/paper/sample';
import { type Desk, need } from './desk';
import type { Diary } from './diary';
import { findPassage } from './passage';

type Answer = Pick<Sample['feedback'][number], 'status' | 'reply' | 'amendments'>;

/** Each comment is recorded on the day it was made, and answered without change a little later. */
export function planFeedback(diary: Diary, desk: Desk): void {
  const { known, call } = desk;
  for (const { key, place, status, reply, amendments, ...fields } of desk.sample.feedback) {
    diary.add(fields.madeOn, async () => {
      const draft = need(known.drafts, `${place.document} ${place.draft}`);
      const { tree } = await call('draft', 'get', { draft });
      const anchor = { draft, ...findPassage(tree as DocumentTree, place) };
      const document = need(known.documents, place.document);
      const made = await call('feedback', 'add', {
        ...fields,
        paper: known.paper,
        document,
        anchor,
      });
      known.feedback.set(key, made.id);
    });
    if (amendments.length === 0)
      diary.add(fields.madeOn, () => answer(desk, key, { status, reply, amendments }));
  }
}

/** Comments that a person answers by amendments, once these are written. */
export const answeredBy = ({ sample }: Desk, amendment: string): string[] =>
  sample.feedback.filter(({ amendments }) => amendments.includes(amendment)).map(({ key }) => key);

/** Marks a comment as the sample says; one that is to be answered stays so. */
export async function answer(desk: Desk, key: string, to: Answer): Promise<void> {
  if (to.status === 'to-answer') return;
  await mark(desk, need(desk.known.feedback, key), to);
}

export async function mark(desk: Desk, id: string, to: Answer): Promise<void> {
  const { known, call } = desk;
  const all = await call('feedback', 'list', { paper: known.paper });
  const found = all.find((feedback) => feedback.id === id);
  const linked = to.amendments.map((amendment) => need(known.amendments, amendment));
  await call('feedback', 'mark', {
    feedback: id,
    status: to.status,
    reply: to.reply,
    expectedRevision: found?.revision ?? 0,
    amendments: [...new Set([...(found?.amendments ?? []), ...linked])],
  });
}
