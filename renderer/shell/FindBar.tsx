import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { figure } from '../../shared/paper/numbers';
import { IconButton } from '../components/Button';
import type { Findable } from '../editor/find/findable';
import { useFind } from '../state/find';
import { useFinding } from './use-finding';
import './find-bar.css';

type Props = { findable: () => Findable | null };

/** "3 of 17", and what is said where there is nothing. */
function said(words: string, count: number, at: number, searching: boolean): string {
  if (words === '') return '';
  if (searching && count === 0) return 'Looking…';
  return count === 0 ? 'Nothing found' : `${figure(at + 1)} of ${figure(count)}`;
}

/** The selected words, as one would search for them. */
export function selectedWords(): string {
  const selected = document.getSelection()?.toString().trim() ?? '';
  return selected.length <= 120 && !selected.includes('\n') ? selected : '';
}

function Bar({ findable }: Props) {
  const { words, asked, close } = useFind();
  const input = useRef<HTMLInputElement>(null);
  const { count, at, searching, step, leave } = useFinding(findable, words);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is asked for
  useEffect(() => input.current?.select(), [asked]);
  const end = () => {
    leave();
    close();
  };
  const acts = useRef({ step, end });
  acts.current = { step, end };
  // F3 and Escape hold in the text too, before anything else takes them
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const over =
        event.target instanceof Element && event.target.closest('[role=dialog], [role=menu]');
      if (over || event.isComposing) return;
      if (event.key === 'F3') acts.current.step(event.shiftKey ? -1 : 1);
      else if (event.key === 'Escape') acts.current.end();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    step(event.shiftKey ? -1 : 1);
  };
  return (
    <search className="find-bar" aria-label="Find in the text">
      <Search size={16} aria-hidden />
      <input
        ref={input}
        className="input"
        type="text"
        aria-label="Find in the text"
        placeholder="Find in the text"
        spellCheck={false}
        value={words}
        onChange={(event) => useFind.setState({ words: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <span className="count quiet small" role="status">
        {said(words, count, at, searching)}
      </span>
      <IconButton
        label="The one before"
        shortcut="Shift+F3"
        icon={<ChevronUp size={17} aria-hidden />}
        disabled={count === 0}
        onClick={() => step(-1)}
      />
      <IconButton
        label="The next one"
        shortcut="F3"
        icon={<ChevronDown size={17} aria-hidden />}
        disabled={count === 0}
        onClick={() => step(1)}
      />
      <IconButton label="Close" shortcut="Esc" icon={<X size={17} aria-hidden />} onClick={end} />
    </search>
  );
}

/** Over a document: where its words are found, when that is asked for. Takes no room of its own. */
export function FindBar({ findable }: Props) {
  const open = useFind((state) => state.open);
  useEffect(() => useFind.getState().host(), []);
  return <div className="find-place">{open && <Bar findable={findable} />}</div>;
}

/** Opens the bar; beside the title of what is searched. */
export function FindButton() {
  const open = useFind((state) => state.open);
  return (
    <IconButton
      label="Find in the text"
      shortcut="Ctrl+F"
      aria-pressed={open}
      icon={<Search size={17} aria-hidden />}
      onClick={() => useFind.getState().show(selectedWords())}
    />
  );
}
