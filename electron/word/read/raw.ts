import { refuse } from '../../../shared/base/failure';
import type { PartEncoding } from '../package/encoding';
import type { Package } from '../package/open';
import type { Relationship } from '../package/relationships';
import type { XmlElement } from '../xml';
import { parseXml } from '../xml/parse';
import { type NumberingPart, readNumbering } from './numbering';
import type { Revision } from './revisions';
import { scanPart } from './scan';
import { readStyles, type Styles } from './styles';

/** One part that holds text, parsed, with everything in it that later steps look up. */
export interface RawPart {
  /** Name in the package. */
  name: string;
  /** What block ids start with: "d" for the body's part, the file name for others. */
  code: string;
  source: string;
  encoding: PartEncoding;
  root: XmlElement;
  relationships: Map<string, Relationship>;
  /** Every w:p and every w:tbl in the order of the source, modelled or not. */
  paragraphs: XmlElement[];
  tables: XmlElement[];
  revisions: Revision[];
  /** w:fldChar and w:instrText in order, each with the flow (body, text box, note …) that it stands in. */
  fieldMarks: { element: XmlElement; flow: XmlElement }[];
}

/** A Word file as read, its tracked changes not yet resolved. `view` makes a document of it. */
export interface RawDocument {
  pkg: Package;
  body: RawPart;
  footnotes: RawPart | null;
  endnotes: RawPart | null;
  headers: RawPart[];
  footers: RawPart[];
  styles: Styles;
  numbering: NumberingPart;
}

/** All parts of a document that hold text, the body first. */
export function textParts(raw: RawDocument): RawPart[] {
  const notes = [raw.footnotes, raw.endnotes].filter((part) => part !== null);
  return [raw.body, ...notes, ...raw.headers, ...raw.footers];
}

/** The tracked changes of a part as a person counts them: without their copies for older programs. */
export const revisionsOf = (part: RawPart): Revision[] =>
  part.revisions.filter(({ copy }) => !copy);

/** All tracked changes of a document, copies left out, in the order of its parts and their source. */
export const allRevisions = (raw: RawDocument): Revision[] => textParts(raw).flatMap(revisionsOf);

/**
 * Reads the parts of a Word file that hold text, styles and numbering.
 * @throws Refusal bad-file | too-large
 */
export function readDocument(pkg: Package): RawDocument {
  const related = pkg.relationships(pkg.main);
  const targets = (kind: string) => {
    const names = related
      .filter((one) => one.kind === kind && !one.external)
      .map((one) => pkg.find(one.target))
      .filter((name) => name !== null);
    return [...new Set(names)].sort();
  };
  const body = readPart(pkg, pkg.main, 'd');
  if (body.root.ns !== 'w' || body.root.local !== 'document')
    throw refuse(
      'bad-file',
      'This file is not a Word document: its main part holds something else. Open it in Word, save it again and try that.',
    );
  const optional = (kind: string) => {
    const name = targets(kind)[0];
    return name === undefined ? null : readPart(pkg, name);
  };
  const stylesPart = targets('styles')[0];
  const numberingPart = targets('numbering')[0];
  const styles = readStyles(stylesPart ? parseXml(pkg.text(stylesPart), stylesPart) : null);
  return {
    pkg,
    body,
    footnotes: optional('footnotes'),
    endnotes: optional('endnotes'),
    headers: targets('header').map((name) => readPart(pkg, name)),
    footers: targets('footer').map((name) => readPart(pkg, name)),
    styles,
    numbering: readNumbering(
      numberingPart ? parseXml(pkg.text(numberingPart), numberingPart) : null,
      styles,
    ),
  };
}

/** Parses one part that holds text. */
export function readPart(pkg: Package, name: string, code = fileName(name)): RawPart {
  const { text, encoding } = pkg.decoded(name);
  const root = parseXml(text, name);
  return {
    name,
    code,
    source: text,
    encoding,
    root,
    relationships: new Map(pkg.relationships(name).map((one) => [one.id, one])),
    ...scanPart(root),
  };
}

const fileName = (name: string) => name.slice(name.lastIndexOf('/') + 1);
