import { basename } from 'node:path';
import { derive } from '../../shared/amendment/derive';
import { touched } from '../../shared/amendment/touched';
import type { Hunk } from '../../shared/amendment/types';
import { Refusal, refuse } from '../../shared/base/failure';
import { mintId } from '../../shared/base/id';
import type { Output, Parsed } from '../../shared/contract';
import type { DocumentTree } from '../../shared/document/types';
import type { DocumentInfo, DraftInfo } from '../../shared/paper/document';
import { count, numbered } from '../../shared/paper/numbers';
import type { Reader } from '../store/store';
import { expectNotCancelled } from './cancelled';
import type { Context, WriteContext } from './context';
import { draftViews } from './draft-view';
import { readChosen } from './files';
import { find } from './find';
import { acceptHunks } from './hunks';
import { actorOf, record, signature } from './record';

type Asked = Parsed<'amendment', 'fromWord'>;

/**
 * Takes the differences between a Word file, with all its tracked changes accepted, and the draft as amendments: a
 * late version is no new base (it is compared with the agreed draft). Differences of one paragraph are one amendment.
 */
export async function fromWord(
  context: Context,
  asked: Asked,
): Promise<Output<'amendment', 'fromWord'>> {
  actorOf(context);
  const { store, word, work } = context;
  const { draft, tree } = store.reading((reader) => amended(reader, asked.document));
  const bytes = await readChosen(asked.path);
  const theirs = await word.import(bytes, 'after', work);
  const groups = byParagraph(tree, derive(tree, theirs.tree, { foreign: true }));
  if (groups.length === 0)
    throw refuse(
      'not-allowed',
      `${basename(asked.path)} says the same as draft ${draft.version}, so there is nothing to amend.`,
      asked.path,
    );
  expectNotCancelled(work);
  return store.writing((writer) =>
    takeIn({ ...context, store: writer }, asked, draft, tree, groups, theirs.warnings),
  );
}

/** The draft that is amended now: the one that the Committee agreed, before that the newest. */
export function amended(store: Reader, id: string): { draft: DraftInfo; tree: DocumentTree } {
  const document = find.document(store, id);
  const draft = store.drafts.agreed(id) ?? store.drafts.newest(id);
  if (!draft) throw refuse('not-allowed', `“${document.title}” has no draft yet. Add one first.`);
  return { draft, tree: store.drafts.tree(draft) };
}

/** Hunks in groups that share a paragraph or table, in the order of the document. */
function byParagraph(tree: DocumentTree, hunks: readonly Hunk[]): Hunk[][] {
  const groups: { blocks: Set<string>; hunks: Hunk[] }[] = [];
  for (const hunk of hunks) {
    const blocks = touched(tree, [hunk]);
    const last = groups.at(-1);
    if (last && hunk.kind !== 'insert' && blocks.some((id) => last.blocks.has(id))) {
      last.hunks.push(hunk);
      for (const id of blocks) last.blocks.add(id);
    } else groups.push({ blocks: new Set(hunk.kind === 'insert' ? [] : blocks), hunks: [hunk] });
  }
  return groups.map((group) => group.hunks);
}

function takeIn(
  context: WriteContext,
  asked: Asked,
  draft: DraftInfo,
  tree: DocumentTree,
  groups: readonly Hunk[][],
  warnings: readonly string[],
): Output<'amendment', 'fromWord'> {
  const { store } = context;
  const document = find.document(store, asked.document);
  const file = basename(asked.path);
  const refused: string[] = [];
  const ids: string[] = [];
  for (const hunks of groups) {
    try {
      ids.push(add(context, asked, document, draft, acceptHunks(tree, hunks)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(`A difference could not be taken as an amendment: ${error.failure.sentence}`);
    }
  }
  if (ids.length === 0)
    throw refuse('not-allowed', refused[0] ?? 'Nothing could be taken.', asked.path);
  const view = draftViews(store)(draft.id);
  const amendments = ids.map((id) => view.present(find.amendment(store, id)));
  record(context, {
    act: 'amendment.fromWord',
    paper: document.paper,
    subject: `Draft ${draft.version} of “${document.title}”`,
    summary: `${count(ids.length, 'difference')} between ${file} and draft ${draft.version} became ${numbered(
      'amendment',
      amendments.map((a) => a.number),
    )}.`,
    changes: amendments.map(({ number, wording }) => ({
      field: `Amendment ${number}, ${wording.place}`,
      before: wording.old || null,
      after: wording.new || null,
    })),
  });
  return { amendments, warnings: [...warnings, ...refused] };
}

function add(
  context: WriteContext,
  asked: Asked,
  document: DocumentInfo,
  draft: DraftInfo,
  hunks: Hunk[],
): string {
  const id = mintId('amd');
  context.store.amendments.insert({
    id,
    paper: document.paper,
    document: document.id,
    draft: draft.id,
    status: asked.reason ? 'proposed' : 'working',
    category: asked.category,
    reason: asked.reason,
    proposer: '',
    seconder: '',
    hunks,
    feedback: asked.feedback,
    importedFrom: basename(asked.path),
    createdAt: context.now(),
    createdBy: signature(context),
  });
  return id;
}
