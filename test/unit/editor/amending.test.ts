import fc from 'fast-check';
import { redo, undo } from 'prosemirror-history';
import { describe, expect, test } from 'vitest';
import { amendingOf } from '../../../renderer/editor/amend/amending';
import { divide, strike } from '../../../renderer/editor/amend/commands';
import type { Shown } from '../../../renderer/editor/shown';
import { apply } from '../../../shared/amendment/apply';
import { collide } from '../../../shared/amendment/collide';
import type { Hunk } from '../../../shared/amendment/types';
import { contentLength } from '../../../shared/document/inline';
import { blocksOf } from '../../../shared/document/walk';
import { drafts } from '../../support/amendments';
import { bodyOf, buildDraft, note, paragraph, plain, say, table } from '../../support/drafts';
import { Editing } from '../../support/editing';

const backspace = strike(true, false);

const another = (hunks: Hunk[], id = 'amd_7'): Shown => ({
  id,
  number: 7,
  order: 1,
  hunks,
  status: 'proposed',
  hue: 1,
  who: 'Chair',
  reason: 'statutory name',
});

const replaced = (block: string, from: number, to: number, old: string, now: string): Hunk => ({
  kind: 'replace',
  from: { block, offset: from },
  to: { block, offset: to },
  quoted: old ? [plain(old)] : [],
  content: now ? [plain(now)] : [],
});

describe('the hunks of what is written', () => {
  test('are those of the words touched, and no others', () => {
    const draft = buildDraft({ body: [paragraph('The Public Space Order'), paragraph('Other')] });
    const editing = new Editing(draft).at('d:p0', 16).type('s');
    expect(editing.hunks).toEqual([replaced('d:p0', 11, 16, 'Space', 'Spaces')]);
  });

  test('an amendment opened again has the hunks it had', () => {
    const draft = buildDraft({
      body: [paragraph('one two three'), paragraph('x'), paragraph('y')],
    });
    const hunks: Hunk[] = [
      replaced('d:p0', 4, 7, 'two', 'second'),
      { kind: 'delete', block: 'd:p1', quoted: bodyOf(draft)[1] as never },
    ];
    const editing = new Editing(draft, [], hunks);
    expect(editing.hunks).toEqual(hunks);
    expect(say(editing.tree)).toEqual(['one second three', 'y']);
  });

  test('a keystroke in one paragraph leaves the regions of others as they are', () => {
    const draft = buildDraft({ body: ['a', 'b', 'c', 'd'].map((text) => paragraph(text)) });
    const editing = new Editing(draft).at('d:p0', 1).type('1').at('d:p2', 1).type('2');
    const [first] = amendingOf(editing.state).regions;
    editing.at('d:p2', 1).type('3');
    expect(amendingOf(editing.state).regions[0]?.region).toBe(first?.region);
  });

  test('make of the draft what stands in the editor, whatever was done', () => {
    const act = fc.record({
      what: fc.constantFrom('type', 'enter', 'backspace', 'select'),
      where: fc.nat(),
      offset: fc.nat(),
    });
    fc.assert(
      fc.property(drafts, fc.array(act, { minLength: 1, maxLength: 6 }), (draft, acts) => {
        const editing = new Editing(draft);
        for (const { what, where, offset } of acts) {
          const texts = [...blocksOf(editing.tree)].flatMap(({ block }) =>
            block.type === 'text' ? [block] : [],
          );
          const block = texts[where % texts.length];
          if (!block) continue;
          const at = offset % (contentLength(block.content) + 1);
          const end = { block: block.id, offset: contentLength(block.content) };
          editing.at(block.id, at, what === 'select' ? end : undefined);
          if (what === 'type') editing.type('word ');
          else editing.do(what === 'enter' ? divide : backspace);
        }
        const { tree, held } = apply(draft, [{ id: 'own', order: 0, hunks: editing.hunks }]);
        expect(held).toEqual([]);
        expect(tree.containers.map(({ id }) => say(tree, id))).toEqual(
          tree.containers.map(({ id }) => say(editing.tree, id)),
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('another amendment’s place', () => {
  const draft = buildDraft({
    body: [paragraph('one two three'), paragraph('four'), paragraph('five')],
  });
  const blocks = (editing: Editing) => editing.blocked;
  const theirs = { why: 'amendment', amendment: 'amd_7' };

  test('cannot be written into or struck, and says whose it is', () => {
    const editing = new Editing(draft, [another([replaced('d:p0', 4, 7, 'two', '2')])]);
    expect(blocks(editing.at('d:p0', 5).type('x'))).toEqual(theirs);
    expect(blocks(editing.at('d:p0', 6).do(backspace))).toEqual(theirs);
    expect(blocks(editing.at('d:p0', 1, { block: 'd:p0', offset: 5 }).do(backspace))).toEqual(
      theirs,
    );
    expect(editing.hunks).toEqual([]);
  });

  test('leaves the words beside it free', () => {
    const editing = new Editing(draft, [another([replaced('d:p0', 4, 7, 'two', '2')])]);
    expect(blocks(editing.at('d:p0', 4).type('big '))).toBeNull();
    expect(blocks(editing.at('d:p0', 11).type(' more'))).toBeNull();
    expect(say(editing.tree)[0]).toBe('one big two more three');
  });

  test('is not reached into from beside it, letter on word; a word of its own may stand there', () => {
    const editing = new Editing(draft, [another([replaced('d:p0', 4, 7, 'two', '2')])]);
    expect(blocks(editing.at('d:p0', 7).type('Q'))).toEqual(theirs);
    expect(blocks(editing.at('d:p0', 4).type('Q'))).toEqual(theirs);
    expect(editing.hunks).toEqual([]);
    expect(blocks(editing.at('d:p0', 7).type(' '))).toBeNull();
    expect(blocks(editing.type('Q').do(backspace))).toBeNull();
  });

  test('that was written into all the same can be left again: by Backspace, Undo and Redo', () => {
    const own = [replaced('d:p0', 4, 7, 'two', 'twoQ')];
    const editing = new Editing(draft, [another([replaced('d:p0', 4, 7, 'two', '2')])], own);
    expect(blocks(editing.at('d:p0', 8).do(backspace))).toBeNull();
    expect(editing.hunks).toEqual([]);
    expect(blocks(editing.do(undo))).toBeNull();
    expect(editing.hunks).toEqual(own);
    expect(blocks(editing.do(redo))).toBeNull();
    expect(editing.hunks).toEqual([]);
  });

  test('is the draft’s to change when an alternative to it is written, and the two collide', () => {
    const rival = another([replaced('d:p0', 4, 7, 'two', '2')]);
    const editing = new Editing(draft, [rival]);
    expect(blocks(editing.at('d:p0', 4, { block: 'd:p0', offset: 7 }).type('second'))).toEqual(
      theirs,
    );
    expect(blocks(editing.beside([]).type('second'))).toBeNull();
    expect(say(editing.tree)[0]).toBe('one second three');
    const own = { id: 'amd_8', order: 2, hunks: editing.hunks };
    expect(collide(draft, [rival, own])).toMatchObject([
      { kind: 'overlap', a: { set: 'amd_7' }, b: { set: 'amd_8' } },
    ]);
    // shown again, it is no obstacle to what stands in its place already
    expect(blocks(editing.beside([rival]).at('d:p0', 10).type('ary'))).toBeNull();
  });

  test('in the middle of a paragraph does not keep that from being struck, when written against', () => {
    const rival = another([replaced('d:p0', 4, 7, 'two', '2')]);
    const editing = new Editing(draft, [rival]).at('d:p0', 0, { block: 'd:p1', offset: 0 });
    expect(blocks(editing.do(backspace))).toEqual(theirs);
    expect(blocks(editing.beside([]).do(backspace))).toBeNull();
    expect(say(editing.tree)).toEqual(['four', 'five']);
  });

  test('moves along with what is written before it', () => {
    const editing = new Editing(draft, [another([replaced('d:p0', 4, 7, 'two', '2')])]);
    editing.at('d:p0', 0).type('zero ').do(divide);
    const [, second] = bodyOf(editing.tree);
    expect(blocks(editing.at(second?.id as string, 5).type('x'))).toEqual(theirs);
  });

  test('a paragraph another deletes is closed; one another inserts after can be written beside, not struck over', () => {
    const gone: Hunk = { kind: 'delete', block: 'd:p1', quoted: bodyOf(draft)[1] as never };
    const added: Hunk = {
      kind: 'insert',
      gap: { container: 'body', after: 'd:p1' },
      blocks: [{ ...paragraph('new'), id: 'new_1' }],
    };
    expect(blocks(new Editing(draft, [another([gone])]).at('d:p1', 2).type('x'))).toEqual(theirs);
    const editing = new Editing(draft, [another([added])]);
    expect(blocks(editing.at('d:p1', 4).type('x'))).toBeNull();
    expect(blocks(editing.at('d:p2', 0).do(backspace))).toEqual(theirs);
  });

  test('where another writes, the paragraph is not divided', () => {
    const editing = new Editing(draft, [another([replaced('d:p0', 4, 4, '', 'and ')])]);
    expect(blocks(editing.at('d:p0', 4).do(divide))).toEqual(theirs);
    expect(blocks(editing.at('d:p0', 4).type('or '))).toBeNull();
  });
});

describe('what Word keeps for itself', () => {
  test('is not changed, and the reason is said', () => {
    const field = { text: '12', marks: [{ type: 'locked' as const, value: 'a page number' }] };
    const draft = buildDraft({
      body: [
        paragraph([plain('see page '), field, plain(' below')]),
        { ...paragraph('Contents'), locked: 'a table of contents' },
        { type: 'placeholder', id: 'd:x', label: 'Chart', hash: 'ff' },
        paragraph('', { section: true }),
        paragraph('last'),
      ],
    });
    const editing = new Editing(draft);
    const reason = () => (editing.blocked?.why === 'fixed' ? editing.blocked.sentence : null);
    editing.at('d:p0', 10).type('x');
    expect(reason()).toContain('a page number');
    editing.at('d:p1', 3).type('x');
    expect(reason()).toContain('a table of contents');
    editing.at('d:p3', 0).do(backspace);
    expect(reason()).toContain('section');
    expect(editing.hunks).toEqual([]);
    editing.at('d:p0', 3).type('the ');
    expect(editing.blocked).toBeNull();
  });

  test('a field that Word fills in can go whole, but not in part', () => {
    const lock = { type: 'locked' as const, value: 'Word fills in this cross-reference.' };
    const draft = buildDraft({
      body: [
        paragraph([plain('see '), { text: '2.1', marks: [lock] }, plain('.')]),
        paragraph('z'),
      ],
    });
    const struck = (from: number, to: number) =>
      new Editing(draft).at('d:p0', from, { block: 'd:p0', offset: to }).do(strike(true, false));
    expect(struck(4, 6).blocked).toMatchObject({
      why: 'fixed',
      sentence: expect.stringContaining('cross-reference'),
    });
    const whole = struck(4, 7);
    expect(whole.blocked).toBeNull();
    expect(say(whole.tree)).toEqual(['see .', 'z']);
  });

  test('a paragraph between two tables stays, since Word needs one there', () => {
    const draft = buildDraft({
      body: [table([['a']]), paragraph(''), table([['b']]), paragraph('c')],
    });
    const editing = new Editing(draft).at('d:p1', 0).do(backspace);
    expect(editing.blocked).toMatchObject({ why: 'fixed' });
    expect(say(editing.tree)).toEqual(['[a]', '', '[b]', 'c']);
  });
});

test('a note whose reference is struck goes with it, and what was written in it before', () => {
  const draft = buildDraft({
    body: [paragraph([plain('a'), note(0)]), paragraph('b')],
    footnotes: [[paragraph('note')]],
  });
  const editing = new Editing(draft).at('footnotes:p0', 4).type(' more');
  editing.at('d:p0', 2).do(backspace);
  expect(editing.hunks).toHaveLength(1);
  const { tree, held } = apply(draft, [{ id: 'own', order: 0, hunks: editing.hunks }]);
  expect(held).toEqual([]);
  expect(tree.containers.map(({ id }) => id)).toEqual(['body']);
});
