import { describe, expect, it } from 'vitest';
import {
  everything,
  filterAmendments,
  neighbour,
  thisDraftFirst,
} from '../../../renderer/features/amendments/list';
import { hueOf, hueOfPerson, shownOn } from '../../../renderer/features/amendments/shown';
import { filterFeedback } from '../../../renderer/features/feedback/FeedbackList';
import { momentsOf } from '../../../renderer/features/overview/timeline';
import { workingDaysLeft } from '../../../renderer/shell/due';
import { matching } from '../../../renderer/shell/Palette';
import { count, listed } from '../../../renderer/shell/words';
import { errorAt, errorElsewhere } from '../../../renderer/state/act';
import type { Amendment } from '../../../shared/paper/amendment';
import type { Feedback } from '../../../shared/paper/feedback';

const amendment = (number: number, over: Partial<Amendment> = {}): Amendment => ({
  id: `amd_${number}`,
  paper: 'pap',
  document: 'doc',
  draft: 'drf_2',
  number,
  order: number,
  status: 'proposed',
  adoptedIn: null,
  importedFrom: null,
  needsResiting: null,
  decision: null,
  responses: [],
  fingerprint: '',
  wording: { place: 'paragraph 2.14', before: '', old: 'Space', new: 'Spaces', after: '' },
  createdAt: '',
  createdBy: 'Robin, Manager',
  replacedBy: null,
  changedAt: '2022-04-01T09:00:00.000Z',
  revision: 1,
  hunks: [],
  reason: 'Statutory name',
  category: 'accuracy',
  feedback: [],
  proposer: '',
  seconder: '',
  ...over,
});

describe('the list of amendments', () => {
  const police = amendment(2, { importedFrom: 'Police', status: 'declined' });
  const adopted = amendment(1, { draft: 'drf_1', status: 'accepted', reason: 'Spelling' });
  const all = [adopted, police, amendment(3)];

  it('is narrowed by status, by person and by every word', () => {
    const numbers = (filter: object) =>
      filterAmendments(all, { ...everything, ...filter }).map(({ number }) => number);
    expect(numbers({})).toEqual([1, 2, 3]);
    expect(numbers({ status: 'declined' })).toEqual([2]);
    expect(numbers({ who: 'Robin, Manager' })).toEqual([1, 3]);
    expect(numbers({ search: 'spaces statutory' })).toEqual([2, 3]);
    expect(numbers({ search: 'spaces nonsense' })).toEqual([]);
  });

  it('puts the open draft’s first, and steps through them to the ends', () => {
    const ordered = thisDraftFirst(all, 'drf_2');
    expect(ordered.map(({ number }) => number)).toEqual([2, 3, 1]);
    expect(neighbour(ordered, null, 1)).toBe(police);
    expect(neighbour(ordered, 'amd_2', 1)?.number).toBe(3);
    expect(neighbour(ordered, 'amd_2', -1)).toBeNull();
    expect(neighbour(ordered, 'amd_1', 1)).toBeNull();
  });

  it('gives each person one hue, and marks those that collide', () => {
    const hue = hueOf(all);
    expect([adopted, police, all[2] as Amendment].map(hue)).toEqual([0, 1, 0]);
    expect(hueOfPerson(all, 'Police')).toBe(1);
    expect(hueOfPerson(all, 'Somebody new')).toBe(2);
    const collision = { draft: 'drf_2', verdict: 'overlap', block: 'p1', quote: '', place: '' };
    const shown = shownOn('drf_2', all, [{ ...collision, amendments: ['amd_3'] }]);
    expect(shown.map(({ number, collides }) => [number, collides])).toEqual([
      [2, undefined],
      [3, true],
    ]);
  });
});

it('feedback is narrowed by status and by words', () => {
  const one = (number: number, status: string, asked: string) =>
    ({ number, status, asked, who: 'Member', role: '', where: '', reply: '' }) as Feedback;
  const all = [one(1, 'to-answer', 'the date'), one(2, 'out-of-scope', 'street lights')];
  const numbers = (status: 'all' | 'to-answer', search: string) =>
    filterFeedback(all, status, search).map(({ number }) => number);
  expect(numbers('all', '')).toEqual([1, 2]);
  expect(numbers('to-answer', '')).toEqual([1]);
  expect(numbers('all', 'member LIGHTS')).toEqual([2]);
});

it('the timeline has today among the dates, and each date once', () => {
  const paper = {
    committee: 'The Committee',
    committeeDate: '2022-03-30',
    council: 'Council',
    councilDate: '2022-04-13',
  };
  const overview = {
    paper,
    publishBy: { date: '2022-04-05', profile: 'ordinary', why: '' },
    documents: [],
  } as unknown as Parameters<typeof momentsOf>[0];
  const delegation = { resolvedOn: '2022-03-30', until: '2022-04-05', endedOn: null };
  const words = momentsOf(overview, delegation as never, '2022-04-05').map((one) => one.words);
  expect(words).toEqual([
    'The Committee meets',
    'Last day to decide amendments',
    'Publish the Council paper',
    'Today',
    'Council meets',
  ]);
});

it('working days leave out weekends and bank holidays', () => {
  expect(workingDaysLeft('2022-03-31', '2022-04-05')).toBe(3);
  expect(workingDaysLeft('2022-04-14', '2022-04-19')).toBe(1);
  expect(workingDaysLeft('2022-04-05', '2022-04-05')).toBe(0);
  expect(workingDaysLeft('2022-04-06', '2022-04-05')).toBe(-1);
});

it('the palette finds by every word, what begins with it first', () => {
  const command = (label: string, group: string) => ({ id: label, label, group, run: () => {} });
  const commands = [
    command('Feedback 3', 'Leader'),
    command('Write an amendment', 'Amendments'),
    command('Overview', 'amending'),
    command('Amendment 3', 'paragraph 2.1'),
  ];
  const labels = (typed: string) => matching(commands, typed).map(({ label }) => label);
  expect(labels('amend')).toEqual(['Write an amendment', 'Amendment 3', 'Overview']);
  expect(labels('3 lead')).toEqual(['Feedback 3']);
  expect(labels('zebra')).toEqual([]);
});

it('a failure is shown at the field that it names, and elsewhere only when no field is', () => {
  const failure = { code: 'invalid-input' as const, sentence: 'No.', where: 'consultees.0.post' };
  expect(errorAt(failure, 'post')).toBe('No.');
  expect(errorAt(failure, 'ost')).toBeNull();
  expect(errorElsewhere(failure, ['wording', 'post'])).toBeNull();
  expect(errorElsewhere(failure, ['wording'])).toBe('No.');
});

it('counts and lists read as English', () => {
  expect([count(1, 'word'), count(1200, 'word'), count(2, 'entry', 'entries')]).toEqual([
    '1 word',
    '1,200 words',
    '2 entries',
  ]);
  expect([listed([]), listed([7]), listed([7, 9]), listed([7, 9, 12])]).toEqual([
    '',
    '7',
    '7 and 9',
    '7, 9 and 12',
  ]);
});
