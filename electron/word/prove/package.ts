import { CONTENT_TYPES } from '../package/content-types';
import type { Package } from '../package/open';
import { relationshipsPart } from '../package/relationships';
import { type RawDocument, textParts } from '../read/raw';
import type { Difference } from '../service';
import type { XmlElement } from '../xml';
import { attr, children } from '../xml/find';
import { parseXml } from '../xml/parse';

/**
 * Whether everything in a file but its words is the base's own: each part with the same bytes, save those that hold
 * the text (compared elsewhere) and those that may only grow: content types, relationships, comments, numbering.
 */
export function checkPackage(base: RawDocument, file: RawDocument): Difference[] {
  const out: Difference[] = [];
  const add = (part: string, expected: string, found: string) =>
    out.push({ check: 'package', where: `part ${part}`, expected, found });
  const texts = new Set(textParts(base).map((part) => part.name));
  const growing = growingParts(base);
  for (const { name } of base.pkg.entries) {
    if (name.endsWith('/')) continue;
    const found = file.pkg.find(name);
    if (found === null) add(name, 'the part of the draft', 'nothing');
    else if (texts.has(name)) continue;
    else if (sameBytes(base.pkg.bytes(name), file.pkg.bytes(found))) continue;
    else if (!growing.has(name)) add(name, 'the same as in the draft', 'something else');
    else {
      const changed = notGrown(base.pkg.text(name), file.pkg.text(found), name);
      if (changed !== null) add(name, 'the same as in the draft, with additions only', changed);
    }
  }
  const allowed = new Set([...growing].filter((name) => base.pkg.find(name) === null));
  for (const name of picturesIn(file)) allowed.add(name);
  for (const { name } of file.pkg.entries)
    if (base.pkg.find(name) === null && !allowed.has(name) && !isOurs(file.pkg, name))
      add(name, 'nothing', 'a part that the draft does not have');
  out.push(...checkFrames(base, file));
  return out;
}

function growingParts({ pkg, ...raw }: RawDocument): Set<string> {
  const related = pkg.relationships(pkg.main);
  const names = new Set([CONTENT_TYPES]);
  for (const { name } of textParts({ pkg, ...raw })) names.add(relationshipsPart(name));
  for (const { kind, target } of related)
    if (kind === 'comments' || kind === 'numbering') names.add(pkg.find(target) ?? target);
  return names;
}

/** The comments, numbering and notes parts that a package may come to have, and what notes are related to. */
function isOurs(pkg: Package, name: string): boolean {
  return pkg.relationships(pkg.main).some(({ kind, target, external }) => {
    if (external || !/^(comments|numbering|footnotes|endnotes)$/.test(kind)) return false;
    return pkg.find(target) === name || (/notes$/.test(kind) && relationshipsPart(target) === name);
  });
}

/** The pictures that the words show; which they should be is told by the words. */
function picturesIn(file: RawDocument): string[] {
  return textParts(file).flatMap(({ relationships }) =>
    [...relationships.values()].flatMap(({ kind, external, target }) => {
      const name = kind === 'image' && !external ? file.pkg.find(target) : null;
      return name !== null && file.pkg.contentType(name)?.startsWith('image/') ? name : [];
    }),
  );
}

/** What is not there any more, or not as it was, in a part that may only grow; null when all of it is. */
function notGrown(before: string, after: string, part: string): string | null {
  const [old, grown] = [parseXml(before, part), parseXml(after, part)];
  const tag = (source: string, root: XmlElement) =>
    source.slice(root.start, root.innerStart).replace(/\s*\/?>$/, '');
  if (tag(before, old) !== tag(after, grown)) return 'another root element';
  const now = children(grown).map((one) => after.slice(one.start, one.end));
  let at = 0;
  for (const element of children(old)) {
    const said = before.slice(element.start, element.end);
    const found = now.indexOf(said, at);
    if (found < 0)
      return `without or with another ${element.local} ${attr(element, 'Id') ?? attr(element, 'PartName') ?? attr(element, 'w:id') ?? ''}`.trim();
    at = found + 1;
  }
  return null;
}

/** The sections (paper, margins, which headers) and the root of each part that holds text. */
function checkFrames(base: RawDocument, file: RawDocument): Difference[] {
  const out: Difference[] = [];
  const others = new Map(textParts(file).map((part) => [part.name, part]));
  for (const part of textParts(base)) {
    const other = others.get(part.name);
    if (!other) continue;
    const add = (expected: string, found: string) =>
      out.push({ check: 'package', where: `part ${part.name}`, expected, found });
    // a part that held nothing may hold a note now
    const tag = ({ source, root }: typeof part) =>
      source.slice(0, root.innerStart).replace(/\s*\/?>$/, '');
    if (tag(part) !== tag(other)) add('the same beginning', 'another one');
    const sections = ({ source, root }: typeof part) =>
      sectionsBelow(root).map((one) => source.slice(one.start, one.end));
    if (sections(part).join('\n') !== sections(other).join('\n'))
      add('the same pages, margins and headers', 'other ones');
  }
  return out;
}

function sectionsBelow(root: XmlElement): XmlElement[] {
  const out: XmlElement[] = [];
  const visit = (element: XmlElement) => {
    for (const node of children(element))
      if (node.local === 'sectPr') out.push(node);
      else if (!node.local.endsWith('Change')) visit(node);
  };
  visit(root);
  return out;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0;
}
