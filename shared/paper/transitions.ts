import type { AmendmentStatus } from './amendment';

/** What can be done to an amendment. */
export type AmendmentAct =
  | 'save'
  | 'propose'
  | 'rework'
  | 'withdraw'
  | 'reinstate'
  | 'accept'
  | 'unaccept'
  | 'decide'
  | 'reopen'
  | 'reorder'
  | 'split'
  | 'merge'
  | 'replace';

/** From which states each may be done. */
const FROM: Record<AmendmentAct, readonly AmendmentStatus[]> = {
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

/** What can be done to one that a newer draft left behind: the steps back, to write it anew or withdraw it. */
const BEFORE_RESITING: readonly AmendmentAct[] = ['save', 'rework', 'unaccept', 'withdraw'];

const DONE: Record<AmendmentAct, string> = {
  save: 'be rewritten',
  propose: 'be proposed',
  rework: 'be reworked',
  withdraw: 'be withdrawn',
  reinstate: 'be taken up again',
  accept: 'be accepted',
  unaccept: 'have its acceptance taken back',
  decide: 'be decided',
  reopen: 'be opened again',
  reorder: 'be put elsewhere in the order',
  split: 'be divided',
  merge: 'be merged with another',
  replace: 'be replaced by another',
};

/** The way on from a state in which something else was wanted. */
const WAY: Record<AmendmentStatus, string> = {
  working: 'Propose it first.',
  proposed: 'Take it back to working to change its words.',
  accepted: 'Take its acceptance back first.',
  incorporated: 'Open the decision again first.',
  declined: 'Open the decision again first.',
  withdrawn: 'Take its withdrawal back first, or write a new one.',
};

/** What is needed of an amendment to judge an act on it. */
export interface Actable {
  number: number;
  status: AmendmentStatus;
  adoptedIn: string | null;
  needsResiting: string | null;
  replacedBy: string | null;
}

/** Why an act cannot be done to an amendment as it stands, in a sentence with the way on; null when it can. */
export function transitionProblem(amendment: Actable, act: AmendmentAct): string | null {
  const { number, status } = amendment;
  if (amendment.adoptedIn)
    return `Amendment ${number} has been adopted into the next draft, so it cannot ${DONE[act]}. Amend that draft instead.`;
  if (!FROM[act].includes(status)) {
    const way = status === 'proposed' && act === 'propose' ? '' : ` ${WAY[status]}`;
    return `Amendment ${number} is ${status}, so it cannot ${DONE[act]}.${way}`;
  }
  if (act === 'reinstate' && amendment.replacedBy)
    return `Amendment ${number} was replaced by another, which has its words, so it cannot ${DONE[act]}. Write a new one.`;
  if (amendment.needsResiting && !BEFORE_RESITING.includes(act))
    return `Amendment ${number} needs re-siting: ${amendment.needsResiting} Write it on the newest draft, or withdraw it.`;
  return null;
}

/** What an amendment must have before it leaves `working`; a sentence, or null. */
export function proposalProblem(amendment: {
  number: number;
  hunks: readonly unknown[];
  reason: string;
}): string | null {
  if (amendment.hunks.length === 0)
    return `Amendment ${amendment.number} changes nothing yet. Change the words first.`;
  if (amendment.reason.trim() === '')
    return `Amendment ${amendment.number} has no reason yet. Say why the words change: the reason goes with the paper to Council.`;
  return null;
}
