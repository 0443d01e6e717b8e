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
  /** Tries what changes nothing, such as looking into a file: nothing is read anew after it. */
  look: (work: () => Promise<unknown>) => Promise<boolean>;
  fail: (sentence: string, where?: string) => void;
  clear: () => void;
}

/** What a form shows of an error; null where the person stopped it themselves. */
function failureOf(error: unknown): Failure | null {
  if (!(error instanceof Refusal)) return { code: 'internal', sentence: sentenceOf(error) };
  return error.failure.code === 'cancelled' ? null : error.failure;
}

/** Somebody else was first: what is shown is read anew, so that the next try is made against what stands now. */
const isOutdated = (error: unknown): boolean =>
  error instanceof Refusal && ['conflict', 'stale'].includes(error.failure.code);

/** One act of a form or a button: busy while it runs, and refused where it happened. */
export function useAct(): Act {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const attempt = async (work: () => Promise<unknown>, after?: () => Promise<unknown>) => {
    setBusy(true);
    setFailure(null);
    try {
      await work();
      await after?.();
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) console.error(error);
      setFailure(failureOf(error));
      if (isOutdated(error)) void reload().catch(() => undefined);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    failure,
    clear: () => setFailure(null),
    fail: (sentence, where) =>
      setFailure({ code: 'invalid-input', sentence, ...(where ? { where } : {}) }),
    run: (work) => attempt(work, reload),
    look: (work) => attempt(work),
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
