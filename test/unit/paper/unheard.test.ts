import { expect, it } from 'vitest';
import { unheard } from '../../../shared/paper/unheard';

const chair = { id: 'c', post: 'Chair', name: '' };
const vice = { id: 'v', post: 'Vice-Chair', name: '' };
const response = (consultee: string, reopened: boolean) => ({
  id: `${consultee}-${reopened}`,
  amendment: 'a',
  consultee,
  kind: 'agree' as const,
  comment: '',
  wording: '',
  respondedOn: '2022-03-30',
  fingerprint: '',
  resultHash: '',
  recordedAt: '',
  recordedBy: '',
  reopened,
  surroundingsChanged: false,
});

it('names who has not been heard on the wording of now, and who was on an earlier one', () => {
  expect(unheard([chair, vice], [])).toBe('Chair; Vice-Chair');
  expect(unheard([chair, vice], [response('c', false), response('v', true)])).toBe(
    'Vice-Chair (responded to an earlier wording)',
  );
  expect(unheard([chair], [response('c', true), response('c', false)])).toBe('');
});
