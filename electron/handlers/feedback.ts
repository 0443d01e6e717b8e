import { refuse } from '../../shared/base/failure';
import { mintId } from '../../shared/base/id';
import {
  type Feedback,
  type FeedbackFields,
  feedbackStatusWords,
  markProblem,
} from '../../shared/paper/feedback';
import { subjectKey } from '../store/ledger/state';
import type { Reader } from '../store/store';
import type { NounHandlers } from './context';
import { find } from './find';
import { changesOf, record } from './record';

export const feedback: NounHandlers<'feedback'> = {
  list: ({ store }, { paper }) => store.feedback.list(paper),

  add(context, { paper, ...fields }) {
    const { store } = context;
    find.paper(store, paper);
    expectPassage(store, paper, fields);
    const id = mintId('fbk');
    store.feedback.insert({ ...fields, id, paper, source: 'entered', createdAt: context.now() });
    const after = find.feedback(store, id);
    record(context, {
      act: 'feedback.add',
      paper,
      subject: `Feedback ${after.number}`,
      summary: `Feedback ${after.number} was recorded.`,
      changes: changesOf(null, described(after), FIELDS),
    });
    return after;
  },

  update(context, { feedback: id, expectedRevision, ...fields }) {
    const { store } = context;
    const before = find.feedback(store, id);
    expectNotErased(before);
    expectPassage(store, before.paper, fields);
    store.feedback.update(id, fields, expectedRevision);
    const after = find.feedback(store, id);
    record(context, {
      act: 'feedback.update',
      paper: before.paper,
      subject: `Feedback ${before.number}`,
      summary: `Feedback ${before.number} was corrected.`,
      changes: changesOf(described(before), described(after), FIELDS),
    });
    return after;
  },

  mark(context, { feedback: id, status, reply, amendments, expectedRevision }) {
    const { store } = context;
    const before = find.feedback(store, id);
    expectNotErased(before);
    const linked = amendments ?? before.amendments;
    const problem = markProblem(status, reply, linked);
    if (problem) throw refuse('not-allowed', problem, 'reply');
    for (const amendment of linked)
      if (find.amendment(store, amendment).paper !== before.paper)
        throw refuse('invalid-input', 'That amendment belongs to another paper.', 'amendments');
    store.feedback.mark(id, status, reply, expectedRevision);
    if (amendments) store.amendments.setAnswers(id, amendments, before.amendments);
    const after = find.feedback(store, id);
    record(context, {
      act: 'feedback.mark',
      paper: before.paper,
      subject: `Feedback ${before.number}`,
      summary: `Feedback ${before.number} is ${feedbackStatusWords[status]}.`,
      changes: changesOf(answered(store, before), answered(store, after), {
        status: 'Status',
        reply: 'Reply',
        amendments: 'Amendments',
      }),
    });
    return after;
  },

  erase(context, { feedback: id }) {
    const { store } = context;
    const { number, paper, erased, source, document } = find.feedback(store, id);
    if (erased) throw refuse('not-allowed', `Feedback ${number} has been erased already.`);
    store.feedback.erase(id, context.now());
    store.ledger.erase(subjectKey('feedback', id), context.now());
    // The Word file that it came in says it too.
    if (source === 'word-comment' && document) store.drafts.forgetSources(document);
    record(context, {
      act: 'feedback.erase',
      paper,
      subject: `Feedback ${number}`,
      summary: `Who made feedback ${number}, and what they said, was erased.`,
    });
    return find.feedback(store, id);
  },
};

const FIELDS = {
  who: 'Who',
  role: 'Role',
  madeOn: 'Made on',
  where: 'Where',
  asked: 'Asked for',
  passage: 'Passage',
  atCommittee: 'At Committee',
} as const;

const described = (of: Feedback) => ({ ...of, passage: of.anchor?.quote ?? '' });

const answered = (store: Reader, of: Feedback) => ({
  status: feedbackStatusWords[of.status],
  reply: of.reply,
  amendments: of.amendments.map((id) => store.amendments.get(id)?.number ?? '').join(', '),
});

function expectNotErased({ erased, number }: Feedback): void {
  if (erased)
    throw refuse('not-allowed', `Feedback ${number} has been erased, so it cannot be changed.`);
}

function expectPassage(store: Reader, paper: string, fields: FeedbackFields): void {
  const { document, anchor } = fields;
  const named = anchor ? find.draft(store, anchor.draft).document : document;
  if (!named) return;
  if (find.document(store, named).paper !== paper || (document && document !== named))
    throw refuse('invalid-input', 'The passage belongs to another document or paper.', 'anchor');
}
