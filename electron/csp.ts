/**
 * What the page may load: its own files, and pictures of documents as blobs. No inline script, no
 * network. Styles are set through the DOM, which needs no 'unsafe-inline'.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
