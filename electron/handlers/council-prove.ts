import { refuse } from '../../shared/base/failure';
import { hashBytes } from '../../shared/base/hash';
import type { Output, Parsed } from '../../shared/contract';
import type { Context } from './context';
import { listExports } from './council-list';
import { councilPlan } from './council-plan';
import { readChosen } from './files';

/**
 * Proves a file from disk against the agreed draft and the amendments incorporated now. A file without tracked
 * changes is taken as the clean copy: then it must say what the fair copy says.
 */
export async function proveFile(
  context: Context,
  { document, path }: Parsed<'council', 'prove'>,
): Promise<Output<'council', 'prove'>> {
  const { store, word, work } = context;
  const file = await readChosen(path);
  const plan = store.reading((reader) => {
    const found = councilPlan({ ...context, store: reader }, document);
    const hash = hashBytes(file);
    const exported = listExports({ store: reader }, { paper: found.paper.id }).find(({ files }) =>
      files.some((one) => one.hash === hash),
    );
    return { ...found, exported, base: found.draft && reader.drafts.base(found.draft.id) };
  });
  const { tree, base } = plan;
  const council = plan.fairCopy();
  if (!tree || !council || !base)
    throw refuse(
      'not-allowed',
      'No draft of this document is marked as agreed, so there is nothing to prove the file against.',
    );
  const { revisions } = await word.inspect(file, work);
  // in whose name the changes are tracked does not alter what the comments say
  const comments = plan
    .toPatch('delegate')
    .map(({ number, comment }) => ({ number, lines: comment }));
  const form = revisions.total > 0 ? 'tracked' : 'clean';
  const proof =
    form === 'tracked'
      ? await word.prove({ file, draft: tree, council, base, comments }, work)
      : await word.prove({ file, draft: council, base, comments: [] }, work);
  return {
    ...proof,
    form,
    amendments: plan.incorporated.map((a) => a.number),
    export: plan.exported ?? null,
  };
}
