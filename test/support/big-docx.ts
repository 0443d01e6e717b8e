import { buildDocx } from './docx';

/** Pages of the plan that is measured, and paragraphs on one. */
const PAGES = 184;
const PER_PAGE = 24;

const WORDS =
  'the partnership of council residents and police will work to reduce harm in every ward through early help visible patrols safer streets support for victims review with partners each quarter because evidence shows that joint action lasts'.split(
    ' ',
  );

/**
 * A plan of 184 pages: headings, numbered paragraphs, lists and tables in several runs a paragraph, as Word saves
 * them; with tracked changes of two authors in every fourth paragraph where `tracked`.
 */
export function bigDocx(tracked: boolean): Uint8Array {
  let body = '';
  for (let page = 0; page < PAGES; page++) {
    body += paragraph(`Priority ${page + 1}`, '<w:pStyle w:val="Heading1"/>');
    for (let n = 1; n < PER_PAGE; n++) {
      const seed = page * PER_PAGE + n;
      if (n % 8 === 0) body += table(seed);
      else body += written(seed, tracked && n % 4 === 0, n % 5 === 0 ? ITEM : '');
    }
  }
  return buildDocx({ body, styles: STYLES, numbering: NUMBERING, title: 'A plan of 184 pages' });
}

/** Words that depend on the seed alone. */
function words(seed: number, count: number): string {
  let said = '';
  for (let i = 0; i < count; i++) said += `${WORDS[(seed * 7 + i * i + i * 3) % WORDS.length]} `;
  return said;
}

const FONT = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="24"/>';
const run = (text: string, look = '', tag = 't') =>
  `<w:r w:rsidRPr="00A1"><w:rPr>${look}${FONT}</w:rPr><w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`;

const paragraph = (text: string, properties: string) =>
  `<w:p w:rsidR="00B2"><w:pPr>${properties}<w:spacing w:after="120"/></w:pPr>${run(text)}</w:p>`;

const who = (id: number) =>
  `w:id="${id}" w:author="${id % 3 ? 'Kent Police' : 'A. Miller'}" w:date="2022-02-0${1 + (id % 9)}T10:00:00Z"`;

function written(seed: number, tracked: boolean, properties: string): string {
  const changed = tracked
    ? `<w:del ${who(seed * 2)}>${run(words(seed + 1, 2), '', 'delText')}</w:del><w:ins ${who(seed * 2 + 1)}>${run(words(seed + 2, 3))}</w:ins>`
    : '';
  const bold = seed % 3 === 0 ? run(words(seed + 5, 2), '<w:b/>') : '';
  return `<w:p w:rsidR="00B2"><w:pPr>${properties}<w:spacing w:after="120"/></w:pPr>${run(words(seed, 9))}${bold}${changed}${run(words(seed + 9, 11))}</w:p>`;
}

function table(seed: number): string {
  const cell = (n: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>${paragraph(words(seed + n, 5), '')}</w:tc>`;
  const row = (n: number) => `<w:tr>${cell(n)}${cell(n + 1)}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid>${row(1)}${row(3)}</w:tbl>`;
}

const ITEM = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>';
const STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
const level = (n: number, text: string) =>
  `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;
const NUMBERING = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, '%1')}${level(1, '%1.%2')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
