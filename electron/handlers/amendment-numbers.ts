import { whereIn } from '../../shared/amendment/where';
import { refuse } from '../../shared/base/failure';
import { count } from '../../shared/paper/numbers';
import { renumbered, renumberProblem } from '../../shared/paper/renumber';
import type { StoredAmendment } from '../store/amendments';
import type { Reader } from '../store/store';
import type { Handler } from './context';
import { find } from './find';
import { record } from './record';

/** Numbers the open amendments of a paper in the order of its documents. @throws Refusal not-allowed */
export const renumber: Handler<'amendment', 'renumber'> = (context, { paper }) => {
  const { store } = context;
  find.paper(store, paper);
  const documents = store.documents.list(paper);
  const all = store.amendments.list(paper);
  const problem = renumberProblem({
    agreed: documents.some(({ id }) => store.drafts.agreed(id) !== null),
    responses: all.some(({ id }) => store.responses.list(id).length > 0),
  });
  if (problem) throw refuse('not-allowed', problem);
  const inOrder = documents.flatMap(({ id }) =>
    byPlace(
      store,
      all.filter(({ document }) => document === id),
    ),
  );
  const numbers = renumbered(inOrder);
  if (numbers.size === 0)
    throw refuse(
      'not-allowed',
      'The amendments are numbered in the order of the document already.',
    );
  store.amendments.renumber(numbers);
  record(context, {
    act: 'amendment.renumber',
    paper,
    subject: 'The amendments',
    summary: `${count(numbers.size, 'amendment')} got another number, in the order of the document.`,
    changes: inOrder.flatMap(({ id, number }) => {
      const now = numbers.get(id);
      if (now === undefined) return [];
      return [{ field: `Amendment ${number}`, before: String(number), after: String(now) }];
    }),
  });
  return { changed: numbers.size };
};

/** One document's amendments as they lie in it; of those at one place, by their order. */
function byPlace(store: Reader, amendments: readonly StoredAmendment[]): StoredAmendment[] {
  const keyed = amendments.map((amendment) => {
    const tree = store.drafts.tree(find.draft(store, amendment.draft));
    return { amendment, at: whereIn(tree, amendment.hunks) };
  });
  keyed.sort((a, b) => a.at - b.at || a.amendment.order - b.amendment.order);
  return keyed.map(({ amendment }) => amendment);
}
