import { refuse } from '../../shared/base/failure';
import { mintId } from '../../shared/base/id';
import { datesProblem, type Paper, type PaperFields } from '../../shared/paper/paper';
import type { Reader } from '../store/store';
import type { NounHandlers } from './context';
import { find } from './find';
import { overview, standingOf } from './overview';
import { changesOf, record } from './record';
import { openSample } from './sample/open';

/** Kept six years from the meeting (LGA 1972 s100C(1)), then purged. */
const KEPT_YEARS = 6;

export const paper: NounHandlers<'paper'> = {
  list: ({ store }, { archived }) => store.papers.list(archived).map((one) => card(store, one)),

  create(context, fields) {
    expectDates(fields);
    const id = mintId('pap');
    context.store.papers.insert({ ...fields, id, createdAt: context.now() });
    record(context, {
      act: 'paper.create',
      paper: id,
      subject: fields.title,
      summary: 'The paper was begun.',
      changes: changesOf(null, fields, FIELDS),
    });
    return find.paper(context.store, id);
  },

  get: (context, { paper: id }) => overview(context, find.paper(context.store, id)),

  update(context, { paper: id, expectedRevision, ...fields }) {
    expectDates(fields);
    const before = find.paper(context.store, id);
    context.store.papers.update(id, fields, expectedRevision);
    record(context, {
      act: 'paper.update',
      paper: id,
      subject: fields.title,
      summary: 'The paper’s particulars were changed.',
      changes: changesOf(before, fields, FIELDS),
    });
    return find.paper(context.store, id);
  },

  archive(context, { paper: id }) {
    const { title, councilDate, archivedAt } = find.paper(context.store, id);
    if (archivedAt) throw refuse('not-allowed', `“${title}” is in the archive already.`);
    const from = councilDate && councilDate > context.today() ? councilDate : context.today();
    const purgeOn = `${Number(from.slice(0, 4)) + KEPT_YEARS}${from.slice(4).replace('-02-29', '-03-01')}`;
    context.store.papers.archive(id, context.now(), purgeOn);
    record(context, {
      act: 'paper.archive',
      paper: id,
      subject: title,
      summary: 'The paper was put into the archive.',
      changes: [{ field: 'Kept until', before: null, after: purgeOn }],
    });
    return find.paper(context.store, id);
  },

  restore(context, { paper: id }) {
    const { title, archivedAt } = find.paper(context.store, id);
    if (!archivedAt) throw refuse('not-allowed', `“${title}” is not in the archive.`);
    context.store.papers.restore(id);
    record(context, {
      act: 'paper.restore',
      paper: id,
      subject: title,
      summary: 'The paper was brought back from the archive.',
    });
    return find.paper(context.store, id);
  },

  openSample: (context) => openSample(context),
};

const FIELDS: Partial<Record<keyof PaperFields, string>> = {
  title: 'Title',
  committee: 'Committee',
  committeeDate: 'Committee meets',
  council: 'Council',
  councilDate: 'Council meets',
};

function expectDates(fields: PaperFields): void {
  const problem = datesProblem(fields);
  if (problem) throw refuse('invalid-input', problem, 'councilDate');
}

function card(store: Reader, of: Paper) {
  const { stage, documents, amendments, feedbackToAnswer, agreed } = standingOf(store, of.id);
  return {
    ...of,
    stage,
    documents: documents.length,
    toAnswer: feedbackToAnswer,
    toDecide: amendments.filter((a) => a.status === 'proposed' && agreed.has(a.draft)).length,
    lastChangedAt: store.ledger.lastAt(of.id) ?? of.createdAt,
  };
}
