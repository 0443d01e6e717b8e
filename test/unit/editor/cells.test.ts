import { Fragment, Slice } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { clearSelection } from '../../../renderer/editor/amend/strike';
import { drop, placeSlice } from '../../../renderer/editor/paste/place';
import { settle } from '../../../renderer/editor/paste/settle';
import { posOf } from '../../../renderer/editor/positions';
import { amendable } from '../../../shared/amendment/amendable';
import { apply } from '../../../shared/amendment/apply';
import type { Position } from '../../../shared/amendment/types';
import { schema } from '../../../shared/document/schema';
import { buildDraft, item, paragraph, say, table } from '../../support/drafts';
import { Editing } from '../../support/editing';

const draft = buildDraft({
  body: [
    table(
      [
        ['Crime', 'Trend', 'Since'],
        ['Youth', 'Up 4%', '2015'],
        ['Drug', 'Down 19%', '2018'],
      ],
      true,
    ),
    paragraph('before after'),
    item('point'),
    paragraph(''),
  ],
});
const TABLE = '[Crime | Trend | Since / Youth | Up 4% | 2015 / Drug | Down 19% | 2018]';

const at = (block: string, offset: number): Position => ({ block, offset });

/** What is copied of a selection, as the clipboard holds it. */
const copied = (from: Position, to: Position): Slice =>
  new Editing(draft).at(from.block, from.offset, to).state.selection.content();

const paste = (editing: Editing, slice: Slice): Editing =>
  editing.do((state, dispatch) => {
    dispatch?.(placeSlice(state.tr, settle(slice, state)));
    return true;
  });

function expectSaved(editing: Editing): void {
  const { tree, held } = apply(draft, [{ id: 'own', order: 0, hunks: editing.hunks }]);
  expect(held).toEqual([]);
  expect(say(tree)).toEqual(say(editing.tree));
}

const rowOfCells = copied(at('d:p3', 0), at('d:p5', 4));
const wholeTable = (rows: string[][]) =>
  new Slice(
    Fragment.from(
      schema.node(
        'table',
        null,
        rows.map((row) =>
          schema.node(
            'row',
            null,
            row.map((text) =>
              schema.node('cell', null, schema.node('paragraph', null, schema.text(text))),
            ),
          ),
        ),
      ),
    ),
    0,
    0,
  );

describe('cells that are pasted', () => {
  test('go into cells one by one, and only the words that differ are changed', () => {
    const editing = paste(new Editing(draft).at('d:p6', 2), rowOfCells);
    expect(editing.blocked).toBeNull();
    expect(say(editing.tree)[0]).toBe(
      '[Crime | Trend | Since / Youth | Up 4% | 2015 / Youth | Up 4% | 2015]',
    );
    expect(editing.hunks.map(({ kind }) => kind)).toEqual(['replace', 'replace', 'replace']);
    expectSaved(editing);
  });

  test('over two others do not strike the whole row', () => {
    const two = copied(at('d:p3', 0), at('d:p4', 5));
    const editing = new Editing(draft).at('d:p6', 0, at('d:p7', 8));
    paste(editing, two);
    expect(say(editing.tree)[0]).toContain('/ Youth | Up 4% | 2018]');
    expect(editing.hunks.every(({ kind }) => kind === 'replace')).toBe(true);
    expectSaved(editing);
  });

  test('leave the cell alone at whose beginning their selection ended', () => {
    const editing = paste(new Editing(draft).at('d:p6', 0), copied(at('d:p3', 0), at('d:p5', 0)));
    expect(say(editing.tree)[0]).toContain('/ Youth | Up 4% | 2018]');
  });

  test('that do not fit are words in the cell, and outside a table words too', () => {
    const editing = paste(new Editing(draft).at('d:p7', 8), rowOfCells);
    expect(say(editing.tree)[0]).toContain('Drug | Down 19%Youth¶Up 4%¶2015 | 2018]');
    expectSaved(editing);
    const other = paste(new Editing(draft).at('d:p10', 5), rowOfCells);
    expect(say(other.tree)).toEqual([TABLE, 'before after', 'pointYouth', 'Up 4%', '2015', '']);
    expectSaved(other);
  });

  test('with words before the table are words', () => {
    const slice = copied(at('d:p4', 0), at('d:p9', 6));
    const editing = paste(new Editing(draft).at('d:p9', 12), slice);
    expect(say(editing.tree).slice(1, 4)).toEqual(['before afterUp 4%', '2015', 'Drug']);
    expectSaved(editing);
  });

  test('as a whole table stand between paragraphs, and nothing beside them is struck', () => {
    const made = wholeTable([['a', 'b'], ['c']]);
    const editing = paste(new Editing(draft).at('d:p9', 7), made);
    expect(say(editing.tree).slice(1, 4)).toEqual(['before ', '[a | b / c | ]', 'after']);
    expectSaved(editing);
    const end = paste(new Editing(draft).at('d:p9', 12), made);
    expect(say(end.tree).slice(1, 4)).toEqual(['before after', '[a | b / c | ]', 'point']);
    expect(end.hunks.map(({ kind }) => kind)).toEqual(['insert']);
    const start = paste(new Editing(draft).at('d:p11', 0), made);
    expect(say(start.tree).slice(2)).toEqual(['point', '[a | b / c | ]', '']);
    expectSaved(start);
  });

  test('are dragged to other cells the same way, and left where they are dropped on themselves', () => {
    const editing = new Editing(draft).at('d:p3', 0, at('d:p4', 5));
    const slice = editing.state.selection.content();
    const move = (to: Position) =>
      editing.do((state, dispatch) => {
        const pos = posOf(state.doc, to) as number;
        dispatch?.(
          drop(state.tr, pos, settle(slice, state), {
            moved: true,
            wholeWords: true,
          }),
        );
        return true;
      });
    expect(move(at('d:p4', 2)).hunks).toEqual([]);
    editing.at('d:p3', 0, at('d:p4', 5));
    move(at('d:p6', 1));
    expect(say(editing.tree)[0]).toContain('/  |  | 2015 / Youth | Up 4% | 2018]');
    expectSaved(editing);
  });
});

test('what is composed over several cells leaves them cells', () => {
  const editing = new Editing(draft).at('d:p6', 2, at('d:p7', 5));
  editing.do((state, dispatch) => {
    dispatch?.(clearSelection(state.tr));
    return true;
  });
  editing.type('é');
  expect(say(editing.tree)[0]).toContain('Dré | 19% | 2018');
  expectSaved(editing);
});

test('an edit that would leave a row with other columns than its table is refused', () => {
  const editing = new Editing(draft).at('d:p6', 2, at('d:p7', 5)).type('é');
  expect(editing.blocked).toMatchObject({ why: 'fixed' });
  expect(say(editing.tree)[0]).toBe(TABLE);
  expect(editing.at('d:p6', 0).type('x').blocked).toBeNull();
});

test('a new row with more cells than its table has columns is refused, in tables of uneven rows too', () => {
  const even = table([['a', 'b', 'c']]);
  const uneven = { ...even, rows: [...even.rows, ...table([['d', 'e']]).rows] };
  const other = buildDraft({ body: [uneven, paragraph('after')] });
  const row = (...cells: string[]) => {
    const [made] = table([cells]).rows;
    const named = made?.cells.map((cell, i) => ({
      ...cell,
      id: `new_c${i}`,
      blocks: cell.blocks.map((block) => ({ ...block, id: `new_p${i}` })),
    }));
    return { id: 'new_r', header: false, cells: named ?? [] };
  };
  const asked = (...cells: string[]) =>
    amendable(other, {
      kind: 'rows',
      table: 'd:t0',
      remove: [],
      insert: [{ after: 'd:t0:r0', rows: [row(...cells)] }],
    });
  expect(asked('1', '2', '3')).toBeNull();
  expect(asked('1', '2')).toBeNull();
  expect(asked('1', '2', '3', '4', '5', '6')).toContain('more cells');
});
