import { history } from 'prosemirror-history';
import type { Node, Slice } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { apply } from '../../../shared/amendment/apply';
import type { Hunk, Position } from '../../../shared/amendment/types';
import { fromTree } from '../../../shared/document/prosemirror';
import { type AtomAttr, PLAIN_MARK, schema } from '../../../shared/document/schema';
import type { Container, DocumentTree } from '../../../shared/document/types';
import { notesOf } from '../of-tree';
import { cleanHtml } from '../paste/clean';
import { pasteParser } from '../paste/parser';
import { drop, placeSlice } from '../paste/place';
import { copySerialiser } from '../paste/serialise';
import { settle } from '../paste/settle';
import { placesOf, posOf } from '../positions';
import { type Drawing, drawAtom } from '../sheet/draw';
import { drawSection } from '../sheet/paint';
import type { Ink, Shown } from '../shown';
import { amending, amendingOf, attempt, type Blocked } from './amending';
import { hunksOf } from './changes';
import { textSlice, typeOver } from './commands';
import { whenNear } from './far';
import { groundOf, notesLast } from './ground';
import { uniqueIds } from './ids';
import { wordKeys } from './keys';
import { drawnAround, lookAround, nearZones } from './near';
import { marksBeside, toNote } from './note-commands';
import { noteLabels } from './note-numbers';
import { paragraphNumbers } from './numbers';
import { wholeParagraph } from './select';
import { areWords } from './spaces';
import { clearSelection } from './strike';
import { tableView } from './table';
import { throughHunks } from './zones';

export interface Opening {
  draft: DocumentTree;
  hunks: readonly Hunk[];
  others: readonly Shown[];
  ink: Ink;
  mediaUrl: Drawing['mediaUrl'];
}

/** What the editor tells of. */
export interface Listener {
  changed: (hunks: Hunk[]) => void;
  blocked: (blocked: Blocked) => void;
  moved: (state: EditorState) => void;
}

/** The state in which an amendment is opened for writing: the draft with its hunks made. */
export function openState(opening: Opening): {
  state: EditorState;
  paragraph: ReturnType<typeof paragraphNumbers>['paragraph'];
} {
  const { hunks, others, ink, mediaUrl } = opening;
  const draft = notesLast(opening.draft);
  const own = { id: 'own', order: 0, hunks: [...hunks] };
  const ground = groundOf(draft);
  const tree = hunks.length === 0 ? draft : newNotesLast(draft, apply(draft, [own]).tree);
  const doc = tree === draft ? ground.doc : fromTree(tree);
  const drawing: Drawing = { mediaUrl, notes: notesOf(draft), beside: ground.beside };
  const setting = { base: ground.base, draft: ground.doc, ink, drawing, kept: new Map() };
  const { plugin, paragraph } = paragraphNumbers(tree);
  const state = EditorState.create({
    doc,
    plugins: [
      ...wordKeys(),
      history(),
      uniqueIds(),
      amending(setting, doc, others),
      ...nearZones(),
      plugin,
      noteLabels(setting),
    ],
  });
  return { state, paragraph };
}

/** The same with those notes last that the draft does not have. */
function newNotesLast(draft: DocumentTree, tree: DocumentTree): DocumentTree {
  const own = new Set(draft.containers.map(({ id }) => id));
  const isOwn = ({ id }: Container) => own.has(id);
  const { containers } = notesLast(tree);
  return {
    ...tree,
    containers: [...containers.filter(isOwn), ...containers.filter((one) => !isOwn(one))],
  };
}

/** Puts the caret at a place of the draft, or selects from there to another. */
export function caretAt(
  state: EditorState,
  position: Position,
  to: Position = position,
): EditorState {
  const { setting, regions } = amendingOf(state);
  const [start, end] = [posOf(setting.draft, position), posOf(setting.draft, to)];
  if (start === null) return state;
  const map = throughHunks(setting.draft, hunksOf(regions));
  const at = (pos: number, side: 1 | -1) =>
    state.doc.resolve(Math.min(map.map(pos, side), state.doc.content.size));
  const $from = at(start, 1);
  const isRange = end !== null && end > start;
  const near = isRange ? TextSelection.between($from, at(end, -1)) : TextSelection.near($from);
  return state.apply(state.tr.setSelection(near));
}

/** Writes at the caret as if it were typed. */
export function typeInto(view: EditorView, text: string): void {
  const { from, to } = view.state.selection;
  const insert = () => view.state.tr.insertText(text, from, to).scrollIntoView();
  if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, text, insert)))
    view.dispatch(insert());
}

/** The atoms that a document holds, so that only those come back by pasting. */
function atomsOf(doc: Node): Set<string> {
  const hashes = new Set<string>();
  doc.descendants((node) => {
    if (node.type.name === 'atom') hashes.add(node.attrs.atom.hash);
    return true;
  });
  return hashes;
}

/**
 * Takes over a selection that the browser has moved and not told of yet: a key that follows at once (End, Enter)
 * must find the caret where the person sees it.
 */
function catchUp(view: EditorView): void {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
  if (!anchorNode || !focusNode || view.composing || !view.dom.contains(focusNode)) return;
  const { selection, doc } = view.state;
  if (!(selection instanceof TextSelection) || !view.dom.contains(anchorNode)) return;
  const anchor = view.posAtDOM(anchorNode, anchorOffset ?? 0);
  const head = view.posAtDOM(focusNode, focusOffset ?? 0);
  if (anchor === selection.anchor && head === selection.head) return;
  const [$anchor, $head] = [doc.resolve(anchor), doc.resolve(head)];
  if ($anchor.parent.inlineContent && $head.parent.inlineContent)
    view.dispatch(view.state.tr.setSelection(new TextSelection($anchor, $head)));
}

function hasWords(node: Node): boolean {
  let found = false;
  node.descendants((one) => {
    found ||= one.isText;
    return !found;
  });
  return found;
}

/** A view on one amendment, in `place`. The caller destroys it. */
export function openView(
  place: HTMLElement,
  opening: Opening,
  focus: { from: Position; to: Position } | null,
  listener: Listener,
): EditorView {
  const opened = openState(opening);
  const state = drawnAround(focus ? caretAt(opened.state, focus.from, focus.to) : opened.state);
  const { setting } = amendingOf(state);
  let atoms: Set<string> | null = null;
  const known = (atom: AtomAttr) => {
    atoms ??= atomsOf(setting.draft);
    return (
      atoms.has(atom.hash) ||
      setting.kept.has(atom.container ?? '') ||
      placesOf(view.state.doc).has(atom.container ?? '')
    );
  };
  const parser = pasteParser(known);
  let copied: { text: string; wholeWords: boolean } | null = null;
  const textIn = ({ content }: Slice) => content.textBetween(0, content.size);
  const wholeWords = (slice: Slice): boolean => {
    const text = textIn(slice);
    return text === copied?.text ? copied.wholeWords : /\S\s+\S/.test(text);
  };
  const view: EditorView = new EditorView(place, {
    state,
    attributes: {
      class: 'doc-body doc-editing',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': 'The document, open for amending',
      spellcheck: 'true',
      lang: opening.draft.language ?? 'en-GB',
    },
    nodeViews: {
      paragraph: whenNear(opened.paragraph),
      table: whenNear(tableView),
      container: (node) => {
        const kind = node.attrs as { id: string; kind: Container['kind'] };
        const dom = drawSection(kind, !hasWords(node), setting.drawing);
        if (!setting.base.containers.has(kind.id))
          dom.classList.add(
            'doc-container-inserted',
            'redline-note',
            ...setting.ink.names.split(' '),
          );
        return { dom, contentDOM: dom, ignoreMutation: ({ type }) => type === 'attributes' };
      },
      atom: (node) => ({ dom: drawAtom(node.attrs.atom, setting.drawing) }),
    },
    clipboardParser: parser,
    clipboardSerializer: copySerialiser(),
    transformCopied: (slice) => {
      copied = { text: textIn(slice), wholeWords: areWords(view.state.selection) };
      return slice;
    },
    transformPastedHTML: cleanHtml,
    transformPasted: (slice) => settle(slice, view.state),
    clipboardTextParser: (text, $context) =>
      textSlice(text, $context.parent.isTextblock ? $context.parent.attrs.mark : PLAIN_MARK),
    handleDOMEvents: {
      keydown: (_view, event) => {
        if (/^(Enter|Backspace|Delete|Tab)$/.test(event.key)) catchUp(view);
        return false;
      },
      // What an input method composes over several paragraphs or cells would make one of them.
      compositionstart: () => {
        const { tr, selection } = view.state;
        if (!selection.$from.sameParent(selection.$to)) view.dispatch(clearSelection(tr));
        return false;
      },
    },
    handleDoubleClickOn: (_view, _pos, node) => {
      const { atom } = node.attrs;
      return atom?.container ? toNote(atom.container)(view.state, view.dispatch) : false;
    },
    handleTripleClick: (_view, pos) => {
      const paragraph = wholeParagraph(view.state.doc, pos);
      if (paragraph) view.dispatch(view.state.tr.setSelection(paragraph));
      return paragraph !== null;
    },
    handlePaste: (_view, _event, slice) => {
      const tr = placeSlice(view.state.tr, slice, wholeWords(slice)).scrollIntoView();
      view.dispatch(tr.setMeta('paste', true).setMeta('uiEvent', 'paste'));
      return true;
    },
    handleDrop: (_view, event, slice, moved) => {
      if (slice.size === 0) return false;
      const pos = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
      const how = { moved, wholeWords: wholeWords(slice) };
      if (pos !== undefined) view.dispatch(drop(view.state.tr, pos, slice, how));
      view.focus();
      return true;
    },
    // The first letter of an empty paragraph: left to the browser, its caret stays before it while that is redrawn.
    handleKeyPress: (_view, event) => {
      const { selection, tr } = view.state;
      if (!selection.empty || !selection.$from.parent.isTextblock) return false;
      if (selection.$from.parent.content.size > 0 || event.key.length !== 1) return false;
      view.dispatch(tr.insertText(event.key).scrollIntoView());
      return true;
    },
    handleTextInput: (_view, from, to, text) => {
      const { doc, tr, storedMarks } = view.state;
      const beside = from === to && !storedMarks ? marksBeside(doc, from) : null;
      if (beside) view.dispatch(tr.replaceWith(from, to, schema.text(text, beside)));
      if (beside) return true;
      if (from === to || doc.resolve(from).sameParent(doc.resolve(to))) return false;
      view.dispatch(typeOver(tr, from, to, text));
      return true;
    },
    dispatchTransaction: (tr) => {
      const { state: next, blocked } = attempt(view.state, tr);
      if (blocked) {
        listener.blocked(blocked);
        return;
      }
      const edited = next.doc !== view.state.doc;
      view.updateState(next);
      if (edited) listener.changed(hunksOf(amendingOf(next).regions));
      listener.moved(next);
    },
  });
  lookAround(view);
  return view;
}
