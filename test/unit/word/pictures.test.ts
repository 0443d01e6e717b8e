import { describe, expect, it } from 'vitest';
import { openPackage } from '../../../electron/word/package/open';
import { canPatch } from '../../../electron/word/patch/can-patch';
import { prove } from '../../../electron/word/prove/prove';
import { redlineFiles } from '../../../electron/word/redline';
import type { PatchAmendment } from '../../../electron/word/service';
import type { AtomSpan, Drawn } from '../../../shared/document/types';
import { buildDocx, type DocxSpec } from '../../support/docx';
import { incorporate, resolved } from '../../support/incorporate';
import {
  docx,
  ins,
  markDel,
  markIns,
  p,
  para,
  row,
  rowIns,
  run,
  table,
} from '../../support/reading';
import { partOf, readTree } from './patch/harness';

const PNG = new Uint8Array([137, 80, 78, 71, 1, 2, 3]);
const blip = (id: string) =>
  `<a:graphic><a:graphicData uri="u/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="7" name=""/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>`;
const drawing = (id: string, more = '') =>
  `<w:drawing><wp:inline><wp:extent cx="952500" cy="476250"/><wp:docPr id="7" name="Map" descr="A map of the wards">${more}</wp:docPr>${blip(id)}</wp:inline></w:drawing>`;
const inRun = (xml: string) => `<w:r>${xml}</w:r>`;

const imagesIn = (file: Uint8Array): string[] =>
  openPackage(file)
    .entries.map(({ name }) => name)
    .filter((name) => name.includes('/media/'));

describe('a tracked picture', () => {
  const file = docx({
    body: `${p('Before.')}${para(`${run('See ')}${ins(`${run('the map ')}${inRun(drawing('rIdP'))}`)}${run(' here.')}`)}`,
    images: { rIdP: PNG },
  });

  it('comes with the amendment, and goes into the paper as it was drawn', () => {
    const { amendments, warnings, media, proof, made } = incorporate(file);
    expect(warnings).toEqual([]);
    expect(amendments).toHaveLength(1);
    expect(media.map(({ type, bytes }) => [type, [...bytes]])).toEqual([['image/png', [...PNG]]]);
    expect(proof.differences).toEqual([]);
    const shown = made.containers[0]?.blocks[1];
    expect(shown?.type === 'text' && shown.content[1]).toMatchObject({
      atom: 'image',
      label: 'A map of the wards',
      width: 100,
      height: 50,
    });
  });

  it('is the same picture once the change is accepted, and none once it is rejected', () => {
    const { file: written } = incorporate(file);
    expect(resolved(written, true).source).toMatch(/<w:drawing>.*r:embed="rIdP".*<\/w:drawing>/);
    expect(resolved(written, true).source).toContain('descr="A map of the wards"');
    expect(resolved(written, false).source).not.toContain('w:drawing');
    expect(imagesIn(written)).toEqual(['word/media/rIdP.png']);
  });

  it('gets a number of its own beside the pictures of the draft', () => {
    const both = docx({
      body: para(`${inRun(drawing('rIdA'))}${ins(inRun(drawing('rIdB')))}`),
      images: { rIdA: PNG, rIdB: new Uint8Array([9]) },
    });
    const { file: written, proof } = incorporate(both);
    expect(proof.differences).toEqual([]);
    const numbers = [...partOf(written).matchAll(/docPr id="(\d+)"/g)];
    expect(new Set(numbers.map(([, id]) => id)).size).toBe(2);
  });

  it.each([
    ['with a link', drawing('rIdP', '<a:hlinkClick r:id="rIdL"/>')],
    [
      'with a copy for older programs',
      `<mc:AlternateContent><mc:Choice Requires="wps">${drawing('rIdP')}</mc:Choice><mc:Fallback><w:pict><v:shape><v:imagedata r:id="rIdP"/></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`,
    ],
    ['of an older program', '<w:pict><v:shape><v:imagedata r:id="rIdP"/></v:shape></w:pict>'],
  ])('%s is whole', (_, xml) => {
    const {
      proof,
      warnings,
      file: written,
    } = incorporate(
      docx({
        body: para(run('a') + ins(inRun(xml))),
        images: { rIdP: PNG },
        links: { rIdL: 'https://example.org/' },
      }),
    );
    expect(warnings).toEqual([]);
    expect(proof.differences).toEqual([]);
    expect(partOf(written).replace(/docPr id="\d+"/, 'docPr id="7"')).toContain(xml);
  });

  const picture = inRun(drawing('rIdP'));
  const related = (part: string) => ({
    [`word/_rels/${part}.xml.rels`]:
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdP" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/rIdP.png"/></Relationships>',
  });
  const noted = `<w:r><w:footnoteReference w:id="2"/></w:r>`;
  it.each<[string, DocxSpec]>([
    ['in a new paragraph', { body: `${p('a')}${para(ins(picture), markIns())}${p('b')}` }],
    [
      'in a new row',
      { body: `${table(row('', p('a')), row(rowIns(), para(ins(picture))))}${p('b')}` },
    ],
    [
      'in a header',
      {
        body: p('a'),
        headers: { rIdH: para(run('Council') + ins(picture)) },
        parts: related('header0'),
      },
    ],
    [
      'in a new footnote',
      {
        body: para(`${run('a')}${ins(noted)}`),
        footnotes: `<w:footnote w:id="2">${para(ins(run('See ') + picture))}</w:footnote>`,
        parts: related('footnotes'),
      },
    ],
  ])('%s it is there too', (_, spec) => {
    const {
      warnings,
      proof,
      file: written,
    } = incorporate(docx({ ...spec, images: { rIdP: PNG } }));
    expect(warnings).toEqual([]);
    expect(proof.differences).toEqual([]);
    const parts = openPackage(written).entries.filter(({ name }) => name.endsWith('.xml'));
    expect(parts.filter(({ name }) => partOf(written, name).includes('<w:drawing>'))).toHaveLength(
      1,
    );
  });
});

describe('a tracked object that is no picture', () => {
  it.each([
    [
      'a chart',
      inRun(
        '<w:drawing><wp:inline><wp:docPr id="3" name="Chart"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="c" r:id="rIdP"/></a:graphicData></a:graphic></wp:inline></w:drawing>',
      ),
    ],
    ['an equation', '<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>'],
  ])('%s comes and is proved', (_, xml) => {
    const {
      file: written,
      warnings,
      proof,
    } = incorporate(
      docx({ body: para(run('See ') + ins(`${run('this ')}${xml}`)), images: { rIdP: PNG } }),
    );
    expect(warnings).toEqual([]);
    expect(proof.differences).toEqual([]);
    expect(resolved(written, true).source).toContain(
      xml.replace(/^<w:r>|<\/w:r>$/g, '').slice(0, 20),
    );
  });

  it('a text box is left out and told', () => {
    const box = `<w:drawing><wp:inline><a:graphic><a:graphicData uri="u/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>${p('Boxed')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
    const { warnings } = incorporate(docx(para(run('a') + ins(run(' b') + inRun(box)))));
    expect(warnings).toEqual([expect.stringContaining('Engross cannot add a text box')]);
  });
});

describe('a picture of another file', () => {
  const old = buildDocx({ body: p('We agree the draft plan.') });
  const later = buildDocx({
    body: para(`${run('We agree the final plan.')}${inRun(drawing('rIdP'))}`),
    images: { rIdP: PNG },
  });

  it('comes along in a redline, with its part, and is proved from the files alone', () => {
    const { file, left } = redlineFiles({ old, new: later, side: 'before' });
    expect(left).toEqual([]);
    expect(imagesIn(file)).toEqual(['word/media/picture1.png']);
    const pkg = openPackage(file);
    expect([...pkg.bytes('word/media/picture1.png')]).toEqual([...PNG]);
    expect(pkg.contentType('word/media/picture1.png')).toBe('image/png');
    const proof = prove({ file, draft: readTree(old), council: readTree(later), base: old });
    expect(proof.differences.filter(({ check }) => check !== 'attribution')).toEqual([]);
  });

  it('uses the part of the draft where the draft has the very picture elsewhere', () => {
    const has = buildDocx({
      body: p('We agree the draft plan.'),
      headers: { rIdH: para(inRun(drawing('rIdQ'))) },
      images: { rIdQ: PNG },
    });
    const { file } = redlineFiles({ old: has, new: later, side: 'before' });
    expect(imagesIn(file)).toEqual(['word/media/rIdQ.png']);
    expect(prove({ file, draft: readTree(has) }).differences).toEqual([]);
  });
});

describe('an object of the draft', () => {
  const shape = (name: string) =>
    inRun(
      `<w:drawing><wp:inline><a:graphic><a:graphicData uri="u/wordprocessingShape"><wps:wsp><wps:cNvPr id="4" name="${name}"/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`,
    );
  const equation = (said: string) => `<m:oMath><m:r><m:t>${said}</m:t></m:r></m:oMath>`;
  it.each([
    ['an equation', equation('x'), equation('y')],
    ['a shape', shape('Oval'), shape('Arrow')],
    ['a column break', '<w:r><w:br w:type="column"/></w:r>', ''],
  ])('%s goes, and another of another file comes for it', (_, one, other) => {
    const [before, after] = [one, other].map((xml) =>
      buildDocx({ body: para(`${run('Before ')}${xml}${run(' after.')}`) }),
    ) as [Uint8Array, Uint8Array];
    const { file, left, places } = redlineFiles({ old: before, new: after, side: 'before' });
    expect([places, left]).toEqual([1, []]);
    const proof = prove({ file, draft: readTree(before), council: readTree(after) });
    expect(proof.differences).toEqual([]);
    expect(resolved(file, false).source).toContain(one);
    expect(resolved(file, true).source).toContain(other);
  });

  it('goes where a tracked change strikes it, with its paragraph too', () => {
    const gone = (xml: string) =>
      `<w:del w:id="5" w:author="Ann" w:date="2026-03-01T10:00:00Z">${xml}</w:del>`;
    const { amendments, warnings, proof } = incorporate(
      docx(
        `${para(run('a ') + gone(equation('x')))}${para(gone(shape('Oval')), markDel())}${p('b')}`,
      ),
    );
    expect(amendments).toHaveLength(2);
    expect(warnings).toEqual([]);
    expect(proof.differences).toEqual([]);
  });
});

describe('what an amendment says of a picture is not trusted', () => {
  const base = buildDocx({ body: p('One two.') });
  const tree = readTree(base);
  const asked = (drawn: Partial<Drawn>) => {
    const atom: AtomSpan = {
      atom: 'image',
      hash: 'f00',
      marks: [],
      drawn: { xml: '<w:drawing/>', namespaces: {}, relations: {}, ...drawn },
    };
    const place = { block: 'd:p0', offset: 3 };
    const amendment: PatchAmendment = {
      id: 'a',
      order: 0,
      number: 7,
      author: '',
      date: '2026-04-01T00:00:00Z',
      comment: [],
      hunks: [{ kind: 'replace', from: place, to: place, quoted: [], content: [atom] }],
    };
    return canPatch({ base, tree, amendments: [amendment] });
  };
  const w = { w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' };
  const r = { r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' };
  it.each<[string, Partial<Drawn>]>([
    ['words', { namespaces: w, xml: '<w:pict><w:t>Hidden words</w:t></w:pict>' }],
    ['two elements', { namespaces: w, xml: '<w:pict/></w:r><w:r><w:pict/>' }],
    [
      'a part that it does not name',
      {
        namespaces: {
          ...w,
          r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        },
        xml: '<w:pict r:id="rId1"/>',
      },
    ],
    [
      'a picture that is fetched from elsewhere',
      {
        namespaces: { ...w, ...r },
        xml: '<w:pict r:link="rId1"/>',
        relations: { rId1: { address: 'https://example.org/x.png' } },
      },
    ],
    [
      'an address that is no link to click on',
      {
        namespaces: { ...w, ...r },
        xml: '<w:pict r:id="rId1"/>',
        relations: { rId1: { address: 'https://example.org/x.png' } },
      },
    ],
    [
      'a picture that is not kept',
      { namespaces: w, xml: '<w:pict/>', relations: { rId9: { part: 'f00' } } },
    ],
    ['the other form of Word', { namespaces: w, xml: '<w:pict/>', strict: true }],
    [
      'a prefix that means something else here',
      { namespaces: { w: 'urn:other' }, xml: '<w:pict/>' },
    ],
  ])('%s', (_, drawn) => {
    expect(asked(drawn)).toMatch(/^Amendment 7 .* it adds (an object|a picture)/);
  });
});
