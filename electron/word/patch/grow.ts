import { CONTENT_TYPES } from '../package/content-types';
import { encodePart } from '../package/encoding';
import type { Package } from '../package/open';
import { relationshipsPart } from '../package/relationships';
import type { XmlElement } from '../xml';
import { children } from '../xml/find';
import { parseXml } from '../xml/parse';
import { escapeAttribute } from './escape';

/** Namespace of [Content_Types].xml and of the .rels parts, the same in Strict and Transitional files. */
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a package gains: parts, relationships and content types, all of them by insertion only. */
export interface Growth {
  /** Adds a relationship to a part and gives its id; the same one asked for twice is made once. */
  relate(part: string, type: string, target: string, external?: boolean): string;
  /** Adds a part that the package lacks, with its content type. */
  addPart(name: string, contentType: string, xml: string): void;
  /** Adds a picture and gives the name of its part; the same one asked for twice is added once. */
  addPicture(hash: string, picture: Picture): string;
  /** The new bytes of every part that grew. */
  changes(): Map<string, Uint8Array>;
}

export interface Picture {
  /** MIME type. */
  type: string;
  bytes: Uint8Array;
}

const EXTENSIONS: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
  'image/bmp': 'bmp',
  'image/tiff': 'tiff',
  'image/svg+xml': 'svg',
  'image/x-emf': 'emf',
  'image/x-wmf': 'wmf',
};

/** Gathers what a package gains. */
export function growth(pkg: Package): Growth {
  const related = new Map<string, { id: string; xml: string; key: string }[]>();
  const overrides: string[] = [];
  const parts = new Map<string, string>();
  const pictures = new Map<string, { name: string; bytes: Uint8Array }>();
  const override = (name: string, type: string) =>
    overrides.push(
      `Override PartName="/${escapeAttribute(name)}" ContentType="${escapeAttribute(type)}"/>`,
    );
  const relate = (part: string, type: string, target: string, external = false) => {
    const known = related.get(part) ?? [];
    related.set(part, known);
    const key = `${type}\n${target}`;
    const same = known.find((one) => one.key === key);
    if (same) return same.id;
    const taken = new Set(
      [...pkg.relationships(part), ...known].map((one) => one.id.toLowerCase()),
    );
    let number = taken.size + 1;
    while (taken.has(`rid${number}`)) number++;
    const id = `rId${number}`;
    const mode = external ? ' TargetMode="External"' : '';
    const xml = `Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(target)}"${mode}/>`;
    known.push({ id, xml, key });
    return id;
  };
  return {
    relate,
    addPart(name, contentType, xml) {
      parts.set(name, HEAD + xml);
      override(name, contentType);
    },
    addPicture(hash, { type, bytes }) {
      const same = pictures.get(hash);
      if (same) return same.name;
      const folder = pkg.main.slice(0, pkg.main.lastIndexOf('/') + 1);
      const taken = [...pictures.values()].map(({ name }) => name);
      const nameOf = (number: number) =>
        `${folder}media/picture${number}.${EXTENSIONS[type] ?? 'bin'}`;
      let number = 1;
      while (pkg.find(nameOf(number)) || taken.includes(nameOf(number))) number++;
      const name = nameOf(number);
      pictures.set(hash, { name, bytes });
      override(name, type);
      return name;
    },
    changes() {
      const out = new Map<string, Uint8Array>();
      for (const [name, xml] of parts) out.set(name, Buffer.from(xml, 'utf-8'));
      for (const { name, bytes } of pictures.values()) out.set(name, bytes);
      if (overrides.length > 0) grow(pkg, out, CONTENT_TYPES, overrides);
      for (const [part, added] of related) {
        const name = pkg.find(relationshipsPart(part));
        const elements = added.map(({ xml }) => xml);
        if (name) grow(pkg, out, name, elements);
        else
          out.set(
            relationshipsPart(part),
            Buffer.from(
              `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${elements.map((xml) => `<${xml}`).join('')}</Relationships>`,
            ),
          );
      }
      return out;
    },
  };
}

function grow(pkg: Package, out: Map<string, Uint8Array>, part: string, elements: string[]): void {
  const name = pkg.find(part) ?? part;
  const { text, encoding } = pkg.decoded(name);
  const root = parseXml(text, name);
  const colon = root.name.indexOf(':');
  const prefix = colon < 0 ? '' : root.name.slice(0, colon + 1);
  const xml = elements.map((element) => `<${prefix}${element}`).join('');
  out.set(name, encodePart(insertLast(text, root, xml), encoding));
}

/** The source with something added as an element's last child. */
export function insertLast(source: string, element: XmlElement, xml: string): string {
  if (element.innerStart !== element.end)
    return source.slice(0, element.innerEnd) + xml + source.slice(element.innerEnd);
  const open = source.slice(0, element.end).replace(/\s*\/>$/, '>');
  return `${open}${xml}</${element.name}>${source.slice(element.end)}`;
}

/** The first free whole number above those that some children of an element use. */
export function nextNumber(root: XmlElement, local: string, attribute: string): number {
  let highest = -1;
  for (const element of children(root, 'w', local))
    highest = Math.max(highest, Number(element.attrs[attribute]) || 0);
  return highest + 1;
}
