import { afterEach, describe, expect, it, vi } from 'vitest';
import { newFeedbackKey, recordAbout } from '../../../renderer/state/feedback-draft';
import { dropDraft, keepDraft, useFormDrafts } from '../../../renderer/state/form-drafts';
import { useIntent } from '../../../renderer/state/intent';
import { useNotices } from '../../../renderer/state/notices';
import { usePlace } from '../../../renderer/state/place';
import { refuse } from '../../../shared/base/failure';
import { fakeBridge } from './bridge';

const passage = {
  document: 'doc',
  draft: 'drf',
  from: { block: 'd:p1', offset: 0 },
  to: { block: 'd:p1', offset: 4 },
  quote: 'Five',
};

afterEach(() => {
  useFormDrafts.setState({ drafts: {} });
  useNotices.setState({ notices: [] });
  vi.unstubAllGlobals();
});

describe('what is typed and not saved', () => {
  it('stays when words are chosen for it, and takes them as its passage', () => {
    fakeBridge({ 'session.set': () => ({ ok: true, value: null }) });
    usePlace.setState({ paper: 'one' });
    const key = newFeedbackKey('one');
    keepDraft(key, { who: 'Cllr Ward', asked: 'Six themes', document: null, anchor: null });
    recordAbout(passage);
    expect(useFormDrafts.getState().drafts[key]).toMatchObject({
      who: 'Cllr Ward',
      asked: 'Six themes',
      document: 'doc',
      anchor: { draft: 'drf', quote: 'Five' },
    });
    expect(useIntent.getState().intent).toBe('add-feedback');
    expect(newFeedbackKey('two') in useFormDrafts.getState().drafts).toBe(false);
    dropDraft(key);
    expect(useFormDrafts.getState().drafts).toEqual({});
    usePlace.setState({ paper: null });
  });
});

describe('notices', () => {
  it('show one result at a time, and trouble until it is dismissed', () => {
    vi.useFakeTimers();
    const { say, trouble } = useNotices.getState();
    const shown = () => useNotices.getState().notices.map(({ sentence }) => sentence);
    say('One.');
    say('Two.');
    expect(shown()).toEqual(['Two.']);
    trouble(refuse('conflict', 'Not kept.'));
    say('Three.');
    expect(shown()).toEqual(['Not kept.', 'Three.']);
    vi.advanceTimersByTime(20_000);
    expect(shown()).toEqual(['Not kept.']);
    vi.useRealTimers();
  });
});
