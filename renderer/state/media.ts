import { api } from '../api';

const urls = new Map<string, Promise<string>>();

/** Address of a picture of a document, by its hash; read once. */
export function mediaUrl(hash: string): Promise<string> {
  const known = urls.get(hash);
  if (known) return known;
  const url = api.media.get({ hash }).then(({ type, bytes }) => {
    // A copy, since the bytes that crossed may lie in a buffer that is shared.
    const blob = new Blob([new Uint8Array(bytes)], { type });
    return URL.createObjectURL(blob);
  });
  urls.set(hash, url);
  url.catch(() => urls.delete(hash));
  return url;
}
