import { SaxesParser } from 'saxes';
import { refuse } from '../../../shared/base/failure';
import { LIMITS } from '../package/limits';
import type { XmlElement } from '../xml';
import { shortName } from './names';

interface Binding {
  uri: string;
  ns: string;
}

type Scope = Map<string, Binding>;

const ROOT_SCOPE: Scope = new Map([
  ['', { uri: '', ns: '' }],
  ['xml', { uri: 'http://www.w3.org/XML/1998/namespace', ns: 'xml' }],
]);

/**
 * Reads one XML part into a tree whose positions are UTF-16 indexes into `source`. Prefixes are resolved here, per
 * start tag that declares any, which is several times cheaper than per element.
 * @param part name of the part, for the sentence when it cannot be read
 * @throws Refusal bad-file (not well-formed, a DTD) | too-large (too deep, too many elements)
 */
export function parseXml(source: string, part = 'a part'): XmlElement {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const scopes: Scope[] = [ROOT_SCOPE];
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
    const scope = scopeOf(tag.attributes, scopes[scopes.length - 1] as Scope);
    scopes.push(scope);
    const position = parser.position;
    const element = makeElement(tag.name, tag.attributes, scope, part);
    element.parent = current;
    element.start = source.lastIndexOf('<', position - 1);
    element.innerStart = position;
    if (current) current.children.push(element);
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
    current?.children.push({ text, start: last, end });
    last = end;
  });
  parser.on('cdata', (text) => {
    current?.children.push({ text, start: last, end: parser.position });
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

function scopeOf(attributes: Record<string, string>, outer: Scope): Scope {
  let scope = outer;
  for (const name in attributes) {
    if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) continue;
    if (scope === outer) scope = new Map(outer);
    const uri = (attributes[name] as string).trim();
    scope.set(name.slice(6), { uri, ns: shortName(uri) });
  }
  return scope;
}

function makeElement(
  name: string,
  attributes: Record<string, string>,
  scope: Scope,
  part: string,
): XmlElement {
  const colon = name.indexOf(':');
  const binding = scope.get(colon < 0 ? '' : name.slice(0, colon));
  if (!binding) throw broken(part, `the prefix of ${name} is unbound`);
  const attrs: Record<string, string> = {};
  for (const key in attributes) {
    if (key.startsWith('xmlns') && (key.length === 5 || key[5] === ':')) continue;
    const at = key.indexOf(':');
    const prefix = at < 0 ? null : scope.get(key.slice(0, at));
    if (prefix === undefined) throw broken(part, `the prefix of ${key} is unbound`);
    attrs[prefix?.ns ? `${prefix.ns}:${key.slice(at + 1)}` : key] = attributes[key] as string;
  }
  return {
    local: colon < 0 ? name : name.slice(colon + 1),
    ns: binding.ns,
    uri: binding.uri,
    name,
    attrs,
    children: [],
    parent: null,
    start: 0,
    end: 0,
    innerStart: 0,
    innerEnd: 0,
  };
}

const broken = (part: string, detail: string) =>
  refuse(
    'bad-file',
    `This file is damaged (${part} is not well-formed: ${detail}). Ask for a fresh copy, or open it in Word, save it again and try that.`,
  );
