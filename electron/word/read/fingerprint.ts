import { createHash } from 'node:crypto';
import { isElement, type XmlElement } from '../xml';
import { emptyPlan, type Plan } from './plan';
import { inOrder } from './property-order';
import type { RawPart } from './raw';

/** Attributes that differ from save to save and mean nothing. */
const VOLATILE =
  /rsid|paraId|textId|anchorId|editId|docPr|^id$|^o:spid$|spid$|durableId|unid$|sha1hash$/i;

/** Old properties and tracked marks say nothing of what the words look like now; text boxes are containers. */
const SKIPPED = new Set([
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'txbxContent',
  'proofErr',
  'lastRenderedPageBreak',
]);

const volatile = new Map<string, boolean>();

/** A file has some fifty names of attributes and a million attributes. */
function isVolatile(name: string): boolean {
  let known = volatile.get(name);
  if (known === undefined) {
    known = VOLATILE.test(name) && !name.startsWith('r:');
    if (volatile.size > 5000) volatile.clear();
    volatile.set(name, known);
  }
  return known;
}

const cache = new Map<string, string>();

/**
 * A short hash of elements as they mean, not as they are written: the same for another prefix, attribute order,
 * Strict or Transitional names and another save; a relationship counts by what it points to. Elements that hold and
 * say nothing are left out. Undefined when nothing is left.
 * @param targetOf what a relationship id stands for, when it matters
 * @param plan for what may hold tracked changes of its own (an equation)
 */
export function fingerprint(
  elements: readonly XmlElement[],
  targetOf: (id: string) => string = (id) => id,
  plan: Plan = emptyPlan,
): string | undefined {
  let text = '';
  for (const element of elements) text += canonicalForm(element, targetOf, plan);
  if (text === '') return undefined;
  const known = cache.get(text);
  if (known) return known;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  if (cache.size > 5000) cache.clear();
  if (text.length < 2000) cache.set(text, hash);
  return hash;
}

/** What a relationship of this part points to, by hash of the bytes where it is a part of the package. */
export const targetIn =
  (part: RawPart, hashOf: (part: string) => string | null) =>
  (id: string): string => {
    const relationship = part.relationships.get(id);
    if (!relationship) return id;
    return relationship.external
      ? relationship.target
      : (hashOf(relationship.target) ?? relationship.target);
  };

/** Holders that mean nothing when empty, unlike w:b or w:tab, which mean something by being there. */
const HOLDERS = new Set(['ctrlPr', 'pPr', 'rPr', 'tblPr', 'trPr', 'tcPr', 'numPr', 'tblPrEx']);

function canonicalForm(element: XmlElement, targetOf: (id: string) => string, plan: Plan): string {
  const { local, ns, attrs } = element;
  if (plan.removed.has(element)) return '';
  const unwrapped = plan.unwrapped.has(element);
  if (ns === 'w' && !unwrapped && (SKIPPED.has(local) || local.endsWith('Change'))) return '';
  if (ns === 'mc' && local === 'Fallback') return '';
  let inner = '';
  if (ns === 'w' && local === 'rPr') inner = canonicalRun(element, targetOf, plan);
  else
    for (const node of element.children)
      inner += isElement(node) ? canonicalForm(node, targetOf, plan) : node.text.trim();
  if (unwrapped) return inner;
  let said = '';
  const names = Object.keys(attrs);
  if (names.length > 1) names.sort();
  for (const name of names) {
    if (isVolatile(name)) continue;
    said += ` ${name}=${name.startsWith('r:') ? targetOf(attrs[name] as string) : attrs[name]}`;
  }
  if (HOLDERS.has(local) && inner === '' && said === '') return '';
  return `<${ns}:${local}${said}>${inner}</>`;
}

/** How a run looks, in whatever order it says it and however often. */
function canonicalRun(rPr: XmlElement, targetOf: (id: string) => string, plan: Plan): string {
  const said = rPr.children
    .filter(isElement)
    .map((node) => ({ local: node.local, xml: canonicalForm(node, targetOf, plan) }));
  return inOrder(said)
    .map(({ xml }) => xml)
    .join('');
}
