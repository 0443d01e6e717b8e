import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keepHouse } from '../../../electron/handlers/keep-house';
import {
  amend,
  begunPaper,
  delegatedPaper,
  openProgram,
  planTree,
  step,
} from '../../support/program';

const FIELDS = {
  title: 'Plan',
  committee: 'Committee',
  committeeDate: '2022-03-30',
  council: 'Council',
  councilDate: '2022-04-13',
};

describe('a person', () => {
  it('must say who they are before anything is recorded', async () => {
    const program = await openProgram({ person: null });
    expect(await program.refusal('paper', 'create', FIELDS)).toMatchObject({
      code: 'not-allowed',
      where: 'person',
    });
    expect(await program.call('paper', 'list', {})).toEqual([]);
    expect((await program.refusal('session', 'setPerson', { name: ' ', post: 'x' })).sentence).toBe(
      'Say who you are: acts are recorded under your name.',
    );
    await program.call('session', 'setPerson', { name: 'Ada', post: 'Author' });
    const session = await program.call('session', 'get', {});
    expect(session).toMatchObject({
      person: { name: 'Ada' },
      ledger: { intact: true, entries: 1 },
    });
  });

  it('has small settings that are no acts and last', async () => {
    const program = await openProgram();
    await program.call('session', 'setSetting', { key: 'theme', value: 'dark' });
    program.reopen();
    const { settings, ledger } = await program.call('session', 'get', {});
    expect(settings).toEqual({ theme: 'dark' });
    expect(ledger.entries).toBe(1);
  });
});

describe('a paper', () => {
  it('makes sense in its dates, and is changed by one hand at a time', async () => {
    const program = await openProgram();
    const wrong = { ...FIELDS, councilDate: '2022-03-01' };
    expect((await program.refusal('paper', 'create', wrong)).sentence).toContain(
      'Council meets before the Committee',
    );
    expect(
      (await program.refusal('paper', 'create', { ...FIELDS, councilDate: '2022-02-30' })).code,
    ).toBe('invalid-input');
    const made = await program.call('paper', 'create', FIELDS);
    const change = {
      ...FIELDS,
      title: 'The plan',
      paper: made.id,
      expectedRevision: made.revision,
    };
    await program.call('paper', 'update', change);
    expect((await program.refusal('paper', 'update', change)).code).toBe('conflict');
    const { entries } = await program.call('history', 'list', { paper: made.id });
    expect(entries[0]?.changes).toEqual([{ field: 'Title', before: 'Plan', after: 'The plan' }]);
  });

  it('tells what is left to do, the most pressing first', async () => {
    const program = await openProgram();
    const { paper, document, draft } = await begunPaper(program);
    const todo = async () =>
      (await program.call('paper', 'get', { paper: paper.id })).todo.map(
        ({ sentence }) => sentence,
      );
    expect(await todo()).toEqual(['Mark the draft that the Committee agreed.']);
    const one = await amend(program, draft.id, [{ quote: 'Five', find: 'Five', replace: 'Six' }]);
    expect((await todo())[0]).toBe('Accept or withdraw 1 proposed amendment.');
    await program.call('amendment', 'accept', step(one));
    expect((await todo())[0]).toBe('Adopt 1 accepted amendment into the next draft.');
    await program.call('draft', 'adopt', { document: document.id });
    expect(await todo()).toEqual(['Mark the draft that the Committee agreed.']);
  });

  it('after Committee shows counts, the last day, and both exception lists', async () => {
    const program = await openProgram();
    const { paper, draft, document } = await delegatedPaper(program);
    const comment = (asked: string) => ({
      paper: paper.id,
      who: 'Member',
      role: '',
      madeOn: '2022-03-30',
      where: 'Committee',
      document: document.id,
      anchor: null,
      asked,
      atCommittee: true,
    });
    const answered = await program.call('feedback', 'add', comment('Six, not five'));
    const open = await program.call('feedback', 'add', comment('And after 2023?'));
    await amend(program, draft.id, [{ quote: 'Five', find: 'Five', replace: 'Six' }], {
      feedback: [answered.id],
    });
    const late = await amend(program, draft.id, [
      { quote: 'Fewer', find: 'Fewer', replace: 'Far fewer' },
    ]);
    const view = await program.call('paper', 'get', { paper: paper.id });
    expect(view.stage).toBe('delegated');
    expect(view.counts).toMatchObject({
      feedbackToAnswer: 2,
      responsesAwaited: 4,
      toDecide: 2,
      amendments: { proposed: 2 },
    });
    expect(view.publishBy).toMatchObject({ date: '2022-04-05', profile: 'ordinary' });
    expect(view.exceptions).toEqual({ unanswered: [open.id], unfounded: [late.id] });
    await program.call('session', 'setSetting', { key: 'clear-days.profile', value: 'cautious' });
    await program.call('session', 'setSetting', { key: 'holidays.added', value: '2022-04-12' });
    const again = await program.call('paper', 'get', { paper: paper.id });
    expect(again.publishBy).toMatchObject({ date: '2022-04-04', profile: 'cautious' });
  });

  it('put away is kept six years from Council, then purged, names and files and all', async () => {
    const program = await openProgram();
    const { paper } = await delegatedPaper(program);
    await program.call('paper', 'archive', { paper: paper.id });
    expect(await program.call('paper', 'list', {})).toEqual([]);
    await program.call('paper', 'restore', { paper: paper.id });
    await program.call('paper', 'archive', { paper: paper.id });
    program.turnTo('2028-04-12');
    await keepHouse(program.context());
    expect(await program.call('paper', 'list', { archived: true })).toHaveLength(1);
    program.turnTo('2028-04-13');
    await keepHouse(program.context());
    expect(await program.call('paper', 'list', { archived: true })).toEqual([]);
    expect((await program.call('history', 'verify', {})).intact).toBe(true);
    program.store.close();
    expect(readFileSync(program.store.file).includes('Five themes run through it.')).toBe(false);
    program.reopen();
  });
});

describe('a document', () => {
  it('can be renamed, and taken out while nothing depends on it', async () => {
    const program = await openProgram();
    const { document, draft, paper } = await begunPaper(program);
    const renamed = { document: document.id, title: 'Annex', kind: 'appendix' as const };
    expect(await program.call('document', 'rename', renamed)).toMatchObject({ title: 'Annex' });
    const one = await amend(program, draft.id, [{ quote: 'Five', find: 'Five', replace: 'Six' }]);
    expect((await program.refusal('document', 'remove', { document: document.id })).code).toBe(
      'not-allowed',
    );
    await program.call('amendment', 'withdraw', step(one));
    const other = await program.call('draft', 'import', {
      paper: paper.id,
      path: program.file('b.docx', { tree: planTree() }),
      document: null,
    });
    await program.call('document', 'remove', { document: other.document.id });
    expect(await program.call('document', 'list', { paper: paper.id })).toHaveLength(1);
    expect((await program.call('history', 'verify', {})).intact).toBe(true);
  });
});

describe('the agreed draft', () => {
  it('is marked once, not before its day, not with acceptances left, and unmarked while nothing is decided', async () => {
    const program = await openProgram();
    const { draft } = await begunPaper(program);
    const one = await amend(program, draft.id, [{ quote: 'Five', find: 'Five', replace: 'Six' }]);
    const accepted = await program.call('amendment', 'accept', step(one));
    const agree = { draft: draft.id, agreedOn: '2022-03-30' };
    expect((await program.refusal('draft', 'agree', agree)).sentence).toContain('still to come');
    program.turnTo('2022-03-31');
    expect((await program.refusal('draft', 'agree', agree)).sentence).toContain(
      'accepted amendment 1',
    );
    await program.call('amendment', 'unaccept', step(accepted));
    await program.call('draft', 'agree', agree);
    expect((await program.refusal('draft', 'agree', agree)).sentence).toContain('already marked');
    expect((await program.call('draft', 'unagree', { draft: draft.id })).agreedOn).toBeNull();
  });

  it('stays marked once something is decided under it', async () => {
    const program = await openProgram();
    const { draft } = await delegatedPaper(program);
    const one = await amend(program, draft.id, [{ quote: 'Five', find: 'Five', replace: 'Six' }]);
    await program.call('amendment', 'decide', {
      ...step(one),
      outcome: 'decline',
      reason: 'No',
      decidedOn: '2022-03-31',
    });
    expect((await program.refusal('draft', 'unagree', { draft: draft.id })).code).toBe(
      'not-allowed',
    );
  });
});

describe('the delegation', () => {
  it('makes sense in its dates and keeps its consultees when it is changed', async () => {
    const program = await openProgram();
    const { paper, delegation } = await delegatedPaper(program);
    const change = { ...delegation, paper: paper.id, expectedRevision: delegation.revision };
    expect(
      (await program.refusal('delegation', 'set', { ...change, until: '2022-05-01' })).sentence,
    ).toContain('past the Council meeting');
    expect(
      (await program.refusal('delegation', 'set', { ...change, until: '2022-03-01' })).sentence,
    ).toContain('ends before it was resolved');
    const [chair] = delegation.consultees;
    const next = await program.call('delegation', 'set', {
      ...change,
      consultees: [{ id: chair?.id, post: 'Chair of the Committee', name: '' }],
    });
    expect(next.consultees).toEqual([{ id: chair?.id, post: 'Chair of the Committee', name: '' }]);
    expect((await program.refusal('delegation', 'set', change)).code).toBe('conflict');
    expect((await program.call('history', 'verify', {})).intact).toBe(true);
  });
});

describe('a delegation that was ended', () => {
  it('stays ended when its words are corrected, until it is resolved anew', async () => {
    const program = await openProgram();
    const { paper, delegation } = await delegatedPaper(program);
    const end = (endedOn: string) => ({ paper: paper.id, endedOn });
    expect((await program.refusal('delegation', 'end', end('2022-03-29'))).code).toBe(
      'invalid-input',
    );
    const ended = await program.call('delegation', 'end', end('2022-03-31'));
    expect((await program.refusal('delegation', 'end', end('2022-04-01'))).code).toBe(
      'not-allowed',
    );
    const change = {
      ...delegation,
      paper: paper.id,
      grounds: 'Comments',
      expectedRevision: ended.revision,
    };
    const corrected = await program.call('delegation', 'set', change);
    expect(corrected.endedOn).toBe('2022-03-31');
    const anew = { ...change, resolvedOn: '2022-04-01', expectedRevision: corrected.revision };
    expect((await program.call('delegation', 'set', anew)).endedOn).toBeNull();
  });
});

describe('feedback', () => {
  it('is answered by amendments or with a reply, and linked from both sides', async () => {
    const program = await openProgram();
    const { paper, draft } = await begunPaper(program);
    const made = await program.call('feedback', 'add', {
      paper: paper.id,
      who: 'Member',
      role: '',
      madeOn: null,
      where: '',
      document: null,
      anchor: null,
      asked: 'Six, not five',
      atCommittee: false,
    });
    const mark = (status: 'answered-by-amendment' | 'out-of-scope', amendments?: string[]) => ({
      feedback: made.id,
      status,
      expectedRevision: made.revision,
      ...(amendments ? { amendments } : {}),
    });
    expect(
      (await program.refusal('feedback', 'mark', mark('answered-by-amendment'))).sentence,
    ).toContain('No amendment answers this yet');
    expect((await program.refusal('feedback', 'mark', mark('out-of-scope'))).sentence).toContain(
      'why it is out of scope',
    );
    const one = await amend(program, draft.id, [{ quote: 'Five', find: 'Five', replace: 'Six' }]);
    const marked = await program.call('feedback', 'mark', mark('answered-by-amendment', [one.id]));
    expect(marked).toMatchObject({ status: 'answered-by-amendment', amendments: [one.id] });
    expect((await program.call('amendment', 'get', { amendment: one.id })).feedback).toEqual([
      made.id,
    ]);
    expect((await program.refusal('feedback', 'mark', mark('out-of-scope'))).code).not.toBe(
      'internal',
    );
    expect((await program.call('history', 'verify', {})).intact).toBe(true);
  });
});

describe('the boundary', () => {
  it('answers unknown calls and defects as values, and keeps nothing of them', async () => {
    const program = await openProgram();
    const odd = program.invoke as unknown as (
      noun: string,
      verb: string,
      input: unknown,
    ) => Promise<unknown>;
    for (const [noun, verb] of [
      ['paper', 'explode'],
      ['constructor', 'name'],
      ['paper', 'toString'],
    ] as const)
      expect(await odd(noun, verb, {})).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(await odd('paper', 'create', { title: 3 })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', where: 'title', sentence: expect.stringContaining('title') },
    });
    expect(await odd('paper', 'get', { paper: 'pap_none' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});
