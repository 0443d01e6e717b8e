import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { DecorationSet, type EditorView } from 'prosemirror-view';
import { blocksOnSheet, within } from '../sheet/in-view';
import { scrollerOf } from '../sheet/scroll';
import { amendingOf } from './amending';

/** The stretch of the document in which the others' places are drawn. */
interface Near {
  from: number;
  to: number;
  drawn: DecorationSet;
  /** All of the others' places, of which `drawn` are some. */
  all: DecorationSet;
}

const key = new PluginKey<Near>('near');

/** Paragraphs drawn above and below what is in view. */
const MARGIN = 40;

function drawIn(state: EditorState, from: number, to: number): Near {
  const all = amendingOf(state).others;
  return { from, to, all, drawn: DecorationSet.create(state.doc, all.find(from, to)) };
}

function follow(tr: Transaction, near: Near, state: EditorState): Near {
  const range: { from: number; to: number } | undefined = tr.getMeta(key);
  const all = amendingOf(state).others;
  if (range) return drawIn(state, range.from, range.to);
  if (!tr.docChanged) return all === near.all ? near : drawIn(state, near.from, near.to);
  const [from, to] = [tr.mapping.map(near.from, -1), tr.mapping.map(near.to, 1)];
  return { from, to, all, drawn: near.drawn.map(tr.mapping, tr.doc) };
}

/** Draws what is near the view, when the view has moved beyond what was drawn. */
export function lookAround(view: EditorView): void {
  const blocks = blocksOnSheet(view.dom);
  if (blocks.length === 0) return;
  const [top, bottom] = within(blocks, scrollerOf(view.dom).getBoundingClientRect());
  const at = (index: number) =>
    view.posAtDOM(blocks[Math.max(0, Math.min(blocks.length - 1, index))] as Element, 0);
  const near = key.getState(view.state) as Near;
  const size = view.state.doc.content.size;
  const reach = (margin: number): [number, number] => [
    top - margin <= 0 ? 0 : at(top - margin),
    bottom + margin >= blocks.length ? size : at(bottom + margin),
  ];
  const [needFrom, needTo] = reach(MARGIN / 4);
  if (near.from <= needFrom && near.to >= needTo) return;
  const [from, to] = reach(MARGIN);
  view.dispatch(view.state.tr.setMeta(key, { from, to }));
}

/**
 * Draws the others' places, those near what is in view: so a keystroke costs the same with five amendments as with
 * five hundred. Places out of sight are closed to writing all the same.
 */
export const nearZones = (): Plugin<Near> =>
  new Plugin<Near>({
    key,
    state: {
      init: () => ({ from: 0, to: 0, drawn: DecorationSet.empty, all: DecorationSet.empty }),
      apply: (tr, near, _old, state) => follow(tr, near, state),
    },
    props: { decorations: (state) => key.getState(state)?.drawn },
    view: (view) => {
      let frame = 0;
      const look = () => {
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(() => lookAround(view));
      };
      document.addEventListener('scroll', look, { capture: true, passive: true });
      const sizes = new ResizeObserver(look);
      sizes.observe(view.dom);
      return {
        destroy: () => {
          cancelAnimationFrame(frame);
          sizes.disconnect();
          document.removeEventListener('scroll', look, { capture: true });
        },
      };
    },
  });
