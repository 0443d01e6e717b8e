import { describe, expect, it } from 'vitest';
import { besideIn } from '../../../renderer/editor/amend/beside';
import { buildDraft, item } from '../../support/drafts';

const numbered = { start: 1, format: 'decimal', text: '2.%1' };

describe('what stands beside a paragraph that the edited document does not hold', () => {
  const draft = buildDraft({
    body: [item('One'), item('Two'), item('Point', 0, 'dots')],
    lists: [
      { id: '1', abstract: 'A', levels: [numbered] },
      { id: 'dots', abstract: 'B', levels: [{ start: 1, format: 'bullet', text: '•' }] },
    ],
  });
  const [, two, point] = draft.containers[0]?.blocks ?? [];
  const beside = besideIn(draft);

  it('is the draft’s number for one that was struck', () => {
    expect(two?.type === 'text' && beside(two)).toBe('2.2');
  });

  it('is a bullet or nothing for a new one', () => {
    const made = { ...item('New'), id: 'n:1' };
    expect(beside(made)).toBeUndefined();
    expect(point?.type === 'text' && beside({ ...point, id: 'n:2' })).toBe('•');
  });
});
