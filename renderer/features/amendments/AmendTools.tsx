import {
  Bold,
  CornerLeftUp,
  Italic,
  Pilcrow,
  Redo2,
  Rows3,
  Superscript,
  Undo2,
} from 'lucide-react';
import type { RefObject } from 'react';
import { Button, IconButton } from '../../components/Button';
import { Menu } from '../../components/Menu';
import type { AmendEditorHandle, AmendEditorProps } from '../../editor/AmendEditor';

export type Caret = Parameters<NonNullable<AmendEditorProps['onCaret']>>[0];

const kinds: [string, 'paragraph' | 'heading' | 'item', number][] = [
  ['Paragraph', 'paragraph', 0],
  ['Heading 1', 'heading', 1],
  ['Heading 2', 'heading', 2],
  ['Heading 3', 'heading', 3],
  ['List item', 'item', 0],
];

const kindWord = (caret: Caret | null): string =>
  kinds.find(
    ([, kind, level]) => kind === caret?.kind && (kind !== 'heading' || level === caret.level),
  )?.[0] ?? 'Paragraph';

/** The few things that writing needs besides the keys: undo, emphasis, what a paragraph is, rows of a table. */
export function AmendTools({
  editor,
  caret,
}: {
  editor: RefObject<AmendEditorHandle | null>;
  caret: Caret | null;
}) {
  const tell = (act: (handle: AmendEditorHandle) => void) => () => {
    if (editor.current) act(editor.current);
  };
  return (
    <div className="row tools" role="toolbar" aria-label="Writing">
      <IconButton
        label="Undo"
        shortcut="Ctrl+Z"
        icon={<Undo2 size={17} aria-hidden />}
        disabled={!caret?.canUndo}
        onClick={tell((handle) => handle.undo())}
      />
      <IconButton
        label="Redo"
        shortcut="Ctrl+Y"
        icon={<Redo2 size={17} aria-hidden />}
        disabled={!caret?.canRedo}
        onClick={tell((handle) => handle.redo())}
      />
      <IconButton
        label="Bold"
        shortcut="Ctrl+B"
        aria-pressed={caret?.bold ?? false}
        icon={<Bold size={17} aria-hidden />}
        onClick={tell((handle) => handle.toggleMark('bold'))}
      />
      <IconButton
        label="Italic"
        shortcut="Ctrl+I"
        aria-pressed={caret?.italic ?? false}
        icon={<Italic size={17} aria-hidden />}
        onClick={tell((handle) => handle.toggleMark('italic'))}
      />
      <IconButton
        label={caret?.inNote ? 'Back to the text' : 'Add a footnote'}
        shortcut="Ctrl+Alt+F"
        icon={
          caret?.inNote ? (
            <CornerLeftUp size={17} aria-hidden />
          ) : (
            <Superscript size={17} aria-hidden />
          )
        }
        onClick={tell((handle) => handle.footnote())}
      />
      <Menu
        trigger={
          <Button tone="plain" icon={<Pilcrow size={17} aria-hidden />}>
            {kindWord(caret)}
          </Button>
        }
        entries={kinds.map(([label, kind, level]) => ({
          label,
          onSelect: tell((handle) => handle.applyRetype(kind, level)),
        }))}
      />
      {/* always there, so that nothing moves when the caret comes into a table */}
      <Menu
        trigger={
          <Button
            tone="plain"
            icon={<Rows3 size={17} aria-hidden />}
            disabled={!caret?.inTable}
            title={caret?.inTable ? undefined : 'Rows are for tables'}
          >
            Row
          </Button>
        }
        entries={[
          { label: 'Add a row above', onSelect: tell((handle) => handle.addRow('above')) },
          { label: 'Add a row below', onSelect: tell((handle) => handle.addRow('below')) },
          { label: 'Strike this row', onSelect: tell((handle) => handle.deleteRow()) },
        ]}
      />
    </div>
  );
}
