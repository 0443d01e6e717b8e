import { describe, expect, it } from 'vitest';
import type { Amendment, Response } from '../../../shared/paper/amendment';
import { amendmentComment } from '../../../shared/paper/comment';
import { exportFileName, freeName } from '../../../shared/paper/file-name';
import { numbered } from '../../../shared/paper/numbers';
import { stageOf } from '../../../shared/paper/stage';
import { awaited, latestResponses, standing } from '../../../shared/paper/standing';

const response = (consultee: string, kind: Response['kind'], more = {}): Response => ({
  id: `${consultee}-${kind}`,
  amendment: 'amd_1',
  consultee,
  kind,
  comment: '',
  wording: '',
  respondedOn: '2022-04-01',
  fingerprint: 'now',
  resultHash: 'same',
  recordedAt: '2022-04-01T09:00:00Z',
  recordedBy: 'A, B',
  ...more,
});

describe('the names of exported files', () => {
  it.each([
    [
      'Community Safety Plan 2022-25',
      '2022-04-13',
      'Community Safety Plan 2022-25 – Council 13 April 2022 – tracked.docx',
    ],
    ['Plan: draft?', null, 'Plan- draft- – Council – tracked.docx'],
    ['../../etc/passwd', null, '-..-etc-passwd – Council – tracked.docx'],
    [' . ', null, 'Document – Council – tracked.docx'],
    ['Line\none', null, 'Line one – Council – tracked.docx'],
  ])('%j', (title, date, name) => {
    expect(exportFileName(title, date, 'tracked')).toBe(name);
  });

  it('are never those of files that are there', () => {
    const there = new Set(['a.docx', 'a (2).docx']);
    expect(freeName('a.docx', (name) => there.has(name))).toBe('a (3).docx');
    expect(freeName('b.docx', (name) => there.has(name))).toBe('b.docx');
  });
});

describe('the comment that goes with an amendment', () => {
  const amendment = {
    number: 7,
    category: 'committee-comment',
    reason: 'Six themes are listed',
    proposer: 'Cllr Brown',
    seconder: 'Cllr Green',
    importedFrom: 'Police Inspector White',
    responses: standing(
      [
        response('chair', 'concern'),
        response('chair', 'agree'),
        response('vice', 'alternative-wording', { fingerprint: 'other' }),
        response('gone', 'agree'),
      ],
      'now',
      'same',
    ),
    decision: { decidedOn: '2022-04-04', by: 'Head of Housing', reason: 'As asked.' },
  } as unknown as Amendment;
  const consultees = [
    { id: 'chair', post: 'Chair', name: 'Cllr Black' },
    { id: 'vice', post: 'Vice-Chair', name: 'Cllr Grey' },
  ];

  it('says number, reason, feedback, views on these words, and decision, and names nobody', () => {
    const lines = amendmentComment(amendment, [4, 2], consultees);
    expect(lines).toEqual([
      'Amendment 7 (Committee’s comment).',
      'Reason: Six themes are listed.',
      'Answers feedback 2 and 4.',
      'Consultees: Chair agrees.',
      'Decided 4 April 2022 by the Head of Housing.',
      'Decision: As asked.',
    ]);
    expect(lines.join()).not.toMatch(/Cllr|White/);
  });
});

describe('responses', () => {
  it('stand, are open again when the words changed, or are flagged when only those around did', () => {
    const [same, old, moved] = standing(
      [
        response('a', 'agree'),
        response('b', 'agree', { fingerprint: 'old', resultHash: 'other' }),
        response('c', 'agree', { resultHash: 'other' }),
      ],
      'now',
      'same',
    );
    expect(same).toMatchObject({ reopened: false, surroundingsChanged: false });
    expect(old).toMatchObject({ reopened: true, surroundingsChanged: false });
    expect(moved).toMatchObject({ reopened: false, surroundingsChanged: true });
  });

  it('count by the last of each consultee; who answered other words is awaited', () => {
    const all = standing(
      [
        response('a', 'concern'),
        response('a', 'agree'),
        response('b', 'agree', { fingerprint: 'x' }),
      ],
      'now',
      'same',
    );
    expect(latestResponses(all).map(({ kind }) => kind)).toEqual(['agree', 'agree']);
    const consultees = ['a', 'b', 'c'].map((id) => ({ id, post: id, name: '' }));
    expect(awaited(consultees, all).map(({ id }) => id)).toEqual(['b', 'c']);
  });
});

describe('words', () => {
  it('number things', () => {
    expect(numbered('amendment', [3])).toBe('amendment 3');
    expect(numbered('amendment', [10, 2, 9])).toBe('amendments 2, 9 and 10');
  });

  it('name the furthest stage', () => {
    const has = { agreed: false, delegated: false, exported: false };
    expect(stageOf(has)).toBe('drafting');
    expect(stageOf({ ...has, agreed: true })).toBe('agreed');
    expect(stageOf({ ...has, agreed: true, delegated: true })).toBe('delegated');
    expect(stageOf({ agreed: true, delegated: true, exported: true })).toBe('exported');
  });
});
