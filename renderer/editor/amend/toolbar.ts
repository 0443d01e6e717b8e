import { redoDepth, undoDepth } from 'prosemirror-history';
import type { EditorState } from 'prosemirror-state';
import { schema } from '../../../shared/document/schema';
import type { MarkType, ParagraphMark } from '../../../shared/document/types';
import { inNote } from './note-commands';
import { inTable } from './rows';

/** What a toolbar shows of the place where the caret is. */
export interface CaretState {
  kind: ParagraphMark['kind'] | null;
  level: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  inTable: boolean;
  inNote: boolean;
  canUndo: boolean;
  canRedo: boolean;
}

function has(state: EditorState, type: MarkType): boolean {
  const mark = schema.mark(type).type;
  const { from, to, empty, $from } = state.selection;
  if (empty) return !!mark.isInSet(state.storedMarks ?? $from.marks());
  return state.doc.rangeHasMark(from, to, mark);
}

export function caretState(state: EditorState): CaretState {
  const { parent } = state.selection.$from;
  const mark: ParagraphMark | null = parent.isTextblock ? parent.attrs.mark : null;
  return {
    kind: mark?.kind ?? null,
    level: mark?.level ?? 0,
    bold: has(state, 'bold'),
    italic: has(state, 'italic'),
    underline: has(state, 'underline'),
    inTable: inTable(state),
    inNote: inNote(state),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
  };
}
