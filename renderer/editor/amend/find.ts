import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type Findable, Told } from '../find/findable';
import type { Match, Searched } from '../find/search';
import { placesOf } from '../positions';
import { textOf } from './segments';

const WHOLE = [{ from: 0, at: 0 }];

/** Finding in the document that is being amended: the draft with the person's own words. */
export function findableEditor(view: () => EditorView | null): {
  findable: () => Findable | null;
  changed: () => void;
} {
  const told = new Told();
  /** From where to where in the document a match stands, while its paragraph is as it was. */
  const stretch = ({ text, from, to }: Match): [number, number] | null => {
    const place = view() && placesOf((view() as EditorView).state.doc).get(text.id);
    if (!place || place.node !== text.source) return null;
    return [place.pos + 1 + from, place.pos + 1 + to];
  };
  const make = (made: EditorView): Findable => ({
    root: made.dom,
    texts: () => {
      const out: Searched[] = [];
      made.state.doc.descendants((node) => {
        if (!node.isTextblock) return true;
        const readings = () => [{ text: textOf(node), pieces: WHOLE }];
        out.push({ id: node.attrs.id, source: node, readings });
        return false;
      });
      return out;
    },
    rangeOf: (match) => {
      const at = stretch(match);
      if (!at) return null;
      const [start, end] = [made.domAtPos(at[0], 1), made.domAtPos(at[1], -1)];
      const range = document.createRange();
      range.setStart(start.node, start.offset);
      range.setEnd(end.node, end.offset);
      return range;
    },
    select: (match) => {
      const at = stretch(match);
      const { tr, doc } = made.state;
      if (at) made.dispatch(tr.setSelection(TextSelection.create(doc, ...at)));
      made.focus();
    },
    origin: (end = false) => {
      const { $from, $to } = made.state.selection;
      const $at = end ? $to : $from;
      return $at.parent.isTextblock ? { id: $at.parent.attrs.id, offset: $at.parentOffset } : null;
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
