import { describe, expect, it } from 'vitest';
import { hunksFromEdits } from '../../../shared/amendment/edits';
import {
  amend,
  begunPaper,
  delegatedPaper,
  openProgram,
  planTree,
  step,
} from '../../support/program';

const SIX = { quote: 'Five themes', find: 'Five', replace: 'Six' };
const SEVEN = { quote: 'Five themes', find: 'Five', replace: 'Seven' };

describe('an amendment', () => {
  it('is numbered, shows old and new, and must have words and a reason to be proposed', async () => {
    const program = await openProgram();
    const { draft } = await begunPaper(program);
    const empty = await amend(program, draft.id, [], { propose: false });
    expect((await program.refusal('amendment', 'propose', step(empty))).sentence).toContain(
      'changes nothing yet',
    );
    const made = await amend(program, draft.id, [SIX], { propose: false, reason: '' });
    expect(made).toMatchObject({
      number: 2,
      status: 'working',
      wording: { old: 'Five', new: 'Six', after: expect.stringContaining('themes') },
    });
    expect(await program.refusal('amendment', 'propose', step(made))).toMatchObject({
      code: 'not-allowed',
      where: 'reason',
      sentence: expect.stringContaining('has no reason yet'),
    });
    const saved = await program.call('amendment', 'save', {
      ...step(made),
      reason: 'Six are listed.',
    });
    expect((await program.call('amendment', 'propose', step(saved))).status).toBe('proposed');
  });

  it('is refused when somebody changed it meanwhile', async () => {
    const program = await openProgram();
    const { draft } = await begunPaper(program);
    const made = await amend(program, draft.id, [SIX]);
    await program.call('amendment', 'accept', step(made));
    expect(await program.refusal('amendment', 'unaccept', step(made))).toMatchObject({
      code: 'conflict',
      sentence: expect.stringContaining('Amendment 1 was changed meanwhile'),
    });
  });

  it('is refused on other words than the draft’s, and on an older draft', async () => {
    const program = await openProgram();
    const { draft, document } = await begunPaper(program);
    const other = hunksFromEdits(planTree(['x', 'Five themes were here.', 'y', 'z']), [
      { quote: 'Five themes were', find: 'were here', replace: 'are there' },
    ]);
    expect(
      (await program.refusal('amendment', 'create', { draft: draft.id, hunks: other })).code,
    ).toBe('stale');
    const made = await amend(program, draft.id, [SIX]);
    await program.call('amendment', 'accept', step(made));
    await program.call('draft', 'adopt', { document: document.id });
    expect(
      (await program.refusal('amendment', 'create', { draft: draft.id, hunks: [] })).sentence,
    ).toContain('followed by draft 2');
    expect(
      (await program.refusal('amendment', 'unaccept', { amendment: made.id, expectedRevision: 9 }))
        .sentence,
    ).toContain('adopted into the next draft');
  });

  it('shows collisions with the words and the place', async () => {
    const program = await openProgram();
    const { draft, paper } = await begunPaper(program);
    const six = await amend(program, draft.id, [SIX]);
    const seven = await amend(program, draft.id, [SEVEN]);
    const { collisions } = await program.call('amendment', 'list', { paper: paper.id });
    expect(collisions).toHaveLength(1);
    expect(collisions[0]?.amendments.toSorted()).toEqual([six.id, seven.id].toSorted());
    await program.call('amendment', 'withdraw', { ...step(seven), reason: 'Miscounted.' });
    expect((await program.call('amendment', 'list', { paper: paper.id })).collisions).toEqual([]);
  });
});

describe('a withdrawal', () => {
  it('is taken back as an act of its own; the words and the number are still there', async () => {
    const program = await openProgram();
    const { draft, paper } = await begunPaper(program);
    const six = await amend(program, draft.id, [SIX]);
    const gone = await program.call('amendment', 'withdraw', { ...step(six), reason: 'A slip.' });
    const back = await program.call('amendment', 'reinstate', step(gone));
    expect(back).toMatchObject({ number: six.number, status: 'working', wording: six.wording });
    const entries = await program.call('history', 'list', { paper: paper.id });
    expect(entries.entries.map(({ summary }) => summary)).toContain(
      'Amendment 1 is being written again: its withdrawal was taken back.',
    );
  });

  it('stays where a newer draft has come since', async () => {
    const program = await openProgram();
    const { draft, document } = await begunPaper(program);
    const six = await amend(program, draft.id, [SIX]);
    const kept = await amend(program, draft.id, [
      { quote: 'Fewer people', find: 'Fewer', replace: 'Far fewer' },
    ]);
    const gone = await program.call('amendment', 'withdraw', step(six));
    await program.call('amendment', 'accept', step(kept));
    await program.call('draft', 'adopt', { document: document.id });
    const refused = await program.refusal('amendment', 'reinstate', step(gone));
    expect(refused.sentence).toContain('has been followed by draft 2');
  });
});

describe('before Committee', () => {
  it('accepted amendments are adopted into the next draft; open ones go along or are marked', async () => {
    const program = await openProgram();
    const { draft, document, paper } = await begunPaper(program);
    const six = await amend(program, draft.id, [SIX]);
    const rival = await amend(program, draft.id, [SEVEN]);
    const elsewhere = await amend(program, draft.id, [
      { quote: 'Fewer people', find: 'Fewer', replace: 'Far fewer' },
    ]);
    await program.call('amendment', 'accept', step(six));
    const adopted = await program.call('draft', 'adopt', { document: document.id });
    expect(adopted).toMatchObject({ adopted: 1, resited: 1, toResite: [2] });
    expect(adopted.draft).toMatchObject({ version: 2, origin: 'adopted', fileName: null });
    const list = await program.call('amendment', 'list', { paper: paper.id });
    expect(list.collisions).toEqual([]);
    const now = (id: string) => list.amendments.find((a) => a.id === id);
    expect(now(six.id)).toMatchObject({
      status: 'accepted',
      adoptedIn: adopted.draft.id,
      draft: draft.id,
    });
    expect(now(elsewhere.id)).toMatchObject({ draft: adopted.draft.id, needsResiting: null });
    expect(now(rival.id)).toMatchObject({
      draft: draft.id,
      wording: { old: 'Five', new: 'Seven' },
    });
    expect(now(rival.id)?.needsResiting).toBeTruthy();
    expect(
      (await program.refusal('amendment', 'accept', step(now(rival.id) ?? rival))).sentence,
    ).toContain('needs re-siting');
    expect((await program.call('history', 'verify', {})).intact).toBe(true);
  });

  it('nothing is adopted when accepted amendments collide, or none is accepted', async () => {
    const program = await openProgram();
    const { draft, document } = await begunPaper(program);
    expect((await program.refusal('draft', 'adopt', { document: document.id })).sentence).toContain(
      'nothing to adopt',
    );
    for (const edit of [SIX, SEVEN])
      await program.call('amendment', 'accept', step(await amend(program, draft.id, [edit])));
    const failure = await program.refusal('draft', 'adopt', { document: document.id });
    expect(failure).toMatchObject({ code: 'collision' });
    expect(failure.sentence).toContain('Amendments 1 and 2');
  });

  it('an amendment is accepted, not decided; after Committee decided, not accepted', async () => {
    const program = await openProgram();
    const { draft } = await begunPaper(program);
    const made = await amend(program, draft.id, [SIX]);
    const decision = {
      ...step(made),
      outcome: 'incorporate',
      reason: 'x',
      decidedOn: '2022-03-01',
    } as const;
    expect((await program.refusal('amendment', 'decide', decision)).sentence).toContain(
      'has agreed no draft',
    );
    program.turnTo('2022-03-31');
    await program.call('draft', 'agree', { draft: draft.id, agreedOn: '2022-03-30' });
    expect((await program.refusal('amendment', 'accept', step(made))).sentence).toContain(
      'decided under the delegation',
    );
    expect((await program.refusal('amendment', 'decide', decision)).sentence).toContain(
      'No delegation is recorded',
    );
  });
});

describe('the officer’s decision', () => {
  const decide = (of: { id: string; revision: number }, more = {}) => ({
    ...step(of),
    outcome: 'incorporate' as const,
    reason: 'As the Committee asked.',
    decidedOn: '2022-04-01',
    ...more,
  });

  it('needs a delegation in force on its day, and a reason', async () => {
    const program = await openProgram();
    const { draft, paper } = await delegatedPaper(program);
    const made = await amend(program, draft.id, [SIX]);
    program.turnTo('2022-04-20');
    const refused: [more: object, words: string][] = [
      [{ decidedOn: '2022-04-06' }, 'has run out'],
      [{ decidedOn: '2022-03-29' }, 'not in force yet'],
      [{ decidedOn: '2022-04-21' }, 'still to come'],
      [{ reason: '  ' }, 'Give the reason'],
    ];
    for (const [more, words] of refused)
      expect((await program.refusal('amendment', 'decide', decide(made, more))).sentence).toContain(
        words,
      );
    const done = await program.call('amendment', 'decide', decide(made));
    expect(done).toMatchObject({
      status: 'incorporated',
      decision: {
        outcome: 'incorporate',
        by: 'Head of Housing',
        fingerprint: made.fingerprint,
        againstConcern: false,
      },
    });
    const { entries } = await program.call('history', 'list', { paper: paper.id });
    expect(entries[0]).toMatchObject({
      act: 'amendment.decide',
      who: 'Ada Miller, Report author',
      onBehalfOf: 'Head of Housing',
      summary: 'Amendment 1 was incorporated.',
    });
    await program.call('delegation', 'end', { paper: paper.id, endedOn: '2022-04-20' });
    const reopened = await program.call('amendment', 'reopen', {
      ...step(done),
      reason: 'Too soon.',
    });
    expect(reopened).toMatchObject({ status: 'proposed', decision: null });
    expect((await program.refusal('amendment', 'decide', decide(reopened))).sentence).toContain(
      'has been ended',
    );
  });

  it('against a concern needs the reason why and is marked; a response to other words is open again', async () => {
    const program = await openProgram();
    const { draft, delegation } = await delegatedPaper(program);
    program.turnTo('2022-04-01');
    const made = await amend(program, draft.id, [SIX]);
    const [chair, vice] = delegation.consultees;
    const respond = (of: typeof made, more: object) => ({
      amendment: of.id,
      consultee: chair?.id ?? '',
      kind: 'concern' as const,
      comment: 'Six are not all of equal weight.',
      respondedOn: '2022-04-01',
      fingerprint: of.fingerprint,
      ...more,
    });
    for (const [more, words] of [
      [{ comment: '' }, 'what the concern is'],
      [{ kind: 'alternative-wording' }, 'the wording that is suggested'],
      [{ consultee: 'con_x' }, 'named in the delegation'],
      [{ respondedOn: '2022-04-02' }, 'in the future'],
      [{ fingerprint: 'other' }, 'has changed since'],
    ] as [object, string][])
      expect((await program.refusal('response', 'record', respond(made, more))).sentence).toContain(
        words,
      );
    await program.call('response', 'record', respond(made, {}));
    await program.call('response', 'record', respond(made, { consultee: vice?.id, kind: 'agree' }));
    expect(
      (await program.refusal('amendment', 'decide', decide(made, { reason: '' }))).sentence,
    ).toContain('Going ahead needs the reason why');
    const done = await program.call('amendment', 'decide', decide(made));
    expect(done.decision?.againstConcern).toBe(true);

    const open = await program.call('amendment', 'reopen', { ...step(done), reason: 'To reword.' });
    const reworked = await program.call('amendment', 'rework', step(open));
    const { tree } = await program.call('draft', 'get', { draft: draft.id });
    const hunks = hunksFromEdits(tree as never, [{ ...SIX, replace: 'Six cross-cutting' }]);
    const saved = await program.call('amendment', 'save', { ...step(reworked), hunks });
    const again = await program.call('amendment', 'propose', step(saved));
    expect(again.responses.map(({ reopened }) => reopened)).toEqual([true, true]);
    expect(
      (await program.call('amendment', 'decide', decide(again))).decision?.againstConcern,
    ).toBe(false);
  });

  it('on another amendment flags the responses whose surroundings it changes', async () => {
    const program = await openProgram();
    const { draft, delegation } = await delegatedPaper(program);
    program.turnTo('2022-04-01');
    const six = await amend(program, draft.id, [SIX]);
    const far = await amend(program, draft.id, [
      { quote: 'Fewer people', find: 'Fewer', replace: 'Far fewer' },
    ]);
    const beside = await amend(program, draft.id, [
      { quote: 'Five themes', find: 'run through', replace: 'bind' },
    ]);
    for (const of of [six, far])
      await program.call('response', 'record', {
        amendment: of.id,
        consultee: delegation.consultees[0]?.id ?? '',
        kind: 'agree',
        respondedOn: '2022-04-01',
        fingerprint: of.fingerprint,
      });
    await program.call('amendment', 'decide', decide(beside));
    const flags = async (id: string) => {
      const { responses } = await program.call('amendment', 'get', { amendment: id });
      return responses.map(({ reopened, surroundingsChanged }) => [reopened, surroundingsChanged]);
    };
    expect(await flags(six.id)).toEqual([[false, true]]);
    expect(await flags(far.id)).toEqual([[false, false]]);
  });
});
