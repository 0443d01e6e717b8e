import { refuse } from '../../../shared/base/failure';
import { CONTENT_TYPES, type ContentTypes, contentTypeOf, readContentTypes } from './content-types';
import { decodePart, type PartText } from './encoding';
import { refuseMacros, refuseNonZip, refuseOtherPackage } from './kind';
import { LIMITS } from './limits';
import { type Relationship, readRelationships, relationshipsPart } from './relationships';
import { inflateEntry, readZip, type ZipEntry } from './zip';

/** An opened Word file. Parts are inflated, checked and decoded when they are first asked for. */
export interface Package {
  /** The file itself. */
  readonly file: Uint8Array;
  /** Entries of the zip in their order, as they stand. */
  readonly entries: readonly ZipEntry[];
  readonly contentTypes: ContentTypes;
  /** Name of the part that holds the body, "word/document.xml" in nearly all. */
  readonly main: string;
  /** The file carries a digital signature, which any change breaks. */
  readonly signed: boolean;
  /** The part's name as the zip spells it (names compare without case), or null. */
  find(part: string): string | null;
  /** @throws Refusal bad-file (damaged) */
  bytes(part: string): Uint8Array;
  /** @throws Refusal bad-file | too-large */
  text(part: string): string;
  decoded(part: string): PartText;
  contentType(part: string): string | null;
  /** Relationships of a part, or of the package ("" ); empty where it has none. */
  relationships(part: string): Relationship[];
  /** Checks lengths and checksums of all parts, also of those that nobody asks for. @throws Refusal bad-file */
  verify(): void;
}

/**
 * Opens a Word file and says what is wrong with one that is none.
 * @throws Refusal bad-file (not a Word file, old format, encrypted, rights-managed, macros, damaged) | too-large
 */
export function openPackage(bytes: Uint8Array): Package {
  const refusal = refuseNonZip(bytes);
  if (refusal) throw refusal;
  const entries = readZip(bytes);
  const names = entries.map((entry) => entry.name);
  const parts = lazyParts(entries);
  if (!parts.find(CONTENT_TYPES)) throw refuseOtherPackage(names, null);
  const contentTypes = readContentTypes(parts.text(CONTENT_TYPES));
  const relationships = (part: string) => {
    const name = parts.find(relationshipsPart(part));
    return name ? readRelationships(parts.text(name), part) : [];
  };
  const top = relationships('');
  const main = parts.find(
    top.find((one) => one.kind === 'officeDocument' && !one.external)?.target ?? '',
  );
  const type = main && contentTypeOf(contentTypes, main);
  const macros = refuseMacros(names, type);
  if (macros) throw macros;
  if (!main || !type?.includes('wordprocessingml')) throw refuseOtherPackage(names, type);
  return {
    file: bytes,
    entries,
    contentTypes,
    main,
    signed: top.some((one) => one.kind === 'origin' && one.type.includes('digital-signature')),
    ...parts,
    contentType: (part) => contentTypeOf(contentTypes, part),
    relationships,
  };
}

function lazyParts(entries: readonly ZipEntry[]) {
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const inflated = new Map<ZipEntry, Uint8Array>();
  const entryOf = (part: string): ZipEntry => {
    const entry = byName.get(part.toLowerCase());
    if (entry) return entry;
    throw refuse(
      'bad-file',
      `This file is damaged (its part ${part} is missing). Ask for a fresh copy, or open it in Word, save it again and try that.`,
    );
  };
  const bytes = (part: string) => {
    const entry = entryOf(part);
    const known = inflated.get(entry);
    if (known) return known;
    const fresh = inflateEntry(entry);
    inflated.set(entry, fresh);
    return fresh;
  };
  const decoded = (part: string) => {
    if (entryOf(part).size > LIMITS.xml)
      throw refuse(
        'too-large',
        `This file cannot be opened safely: its part ${part} is too large. Split the document in Word and try again.`,
      );
    return decodePart(bytes(part), part);
  };
  return {
    find: (part: string) => byName.get(part.toLowerCase())?.name ?? null,
    bytes,
    decoded,
    verify: () => {
      for (const entry of entries) if (!inflated.has(entry)) inflateEntry(entry);
    },
    text: (part: string) => decoded(part).text,
  };
}
