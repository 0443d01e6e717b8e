import { refuse } from '../../shared/base/failure';
import { amendedDraft } from './amended-draft';
import { actable, expectFeedback, move, shown } from './amendment-act';
import type { Handler } from './context';
import { acceptHunks } from './hunks';

/**
 * Writes an amendment that a newer draft left behind anew on the draft that is amended now. What it said on the draft
 * before stays in the history.
 * @throws Refusal not-allowed when it stands on that draft already
 */
export const resiteAnew: Handler<'amendment', 'resite'> = (
  context,
  { amendment: id, expectedRevision, hunks, ...fields },
) => {
  const { store } = context;
  const now = actable(store, id, 'save');
  const { draft, tree } = amendedDraft(store, now.document);
  if (!now.needsResiting || now.draft === draft.id)
    throw refuse(
      'not-allowed',
      `Amendment ${now.number} stands on draft ${draft.version} already: change its words there.`,
    );
  const { place, old, new: asked } = shown(store, id).wording;
  if (fields.feedback) expectFeedback(store, now.paper, fields.feedback);
  const change = {
    ...fields,
    draft: draft.id,
    hunks: acceptHunks(tree, hunks),
    needsResiting: null,
  };
  const words = `was written anew on draft ${draft.version}`;
  return move(context, now, 'resite', change, expectedRevision, words, [
    { field: `Words before, in ${place}`, before: old || null, after: asked || null },
  ]);
};
