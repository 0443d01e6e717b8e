import type { Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { expect, test, vi } from 'vitest';
import { drawAll, drawnAround, isNear, lookAt } from '../../../renderer/editor/amend/near';
import { openState } from '../../../renderer/editor/amend/view';
import { buildDraft, paragraph } from '../../support/drafts';

test('all is drawn for a screen reader, step by step; what is drawn stays while one scrolls elsewhere', () => {
  const draft = buildDraft({
    body: Array.from({ length: 900 }, (_, n) => paragraph(`Clause ${n} says something.`)),
  });
  const ink = { names: '', title: '' };
  const opened = openState({ draft, hunks: [], others: [], ink, mediaUrl: async () => '' });
  let state = drawnAround(opened.state);
  const later: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (then: () => void) => later.push(then));
  const view = {
    isDestroyed: false,
    get state() {
      return state;
    },
    dispatch: (tr: Transaction) => {
      state = state.apply(tr);
    },
  } as unknown as EditorView;
  const { size } = state.doc.content;
  const places: number[] = [];
  state.doc.descendants((node, pos) => {
    if (node.isTextblock) places.push(pos);
  });
  const drawn = () => places.filter((pos) => isNear(state, pos)).length;

  drawAll(view);
  later.shift()?.();
  const before = drawn();
  expect(before).toBeLessThan(900);
  view.dispatch(lookAt(state, { from: size - 200, to: size }));
  expect(drawn()).toBeGreaterThan(before);
  let steps = 0;
  for (let next = later.shift(); next; next = later.shift()) {
    next();
    steps++;
  }
  expect(drawn()).toBe(900);
  expect(steps).toBeLessThan(20);
  vi.unstubAllGlobals();
});
