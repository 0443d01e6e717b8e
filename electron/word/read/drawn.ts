import type { Drawn } from '../../../shared/document/types';
import { isElement, type XmlElement } from '../xml';
import { children } from '../xml/find';
import type { RawDocument, RawPart } from './raw';

/** Where a view met a picture or another object. */
export interface FoundDrawing {
  element: XmlElement;
  run: XmlElement;
  part: RawPart;
}

/** The same, ready to be written elsewhere, and the pictures that it needs there by the hash of their bytes. */
export interface Taken {
  drawn: Drawn;
  pictures: Map<string, { type: string; part: string }>;
}

/** What is longer is no drawing but a file of its own, and would be kept in the amendment. */
const LONGEST = 200_000;

const UNKNOWN = 'application/octet-stream';

/** Words, and what only means something where it stands: tracked changes, comments, bookmarks, notes, fields. */
const NO_DRAWING = new Set([
  't',
  'delText',
  'txbxContent',
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'commentReference',
  'bookmarkStart',
  'footnoteReference',
  'endnoteReference',
  'fldChar',
]);

/**
 * How Word draws something that a tracked change or another file brings, to be written elsewhere; null where it cannot
 * be taken out of its file (a text box, a picture that is not in the file).
 * @param sameFile it will be written into the file that it comes from, whose parts are all there; into another file
 * only pictures can be taken along
 */
export function drawnOf(
  { element, run, part }: FoundDrawing,
  { pkg }: RawDocument,
  hashOf: (part: string) => string | null,
  sameFile: boolean,
): Taken | null {
  const whole = wholeOf(element);
  const xml = part.source.slice(whole.start, whole.end);
  const named = xml.length > LONGEST ? null : relationsOf(whole);
  if (!named) return null;
  const relations: Drawn['relations'] = {};
  const pictures: Taken['pictures'] = new Map();
  for (const [id, elements] of named) {
    const relationship = part.relationships.get(id);
    if (!relationship) return null;
    const { kind, external, target } = relationship;
    const hash = external ? null : hashOf(target);
    if (external && kind === 'hyperlink' && mayLeadOutside(elements))
      relations[id] = { address: target };
    else if (hash !== null && (kind === 'image' || sameFile)) relations[id] = { part: hash };
    else return null;
    if (hash !== null && kind === 'image')
      pictures.set(hash, { type: pkg.contentType(target) ?? UNKNOWN, part: target });
  }
  const namespaces = namespacesOf(whole, part.source, xml);
  const may = (part.root.attrs['mc:Ignorable'] ?? '').split(/\s+/);
  const ignorable = may.filter((prefix) => prefix !== '' && prefix in namespaces);
  const drawn: Drawn = {
    xml,
    namespaces,
    ...(ignorable.length > 0 ? { ignorable } : {}),
    relations,
    ...(part.root.uri.startsWith('http://purl.oclc.org/') ? { strict: true } : {}),
    ...(run === element ? { bare: true } : {}),
  };
  return { drawn, pictures };
}

/** With the copy for older programs, where it has one of its own. */
function wholeOf(element: XmlElement): XmlElement {
  const branch = element.parent;
  const alternate = branch?.parent;
  if (branch?.ns !== 'mc' || !alternate || alternate.local !== 'AlternateContent') return element;
  return children(branch).length === 1 ? alternate : element;
}

/** What a drawing says of a picture outside the file, which would be fetched when it is opened. */
const LINKED = new Set(['r:link', 'r:href', 'src', 'o:href']);

/** A relationship that leads outside the file may only be a link to click on. */
export const mayLeadOutside = (elements: readonly XmlElement[]): boolean =>
  elements.every(({ local }) => local.startsWith('hlink'));

/** The elements of a drawing that name each relationship; null where it holds what is no drawing of this file's. */
export function relationsOf(
  element: XmlElement,
  found = new Map<string, XmlElement[]>(),
): Map<string, XmlElement[]> | null {
  const { ns, local, attrs } = element;
  if (ns === 'w' && (NO_DRAWING.has(local) || local.endsWith('Change'))) return null;
  for (const [name, value] of Object.entries(attrs)) {
    if (value === '') continue;
    if (LINKED.has(name)) return null;
    if (name.startsWith('r:')) found.set(value, [...(found.get(value) ?? []), element]);
  }
  for (const node of element.children)
    if (isElement(node) && !relationsOf(node, found)) return null;
  return found;
}

const DECLARED = /\sxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The namespaces that a start tag declares, by prefix ("" the default one). */
export function declaredBy(source: string, { start, innerStart }: XmlElement): [string, string][] {
  const tag = source.slice(start, innerStart);
  return [...tag.matchAll(DECLARED)].map(([, prefix = '', a, b]) => [prefix, (a ?? b) as string]);
}

/** Those that an element takes from around it, by prefix. */
function namespacesOf(element: XmlElement, source: string, xml: string): Record<string, string> {
  const out: Record<string, string> = {};
  for (let at = element.parent; at; at = at.parent)
    for (const [prefix, uri] of declaredBy(source, at))
      if (!(prefix in out) && isUsed(prefix, xml)) out[prefix] = uri;
  return out;
}

/** In a name, or alone in a list of prefixes (Requires="wps"). */
const isUsed = (prefix: string, xml: string): boolean =>
  prefix === ''
    ? /<[A-Za-z_][\w.-]*[\s/>]/.test(xml)
    : new RegExp(`[</\\s"']${prefix.replace(/[.]/g, '\\.')}[:\\s"']`).test(xml);
