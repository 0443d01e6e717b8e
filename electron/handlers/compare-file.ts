import { basename } from 'node:path';
import { cannotBring, foreignIn } from '../../shared/amendment/brought';
import { byParagraph } from '../../shared/amendment/by-paragraph';
import { collide } from '../../shared/amendment/collide';
import { derive } from '../../shared/amendment/derive';
import { withOwnNotes } from '../../shared/amendment/fit-notes';
import { oddHeaders } from '../../shared/amendment/foreign/headers';
import { heldIn, sizeOf } from '../../shared/amendment/held-in';
import { resite } from '../../shared/amendment/resite';
import { saying } from '../../shared/amendment/saying';
import { touched } from '../../shared/amendment/touched';
import type { Hunk, HunkSet } from '../../shared/amendment/types';
import { nowPlain, Unlocker } from '../../shared/amendment/unlock';
import { Refusal } from '../../shared/base/failure';
import type { SilentChange } from '../../shared/contract/comparison';
import type { DocumentTree } from '../../shared/document/types';
import type { DraftInfo } from '../../shared/paper/document';
import type { StoredAmendment } from '../store/amendments';
import type { Store } from '../store/store';
import type { Compared, FoundMedia } from '../word/service';
import { comparedDraft } from './amended-draft';
import { expectNotCancelled } from './cancelled';
import type { Context } from './context';
import { differencesOf } from './differences';
import { asSet } from './draft-view';
import { fileWarnings, notCountedIn } from './file-warnings';
import { readChosen } from './files';
import { expectFit } from './hunks';

export interface ComparedFile {
  draft: DraftInfo;
  draftTree: DocumentTree;
  fileName: string;
  /** The draft with the amendments that the file holds. */
  tree: DocumentTree;
  /** `onDraft` is the change in the coordinates of the draft, for the amendment it may become. */
  silent: (SilentChange & { onDraft: Hunk[] })[];
  known: StoredAmendment[];
  missing: StoredAmendment[];
  warnings: string[];
  /** The pictures that it brings. */
  media: FoundMedia[];
}

/**
 * Compares a Word file that came back, all its tracked changes accepted, with the draft that is amended now and with
 * the live amendments on it.
 * @throws Refusal bad-file | too-large | cancelled
 */
export async function compareFile(
  { store, word, work }: Context,
  document: string,
  path: string,
): Promise<ComparedFile> {
  const {
    draft,
    tree: draftTree,
    base,
    live,
  } = store.reading((reader) => comparedDraft(reader, document));
  const file = await readChosen(path);
  const read = await word.compare({ file, draft: draftTree, base }, work);
  expectNotCancelled(work);
  const told = read.told.tree;
  const { present, missing, agreed, beyond } = heldIn(draftTree, live.map(asSet), told);
  const authors = authorsOf(read, agreed);
  const unlocker = new Unlocker();
  const brought = withOwnNotes(agreed, beyond).map((hunk) => unlocker.hunk(hunk));
  const silent = groups(agreed, brought, authors);
  const those = (sets: readonly HunkSet[]) =>
    live.filter(({ id }) => sets.some((set) => set.id === id));
  return {
    draft,
    draftTree,
    fileName: basename(path),
    tree: agreed,
    silent: onDraft(silent, agreed, draftTree, present),
    known: those(present),
    missing: those(missing).filter(({ status }) => status !== 'working'),
    media: read.media,
    warnings: [
      ...new Set([
        ...writtenOn(store, draft, draftTree, read.tree),
        ...fileWarnings(read),
        ...oddHeaders(draftTree, told),
        ...notCountedIn(read),
        ...[...unlocker.unlocked].map(nowPlain),
      ]),
    ],
  };
}

/** Says so when the file was written on an earlier draft: then what changed since shows as changed back. */
function writtenOn(
  store: Store,
  draft: DraftInfo,
  draftTree: DocumentTree,
  file: DocumentTree,
): string[] {
  const away = (tree: DocumentTree) => sizeOf(derive(tree, file, { foreign: true }));
  let least = away(draftTree);
  if (least === 0) return [];
  let nearest = draft;
  const earlier = store.reading((reader) =>
    reader.drafts
      .list(draft.document)
      .filter(({ version }) => version < draft.version)
      .map((one) => ({ one, tree: reader.drafts.tree(one) })),
  );
  for (const { one, tree } of earlier) {
    const size = away(tree);
    if (size >= least) continue;
    least = size;
    nearest = one;
  }
  if (nearest === draft) return [];
  return [
    `The file seems to be written on draft ${nearest.version}: what draft ${draft.version} changed since is listed too, as if it were changed back.`,
  ];
}

type AuthorOf = (hunk: Hunk) => string | null;

/**
 * Whose tracked change a difference is; null where the file does not show it. In a paragraph where all is tracked, any
 * of its authors; elsewhere told by the same words or the same place.
 */
function authorsOf({ tree, amendments }: Compared, agreed: DocumentTree): AuthorOf {
  const sets = amendments.map(({ hunks }, order) => ({ id: String(order), order, hunks }));
  const { moved } = resite(sets, tree, agreed);
  const author = ({ id }: HunkSet) => amendments[Number(id)]?.author || 'Unknown';
  const at = new Map<string, HunkSet[]>();
  for (const set of moved)
    for (const block of touched(agreed, set.hunks)) at.set(block, [...(at.get(block) ?? []), set]);
  const untracked = new Set(touched(agreed, derive(agreed, tree, { foreign: true })));
  const named = (these: readonly HunkSet[]) => [...new Set(these.map(author))];
  return (hunk) => {
    const blocks = touched(agreed, [hunk]);
    const near = blocks.length === 0 ? moved : blocks.flatMap((block) => at.get(block) ?? []);
    const same = near.filter(({ hunks }) => hunks.some((one) => saying(one) === saying(hunk)));
    const own: HunkSet = { id: 'own', order: -1, hunks: [hunk] };
    const met = new Set(
      near.length === 0
        ? []
        : collide(agreed, [own, ...new Set(near)]).flatMap(({ a, b }) =>
            a.set === 'own' ? [b.set] : b.set === 'own' ? [a.set] : [],
          ),
    );
    const overlapping = near.filter(({ id }) => met.has(id));
    const all = blocks.some((block) => untracked.has(block)) ? [] : near;
    const [names] = [same, overlapping, all].map(named).filter(({ length }) => length > 0);
    return names?.join(', ') ?? null;
  };
}

/**
 * Differences of one paragraph and one author are one change; what brings a text box, which cannot be taken,
 * stands alone, so that the rest can.
 */
function groups(tree: DocumentTree, hunks: readonly Hunk[], authorOf: AuthorOf) {
  return byParagraph(tree, hunks).flatMap((paragraph) => {
    const byAuthor = new Map<string | null, Hunk[]>();
    const alone: { author: string | null; hunks: Hunk[] }[] = [];
    for (const hunk of paragraph) {
      const author = authorOf(hunk);
      const own = byAuthor.get(author);
      if (foreignIn(tree, [hunk]).length > 0) alone.push({ author, hunks: [hunk] });
      else if (own) own.push(hunk);
      else byAuthor.set(author, [hunk]);
    }
    return [...[...byAuthor].map(([author, own]) => ({ author, hunks: own })), ...alone];
  });
}

/** Carries each change back to the draft, where an amendment must stand; says why where that cannot be. */
function onDraft(
  found: readonly { author: string | null; hunks: Hunk[] }[],
  agreed: DocumentTree,
  draft: DocumentTree,
  present: readonly HunkSet[],
): ComparedFile['silent'] {
  const sets = found.map(({ hunks }, order) => ({ id: String(order), order, hunks }));
  const same = present.length === 0;
  const { moved } = same ? { moved: sets } : resite(sets, agreed, draft, { foreign: false });
  const carried = new Map(moved.map((set) => [set.id, set.hunks]));
  const differences = differencesOf(
    agreed,
    found.map(({ hunks }) => hunks),
  );
  return differences.map((difference, i) => {
    const hunks = carried.get(String(i));
    const author = found[i]?.author ?? null;
    const objection = hunks ? objectionTo(draft, hunks) : WITHIN;
    return { ...difference, author, objection, onDraft: hunks ?? [] };
  });
}

const WITHIN =
  'It changes the words of an amendment that the file holds. Change that amendment, or ask who sent the file.';

function objectionTo(draft: DocumentTree, hunks: readonly Hunk[]): string | null {
  try {
    expectFit(draft, hunks);
    const [foreign] = foreignIn(draft, hunks);
    return foreign ? cannotBring(foreign) : null;
  } catch (error) {
    if (error instanceof Refusal) return error.failure.sentence;
    throw error;
  }
}
