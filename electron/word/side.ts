import { refuse } from '../../shared/base/failure';
import type { DocumentTree } from '../../shared/document/types';
import { blocksOf } from '../../shared/document/walk';
import { openPackage } from './package/open';
import { readBase } from './read/base';
import { type Accept, acceptAll, rejectAll } from './read/plan';
import { type RawDocument, readDocument } from './read/raw';
import { misplacedIn } from './read/unread';
import { type View, view } from './read/view';
import { quoted } from './read/warnings';
import { resolvePackage } from './resolve/resolve';
import type { Side } from './service';

/** A file as it is read, and its text on one side of its tracked changes. */
interface ReadSide {
  raw: RawDocument;
  shown: View;
}

/**
 * Reads a file that holds something on a side of its tracked changes.
 * @throws Refusal bad-file | too-large
 */
export function readSide(bytes: Uint8Array, side: Side): ReadSide {
  const read = readEither(bytes, side);
  refuseEmpty(read.raw, read.shown, side);
  return read;
}

/**
 * Reads a file whether or not it holds anything on that side.
 * @param version that of the reader that read the draft which the file is compared with
 * @throws Refusal bad-file | too-large
 */
export function readEither(bytes: Uint8Array, side: Side, version?: number): ReadSide {
  const pkg = openPackage(bytes);
  pkg.verify();
  const raw = readDocument(pkg);
  return { raw, shown: view(raw, acceptOf(side), { version }) };
}

/**
 * A file with its tracked changes resolved to one side, its comments still in it, and what that says.
 * @throws Refusal bad-file | too-large
 */
export function readResolved(bytes: Uint8Array, side: Side) {
  const { raw, shown } = readSide(bytes, side);
  const base = resolvePackage(raw, acceptOf(side));
  return { base, tree: readMade(base, shown).tree };
}

/** A package that was made of a file is read as a stranger would; it must be what was seen in the file. */
export function readMade(made: Uint8Array, seen: View): View {
  const { read } = readBase(made);
  if (idsOf(read) !== idsOf(seen))
    throw new Error('The base package reads differently from the file it was made from.');
  return read;
}

const idsOf = ({ tree }: View) => [...blocksOf(tree)].map(({ block }) => block.id).join();

export const acceptOf = (side: Side): Accept => (side === 'after' ? acceptAll : rejectAll);

/** Whether there is nothing in a document that could be a draft. */
export function isEmpty(tree: DocumentTree): boolean {
  for (const { block } of blocksOf(tree)) {
    if (block.type === 'placeholder') return false;
    if (
      block.type === 'text' &&
      block.content.some((one) => 'atom' in one || one.text.trim() !== '')
    )
      return false;
  }
  return true;
}

/**
 * Refuses what could be no draft, for the reason that it is none: all of it comes with the tracked changes or goes with
 * them, its words stand where none are read, or there are none.
 * @throws Refusal bad-file
 */
export function refuseEmpty(raw: RawDocument, shown: View, side: Side): void {
  if (isEmpty(shown.tree)) throw refuse('bad-file', whyEmpty(raw, shown, side));
}

function whyEmpty(raw: RawDocument, shown: View, side: Side): string {
  const other = side === 'before' ? 'after' : 'before';
  if (!isEmpty(view(raw, acceptOf(other)).tree))
    return side === 'before'
      ? 'Before its tracked changes this document is empty: every word in it is a tracked insertion. Bring it in with its changes accepted into the draft, or accept them in Word first.'
      : 'With its tracked changes accepted this document is empty: every word in it is struck. Bring in the text before the changes, or reject them in Word first.';
  const { unread } = misplacedIn(raw, shown, acceptOf(side));
  if (unread.length > 0)
    return `No words of this document could be read: the ${unread.length} that it holds (“${quoted(unread)}”) stand where Word allows none. Open it in Word; if Word shows them, save it again there and try that.`;
  return 'This document is empty: it holds no words and no pictures. Check that it is the right file, and that it was saved.';
}
