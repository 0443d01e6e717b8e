import type { Response, StandingResponse } from './amendment';
import type { Consultee } from './delegation';

/**
 * How each response stands against the wording of now: open again when the amendment's own words changed since,
 * flagged when only the text around them did.
 */
export function standing(
  responses: readonly Response[],
  fingerprint: string,
  resultHash: string,
): StandingResponse[] {
  return responses.map((response) => {
    const reopened = response.fingerprint !== fingerprint;
    return {
      ...response,
      reopened,
      surroundingsChanged: !reopened && response.resultHash !== resultHash,
    };
  });
}

/** The last response of each consultee (responses are given the oldest first). */
export function latestResponses<R extends Response>(responses: readonly R[]): R[] {
  return [...new Map(responses.map((response) => [response.consultee, response])).values()];
}

/** Consultees whose response to the wording of now is still awaited. */
export function awaited(
  consultees: readonly Consultee[],
  responses: readonly StandingResponse[],
): Consultee[] {
  const answered = new Set(
    latestResponses(responses)
      .filter((response) => !response.reopened)
      .map((response) => response.consultee),
  );
  return consultees.filter(({ id }) => !answered.has(id));
}
