import type { RawPart } from '../read/raw';

/**
 * Numbers the notes of one kind in the order of their references in the body, as Word does at each saving: programs
 * that count notes instead of looking them up (LibreOffice) would else show one for another where a new one stands
 * before others. The numbers in use stay the same ones.
 * @param notes the part that holds them
 * @returns what a part says, as it is to be written, with the numbers changed: in the notes, and in references to them
 * wherever they stand (a note may refer to another); null when all stand in order
 */
export function noteOrder(
  body: string,
  kind: 'footnote' | 'endnote',
  notes: RawPart,
): ((text: string, part: RawPart) => string) | null {
  const references = new RegExp(`<(?:[\\w.-]+:)?${kind}Reference\\b[^>]*>`, 'g');
  const ids = [...new Set(Array.from(body.matchAll(references), ([tag]) => idOf(tag)))];
  const sorted = [...ids].sort((a, b) => a - b);
  if (ids.some(Number.isNaN) || ids.every((id, i) => id === sorted[i])) return null;
  const names = new Map(ids.map((id, i) => [id, sorted[i] as number]));
  const rename = (tag: string) =>
    tag.replace(ID, (_, head, id, tail) => `${head}${names.get(Number(id)) ?? id}${tail}`);
  const { name } = notes.root;
  const own = new RegExp(`<${name.slice(0, name.indexOf(':') + 1)}${kind}\\b[^>]*>`, 'g');
  return (text, part) => {
    const renamed = text.replace(references, rename);
    return part === notes ? renamed.replace(own, rename) : renamed;
  };
}

const ID = /(\s[\w.-]*:?id\s*=\s*["'])(-?\d+)(["'])/;

const idOf = (tag: string): number => Number(ID.exec(tag)?.[2] ?? Number.NaN);
