import type { Output } from '../../shared/contract';
import type { Amendment } from '../../shared/paper/amendment';
import { exceptions } from '../../shared/paper/exceptions';
import type { Paper } from '../../shared/paper/paper';
import { stageOf } from '../../shared/paper/stage';
import { awaited } from '../../shared/paper/standing';
import { todo } from '../../shared/paper/todo';
import type { Reader } from '../store/store';
import type { ReadContext } from './context';
import { draftViews } from './draft-view';
import { lastDayFor } from './holidays';

/** What both the list of papers and the overview are told from. */
export function standingOf(store: Reader, paper: string) {
  const documents = store.documents
    .list(paper)
    .map((info) => ({ ...info, drafts: store.drafts.list(info.id) }));
  const agreed = new Set(
    documents.flatMap(({ drafts }) => drafts.filter((d) => d.agreedOn !== null).map((d) => d.id)),
  );
  const delegation = store.delegations.get(paper);
  const feedback = store.feedback.list(paper);
  const exports = store.exports.list(paper);
  return {
    documents,
    agreed,
    delegation,
    feedback,
    exports,
    amendments: store.amendments.list(paper),
    feedbackToAnswer: feedback.filter((f) => f.status === 'to-answer').length,
    stage: stageOf({
      agreed: agreed.size > 0,
      delegated: delegation !== null,
      exported: exports.length > 0,
    }),
  };
}

/** Everything the overview shows of a paper. */
export function overview(context: ReadContext, paper: Paper): Output<'paper', 'get'> {
  const { store } = context;
  const stand = standingOf(store, paper.id);
  const view = draftViews(store);
  const { amendments } = stand;
  const proposed = amendments
    .filter((a) => a.status === 'proposed' && stand.agreed.has(a.draft))
    .map((a) => view(a.draft).present(a));
  const consultees = stand.delegation?.consultees ?? [];
  const responsesAwaited = proposed.reduce(
    (sum, a) => sum + awaited(consultees, a.responses).length,
    0,
  );
  const publishBy = lastDayFor(context, paper.councilDate);
  const found = exceptions(stand.feedback, amendments, stand.agreed);
  const byStatus = countByStatus(amendments);
  const counts = {
    feedback: stand.feedback.length,
    feedbackToAnswer: stand.feedbackToAnswer,
    amendments: byStatus,
    responsesAwaited,
    toDecide: proposed.length,
    exports: stand.exports.length,
  };
  return {
    paper,
    stage: stand.stage,
    documents: stand.documents,
    counts,
    publishBy,
    exceptions: found,
    todo: todo({
      paper,
      documents: stand.documents.length,
      agreed: stand.agreed.size > 0,
      delegated: stand.delegation !== null,
      feedbackToAnswer: stand.feedbackToAnswer,
      amendments: countByStatus(amendments.filter((a) => !a.adoptedIn)),
      needsResiting: amendments.filter((a) => a.needsResiting && a.status !== 'withdrawn').length,
      responsesAwaited,
      toDecide: proposed.length,
      unfounded: found.unfounded.length,
      exports: stand.exports.length,
      outdated: decidedSince(store, paper.id, stand.exports[0]?.at),
      publishBy: publishBy?.date ?? null,
    }),
  };
}

/** Whether decisions were taken, or taken back, since the newest export. */
function decidedSince(store: Reader, paper: string, exportedAt: string | undefined): boolean {
  const last = store.decisions.lastAt(paper);
  return exportedAt !== undefined && last !== null && last > exportedAt;
}

function countByStatus(amendments: readonly Pick<Amendment, 'status'>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of amendments) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
