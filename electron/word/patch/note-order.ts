import type { RawPart } from '../read/raw';

/**
 * Numbers the notes of one kind in the order of their references, as Word does at each saving: programs that count
 * notes instead of looking them up (LibreOffice) would else show one for another where a new one stands before others.
 * Both texts are given as they are to be written; the numbers in use stay the same ones.
 */
export function inNoteOrder(
  body: string,
  notes: string,
  kind: 'footnote' | 'endnote',
  { root }: RawPart,
): { body: string; notes: string } {
  const prefix = root.name.slice(0, root.name.indexOf(':') + 1);
  const tags = (local: string) => new RegExp(`<(?:[\\w.-]+:)?${local}\\b[^>]*>`, 'g');
  const references = tags(`${kind}Reference`);
  const ids = [...new Set(Array.from(body.matchAll(references), ([tag]) => idOf(tag)))];
  const sorted = [...ids].sort((a, b) => a - b);
  if (ids.some(Number.isNaN) || ids.every((id, i) => id === sorted[i])) return { body, notes };
  const names = new Map(ids.map((id, i) => [id, sorted[i] as number]));
  const rename = (tag: string) =>
    tag.replace(ID, (_, head, id, tail) => `${head}${names.get(Number(id)) ?? id}${tail}`);
  return {
    body: body.replace(references, rename),
    notes: notes.replace(new RegExp(`<${prefix}${kind}\\b[^>]*>`, 'g'), rename),
  };
}

const ID = /(\s[\w.-]*:?id\s*=\s*["'])(-?\d+)(["'])/;

const idOf = (tag: string): number => Number(ID.exec(tag)?.[2] ?? Number.NaN);
