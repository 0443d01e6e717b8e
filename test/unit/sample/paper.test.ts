import { describe, expect, it } from 'vitest';
import { amendmentStatusSchema, responseKindSchema } from '../../../shared/paper/amendment';
import { feedbackStatusSchema } from '../../../shared/paper/feedback';
import { applied, drafts, placeOf, sample } from './drafts';

const text = drafts();
const { amendments, feedback, delegation } = sample;
const edits = amendments.flatMap(({ key, document, draft, edits }) =>
  edits.map((edit) => ({ key, edit, paragraphs: text[`${document} ${draft}`] ?? [] })),
);
const answers = [
  ...feedback,
  ...sample.documents.flatMap(({ drafts }) => drafts.flatMap(({ comments }) => comments)),
];

describe('the places that the sample paper names', () => {
  it.each(feedback)('feedback “$key” quotes words that stand once in its draft', ({ place }) => {
    const paragraphs = text[`${place.document} ${place.draft}`] ?? [];
    expect(paragraphs.filter((paragraph) => paragraph.includes(place.quote))).toHaveLength(1);
  });

  it.each(edits)('amendment “$key” is sited in one paragraph', ({ edit, paragraphs }) => {
    const place = placeOf(paragraphs, edit);
    expect(paragraphs.filter((paragraph) => paragraph.includes(edit.quote))).toHaveLength(1);
    if ('find' in edit) expect((paragraphs[place] ?? '').split(edit.find)).toHaveLength(2);
  });

  it('the incorporated amendments touch different words of the agreed draft', () => {
    const agreed = text['plan 3'] ?? [];
    const touched = amendments
      .filter(({ status }) => status === 'incorporated')
      .flatMap(({ edits }) => edits)
      .flatMap((edit) => {
        if ('insertAfter' in edit) return [];
        const block = placeOf(agreed, edit);
        const whole = agreed[block] ?? '';
        const from = 'find' in edit ? whole.indexOf(edit.find) : 0;
        return [{ block, from, to: 'find' in edit ? from + edit.find.length : whole.length }];
      });
    const clashes = touched.filter((a, i) =>
      touched.some((b, j) => i < j && a.block === b.block && a.from < b.to && b.from < a.to),
    );
    expect(touched.length).toBeGreaterThan(5);
    expect(clashes).toEqual([]);
  });

  it('gives Council a plan that names six themes and nobody’s nationality', () => {
    const incorporated = amendments.filter(({ status }) => status === 'incorporated');
    const council = applied(
      text['plan 3'] ?? [],
      incorporated.flatMap(({ edits }) => edits),
    ).join('\n');
    expect(council).toContain('Six themes therefore run through');
    expect(council).toContain('Town Centre Public Spaces Protection Order');
    expect(council).toContain('once a month');
    expect(council).not.toMatch(/five themes|Romanian|London|\?\?|mentors/i);
  });
});

describe('what the sample paper shows', () => {
  it('has every state that there is', () => {
    const seen = <T>(values: T[]) => [...new Set(values)].sort();
    expect(seen(amendments.map(({ status }) => status))).toEqual(
      [...amendmentStatusSchema.options].sort(),
    );
    expect(seen(answers.map(({ status }) => status))).toEqual(
      [...feedbackStatusSchema.options].sort(),
    );
    expect(seen(amendments.flatMap(({ responses }) => responses.map(({ kind }) => kind)))).toEqual(
      [...responseKindSchema.options].sort(),
    );
  });

  it('has enough of each to be worth opening', () => {
    const count = (status: string) => amendments.filter((one) => one.status === status).length;
    expect(feedback.length).toBeGreaterThanOrEqual(14);
    expect(feedback.filter(({ status }) => status === 'to-answer').length).toBeGreaterThanOrEqual(
      3,
    );
    expect(count('accepted')).toBeGreaterThanOrEqual(2);
    expect(count('incorporated')).toBeGreaterThanOrEqual(5);
  });

  it('has one decision against a concern, with its reason', () => {
    const against = amendments.filter(
      ({ status, responses }) =>
        status === 'incorporated' && responses.some(({ kind }) => kind === 'concern'),
    );
    expect(against.map(({ key }) => key)).toEqual(['women-and-girls']);
    expect(against[0]?.decision?.reason).toContain('concern');
  });

  it('has one partner’s change after Committee with no comment of the Committee behind it', () => {
    const unasked = amendments.filter(({ draft, feedback }) => draft === 3 && !feedback.length);
    expect(unasked.map(({ key, category }) => [key, category])).toEqual([
      ['meetings-late-correction', 'partner-comment'],
    ]);
  });
});

describe('how the sample paper hangs together', () => {
  const amendmentKeys = new Set(amendments.map(({ key }) => key));
  const feedbackByKey = new Map(feedback.map((one) => [one.key, one]));

  it('names each thing once, and only things that are there', () => {
    expect(amendmentKeys.size).toBe(amendments.length);
    expect(feedbackByKey.size).toBe(feedback.length);
    const unknown = [
      ...answers.flatMap(({ amendments }) => amendments.filter((key) => !amendmentKeys.has(key))),
      ...amendments.flatMap(({ feedback }) => feedback.filter((key) => !feedbackByKey.has(key))),
      ...delegation.documents.filter((key) => !sample.documents.some((one) => one.key === key)),
    ];
    expect(unknown).toEqual([]);
  });

  it('says how each comment was answered', () => {
    for (const { status, reply, amendments } of answers) {
      expect(reply !== '').toBe(status === 'answered-without-change' || status === 'out-of-scope');
      expect(amendments.length > 0).toBe(status === 'answered-by-amendment');
    }
  });

  it.each(feedback)('feedback “$key” is named by the amendments that answer it', (one) => {
    for (const key of one.amendments) {
      expect(amendments.find((amendment) => amendment.key === key)?.feedback).toContain(one.key);
    }
  });

  it.each(amendments)('amendment “$key” has what its state needs, in order of time', (one) => {
    const { status, decision, withdrawal, responses, reason, writtenOn } = one;
    expect(reason === '').toBe(status === 'working');
    expect(withdrawal !== null).toBe(status === 'withdrawn');
    const outcome = { incorporated: 'incorporate', declined: 'decline' }[status as string];
    expect(decision?.outcome).toBe(outcome);
    const last = decision?.decidedOn ?? withdrawal?.on ?? delegation.until;
    for (const { respondedOn } of responses) {
      expect(respondedOn >= writtenOn && respondedOn <= last).toBe(true);
    }
    expect(last <= delegation.until).toBe(true);
    const beforeCommittee = writtenOn < sample.committeeDate;
    expect(beforeCommittee).toBe(one.draft < 3);
    expect(status === 'accepted').toBe(beforeCommittee);
  });

  it('has its dates in order', () => {
    const made = feedback.map(({ madeOn }) => madeOn);
    expect(made).toEqual([...made].sort());
    expect(made[0]?.slice(0, 4)).toBe('2022');
    expect(made.every((day) => day <= sample.committeeDate)).toBe(true);
    expect(feedback.every((one) => one.atCommittee === (one.madeOn === sample.committeeDate))).toBe(
      true,
    );
    for (const { drafts } of sample.documents) {
      const days = drafts.map(({ on }) => on);
      expect(days).toEqual([...days].sort());
      expect(drafts.map(({ version }) => version)).toEqual(drafts.map((_, at) => at + 1));
      expect(days.every((day) => day < sample.committeeDate)).toBe(true);
    }
    const written = amendments.map(({ writtenOn }) => writtenOn);
    expect(written).toEqual([...written].sort());
    expect(delegation.resolvedOn).toBe(sample.committeeDate);
    expect(delegation.until < sample.councilDate).toBe(true);
  });
});
