import { describe, expect, it } from 'vitest';
import { type AmendmentStatus, amendmentStatusSchema } from '../../../shared/paper/amendment';
import { type AmendmentAct, transitionProblem } from '../../../shared/paper/transitions';

const amendment = (status: AmendmentStatus, more = {}) => ({
  number: 7,
  status,
  adoptedIn: null,
  needsResiting: null,
  replacedBy: null,
  ...more,
});

describe('what can be done to an amendment', () => {
  const allowed: Record<AmendmentAct, AmendmentStatus[]> = {
    save: ['working'],
    propose: ['working'],
    rework: ['proposed'],
    withdraw: ['working', 'proposed'],
    reinstate: ['withdrawn'],
    accept: ['proposed'],
    unaccept: ['accepted'],
    decide: ['proposed'],
    reopen: ['incorporated', 'declined'],
    reorder: ['working', 'proposed', 'accepted'],
    split: ['working', 'proposed'],
    merge: ['working', 'proposed'],
    replace: ['working', 'proposed', 'accepted', 'incorporated'],
  };
  const table = Object.entries(allowed).flatMap(([act, from]) =>
    amendmentStatusSchema.options.map(
      (status) => [act as AmendmentAct, status, from.includes(status)] as const,
    ),
  );
  it.each(table)('%s when %s: %s', (act, status, may) => {
    const problem = transitionProblem(amendment(status), act);
    if (may) expect(problem).toBeNull();
    else expect(problem).toMatch(new RegExp(`^Amendment 7 is ${status}, so it cannot .+\\.`));
  });

  it('tells the way on', () => {
    expect(transitionProblem(amendment('incorporated'), 'withdraw')).toBe(
      'Amendment 7 is incorporated, so it cannot be withdrawn. Open the decision again first.',
    );
  });

  it('a withdrawn one is taken up again, unless another has its words', () => {
    const replaced = amendment('withdrawn', { replacedBy: 'amd_9' });
    expect(transitionProblem(replaced, 'reinstate')).toContain('was replaced by another');
  });

  it('nothing once it was adopted; only leaving or rewriting while it needs re-siting', () => {
    const adopted = amendment('accepted', { adoptedIn: 'drf_2' });
    expect(transitionProblem(adopted, 'unaccept')).toContain('has been adopted');
    const lost = amendment('proposed', { needsResiting: 'Its words are gone.' });
    expect(transitionProblem(lost, 'accept')).toContain('Its words are gone.');
    expect(transitionProblem(lost, 'withdraw')).toBeNull();
    expect(transitionProblem(lost, 'rework')).toBeNull();
  });
});
