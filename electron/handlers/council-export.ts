import { refuse } from '../../shared/base/failure';
import { hashBytes } from '../../shared/base/hash';
import { mintId } from '../../shared/base/id';
import type { Output, Parsed } from '../../shared/contract';
import { numbered } from '../../shared/paper/numbers';
import type { ProofResult } from '../word/service';
import { picturesFor } from './brought-pictures';
import { expectNotCancelled } from './cancelled';
import type { Context, WriteContext } from './context';
import { councilPlan } from './council-plan';
import { expectFolder, removeAll, writeAll } from './files';
import { actorOf, record, signature } from './record';

type Asked = Parsed<'council', 'export'>;
type Plan = ReturnType<typeof councilPlan>;
type File = { form: 'clean' | 'tracked'; bytes: Uint8Array };

/**
 * Writes the paper for Council, clean and with tracked changes. Both are read back first; files appear only when
 * rejecting all changes gives the agreed draft and accepting all gives the fair copy.
 * @throws Refusal not-allowed | collision | not-proved | not-found | conflict
 */
export async function exportPaper(
  context: Context,
  asked: Asked,
): Promise<Output<'council', 'export'>> {
  actorOf(context);
  const { store, word, work } = context;
  await expectFolder(asked.folder);
  const plan = planFor(context, asked.document);
  const { draft, tree } = plan;
  const council = plan.fairCopy();
  if (!draft || !tree || !council) throw new Error('A paper that is ready has an agreed draft');
  const amendments = plan.toPatch(asked.attribution);
  const { base, media } = store.reading((reader) => ({
    base: reader.drafts.base(draft.id),
    media: picturesFor(reader, amendments),
  }));
  const tracked = await word.patch({ base, tree, amendments, media, form: 'tracked' }, work);
  const clean = await word.patch({ base, tree, amendments, media, form: 'clean' }, work);
  const comments = amendments.map(({ number, comment }) => ({ number, lines: comment }));
  const proof = await word.prove({ file: tracked, draft: tree, council, base, comments }, work);
  expectProved('with tracked changes', proof);
  expectProved(
    'clean',
    await word.prove({ file: clean, draft: council, base, comments: [] }, work),
  );
  expectNotCancelled(work);
  const files: File[] = [
    { form: 'clean', bytes: clean },
    { form: 'tracked', bytes: tracked },
  ];
  const paths = await writeAll(
    asked.folder,
    files.map(({ form, bytes }) => ({ name: plan.fileName(form), bytes })),
  );
  try {
    return store.writing((writer) => {
      const within = { ...context, store: writer };
      expectUnchanged(within, plan);
      return keep(within, plan, files, paths, proof);
    });
  } catch (error) {
    await removeAll(paths);
    throw error;
  }
}

function planFor(context: Context, document: string): Plan {
  const plan = context.store.reading((store) => councilPlan({ ...context, store }, document));
  const [obstacle] = plan.obstacles;
  if (obstacle) {
    const collides = obstacle.section === 'amendments';
    throw refuse(collides ? 'collision' : 'not-allowed', obstacle.sentence, obstacle.section);
  }
  return plan;
}

function expectProved(which: string, { proved, differences }: ProofResult): void {
  if (proved) return;
  const [first] = differences;
  const where = first?.where ?? 'the file';
  const more =
    differences.length > 1 ? ` There are ${differences.length - 1} more such places.` : '';
  throw refuse(
    'not-proved',
    `The paper ${which} could not be proved, so no file was written. In ${where} it should say ${said(first?.expected)} and says ${said(first?.found)}.${more}`,
    where,
  );
}

const said = (words: string | undefined): string =>
  !words || words === 'nothing' ? 'nothing' : `“${words}”`;

/** What was decided while the files were written would not be in them. */
function expectUnchanged(context: WriteContext, plan: Plan): void {
  const now = councilPlan(context, plan.document.id);
  const stamp = ({ incorporated, draft, delegation }: Plan) =>
    JSON.stringify([draft?.id, delegation?.revision, incorporated.map((a) => [a.id, a.revision])]);
  if (stamp(now) !== stamp(plan))
    throw refuse(
      'conflict',
      'The amendments or the delegation were changed while the paper was being written, so it was not kept. Export it again.',
    );
}

function keep(
  context: WriteContext,
  plan: Plan,
  files: readonly File[],
  paths: readonly string[],
  proof: ProofResult,
): Output<'council', 'export'> {
  const { store } = context;
  const amendments = plan.incorporated.map((a) => a.number);
  const made = {
    id: mintId('exp'),
    document: plan.document.id,
    draft: plan.draft?.id ?? '',
    at: context.now(),
    by: signature(context),
    files: files.map(({ form, bytes }, i) => ({
      form,
      path: paths[i] as string,
      hash: hashBytes(bytes),
    })),
    amendments,
    proof,
    ledgerHead: store.ledger.head(),
  };
  store.exports.insert({ ...made, paper: plan.paper.id });
  const with_ = amendments.length
    ? `with ${numbered('amendment', amendments)}`
    : 'without amendments';
  record(context, {
    act: 'council.export',
    paper: plan.paper.id,
    subject: `“${plan.document.title}” for Council`,
    summary: `“${plan.document.title}” was exported for Council ${with_}, and proved.`,
    changes: made.files.map(({ form, path, hash }) => ({
      field: form === 'clean' ? 'Clean' : 'With tracked changes',
      before: null,
      after: `${path} (SHA-256 ${hash})`,
    })),
  });
  return made;
}
