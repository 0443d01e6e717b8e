import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '../../../renderer/api';
import { continueAmending } from '../../../renderer/features/amendments/begin';
import { useAmending } from '../../../renderer/state/amending';
import { useAmendments } from '../../../renderer/state/amendments';
import { usePlace } from '../../../renderer/state/place';
import { useSaved } from '../../../renderer/state/saved';
import type { Hunk } from '../../../shared/amendment/types';
import type { Reply } from '../../../shared/base/failure';
import { fakeBridge, ok } from './bridge';

const hunk = (words: string): Hunk => ({
  kind: 'replace',
  from: { block: 'd:p1', offset: 0 },
  to: { block: 'd:p1', offset: 0 },
  quoted: [],
  content: [{ text: words, marks: [] }],
});

const kept = (input: object, revision: number): Reply<unknown> =>
  ok({ id: 'amd_1', number: 7, status: 'working', ...input, revision });

const { begin, write, flush, leave, discard, overwrite } = useAmending.getState();
const start = () => begin({ document: 'doc', draft: 'drf' });
const saved = () => useSaved.getState().saved;

describe('saving while an amendment is written', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    useSaved.setState({ saved: 'saved' });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('saves by itself within a second of the last key, and only then says so', async () => {
    const create = vi.fn((input: object) => kept(input, 1));
    fakeBridge({ 'amendment.create': create });
    start();
    write({ hunks: [hunk('A')] });
    write({ hunks: [hunk('Ap')] });
    expect(saved()).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(1000);
    expect(create).toHaveBeenCalledOnce();
    expect(create.mock.calls[0]?.[0]).toMatchObject({ draft: 'drf', hunks: [hunk('Ap')] });
    expect(saved()).toBe('saved');
  });

  it('saves while the person goes on typing, each word within a second', async () => {
    const save = vi.fn((input: object) => kept(input, 2));
    fakeBridge({
      'amendment.create': (input: object) => kept(input, 1),
      'amendment.save': save,
      'amendment.writable': () => ok({ sentence: null }),
    });
    start();
    for (let n = 1; n <= 40; n++) {
      write({ hunks: [hunk('A'.repeat(n))] });
      await vi.advanceTimersByTimeAsync(90);
      const last = (save.mock.lastCall?.[0] ?? {}) as { hunks?: Hunk[] };
      if (n > 24) expect(JSON.stringify(last.hunks)).toContain('A'.repeat(n - 10));
    }
    await leave();
  });

  it('takes a proposed one back once something is written in it, and not for looking', async () => {
    const rework = vi.fn((input: object) => kept(input, 4));
    const save = vi.fn((input: object) => kept(input, 5));
    fakeBridge({
      'amendment.rework': rework,
      'amendment.save': save,
      'amendment.writable': () => ok({ sentence: null }),
    });
    const proposed = { id: 'amd_1', number: 7, revision: 3, status: 'proposed', feedback: [] };
    const amendment = { ...proposed, hunks: [hunk('A')], reason: 'Asked for.' } as never;
    begin({ document: 'doc', draft: 'drf', amendment });
    await leave();
    expect(rework).not.toHaveBeenCalled();
    begin({ document: 'doc', draft: 'drf', amendment });
    write({ hunks: [hunk('Ap')] });
    await vi.advanceTimersByTimeAsync(1000);
    expect(rework.mock.calls[0]?.[0]).toMatchObject({ expectedRevision: 3 });
    expect(save.mock.calls[0]?.[0]).toMatchObject({ expectedRevision: 4, hunks: [hunk('Ap')] });
    await leave();
  });

  it('does not type once more what was typed before the editor was open', () => {
    begin({ document: 'doc', draft: 'drf', typed: 'A' });
    write({ hunks: [hunk('A')] });
    expect(useAmending.getState().amending?.typed).toBe('');
    discard();
  });

  it('asks, once the person pauses, whether Word can hold it, and says why not until it can', async () => {
    const answers = ['Amendment 7 cannot be written into the Word file: so.', null];
    const writable = vi.fn(() => ok({ sentence: answers.shift() ?? null }));
    fakeBridge({
      'amendment.create': (input: object) => kept(input, 1),
      'amendment.save': (input: object) => kept(input, 2),
      'amendment.writable': writable,
    });
    const said = () => useAmending.getState().amending?.unwritable;
    start();
    write({ hunks: [hunk('A')] });
    await vi.advanceTimersByTimeAsync(900);
    write({ hunks: [hunk('Ap')] });
    expect(writable).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1100);
    expect(said()).toBe('Amendment 7 cannot be written into the Word file: so.');
    write({ fields: { reason: 'Asked for.' } });
    await vi.advanceTimersByTimeAsync(3000);
    expect(writable).toHaveBeenCalledOnce();
    write({ hunks: [hunk('Apt')] });
    await vi.advanceTimersByTimeAsync(1100);
    expect(said()).toBeNull();
    await leave();
  });

  it('lets go of one that was emptied again when it is left, and only then', async () => {
    const gone = vi.fn(() => ok({ number: 7 }));
    fakeBridge({
      'amendment.create': (input: object) => kept(input, 1),
      'amendment.save': (input: object) => kept(input, 2),
      'amendment.discardEmpty': gone,
      'amendment.writable': () => ok({ sentence: null }),
    });
    start();
    write({ hunks: [hunk('A')] });
    await flush();
    expect(useAmendments.getState().amendments.map(({ id }) => id)).toEqual(['amd_1']);
    write({ hunks: [] });
    await flush();
    expect(gone).not.toHaveBeenCalled();
    expect(await leave()).toBe(true);
    expect(gone.mock.calls[0]).toContainEqual({ amendment: 'amd_1', expectedRevision: 2 });
    expect(useAmendments.getState().amendments).toEqual([]);
  });

  it('makes no amendment while there is nothing to keep', async () => {
    fakeBridge({});
    start();
    write({ hunks: [] });
    expect(await leave()).toBe(true);
    expect(useAmending.getState().amending).toBeNull();
  });

  it('saves what was typed while a save was under way, with the revision that came back', async () => {
    const answers: ((reply: Reply<unknown>) => void)[] = [];
    const save = vi.fn((input: { expectedRevision: number }) => kept(input, 2));
    fakeBridge({
      'amendment.create': () => new Promise((resolve) => answers.push(resolve)),
      'amendment.save': save,
    });
    start();
    write({ hunks: [hunk('A')] });
    const first = flush();
    write({ hunks: [hunk('Ap')] });
    answers[0]?.(kept({ hunks: [hunk('A')] }, 1));
    expect(await first).toBe(true);
    expect(save).toHaveBeenCalledOnce();
    expect(save.mock.calls[0]?.[0]).toMatchObject({ expectedRevision: 1, hunks: [hunk('Ap')] });
    expect(saved()).toBe('saved');
  });

  it('keeps the words and says why when a save is refused, and does not leave', async () => {
    const sentence = 'It was changed elsewhere meanwhile.';
    const save = vi.fn(
      ({ expectedRevision }: { expectedRevision: number }): Reply<unknown> =>
        expectedRevision === 5
          ? kept({ hunks: [hunk('B')] }, 6)
          : { ok: false, error: { code: 'conflict', sentence } },
    );
    fakeBridge({
      'amendment.create': (input) => kept(input, 1),
      'amendment.save': save,
      'amendment.get': () => kept({ hunks: [] }, 5),
    });
    start();
    write({ hunks: [hunk('A')] });
    await flush();
    write({ hunks: [hunk('B')] });
    expect(await leave()).toBe(false);
    expect(saved()).toBe('failed');
    expect(useAmending.getState().amending).toMatchObject({
      trouble: sentence,
      hunks: [hunk('B')],
    });
    expect(await overwrite()).toBe(true);
    expect(saved()).toBe('saved');
    expect(useAmending.getState().amending?.trouble).toBeNull();
  });

  it('can always be left: words that the engine refuses are discarded when the person says so', async () => {
    const create = vi.fn(
      (): Reply<unknown> => ({
        ok: false,
        error: { code: 'stale', sentence: 'Draft 2 is newer.' },
      }),
    );
    fakeBridge({ 'amendment.create': create });
    start();
    write({ hunks: [hunk('A')] });
    expect(await leave()).toBe(false);
    discard();
    expect(useAmending.getState().amending).toBeNull();
    expect(saved()).toBe('saved');
    await vi.advanceTimersByTimeAsync(5000);
    expect(create).toHaveBeenCalledOnce();
  });

  it('is written against the draft beside another amendment, until that is shown again', () => {
    fakeBridge({});
    start();
    const { besides } = useAmending.getState();
    besides('amd_3', true);
    besides('amd_4', true);
    besides('amd_3', false);
    expect(useAmending.getState().amending?.beside).toEqual(['amd_4']);
    start();
    expect(useAmending.getState().amending?.beside).toEqual([]);
  });

  it('keeps words that were saved late out of the list of another paper', async () => {
    fakeBridge({ 'amendment.create': (input: object) => kept({ ...input, paper: 'one' }, 1) });
    useAmendments.setState({ amendments: [] });
    start();
    write({ hunks: [hunk('A')] });
    usePlace.setState({ paper: 'two' });
    expect(await leave()).toBe(true);
    expect(useAmendments.getState().amendments).toEqual([]);
    usePlace.setState({ paper: null });
  });
});

describe('the calls', () => {
  it('give the value, and throw the sentence of a refusal', async () => {
    fakeBridge({
      'session.get': () => ok({ version: '1' }),
      'paper.archive': () => ({ ok: false, error: { code: 'not-found', sentence: 'Gone.' } }),
    });
    expect(await api.session.get({})).toEqual({ version: '1' });
    await expect(api.paper.archive({ paper: 'x' })).rejects.toThrow('Gone.');
    vi.unstubAllGlobals();
  });
});

describe('an amendment that is opened again', () => {
  it('is written beside those whose words it claims too, as it was before, and beside no others', () => {
    vi.useFakeTimers();
    fakeBridge({});
    const amendment = { id: 'amd_1', document: 'doc', draft: 'drf', hunks: [], status: 'working' };
    const between = (...amendments: string[]) => ({ amendments, verdict: 'overlap' });
    useAmendments.setState({
      collisions: [
        between('amd_1', 'amd_2'),
        between('amd_3', 'amd_1'),
        between('amd_2', 'amd_1'),
        between('amd_3', 'amd_4'),
      ] as never,
    });
    continueAmending(amendment as never);
    expect(useAmending.getState().amending?.beside).toEqual(['amd_2', 'amd_3']);
    useAmending.getState().discard();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
});
