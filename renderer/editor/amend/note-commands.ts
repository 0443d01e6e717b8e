import type { Mark, Node, ResolvedPos } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { noteLook } from '../../../shared/amendment/fit-notes';
import { isReference } from '../../../shared/amendment/new-notes';
import { mintId } from '../../../shared/base/id';
import { contentText } from '../../../shared/document/inline';
import { isNote } from '../../../shared/document/notes';
import { blockNode, inlineNodes } from '../../../shared/document/prosemirror';
import { PLAIN_MARK } from '../../../shared/document/schema';
import type { Container, DocumentTree, ParagraphMark } from '../../../shared/document/types';
import { amendingOf } from './amending';
import { noteNode, referencesOf } from './notes';

type Kind = 'footnote' | 'endnote';

const container = ($pos: ResolvedPos) => $pos.node(1).attrs as Pick<Container, 'id' | 'kind'>;

/** Is the caret in a footnote or an endnote? */
export const inNote = ({ selection }: EditorState): boolean =>
  selection.$from.depth > 0 && isNote(container(selection.$from));

/** How a new note of a draft begins: as the others do. */
function noteStart(draft: DocumentTree, kind: Kind) {
  const look = noteLook(draft, kind);
  const style = draft.styles.find(({ name }) => name.toLowerCase() === `${kind} text`);
  const mark: ParagraphMark = look?.mark ?? { ...PLAIN_MARK, style: style?.id ?? null };
  const marks = look?.marks ?? [{ type: 'superscript' as const }];
  const first = draft.containers.find((one) => one.kind === kind)?.blocks[0];
  const said = first?.type === 'text' ? contentText(first.content) : ' ';
  const { section: _, ...own } = mark;
  return { mark: own, marks, lead: /^\s?/.exec(said)?.[0] ?? '' };
}

/** Puts a reference behind the selection, and the caret into its note at the foot of the document. */
export const addNote =
  (kind: Kind): Command =>
  (state, dispatch) => {
    const { $to } = state.selection;
    if (!$to.parent.isTextblock) return false;
    const { draft } = amendingOf(state).setting.base;
    const { mark, marks, lead } = noteStart(draft, kind);
    const id = mintId('new');
    const content = lead === '' ? [] : [{ text: lead, marks: [] }];
    const block = blockNode({ type: 'text', id: mintId('new'), content, mark });
    const tr = state.tr.insert(
      $to.pos,
      inlineNodes([{ atom: kind, hash: id, container: id, marks }]),
    );
    tr.insert(tr.doc.content.size, noteNode(id, kind, block));
    const end = TextSelection.create(tr.doc, tr.doc.content.size - 2);
    dispatch?.(tr.setSelection(end).scrollIntoView());
    return true;
  };

/** From a note to behind its reference; what is typed there looks as the words before it. */
const backToText: Command = (state, dispatch) => {
  if (!inNote(state)) return false;
  const { id } = container(state.selection.$from);
  const reference = referencesOf(state.doc).find((one) => one.container === id);
  if (!reference) return false;
  const at = state.doc.resolve(reference.pos + 1);
  dispatch?.(state.tr.setSelection(new TextSelection(at)).scrollIntoView());
  return true;
};

/** How words behind a reference look: as those before it, for they are no raised figures. Null where none stands there. */
export function marksBeside(doc: Node, pos: number): readonly Mark[] | null {
  let at = doc.resolve(pos);
  if (!isReferenceNode(at.nodeBefore)) return null;
  while (isReferenceNode(at.nodeBefore)) at = doc.resolve(at.pos - 1);
  return at.nodeBefore?.marks ?? [];
}

const isReferenceNode = (node: Node | null): boolean =>
  node?.attrs.atom !== undefined && isReference(node.attrs.atom);

/** From a reference to the end of its note. */
export const toNote =
  (note: string): Command =>
  (state, dispatch) => {
    let end: number | null = null;
    state.doc.forEach((flow, pos) => {
      if (flow.attrs.id === note) end = pos + flow.nodeSize - 1;
    });
    if (end === null) return false;
    const at = TextSelection.near(state.doc.resolve(end), -1);
    dispatch?.(state.tr.setSelection(at).scrollIntoView());
    return true;
  };

/** A footnote, as with Word's key; from within a note, back to the text. */
export const footnote: Command = (state, dispatch, view) =>
  inNote(state) ? backToText(state, dispatch, view) : addNote('footnote')(state, dispatch, view);

export const endnote: Command = (state, dispatch, view) =>
  inNote(state) ? backToText(state, dispatch, view) : addNote('endnote')(state, dispatch, view);
