import { type ComponentProps, useEffect, useRef } from 'react';
import type { DraftInfo } from '../../shared/paper/document';
import { ErrorLine } from '../components/Banner';
import { DocumentSheet, type DocumentSheetHandle } from '../editor/DocumentSheet';
import { useAct } from '../state/act';
import { type DocumentWithDrafts, useDocuments } from '../state/documents';
import { mediaUrl } from '../state/media';
import { usePassage } from '../state/passage';
import { FindBar } from './FindBar';
import { PassageBar } from './PassageBar';
import './sheet.css';

type SheetProps = ComponentProps<typeof DocumentSheet>;

type Props = Partial<Omit<SheetProps, 'tree' | 'mediaUrl' | 'onSelectPassage'>> & {
  document: DocumentWithDrafts;
  draft: DraftInfo;
  /** The pane that scrolls, once it is there. */
  onPane?: (pane: HTMLElement | null) => void;
  /** Enter at a place in the text. */
  onEnter?: () => void;
  /** A letter at a place in the text, or over selected words: as in Word, it is to be written there. */
  onType?: (letter: string) => void;
};

const none: SheetProps['sets'] = [];

/** A letter typed with the caret in the text. Space scrolls, as wherever one reads, and `?` is asked anywhere. */
export function isTypedAtCaret(
  event: Pick<
    globalThis.KeyboardEvent,
    'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'getModifierState'
  >,
  text: Element,
): boolean {
  const { key, ctrlKey, metaKey, altKey, isComposing } = event;
  const isLetter = [...key].length === 1 && key !== ' ' && key !== '?';
  // AltGr writes letters too, and on some keyboards says that Control and Alt are down
  const isCommand = (ctrlKey || metaKey || altKey) && !event.getModifierState('AltGraph');
  if (!isLetter || isCommand || isComposing) return false;
  return text.contains(document.getSelection()?.focusNode ?? null);
}

/** The tree of a draft once it is read, and why it could not be. */
export function useTree(draft: string | undefined) {
  const tree = useDocuments((state) => (draft ? state.trees[draft] : undefined));
  const { look, failure } = useAct();
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for each draft
  useEffect(() => {
    if (draft && !tree) void look(() => useDocuments.getState().loadTree(draft));
  }, [draft]);
  return { tree, failure };
}

/** A draft on its sheet. Words selected in it can be amended, or commented upon. */
export function Sheet({
  document,
  draft,
  sets = none,
  view = 'draft',
  onPane,
  onEnter,
  onType,
  ref,
  ...rest
}: Props) {
  const own = useRef<DocumentSheetHandle>(null);
  const { tree, failure } = useTree(draft.id);
  useEffect(() => () => usePassage.setState({ passage: null }), []);
  if (failure) return <ErrorLine>{failure.sentence}</ErrorLine>;
  if (!tree) return <p className="visually-hidden">Reading the draft…</p>;
  return (
    <div
      className="sheet-well"
      ref={onPane}
      onKeyDownCapture={(event) => {
        if (!(event.target instanceof Element && event.target.matches('.doc-body'))) return;
        if (event.key === 'Enter' && onEnter) onEnter();
        else if (onType && isTypedAtCaret(event.nativeEvent, event.target)) onType(event.key);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <FindBar findable={() => own.current?.findable() ?? null} />
      <DocumentSheet
        selected={null}
        {...rest}
        ref={(handle) => {
          own.current = handle;
          if (typeof ref === 'function') ref(handle);
          else if (ref) ref.current = handle;
        }}
        sets={sets}
        view={view}
        label={document.title}
        tree={tree}
        mediaUrl={mediaUrl}
        onSelectPassage={(passage) =>
          usePassage.setState({
            passage: passage && { document: document.id, draft: draft.id, ...passage },
          })
        }
      />
      <PassageBar />
    </div>
  );
}
