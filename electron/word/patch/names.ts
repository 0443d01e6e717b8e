import type { XmlElement } from '../xml';
import { escapeAttribute } from './escape';

const R_TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const R_STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** How one part writes WordprocessingML names: with its own prefixes, whatever they are. */
export interface Names {
  /** Strict (ISO/IEC 29500) rather than Transitional namespaces. */
  strict: boolean;
  /** An element's name: `w('p')` is "w:p" in nearly all files. */
  w(local: string): string;
  /** An attribute with its value, a space before it: ` w:val="5"`. */
  attr(local: string, value: string | number): string;
  /** A relationship id's attribute, declaring its prefix where the part has none. */
  relation(id: string): string;
}

/** Reads the prefixes off a part's root element; a part whose root is not ours (a glossary …) gets "w". */
export function namesOf(source: string, root: XmlElement): Names {
  const head = source.slice(root.start, root.innerStart);
  const bound = [...head.matchAll(/xmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g)];
  const strict = root.uri.startsWith('http://purl.oclc.org/');
  const colon = root.name.indexOf(':');
  const element = colon < 0 ? '' : root.name.slice(0, colon + 1);
  const own = bound.find(([, , uri]) => uri === root.uri)?.[1];
  // Attributes never take the default namespace, so a part that writes elements bare needs a prefix for them.
  const attribute = element || (own ? `${own}:` : 'w:');
  const declare = element || own ? '' : ` xmlns:w="${root.uri}"`;
  const relations = bound.find(([, , uri]) => uri === R_TRANSITIONAL || uri === R_STRICT)?.[1];
  return {
    strict,
    w: (local) => element + local,
    attr: (local, value) => `${declare} ${attribute}${local}="${escapeAttribute(String(value))}"`,
    relation: (id) =>
      relations
        ? ` ${relations}:id="${id}"`
        : ` xmlns:r="${strict ? R_STRICT : R_TRANSITIONAL}" r:id="${id}"`,
  };
}
