/**
 * The one JSON text of a value, for hashing: RFC 8785 (keys sorted by UTF-16 units, no white space;
 * ECMAScript's own number and string forms are those of the RFC). Members that are `undefined` are left out.
 * @throws TypeError on values that JSON cannot hold (NaN, Infinity, functions, bigint).
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string')
    return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('JSON holds no NaN or Infinity');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object') {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
  }
  throw new TypeError(`JSON cannot hold a ${typeof value}`);
}
