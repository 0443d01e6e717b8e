import './sheet.css';
import './redline.css';
import {
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import type { View } from '../../shared/amendment/redline';
import type { Position } from '../../shared/amendment/types';
import type { DocumentTree } from '../../shared/document/types';
import type { Findable } from './find/findable';
import { moveCaret, showCaret } from './sheet/caret';
import { caretPosition, selectedPassage } from './sheet/passage';
import { keepInView, placeOf, scrollerOf } from './sheet/scroll';
import { openSheet, type Sheet } from './sheet/sheet';
import type { FeedbackMark, Passage, Shown } from './shown';

/**
 * A place to show; `top` is how far below the pane's top it is to stand, in pixels, where that counts: its paragraph, or
 * its `words`.
 */
type Goal = { amendment: string } | { position: Position; top?: number; words?: true };

/** What the panels around the sheet can ask of it. */
export interface DocumentSheetHandle {
  /** Goes to the next or previous change, and selects it. False at the end. */
  next: () => boolean;
  previous: () => boolean;
  /** Shows an amendment's first change, or a place of the draft. */
  reveal: (where: Goal) => void;
  /**
   * The caret in the draft, and how far below the pane's top it is: for opening the editor right there. And the words
   * that are selected.
   */
  caret: () => { position: Position; top: number; selected: Passage | null } | null;
  focus: () => void;
  /** Its words, to be found. */
  findable: () => Findable | null;
}

export interface DocumentSheetProps {
  tree: DocumentTree;
  sets: readonly Shown[];
  view: View;
  selected: string | null;
  onSelectAmendment?: (id: string) => void;
  /** A passage was chosen by mouse or keyboard; null when none is any more. */
  onSelectPassage?: (passage: Passage | null) => void;
  feedbackMarks?: readonly FeedbackMark[];
  /** In the draft, the words that amendments strike are marked lightly. */
  going?: boolean;
  onSelectFeedback?: (id: string) => void;
  mediaUrl: (hash: string) => Promise<string>;
  /** A place to show; a new object scrolls again. */
  scrollTo?: Goal | null;
  /** What a screen reader calls it. */
  label?: string;
  ref?: Ref<DocumentSheetHandle>;
}

const NONE: readonly FeedbackMark[] = [];

/** Room that is left below a place that is to stand where it stood, in pixels. */
const ROOM = 120;

/** The document as it would look on paper, with the amendments shown in it. Not for editing: see AmendEditor. */
export function DocumentSheet(props: DocumentSheetProps) {
  const { tree, sets, view, selected, feedbackMarks = NONE, going = false, scrollTo, ref } = props;
  const page = useRef<HTMLDivElement>(null);
  const caret = useRef<HTMLDivElement>(null);
  const sheet = useRef<Sheet>(null);
  const latest = useRef(props);
  latest.current = props;

  // a place that is asked for before the sheet shows it waits until it does
  const ready = useRef(false);
  const wanted = useRef<Goal | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is revealed when it is shown is looked up then
  useLayoutEffect(() => {
    const root = page.current as HTMLElement;
    sheet.current ??= openSheet(root, (hash) => latest.current.mediaUrl(hash));
    ready.current = false;
    sheet.current.showSoon({ tree, sets, view, feedback: feedbackMarks, going }, () => {
      ready.current = true;
      if (wanted.current) reveal(wanted.current);
      wanted.current = null;
    });
  }, [tree, sets, view, feedbackMarks, going]);

  useLayoutEffect(() => sheet.current?.select(selected), [selected]);
  useEffect(() => () => sheet.current?.close(), []);

  const reveal = (where: Goal) => {
    const root = page.current as HTMLElement;
    if ('amendment' in where) {
      const own = `[data-change~="${CSS.escape(where.amendment)}"]`;
      // one of its changes was gone to already: that is the one to see
      if (root.contains(document.activeElement?.closest(own) ?? null)) return;
      const dom = sheet.current?.firstOf(where.amendment);
      if (dom) keepInView(root, () => placeOf(dom));
      return;
    }
    const point = sheet.current?.pointOf(where.position);
    if (!point) return;
    // panes differ in height: what stood at the foot of a higher one is to be seen all the same
    const lowest = scrollerOf(root).clientHeight - ROOM;
    const top = where.top === undefined ? undefined : Math.min(where.top, lowest);
    const range = document.createRange();
    range.setStart(point.node, point.offset);
    const block = (point.node instanceof Element ? point.node : point.node.parentElement)?.closest(
      '.doc-block',
    );
    keepInView(
      root,
      () => {
        // a paragraph that is to stand where it stood is measured as a whole, as it was
        const isOfWords = where.top === undefined || where.words;
        const words = isOfWords ? range.getClientRects()[0] : undefined;
        const box = words ?? (block ?? root).getBoundingClientRect();
        return { box, inside: point.node };
      },
      top,
    );
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new place scrolls
  useEffect(() => {
    if (!ready.current) wanted.current = scrollTo ?? null;
    else if (scrollTo) reveal(scrollTo);
  }, [scrollTo]);

  const goTo = (change: HTMLElement | null | undefined): boolean => {
    if (!change) return false;
    change.focus({ preventScroll: true });
    keepInView(page.current as HTMLElement, () => placeOf(change));
    return true;
  };
  const go = (by: 1 | -1): boolean => goTo(sheet.current?.neighbour(by));

  useImperativeHandle(ref, () => ({
    next: () => go(1),
    previous: () => go(-1),
    reveal,
    caret: () => {
      const root = page.current as HTMLElement;
      const position = caretPosition(root);
      const point = position && sheet.current?.pointOf(position);
      if (!position || !point) return null;
      const range = document.createRange();
      range.setStart(point.node, point.offset);
      const rect = range.getClientRects()[0];
      const top = scrollerOf(root).getBoundingClientRect().top;
      const selected = selectedPassage(root, latest.current.tree);
      return { position, top: (rect?.top ?? top) - top, selected };
    },
    focus: () => page.current?.focus(),
    findable: () => sheet.current?.findable ?? null,
  }));

  useEffect(() => {
    const root = page.current as HTMLElement;
    let told: string | null = null;
    let frame = 0;
    const changed = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        showCaret(root, caret.current as HTMLElement);
        const inside = root.contains(document.getSelection()?.anchorNode ?? null);
        if (!inside && told === null) return;
        const passage = inside ? selectedPassage(root, latest.current.tree) : null;
        const now = passage && JSON.stringify(passage);
        if (now === told) return;
        told = now;
        latest.current.onSelectPassage?.(passage);
      });
    };
    document.addEventListener('selectionchange', changed);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', changed);
    };
  }, []);

  const choose = (target: EventTarget) => {
    const dom = (target as Element).closest<HTMLElement>('[data-change], [data-feedback]');
    if (dom?.dataset.feedback) props.onSelectFeedback?.(dom.dataset.feedback);
    else if (dom?.dataset.change)
      props.onSelectAmendment?.(dom.dataset.change.split(' ')[0] as string);
  };

  /** From one end of a move to the other; anything else is chosen. */
  const press = (target: EventTarget) => {
    const other = (target as Element).closest<HTMLElement>('[data-other]')?.dataset.other;
    if (!other || !goTo(sheet.current?.moveAt(other))) choose(target);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.altKey && { ArrowDown: 1 as const, ArrowUp: -1 as const }[event.key];
    if (by) go(by);
    else if (event.key === 'Enter') press(event.target);
    else if (!moveCaret(page.current as HTMLElement, event.nativeEvent)) return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent) => {
    if (document.getSelection()?.isCollapsed !== false) press(event.target);
  };

  return (
    <div className="doc-sheet">
      <div
        ref={page}
        className={`doc-body doc-view-${view}`}
        role="document"
        aria-label={props.label ?? tree.title ?? 'Document'}
        lang={tree.language ?? 'en-GB'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is read and selected in by keyboard
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={(event) => event.target !== event.currentTarget && choose(event.target)}
      />
      <div ref={caret} className="doc-caret" hidden />
    </div>
  );
}
