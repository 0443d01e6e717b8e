import type { Block, PlaceholderBlock } from '../../../shared/document/types';
import { isElement, type XmlElement, type XmlNode } from '../xml';
import { firstFrom, startOf, walk } from '../xml/find';
import { chosenBranch } from './alternate';
import { type Flow, inside, newFlow, type Reading } from './context';
import { controlContent, controlLock } from './controls';
import { fingerprint, targetIn } from './fingerprint';
import { NESTED } from './nested';
import { COMMENT_MARKS, ParagraphReader } from './paragraph';
import { readTable } from './table';

const TRANSPARENT = new Set([
  'customXml',
  'smartTag',
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'sdtContent',
  'body',
]);

/**
 * The blocks of a container, in order, with its content controls and other wrappers seen through.
 * @param lock why nothing in here can be amended, when it cannot
 */
export function readBlocks(
  holder: XmlElement,
  reading: Reading,
  flow: Flow,
  lock: string | null,
): Block[] {
  const blocks: Block[] = [];
  readInto(blocks, holder, reading, flow, lock);
  return blocks;
}

function readInto(
  blocks: Block[],
  holder: XmlElement,
  reading: Reading,
  flow: Flow,
  lock: string | null,
): void {
  const { window } = reading;
  const { children } = holder;
  // the node before the first that begins in the window may reach into it
  let at = window ? Math.max(0, firstFrom(children, window.from, startOf) - 1) : 0;
  for (; at < children.length; at++) {
    const node = children[at] as XmlNode;
    if (window && node.start >= window.to) break;
    if (!isElement(node) || (window && node.end <= window.from)) continue;
    readNode(blocks, node, reading, flow, lock);
  }
}

function readNode(
  blocks: Block[],
  node: XmlElement,
  reading: Reading,
  flow: Flow,
  lock: string | null,
): void {
  const { plan } = reading;
  if (plan.removed.has(node)) {
    pendAnchors(node, reading);
    return;
  }
  const { ns, local } = node;
  if (ns === 'mc' && local === 'AlternateContent') {
    const branch = chosenBranch(node);
    if (branch) readInto(blocks, branch, reading, flow, lock);
  } else if (ns === 'm') blocks.push(readPlaceholder(node, 'Equation', reading));
  else if (ns !== 'w') return;
  else if (local === 'p') {
    if (plan.joins.has(node)) flow.carried.push(node);
    else blocks.push(...readParagraph(node, reading, flow, lock));
  } else if (local === 'tbl') blocks.push(readTable(node, reading, lock));
  else if (local === 'sdt') {
    const inner = controlContent(node);
    if (inner) readInto(blocks, inner, reading, flow, lock ?? controlLock(node));
  } else if (TRANSPARENT.has(local)) readInto(blocks, node, reading, flow, lock);
  else if (local === 'altChunk') blocks.push(readPlaceholder(node, 'Imported file', reading));
  else if (COMMENT_MARKS.has(local)) pendAnchor(node, reading);
}

/** A paragraph, and behind it those that stand in it. */
function readParagraph(
  node: XmlElement,
  reading: Reading,
  flow: Flow,
  lock: string | null,
): Block[] {
  const { found } = reading;
  const id = reading.rename(node, reading.ids.get(node) as string);
  const reader = new ParagraphReader(reading, flow, id);
  for (const mark of found.pending.splice(0)) reader.anchor(mark);
  const joined = flow.carried.splice(0);
  for (const source of joined) reader.read(source);
  reader.read(node);
  const nested = reading.version < 3 ? [] : reader.nested;
  const block = reader.finish(node, lock ?? (nested.length > 0 ? NESTED : null));
  found.idOf.set(node, id);
  found.places.set(id, { part: reading.part, element: node, joined, leaves: reader.leaves });
  if (nested.length === 0) return [block];
  const inner: Block[] = [];
  const own = newFlow();
  for (const one of nested) readNode(inner, one, inside(reading), own, NESTED);
  return [block, ...inner];
}

function readPlaceholder(node: XmlElement, label: string, reading: Reading): PlaceholderBlock {
  const id = reading.rename(node, `${reading.part.code}:x${reading.placeholders.count++}`);
  const hash = fingerprint([node], targetIn(reading.part, reading.hashOf), reading.plan) ?? label;
  reading.found.idOf.set(node, id);
  reading.found.places.set(id, { part: reading.part, element: node, joined: [], leaves: [] });
  return { type: 'placeholder', id, label, hash };
}

/** A comment mark between blocks, rows or cells: a start belongs to the next paragraph, an end to the one before. */
export function pendAnchor(node: XmlElement, { found }: Reading): void {
  if (node.local === 'commentRangeStart' || !found.lastPlace) found.pending.push(node);
  else found.anchors.set(node, found.lastPlace);
}

/** Comment marks in something that the view does not have stand where it would: after what was read last. */
export function pendAnchors(removed: XmlElement, reading: Reading): void {
  const { anchors, pending, lastPlace } = reading.found;
  walk(removed, (node) => {
    if (node.ns !== 'w' || !COMMENT_MARKS.has(node.local)) return;
    if (lastPlace) anchors.set(node, lastPlace);
    else pending.push(node);
  });
}
