import { SaxesParser } from 'saxes';
import { refuse } from '../../../shared/base/failure';
import { LIMITS } from '../package/limits';
import type { XmlElement } from '../xml';
import { append, NONE } from './children';
import { parsePlain } from './plain';
import { Scope } from './scope';

/**
 * Reads one XML part into a tree whose positions are UTF-16 indexes into `source`.
 * @param part name of the part, for the sentence when it cannot be read
 * @throws Refusal bad-file (not well-formed, a DTD) | too-large (too deep, too many elements)
 */
export const parseXml = (source: string, part = 'a part'): XmlElement =>
  parsePlain(source) ?? parseAny(source, part);

/**
 * The same by a whole parser, which also says what is wrong. Prefixes are resolved here, per start tag that declares
 * any, which is several times cheaper than per element.
 */
export function parseAny(source: string, part: string): XmlElement {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const scopes = [Scope.outermost()];
  let current: XmlElement | null = null;
  let root: XmlElement | null = null;
  let last = 0;
  let depth = 0;
  let count = 0;

  parser.on('error', (error) => {
    throw broken(part, error.message);
  });
  parser.on('doctype', () => {
    throw refuse(
      'bad-file',
      `This file is not a Word document that can be trusted: ${part} declares a document type. Open it in Word, save it again and try that.`,
    );
  });
  parser.on('opentag', (tag) => {
    if (++depth > LIMITS.depth || ++count > LIMITS.elements)
      throw refuse(
        'too-large',
        `This file cannot be opened safely: ${part} is ${depth > LIMITS.depth ? 'nested too deeply' : 'too large'}. Open it in Word, save it again and try that.`,
      );
    const scope = (scopes[scopes.length - 1] as Scope).within(tag.attributes);
    scopes.push(scope);
    const position = parser.position;
    const name = scope.element(tag.name);
    const attrs = scope.named(tag.attributes);
    if (!name || !attrs) throw broken(part, `a prefix in ${tag.name} is unbound`);
    const { local, ns, uri } = name;
    const element: XmlElement = {
      local,
      ns,
      uri,
      name: tag.name,
      attrs,
      children: NONE,
      parent: current,
      start: source.lastIndexOf('<', position - 1),
      end: 0,
      innerStart: position,
      innerEnd: 0,
    };
    if (current) append(current, element);
    else root = element;
    current = element;
    last = position;
  });
  parser.on('closetag', (tag) => {
    depth--;
    scopes.pop();
    const element = current as XmlElement;
    const position = parser.position;
    element.end = position;
    element.innerEnd = tag.isSelfClosing ? position : source.lastIndexOf('<', position - 1);
    current = element.parent;
    last = position;
  });
  parser.on('text', (text) => {
    const end = parser.position - 1;
    if (current) append(current, { text, start: last, end });
    last = end;
  });
  parser.on('cdata', (text) => {
    if (current) append(current, { text, start: last, end: parser.position });
    last = parser.position;
  });
  parser.on('comment', () => {
    last = parser.position;
  });
  parser.on('processinginstruction', () => {
    last = parser.position;
  });
  parser.write(source).close();
  if (!root) throw broken(part, 'it is empty');
  return root;
}

const broken = (part: string, detail: string) =>
  refuse(
    'bad-file',
    `This file is damaged (${part} is not well-formed: ${detail}). Ask for a fresh copy, or open it in Word, save it again and try that.`,
  );
