import { hunksFromEdits } from '../../../shared/amendment/edits';
import type { DocumentTree } from '../../../shared/document/types';
import type { Amendment } from '../../../shared/paper/amendment';
import type { Sample, SampleAmendment } from '../../../shared/paper/sample';
import { type Desk, need } from './desk';
import type { Diary } from './diary';
import { answer, answeredBy } from './feedback';
import { adjustImported, markComment } from './imported';

type SampleDocument = Sample['documents'][number];
type SampleDraft = SampleDocument['drafts'][number];

/** Each amendment is written, responded to, decided or withdrawn on the days it tells. */
export function planAmendments(diary: Diary, desk: Desk): void {
  for (const amendment of desk.sample.amendments) {
    diary.add(amendment.writtenOn, () => write(desk, amendment));
    if (amendment.status === 'accepted')
      diary.add(amendment.writtenOn, async () => {
        await desk.call('amendment', 'accept', await now(desk, amendment.key));
      });
  }
  for (const { key, responses } of desk.sample.amendments)
    for (const response of responses)
      diary.add(response.respondedOn, () => respond(desk, key, response));
  for (const { key, decision, withdrawal } of desk.sample.amendments) {
    if (decision)
      diary.add(decision.decidedOn, async () => {
        await desk.asDelegate('amendment', 'decide', { ...(await now(desk, key)), ...decision });
      });
    if (withdrawal)
      diary.add(withdrawal.on, async () => {
        const { reason } = withdrawal;
        await desk.call('amendment', 'withdraw', { ...(await now(desk, key)), reason });
      });
  }
}

/** What becomes of what a file brought along: each tracked change is given its reason and settled. */
export function planTrackedChanges(
  diary: Diary,
  desk: Desk,
  document: SampleDocument,
  draft: SampleDraft,
): void {
  for (const change of draft.trackedChanges) {
    diary.add(draft.on, () => adjustImported(desk, document.key, draft.version, change));
  }
  for (const comment of draft.comments) {
    const written = desk.sample.amendments.filter(({ key }) => comment.amendments.includes(key));
    const last =
      written
        .map(({ writtenOn }) => writtenOn)
        .sort()
        .at(-1) ?? draft.on;
    // Entered under the day's last heading: the amendment it names must be there.
    diary.addLate(last, () => markComment(desk, comment));
  }
}

async function write(desk: Desk, amendment: SampleAmendment): Promise<void> {
  const { known, call } = desk;
  const draft = need(known.drafts, `${amendment.document} ${amendment.draft}`);
  const { tree } = await call('draft', 'get', { draft });
  const made = await call('amendment', 'create', {
    draft,
    hunks: hunksFromEdits(tree as DocumentTree, amendment.edits),
    reason: amendment.reason,
    category: amendment.category,
    proposer: amendment.proposer,
    seconder: amendment.seconder,
    feedback: amendment.feedback.map((key) => need(known.feedback, key)),
  });
  known.amendments.set(amendment.key, made.id);
  if (amendment.status === 'working') return;
  await call('amendment', 'propose', { amendment: made.id, expectedRevision: made.revision });
  await answerFeedback(desk, amendment.key);
}

/** Marks the feedback that waits for this amendment, once all that answer it are written. */
async function answerFeedback(desk: Desk, key: string): Promise<void> {
  for (const feedback of answeredBy(desk, key)) {
    const entry = desk.sample.feedback.find((f) => f.key === feedback);
    if (entry?.amendments.every((a) => desk.known.amendments.has(a)))
      await answer(desk, feedback, entry);
  }
}

async function respond(
  desk: Desk,
  key: string,
  response: SampleAmendment['responses'][number],
): Promise<void> {
  const { consultee, ...fields } = response;
  const amendment = await read(desk, key);
  await desk.call('response', 'record', {
    ...fields,
    amendment: amendment.id,
    consultee: need(desk.known.consultees, consultee),
    fingerprint: amendment.fingerprint,
  });
}

const read = (desk: Desk, key: string): Promise<Amendment> =>
  desk.call('amendment', 'get', { amendment: need(desk.known.amendments, key) });

async function now(desk: Desk, key: string) {
  const { id, revision } = await read(desk, key);
  return { amendment: id, expectedRevision: revision };
}
