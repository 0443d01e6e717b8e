import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordService } from '../../../electron/word';
import { sampleSchema } from '../../../shared/paper/sample';
import { openProgram, RESOURCES } from '../../support/program';
import { paperWord } from '../../support/word';

const sample = sampleSchema.parse(
  JSON.parse(readFileSync(join(RESOURCES, 'sample', 'paper.json'), 'utf8')),
);

describe('the sample paper', () => {
  it('is loaded by its own acts, as its data tells, and found again', async () => {
    const program = await openProgram({ word: wordService, person: null, today: '2026-11-23' });
    const { paper } = await program.call('paper', 'openSample', {});
    expect(await program.call('paper', 'openSample', {})).toEqual({ paper });
    const overview = await program.call('paper', 'get', { paper });
    expect(overview.paper).toMatchObject({ title: sample.title, sample: true });
    expect(overview.stage).toBe('delegated');
    expect(overview.documents.map(({ title, drafts }) => [title, drafts.length])).toEqual(
      sample.documents.map(({ title, drafts }) => [title, drafts.length]),
    );
    const { amendments, collisions } = await program.call('amendment', 'list', { paper });
    expect(collisions).toEqual([]);
    expect(new Set(amendments.map(({ status }) => status))).toEqual(
      new Set(['working', 'proposed', 'accepted', 'incorporated', 'declined', 'withdrawn']),
    );
    const own = amendments.filter(({ importedFrom }) => importedFrom === null);
    expect(own.map(({ reason, status }) => [reason, status])).toEqual(
      sample.amendments.map(({ reason, status }) => [reason, status]),
    );
    expect(own.map(({ responses }) => responses.length)).toEqual(
      sample.amendments.map(({ responses }) => responses.length),
    );
    const feedback = await program.call('feedback', 'list', { paper });
    const entered = feedback.filter(({ source }) => source === 'entered');
    expect(entered.map(({ asked, status }) => [asked, status]).toSorted()).toEqual(
      sample.feedback.map(({ asked, status }) => [asked, status]).toSorted(),
    );
    expect(feedback.filter(({ source }) => source === 'word-comment')).toHaveLength(3);
  }, 60_000);

  it('is acted on the days of its own time, and its history is whole', async () => {
    const program = await openProgram({ word: wordService, person: null, today: '2026-11-23' });
    const { paper } = await program.call('paper', 'openSample', {});
    const { entries } = await program.call('history', 'list', { paper, limit: 1000 });
    const days = entries.map(({ at }) => at.slice(0, 10)).toReversed();
    expect(days.slice(0, -1)).toEqual(days.slice(0, -1).toSorted());
    expect(days[0]).toBe('2022-01-21');
    expect(days.at(-2)).toBe('2022-04-05');
    const decided = entries.find(({ act }) => act === 'amendment.decide');
    expect(decided?.who).toContain(sample.posts.headOfService);
    expect((await program.call('history', 'verify', {})).intact).toBe(true);
  }, 60_000);

  it('leaves nothing behind when it cannot be loaded', async () => {
    const broken = { ...paperWord(), import: () => Promise.reject(new Error('defect')) };
    const program = await openProgram({ word: { ...wordService, import: broken.import } });
    expect(await program.invoke('paper', 'openSample', {})).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    });
    expect(await program.call('paper', 'list', {})).toEqual([]);
    expect((await program.call('history', 'verify', {})).intact).toBe(true);
  });
});
