import { encodePart } from '../package/encoding';
import { openPackage } from '../package/open';
import { writePackage } from '../package/write';
import { type Accept, acceptAll, planPart, rejectAll } from '../read/plan';
import { type RawDocument, readDocument, textParts } from '../read/raw';
import type { Side } from '../service';
import { spliceResolved } from './splice';
import { trimPackage } from './trim';

/**
 * The file with its tracked changes resolved by `accept`, without a signature, which that breaks; comments stay. What
 * no change touches keeps its bytes.
 */
export function resolvePackage(raw: RawDocument, accept: Accept): Uint8Array {
  return resolved(raw, accept, false);
}

/** A file's bytes with its tracked changes resolved to one side. @throws Refusal bad-file | too-large */
export function resolveFile(bytes: Uint8Array, side: Side): Uint8Array {
  const pkg = openPackage(bytes);
  pkg.verify();
  return resolvePackage(readDocument(pkg), side === 'after' ? acceptAll : rejectAll);
}

/**
 * The base package that a draft's exports patch: the file as it was before its tracked changes, or after them,
 * without comments (they became feedback) and without a signature.
 */
export function basePackage(raw: RawDocument, side: Side): Uint8Array {
  return resolved(raw, side === 'after' ? acceptAll : rejectAll, true);
}

function resolved(raw: RawDocument, accept: Accept, dropComments: boolean): Uint8Array {
  const changes = new Map<string, Uint8Array | null>();
  for (const part of textParts(raw)) {
    const text = spliceResolved(part, planPart(part, accept), { dropComments });
    if (text !== part.source) changes.set(part.name, encodePart(text, part.encoding));
  }
  for (const [name, bytes] of trimPackage(raw.pkg, { dropComments })) changes.set(name, bytes);
  return changes.size === 0 ? raw.pkg.file : writePackage(raw.pkg.entries, changes);
}
