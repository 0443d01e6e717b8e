import type { Block, DocumentTree, TextBlock } from '../document/types';
import { apply } from './apply';
import { type AlignOptions, alignBlocks } from './derive/align';
import { attachNotes } from './derive/attach-notes';
import { freshBlock, type Keys, makeKeys } from './derive/keys';
import { passageHunks } from './derive/passage';
import { tableHunks } from './derive/table';
import { Vocabulary } from './derive/tokens';
import { isMarkPiece, sameBlock } from './equal';
import { inDraftTerms } from './foreign/in-draft-terms';
import { notesRemoved } from './notes';
import type { Hunk } from './types';

export interface DeriveOptions {
  /** The edited tree was read from another file, so its ids say nothing about the draft's. */
  foreign?: boolean;
  /** It is told in the draft's terms already (`inDraftTerms`). */
  told?: boolean;
  /** Makes the ids of what is new (`new_…`); random unless given. */
  mint?: () => string;
}

interface Context extends AlignOptions {
  keys: Keys;
  /** A block has another id than in the edited tree, since it became one of the draft's or is new by another name. */
  renamed: boolean;
}

/**
 * The least hunks that make the edited tree out of the draft, in the order of the document: an unchanged word is
 * never struck and written again, a paragraph split or joined is one, whole blocks and rows come and go as such.
 * `apply(draft, derive(draft, edited))` says what `edited` says; ids of new blocks that begin with `new_` are kept.
 * Not compared: table properties, and containers that only one of the trees has (a note comes and goes with its
 * reference).
 */
export function derive(
  draft: DocumentTree,
  edited: DocumentTree,
  { foreign = false, told = false, mint }: DeriveOptions = {},
): Hunk[] {
  const { hunks, renamed } = compare(draft, edited, { foreign, told, mint });
  if (foreign || (!renamed && hunks.every(isPlain))) return hunks;
  // Ids of paragraphs may have changed hands, and ids help to tell what became of what.
  return settle(draft, hunks, mint);
}

/** Does a hunk leave each paragraph its id and its place? */
const isPlain = (hunk: Hunk): boolean =>
  hunk.kind !== 'replace' || (hunk.from.block === hunk.to.block && !hunk.content.some(isMarkPiece));

/** Derives again from what the hunks lead to, until nothing changes. */
function settle(draft: DocumentTree, hunks: Hunk[], mint: (() => string) | undefined): Hunk[] {
  let settled = hunks;
  for (let round = 0; round < 4; round++) {
    const { tree, held } = apply(draft, [{ id: 'derived', order: 0, hunks: settled }]);
    if (held.length > 0) return settled;
    const { hunks: again } = compare(draft, tree, { foreign: false, told: true, mint });
    if (JSON.stringify(again) === JSON.stringify(settled)) return settled;
    settled = again;
  }
  return settled;
}

function compare(
  draft: DocumentTree,
  edited: DocumentTree,
  { foreign, told, mint }: { foreign: boolean; told: boolean; mint: (() => string) | undefined },
): { hunks: Hunk[]; renamed: boolean } {
  const keys = makeKeys(mint);
  const context: Context = { foreign, keys, vocabulary: new Vocabulary(), renamed: false };
  const { vocabulary } = context;
  const { containers } =
    foreign && !told ? inDraftTerms(draft, edited, keys, vocabulary).tree : edited;
  const others = new Map(containers.map((container) => [container.id, container]));
  const flows = draft.containers.map(({ id, blocks }) => {
    const other = others.get(id);
    return { id, hunks: other ? flowHunks(id, blocks, other.blocks, context) : [] };
  });
  const gone = notesRemoved(flows.flatMap(({ hunks }) => hunks));
  const left = flows.flatMap(({ id, hunks }) => (gone.has(id) ? [] : hunks));
  return { hunks: attachNotes(draft, containers, left, keys), renamed: context.renamed };
}

/** The hunks of one container. */
function flowHunks(
  container: string,
  d: readonly Block[],
  e: readonly Block[],
  context: Context,
): Hunk[] {
  if (d === e) return [];
  const { keys, vocabulary } = context;
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  const end = { dFrom: d.length, dTo: d.length, eFrom: e.length, eTo: e.length };
  for (const { dFrom, dTo, eFrom, eTo } of [...alignBlocks(d, e, context), end]) {
    for (; i < dFrom; i++) {
      const quoted = d[i] as Block;
      hunks.push({ kind: 'delete', block: quoted.id, quoted });
    }
    if (j < eFrom) {
      const fresh = e.slice(j, eFrom);
      context.renamed ||= fresh.some(({ id }) => !keys.isKey(id));
      const blocks = fresh.map((block) => freshBlock(block, keys));
      hunks.push({ kind: 'insert', gap: { container, after: d[dFrom - 1]?.id ?? null }, blocks });
    }
    [i, j] = [dTo, eTo];
    const [from, to] = [d.slice(dFrom, dTo), e.slice(eFrom, eTo)];
    const [a, b] = [from[0], to[0]];
    context.renamed ||= a?.id !== b?.id;
    if (!a || !b || (from.length === 1 && to.length === 1 && sameBlock(a, b))) continue;
    if (a.type === 'table' && b.type === 'table')
      hunks.push(
        ...tableHunks(a, b, keys, context, (x, y) => flowHunks(x.id, x.blocks, y.blocks, context)),
      );
    else if (a.type === 'text') {
      const before = d[dFrom - 1]?.id ?? null;
      const passage = { d: from as TextBlock[], e: to as TextBlock[], container, before };
      hunks.push(...passageHunks(passage, keys, vocabulary));
    }
  }
  return hunks;
}
