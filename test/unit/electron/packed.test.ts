import { expect, test } from 'vitest';
import type { Reply } from '../../../shared/base/failure';
import { pack, unpack } from '../../../shared/contract/packed';

test('a reply comes out of its packing as it went in, bytes too', () => {
  const replies: Reply<unknown>[] = [
    { ok: true, value: { title: 'Plan “A” \u2028 & more', words: [1, null] } },
    { ok: true, value: null },
    { ok: false, error: { code: 'not-found', sentence: 'There is no such paper.' } },
  ];
  for (const reply of replies) {
    expect(pack(reply)).toBeTypeOf('string');
    expect(unpack(pack(reply))).toEqual(reply);
  }
  const picture = {
    ok: true,
    value: { type: 'image/png', bytes: new Uint8Array([137, 0]) },
  } as const;
  expect(unpack(pack(picture))).toBe(picture);
});
