import { expect, it } from 'vitest';
import { wordService } from '../../../electron/word';
import { buildDocx } from '../../support/docx';
import { newPaper, openProgram } from '../../support/program';
import { ins, markIns, p, para, rowIns, run } from '../../support/reading';

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const reference = (result: string) =>
  `${mark('begin')}<w:r><w:instrText>REF goals</w:instrText></w:r>${mark('separate')}${run(result)}${mark('end')}`;
const plan = (number: string, end: string, more = '') =>
  buildDocx({
    body: `<w:p>${run('See ')}${reference(number)}${run(' now.')}</w:p>${p(end)}${more}`,
  });

/** A draft read from a real Word file, and a file that came back. */
async function returned(file: Uint8Array, draft = plan('2.1', 'The goals stay.')) {
  const program = await openProgram({ word: wordService });
  const paper = await newPaper(program);
  const { document } = await program.call('draft', 'import', {
    paper: paper.id,
    path: program.file('plan.docx', draft),
    document: null,
    title: 'Plan',
  });
  return { program, asked: { document: document.id, path: program.file('back.docx', file) } };
}

const COMPUTED =
  'Not counted as a change: 1 field shows another result (REF): “2.2” for “2.1”. Word computes it.';

it('a cross-reference that Word brought up to date is no change of a file that came back, but told', async () => {
  const { program, asked } = await returned(plan('2.2', 'The goals stay.'));
  const found = await program.call('draft', 'compareFile', asked);
  expect(found.silent).toEqual([]);
  expect(found.warnings).toEqual([COMPUTED]);
});

it('nor is it one where the other changes of the file are taken as amendments', async () => {
  const { program, asked } = await returned(plan('2.2', 'The goals change.'));
  const fields = { reason: '', feedback: [] };
  const made = await program.call('amendment', 'fromWord', { ...asked, ...fields });
  expect(made.amendments.map(({ wording: { old, new: now } }) => [old, now])).toEqual([
    ['stay', 'change'],
  ]);
  expect(made.warnings).toEqual([COMPUTED]);
});

const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="double" w:sz="12" w:color="1F4E79"/>`)
  .join('');
const cell = (words: string) =>
  `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/><w:shd w:val="clear" w:fill="DDEBF7"/></w:tcPr>${p(words)}</w:tc>`;
const newTable = `<w:tbl><w:tblPr><w:tblBorders>${edges}</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr>${cell('Measure')}${cell('Target')}</w:tr></w:tbl>`;
const PLAIN =
  'Not counted as a change: 1 new table has a look that no table of the draft has, and was given a plain one or that of the draft’s tables.';

it('a new table of another look can be taken and incorporated, in a look of ours, and that is told first', async () => {
  const { program, asked } = await returned(
    plan('2.1', 'The goals stay.', `${newTable}${p('After it.')}`),
  );
  const found = await program.call('draft', 'compareFile', asked);
  expect(found.warnings).toEqual([PLAIN]);
  expect(found.silent.map(({ objection }) => objection)).toEqual([null]);
  const made = await program.call('amendment', 'fromWord', { ...asked, reason: '', feedback: [] });
  expect(made.warnings).toEqual([PLAIN]);
  const words = made.amendments.map(({ wording }) => wording.new);
  expect(words).toEqual([expect.stringContaining('Measure')]);
  for (const { id } of made.amendments)
    expect(await program.call('amendment', 'writable', { amendment: id })).toEqual({
      sentence: null,
    });
  // taken already, in whatever look
  expect((await program.call('draft', 'compareFile', asked)).silent).toEqual([]);
});

it('a look that a tracked row came in is told once', async () => {
  const old = `<w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${p('Was.')}</w:tc></w:tr>`;
  const fresh = `<w:tr>${rowIns()}<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/><w:shd w:fill="DDEBF7"/></w:tcPr>${para(ins(run('New.')), markIns())}</w:tc></w:tr>`;
  const grid = '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>';
  const holding = (rows: string) =>
    plan('2.1', 'The goals stay.', `${grid}${rows}</w:tbl>${p('')}`);
  const { program, asked } = await returned(holding(old + fresh), holding(old));
  const { warnings } = await program.call('draft', 'compareFile', asked);
  expect(warnings).toEqual([expect.stringMatching(/^1 new table row has a look/)]);
});
