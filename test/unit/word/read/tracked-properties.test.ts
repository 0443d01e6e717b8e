import { describe, expect, it } from 'vitest';
import { acceptAll, rejectAll } from '../../../../electron/word/read/plan';
import { computeNumbers } from '../../../../shared/document/numbering';
import type { Container, DocumentTree } from '../../../../shared/document/types';
import { buildDocx, type DocxSpec } from '../../../support/docx';
import { incorporate, resolved } from '../../../support/incorporate';
import { by, markIns, p, readTree, run } from '../../../support/reading';

const both = (spec: DocxSpec) => ({
  before: readTree(spec, rejectAll),
  after: readTree(spec, acceptAll),
});

describe('tracked numbering', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
  const numPr = () =>
    `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins ${by('Ann')}/></w:numPr>`;
  const spec = { body: p('First') + p('Item', numPr()), numbering };
  const numbers = (tree: DocumentTree) => [...computeNumbers(tree).values()];

  it('is not there before it, and is after it', () => {
    const { before, after } = both(spec);
    expect(numbers(before)).toEqual([]);
    expect(numbers(after)).toEqual(['1.']);
  });

  it('is resolved in the file', () => {
    const bytes = buildDocx(spec);
    const [accepted, rejected] = [resolved(bytes, true), resolved(bytes, false)];
    expect(numbers(accepted.tree)).toEqual(['1.']);
    expect(accepted.source).not.toContain('<w:ins');
    expect(rejected.source).not.toContain('numPr');
    expect(rejected.source).toContain(`<w:p>${run('Item')}</w:p>`);
  });

  it('becomes an amendment that can be written and proved', () => {
    const { tree, amendments, warnings, made, proof } = incorporate(buildDocx(spec));
    expect(amendments.map(({ hunks }) => hunks.map(({ kind }) => kind))).toEqual([['retype']]);
    expect([numbers(tree), numbers(made)]).toEqual([[], ['1.']]);
    expect(warnings).toEqual([]);
    expect(proof.differences).toEqual([]);
  });

  it('of a new paragraph comes with it', () => {
    const body = p('First') + p('New', numPr() + markIns()) + p('Last');
    const { amendments } = incorporate(buildDocx({ body, numbering }));
    expect(amendments).toHaveLength(1);
  });

  it('that only says what a number was is told', () => {
    const was = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:numberingChange ${by('Ann')} w:original="%1:4:0:."/></w:numPr>`;
    const { warnings } = incorporate(buildDocx({ body: p('Item', was), numbering }));
    expect(warnings.join()).toMatch(/^1 tracked change only keeps the number/);
  });
});

describe('tracked vertical merges', () => {
  const cell = (text: string, inner: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${inner}</w:tcPr>${p(text)}</w:tc>`;
  const table = (...cells: string[]) =>
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>${cells.map((one) => `<w:tr>${one}</w:tr>`).join('')}</w:tbl>${p('end')}`;
  const merge = (says: string) => `<w:cellMerge ${by('Ann')} ${says}/>`;
  const merged = table(
    cell('a', `<w:shd w:val="clear"/>${merge('w:vMerge="rest"')}`),
    cell('b', merge('w:vMerge="cont"')),
    cell('c', ''),
  );
  const split = table(
    cell('a', merge('w:vMergeOrig="rest"')),
    cell('b', merge('w:vMergeOrig="cont"')),
  );
  const merges = (tree: DocumentTree) =>
    (tree.containers[0] as Container).blocks
      .filter((block) => block.type === 'table')
      .flatMap(({ rows }) => rows)
      .map(({ cells }) => cells[0]?.merge ?? null);

  const cases = [
    ['cells merged', merged, [null, null, null], ['start', 'continue', null]],
    ['cells split', split, ['start', 'continue'], [null, null]],
  ] as const;
  it.each(cases)('%s', (_, body, before, after) => {
    const trees = both({ body });
    expect([merges(trees.before), merges(trees.after)]).toEqual([before, after]);
    const bytes = buildDocx({ body });
    expect(merges(resolved(bytes, false).tree)).toEqual(before);
    expect(merges(resolved(bytes, true).tree)).toEqual(after);
  });

  it('become an amendment that can be written and proved', () => {
    const { tree, made, proof } = incorporate(buildDocx({ body: merged }));
    expect([merges(tree), merges(made)]).toEqual(cases[0].slice(2));
    expect(proof.differences).toEqual([]);
  });

  it('that cannot be one, cells split, are told', () => {
    const { amendments, warnings } = incorporate(buildDocx({ body: split }));
    expect(amendments).toEqual([]);
    expect(warnings.join()).toMatch(
      /^2 tracked changes were left out. This row shares merged cells/,
    );
  });

  it('are written where the schema has them', () => {
    const { source } = resolved(buildDocx({ body: merged }), true);
    expect(source).toContain(
      '<w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:vMerge w:val="restart"/><w:shd w:val="clear"/></w:tcPr>',
    );
  });

  it('take back with them the properties tracked beside them', () => {
    const old = `<w:tcPrChange ${by('Ann')}><w:tcPr><w:tcW w:w="1000" w:type="dxa"/>${merge('w:vMerge="rest"')}</w:tcPr></w:tcPrChange>`;
    const { source } = resolved(
      buildDocx({ body: table(cell('a', merge('w:vMerge="rest"') + old)) }),
      false,
    );
    expect(source).toContain('<w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>');
  });
});
