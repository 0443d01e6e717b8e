import { words } from '../../base/text';
import { commonRuns, type Run } from '../../document/diff';
import { ATOM_CHARACTER } from '../../document/inline';
import type { Block, Container, DocumentTree } from '../../document/types';
import { blocksOf } from '../../document/walk';
import { changeAtoms, referTo } from '../new-notes';
import { notesInSlice } from '../notes';
import { blockText } from '../quote';
import type { Keys } from './keys';
import type { Vocabulary } from './tokens';

/**
 * Another file numbers its notes anew, so that a note put in before others changes all their ids. Gives the edited
 * tree with the draft's ids for the notes that are the draft's (found by what they say, in the order of their
 * references, then by id and place) and with keys for others whose id the draft uses for something else.
 */
export function withDraftNotes(
  draft: DocumentTree,
  edited: DocumentTree,
  keys: Keys,
  vocabulary: Vocabulary,
): DocumentTree {
  const names: Names = new Map();
  const taken = new Set(draft.containers.map(({ id }) => id));
  const paired = pairedNotes(draft, edited, vocabulary);
  for (const { id } of [...notesOf(edited, 'footnote'), ...notesOf(edited, 'endnote')]) {
    const name = paired.get(id) ?? (taken.has(id) ? keys.take('') : id);
    if (name !== id) names.set(id, name);
  }
  if (names.size === 0) return edited;
  return {
    ...edited,
    containers: edited.containers.map((container) => ({
      ...container,
      id: names.get(container.id) ?? container.id,
      blocks: renamed(container.blocks, names),
    })),
  };
}

/** Ids of the notes of an edited tree, each with that of the draft's note that it is, where it is one. */
export function pairedNotes(
  draft: DocumentTree,
  edited: DocumentTree,
  vocabulary: Vocabulary,
): Map<string, string> {
  const pairs = (['footnote', 'endnote'] as const).flatMap((kind) =>
    pairNotes(notesOf(draft, kind), notesOf(edited, kind), vocabulary),
  );
  return new Map(pairs);
}

/** A note, and the words of the paragraph that refers to it. */
interface Note extends Container {
  around: string;
}

/** The notes of one kind, in the order of their references. */
function notesOf(tree: DocumentTree, kind: Container['kind']): Note[] {
  const notes = new Map(tree.containers.filter((one) => one.kind === kind).map((c) => [c.id, c]));
  const out = new Map<string, Note>();
  if (notes.size > 0)
    for (const { block } of blocksOf(tree))
      if (block.type === 'text')
        notesInSlice(block.content, (id) => {
          const note = notes.get(id);
          if (note && !out.has(id))
            out.set(id, { ...note, around: blockText(block).replaceAll(ATOM_CHARACTER, '') });
        });
  return [...out.values()];
}

const saying = ({ blocks }: Note): string => blocks.map(blockText).join('\n').trim();

/** Notes with fewer words in common are not told apart by them: “Ibid.”. */
const TELLING = 3;

type Rule = (d: readonly Note[], e: readonly Note[], vocabulary: Vocabulary) => Run[];

/** Notes for which one text is the same; null where it tells too little. */
const alike =
  (keyOf: (note: Note) => string | null): Rule =>
  (d, e, vocabulary) => {
    const numbers = (notes: readonly Note[], side: string) =>
      notes.map((note, i) => vocabulary.number(`\0note ${keyOf(note) ?? `\0${side} ${i}`}`));
    return commonRuns(numbers(d, 'd'), numbers(e, 'e'));
  };

/** What makes two notes the same one, the surest first. */
const RULES: Rule[] = [
  alike((note) => `${note.around}\n${saying(note)}`),
  alike((note) => `${note.id} ${saying(note)}`),
  alike((note) => (words(saying(note)).length < TELLING ? null : saying(note))),
  inPlace,
  likest,
  alike(({ id }) => id),
];

/** As many on both sides: each was changed where it is. */
function inPlace({ length }: readonly Note[], e: readonly Note[]): Run[] {
  return length === e.length ? [{ a: 0, b: 0, length }] : [];
}

/** For a note that changed: the one of the others that has most of its words, in order. */
function likest(d: readonly Note[], e: readonly Note[]): Run[] {
  const bags = e.map((note) => new Set(words(saying(note))));
  const out: Run[] = [];
  let from = 0;
  d.forEach((note, i) => {
    const own = [...new Set(words(saying(note)))];
    const shared = bags.map((bag, j) => (j < from ? 0 : own.filter((w) => bag.has(w)).length));
    const most = Math.max(0, ...shared);
    const j = shared.indexOf(most);
    if (most < TELLING || most < 0.5 * own.length) return;
    out.push({ a: i, b: j, length: 1 });
    from = j + 1;
  });
  return out;
}

/** Ids of the edited notes, each with that of the draft's note that it is. */
function pairNotes(
  d: readonly Note[],
  e: readonly Note[],
  vocabulary: Vocabulary,
  rules = RULES,
): [string, string][] {
  const [rule, ...rest] = rules;
  if (!rule) return [];
  const out: [string, string][] = [];
  let [i, j] = [0, 0];
  const common = rule(d, e, vocabulary);
  for (const { a, b, length } of [...common, { a: d.length, b: e.length, length: 0 }]) {
    out.push(...pairNotes(d.slice(i, a), e.slice(j, b), vocabulary, rest));
    for (let n = 0; n < length; n++) out.push([e[b + n]?.id ?? '', d[a + n]?.id ?? '']);
    [i, j] = [a + length, b + length];
  }
  return out;
}

/** What a note of the edited tree is called. */
type Names = Map<string, string>;

const renamed = (blocks: readonly Block[], names: Names): Block[] =>
  changeAtoms(blocks, (atom) => {
    const name = names.get(atom.container ?? '');
    return name === undefined ? atom : referTo(atom, name);
  });
