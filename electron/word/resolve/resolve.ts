import { encodePart } from '../package/encoding';
import { type Changes, writePackage } from '../package/write';
import { type Accept, acceptAll, planPart, rejectAll } from '../read/plan';
import { type RawDocument, textParts } from '../read/raw';
import type { Side } from '../service';
import { spliceResolved } from './splice';
import { trimPackage } from './trim';

/**
 * The file with its tracked changes resolved by `accept`; comments stay. What no change touches keeps its bytes.
 */
export function resolvePackage(raw: RawDocument, accept: Accept): Uint8Array {
  return write(raw, resolvedParts(raw, accept, false));
}

/**
 * The base package that a draft's exports patch: the file as it was before its tracked changes, or after them,
 * without comments (they became feedback) and without a signature.
 */
export function basePackage(raw: RawDocument, side: Side): Uint8Array {
  const accept = side === 'after' ? acceptAll : rejectAll;
  const changes = resolvedParts(raw, accept, true);
  for (const [name, bytes] of trimPackage(raw.pkg, { dropComments: true }))
    changes.set(name, bytes);
  return write(raw, changes);
}

function resolvedParts(
  raw: RawDocument,
  accept: Accept,
  dropComments: boolean,
): Map<string, Uint8Array | null> {
  const changes = new Map<string, Uint8Array | null>();
  for (const part of textParts(raw)) {
    const text = spliceResolved(part, planPart(part, accept), { dropComments });
    if (text !== part.source) changes.set(part.name, encodePart(text, part.encoding));
  }
  return changes;
}

const write = (raw: RawDocument, changes: Changes): Uint8Array =>
  changes.size === 0 ? raw.pkg.file : writePackage(raw.pkg.entries, changes);
