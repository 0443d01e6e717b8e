import { basename, extname } from 'node:path';
import { refuse } from '../../shared/base/failure';
import { mintId } from '../../shared/base/id';
import type { Output, Parsed } from '../../shared/contract';
import { treeWords } from '../../shared/document/plain';
import type { DocumentInfo, DraftInfo } from '../../shared/paper/document';
import { count, numbered } from '../../shared/paper/numbers';
import type { Reader } from '../store/store';
import type { Imported, Inspection } from '../word/service';
import { expectNotCancelled } from './cancelled';
import type { Context, WriteContext } from './context';
import { readChosen } from './files';
import { find } from './find';
import { takeIn } from './import-findings';
import { actorOf, record, signature } from './record';
import { isOpen, resiteOpen, type Sited, siteOpen } from './resite';
import { sameWords } from './same-words';

type Asked = Parsed<'draft', 'import'>;

/**
 * Brings a Word file in as a draft, with what its tracked changes and comments become, all or nothing.
 * @throws Refusal invalid-input when the file holds tracked changes and nobody chose what they become
 */
export async function importDraft(
  context: Context,
  asked: Asked,
): Promise<Output<'draft', 'import'>> {
  actorOf(context);
  const { store, word, work } = context;
  store.reading((reader) => expectRoom(reader, asked));
  const bytes = await readChosen(asked.path);
  const fileName = basename(asked.path);
  if (!asked.side) expectNoRevisions(fileName, await word.inspect(bytes, work));
  const imported = await word.import(bytes, asked.side ?? 'before', work);
  if (treeWords(imported.tree) === 0)
    throw refuse(
      'bad-file',
      `${fileName} holds no words, so there is nothing to bring in.`,
      asked.path,
    );
  const { document } = asked;
  const before = document && store.reading((reader) => reader.drafts.newest(document));
  const sited = before ? await siteOpen(context, before, imported.tree) : null;
  expectNotCancelled(work);
  return store.writing((writer) => {
    const within = { ...context, store: writer };
    expectRoom(writer, asked);
    return freeze(within, asked, fileName, bytes, imported, sited);
  });
}

/** The paper is there, and the document may still get a draft. */
function expectRoom(store: Reader, asked: Asked): void {
  find.paper(store, asked.paper);
  if (!asked.document) return;
  const document = find.document(store, asked.document);
  if (document.paper !== asked.paper)
    throw refuse('invalid-input', 'That document belongs to another paper.', 'document');
  const agreed = store.drafts.agreed(document.id);
  if (agreed)
    throw refuse(
      'not-allowed',
      `The Committee agreed draft ${agreed.version} of “${document.title}”, so a later file is no new draft. Compare it with the agreed draft and take its differences as amendments.`,
    );
}

/** What tracked changes become is never chosen in silence. */
function expectNoRevisions(fileName: string, { revisions }: Inspection): void {
  if (revisions.total === 0) return;
  const authors = revisions.authors.map(({ name, changes }) => `${name} (${changes})`).join(', ');
  throw refuse(
    'invalid-input',
    `${fileName} holds ${count(revisions.total, 'tracked change')} by ${authors}. Choose what they become: proposed amendments (the text before them is the draft), or part of the draft (all accepted).`,
    'side',
  );
}

function freeze(
  context: WriteContext,
  asked: Asked,
  fileName: string,
  bytes: Uint8Array,
  imported: Imported,
  sited: Sited | null,
): Output<'draft', 'import'> {
  const { store } = context;
  const document = documentFor(context, asked, imported.tree.title, fileName);
  const before = store.drafts.newest(document.id);
  const id = mintId('drf');
  store.drafts.insert({
    id,
    document: document.id,
    fileName,
    origin: 'imported',
    broughtBy: signature(context),
    createdAt: context.now(),
    words: treeWords(imported.tree),
    tree: imported.tree,
    base: imported.base,
    source: bytes,
    idMap: null,
    media: imported.media,
  });
  const draft = find.draft(store, id);
  const left = carryOver(context, before, draft, imported, sited);
  const taken = takeIn(context, document, draft, fileName, imported);
  const same = before && sameWords(imported.tree, store.drafts.tree(before));
  const told = same
    ? [`${fileName} says the same, word for word, as draft ${before.version} before it.`]
    : [];
  const warnings = [...told, ...imported.warnings, ...imported.notices, ...left, ...taken.warnings];
  record(context, {
    act: 'draft.import',
    paper: asked.paper,
    subject: `Draft ${draft.version} of “${document.title}”`,
    summary: summary(draft, fileName, taken, asked.side),
    changes: warnings.map((after) => ({ field: 'Noted', before: null, after })),
  });
  return {
    document,
    draft,
    amendments: taken.amendments.length,
    feedback: taken.feedback.length,
    warnings,
  };
}

function documentFor(
  { store }: WriteContext,
  asked: Asked,
  title: string | null,
  fileName: string,
): DocumentInfo {
  if (asked.document) return find.document(store, asked.document);
  const id = mintId('doc');
  store.documents.insert({
    id,
    paper: asked.paper,
    title: asked.title || title?.slice(0, 300) || basename(fileName, extname(fileName)),
    kind: asked.kind ?? 'plan',
  });
  return find.document(store, id);
}

/** Open amendments of the draft before go along to this one. */
function carryOver(
  context: WriteContext,
  before: DraftInfo | null,
  draft: DraftInfo,
  { tree }: Imported,
  sited: Sited | null,
): string[] {
  if (!before) return [];
  const open = context.store.amendments.ofDraft(before.id).filter(isOpen);
  if (open.length === 0) return [];
  const old = { draft: before, tree: context.store.drafts.tree(before) };
  return resiteOpen(context, open, old, { draft, tree }, sited).failed.map(
    ({ number, sentence }) => `Amendment ${number} needs re-siting: ${sentence}`,
  );
}

function summary(
  { version }: DraftInfo,
  fileName: string,
  taken: { amendments: number[]; feedback: number[] },
  side: Asked['side'],
): string {
  const with_ = [
    taken.amendments.length && `its tracked changes as ${numbered('amendment', taken.amendments)}`,
    side === 'after' && 'its tracked changes accepted',
    taken.feedback.length && `its comments as ${numbered('feedback', taken.feedback)}`,
  ].filter(Boolean);
  const rest = with_.length ? `, ${with_.join(' and ')}` : '';
  return `Draft ${version} was brought in from ${fileName}${rest}.`;
}
