import type { HunkSet, Position } from '../../shared/amendment/types';
import type { AmendmentStatus } from '../../shared/paper/amendment';

/** An amendment as the document shows it. */
export interface Shown extends HunkSet {
  number: number;
  /** What it is called where it is no amendment: "change 3". */
  name?: string;
  status: AmendmentStatus;
  /** The person's colour: an index of the tokens --hue-0 … --hue-7. */
  hue: number;
  /** Whose it is, as shown: "Head of Housing". */
  who: string;
  reason: string;
  /** It claims words that another one claims too. */
  collides?: boolean;
}

/** A passage someone chose, in the coordinates of the draft. */
export interface Passage {
  from: Position;
  to: Position;
  quote: string;
}

/** Feedback about a passage, marked in the margin. */
export interface FeedbackMark {
  id: string;
  number: number;
  from: Position;
  to: Position;
}

const STATUS_WORDS: Record<AmendmentStatus, string> = {
  working: 'being written',
  proposed: 'proposed',
  accepted: 'accepted',
  incorporated: 'incorporated',
  declined: 'declined',
  withdrawn: 'withdrawn',
};

/** Settled, so that it is drawn quietly. */
export const isSettled = (status: AmendmentStatus): boolean =>
  status !== 'working' && status !== 'proposed';

/** What it is called within a sentence. */
export const nameOf = ({ name, number }: Pick<Shown, 'name' | 'number'>): string =>
  name ?? `amendment ${number}`;

/** An amendment in one line, for tooltips and screen readers: number, whose, how it stands, why. */
export function sayAmendment(shown: Shown): string {
  const name = nameOf(shown);
  const parts = [
    name.charAt(0).toUpperCase() + name.slice(1),
    shown.who,
    shown.name ? '' : STATUS_WORDS[shown.status],
    shown.collides ? 'collides with another' : '',
    shown.reason.trim(),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** How a change is drawn, and what it is called. */
export interface Ink {
  /** Classes beside `redline`: the hue, how it stands, whether it collides … */
  names: string;
  /** The change in one line, as a tooltip and for screen readers. */
  title: string;
}

export const inkOf = (shown: Shown): Ink => ({
  names: [
    `hue-${shown.hue}`,
    `redline-${shown.status}`,
    isSettled(shown.status) ? 'redline-settled' : 'redline-waits',
    ...(shown.collides ? ['redline-collides'] : []),
  ].join(' '),
  title: sayAmendment(shown),
});
