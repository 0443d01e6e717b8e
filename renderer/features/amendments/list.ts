import type { Amendment, AmendmentStatus } from '../../../shared/paper/amendment';
import { whose } from './shown';

export interface Filter {
  status: AmendmentStatus | 'all';
  who: string;
  /** A feedback's id; `none` for those that answer none; empty for all. */
  feedback: string;
  search: string;
}

export const everything: Filter = { status: 'all', who: '', feedback: '', search: '' };

/** Amendments that the filter lets through: status, person, and every word searched for. */
export function filterAmendments(amendments: readonly Amendment[], filter: Filter): Amendment[] {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  return amendments.filter((one) => {
    if (filter.status !== 'all' && one.status !== filter.status) return false;
    if (filter.who && whose(one) !== filter.who) return false;
    if (filter.feedback === 'none' && one.feedback.length > 0) return false;
    if (filter.feedback && filter.feedback !== 'none' && !one.feedback.includes(filter.feedback))
      return false;
    const { place, old, new: now } = one.wording;
    const text = [one.number, place, old, now, one.reason, whose(one)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Those on the draft that is open first, then those of other drafts (adopted, or left behind); each by number. */
export const thisDraftFirst = (amendments: readonly Amendment[], draft: string): Amendment[] => [
  ...amendments.filter((one) => one.draft === draft),
  ...amendments.filter((one) => one.draft !== draft),
];

/** The thing before or after one in a list; from none, the first or the last. Null at the end. */
export function neighbour<T extends { id: string }>(
  things: readonly T[],
  id: string | null,
  step: 1 | -1,
): T | null {
  const at = things.findIndex((one) => one.id === id);
  if (at < 0) return (step > 0 ? things[0] : things.at(-1)) ?? null;
  return things[at + step] ?? null;
}
