import type { XmlElement } from '../xml';

/** Why neither a paragraph that stands in another nor the one around it can be amended. */
export const NESTED =
  'It is a paragraph or a table inside another paragraph, or holds one, which Word does not allow.';

/** Word allows these in no paragraph; programs that fill templates in put them there. */
export const isBlock = ({ ns, local }: XmlElement): boolean =>
  ns === 'w' && (local === 'p' || local === 'tbl');

/** Whether a paragraph or table stands in another paragraph, text boxes aside. */
export function isNested({ parent }: XmlElement): boolean {
  for (let at = parent; at; at = at.parent) {
    if (at.ns !== 'w') continue;
    if (at.local === 'p') return true;
    if (at.local === 'txbxContent' || at.local === 'tc' || at.local === 'body') return false;
  }
  return false;
}
