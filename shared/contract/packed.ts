import type { Reply } from '../base/failure';

/**
 * A reply on its way to the page: as JSON, since a string crosses into it in one piece and an object is copied there
 * property by property; with bytes (a picture's) as it is.
 */
export type Packed<T> = string | Reply<T>;

export const pack = <T>(reply: Reply<T>): Packed<T> =>
  reply.ok && holdsBytes(reply.value) ? reply : JSON.stringify(reply);

/** The reply that was packed. */
export const unpack = <T>(packed: Packed<T>): Reply<T> =>
  typeof packed === 'string' ? JSON.parse(packed) : packed;

const holdsBytes = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).some((one) => one instanceof Uint8Array);
