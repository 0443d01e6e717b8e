import { shortName } from './names';
import type { StartTag } from './plain';

interface Binding {
  uri: string;
  ns: string;
}

/** What an element's name as written stands for. */
export interface ElementName {
  local: string;
  ns: string;
  uri: string;
}

const XML: Binding = { uri: 'http://www.w3.org/XML/1998/namespace', ns: 'xml' };
const isDeclaration = (name: string): boolean =>
  name[0] === 'x' && name.startsWith('xmlns') && (name.length === 5 || name[5] === ':');

/**
 * The namespaces in force between two declarations of any. A part has a hundred thousand tags and some fifty names,
 * so each name is looked up once.
 */
export class Scope {
  /** Start tags read before, as they are written. */
  readonly tags = new Map<string, StartTag>();
  private readonly elements = new Map<string, ElementName>();
  private readonly attributes = new Map<string, string>();

  private constructor(private readonly bindings: ReadonlyMap<string, Binding>) {}

  static outermost(): Scope {
    return new Scope(
      new Map([
        ['', { uri: '', ns: '' }],
        ['xml', XML],
      ]),
    );
  }

  /** The scope inside a start tag: this one unless the tag declares a namespace. */
  within(attributes: Record<string, string>): Scope {
    let bindings: Map<string, Binding> | null = null;
    for (const name in attributes) {
      if (!isDeclaration(name)) continue;
      bindings ??= new Map(this.bindings);
      const uri = (attributes[name] as string).trim();
      bindings.set(name.slice(6), { uri, ns: shortName(uri) });
    }
    return bindings ? new Scope(bindings) : this;
  }

  /** Null when the prefix is not declared. */
  element(name: string): ElementName | null {
    const known = this.elements.get(name);
    if (known) return known;
    const colon = name.indexOf(':');
    const binding = this.bindings.get(colon < 0 ? '' : name.slice(0, colon));
    if (!binding) return null;
    const found = { local: colon < 0 ? name : name.slice(colon + 1), ...binding };
    this.elements.set(name, found);
    return found;
  }

  /**
   * Attributes by "ns:local", declarations left out. Most files use the prefixes that we do: then it is the same
   * object. Null when a prefix is not declared.
   */
  named(attributes: Record<string, string>): Record<string, string> | null {
    let same = true;
    for (const name in attributes) {
      const known = this.attribute(name);
      if (known === null) return null;
      if (known !== name) same = false;
    }
    if (same) return attributes;
    const out: Record<string, string> = {};
    for (const name in attributes) {
      const known = this.attribute(name) as string;
      if (known !== '') out[known] = attributes[name] as string;
    }
    return out;
  }

  /** The name we use; "" for a declaration, null when the prefix is not declared. */
  private attribute(name: string): string | null {
    const known = this.attributes.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    let found = isDeclaration(name) ? '' : name;
    if (found !== '' && colon >= 0) {
      const binding = this.bindings.get(name.slice(0, colon));
      if (!binding) return null;
      if (binding.ns) found = `${binding.ns}:${name.slice(colon + 1)}`;
    }
    this.attributes.set(name, found);
    return found;
  }
}
