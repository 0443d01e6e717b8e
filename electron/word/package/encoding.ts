import { refuse } from '../../../shared/base/failure';

/** How the text of a part is written in bytes, so that a changed part is written back the same way. */
export interface PartEncoding {
  charset: 'utf-8' | 'utf-16le' | 'utf-16be';
  bom: boolean;
}

export interface PartText {
  text: string;
  encoding: PartEncoding;
}

/**
 * The text of an XML part. UTF-8 and UTF-16, with or without a byte order mark, are what Word files use; a part in
 * an older character set is decoded too, and would be written back in UTF-8 with its declaration changed.
 * @throws Refusal bad-file where the bytes are not text in the encoding they claim
 */
export function decodePart(bytes: Uint8Array, name: string): PartText {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf)
    return {
      text: decode(bytes.subarray(3), 'utf-8', name),
      encoding: { charset: 'utf-8', bom: true },
    };
  if (a === 0xff && b === 0xfe)
    return {
      text: decode(bytes.subarray(2), 'utf-16le', name),
      encoding: { charset: 'utf-16le', bom: true },
    };
  if (a === 0xfe && b === 0xff)
    return {
      text: decode(bytes.subarray(2), 'utf-16be', name),
      encoding: { charset: 'utf-16be', bom: true },
    };
  if (a === 0x3c && b === 0)
    return { text: decode(bytes, 'utf-16le', name), encoding: { charset: 'utf-16le', bom: false } };
  if (a === 0 && b === 0x3c)
    return { text: decode(bytes, 'utf-16be', name), encoding: { charset: 'utf-16be', bom: false } };
  const declared = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(ascii(bytes.subarray(0, 120)))?.[1];
  if (declared && !/^(utf-?8|us-ascii|utf-16)$/i.test(declared)) {
    const text = decode(bytes, declared.toLowerCase(), name);
    return {
      text: text.replace(/encoding=["'][\w-]+["']/, 'encoding="UTF-8"'),
      encoding: { charset: 'utf-8', bom: false },
    };
  }
  return { text: decode(bytes, 'utf-8', name), encoding: { charset: 'utf-8', bom: false } };
}

/** The bytes of a part's text, in the encoding that it was read in. */
export function encodePart(text: string, encoding: PartEncoding): Uint8Array {
  if (encoding.charset === 'utf-8')
    return Buffer.from(encoding.bom ? `\uFEFF${text}` : text, 'utf-8');
  const bytes = Buffer.from(encoding.bom ? `\uFEFF${text}` : text, 'utf16le');
  return encoding.charset === 'utf-16be' ? bytes.swap16() : bytes;
}

function decode(bytes: Uint8Array, charset: string, name: string): string {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refuse(
      'bad-file',
      `This file is damaged (${name} holds bytes that are not text). Open it in Word, save it again and try that.`,
    );
  }
}

const ascii = (bytes: Uint8Array) => String.fromCharCode(...bytes);
