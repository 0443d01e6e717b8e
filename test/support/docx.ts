import { joinEntries, packEntry } from '../../electron/word/package/write';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Namespaces that test documents may use, declared on every root. */
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
].join(' ');

/** Inner XML of each part; what is left out is not in the file. */
export interface DocxSpec {
  /** Inside w:body, without the last w:sectPr. */
  body: string;
  sectPr?: string;
  styles?: string;
  numbering?: string;
  /** w:comment elements. */
  comments?: string;
  /** w15:commentEx elements. */
  commentsExtended?: string;
  footnotes?: string;
  endnotes?: string;
  /** By relationship id: `{ rIdH1: '<w:p/>' }`. */
  headers?: Record<string, string>;
  footers?: Record<string, string>;
  /** External links by relationship id. */
  links?: Record<string, string>;
  /** Pictures by relationship id. */
  images?: Record<string, Uint8Array>;
  settings?: string;
  title?: string;
  /** Further parts, whole, by name. */
  parts?: Record<string, string | Uint8Array>;
  /** Content type of the main part, when it is not a plain document's. */
  mainType?: string;
  /** Strict (ISO 29500) names instead of Transitional ones. */
  strict?: boolean;
}

interface Draft {
  parts: Map<string, string | Uint8Array>;
  types: string[];
  rels: string[];
}

/** A small .docx with the given parts. */
export function buildDocx(spec: DocxSpec): Uint8Array {
  const draft: Draft = { parts: new Map(), types: [], rels: [] };
  for (const [file, root, inner] of [
    ['styles', 'styles', spec.styles],
    ['numbering', 'numbering', spec.numbering],
    ['comments', 'comments', spec.comments],
    ['footnotes', 'footnotes', spec.footnotes],
    ['endnotes', 'endnotes', spec.endnotes],
    ['settings', 'settings', spec.settings],
  ] as const)
    if (inner !== undefined) addPart(draft, `rId_${file}`, file, file, root, inner);
  for (const [id, inner] of Object.entries(spec.headers ?? {}))
    addPart(draft, id, 'header', `header${draft.rels.length}`, 'hdr', inner);
  for (const [id, inner] of Object.entries(spec.footers ?? {}))
    addPart(draft, id, 'footer', `footer${draft.rels.length}`, 'ftr', inner);
  if (spec.commentsExtended !== undefined) {
    draft.parts.set(
      'word/commentsExtended.xml',
      `<w15:commentsEx ${NAMESPACES}>${spec.commentsExtended}</w15:commentsEx>`,
    );
    draft.types.push(override('word/commentsExtended.xml', `${TYPE}.commentsExtended+xml`));
    draft.rels.push(
      '<Relationship Id="rId_cex" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/>',
    );
  }
  for (const [id, target] of Object.entries(spec.links ?? {}))
    draft.rels.push(
      `<Relationship Id="${id}" Type="${REL}/hyperlink" Target="${target}" TargetMode="External"/>`,
    );
  for (const [id, bytes] of Object.entries(spec.images ?? {})) {
    draft.parts.set(`word/media/${id}.png`, bytes);
    draft.rels.push(`<Relationship Id="${id}" Type="${REL}/image" Target="media/${id}.png"/>`);
  }
  return pack(spec, draft);
}

function addPart(
  draft: Draft,
  id: string,
  kind: string,
  file: string,
  root: string,
  inner: string,
) {
  const open = `<w:${root} ${NAMESPACES}`;
  draft.parts.set(`word/${file}.xml`, inner ? `${open}>${inner}</w:${root}>` : `${open}/>`);
  draft.types.push(override(`word/${file}.xml`, `${TYPE}.${kind}+xml`));
  draft.rels.push(`<Relationship Id="${id}" Type="${REL}/${kind}" Target="${file}.xml"/>`);
}

const override = (part: string, type: string) =>
  `<Override PartName="/${part}" ContentType="${type}"/>`;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function pack(spec: DocxSpec, draft: Draft): Uint8Array {
  const xmlns = 'http://schemas.openxmlformats.org/package/2006';
  const core =
    spec.title === undefined
      ? ''
      : `<Relationship Id="rIdCore" Type="${xmlns}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`;
  const all = new Map<string, string | Uint8Array>([
    [
      '[Content_Types].xml',
      `<Types xmlns="${xmlns}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${override('word/document.xml', spec.mainType ?? `${TYPE}.document.main+xml`)}${draft.types.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${xmlns}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/>${core}</Relationships>`,
    ],
    [
      'word/document.xml',
      `<w:document ${NAMESPACES}><w:body>${spec.body}${spec.sectPr ?? ''}</w:body></w:document>`,
    ],
    [
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="${xmlns}/relationships">${draft.rels.join('')}</Relationships>`,
    ],
    ...draft.parts,
  ]);
  if (spec.title !== undefined)
    all.set(
      'docProps/core.xml',
      `<cp:coreProperties xmlns:cp="${xmlns}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${spec.title}</dc:title></cp:coreProperties>`,
    );
  for (const [name, content] of Object.entries(spec.parts ?? {})) all.set(name, content);
  return joinEntries(
    [...all].map(([name, content]) =>
      packEntry(name, typeof content === 'string' ? encode(name, content, spec.strict) : content),
    ),
  );
}

function encode(name: string, content: string, asStrict?: boolean): Uint8Array {
  const xml = /\.(xml|rels)$/.test(name) && !content.startsWith('<?xml') ? HEAD + content : content;
  return Buffer.from(asStrict ? strict(xml) : xml);
}

/** Transitional names turned into Strict ones. */
const strict = (xml: string) =>
  xml
    .replaceAll(W, 'http://purl.oclc.org/ooxml/wordprocessingml/main')
    .replaceAll(REL, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
    .replaceAll(
      'http://schemas.openxmlformats.org/drawingml/2006/',
      'http://purl.oclc.org/ooxml/drawingml/',
    );
