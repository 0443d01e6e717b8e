import { describe, expect, test } from 'vitest';
import { apply } from '../../../shared/amendment/apply';
import { hunksFromEdits } from '../../../shared/amendment/edits';
import { fingerprint } from '../../../shared/amendment/fingerprint';
import { resite } from '../../../shared/amendment/resite';
import { resultText } from '../../../shared/amendment/result';
import { touched } from '../../../shared/amendment/touched';
import type { HunkSet } from '../../../shared/amendment/types';
import { wording } from '../../../shared/amendment/wording';
import type { AtomSpan } from '../../../shared/document/types';
import { bodyOf, buildDraft, heading, paragraph, plain, say, table } from '../../support/drafts';

const long =
  'The Committee asked that the report name the partners who will lead each theme of the plan';
const draft = buildDraft({
  body: [
    heading('Aims'),
    paragraph(long),
    paragraph('Safer streets for all'),
    paragraph('The end'),
  ],
});
const amend = (
  id: string,
  order: number,
  quote: string,
  find: string,
  replace: string,
): HunkSet => ({
  id,
  order,
  hunks: hunksFromEdits(draft, [{ quote, find, replace }]),
});

describe('wording', () => {
  test('the old and the new with a few words around', () => {
    const { hunks } = amend('a', 1, 'Committee asked', 'name the', 'list all');
    expect(wording(draft, hunks)).toEqual({
      old: 'name the',
      new: 'list all',
      before: '…asked that the report ',
      after: ' partners who will lead each…',
      block: 'd:p1',
    });
  });
  test('a picture, an object and a symbol are named, in words and in rows', () => {
    const at = { block: 'd:p1', offset: 3 };
    const atom = (kind: AtomSpan['atom'], label?: string): AtomSpan => ({
      atom: kind,
      hash: 'a1',
      marks: [],
      ...(label ? { label } : {}),
    });
    const content = [
      plain('see '),
      atom('image', 'Map'),
      atom('image'),
      atom('placeholder', 'Chart'),
      atom('symbol', '✓'),
    ];
    expect(wording(draft, [{ kind: 'replace', from: at, to: at, quoted: [], content }]).new).toBe(
      'see [picture: Map][picture][chart]✓',
    );
    const block = table([[[paragraph([atom('image', 'Map')])], 'b']]);
    const gap = { container: 'body', after: 'd:p1' };
    expect(wording(draft, [{ kind: 'insert', gap, blocks: [block] }]).new).toBe(
      '[picture: Map] | b',
    );
  });
  test('places close together read as one, others are divided by an ellipsis', () => {
    const near = hunksFromEdits(draft, [
      { quote: 'Committee', find: 'report', replace: 'paper' },
      { quote: 'Committee', find: 'partners', replace: 'bodies' },
      { quote: 'Safer', find: 'all', replace: 'everyone' },
    ]);
    expect(wording(draft, near)).toMatchObject({
      old: 'report name the partners … all',
      new: 'paper name the bodies … everyone',
    });
  });
  test('a paragraph deleted, and nothing at all', () => {
    const gone = hunksFromEdits(draft, [{ quote: 'Safer', deleteParagraph: true }]);
    expect(wording(draft, gone)).toMatchObject({
      old: 'Safer streets for all',
      new: '',
      block: 'd:p2',
    });
    expect(touched(draft, gone)).toEqual(['d:p2']);
    const broken = { block: bodyOf(draft)[1]?.id as string, offset: 3 };
    expect(
      wording(draft, [
        { kind: 'replace', from: broken, to: broken, quoted: [], content: [plain('\n')] },
      ]),
    ).toMatchObject({ old: '', new: '(line break)' });
    expect(wording(draft, [])).toMatchObject({ old: '', new: '', block: null });
  });
});

test('the resulting text is that of the paragraphs the amendment touches, with the others made', () => {
  const a = amend('a', 1, 'Safer', 'all', 'everyone');
  const b = amend('b', 2, 'Safer', 'Safer', 'Calmer');
  const c = amend('c', 3, 'The end', 'end', 'close');
  expect(resultText(draft, [a, b, c], a)).toEqual(['Calmer streets for everyone']);
  expect(resultText(draft, [a, c], a)).toEqual(['Safer streets for everyone']);
});

describe('fingerprint', () => {
  const a = amend('a', 1, 'Safer', 'for all', 'at night for all');
  const b = amend('b', 2, 'Safer', 'for all', 'and parks for all');
  const far = amend('c', 3, 'The end', 'end', 'close');
  test('another’s wording elsewhere does not reopen responses, one’s own does', () => {
    expect(fingerprint('h', a, [far])).toBe(fingerprint('h', a, []));
    expect(fingerprint('h', { ...a, hunks: b.hunks }, [])).not.toBe(fingerprint('h', a, []));
    expect(fingerprint('other', a, [])).not.toBe(fingerprint('h', a, []));
  });
  test('at a shared point the order counts', () => {
    const first = fingerprint('h', a, [b]);
    expect(first).not.toBe(fingerprint('h', a, []));
    expect(fingerprint('h', { ...a, order: 3 }, [b])).not.toBe(first);
    expect(fingerprint('h', { ...a, order: 0 }, [b])).toBe(first);
  });
});

describe('re-siting', () => {
  const a = amend('a', 1, 'Safer', 'all', 'everyone');
  test('moves with its paragraph, wherever that stands now', () => {
    const next = buildDraft({
      body: [
        paragraph('New'),
        heading('Aims'),
        paragraph('Safer streets for all'),
        paragraph('The end'),
      ],
    });
    const { moved, failed } = resite([a], draft, next);
    expect(failed).toEqual([]);
    expect(say(apply(next, moved).tree)).toEqual([
      'New',
      'Aims',
      'Safer streets for everyone',
      'The end',
    ]);
  });
  test('moves when other words of its paragraph have changed', () => {
    const next = buildDraft({
      body: [
        heading('Aims'),
        paragraph(long),
        paragraph('Calmer streets for all'),
        paragraph('The end'),
      ],
    });
    const { moved } = resite([a], draft, next);
    expect(say(apply(next, moved).tree)[2]).toBe('Calmer streets for everyone');
  });
  test.each([
    ['when the same words changed', 'Safer streets for most', /changed the same words/],
    ['when the change is made already', 'Safer streets for everyone', /already says/],
  ])('fails by name %s', (_, text, sentence) => {
    const next = buildDraft({
      body: [heading('Aims'), paragraph(long), paragraph(text), paragraph('The end')],
    });
    const { moved, failed } = resite([a], draft, next);
    expect(moved).toEqual([]);
    expect(failed).toMatchObject([{ set: 'a', block: 'd:p2', quote: 'all' }]);
    expect(failed[0]?.sentence).toMatch(sentence);
  });
});
