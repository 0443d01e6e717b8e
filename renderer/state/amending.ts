import { create } from 'zustand';
import type { Hunk, Position } from '../../shared/amendment/types';
import { Refusal } from '../../shared/base/failure';
import { type Amendment, type AmendmentFields, saysNothing } from '../../shared/paper/amendment';
import { api } from '../api';
import { useAmendments } from './amendments';
import { sentenceOf } from './notices';
import { usePlace } from './place';
import { useSaved } from './saved';

export type Written = Omit<AmendmentFields, 'hunks'>;

/** An amendment while it is written. */
export interface Amending {
  document: string;
  draft: string;
  /** As the engine last gave it back; null until there is something to keep. */
  amendment: Amendment | null;
  hunks: Hunk[];
  fields: Written;
  /** Where the caret was. */
  focus: Position | null;
  /** How far below the top of the pane that was, in pixels, so that nothing jumps. */
  focusTop?: number;
  /** Where what was selected ends, when `focus` is where it begins. */
  focusTo?: Position | null;
  /** The letter with which the person began: it is written there. */
  typed?: string;
  /** What it said on the draft that left it behind, while it is written anew on the newer one. */
  was?: Amendment['wording'];
  /** Why the last save was refused. */
  trouble: string | null;
  /** Amendments beside which it is written: their marks are put away, so that their words are the draft's to change. */
  beside: readonly string[];
  /** What is to be done in it, where it was opened for something. */
  note: string | null;
  /** Why the Word file could not hold what is written, as far as it was asked. */
  unwritable: string | null;
}

interface State {
  amending: Amending | null;
  begin: (start: Pick<Amending, 'document' | 'draft'> & Partial<Amending>) => void;
  write: (change: { hunks?: Hunk[]; fields?: Partial<Written> }) => void;
  /** Writes against the draft where this other amendment stands too; `false` shows the other one again. */
  besides: (amendment: string, on: boolean) => void;
  /** Saves what is unsaved now; true when nothing is left unsaved. */
  flush: () => Promise<boolean>;
  /** Saves and leaves. The words stay in the amendment; false (and stays) when they could not be saved. */
  leave: () => Promise<boolean>;
  /** Leaves without the words that were not saved; what was saved stays in the amendment. */
  discard: () => void;
  /** After a refusal because somebody else changed it: keeps these words all the same. */
  overwrite: () => Promise<boolean>;
}

/** How long after the last key the words are saved, and how long at most after the first, in milliseconds. */
const pause = 400;
const longest = 800;

/** How long after the last change of the words it is asked whether the Word file can hold them. */
const longerPause = 1_000;

const unwritten: Written = {
  reason: '',
  category: 'committee-comment',
  feedback: [],
  proposer: '',
  seconder: '',
};

const writtenOf = ({ reason, category, feedback, proposer, seconder }: Amendment): Written => ({
  reason,
  category,
  feedback,
  proposer,
  seconder,
});

/** What the amendment is worth keeping for: a change, or a word about it. */
const holdsSomething = ({ amendment, hunks, fields }: Amending): boolean =>
  amendment !== null || !saysNothing({ hunks, ...fields });

/** One that was emptied again goes, where nobody has seen it; whatever was more than a beginning stays. */
async function letGo({ amendment, hunks, fields, was }: Amending): Promise<void> {
  if (!amendment || was || !saysNothing({ hunks, ...fields })) return;
  try {
    const one = { amendment: amendment.id, expectedRevision: amendment.revision };
    await api.amendment.discardEmpty(one);
    useAmendments.getState().drop(amendment.id);
  } catch (error) {
    if (!(error instanceof Refusal)) console.error(error);
  }
}

function send({ amendment, draft, hunks, fields, was }: Amending): Promise<Amendment> {
  if (!amendment) return api.amendment.create({ draft, hunks, ...fields });
  const one = { amendment: amendment.id, expectedRevision: amendment.revision };
  if (!was || amendment.draft === draft) return api.amendment.save({ ...one, hunks, ...fields });
  // One that was left behind stays on its draft until there are words for the newer one.
  if (hunks.length === 0) return api.amendment.save({ ...one, ...fields });
  return api.amendment.resite({ ...one, hunks, ...fields });
}

export const useAmending = create<State>((set, get) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first of the words was written that are not yet on their way. */
  let since: number | null = null;
  let asking: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was written and what of it was saved. */
  let written = 0;
  let saved = 0;
  let running: Promise<void> | null = null;

  const change = (part: Partial<Amending>) => {
    const { amending } = get();
    if (amending) set({ amending: { ...amending, ...part } });
  };

  const saveOnce = async () => {
    const { amending } = get();
    if (!amending || !holdsSomething(amending)) {
      saved = written;
      useSaved.getState().set('saved');
      return;
    }
    const upTo = written;
    since = null;
    useSaved.getState().set('saving');
    let { amendment } = amending;
    if (amendment?.status === 'proposed') {
      // looking at it changes nothing: only words that are written take it back
      const one = { amendment: amendment.id, expectedRevision: amendment.revision };
      amendment = await api.amendment.rework(one);
      change({ amendment });
    }
    amendment = await send({ ...amending, amendment });
    // The last words may reach the engine when another paper is open already.
    const { paper } = usePlace.getState();
    if (!paper || paper === amendment.paper) useAmendments.getState().put(amendment);
    change({ amendment, trouble: null });
    saved = upTo;
    useSaved.getState().set(saved === written ? 'saved' : 'unsaved');
  };

  const flush = async (): Promise<boolean> => {
    clearTimeout(timer);
    try {
      while (running || saved < written) {
        running ??= saveOnce().finally(() => {
          running = null;
        });
        await running;
      }
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) console.error(error);
      useSaved.getState().set('failed');
      change({ trouble: sentenceOf(error) });
      return false;
    }
  };

  /** An answer about words that were changed meanwhile is passed over: the next one is on its way. */
  const ask = async () => {
    const { id } = (await flush()) ? (get().amending?.amendment ?? {}) : {};
    if (!id) return;
    const about = written;
    try {
      const { sentence } = await api.amendment.writable({ amendment: id });
      if (about === written && get().amending?.amendment?.id === id)
        change({ unwritable: sentence });
    } catch (error) {
      // whoever proposes it is told again
      if (!(error instanceof Refusal)) console.error(error);
    }
  };

  const askLater = () => {
    clearTimeout(asking);
    asking = setTimeout(() => void ask(), longerPause);
  };

  return {
    amending: null,
    begin: ({ amendment = null, ...start }) => {
      written = 0;
      saved = 0;
      since = null;
      set({
        amending: {
          amendment,
          hunks: amendment?.hunks ?? [],
          fields: amendment ? writtenOf(amendment) : unwritten,
          focus: null,
          trouble: null,
          note: null,
          beside: [],
          unwritable: null,
          ...start,
        },
      });
      if (amendment && amendment.hunks.length > 0) askLater();
    },
    write: ({ hunks, fields }) => {
      const { amending } = get();
      if (!amending) return;
      written++;
      change({
        // the words typed before the editor was open are among the hunks now
        ...(hunks ? { hunks, typed: '', focusTo: null } : {}),
        ...(fields ? { fields: { ...amending.fields, ...fields } } : {}),
      });
      useSaved.getState().set('unsaved');
      clearTimeout(timer);
      since ??= Date.now();
      timer = setTimeout(() => void flush(), Math.min(pause, since + longest - Date.now()));
      if (hunks) askLater();
    },
    besides: (amendment, on) => {
      const others = get().amending?.beside.filter((id) => id !== amendment) ?? [];
      change({ beside: on ? [...others, amendment] : others });
    },
    flush,
    leave: async () => {
      const done = await flush();
      const { amending } = get();
      if (done) clearTimeout(asking);
      if (done) set({ amending: null });
      if (done && amending) await letGo(amending);
      return done;
    },
    discard: () => {
      clearTimeout(timer);
      clearTimeout(asking);
      saved = written;
      useSaved.getState().set('saved');
      set({ amending: null });
    },
    overwrite: async () => {
      const { amending } = get();
      if (!amending?.amendment) return flush();
      try {
        const fresh = await api.amendment.get({ amendment: amending.amendment.id });
        change({ amendment: fresh });
      } catch (error) {
        change({ trouble: sentenceOf(error) });
        return false;
      }
      return flush();
    },
  };
});
