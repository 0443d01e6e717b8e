import type { DocumentTree } from '../../document/types';
import { blocksOf } from '../../document/walk';

/** What the draft calls a paragraph style of another file. */
export type StyleName = (theirs: string | null) => string | null;

/** Word's own name for the style of a paragraph that names none, in every language. */
const DEFAULT = /^normal$/i;

/**
 * Names styles of another file as the draft does: ids differ from program to program, names stay, but for capitals.
 * Where either file names the default style and the other leaves it out, that is how the draft has it.
 */
export function styleNames(draft: DocumentTree, edited: DocumentTree): StyleName {
  const byName = new Map<string, string>();
  // the name as it is written goes before one with other capitals
  for (const { id, name } of draft.styles) byName.set(name.toLowerCase(), id);
  for (const { id, name } of draft.styles) byName.set(`=${name}`, id);
  const known = new Set(draft.styles.map(({ id }) => id));
  const names = new Map<string, string>();
  for (const { id, name } of edited.styles) {
    const own = draft.styles.find((style) => style.id === id);
    const same = own?.name.toLowerCase() === name.toLowerCase();
    const found = same ? id : (byName.get(`=${name}`) ?? byName.get(name.toLowerCase()));
    if (found !== undefined) names.set(id, found);
    else if (known.has(id)) names.set(id, `${id} (${name})`);
  }
  const usual = defaultOf(draft);
  const theirs = edited.styles.find(({ name }) => DEFAULT.test(name))?.id ?? null;
  return (id) => (id === null || id === theirs ? usual : (names.get(id) ?? id));
}

/** How most paragraphs of a document name the default style: by its id, or not at all. */
function defaultOf(tree: DocumentTree): string | null {
  const id = tree.styles.find(({ name }) => DEFAULT.test(name))?.id;
  if (id === undefined) return null;
  let [named, unnamed] = [0, 0];
  for (const { block } of blocksOf(tree)) {
    if (block.type !== 'text') continue;
    if (block.mark.style === id) named++;
    else if (block.mark.style === null) unnamed++;
  }
  return named > unnamed ? id : null;
}

/** Whether two names of the draft are of the default style. */
export function sameDefault(draft: DocumentTree): (a: string | null, b: string | null) => boolean {
  const id = draft.styles.find(({ name }) => DEFAULT.test(name))?.id ?? null;
  return (a, b) => (a === null || a === id) && (b === null || b === id);
}
