import fc from 'fast-check';
import { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { positionAt, posOf } from '../../../renderer/editor/positions';
import { blockOf, fromTree, toTree } from '../../../shared/document/prosemirror';
import { schema } from '../../../shared/document/schema';
import { drafts } from '../../support/amendments';
import {
  bodyOf,
  bold,
  buildDraft,
  heading,
  note,
  paragraph,
  picture,
  plain,
  table,
} from '../../support/drafts';

/** Through JSON, so that no block comes back merely because its node remembers it. */
const anew = (doc: Node): Node => Node.fromJSON(schema, JSON.parse(JSON.stringify(doc)));

test('every draft comes back from the editor exactly as it went in', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      expect(toTree(anew(fromTree(draft)))).toEqual(draft);
    }),
    { numRuns: 200 },
  );
});

test('marks, atoms, list levels, locks, spans and what the reader keeps aside survive', () => {
  const locked = { type: 'locked' as const, value: 'a page number' };
  const draft = buildDraft({
    title: 'Plan',
    body: [
      heading('One', 8),
      paragraph([plain('a\tb\nc '), bold('bold'), { ...picture(), label: 'A map', width: 40 }], {
        rest: 'ab12',
        align: 'justify',
        section: true,
      }),
      paragraph([{ text: '4', marks: [{ type: 'link', value: '#x' }, locked] }, note(1)]),
      { type: 'placeholder', id: '', label: 'Chart', hash: 'ff' },
      { ...paragraph('Contents'), locked: 'a table of contents' },
      table(
        [
          ['a', 'b'],
          [[paragraph('c'), table([['inner']])], 'd'],
        ],
        true,
      ),
    ],
    footnotes: [[paragraph('A note')]],
  });
  expect(toTree(anew(fromTree(draft)))).toEqual(draft);
});

test('an untouched node gives the very block it was made from', () => {
  const draft = buildDraft({ body: [paragraph('one'), paragraph('two')] });
  const [first, second] = bodyOf(draft);
  const nodes = fromTree(draft).child(0).children;
  expect(blockOf(nodes[0] as Node)).toBe(first);
  expect(blockOf(nodes[1] as Node)).toBe(second);
});

test('a place in the tree and a position in the editor are the same distance into a paragraph', () => {
  const draft = buildDraft({
    body: [paragraph('one'), table([['ab', [paragraph([plain('x'), picture(), plain('y')])]]])],
  });
  const doc = fromTree(draft);
  for (const place of [
    { block: 'd:p0', offset: 2 },
    { block: 'd:p1', offset: 0 },
    { block: 'd:p2', offset: 3 },
  ]) {
    const pos = posOf(doc, place);
    expect(pos).not.toBeNull();
    expect(positionAt(doc, pos as number)).toEqual(place);
  }
  expect(posOf(doc, { block: 'd:p9', offset: 0 })).toBeNull();
});
