import { apply } from '../../shared/amendment/apply';
import { refuse } from '../../shared/base/failure';
import { mintId } from '../../shared/base/id';
import type { Output, Parsed } from '../../shared/contract';
import { treeWords } from '../../shared/document/plain';
import type { DocumentTree } from '../../shared/document/types';
import { count, numbered } from '../../shared/paper/numbers';
import type { StoredAmendment } from '../store/amendments';
import type { Reader } from '../store/store';
import type { Imported } from '../word/service';
import { picturesFor } from './brought-pictures';
import { expectNotCancelled } from './cancelled';
import type { Context, WriteContext } from './context';
import { asSet } from './draft-view';
import { find } from './find';
import { mapIds } from './map-ids';
import { actorOf, record, signature } from './record';
import { isOpen, resiteOpen, type Sited, siteOpen } from './resite';
import { sameWords } from './same-words';

/**
 * Takes the accepted amendments of a document's newest draft into its next one: patched into the Word file, read
 * back, and frozen only when the file says exactly what the amendments lead to.
 * @throws Refusal collision | not-allowed | conflict
 */
export async function adopt(
  context: Context,
  { document }: Parsed<'draft', 'adopt'>,
): Promise<Output<'draft', 'adopt'>> {
  actorOf(context);
  const { store, word, work, now } = context;
  const plan = store.reading((reader) => planOf(reader, document));
  const { tree, held } = apply(plan.tree, plan.accepted.map(asSet));
  if (held.length) throw collision(plan, held);
  const base = await word.patch(
    {
      base: plan.base,
      tree: plan.tree,
      amendments: plan.accepted.map((a) => ({
        ...asSet(a),
        number: a.number,
        author: '',
        date: now(),
        comment: [],
      })),
      media: plan.media,
      form: 'clean',
    },
    work,
  );
  const read = await word.import(base, 'before', work);
  // what an older reader read is compared as it read; the next draft is the newest reader's
  const said =
    read.tree.readerVersion === tree.readerVersion
      ? read.tree
      : (await word.compare({ file: base, draft: tree, base: plan.base }, work)).tree;
  if (!sameWords(tree, said))
    throw refuse(
      'internal',
      'The next draft as written in Word does not say what the amendments lead to, so nothing was adopted. Please report this, with the document.',
    );
  const sited = await siteOpen(context, plan.draft, read.tree, isLeft);
  expectNotCancelled(work);
  return store.writing((writer) =>
    freeze({ ...context, store: writer }, plan, tree, base, read, sited),
  );
}

/** Open, and not taken into the next draft. */
const isLeft = (a: StoredAmendment): boolean => isOpen(a) && a.status !== 'accepted';

type Plan = ReturnType<typeof planOf>;

function planOf(store: Reader, id: string) {
  const document = find.document(store, id);
  const agreed = store.drafts.agreed(id);
  if (agreed)
    throw refuse(
      'not-allowed',
      `The Committee agreed draft ${agreed.version} of “${document.title}”. From then on amendments are decided under the delegation, and no further draft is adopted.`,
    );
  const draft = store.drafts.newest(id);
  if (!draft) throw refuse('not-allowed', `“${document.title}” has no draft yet.`);
  const amendments = store.amendments.ofDraft(draft.id);
  const accepted = amendments.filter((a) => a.status === 'accepted' && !a.adoptedIn);
  if (accepted.length === 0)
    throw refuse(
      'not-allowed',
      `No amendment to draft ${draft.version} has been accepted, so there is nothing to adopt.`,
    );
  return {
    document,
    draft,
    accepted,
    open: amendments.filter(isLeft),
    tree: store.drafts.tree(draft),
    base: store.drafts.base(draft.id),
    media: picturesFor(store, accepted),
  };
}

function collision({ accepted }: Plan, held: ReturnType<typeof apply>['held']) {
  const numbers = held.flatMap(({ set }) => accepted.find((a) => a.id === set)?.number ?? []);
  const verdict = held[0]?.verdicts[0];
  return refuse(
    'collision',
    `${numbered('Amendment', numbers)} cannot be adopted together: ${verdict?.sentence ?? 'they claim the same words.'} Take back the acceptance of one.`,
    verdict?.quote,
  );
}

function freeze(
  context: WriteContext,
  plan: Plan,
  tree: DocumentTree,
  base: Uint8Array,
  read: Imported,
  sited: Sited,
): Output<'draft', 'adopt'> {
  const { store } = context;
  const { document, accepted, open } = plan;
  const id = mintId('drf');
  store.drafts.insert({
    id,
    document: document.id,
    fileName: null,
    origin: 'adopted',
    broughtBy: signature(context),
    createdAt: context.now(),
    words: treeWords(read.tree),
    tree: read.tree,
    base,
    source: null,
    idMap: mapIds(tree, read.tree),
    media: read.media,
  });
  const draft = find.draft(store, id);
  // What was read in the plan must still stand: a guarded update refuses it otherwise.
  for (const a of accepted) store.amendments.update(a.id, { adoptedIn: id }, a.revision);
  const { moved, failed } = resiteOpen(context, open, plan, { draft, tree: read.tree }, sited);
  record(context, {
    act: 'draft.adopt',
    paper: document.paper,
    subject: `Draft ${draft.version} of “${document.title}”`,
    summary: `${numbered(
      'Amendment',
      accepted.map((a) => a.number),
    )} ${accepted.length > 1 ? 'were' : 'was'} adopted into draft ${draft.version}.`,
    changes: [
      {
        field: 'Carried over',
        before: null,
        after: moved.length ? count(moved.length, 'amendment') : null,
      },
      ...failed.map(({ number, sentence }) => ({
        field: `Amendment ${number} needs re-siting`,
        before: null,
        after: sentence,
      })),
    ].filter(({ after }) => after !== null),
  });
  return {
    draft,
    adopted: accepted.length,
    resited: moved.length,
    toResite: failed.map(({ number }) => number),
  };
}
