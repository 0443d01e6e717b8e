import type { Container, DocumentTree } from '../../document/types';
import { blockText, excerpt } from '../quote';

const KINDS = ['header', 'footer'] as const;

/**
 * Headers and footers of another file by the draft's ids. What part of the file one stands in says nothing: “different
 * first page” moves them all. Where both files have as many sections, one is the draft's that has its place there
 * (section and kind of page); else the one that says the same; then by place, and by id.
 */
function headerNames(draft: DocumentTree, edited: DocumentTree): Map<string, string> {
  const names = new Map<string, string>();
  const sameSections = sectionsOf(draft) === sectionsOf(edited);
  for (const kind of KINDS) {
    const of = ({ containers }: DocumentTree) => containers.filter((one) => one.kind === kind);
    const [ours, theirs] = [of(draft), of(edited)];
    const rules = sameSections
      ? [alike, inPlace, sameText, sameId]
      : [alike, sameText, inPlace, sameId];
    const taken = new Set<Container>();
    for (const rule of rules)
      for (const other of theirs) {
        if (names.has(other.id)) continue;
        const own = ours.find((one) => !taken.has(one) && rule(one, other));
        if (!own) continue;
        names.set(other.id, own.id);
        taken.add(own);
      }
    const known = new Set(ours.map(({ id }) => id));
    for (const { id } of theirs)
      if (!names.has(id) && known.has(id)) names.set(id, `${id} (another)`);
  }
  return names;
}

/** The tree with its headers and footers called as the draft calls them. */
export function withDraftHeaders(draft: DocumentTree, edited: DocumentTree): DocumentTree {
  const names = headerNames(draft, edited);
  if ([...names].every(([id, name]) => id === name)) return edited;
  const containers = edited.containers.map((one) => {
    const name = names.get(one.id);
    return name === undefined || name === one.id ? one : { ...one, id: name };
  });
  return { ...edited, containers };
}

/** What only one of two trees has, a sentence each; empty ones aside. `told` has the draft's ids. */
export function oddHeaders(draft: DocumentTree, told: DocumentTree): string[] {
  const odd = (from: DocumentTree, other: DocumentTree, say: (kind: string) => string) =>
    from.containers
      .filter(({ kind }) => kind === 'header' || kind === 'footer')
      .filter(({ id }) => !other.containers.some((one) => one.id === id))
      .filter((one) => textOf(one) !== '')
      .map((one) => `${say(one.kind)}: “${excerpt(textOf(one))}”.`);
  return [
    ...odd(told, draft, (kind) => `The file has a ${kind} that the draft does not have`),
    ...odd(draft, told, (kind) => `The file does not have the draft’s ${kind}`),
  ];
}

const textOf = ({ blocks }: Container): string => blocks.map(blockText).join('\n').trim();

const inPlace = (a: Container, b: Container): boolean =>
  a.uses?.some((place) => b.uses?.includes(place)) === true;

const sameText = (a: Container, b: Container): boolean =>
  textOf(a) !== '' && textOf(a) === textOf(b);

const alike = (a: Container, b: Container): boolean => inPlace(a, b) && textOf(a) === textOf(b);

/** Only where a tree does not say what its headers are for. */
const sameId = (a: Container, b: Container): boolean => a.id === b.id && !(a.uses && b.uses);

/** The number of the last section that has headers or footers of its own. */
function sectionsOf({ containers }: DocumentTree): number {
  const sections = containers
    .flatMap(({ uses }) => uses ?? [])
    .map((use) => Number.parseInt(use, 10));
  return Math.max(0, ...sections);
}
