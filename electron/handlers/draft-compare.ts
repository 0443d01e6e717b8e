import { byParagraph } from '../../shared/amendment/by-paragraph';
import { derive } from '../../shared/amendment/derive';
import { refuse } from '../../shared/base/failure';
import type { Output, Parsed } from '../../shared/contract';
import { compareFile } from './compare-file';
import type { Context, ReadContext } from './context';
import { differencesOf } from './differences';
import { draftViews } from './draft-view';
import { find } from './find';

/** What changed from one draft of a document to another, always told from the older one on. */
export function compareDrafts(
  { store }: ReadContext,
  { from, to }: Parsed<'draft', 'compare'>,
): Output<'draft', 'compare'> {
  const two = [find.draft(store, from), find.draft(store, to)] as const;
  if (two[0].document !== two[1].document)
    throw refuse('invalid-input', 'Those are drafts of two documents. Choose two of one.', 'to');
  if (from === to) throw refuse('invalid-input', 'Choose two different drafts.', 'to');
  const [older, newer] = two[0].version < two[1].version ? two : [two[1], two[0]];
  const tree = store.drafts.tree(older);
  let minted = 0;
  // Keys that are the same each time: nothing of this is stored, and what is shown need not be drawn anew.
  const mint = () => `new_${++minted}`;
  const hunks = derive(tree, store.drafts.tree(newer), { foreign: true, mint });
  return { older, newer, changes: differencesOf(tree, byParagraph(tree, hunks)) };
}

/** What a Word file that came back says that nobody authorised, and what of the amendments is in it. */
export async function compareWithFile(
  context: Context,
  { document, path }: Parsed<'draft', 'compareFile'>,
): Promise<Output<'draft', 'compareFile'>> {
  const found = await compareFile(context, document, path);
  return context.store.reading((store) => {
    const { present } = draftViews(store)(found.draft.id);
    const listed = (amendments: typeof found.known) =>
      amendments.map((one) => {
        const { id, number, status, wording } = present(one);
        return { id, number, status, wording };
      });
    return {
      draft: found.draft,
      fileName: found.fileName,
      tree: found.tree,
      silent: found.silent.map(({ onDraft: _, ...change }) => change),
      known: listed(found.known),
      missing: listed(found.missing),
      warnings: found.warnings,
    };
  });
}
