import { attr, children } from '../xml/find';
import { parseXml } from '../xml/parse';

/** One arrow from a part to another part or to an address outside the file. Outside ones are never followed. */
export interface Relationship {
  id: string;
  /** Last segment of the type: "styles", "image", "hyperlink" … the same for Transitional and Strict. */
  kind: string;
  type: string;
  external: boolean;
  /** Name of the part pointed to; of an external one, the address as written. */
  target: string;
}

/** The part that holds the relationships of `part` ("" for those of the package itself). */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Reads a .rels part; `part` is the one whose relationships they are. */
export function readRelationships(source: string, part: string): Relationship[] {
  const out: Relationship[] = [];
  for (const element of children(parseXml(source, relationshipsPart(part)))) {
    const id = attr(element, 'Id');
    const type = attr(element, 'Type');
    const target = attr(element, 'Target');
    if (element.local !== 'Relationship' || id === null || type === null || target === null)
      continue;
    const external = attr(element, 'TargetMode')?.toLowerCase() === 'external';
    const kind = type.slice(type.lastIndexOf('/') + 1);
    out.push({ id, kind, type, external, target: external ? target : resolveTarget(target, part) });
  }
  return out;
}

function resolveTarget(target: string, part: string): string {
  const path = target.replace(/\\/g, '/').replace(/[#?].*$/, '');
  const base = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') base.pop();
    else base.push(segment);
  }
  const name = base.join('/');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
