/**
 * Text as it may stand in an XML 1.0 document: what XML forbids (control characters, lone surrogates, U+FFFE and
 * U+FFFF) is left out, since a file with it does not open at all.
 */
export function allowedText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '');
}

/** Escapes text for element content. A carriage return is kept as a reference, or a reader would make it "\n". */
export function escapeText(text: string): string {
  return allowedText(text).replace(
    /[&<>\r]/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' })[c] as string,
  );
}

/** Escapes text for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(
    /["\n\t]/g,
    (c) => ({ '"': '&quot;', '\n': '&#10;', '\t': '&#9;' })[c] as string,
  );
}
