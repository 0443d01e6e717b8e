import { longDate } from '../../shared/base/dates';
import { refuse } from '../../shared/base/failure';
import { mintId } from '../../shared/base/id';
import { responseWords } from '../../shared/paper/amendment';
import { responseProblem } from '../../shared/paper/respond';
import { shown } from './amendment-act';
import type { NounHandlers } from './context';
import { draftViews } from './draft-view';
import { find } from './find';
import { record, signature } from './record';

export const response: NounHandlers<'response'> = {
  record(context, input) {
    const { store } = context;
    const stored = find.amendment(store, input.amendment);
    const now = shown(store, stored.id);
    const delegation = store.delegations.get(stored.paper);
    const consultee = delegation?.consultees.find(({ id }) => id === input.consultee);
    if (!consultee)
      throw refuse(
        'not-allowed',
        'Only a consultee named in the delegation responds. Add them to the delegation first.',
        'consultee',
      );
    const problem = responseProblem(stored, input, context.today());
    if (problem) throw refuse('not-allowed', problem);
    if (input.fingerprint !== now.fingerprint)
      throw refuse(
        'stale',
        `The wording of amendment ${stored.number} has changed since it was shown. Look at it as it stands now, then record the response.`,
      );
    const made = {
      ...input,
      id: mintId('rsp'),
      resultHash: draftViews(store)(stored.draft).resultHash(stored),
      recordedAt: context.now(),
      recordedBy: signature(context),
    };
    store.responses.insert(made);
    record(context, {
      act: 'response.record',
      paper: stored.paper,
      subject: `Amendment ${stored.number}`,
      summary: `${consultee.post} ${responseWords[input.kind]} (amendment ${stored.number}).`,
      changes: [
        { field: 'Responded on', before: null, after: longDate(input.respondedOn) },
        { field: 'Comment', before: null, after: input.comment || null },
        { field: 'Wording suggested', before: null, after: input.wording || null },
      ].filter(({ after }) => after !== null),
    });
    return { ...made, reopened: false, surroundingsChanged: false };
  },
};
