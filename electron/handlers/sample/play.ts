import { join } from 'node:path';
import type { Sample } from '../../../shared/paper/sample';
import { expectNotCancelled } from '../cancelled';
import type { Context } from '../context';
import { planAmendments, planTrackedChanges } from './amendments';
import { type Desk, makeDesk, need } from './desk';
import { Clock, Diary } from './diary';
import { planFeedback } from './feedback';

type SampleDocument = Sample['documents'][number];
type SampleDraft = SampleDocument['drafts'][number];

/** Does everything the sample tells of, day by day, and gives the paper's id. `begun` hears of the id at once. */
export async function play(
  context: Context,
  sample: Sample,
  folder: string,
  begun: (paper: string) => void,
): Promise<string> {
  const clock = new Clock();
  const diary = new Diary();
  const desk = makeDesk(context, sample, folder, clock);
  for (const document of sample.documents)
    for (const draft of document.drafts) planDraft(diary, desk, document, draft);
  planDelegation(diary, desk);
  planFeedback(diary, desk);
  planAmendments(diary, desk);

  const events = diary.inOrder();
  clock.turnTo(events[0]?.on ?? sample.committeeDate);
  const { title, committee, committeeDate, council, councilDate } = sample;
  const paper = await desk.call('paper', 'create', {
    title,
    committee,
    committeeDate,
    council,
    councilDate,
  });
  desk.known.paper = paper.id;
  begun(paper.id);
  for (const [done, { on, run }] of events.entries()) {
    expectNotCancelled(context.work);
    context.work.progress?.(done / events.length, 'Loading the sample paper');
    clock.turnTo(on);
    await run();
  }
  return paper.id;
}

function planDraft(diary: Diary, desk: Desk, document: SampleDocument, draft: SampleDraft): void {
  const { known } = desk;
  diary.add(draft.on, async () => {
    if (draft.file) await bring(desk, document, draft, draft.file);
    else {
      const adopted = await desk.call('draft', 'adopt', {
        document: need(known.documents, document.key),
      });
      known.drafts.set(`${document.key} ${draft.version}`, adopted.draft.id);
    }
  });
  if (draft.file) planTrackedChanges(diary, desk, document, draft);
  if (draft.agreed)
    diary.add(desk.sample.committeeDate, async () => {
      const id = need(known.drafts, `${document.key} ${draft.version}`);
      await desk.call('draft', 'agree', { draft: id, agreedOn: desk.sample.committeeDate });
    });
}

async function bring(
  { known, folder, call }: Desk,
  { key, title, kind }: SampleDocument,
  draft: SampleDraft,
  file: string,
): Promise<void> {
  const brought = await call('draft', 'import', {
    paper: known.paper,
    path: join(folder, file),
    document: known.documents.get(key) ?? null,
    title,
    kind,
    side: 'before',
  });
  known.documents.set(key, brought.document.id);
  known.drafts.set(`${key} ${draft.version}`, brought.draft.id);
}

function planDelegation(diary: Diary, { sample, known, call }: Desk): void {
  const { consultees, documents, ...fields } = sample.delegation;
  diary.add(fields.resolvedOn, async () => {
    const set = await call('delegation', 'set', {
      ...fields,
      paper: known.paper,
      consultees: consultees.map(({ post }) => ({ post, name: '' })),
      documents: documents.map((key) => need(known.documents, key)),
      expectedRevision: null,
    });
    for (const { key, post } of consultees) {
      const made = set.consultees.find((consultee) => consultee.post === post);
      if (made) known.consultees.set(key, made.id);
    }
  });
}
