import type { Drawn } from '../../../shared/document/types';
import { declaredBy, mayLeadOutside, relationsOf } from '../read/drawn';
import { hashesOf } from '../read/view';
import { isElement } from '../xml';
import { parseXml } from '../xml/parse';
import { escapeAttribute } from './escape';
import type { Place } from './place';
import { cannotWrite } from './refusals';
import type { PartWriting } from './writing';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS_STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** An object as it is written: what it is, and what the run around it has to declare. */
export interface WrittenObject {
  xml: string;
  attributes: string;
}

/**
 * A picture or another object that an amendment brings, as its own file has it, with the relationships that it needs in
 * this part. What it points to must be in the package, or be a picture that comes along.
 */
export function writeDrawn(writing: PartWriting, drawn: Drawn, place: Place): WrittenObject {
  const { names, part } = writing;
  const isPrefix = names.w('').replace(/:$/, '');
  const root = new Map(declaredBy(part.source, part.root));
  const clash =
    isPrefix in drawn.namespaces && drawn.namespaces[isPrefix] !== part.root.uri && !drawn.bare;
  if (names.strict !== (drawn.strict ?? false) || clash || !isWhole(drawn))
    throw cannotWrite(place, FOREIGN);
  const ids = new Map<string, string>();
  for (const [id, relation] of Object.entries(drawn.relations))
    ids.set(id, relationFor(writing, relation, id, place));
  const xml = drawn.xml
    .replace(/(\s[\w.-]+:[\w.-]+\s*=\s*)(["'])([^"']*)\2/g, (all, head, quote, id) =>
      ids.has(id) ? head + quote + ids.get(id) + quote : all,
    )
    .replace(/(<[\w.-]+:docPr\b[^>]*?\bid=["'])\d+/g, (_, head) => head + writing.ids.next());
  const needed = Object.entries(drawn.namespaces).filter(
    ([prefix, uri]) => root.get(prefix) !== uri,
  );
  const ignorable = (drawn.ignorable ?? []).filter(
    (prefix) => needed.some(([one]) => one === prefix) || !ignoredBy(writing).has(prefix),
  );
  const declared = new Map(needed);
  if (ignorable.length > 0 && !drawn.bare) {
    for (const prefix of ignorable) declared.set(prefix, drawn.namespaces[prefix] as string);
    declared.set('mc', MC);
  }
  const attributes =
    declarations([...declared]) +
    (ignorable.length > 0 && !drawn.bare ? ` mc:Ignorable="${ignorable.join(' ')}"` : '');
  if (!drawn.bare) return { xml, attributes };
  return { xml: xml.replace(/^<[^\s/>]+/, (name) => name + attributes), attributes: '' };
}

const FOREIGN = 'it adds an object that is written in another way than this file; add it in Word';
const MISSING =
  'it adds a picture or another object that is not kept here; add that in Word, and bring the file in as a new draft';

const ignoredBy = ({ part }: PartWriting): Set<string> =>
  new Set((part.root.attrs['mc:Ignorable'] ?? '').split(/\s+/));

const declarations = (namespaces: readonly [prefix: string, uri: string][]): string =>
  namespaces
    .map(([prefix, uri]) => ` xmlns${prefix && `:${prefix}`}="${escapeAttribute(uri)}"`)
    .join('');

/** One element, without words, that points to nothing else: what is kept in an amendment is not trusted. */
function isWhole({ xml, namespaces, relations }: Drawn): boolean {
  try {
    const holder = parseXml(`<holder${declarations(Object.entries(namespaces))}>${xml}</holder>`);
    const [only] = holder.children;
    if (holder.children.length !== 1 || !only || !isElement(only)) return false;
    const named = relationsOf(only);
    return (
      named !== null &&
      [...named].every(([id, elements]) => {
        const relation = relations[id];
        return relation && ('part' in relation || mayLeadOutside(elements));
      })
    );
  } catch {
    return false;
  }
}

function relationFor(
  { raw, draft, part, growth, names, media }: PartWriting,
  relation: Drawn['relations'][string],
  before: string,
  place: Place,
): string {
  const kind = (local: string) => `${names.strict ? RELATIONS_STRICT : RELATIONS}/${local}`;
  const known = [...part.relationships.values()];
  if ('address' in relation) {
    const same = known.find(({ external, target }) => external && target === relation.address);
    return same?.id ?? growth.relate(part.name, kind('hyperlink'), relation.address, true);
  }
  const hashOf = hashesOf(raw, draft.readerVersion);
  const same = known
    .filter(({ external, target }) => !external && hashOf(target) === relation.part)
    .sort((a, b) => Number(b.id === before) - Number(a.id === before));
  if (same[0]) return same[0].id;
  const isPicture = (name: string) => raw.pkg.contentType(name)?.startsWith('image/');
  const kept = raw.pkg.entries.find(
    ({ name }) => isPicture(name) && hashOf(name) === relation.part,
  );
  const picture = media.get(relation.part);
  const name = kept?.name ?? (picture && growth.addPicture(relation.part, picture));
  if (!name) throw cannotWrite(place, MISSING);
  return growth.relate(part.name, kind('image'), relative(name, part.name));
}

/** A part's name as one beside it calls it. */
function relative(name: string, from: string): string {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return name.startsWith(folder) ? name.slice(folder.length) : `/${name}`;
}
