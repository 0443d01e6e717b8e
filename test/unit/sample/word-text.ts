import { strFromU8, unzipSync } from 'fflate';

/** A paragraph as it stood before and as it stands after the tracked changes; null where it is not there. */
export interface ParagraphText {
  before: string | null;
  after: string | null;
}

/** The parts of a Word file as text, by name. */
export function parts(file: Uint8Array): Record<string, string> {
  const entries = Object.entries(unzipSync(file));
  return Object.fromEntries(entries.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/**
 * The paragraphs of a body, table cells included, in order. A plain reading by pattern, apart from
 * the program's own reader, and enough for files that hold no nested paragraphs.
 */
export function paragraphs(documentXml: string): ParagraphText[] {
  return [...documentXml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([xml]) => {
    const mark = /<w:rPr><w:(ins|del) /.exec(xml)?.[1];
    return {
      before: mark === 'ins' ? null : words(xml.replace(/<w:ins [^>]*[^/]>.*?<\/w:ins>/gs, '')),
      after: mark === 'del' ? null : words(xml.replace(/<w:del [^>]*[^/]>.*?<\/w:del>/gs, '')),
    };
  });
}

function words(xml: string): string {
  const texts = [...xml.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text);
  return texts
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
