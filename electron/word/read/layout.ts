import type { ParagraphLayout, WordProperty } from '../../../shared/document/types';
import { isElement, type XmlElement } from '../xml';
import { child, children } from '../xml/find';
import { isParagraphRest } from './paragraph-properties';
import type { Plan } from './plan';
import { holderInForce } from './properties';

/** Where a view met a paragraph that is laid out so. */
export interface FoundLayout {
  paragraph: XmlElement;
  plan: Plan;
}

const TRACKED = /^(ins|del|moveFrom|moveTo)$|Change$/;

/**
 * The spacing, indents, borders … of a paragraph, of which its mark only has a hash, to be written elsewhere; null where
 * it says more than Word's own properties.
 */
export function layoutOf(
  { paragraph, plan }: FoundLayout,
  strict: boolean,
): ParagraphLayout | null {
  const pPr = holderInForce(paragraph, 'pPr', plan);
  if (!pPr) return null;
  const rPr = child(pPr, 'w', 'rPr') && (holderInForce(pPr, 'rPr', plan) ?? child(pPr, 'w', 'rPr'));
  const own = children(pPr).filter(({ ns, local }) => ns !== 'w' || isParagraphRest(local));
  const said = properties(own);
  const run = properties(rPr ? children(rPr) : []);
  return said && run && { own: said, run, ...(strict ? { strict } : {}) };
}

/** Null where one of them is not WordprocessingML's. */
function properties(elements: readonly XmlElement[]): WordProperty[] | null {
  const out: WordProperty[] = [];
  for (const { ns, local, attrs, children: inner } of elements) {
    if (ns !== 'w') return null;
    if (TRACKED.test(local)) continue;
    const names = Object.keys(attrs);
    const below = properties(inner.filter(isElement));
    if (!below || names.some((name) => !name.startsWith('w:'))) return null;
    out.push({
      local,
      ...(names.length > 0
        ? { attrs: Object.fromEntries(names.map((name) => [name.slice(2), attrs[name] as string])) }
        : {}),
      ...(below.length > 0 ? { children: below } : {}),
    });
  }
  return out;
}
