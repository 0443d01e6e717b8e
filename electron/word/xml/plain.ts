import { LIMITS } from '../package/limits';
import type { XmlElement } from '../xml';
import { append, NONE } from './children';
import { type ElementName, Scope } from './scope';

/** A start tag as it is written, read once however often it stands in the part. */
export interface StartTag extends ElementName {
  name: string;
  attrs: Record<string, string>;
  empty: boolean;
  /** The namespaces in force inside it. */
  scope: Scope;
}

const DECLARATION =
  /^(?:<\?xml version=(["'])1\.0\1(?: encoding=(["'])[A-Za-z][\w.-]*\2)?(?: standalone=(["'])(?:yes|no)\3)?\s*\?>)?[ \t\r\n]*/;
/** What no XML 1.0 may hold, and the end of CDATA, which text may not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|]]>/;
const NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/;
const ATTRIBUTE =
  /[ \t\r\n]+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y;
const SPACE = /^[ \t\r\n]*$/;
const REFERENCE = /&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|(lt|gt|amp|quot|apos));|&/g;
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Tags kept for looking up in one scope, and how long they may be: others stand but once or twice. */
const KEPT_TAGS = 4000;
const KEPT_LENGTH = 120;

/**
 * Reads plain XML, as Word writes it, several times faster than a parser that looks at each character: elements,
 * attributes, text, the five entities and character references. Anything else (comments, CDATA, processing
 * instructions, declarations, a mistake) is left to a whole parser to read or to refuse.
 * @returns the same tree as that parser's, or null where the source is not plain
 */
export function parsePlain(source: string): XmlElement | null {
  if (FORBIDDEN.test(source) || !source.isWellFormed()) return null;
  const scopes: Scope[] = [];
  let scope = Scope.outermost();
  let current: XmlElement | null = null;
  let count = 0;
  let at = (DECLARATION.exec(source) as RegExpExecArray)[0].length;
  if (source[at] !== '<') return null;
  for (;;) {
    let position: number;
    if (source.charCodeAt(at + 1) === SLASH) {
      if (!current) return null;
      const { name } = current;
      const end = at + 2 + name.length;
      if (source.charCodeAt(end) !== CLOSE || !source.startsWith(name, at + 2)) return null;
      position = end + 1;
      current.innerEnd = at;
      current.end = position;
      scope = scopes.pop() as Scope;
      if (!current.parent) return SPACE.test(source.slice(position)) ? current : null;
      current = current.parent;
    } else {
      const close = source.indexOf('>', at);
      const tag = close < 0 ? null : tagIn(scope, source.slice(at + 1, close));
      if (!tag || ++count > LIMITS.elements) return null;
      position = close + 1;
      const element: XmlElement = {
        local: tag.local,
        ns: tag.ns,
        uri: tag.uri,
        name: tag.name,
        attrs: tag.attrs,
        children: NONE,
        parent: current,
        start: at,
        end: position,
        innerStart: position,
        innerEnd: position,
      };
      if (current) append(current, element);
      else if (tag.empty) return SPACE.test(source.slice(position)) ? element : null;
      if (!tag.empty) {
        if (scopes.push(scope) > LIMITS.depth) return null;
        scope = tag.scope;
        current = element;
      }
    }
    at = source.indexOf('<', position);
    if (at < 0) return null;
    if (at > position) {
      const text = decode(source.slice(position, at), LINE_ENDS, '\n');
      if (text === null) return null;
      append(current as XmlElement, { text, start: position, end: at });
    }
  }
}

const SLASH = 0x2f;
const CLOSE = 0x3e;

/** The tag that is written so between its angle brackets, or null when it is not plain. */
function tagIn(scope: Scope, written: string): StartTag | null {
  const known = scope.tags.get(written);
  if (known) return known;
  const tag = readTag(scope, written);
  if (tag && written.length <= KEPT_LENGTH && scope.tags.size < KEPT_TAGS)
    scope.tags.set(written, tag);
  return tag;
}

function readTag(outer: Scope, written: string): StartTag | null {
  const name = NAME.exec(written)?.[0];
  if (name === undefined) return null;
  const empty = written.endsWith('/');
  const end = empty ? written.length - 1 : written.length;
  const attributes: Record<string, string> = {};
  let declares = false;
  let at = name.length;
  while (at < end) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(written);
    if (!found) {
      if (SPACE.test(written.slice(at, end))) break;
      return null;
    }
    at = ATTRIBUTE.lastIndex;
    const key = found[1] as string;
    const value = decode(found[2] ?? (found[3] as string), WHITE, ' ');
    if (value === null || attributes[key] !== undefined) return null;
    attributes[key] = value;
    declares ||= key.startsWith('xmlns');
  }
  const scope = declares ? outer.within(attributes) : outer;
  const element = scope.element(name);
  const attrs = scope.named(attributes);
  return element && attrs && { ...element, name, attrs, empty, scope };
}

const LINE_ENDS = /\r\n?/g;
const WHITE = /\r\n|[\t\n\r]/g;

/** What is meant by text as it is written, white space put right first; null where a reference is not plain. */
function decode(written: string, white: RegExp, by: string): string | null {
  const text = white.test(written) ? written.replace(white, by) : written;
  white.lastIndex = 0;
  if (!text.includes('&')) return text;
  let plain = true;
  const decoded = text.replace(REFERENCE, (_, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] as string;
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal ?? '', 10);
    if (isCharacter(code)) return String.fromCodePoint(code);
    plain = false;
    return '';
  });
  return plain ? decoded : null;
}

/** Char of XML 1.0. */
const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);
