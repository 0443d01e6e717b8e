import { create } from 'zustand';
import { Refusal } from '../../shared/base/failure';

export interface Notice {
  id: number;
  tone: 'calm' | 'trouble';
  sentence: string;
  /** Takes back what was just done. */
  undo?: () => Promise<unknown>;
}

interface State {
  notices: Notice[];
  /** Said to screen readers, not shown. */
  spoken: string;
  say: (sentence: string, undo?: Notice['undo']) => void;
  trouble: (error: unknown) => void;
  announce: (sentence: string) => void;
  dismiss: (id: number) => void;
}

const staysFor = 9_000;
let next = 1;

/** The sentence of an error: a refusal's own, or a plain one for a defect. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Refusal
    ? error.failure.sentence
    : 'Something went wrong inside Engross. What was saved is safe; please try again.';

export const useNotices = create<State>((set, get) => {
  const show = (notice: Omit<Notice, 'id'>) => {
    const id = next++;
    // One result at a time: the newest. Trouble that nobody has dismissed stays above it.
    set(({ notices }) => {
      const troubles = notices.filter(({ tone }) => tone === 'trouble').slice(-1);
      return { notices: [...(notice.tone === 'trouble' ? [] : troubles), { ...notice, id }] };
    });
    // Trouble stays until it is dismissed; a result may go by itself.
    if (notice.tone === 'calm') setTimeout(() => get().dismiss(id), staysFor);
  };
  return {
    notices: [],
    spoken: '',
    say: (sentence, undo) => show({ tone: 'calm', sentence, ...(undo ? { undo } : {}) }),
    trouble: (error) => {
      if (!(error instanceof Refusal)) console.error(error);
      if (error instanceof Refusal && error.failure.code === 'cancelled') return;
      show({ tone: 'trouble', sentence: sentenceOf(error) });
    },
    announce: (sentence) => set({ spoken: sentence }),
    dismiss: (id) => set(({ notices }) => ({ notices: notices.filter((one) => one.id !== id) })),
  };
});
