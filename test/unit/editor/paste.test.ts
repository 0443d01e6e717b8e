import { Fragment, Slice } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { cleanHtml, LINE_BREAK } from '../../../renderer/editor/paste/clean';
import { NUMBERED } from '../../../renderer/editor/paste/parser';
import { placeSlice } from '../../../renderer/editor/paste/place';
import { settle } from '../../../renderer/editor/paste/settle';
import { posOf } from '../../../renderer/editor/positions';
import { apply } from '../../../shared/amendment/apply';
import { schema } from '../../../shared/document/schema';
import type { ParagraphMark } from '../../../shared/document/types';
import { bodyOf, buildDraft, heading, item, paragraph, say } from '../../support/drafts';
import { Editing } from '../../support/editing';

describe('Word’s HTML', () => {
  test('loses its comments, styles, namespaces and printed bullets, and keeps levels and emphasis', () => {
    const html = [
      '<html><head><style>p.MsoNormal{margin:0}</style><meta name=Generator></head><body>',
      '<!--[if gte mso 9]><xml><o:x/></xml><![endif]--><!--StartFragment-->',
      '<p class=MsoNormal style="color:red">Some <b>bold</b><o:p></o:p></p>',
      "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]>",
      "<span style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>",
      'Point<br>two</p><span style="font-weight:700">loud</span>',
    ].join('');
    const clean = cleanHtml(html);
    expect(clean).toContain('<p>Some <b>bold</b></p>');
    expect(clean).toContain(`<p data-level="1">Point${LINE_BREAK}two</p>`);
    expect(clean).toContain('<span data-bold>loud</span>');
    expect(clean).not.toMatch(/style|mso|·|o:p|xml|<!/i);
  });
});

describe('of Word’s HTML', () => {
  test('a weight that is only for other scripts takes no emphasis away', () => {
    const said = (style: string) => cleanHtml(`<b style='${style}'>always</b>`);
    expect(said('mso-bidi-font-weight:normal')).toBe('<b>always</b>');
    expect(said('color:red;font-weight:normal')).toBe('<b data-plain>always</b>');
    expect(cleanHtml("<i style='mso-bidi-font-style:italic'>x</i>")).toBe('<i>x</i>');
  });

  test('another program that is made with the same editor is cleaned like any other', () => {
    const html =
      '<p data-pm-slice="1 1 []">One<br>two <span style="font-weight:700">loud</span></p>';
    expect(cleanHtml(html)).toContain(`One${LINE_BREAK}two <span data-bold>loud</span>`);
  });

  test('comments are marked to be left behind', () => {
    const html =
      "<div style='mso-element:comment-list'><div style='mso-element:comment'>Why?</div></div>";
    expect(cleanHtml(html)).toBe('<div data-ignore><div data-ignore>Why?</div></div>');
  });

  test('blank paragraphs go, numbers that are printed say so', () => {
    const listed = (printed: string, text: string) =>
      `<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>${printed}<span>&nbsp; </span></span><![endif]>${text}</p>`;
    const html = [
      listed('1.', 'first'),
      listed('(b)', 'second'),
      listed('o', 'point'),
      '<p class=MsoNormal><o:p>&nbsp;</o:p></p>',
      '<p>end</p>',
    ].join('');
    expect(cleanHtml(html)).toBe(
      '<p data-level="0" data-ordered>first</p><p data-level="0" data-ordered>second</p><p data-level="0">point</p><p>end</p>',
    );
  });
});

describe('what is pasted', () => {
  const lists = [
    {
      id: '1',
      abstract: '1',
      levels: [
        { start: 1, format: 'bullet', text: '•' },
        { start: 1, format: 'bullet', text: '–' },
      ],
    },
  ];
  const draft = buildDraft({
    lists,
    body: [heading('H', 2), paragraph('body text', { style: 'Body' }), item('point')],
  });
  const foreign = (kind: ParagraphMark['kind'], level: number, text: string) =>
    schema.node('paragraph', { mark: { kind, level, style: null, list: null } }, [
      schema.text(text),
    ]);

  test('takes an empty paragraph for its first heading or item, and is before the one it comes into', () => {
    const empty = buildDraft({ lists, body: [heading('H', 2), paragraph(''), item('point')] });
    const body = [foreign('heading', 2, 'Q'), foreign('item', 0, 'R')];
    const kinds = (editing: Editing) =>
      bodyOf(editing.tree).map((block) => (block.type === 'text' ? block.mark.kind : 'table'));
    const into = new Editing(empty).at('d:p1', 0);
    const put = (editing: Editing, nodes: typeof body) =>
      editing.do((state, dispatch) => {
        dispatch?.(placeSlice(state.tr, settle(new Slice(Fragment.from(nodes), 1, 1), state)));
        return true;
      });
    expect(say(put(into, body).tree)).toEqual(['H', 'Q', 'R', 'point']);
    expect(kinds(into)).toEqual(['heading', 'heading', 'item', 'item']);
    const alone = put(new Editing(empty).at('d:p1', 0), [foreign('heading', 2, 'Q')]);
    expect(kinds(alone)).toEqual(['heading', 'heading', 'item']);
    const before = put(new Editing(empty).at('d:p2', 0), [
      foreign('heading', 2, 'Q'),
      foreign('paragraph', 0, 'S '),
    ]);
    expect(say(before.tree)).toEqual(['H', '', 'Q', 'S point']);
    expect(kinds(before)).toEqual(['heading', 'paragraph', 'heading', 'item']);
  });

  test('as a bullet under a bullet keeps its depth, by another list where the one nearby has no more levels', () => {
    const [deep] = lists;
    const flat = { id: '0', abstract: '0', levels: deep?.levels.slice(0, 1) ?? [] };
    const shallow = buildDraft({
      lists: [flat, ...lists],
      body: [item('point', 0, '0'), paragraph('text')],
    });
    const { state } = new Editing(shallow).at('d:p1', 4);
    const [first, second] = settle(
      new Slice(Fragment.from([foreign('item', 0, 'a'), foreign('item', 1, 'b')]), 1, 1),
      state,
    ).content.content;
    expect(first?.attrs.mark.list).toEqual({ id: '0', level: 0 });
    expect(second?.attrs.mark.list).toEqual({ id: '1', level: 1 });
  });

  test('as a numbered item counts with the numbers here, not with headings, and what was copied here stays as it was', () => {
    const decimal = { start: 1, format: 'decimal', text: '%1.' };
    const many = ['heads', 'plain'].map((id) => ({ id, abstract: id, levels: [decimal] }));
    const styles = [
      { id: 'Heading1', name: 'h', heading: 1, list: { id: 'heads', level: 0 } },
      { id: 'Note', name: 'n', heading: null, list: null },
    ];
    const numbered = buildDraft({
      lists: [...many, ...lists],
      styles,
      body: [item('point'), paragraph('text')],
    });
    const { state } = new Editing(numbered).at('d:p1', 4);
    const node = (mark: ParagraphMark) => schema.node('paragraph', { mark }, [schema.text('x')]);
    const mark = (made: ReturnType<typeof node>) =>
      settle(new Slice(Fragment.from([made]), 1, 1), state).content.firstChild?.attrs.mark;
    const list = { id: NUMBERED, level: 0 };
    expect(mark(node({ kind: 'item', level: 0, style: null, list }))).toMatchObject({
      list: { id: 'plain', level: 0 },
    });
    const own: ParagraphMark = {
      kind: 'paragraph',
      level: 0,
      style: 'Note',
      list: null,
      rest: 'r',
    };
    expect(mark(node(own))).toEqual(own);
  });

  function paste(nodes: ReturnType<typeof foreign>[], block: string, offset: number): Editing {
    const editing = new Editing(draft).at(block, offset);
    const slice = settle(new Slice(Fragment.from(nodes), 1, 1), editing.state);
    return editing.do((state, dispatch) => {
      dispatch?.(placeSlice(state.tr, slice));
      return true;
    });
  }

  test('looks as this document’s paragraphs, headings and bullets do, with ids of its own', () => {
    const editing = paste(
      [
        foreign('paragraph', 0, 'P'),
        foreign('heading', 2, 'Q'),
        foreign('item', 1, 'R'),
        foreign('paragraph', 0, 'S'),
      ],
      'd:p1',
      9,
    );
    expect(say(editing.tree)).toEqual(['H', 'body textP', 'Q', 'R', 'S', 'point']);
    const marks = bodyOf(editing.tree).map((block) => (block.type === 'text' ? block.mark : null));
    expect(marks[2]).toMatchObject({ kind: 'heading', style: 'Heading2' });
    expect(marks[3]).toMatchObject({ kind: 'item', level: 1, list: { id: '1', level: 1 } });
    expect(marks[4]).toMatchObject({ style: 'Body' });
    const ids = bodyOf(editing.tree).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.startsWith('new_'))).toHaveLength(3);
  });

  test('in the middle of a paragraph does not strike and write anew what follows', () => {
    const editing = paste([foreign('paragraph', 0, 'P'), foreign('paragraph', 0, 'S ')], 'd:p1', 5);
    expect(say(editing.tree)).toEqual(['H', 'body P', 'S text', 'point']);
    expect(editing.hunks).toMatchObject([{ kind: 'replace', quoted: [] }]);
    const { tree } = apply(draft, [{ id: 'own', order: 0, hunks: editing.hunks }]);
    expect(say(tree)).toEqual(say(editing.tree));
  });

  test('is never locked, and brings line breaks inside paragraphs', () => {
    const locked = schema.text(`a${LINE_BREAK}b`, [schema.mark('locked', { value: 'x' })]);
    const node = schema.node('paragraph', { locked: 'x' }, [locked]);
    const { state } = new Editing(draft);
    const at = TextSelection.create(
      state.doc,
      posOf(state.doc, { block: 'd:p1', offset: 0 }) as number,
    );
    const settled = settle(
      new Slice(Fragment.from(node), 0, 0),
      state.apply(state.tr.setSelection(at)),
    );
    expect(settled.content.firstChild?.attrs.locked).toBeNull();
    expect(settled.content.firstChild?.textContent).toBe('a\nb');
    expect(settled.content.firstChild?.firstChild?.marks).toEqual([]);
  });
});
