import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Command, Plugin } from 'prosemirror-state';
import { schema } from '../../../shared/document/schema';
import type { MarkType } from '../../../shared/document/types';
import { breakLine, divide, retype, selectFlow, shiftLevel, strike } from './commands';
import { endnote, footnote } from './note-commands';
import { acrossRows, nextCell } from './rows';
import { extendByParagraph, toEdge } from './select';

/** Sets a mark on the selection, or takes it off. */
export const toggle = (type: MarkType): Command => toggleMark(schema.mark(type).type);

const tab: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if (!$from.parent.isTextblock) return false;
  if ($from.sameParent($to)) dispatch?.(state.tr.insertText('\t').scrollIntoView());
  return true;
};

/** Word's keys. */
export const wordKeys = (): Plugin[] => [
  keymap({
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Mod-b': toggle('bold'),
    'Mod-i': toggle('italic'),
    'Mod-u': toggle('underline'),
    'Mod-Alt-1': retype('heading', 1),
    'Mod-Alt-2': retype('heading', 2),
    'Mod-Alt-3': retype('heading', 3),
    'Mod-Alt-f': footnote,
    'Mod-Alt-d': endnote,
    'Mod-Shift-n': retype('paragraph', 0),
    'Mod-Shift-l': retype('item', 0),
    'Mod-a': selectFlow,
    'Mod-Home': toEdge(-1, false),
    'Mod-End': toEdge(1, false),
    'Shift-Mod-Home': toEdge(-1, true),
    'Shift-Mod-End': toEdge(1, true),
    'Mod-Shift-ArrowDown': extendByParagraph(1),
    'Mod-Shift-ArrowUp': extendByParagraph(-1),
    ArrowDown: acrossRows(1),
    ArrowUp: acrossRows(-1),
    Enter: divide,
    'Shift-Enter': breakLine,
    Backspace: strike(true, false),
    'Shift-Backspace': strike(true, false),
    Delete: strike(false, false),
    'Mod-Backspace': strike(true, true),
    'Mod-Delete': strike(false, true),
    Tab: chainCommands(nextCell(1), shiftLevel(1), tab),
    'Shift-Tab': chainCommands(nextCell(-1), shiftLevel(-1), () => true),
  }),
  keymap(baseKeymap),
];
