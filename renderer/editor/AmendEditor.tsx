import 'prosemirror-view/style/prosemirror.css';
import './sheet.css';
import './redline.css';
import { redo, undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { Hunk, Position } from '../../shared/amendment/types';
import type { DocumentTree, MarkType, ParagraphMark } from '../../shared/document/types';
import { type Blocked, withOthers } from './amend/amending';
import { caretOf, goToCaret } from './amend/caret-place';
import { retype } from './amend/commands';
import { findableEditor } from './amend/find';
import { toggle } from './amend/keys';
import { drawAll } from './amend/near';
import { footnote } from './amend/note-commands';
import { addRow, deleteRow } from './amend/rows';
import { type CaretState, caretState } from './amend/toolbar';
import { caretAt, openView, typeInto } from './amend/view';
import type { Findable } from './find/findable';
import { keepInView } from './sheet/scroll';
import { type Shown, sayAmendment } from './shown';

/** What a toolbar or a menu can ask of the editor. */
export interface AmendEditorHandle {
  undo: () => void;
  redo: () => void;
  focus: (position?: Position) => void;
  applyRetype: (kind: ParagraphMark['kind'], level: number) => void;
  toggleMark: (type: Extract<MarkType, 'bold' | 'italic' | 'underline'>) => void;
  addRow: (where: 'above' | 'below') => void;
  deleteRow: () => void;
  /** Adds a footnote; from within a note, goes back to its reference. */
  footnote: () => void;
  /** The words of the document, to be found. */
  findable: () => Findable | null;
}

export interface AmendEditorProps {
  draft: DocumentTree;
  /** The amendment being written, for its colour and name. Another id opens another editor. */
  amendment: Pick<Shown, 'id' | 'number' | 'hue' | 'who' | 'reason' | 'status'>;
  /** Its hunks when it is opened; later ones come from the editor itself. */
  hunks: readonly Hunk[];
  /** The other live amendments: shown, and not to be written into. */
  others: readonly Shown[];
  /** Where the caret goes on opening, in the draft's coordinates. */
  focus: Position | null;
  /** How far below the top of the scrolling pane that place was, so that nothing jumps (pixels). */
  focusTop?: number;
  /** Where what is selected on opening ends, when `focus` is where it begins. */
  focusTo?: Position | null;
  /** What was typed there already, before the editor was open. */
  typed?: string;
  onChange: (hunks: Hunk[]) => void;
  /** An edit was not made: inside another amendment, or in what Word computes. */
  onBlocked?: (blocked: Blocked) => void;
  onCaret?: (caret: CaretState) => void;
  mediaUrl: (hash: string) => Promise<string>;
  /** Whether a screen reader is at work: then all of the document is in the page, not only what is near the view. */
  readAloud: () => Promise<boolean>;
  ref?: Ref<AmendEditorHandle>;
}

/** The whole document, open for free editing; what is written shows at once as inserted and deleted. */
export function AmendEditor(props: AmendEditorProps) {
  const { draft, amendment, others, ref } = props;
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef(props);
  latest.current = props;
  const finding = useRef<ReturnType<typeof findableEditor>>(null);
  finding.current ??= findableEditor(() => view.current);

  // biome-ignore lint/correctness/useExhaustiveDependencies: hunks and focus count on opening only
  useLayoutEffect(() => {
    const { hunks, focus, focusTo, typed, focusTop, mediaUrl, others } = latest.current;
    const made = openView(
      place.current as HTMLElement,
      {
        draft,
        hunks,
        others,
        mediaUrl,
        ink: {
          names: `hue-${amendment.hue} redline-own`,
          title: sayAmendment(amendment as Shown),
        },
      },
      focus && { from: focus, to: focusTo ?? focus },
      {
        changed: (now) => {
          latest.current.onChange(now);
          finding.current?.changed();
        },
        blocked: (why) => latest.current.onBlocked?.(why),
        moved: (state) => latest.current.onCaret?.(caretState(state)),
      },
    );
    view.current = made;
    shownOthers.current = others;
    made.focus();
    if (typed) typeInto(made, typed);
    if (focus) keepInView(made.dom, () => caretOf(made), focusTop);
    latest.current.onCaret?.(caretState(made.state));
    void latest.current.readAloud().then((is) => is && drawAll(made));
    return () => {
      view.current = null;
      made.destroy();
    };
  }, [draft, amendment.id]);

  const shownOthers = useRef(others);
  useEffect(() => {
    if (!view.current || shownOthers.current === others) return;
    shownOthers.current = others;
    view.current.updateState(withOthers(view.current.state, others));
  }, [others]);

  useImperativeHandle(ref, () => {
    const run = (command: Command) => {
      const made = view.current;
      if (!made) return;
      command(made.state, made.dispatch, made);
      made.focus();
    };
    return {
      undo: () => run(undo),
      redo: () => run(redo),
      focus: (position) => {
        const made = view.current;
        if (made && position) {
          made.updateState(caretAt(made.state, position));
          goToCaret(made);
        }
        made?.focus();
      },
      applyRetype: (kind, level) => run(retype(kind, level)),
      toggleMark: (type) => run(toggle(type)),
      addRow: (where) => run(addRow(where)),
      deleteRow: () => run(deleteRow),
      footnote: () => run(footnote),
      findable: () => finding.current?.findable() ?? null,
    };
  }, []);

  return <div className="doc-sheet doc-sheet-editing" ref={place} />;
}
