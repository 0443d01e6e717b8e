import { Refusal } from '../../../shared/base/failure';
import type { CanPatchInput, PatchAmendment } from '../service';
import { layOut } from './patch';

/**
 * Why amendments could not be written into their base, as a sentence; null when they can. Asked while an amendment is
 * written and at each act on it, so that export never has to refuse.
 * @returns what stands against them by themselves, or else together with those `beside` them; whatever of these could
 * not be written anyway is left out
 */
export function canPatch(input: CanPatchInput): string | null {
  const { amendments, beside = [] } = input;
  const refusal = (all: PatchAmendment[]) => whyNot({ ...input, amendments: all });
  const alone = refusal(amendments);
  if (alone || beside.length === 0) return alone?.failure.sentence ?? null;
  const together = refusal([...beside, ...amendments]);
  if (!together) return null;
  let others = beside;
  for (;;) {
    const blamed = refusal(others);
    if (!blamed) break;
    const left = others.filter(({ number }) => blamed.failure.where !== `amendment ${number}`);
    if (left.length === others.length) return null;
    others = left;
  }
  const sentence = refusal([...others, ...amendments])?.failure.sentence;
  return sentence ? `With the other amendments of the draft: ${sentence}` : null;
}

/** What stands against writing amendments into their base; null when nothing does. */
export function whyNot(input: CanPatchInput): Refusal | null {
  try {
    layOut({ ...input, form: 'tracked' });
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
