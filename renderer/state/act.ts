import { useState } from 'react';
import { type Failure, Refusal } from '../../shared/base/failure';
import { sentenceOf, useNotices } from './notices';
import { reload } from './reload';

export interface Act {
  busy: boolean;
  /** What the last try was refused for. */
  failure: Failure | null;
  /** Tries it, then reads the paper anew. True when it was done. */
  run: (work: () => Promise<unknown>) => Promise<boolean>;
  fail: (sentence: string, where?: string) => void;
  clear: () => void;
}

/** One act of a form or a button: busy while it runs, and refused where it happened. */
export function useAct(): Act {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  return {
    busy,
    failure,
    clear: () => setFailure(null),
    fail: (sentence, where) =>
      setFailure({ code: 'invalid-input', sentence, ...(where ? { where } : {}) }),
    run: async (work) => {
      setBusy(true);
      setFailure(null);
      try {
        await work();
        await reload();
        return true;
      } catch (error) {
        if (!(error instanceof Refusal)) console.error(error);
        const cancelled = error instanceof Refusal && error.failure.code === 'cancelled';
        if (!cancelled)
          setFailure(
            error instanceof Refusal
              ? error.failure
              : { code: 'internal', sentence: sentenceOf(error) },
          );
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}

/** An act with no form of its own: what it is refused for is said in a notice. */
export async function actNow(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    await reload();
    return true;
  } catch (error) {
    useNotices.getState().trouble(error);
    return false;
  }
}

/** The sentence for a field, when the failure names it (`where` ends in the field's name). */
export const errorAt = (failure: Failure | null, field: string): string | null =>
  failure?.where && new RegExp(`(^|[.])${field}$`).test(failure.where) ? failure.sentence : null;

/** The sentence of a failure that is at none of the fields shown. */
export const errorElsewhere = (failure: Failure | null, fields: string[]): string | null =>
  failure && !fields.some((field) => errorAt(failure, field)) ? failure.sentence : null;
