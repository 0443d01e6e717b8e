import { refuse } from '../../shared/base/failure';
import { mintId } from '../../shared/base/id';
import type { Amendment, Decision } from '../../shared/paper/amendment';
import { decide, decisionProblem } from '../../shared/paper/decide';
import { unheard } from '../../shared/paper/unheard';
import type { Changes } from './amendment-act';
import type { WriteContext } from './context';

/** What the delegated officer decided, as it is asked for. */
export type AskedDecision = Pick<Decision, 'outcome' | 'reason' | 'decidedOn'>;

/**
 * Keeps the delegated officer's decision on a proposed amendment; the caller sets its status and records the act.
 * @throws Refusal not-allowed
 */
export function recordDecision(context: WriteContext, now: Amendment, asked: AskedDecision) {
  const { store } = context;
  const delegation = store.delegations.get(now.paper);
  const facts = {
    ...asked,
    amendment: now,
    agreedDraft: store.drafts.agreed(now.document)?.id ?? null,
    delegation,
    responses: now.responses,
    today: context.today(),
  };
  const problem = decisionProblem(facts);
  if (problem) throw refuse('not-allowed', problem, asked.reason.trim() ? undefined : 'reason');
  const decision = decide(facts, delegation?.delegate ?? '');
  store.decisions.insert({
    ...decision,
    id: mintId('dec'),
    amendment: now.id,
    recordedAt: context.now(),
  });
  const status = asked.outcome === 'incorporate' ? 'incorporated' : 'declined';
  const inPerson = context.actor?.post === decision.by;
  const actor =
    context.actor && (inPerson ? context.actor : { ...context.actor, onBehalfOf: decision.by });
  const changes: Changes[number][] = [
    { field: 'Reason', before: null, after: decision.reason },
    { field: 'Decided on', before: null, after: asked.decidedOn },
  ];
  const notHeard = unheard(delegation?.consultees ?? [], now.responses);
  if (notHeard) changes.push({ field: 'Not heard on this wording', before: null, after: notHeard });
  return {
    status,
    actor,
    words: `was ${status}${decision.againstConcern ? ', against a consultee’s concern' : ''}`,
    changes,
  } as const;
}
