import { namesIn } from '../../document/outline';
import type { DocumentTree } from '../../document/types';
import type { Otherwise } from './in-draft-terms';

/** How many places are named; of more there is only a count. */
const FEW = 3;

/** Says of what another file has otherwise that it does not count. */
export const notCounted = (otherwise: string): string => `Not counted as a change: ${otherwise}`;

/** A quiet sentence for each sort of thing that another file has otherwise. */
export function sayOtherwise(tree: DocumentTree, otherwise: Otherwise): string[] {
  const names = namesIn(tree);
  const named = (ids: ReadonlySet<string>): string => {
    if (ids.size > FEW) return '';
    return `: ${[...new Set([...ids].map((id) => names(id) ?? id))].join('; ')}`;
  };
  const say = (ids: ReadonlySet<string>, one: string, many: string, what: string): string[] =>
    ids.size === 0 ? [] : [`${ids.size} ${ids.size === 1 ? one : many} ${what}${named(ids)}.`];
  const { layout, looks, locks, tables, numbers } = otherwise;
  return [
    ...say(
      layout,
      'paragraph is',
      'paragraphs are',
      'laid out otherwise (spacing, indents, borders)',
    ),
    ...say(
      looks,
      'paragraph has',
      'paragraphs have',
      'a font, size, language or style of words written otherwise throughout',
    ),
    ...say(
      locks,
      'paragraph has',
      'paragraphs have',
      'what Word fills in (fields, controls) written otherwise',
    ),
    ...say(numbers, 'paragraph is', 'paragraphs are', 'numbered otherwise'),
    ...say(tables, 'table is', 'tables are', 'laid out otherwise (widths, borders, shading)'),
  ];
}
