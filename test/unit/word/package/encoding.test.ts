import { expect, it } from 'vitest';
import { decodePart, encodePart } from '../../../../electron/word/package/encoding';

const words = '<?xml version="1.0"?><a>Café – 😀</a>';
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

it.each([
  ['UTF-8', new Uint8Array(Buffer.from(words))],
  ['UTF-8 with a mark', new Uint8Array(Buffer.from(`\uFEFF${words}`))],
  ['UTF-16 LE with a mark', new Uint8Array(Buffer.from(`\uFEFF${words}`, 'utf16le'))],
  ['UTF-16 LE without', new Uint8Array(Buffer.from(words, 'utf16le'))],
  ['UTF-16 BE with a mark', utf16be(`\uFEFF${words}`)],
  ['UTF-16 BE without', utf16be(words)],
])('%s is read, and written back as it was', (_, bytes) => {
  const { text, encoding } = decodePart(bytes, 'word/document.xml');
  expect(text).toBe(words);
  expect(Buffer.from(encodePart(text, encoding))).toEqual(Buffer.from(bytes));
});

it('reads an old character set by its declaration, to be written in UTF-8', () => {
  const bytes = new Uint8Array(
    Buffer.from('<?xml version="1.0" encoding="windows-1252"?><a>caf\xe9</a>', 'latin1'),
  );
  expect(decodePart(bytes, 'x').text).toBe('<?xml version="1.0" encoding="UTF-8"?><a>café</a>');
});

it('refuses bytes that are no text', () => {
  expect(() => decodePart(new Uint8Array([0x3c, 0xff, 0xff]), 'word/document.xml')).toThrow(
    /word\/document\.xml/,
  );
});
