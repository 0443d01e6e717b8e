import { describe, expect, it } from 'vitest';
import { readable, reportOn } from '../../../electron/cli/word/report';
import { importWord } from '../../../electron/word/import';
import { openPackage } from '../../../electron/word/package/open';
import { wording } from '../../../shared/amendment/wording';
import type { DocxSpec } from '../../support/docx';
import { incorporate } from '../../support/incorporate';
import {
  by,
  del,
  docx,
  ins,
  markDel,
  markIns,
  p,
  para,
  row,
  rowIns,
  run,
  sketch,
  table,
} from '../../support/reading';

const warnings = (input: string | DocxSpec) => {
  const { warnings, notices } = importWord(docx(input), 'before');
  return [...warnings, ...notices];
};

describe('changes of formatting outside the model are told', () => {
  const pPrChange = `<w:pPrChange ${by('Ann')}><w:pPr/></w:pPrChange>`;
  const rPrChange = `<w:rPrChange ${by('Ann')}><w:rPr/></w:rPrChange>`;
  const spaced = run('spaced', `<w:spacing w:val="20"/>${rPrChange}`);
  const told = (count: string) =>
    expect.stringMatching(`^${count} of formatting that Engross does not show`);

  it.each([
    ['spaced letters beside new words', para(ins(run('new ')) + spaced), '1 tracked change'],
    [
      'spaced letters beside bold ones',
      para(run('b', `<w:b/>${rPrChange}`) + spaced),
      '1 tracked change',
    ],
    [
      'both in two paragraphs',
      para(ins(run('n')) + spaced) + para(ins(run('n')) + spaced),
      '2 tracked changes',
    ],
    [
      'bold that is also spaced',
      para(run('b', `<w:b/><w:spacing w:val="20"/>${rPrChange}`)),
      '1 tracked change',
    ],
    [
      'another kind of underline',
      para(
        ins(run('n')) +
          run(
            'u',
            `<w:u w:val="double"/><w:rPrChange ${by('Ann')}><w:rPr><w:u w:val="single"/></w:rPr></w:rPrChange>`,
          ),
      ),
      '1 tracked change',
    ],
  ])('%s', (_, body, count) => {
    const found = importWord(docx(body), 'before');
    expect(found.amendments.length).toBeGreaterThan(0);
    expect(found.warnings).toEqual([told(count)]);
  });

  it('but not bold, nor the layout of a paragraph that comes whole', () => {
    expect(warnings(para(run('b', `<w:b/><w:bCs/>${rPrChange}`)))).toEqual([]);
    const indent = '<w:ind w:left="720"/>';
    const come = para(ins(run('new')), indent + markIns() + pPrChange);
    expect(warnings(p('a', indent) + come + p('b'))).toEqual([]);
  });
});

it('a tracked section break is told', () => {
  const section = `${markIns()}<w:sectPr><w:pgSz w:w="100" w:h="200"/></w:sectPr>`;
  expect(warnings(p('a') + para(ins(run('new')), section) + p('b'))).toEqual([
    '1 section break that came with tracked changes was left out.',
  ]);
});

it('one’s deletion inside another’s insertion is told by name', () => {
  const body = para(`${run('a ')}${ins(`${run('new ')}${del('struck ', 'Bob')}`)}${run('b')}`);
  expect(warnings(body)).toEqual([
    '1 tracked change by Bob inside what Ann added is already made in the amendment under the name of Ann.',
  ]);
});

it('a bookmark around a new heading is told', () => {
  const marked = `<w:bookmarkStart w:id="4" w:name="_Ref7"/>${ins(run('Risk'))}<w:bookmarkEnd w:id="4"/>`;
  expect(warnings(p('a') + para(marked, markIns()) + p('b'))).toEqual([
    expect.stringMatching(/^1 bookmark around new words was left out/),
  ]);
  const old = `<w:bookmarkStart w:id="4" w:name="_Ref7"/>${run('Old')}${ins(run('Risk'))}<w:bookmarkEnd w:id="4"/>`;
  expect(warnings(para(old))).toEqual([]);
});

it('one that Word makes anew by itself, as for a table of contents, is not', () => {
  const marked = `<w:bookmarkStart w:id="4" w:name="_Toc7"/>${ins(run('Risk'))}<w:bookmarkEnd w:id="4"/>`;
  expect(warnings(p('a') + para(marked, markIns()) + p('b'))).toEqual([]);
});

describe('a layout that nothing in the draft has', () => {
  const indent = '<w:ind w:left="720"/>';
  const borders = `<w:pBdr><w:left w:val="single" w:sz="4" w:space="1" w:color="FF0000"/></w:pBdr>`;
  const change = (before = '') =>
    `<w:pPrChange ${by('Ann')}><w:pPr>${before}</w:pPr></w:pPrChange>`;

  it.each([
    ['of a new paragraph', p('a') + para(ins(run('new')), indent + markIns()) + p('b'), indent],
    [
      'beside another alignment',
      para(run('x'), `<w:jc w:val="center"/>${indent}${change()}`),
      indent,
    ],
    ['beside new words', para(ins(run('new ')) + run('x'), indent + change()), indent],
    ['alone', para(run('x'), borders + change(indent)), borders],
    [
      'of the end of a paragraph',
      p('a') + para(ins(run('n')), `<w:rPr><w:ins ${by('Ann')}/><w:spacing w:val="20"/></w:rPr>`),
      '<w:spacing w:val="20"/>',
    ],
    ['that goes', p('a') + para(run('x'), change(indent)), '<w:pPrChange'],
    ['in a cell', `${table(row('', para(run('x'), indent + change())))}${p('b')}`, indent],
  ])('%s comes with its amendment', (_, body, written) => {
    const { warnings, notices, amendments, proof, file } = incorporate(docx(body));
    expect([...warnings, ...notices]).toEqual([]);
    expect(amendments).toHaveLength(1);
    expect(proof.differences).toEqual([]);
    expect(openPackage(file).text('word/document.xml')).toContain(written);
  });

  it('is said to be another layout, whatever it is', () => {
    const { tree, amendments } = importWord(docx(para(run('x'), indent + change())), 'before');
    expect(wording(tree, amendments[0]?.hunks ?? [])).toMatchObject({
      old: 'x (paragraph)',
      new: 'x (laid out otherwise)',
    });
  });

  it('of what cannot be amended is told', () => {
    const contents = `<w:p><w:pPr>${indent}${change()}</w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Aims 1')}</w:p><w:p>${run('Ends 2')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    expect(warnings(contents)).toEqual([
      expect.stringMatching(/^1 tracked change of formatting that Engross does not show/),
    ]);
  });
});

describe('looks that the draft does not have', () => {
  const look = '<w:tblPr><w:tblStyle w:val="Fancy"/></w:tblPr>';
  const fancy = `<w:tbl>${look}<w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr>${rowIns()}<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${para(ins(run('new')), markIns())}</w:tc></w:tr></w:tbl>`;

  it.each([
    ['a first table', p('a') + fancy + p('b'), /^1 new table has a look/],
    [
      'a table of another look',
      table(row('', p('x'))) + p('a') + fancy + p('b'),
      /^1 new table has a look/,
    ],
    [
      'a new row’s',
      `${table(row('', p('x')), `<w:tr><w:trPr><w:trHeight w:val="900"/><w:ins ${by('Ann')}/></w:trPr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="FF0000"/></w:tcPr>${para(ins(run('n')), markIns())}</w:tc></w:tr>`)}${p('b')}`,
      /^1 new table row has a look/,
    ],
  ])('%s: it is laid out like the draft, and can be incorporated', (_, body, sentence) => {
    const { warnings, amendments, made, proof } = incorporate(docx(body));
    expect(amendments).toHaveLength(1);
    expect(warnings.join()).toMatch(sentence);
    expect(proof.differences).toEqual([]);
    expect(sketch(made).join()).toMatch(/n(ew)?|x/);
  });
});

it('an amendment that cannot be incorporated as it stands is told when the file is brought', () => {
  const only = `<w:sdt><w:sdtContent>${para(del('Gone.'), markDel())}</w:sdtContent></w:sdt>`;
  expect(warnings(p('a') + only + p('b'))).toEqual([
    expect.stringMatching(
      /^A tracked change by Ann \(“Gone\.¶?” to “”\) is an amendment that cannot be incorporated as it stands: it /,
    ),
  ]);
});

describe('words that Word hides', () => {
  const styles = [
    '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:rPr><w:vanish/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="HidP"><w:name w:val="HidP"/><w:basedOn w:val="Base"/></w:style>',
    '<w:style w:type="character" w:styleId="Hid"><w:name w:val="Hid"/><w:rPr><w:vanish/></w:rPr></w:style>',
  ].join('');
  const body = [
    para(`${run('seen ')}${run('own ', '<w:vanish/>')}${run('styled', '<w:rStyle w:val="Hid"/>')}`),
    para(
      `${run('by style ')}${run('shown ', '<w:vanish w:val="0"/>')}${run('twice', '<w:rStyle w:val="Hid"/>')}`,
      '<w:pStyle w:val="HidP"/>',
    ),
  ].join('');

  it('are listed, by their own formatting or by a style', () => {
    const { blocks } = reportOn(docx({ body, styles }), 'before');
    expect(blocks.map(({ hidden }) => hidden)).toEqual([
      [{ offset: 5, length: 10 }],
      [{ offset: 0, length: 9 }],
    ]);
    expect(blocks.map(readable)).toEqual([
      'seen [hidden: own styled]',
      '[hidden: by style ]shown twice',
    ]);
  });

  it('are told when the file is brought', () => {
    expect(warnings({ body, styles })).toEqual([
      expect.stringMatching(/^4 words of the draft are hidden in Word/),
    ]);
    expect(warnings({ body: p('seen'), styles })).toEqual([]);
  });
});
