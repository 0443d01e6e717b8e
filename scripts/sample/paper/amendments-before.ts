import type { SampleSource } from '../../../shared/paper/sample';

const before = { document: 'plan', draft: 2, status: 'accepted' as const };

/** Accepted by the report author before Committee, and adopted into draft 3. */
export const amendmentsBefore: SampleSource['amendments'] = [
  {
    ...before,
    key: 'order-name',
    writtenOn: '2022-03-15',
    edits: [
      {
        quote: 'trained PCSOs and the One Medbourne Ambassadors',
        find: 'PCSOs',
        replace: 'police community support officers (PCSOs)',
      },
      {
        quote: 'trained PCSOs and the One Medbourne Ambassadors',
        find: 'Public Space Protection Order??',
        replace: 'Public Spaces Protection Order',
      },
      {
        quote: 'renew the Town Centre Public Space Protection Order',
        find: 'Public Space Protection',
        replace: 'Public Spaces Protection',
      },
    ],
    reason:
      'The name in the Anti-social Behaviour, Crime and Policing Act 2014 is “public spaces protection order”; a drafting mark is taken out and an acronym spelt out.',
    category: 'accuracy',
    feedback: ['order-name'],
  },
  {
    ...before,
    key: 'fewer-people',
    writtenOn: '2022-03-15',
    edits: [
      {
        quote: 'less people feel safe after dark',
        find: 'less people',
        replace: 'fewer people',
      },
    ],
    reason: 'Grammar.',
    category: 'typographical',
    feedback: ['less-people'],
  },
  {
    ...before,
    key: 'admissions-base',
    writtenOn: '2022-03-16',
    edits: [
      {
        quote: '60% of admissions',
        find: '60% of admissions',
        replace: '60% of 520 admissions sampled',
      },
      {
        quote: '60% of hospital admissions last year',
        find: '60% of hospital admissions last year involved',
        replace: '312 (60%) of the 520 hospital admissions sampled last year involved',
      },
    ],
    reason:
      'The percentage is of a sample by the county’s public health team; its base is now given.',
    category: 'partner-comment',
    feedback: ['admissions-base'],
  },
  {
    ...before,
    key: 'county-lines-known',
    writtenOn: '2022-03-16',
    edits: [
      {
        quote: 'none is established in Medbourne today',
        find: 'none is established',
        replace: 'none is known to be established',
      },
    ],
    reason: 'The police cannot vouch for more than what is known.',
    category: 'partner-comment',
  },
];
