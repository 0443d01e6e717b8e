import { longDate } from '../../shared/base/dates';
import { refuse } from '../../shared/base/failure';
import { mintId } from '../../shared/base/id';
import { type Delegation, delegationProblem } from '../../shared/paper/delegation';
import type { Reader } from '../store/store';
import type { NounHandlers } from './context';
import { find } from './find';
import { changesOf, record } from './record';

export const delegation: NounHandlers<'delegation'> = {
  get: ({ store }, { paper }) => store.delegations.get(paper),

  set(context, { paper, expectedRevision, ...fields }) {
    const { store } = context;
    const { councilDate } = find.paper(store, paper);
    const problem = delegationProblem(fields, councilDate);
    if (problem) throw refuse('invalid-input', problem, 'until');
    for (const id of fields.documents)
      if (find.document(store, id).paper !== paper)
        throw refuse('invalid-input', 'That document belongs to another paper.', 'documents');
    const before = store.delegations.get(paper);
    if (before && expectedRevision === null)
      throw refuse(
        'conflict',
        'A delegation was entered meanwhile. Look at it as it stands now, then change it.',
      );
    const known = new Set(before?.consultees.map(({ id }) => id));
    const consultees = fields.consultees.map(({ id, post, name }) => ({
      id: id && known.has(id) ? id : mintId('con'),
      post: post ?? '',
      name: name ?? '',
    }));
    store.delegations.set(paper, { ...fields, consultees }, before ? expectedRevision : null);
    const after = store.delegations.get(paper) as Delegation;
    record(context, {
      act: 'delegation.set',
      paper,
      subject: 'The delegation',
      summary: before ? 'The delegation was changed.' : 'The delegation was entered.',
      changes: changesOf(before && described(store, before), described(store, after), {
        wording: 'Resolution',
        delegate: 'Delegate',
        consultees: 'Consultees',
        documents: 'Documents',
        grounds: 'Grounds',
        resolvedOn: 'Resolved on',
        until: 'Until',
      }),
    });
    return after;
  },

  end(context, { paper, endedOn }) {
    const { store } = context;
    const now = store.delegations.get(paper);
    if (!now) throw refuse('not-found', 'No delegation is recorded, so there is none to end.');
    if (now.endedOn)
      throw refuse('not-allowed', `The delegation was ended on ${longDate(now.endedOn)} already.`);
    if (endedOn < now.resolvedOn)
      throw refuse(
        'invalid-input',
        'It cannot end before it was resolved. Check the date.',
        'endedOn',
      );
    store.delegations.end(paper, endedOn);
    record(context, {
      act: 'delegation.end',
      paper,
      subject: 'The delegation',
      summary: `The delegation was ended on ${longDate(endedOn)}.`,
    });
    return store.delegations.get(paper) as Delegation;
  },
};

/** A delegation in words, for the history. */
function described(store: Reader, of: Delegation) {
  return {
    wording: of.wording,
    delegate: of.delegate,
    consultees: of.consultees
      .map(({ post, name }) => (name ? `${post} (${name})` : post))
      .join('; '),
    documents: of.documents.map((id) => store.documents.get(id)?.title ?? '').join('; '),
    grounds: of.grounds,
    resolvedOn: longDate(of.resolvedOn),
    until: longDate(of.until),
  };
}
