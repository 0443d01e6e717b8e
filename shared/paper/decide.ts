import { longDate } from '../base/dates';
import type { Decision, StandingResponse } from './amendment';
import { type Delegation, notInForce } from './delegation';
import { latestResponses } from './standing';
import { type Actable, transitionProblem } from './transitions';

/** All that a decision is judged by. */
export interface DecisionFacts {
  amendment: Actable & { document: string; draft: string; fingerprint: string };
  /** The draft that the Committee agreed of that document. */
  agreedDraft: string | null;
  delegation: Delegation | null;
  responses: readonly StandingResponse[];
  outcome: Decision['outcome'];
  reason: string;
  decidedOn: string;
  today: string;
}

/** Why the delegated officer cannot decide so, in a sentence; null when nothing stands in the way. */
export function decisionProblem(facts: DecisionFacts): string | null {
  const { amendment, agreedDraft, delegation, decidedOn, today } = facts;
  const transition = transitionProblem(amendment, 'decide');
  if (transition) return transition;
  if (!agreedDraft)
    return 'The Committee has agreed no draft of this document yet. Before Committee an amendment is accepted by the author, not decided.';
  if (amendment.draft !== agreedDraft)
    return `Amendment ${amendment.number} is not written on the draft that the Committee agreed, so it cannot be decided under the delegation.`;
  if (decidedOn > today)
    return `The decision is dated ${longDate(decidedOn)}, which is still to come. Give the day on which it was taken.`;
  const outside = notInForce(delegation, decidedOn, amendment.document);
  if (outside) return outside;
  if (facts.reason.trim() === '')
    return againstConcern(facts)
      ? 'A consultee has a concern with this wording. Going ahead needs the reason why.'
      : 'Give the reason for the decision: it goes into the decision record (SI 2014/2095 reg 7).';
  return null;
}

/** The decision as recorded. Call `decisionProblem` first. */
export function decide(facts: DecisionFacts, by: string): Decision {
  return {
    outcome: facts.outcome,
    reason: facts.reason.trim(),
    decidedOn: facts.decidedOn,
    by,
    fingerprint: facts.amendment.fingerprint,
    againstConcern: againstConcern(facts),
  };
}

function againstConcern({ outcome, responses }: DecisionFacts): boolean {
  return (
    outcome === 'incorporate' &&
    latestResponses(responses).some((r) => r.kind === 'concern' && !r.reopened)
  );
}
