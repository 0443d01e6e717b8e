import { expect, test } from 'vitest';
import { ALL, CAUSES } from '../../corpus/causes';

const without = (name: RegExp, xml: string) =>
  CAUSES.find((cause) => name.test(cause.name))?.without(xml);

test('content controls go, one in another too, and what they hold stays', () => {
  const inner = '<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r/></w:sdtContent></w:sdt>';
  const outer = `<w:sdt><w:sdtPr/><w:sdtContent><w:p>${inner}</w:p></w:sdtContent></w:sdt>`;
  expect(without(/^content controls/, outer)).toBe('<w:p><w:r/></w:p>');
});

test('a text box goes with its copy, and a picture stays', () => {
  const box = '<wps:txbx><w:txbxContent><w:p/></w:txbxContent></wps:txbx>';
  const both = `<mc:Choice><w:drawing><mc:AlternateContent/>${box}</w:drawing></mc:Choice>`;
  const xml = `<w:r><mc:AlternateContent>${both}</mc:AlternateContent></w:r><w:r><w:drawing/></w:r>`;
  expect(without(/^text boxes/, xml)).toBe('<w:r></w:r><w:r><w:drawing/></w:r>');
});

test('new tables become the paragraphs in them, one of the file’s own stays', () => {
  const table = (width: number) =>
    `<w:tbl><w:tblPr/><w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(2)}</w:tblGrid><w:tr><w:trPr><w:ins/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>`;
  const both = `<w:tc>${table(4500)}<w:p/>${table(200)}</w:tc>`;
  expect(without(/^new tables/, both)).toBe(`<w:tc><w:p/><w:p/>${table(200)}</w:tc>`);
});

test('a style without a name gets one', () => {
  const style = (inner: string) => `<w:style w:type="paragraph" w:styleId="a">${inner}</w:style>`;
  const name = '<w:name w:val="a"/>';
  expect(without(/^styles without/, style('<w:pPr/>'))).toBe(style(`${name}<w:pPr/>`));
  expect(without(/^styles without/, style(name))).toBe(style(name));
});

test('what none of the causes is in stays as it is, but for a paragraph at the top', () => {
  const plain = '<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>';
  expect(ALL.without(plain)).toBe(plain);
  expect(ALL.without(`<w:body>${plain}`)).toBe(`<w:body><w:p/>${plain}`);
});
