const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'; // Crockford's: nothing that is misread aloud

/**
 * Mints an id such as `amd_5x0t…`: a prefix that names the noun, then 96 random bits.
 * Uses the platform's Web Crypto (in the page, in Node and in Electron alike).
 */
export function mintId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  let text = '';
  for (const byte of bytes) text += ALPHABET[byte & 31];
  return `${prefix}_${text}`;
}
