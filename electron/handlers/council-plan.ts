import { apply } from '../../shared/amendment/apply';
import type { DocumentTree } from '../../shared/document/types';
import { amendmentComment } from '../../shared/paper/comment';
import { exportFileName } from '../../shared/paper/file-name';
import { readiness } from '../../shared/paper/readiness';
import type { PatchAmendment } from '../word/service';
import type { ReadContext } from './context';
import { draftViews } from './draft-view';
import { find } from './find';
import { lastDayFor } from './holidays';

/** All that a Council paper of one document is made from, and what stands in its way. */
export function councilPlan(context: ReadContext, id: string) {
  const { store } = context;
  const document = find.document(store, id);
  const paper = find.paper(store, document.paper);
  const draft = store.drafts.agreed(id);
  const view = draft && draftViews(store)(draft.id);
  const amendments = view ? view.amendments.map((a) => view.present(a)) : [];
  const delegation = store.delegations.get(paper.id);
  const feedback = store.feedback.list(paper.id);
  const incorporated = amendments.filter((a) => a.status === 'incorporated');
  const notes = readiness({
    document: id,
    agreedDraft: draft?.id ?? null,
    amendments,
    collisions: view?.collisions() ?? [],
    delegation,
    feedback,
    publishBy: lastDayFor(context, paper.councilDate)?.date ?? null,
    today: context.today(),
  });
  const numberOf = new Map(feedback.map((f) => [f.id, f.number]));
  const tree = view?.tree ?? null;
  return {
    ...notes,
    document,
    paper,
    draft,
    tree,
    incorporated,
    delegation,
    /** The agreed draft with every incorporated amendment; null while there is none. */
    fairCopy: (): DocumentTree | null => tree && apply(tree, incorporated).tree,
    fileName: (form: 'clean' | 'tracked') =>
      exportFileName(document.title, paper.councilDate, form),
    /** The amendments as they are written into Word: in the delegate's name unless the proposer's is chosen. */
    toPatch: (attribution: 'delegate' | 'proposer'): PatchAmendment[] =>
      incorporated.map((a) => ({
        id: a.id,
        order: a.order,
        hunks: a.hunks,
        number: a.number,
        author: (attribution === 'proposer' && a.proposer) || (delegation?.delegate ?? ''),
        date: `${a.decision?.decidedOn ?? context.today()}T12:00:00Z`,
        comment: amendmentComment(
          a,
          a.feedback.flatMap((f) => numberOf.get(f) ?? []),
          delegation?.consultees ?? [],
        ),
      })),
  };
}
