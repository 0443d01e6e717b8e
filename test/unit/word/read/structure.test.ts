import { describe, expect, it } from 'vitest';
import { computeNumbers } from '../../../../shared/document/numbering';
import type { TableBlock } from '../../../../shared/document/types';
import { p, readTree, row, sketch, table, textBlock } from '../../../support/reading';

const style = (id: string, name: string, inner: string, basedOn = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${inner}</w:pPr></w:style>`;
const use = (id: string) => `<w:pStyle w:val="${id}"/>`;
const num = (id: number, level?: number) =>
  `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${id}"/></w:numPr>`;
const lvl = (level: number, format: string, text: string, inner = '') =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${inner}<w:lvlText w:val="${text}"/></w:lvl>`;

const numbering = `<w:abstractNum w:abstractNumId="7">${lvl(0, 'decimal', '%1')}${lvl(1, 'decimal', '%1.%2', '<w:pStyle w:val="Numbered"/>')}${lvl(2, 'lowerLetter', '(%3)')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${lvl(0, 'bullet', '\uF0B7')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>`;
const styles = [
  style('H1', 'heading 1', num(1)),
  style('Mine', 'Our heading', '', 'H1'),
  style('Outlined', 'Outlined', '<w:outlineLvl w:val="2"/>'),
  style('Body', 'Body', '<w:outlineLvl w:val="9"/>', 'H1'),
  style('Numbered', 'Numbered', num(1)),
].join('');

describe('what kind a paragraph is', () => {
  it.each([
    ['a built-in heading', use('H1'), 'h1'],
    ['a heading by its based-on style', use('Mine'), 'h1'],
    ['a heading by outline level', use('Outlined'), 'h3'],
    ['a heading by its own outline level', '<w:outlineLvl w:val="1"/>', 'h2'],
    ['body text on a heading style', use('Body'), 'i0'],
    ['an item', num(2, 0), 'i0'],
    ['an item by its style, at the level tied to it', use('Numbered'), 'i1'],
    ['a style’s numbering taken off', use('Numbered') + num(0), 'p'],
    ['a list that is not there', num(99, 0), 'p'],
    ['plain', '', 'p'],
  ])('%s', (_, properties, kind) => {
    expect(sketch(readTree({ body: p('x', properties), styles, numbering }))).toEqual([
      `${kind} x`,
    ]);
  });

  it('with its alignment, direction, section end and whatever else, by hash', () => {
    const mark = (properties: string) => textBlock(readTree(p('x', properties))).mark;
    expect(mark('<w:bidi/><w:jc w:val="center"/><w:sectPr/>')).toMatchObject({
      align: 'centre',
      rtl: true,
      section: true,
    });
    const spaced = mark('<w:spacing w:before="120" w:after="60"/>').rest;
    expect(spaced).toBe(mark('<w:spacing w:after="60" w:before="120"/>').rest);
    expect(spaced).not.toBe(mark('<w:spacing w:before="120" w:after="61"/>').rest);
    expect(mark('<w:rPr><w:ins w:id="1" w:author="A"/></w:rPr>').rest).toBeUndefined();
    expect(mark('<w:rPr><w:i/><w:b/><w:b/></w:rPr>').rest).toBe(
      mark('<w:rPr><w:b/><w:i/></w:rPr>').rest,
    );
  });
});

it('numbers headings and paragraphs through their styles', () => {
  const body = [
    p('One', use('H1')),
    p('a', use('Numbered')),
    p('plain'),
    p('b', use('Numbered')),
    p('sub', num(1, 2)),
    p('dot', num(2, 0)),
    p('Two', use('Mine')),
    p('c', use('Numbered')),
  ].join('');
  const tree = readTree({ body, styles, numbering });
  const numbers = computeNumbers(tree);
  expect(tree.containers[0]?.blocks.map(({ id }) => numbers.get(id) ?? '')).toEqual([
    '1',
    '1.1',
    '',
    '1.2',
    '(a)',
    '•',
    '2',
    '2.1',
  ]);
});

describe('numbers as Word counts them', () => {
  const levels = lvl(0, 'upperRoman', '%1') + lvl(1, 'decimal', '%1.%2');
  const abstract = (inner: string) => `<w:abstractNum w:abstractNumId="5">${inner}</w:abstractNum>`;
  const instance = (id: number, inner = '') =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="5"/>${inner}</w:num>`;
  const numbersOf = (definitions: string, ...properties: string[]) => {
    const body = properties.map((one) => p('x', one)).join('');
    const tree = readTree({ body, numbering: definitions });
    const numbers = computeNumbers(tree);
    return tree.containers[0]?.blocks.map(({ id }) => numbers.get(id));
  };

  it('afresh where a list of the same kind overrides the start (startOverride)', () => {
    const afresh = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>';
    const definitions = abstract(levels) + instance(1) + instance(2, afresh) + instance(3);
    expect(numbersOf(definitions, num(1, 0), num(1, 0), num(2, 0), num(2, 0), num(3, 0))).toEqual([
      'I',
      'II',
      'VII',
      'VIII',
      'IX',
    ]);
  });

  it('on through higher levels where the level never restarts (lvlRestart)', () => {
    const second = lvl(1, 'decimal', '§%2', '<w:lvlRestart w:val="0"/>');
    const definitions = abstract(lvl(0, 'decimal', '%1') + second) + instance(1);
    expect(numbersOf(definitions, num(1, 0), num(1, 1), num(1, 0), num(1, 1))).toEqual([
      '1',
      '§1',
      '2',
      '§2',
    ]);
  });

  it('in decimal throughout where they are legal (isLgl)', () => {
    const second = lvl(1, 'decimal', '%1.%2', '<w:isLgl/>');
    const definitions = abstract(lvl(0, 'upperRoman', '%1') + second) + instance(1);
    expect(numbersOf(definitions, num(1, 0), num(1, 1), num(1, 0), num(1, 1))).toEqual([
      'I',
      '1.1',
      'II',
      '2.1',
    ]);
  });
});

describe('tables', () => {
  it('with spans, vertical merges, header rows and tables within', () => {
    const inner = table(row('', p('in')));
    const body = `<w:tbl><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/></w:tblGrid>
      <w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('wide')}</w:tc></w:tr>
      <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p('down')}</w:tc><w:tc>${inner}${p('')}</w:tc></w:tr>
      <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${p('')}</w:tc><w:tc>${p('last')}</w:tc></w:tr></w:tbl>${p('')}`;
    const tree = readTree(body);
    expect(sketch(tree)).toEqual(['t (p wide) (p down | t (p in) / p) (p | p last)', 'p']);
    const block = tree.containers[0]?.blocks[0] as TableBlock;
    expect(block.columns).toEqual([1000, 2000]);
    expect(block.rows.map(({ id, header }) => [id, header])).toEqual([
      ['d:t0:r0', true],
      ['d:t0:r1', false],
      ['d:t0:r2', false],
    ]);
    expect(
      block.rows.map(({ cells }) => cells.map(({ id, span, merge }) => [id, span, merge ?? ''])),
    ).toEqual([
      [['d:t0:r0:c0', 2, '']],
      [
        ['d:t0:r1:c0', 1, 'start'],
        ['d:t0:r1:c1', 1, ''],
      ],
      [
        ['d:t0:r2:c0', 1, 'continue'],
        ['d:t0:r2:c1', 1, ''],
      ],
    ]);
  });

  it('with rows and cells in content controls', () => {
    const cell = `<w:sdt><w:sdtContent><w:tc>${p('b')}</w:tc></w:sdtContent></w:sdt>`;
    const body = `<w:tbl><w:sdt><w:sdtPr><w:lock w:val="contentLocked"/></w:sdtPr><w:sdtContent><w:tr><w:tc>${p('a')}</w:tc>${cell}</w:tr></w:sdtContent></w:sdt></w:tbl>${p('')}`;
    const tree = readTree(body);
    expect(sketch(tree)[0]).toBe('t (p a | p b)');
    const block = tree.containers[0]?.blocks[0] as TableBlock;
    expect(block.rows[0]?.cells[0]?.blocks[0]).toHaveProperty('locked');
  });
});

it('sees through content controls around paragraphs, and takes a title from the properties', () => {
  const body = `<w:sdt><w:sdtContent>${p('a')}<w:customXml>${p('b')}</w:customXml></w:sdtContent></w:sdt><m:oMathPara/><w:altChunk/>`;
  const tree = readTree({ body, title: 'The plan' });
  expect(sketch(tree)).toEqual(['p a', 'p b', 'x Equation', 'x Imported file']);
  expect(tree.title).toBe('The plan');
});
