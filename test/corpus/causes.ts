import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Something that LibreOffice 7.4 takes otherwise than Word does, and a part of a file without it. */
export interface Cause {
  name: string;
  without(xml: string): string;
}

/** Nothing is taken out: only that the changes are resolved by us tells the two files apart. */
export const COMMENTS: Cause = {
  name: 'comments: it shows the file just so with its changes resolved by us and the comments left in',
  without: (xml) => xml,
};

export const CAUSES: readonly Cause[] = [
  {
    name: 'protection: the file lets nobody resolve its changes before that is taken off',
    without: (xml) => xml.replace(/<w:(?:document|write)Protection\b[^>]*\/>/g, ''),
  },
  {
    name: 'a table that opens a file with comments, or a section of it: it puts an empty paragraph above',
    without: (xml) =>
      xml
        .replace(/<w:body>\s*<w:sectPr\b(?:(?!<\/w:sectPr>).)*<\/w:sectPr>/s, '<w:body>')
        .replace(/<w:body>|<w:sectPr\b(?:(?!<\/w:p>|<\/w:body>).)*<\/w:p>/gs, '$&<w:p/>'),
  },
  {
    name: 'new tables: no tracked mark reaches over one, so a paragraph that comes beside it stays, empty',
    without: unwrapped,
  },
  {
    name: 'styles without a name: it forgets that the end of a paragraph in one is tracked',
    without: (xml) =>
      xml.replace(
        /(<w:style\b[^>]*\sw:styleId="([^"]*)"[^>]*>)(?!\s*<w:name\b)/g,
        '$1<w:name w:val="$2"/>',
      ),
  },
  {
    name: 'page breaks: it makes a paragraph of its own of what follows one, which a change in between does not undo',
    without: (xml) => xml.replace(/<w:br\b[^>]*w:type="(?:page|column)"[^>]*\/>/g, ''),
  },
  {
    name: 'content controls: it takes what they hold for a field, in which it tracks nothing',
    without: (xml) =>
      outside(outside(xml, 'w:sdtPr'), 'w:sdtEndPr').replace(/<\/?w:sdt(Content)?\b[^>]*>/g, ''),
  },
  {
    name: 'tables that float: it makes a frame of one only while nothing in it is tracked',
    without: (xml) => xml.replace(/<w:tblpPr\b[^>]*\/>/g, ''),
  },
  {
    name: 'framed paragraphs: it loses what is tracked in and after one',
    without: (xml) => xml.replace(/<w:framePr\b[^>]*\/>/g, ''),
  },
  {
    name: 'headers and footers that a later section takes over, or of one that begins on an odd page: it copies them without what is tracked',
    without: ownHeaders,
  },
  {
    name: 'fields: it computes their words anew',
    without: (xml) =>
      outside(outside(xml, 'w:instrText'), 'w:delInstrText').replace(
        /<\/?w:fldSimple\b[^>]*>|<w:fldChar\b[^>]*\/>/g,
        '',
      ),
  },
  {
    name: 'notes: it forgets that the end of a paragraph is tracked in which the first one stands, and what is in later ones',
    without: (xml) => xml.replace(/<w:(foot|end)noteReference\b[^>]*\/>/g, ''),
  },
  {
    name: 'text boxes: it forgets that the end of a paragraph is tracked in which one stands',
    without: (xml) =>
      ['mc:AlternateContent', 'w:drawing', 'w:pict', 'w:object'].reduce(
        (rest, name) => outside(rest, name, (one) => one.includes('txbxContent')),
        xml,
      ),
  },
];

/** All of them; what comes right only so has more than one cause. */
export const ALL: Cause = {
  name: 'several of these together',
  without: (xml) => CAUSES.reduce((rest, cause) => cause.without(rest), xml),
};

/** The files that are compared: before, after, tracked, and the tracked one resolved by us both ways. */
export const FORMS = ['base', 'clean', 'tracked', 'rejected', 'accepted'] as const;

const PART = /^word\/(document|settings|styles|footnotes|endnotes|header|footer)\d*\.xml$/;

/**
 * Writes the forms of an amended file without something into a folder of their own.
 * @returns that folder; null where the file has no such thing
 */
export function filesWithout(folder: string, cause: Cause): string | null {
  if (cause === COMMENTS) return folder;
  const to = join(folder, 'without');
  mkdirSync(to, { recursive: true });
  let changed = false;
  for (const form of FORMS) {
    const parts = unzipSync(readFileSync(join(folder, `${form}.docx`)));
    for (const [name, bytes] of Object.entries(parts)) {
      if (!PART.test(name)) continue;
      const xml = strFromU8(bytes);
      const rest = cause.without(xml);
      if (rest === xml) continue;
      changed = true;
      parts[name] = strToU8(rest);
    }
    writeFileSync(join(to, `${form}.docx`), zipSync(parts));
  }
  return changed ? to : null;
}

/** A table of the random amendments, in any form. */
const NEW_TABLE =
  /<w:tbl><w:tblPr\/><w:tblGrid>(?:<w:gridCol w:w="4500"\/>){2}<\/w:tblGrid>(?:(?!<w:tbl>).)*?<\/w:tbl>/gs;

/** New tables as the paragraphs that their cells hold, which are tracked each by itself. */
function unwrapped(xml: string): string {
  return xml.replace(NEW_TABLE, (table) =>
    outside(outside(table, 'w:tblGrid'), 'w:trPr').replace(/<w:tblPr\/>|<\/?w:(?:tbl|tr|tc)>/g, ''),
  );
}

/** A body in which every section says itself what headers and footers it takes over from the one before, and begins anywhere. */
function ownHeaders(xml: string): string {
  const known = new Map<string, string>();
  return xml.replace(
    /<w:sectPr\b([^>]*?)(?:\/>|>(.*?)<\/w:sectPr>)/gs,
    (_, attributes, inner = '') => {
      const taken = new Map(known);
      for (const [reference] of inner.matchAll(/<w:(?:header|footer)Reference\b[^>]*\/>/g)) {
        const key = reference.replace(/\s[\w-]+:id="[^"]*"/, '');
        known.set(key, reference);
        taken.delete(key);
      }
      const anywhere = inner.replace(/<w:type\b[^>]*(?:odd|even)Page[^>]*>/, '');
      return `<w:sectPr${attributes}>${[...taken.values()].join('')}${anywhere}</w:sectPr>`;
    },
  );
}

/** XML without the outermost elements of a name that hold what is asked for. */
function outside(xml: string, name: string, goes: (element: string) => boolean = () => true) {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^>]*?(/?)>`, 'g');
  let out = '';
  let at = 0;
  let depth = 0;
  let start = 0;
  for (const { 0: tag, 1: closes, 2: empty, index } of xml.matchAll(tags)) {
    if (depth === 0) start = index;
    if (!empty) depth += closes ? -1 : 1;
    const end = index + tag.length;
    if (depth > 0 || !goes(xml.slice(start, end))) continue;
    out += xml.slice(at, start);
    at = end;
  }
  return out + xml.slice(at);
}
