import type { StandingResponse } from './amendment';
import type { Consultee } from './delegation';
import { awaited } from './standing';

/** Consultees who have not been heard on the wording of now, in words; empty when all have. */
export function unheard(
  consultees: readonly Consultee[],
  responses: readonly StandingResponse[],
): string {
  return awaited(consultees, responses)
    .map(({ id, post }) => {
      const earlier = responses.some(({ consultee }) => consultee === id);
      return earlier ? `${post} (responded to an earlier wording)` : post;
    })
    .join('; ');
}
