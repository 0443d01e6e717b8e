import { type EditorState, type Selection, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type Findable, Told } from '../find/findable';
import type { Match } from '../find/search';
import { placesOf } from '../positions';
import { rangeOver, units } from '../sheet/points';
import { heldIn, shownBefore } from './reads';
import { type ShownText, shownTexts } from './shown-texts';

/** What the page shows at a place of the document, or of what that is in, where it is far from view. */
function elementAt(view: EditorView, pos: number): globalThis.Node | null {
  const $pos = view.state.doc.resolve(Math.min(pos, view.state.doc.content.size));
  const before = $pos.nodeBefore;
  const beside = view.nodeDOM($pos.pos) ?? (before && view.nodeDOM($pos.pos - before.nodeSize));
  if (beside) return beside;
  for (let depth = $pos.depth; depth > 0; depth--) {
    const around = view.nodeDOM($pos.before(depth));
    if (around) return around;
  }
  return null;
}

function rangeOf(view: EditorView, { text, from, to }: Match): Range | null {
  const { id, node, pos } = text as ShownText;
  if (node && placesOf(view.state.doc).get(id)?.node !== node) return null;
  const name = node ? 'block' : 'shown';
  const dom = view.dom.querySelector<HTMLElement>(`[data-${name}="${CSS.escape(id)}"]`);
  const found = dom && rangeOver(units(dom), from, to);
  if (found) return found;
  // far from view it is not drawn: about where it will be
  const near = dom ?? elementAt(view, pos);
  if (!near) return null;
  const range = document.createRange();
  range.selectNode(near);
  return range;
}

/** A match as the editor selects it: its words in the document, or the caret where it stands on the page only. */
function selectionOf({ doc }: EditorState, { text, from, to }: Match): Selection | null {
  const { node, pos, runs } = text as ShownText;
  if (!node) return TextSelection.near(doc.resolve(Math.min(pos, doc.content.size)));
  if (placesOf(doc).get(text.id)?.node !== node) return null;
  const held = runs.length > 0 ? heldIn(runs, from, to) : { from, to };
  return TextSelection.create(doc, pos + 1 + held.from, pos + 1 + held.to);
}

/** Finding in what is seen while an amendment is written: the document, what is struck, what others put in. */
export function findableEditor(view: () => EditorView | null): {
  findable: () => Findable | null;
  changed: () => void;
} {
  const told = new Told();
  let texts: ShownText[] = [];
  let selected: { match: Match; selection: Selection } | null = null;
  const make = (made: EditorView): Findable => ({
    root: made.dom,
    texts: () => {
      texts = shownTexts(made.state);
      return texts;
    },
    rangeOf: (match) => rangeOf(made, match),
    select: (match) => {
      const selection = selectionOf(made.state, match);
      if (selection) {
        made.dispatch(made.state.tr.setSelection(selection));
        selected = { match, selection: made.state.selection };
      }
      made.focus();
    },
    origin: (end = false) => {
      const { selection } = made.state;
      if (selected?.selection.eq(selection)) {
        const { text, from, to } = selected.match;
        return { id: text.id, offset: end ? to : from };
      }
      const $at = end ? selection.$to : selection.$from;
      const { parent, parentOffset } = $at;
      if (!parent.isTextblock) return null;
      const runs = texts.find(({ node }) => node === parent)?.runs ?? [];
      const offset = runs.length > 0 ? shownBefore(runs, parentOffset, end) : parentOffset;
      return { id: parent.attrs.id, offset };
    },
    onChange: told.on,
  });
  return {
    findable: () => {
      const made = view();
      return made && make(made);
    },
    changed: told.tell,
  };
}
