import { describe, expect, it } from 'vitest';
import { wordService } from '../../../electron/word';
import type { Hunk } from '../../../shared/amendment/types';
import type { DocumentTree } from '../../../shared/document/types';
import { buildDocx } from '../../support/docx';
import { openProgram, step } from '../../support/program';
import { hunks, p, r, table, tbl, tr } from '../word/patch/cases';

/** A table whose first cell holds three paragraphs. */
const FILE = buildDocx({
  body: p(r('Plan.')) + tbl(tr(p(r('a')) + p(r('b')) + p(r('c')), p(r('d')))) + p(r('End.')),
});
const why = /^Amendment 1 cannot be written into the Word file: .* add that in Word/;

/** A paper with that file as its draft, real Word work and a real database. */
async function begun() {
  /** While it is, nobody asks the Word file: as with amendments of a version that did not. */
  const unasked = { is: false };
  const program = await openProgram({
    word: {
      ...wordService,
      canPatch: async (input) => (unasked.is ? null : wordService.canPatch(input)),
    },
  });
  const { call } = program;
  const paper = await call('paper', 'create', {
    title: 'Plan',
    committee: 'Committee',
    committeeDate: '2022-03-30',
    council: 'Council',
    councilDate: '2022-04-13',
  });
  const path = program.file('plan.docx', FILE);
  const imported = await call('draft', 'import', {
    paper: paper.id,
    path,
    document: null,
    title: 'Plan',
  });
  const { tree } = await call('draft', 'get', { draft: imported.draft.id });
  const of = hunks(tree as DocumentTree);
  const write = (...made: Hunk[]) =>
    call('amendment', 'create', { draft: imported.draft.id, hunks: made, reason: 'Asked for.' });
  const picture = of.replace(
    ['d:p0', 2],
    ['d:p0', 2],
    [{ atom: 'image', hash: 'unknown', marks: [] }],
  );
  return {
    ...program,
    ...imported,
    paper,
    of,
    write,
    unasked,
    picture,
    /** Two paragraphs at the end of a cell go; a new table comes between them. */
    last: () => write(of.remove('d:p2'), of.remove('d:p3')),
    between: () => write(of.insert('d:t0:r0:c0', 'd:p2', table(of.paragraph('New.', 'd:p1')))),
  };
}

describe('what the Word file cannot hold', () => {
  it('is refused with its sentence when it is proposed, and stays working', async () => {
    const { of, picture, write, call, refusal } = await begun();
    const pictured = await write(picture);
    const { sentence } = await call('amendment', 'writable', { amendment: pictured.id });
    expect(sentence).toMatch(why);
    expect(await refusal('amendment', 'propose', step(pictured))).toMatchObject({
      code: 'not-allowed',
      sentence,
      where: 'hunks',
    });
    expect((await call('amendment', 'get', { amendment: pictured.id })).status).toBe('working');
    const saved = await call('amendment', 'save', {
      ...step(pictured),
      hunks: [of.replace(['d:p0', 0], ['d:p0', 4], 'Scheme')],
    });
    expect(await call('amendment', 'writable', { amendment: pictured.id })).toEqual({
      sentence: null,
    });
    expect((await call('amendment', 'propose', step(saved))).status).toBe('proposed');
  });

  it('is refused where it could be written alone, but not with what is proposed', async () => {
    const { last, between, call, refusal } = await begun();
    const first = await call('amendment', 'propose', step(await last()));
    const second = await between();
    expect((await refusal('amendment', 'propose', step(second))).sentence).toMatch(
      /^With the other amendments of the draft: .* beside a new table/,
    );
    await call('amendment', 'withdraw', { ...step(first), reason: 'Not after all.' });
    expect((await call('amendment', 'propose', step(second))).status).toBe('proposed');
  });

  it('does not count what collides with it: a person decides that first', async () => {
    const { of, write, last, call } = await begun();
    await call('amendment', 'propose', step(await last()));
    const rival = await write(of.replace(['d:p3', 0], ['d:p3', 1], 'C'));
    expect((await call('amendment', 'propose', step(rival))).status).toBe('proposed');
  });

  it('is refused when it is accepted beside what was accepted', async () => {
    const { last, between, call, refusal, unasked } = await begun();
    unasked.is = true;
    const first = await call('amendment', 'propose', step(await last()));
    const second = await call('amendment', 'propose', step(await between()));
    unasked.is = false;
    await call('amendment', 'accept', step(first));
    expect((await refusal('amendment', 'accept', step(second))).sentence).toMatch(
      /beside a new table/,
    );
  });
});

describe('out of a file that came back', () => {
  /** A file with a new table at the end of the cell, and other words below. */
  const BACK = buildDocx({
    body:
      p(r('Plan.')) +
      tbl(tr(p(r('a')) + p(r('b')) + tbl(tr(p(r('New.')), p(''))) + p(r('c')), p(r('d')))) +
      p(r('The end.')),
  });

  it('stays working where all is taken with a reason, and that is said', async () => {
    const { last, call, file, document, paper } = await begun();
    await call('amendment', 'propose', step(await last()));
    const asked = { document: document.id, path: file('back.docx', BACK), reason: 'Their wish.' };
    const { amendments, warnings } = await call('amendment', 'fromWord', asked);
    expect(amendments.map(({ number, status }) => [number, status])).toEqual([
      [2, 'working'],
      [3, 'proposed'],
    ]);
    expect(warnings).toEqual([
      expect.stringMatching(
        /^Amendment 2 was taken in, but not proposed\. With the other .* beside a new table/,
      ),
    ]);
    expect((await call('amendment', 'list', { paper: paper.id })).amendments).toHaveLength(3);
  });

  it('keeps what was chosen with it from being taken, and says at which words', async () => {
    const { last, call, refusal, file, document, paper } = await begun();
    await call('amendment', 'propose', step(await last()));
    const path = file('back.docx', BACK);
    const { silent } = await call('draft', 'compareFile', { document: document.id, path });
    const asked = { document: document.id, path, reason: 'Their wish.' };
    const only = silent.map(({ key }) => key);
    expect((await refusal('amendment', 'fromWord', { ...asked, only })).sentence).toMatch(
      /^Nothing was taken\. “New\. \| ?” would be amendment 2\. With the other .* beside a new table/,
    );
    expect((await call('amendment', 'list', { paper: paper.id })).amendments).toHaveLength(1);
    const words = silent.filter(({ wording }) => wording.new.includes('end'));
    const { amendments } = await call('amendment', 'fromWord', {
      ...asked,
      only: words.map(({ key }) => key),
    });
    expect(amendments.map(({ status }) => status)).toEqual(['proposed']);
  });
});

describe('under the delegation', () => {
  it('what cannot be written is not incorporated, but may be declined and taken up again', async () => {
    const { picture, write, call, refusal, unasked, turnTo, draft, document, paper } =
      await begun();
    turnTo('2022-03-31');
    await call('draft', 'agree', { draft: draft.id, agreedOn: '2022-03-30' });
    await call('delegation', 'set', {
      paper: paper.id,
      wording: 'RESOLVED: That the Head of Housing amend the plan.',
      delegate: 'Head of Housing',
      consultees: [],
      documents: [document.id],
      grounds: 'The Committee’s comments',
      resolvedOn: '2022-03-30',
      until: '2022-04-05',
      expectedRevision: null,
    });
    const pictured = await write(picture);
    unasked.is = true;
    const proposed = await call('amendment', 'propose', step(pictured));
    unasked.is = false;
    const decision = { ...step(proposed), reason: 'It is so.', decidedOn: '2022-03-31' };
    expect(
      (await refusal('amendment', 'decide', { ...decision, outcome: 'incorporate' })).sentence,
    ).toMatch(why);
    const declined = await call('amendment', 'decide', { ...decision, outcome: 'decline' });
    expect(declined.status).toBe('declined');
    const reopened = await call('amendment', 'reopen', { ...step(declined), reason: 'Again.' });
    expect((await call('amendment', 'rework', step(reopened))).status).toBe('working');
  });
});
