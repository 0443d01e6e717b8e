import { beforeEach, describe, expect, it } from 'vitest';
import { movedTo } from '../../../renderer/features/amendments/move-words';
import type { Amending } from '../../../renderer/state/amending';
import { useDocuments } from '../../../renderer/state/documents';
import { apply } from '../../../shared/amendment/apply';
import { hunksFromEdits } from '../../../shared/amendment/edits';
import { buildDraft, paragraph, say } from '../../support/drafts';

const draft = (...words: string[]) => buildDraft({ body: words.map((one) => paragraph(one)) });
const old = draft('Five themes run through it.', 'It ends in 2025.');
const written = {
  draft: 'one',
  hunks: hunksFromEdits(old, [{ quote: 'Five themes', find: 'Five', replace: 'Six' }]),
} as unknown as Amending;

describe('words written on a draft that was followed by another', () => {
  beforeEach(() => useDocuments.setState({ trees: { one: old } }));
  const followedBy = (newer: ReturnType<typeof draft>) =>
    useDocuments.setState(({ trees }) => ({ trees: { ...trees, two: newer } }));

  it('are the same words where those stand on the newer one', async () => {
    const newer = draft('A foreword.', 'Five themes run through it.', 'It ends in 2026.');
    followedBy(newer);
    const moved = await movedTo(written, 'two');
    if (typeof moved === 'string') throw new Error(moved);
    const set = { id: 'new', order: 1, hunks: moved.hunks };
    expect(say(apply(newer, [set]).tree)[1]).toBe('Six themes run through it.');
  });

  it('are refused with the reason where the newer one changed them', async () => {
    followedBy(draft('Seven themes run through it.', 'It ends in 2025.'));
    expect(await movedTo(written, 'two')).toContain('changed the same words');
  });
});
