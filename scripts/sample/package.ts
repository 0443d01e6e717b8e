import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * Packs a Word file again so that the same content has the same bytes: properties carry the given
 * day instead of now, entries are sorted and stamped with one time, pictures are counted from one.
 */
export function stable(file: Uint8Array, saved: string): Uint8Array {
  const parts = Object.entries(unzipSync(file)).sort(([a], [b]) => (a < b ? -1 : 1));
  const settled = parts.map(([name, bytes]): [string, Uint8Array] => {
    if (name === 'docProps/core.xml') return [name, strToU8(dated(strFromU8(bytes), saved))];
    if (name === 'word/document.xml') return [name, strToU8(counted(strFromU8(bytes)))];
    return [name, bytes];
  });
  // Zip stores local clock time: made from local fields, it is the same in every time zone.
  return zipSync(Object.fromEntries(settled), { level: 9, mtime: new Date(2022, 0, 1) });
}

function dated(xml: string, saved: string): string {
  return xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${saved}`);
}

/** The library’s picture ids run on from one document to the next within a process. */
function counted(xml: string): string {
  let next = 1;
  return xml.replace(/(<wp:docPr\b[^>]*\bid=")[^"]*/g, (_, before: string) => `${before}${next++}`);
}
