import { basename } from 'node:path';
import { movable } from '../../shared/amendment/brought';
import { byParagraph } from '../../shared/amendment/by-paragraph';
import { derive } from '../../shared/amendment/derive';
import { withOwnNotes } from '../../shared/amendment/fit-notes';
import { excerpt } from '../../shared/amendment/quote';
import { resite } from '../../shared/amendment/resite';
import { saying } from '../../shared/amendment/saying';
import type { Hunk } from '../../shared/amendment/types';
import { Refusal, refuse } from '../../shared/base/failure';
import { mintId } from '../../shared/base/id';
import type { Output, Parsed } from '../../shared/contract';
import { namesIn } from '../../shared/document/outline';
import type { DocumentTree } from '../../shared/document/types';
import type { DocumentInfo, DraftInfo } from '../../shared/paper/document';
import { count, numbered } from '../../shared/paper/numbers';
import { saidOnce } from '../word/left';
import { AtomFilter } from '../word/read/writable';
import type { Compared, FoundMedia } from '../word/service';
import { comparedDraft } from './amended-draft';
import { keepPictures } from './brought-pictures';
import { expectNotCancelled } from './cancelled';
import { compareFile } from './compare-file';
import type { Context, WriteContext } from './context';
import { draftViews } from './draft-view';
import { fileWarnings, notCountedIn } from './file-warnings';
import { readChosen } from './files';
import { find } from './find';
import { expectFit } from './hunks';
import { actorOf, record, signature } from './record';
import { sameWords } from './same-words';
import { type Unproposable, writableAsProposed } from './writable';

type Asked = Parsed<'amendment', 'fromWord'>;

/** A change in the coordinates of the draft, and whom it came from: an author, or else the file. */
interface Found {
  from: string;
  hunks: Hunk[];
}

/**
 * Takes what a Word file changes of the draft as amendments: a late version is no new base (it is compared with the
 * agreed draft). Tracked changes made on the draft itself stay as their authors made them; of any other file the text
 * with all changes accepted is compared, and the differences of one paragraph are one amendment.
 */
export async function fromWord(
  context: Context,
  asked: Asked,
): Promise<Output<'amendment', 'fromWord'>> {
  actorOf(context);
  if (asked.only) return fromComparison(context, asked, asked.only);
  const { store, word, work } = context;
  const { draft, tree, base, live } = store.reading((reader) =>
    comparedDraft(reader, asked.document),
  );
  const file = await readChosen(asked.path);
  const known = new Set(live.flatMap(({ hunks }) => hunks.map(saying)));
  const theirs = await word.compare({ file, draft: tree, base }, work);
  const warnings = fileWarnings(theirs);
  const all = sameWords(theirs.tree, tree)
    ? tracked(tree, theirs, warnings)
    : compared(tree, theirs, basename(asked.path), warnings);
  const found = withoutKnown(all, known);
  if (found.length === 0)
    throw refuse(
      'not-allowed',
      all.length > 0
        ? `All that ${basename(asked.path)} changes is in amendments already.`
        : warnings.length > 0
          ? `Nothing of ${basename(asked.path)} could be taken as an amendment. ${warnings.join(' ')}`
          : `${basename(asked.path)} says the same as draft ${draft.version}, so there is nothing to amend.`,
      asked.path,
    );
  const { fit, refused } = fitting(tree, found, asked.path);
  const kept = await unproposable(context, asked, draft, fit, theirs.media);
  expectNotCancelled(work);
  return store.writing((writer) =>
    takeIn({ ...context, store: writer }, asked, draft, fit, kept, theirs.media, [
      ...warnings,
      ...refused,
    ]),
  );
}

/** Takes those differences that a person chose from the comparison of the file. */
async function fromComparison(
  context: Context,
  asked: Asked,
  only: readonly string[],
): Promise<Output<'amendment', 'fromWord'>> {
  const { draft, fileName, silent, media } = await compareFile(context, asked.document, asked.path);
  const chosen = silent.filter(({ key }) => only.includes(key));
  if (chosen.length < only.length)
    throw refuse(
      'stale',
      `${fileName}, or what it is compared with, has changed since. Compare it again.`,
      asked.path,
    );
  const within = chosen.find(({ objection }) => objection !== null);
  if (within?.objection)
    throw refuse('not-allowed', within.objection, within.wording.new || within.wording.old);
  const found = chosen.map(({ author, onDraft }) => ({ from: author ?? fileName, hunks: onDraft }));
  const kept = await unproposable(context, asked, draft, found, media);
  for (const [i, { wording }] of chosen.entries()) {
    const { number, sentence } = kept[i] ?? {};
    if (sentence)
      throw refuse(
        'not-allowed',
        `Nothing was taken. “${excerpt(wording.new || wording.old)}” would be amendment ${number}. ${sentence}`,
        asked.path,
      );
  }
  expectNotCancelled(context.work);
  return context.store.writing((writer) =>
    takeIn({ ...context, store: writer }, asked, draft, found, kept, media, []),
  );
}

/** Tracked changes as the file has them, carried over to the ids of the draft; what cannot be is told. */
function tracked(tree: DocumentTree, theirs: Compared, warnings: string[]): Found[] {
  const sets = theirs.amendments.map(({ hunks }, order) => ({ id: String(order), order, hunks }));
  const carried = resite(sets, theirs.tree, tree);
  for (const { quote, sentence } of carried.failed) warnings.push(`At “${quote}”: ${sentence}`);
  return carried.moved.map(({ id, hunks }) => ({
    from: theirs.amendments[Number(id)]?.author || 'Unknown',
    hunks,
  }));
}

/** Differences as changes; the text boxes among them, which cannot be taken, are told, and what does not count. */
function compared(tree: DocumentTree, theirs: Compared, from: string, warnings: string[]): Found[] {
  const filter = new AtomFilter(movable(tree));
  const found = derive(tree, theirs.told.tree, { foreign: true, told: true });
  const differences = filter.hunks(withOwnNotes(tree, found));
  // the reader may have said the same of the file's own tracked changes
  const left = saidOnce(filter.told(namesIn(tree)));
  warnings.push(...left.filter((one) => !warnings.some((said) => said.endsWith(one))));
  warnings.push(...notCountedIn(theirs));
  return byParagraph(tree, differences).map((hunks) => ({ from, hunks }));
}

/** What a live amendment says already is not taken twice, as when our own export comes back. */
function withoutKnown(found: readonly Found[], known: ReadonlySet<string>): Found[] {
  return found
    .map(({ from, hunks }) => ({ from, hunks: hunks.filter((h) => !known.has(saying(h))) }))
    .filter(({ hunks }) => hunks.length > 0);
}

/** Those that fit the draft, and what is told of the others. @throws Refusal not-allowed where none does */
function fitting(tree: DocumentTree, found: readonly Found[], path: string) {
  const refused: string[] = [];
  const fit = found.filter(({ hunks }) => {
    try {
      expectFit(tree, hunks);
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(`A difference could not be taken as an amendment: ${error.failure.sentence}`);
      return false;
    }
  });
  if (fit.length === 0) throw refuse('not-allowed', refused[0] ?? 'Nothing could be taken.', path);
  return { fit, refused };
}

/** For each why it cannot be proposed, though it may be written on; null where it can, or is not to be. */
const unproposable = async (
  context: Context,
  { reason }: Asked,
  draft: DraftInfo,
  found: readonly Found[],
  media: readonly FoundMedia[],
): Promise<(Unproposable | null)[]> =>
  reason
    ? writableAsProposed(
        context,
        draft,
        found.map(({ hunks }) => hunks),
        media,
      )
    : found.map(() => null);

/** @param kept for each why it stays working although a reason is given; null where it does not */
function takeIn(
  context: WriteContext,
  asked: Asked,
  draft: DraftInfo,
  found: readonly Found[],
  kept: readonly (Unproposable | null)[],
  media: readonly FoundMedia[],
  warnings: readonly string[],
): Output<'amendment', 'fromWord'> {
  const { store } = context;
  const document = find.document(store, asked.document);
  const file = basename(asked.path);
  const ids = found.map((one, i) =>
    add(context, asked, document, draft, one, asked.reason && !kept[i] ? 'proposed' : 'working'),
  );
  keepPictures(store, draft.id, found, media);
  const view = draftViews(store)(draft.id);
  const amendments = ids.map((id) => view.present(find.amendment(store, id)));
  const working = kept.flatMap((one) =>
    one ? [`Amendment ${one.number} was taken in, but not proposed. ${one.sentence}`] : [],
  );
  record(context, {
    act: 'amendment.fromWord',
    paper: document.paper,
    subject: `Draft ${draft.version} of “${document.title}”`,
    summary: `${count(ids.length, 'change')} of draft ${draft.version} in ${file} became ${numbered(
      'amendment',
      amendments.map((a) => a.number),
    )}.`,
    changes: amendments.map(({ number, wording }) => ({
      field: `Amendment ${number}, ${wording.place}`,
      before: wording.old || null,
      after: wording.new || null,
    })),
  });
  return { amendments, warnings: [...warnings, ...working] };
}

function add(
  context: WriteContext,
  asked: Asked,
  document: DocumentInfo,
  draft: DraftInfo,
  { from, hunks }: Found,
  status: 'proposed' | 'working',
): string {
  const id = mintId('amd');
  context.store.amendments.insert({
    id,
    paper: document.paper,
    document: document.id,
    draft: draft.id,
    status,
    category: asked.category,
    reason: asked.reason,
    proposer: '',
    seconder: '',
    hunks,
    feedback: asked.feedback,
    importedFrom: from,
    createdAt: context.now(),
    createdBy: signature(context),
  });
  return id;
}
