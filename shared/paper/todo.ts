import { longDate } from '../base/dates';
import { count } from './numbers';
import type { Paper } from './paper';
import type { Note } from './readiness';

/** What the next steps are told from. */
export interface TodoFacts {
  paper: Pick<Paper, 'committeeDate' | 'councilDate'>;
  documents: number;
  agreed: boolean;
  delegated: boolean;
  feedbackToAnswer: number;
  /** Amendments by status. */
  amendments: Readonly<Record<string, number>>;
  needsResiting: number;
  responsesAwaited: number;
  toDecide: number;
  unfounded: number;
  exports: number;
  /** Something was decided since the newest export. */
  outdated: boolean;
  publishBy: string | null;
}

/** What is left to do, the most pressing first. */
export function todo(facts: TodoFacts): Note[] {
  const notes: Note[] = [];
  const add = (when: boolean | number, sentence: string, section: string) => {
    if (when) notes.push({ sentence, section });
  };
  if (facts.documents === 0)
    return [{ sentence: 'Bring in the plan as a Word file.', section: 'documents' }];
  add(
    facts.needsResiting,
    `Re-site ${count(facts.needsResiting, 'amendment')} that the newest draft left behind.`,
    'amendments',
  );
  add(
    facts.agreed && !facts.delegated,
    'Enter the delegation: the resolution, the delegate, the consultees and the last day.',
    'consultation',
  );
  add(
    facts.feedbackToAnswer,
    `Answer ${count(facts.feedbackToAnswer, 'piece', 'pieces')} of feedback.`,
    'feedback',
  );
  const { working = 0, proposed = 0, accepted = 0 } = facts.amendments;
  add(working, `Finish and propose ${count(working, 'working amendment')}.`, 'amendments');
  add(
    facts.responsesAwaited,
    `Ask for ${count(facts.responsesAwaited, 'response')} from consultees.`,
    'consultation',
  );
  add(facts.toDecide, `Decide ${count(facts.toDecide, 'proposed amendment')}.`, 'amendments');
  add(
    !facts.agreed && proposed,
    `Accept or withdraw ${count(proposed, 'proposed amendment')}.`,
    'amendments',
  );
  add(
    !facts.agreed && accepted,
    `Adopt ${count(accepted, 'accepted amendment')} into the next draft.`,
    'documents',
  );
  add(!facts.agreed, 'Mark the draft that the Committee agreed.', 'documents');
  add(
    facts.unfounded,
    `Look at ${count(facts.unfounded, 'amendment')} with no Committee comment behind ${facts.unfounded === 1 ? 'it' : 'them'}.`,
    'amendments',
  );
  add(!facts.paper.councilDate, 'Give the date of the Council meeting.', 'overview');
  const by = facts.publishBy ? ` by ${longDate(facts.publishBy)}` : '';
  add(facts.delegated && facts.exports === 0, `Export the paper for Council${by}.`, 'council');
  add(
    facts.outdated,
    `Export the paper again${by}: decisions were taken since it was made.`,
    'council',
  );
  return notes;
}
