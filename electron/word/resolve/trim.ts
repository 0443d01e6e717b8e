import { CONTENT_TYPES } from '../package/content-types';
import { encodePart } from '../package/encoding';
import type { Package } from '../package/open';
import { relationshipsPart } from '../package/relationships';
import { isElement, type XmlElement } from '../xml';
import { attr } from '../xml/find';
import { parseXml } from '../xml/parse';

/** Parts that hold comments, or who wrote them. */
const COMMENT_PARTS = new Set([
  'comments',
  'commentsExtended',
  'commentsIds',
  'commentsExtensible',
  'people',
]);

const TEMPLATE = /(wordprocessingml\.)template(\.main\+xml)/;

/**
 * What must not go out with a paper: the parts of comments (they became feedback), a digital signature (any change
 * breaks it), and a template's content type, which Word does not open as a .docx.
 * @returns the package's parts to replace or (null) take out
 */
export function trimPackage(
  pkg: Package,
  options: { dropComments: boolean },
): Map<string, Uint8Array | null> {
  const changes = new Map<string, Uint8Array | null>();
  const gone = new Set<string>();
  const drop = (name: string | null) => {
    if (!name) return;
    gone.add(name.toLowerCase());
    changes.set(name, null);
    const rels = pkg.find(relationshipsPart(name));
    if (rels) changes.set(rels, null);
  };
  if (options.dropComments) {
    for (const one of pkg.relationships(pkg.main))
      if (COMMENT_PARTS.has(one.kind) && !one.external) drop(pkg.find(one.target));
    trimXml(pkg, relationshipsPart(pkg.main), changes, (element) =>
      COMMENT_PARTS.has(kindOf(element)),
    );
  }
  if (pkg.signed) {
    for (const entry of pkg.entries) if (entry.name.startsWith('_xmlsignatures/')) drop(entry.name);
    trimXml(pkg, relationshipsPart(''), changes, (element) => kindOf(element) === 'origin');
  }
  trimXml(pkg, CONTENT_TYPES, changes, (element) =>
    gone.has((attr(element, 'PartName') ?? '').replace(/^\//, '').toLowerCase()),
  );
  return changes;
}

const kindOf = (element: XmlElement) => (attr(element, 'Type') ?? '').replace(/^.*\//, '');

/** Takes elements out of a list such as [Content_Types].xml or a .rels part. */
function trimXml(
  pkg: Package,
  part: string,
  changes: Map<string, Uint8Array | null>,
  goes: (element: XmlElement) => boolean,
): void {
  const name = pkg.find(part);
  if (!name) return;
  const { text, encoding } = pkg.decoded(name);
  let out = '';
  let cursor = 0;
  for (const node of parseXml(text, name).children) {
    if (!isElement(node) || !goes(node)) continue;
    out += text.slice(cursor, node.start);
    cursor = node.end;
  }
  const trimmed = (out + text.slice(cursor)).replace(TEMPLATE, '$1document$2');
  if (trimmed !== text) changes.set(name, encodePart(trimmed, encoding));
}
