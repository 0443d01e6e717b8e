import { attr, children } from '../xml/find';
import { parseXml } from '../xml/parse';

/** What [Content_Types].xml says: by part (lower case, no leading slash), and by file name extension. */
export interface ContentTypes {
  overrides: Map<string, string>;
  defaults: Map<string, string>;
}

export const CONTENT_TYPES = '[Content_Types].xml';

/** Reads [Content_Types].xml. */
export function readContentTypes(source: string): ContentTypes {
  const types: ContentTypes = { overrides: new Map(), defaults: new Map() };
  for (const element of children(parseXml(source, CONTENT_TYPES))) {
    const type = attr(element, 'ContentType') ?? '';
    const part = attr(element, 'PartName');
    const extension = attr(element, 'Extension');
    if (element.local === 'Override' && part)
      types.overrides.set(part.replace(/^\//, '').toLowerCase(), type);
    if (element.local === 'Default' && extension) types.defaults.set(extension.toLowerCase(), type);
  }
  return types;
}

/** The content type of a part, or null where none is declared. */
export function contentTypeOf(types: ContentTypes, part: string): string | null {
  const name = part.toLowerCase();
  const extension = /\.([^./]+)$/.exec(name)?.[1] ?? '';
  return types.overrides.get(name) ?? types.defaults.get(extension) ?? null;
}
