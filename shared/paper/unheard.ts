import type { Amendment, StandingResponse } from './amendment';
import type { Consultee } from './delegation';
import { listed, numbered } from './numbers';
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

/** Who has not been heard on which amendments as they are worded now: a sentence for each set of posts. */
export function unheardOn(
  consultees: readonly Consultee[],
  amendments: readonly Pick<Amendment, 'number' | 'responses'>[],
): string[] {
  const found = new Map<string, number[]>();
  for (const { number, responses } of amendments) {
    const posts = listed(awaited(consultees, responses).map(({ post }) => post));
    if (posts) found.set(posts, [...(found.get(posts) ?? []), number]);
  }
  return [...found].map(
    ([posts, numbers]) => `Not heard on ${numbered('amendment', numbers)} as worded now: ${posts}.`,
  );
}
