import { acceptBlock } from '../../../shared/amendment/accept';
import { wholeBlock } from '../../../shared/amendment/plain';
import type { RedlineBlock, RedlineContainer } from '../../../shared/amendment/redline';
import type { AtomSpan } from '../../../shared/document/types';
import { type RawDocument, type RawPart, textParts } from '../read/raw';
import type { PatchInput } from '../service';
import type { XmlElement } from '../xml';
import { child, walk } from '../xml/find';
import { nextNumber } from './grow';
import { namesOf } from './names';
import { noteOrder } from './note-order';
import type { Place } from './place';
import { cannotWrite } from './refusals';
import { joinProperties, runProperties, withMarks } from './run-properties';
import { stamp } from './stamp';
import { newParagraph, newTable } from './table';
import { both, type Out, type PartWriting, type Patch, type Writing } from './writing';

type Kind = 'footnote' | 'endnote';
type Form = PatchInput['form'];

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS_STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** A note that is to be written, and the reference for which it is. */
interface Entry {
  kind: Kind;
  id: number;
  blocks: readonly RedlineBlock[];
  /** It is the draft's own in the clean form, where its reference only stands elsewhere. */
  moved: string | null;
  reference: { atom: AtomSpan; place: Place } | null;
}

/** The notes that amendments bring. */
export interface NewNotes {
  /** The w:id of the note that a new reference is to, in each form. */
  refer(atom: AtomSpan, place: Place): Record<Form, string>;
  /** What the parts that hold notes gain; every reference must be written before. */
  write(writing: Writing): Map<RawPart, Patch[]>;
  /** Numbers the notes of parts that gained some in the order of their references. */
  putInOrder(texts: Map<RawPart, string>): void;
  /** Adds the parts that the package lacks. */
  addParts(writing: Writing, form: Form): void;
}

/**
 * Gathers the notes that come. Each gets a number of its own in the order of their references; a note whose reference
 * moves is written a second time, since no two references may share one.
 */
export function newNotes(raw: RawDocument, laid: readonly RedlineContainer[]): NewNotes {
  const entries = new Map<string, Entry>();
  const next: Partial<Record<Kind, number>> = {};
  const numberOf = (kind: Kind) => {
    const part = partOf(raw, kind);
    const id = next[kind] ?? Math.max(1, part ? nextNumber(part.root, kind, 'w:id') : 1);
    next[kind] = id + 1;
    return id;
  };
  for (const { id, kind, status, blocks } of laid)
    if (status === 'inserted' && (kind === 'footnote' || kind === 'endnote'))
      entries.set(id, { kind, id: numberOf(kind), blocks, moved: null, reference: null });
  const missing = new Map<Kind, Out[]>();
  return {
    refer(atom, place) {
      const { container = '' } = atom;
      const entry = entries.get(container) ?? movedNote(laid, container, place, numberOf);
      entries.set(container, entry);
      entry.reference = { atom, place };
      return { clean: entry.moved ?? `${entry.id}`, tracked: `${entry.id}` };
    },
    write(writing) {
      missing.clear();
      const patches = new Map<RawPart, Patch[]>();
      for (const kind of ['footnote', 'endnote'] as const) {
        const own = [...entries.values()].filter((one) => one.kind === kind && one.reference);
        if (own.length === 0) continue;
        const part = partOf(raw, kind);
        const { source, root } = part ?? raw.body;
        const at = {
          ...writing,
          part: part ?? missingPart(raw, kind),
          names: namesOf(source, root),
        };
        const outs = own.flatMap((entry) => writeNote(at, entry));
        if (part) patches.set(part, [lastIn(part, outs)]);
        else missing.set(kind, outs);
      }
      return patches;
    },
    putInOrder(texts) {
      for (const kind of ['footnote', 'endnote'] as const) {
        const notes = partOf(raw, kind);
        const body = texts.get(raw.body);
        const gained = [...entries.values()].some((one) => one.kind === kind && one.reference);
        const ordered = notes && gained && body !== undefined && noteOrder(body, kind, notes);
        if (!ordered) continue;
        for (const part of textParts(raw)) {
          const text = texts.get(part) ?? part.source;
          const changed = ordered(text, part);
          if (changed !== text) texts.set(part, changed);
        }
      }
    },
    addParts(writing, form) {
      for (const [kind, outs] of missing)
        addPart(writing, kind, outs.map((out) => out[form]).join(''));
    },
  };
}

const partOf = (raw: RawDocument, kind: Kind): RawPart | null =>
  kind === 'footnote' ? raw.footnotes : raw.endnotes;

/** A part that is to be: written with the body's names, with nothing related to it yet. */
function missingPart(raw: RawDocument, kind: Kind): RawPart {
  const { pkg } = raw;
  const folder = pkg.main.slice(0, pkg.main.lastIndexOf('/') + 1);
  let name = `${folder}${kind}s.xml`;
  for (let i = 2; pkg.find(name); i++) name = `${folder}${kind}s${i}.xml`;
  return { ...raw.body, name, relationships: new Map() };
}

function movedNote(
  laid: readonly RedlineContainer[],
  container: string,
  place: Place,
  numberOf: (kind: Kind) => number,
): Entry {
  const note = laid.find(({ id }) => id === container);
  if (!note || (note.kind !== 'footnote' && note.kind !== 'endnote'))
    throw cannotWrite(place, 'it refers to a note that the draft does not have');
  const by = place.amendment.id;
  if (changers(note).some((one) => one !== by))
    throw cannotWrite(place, 'it moves a note that another amendment changes; combine the two');
  const change = { set: by, hunk: place.hunk };
  const blocks = acceptBlock(note.blocks).map((one) => wholeBlock(one, 'inserted', change));
  const { kind } = note;
  return {
    kind,
    id: numberOf(kind),
    blocks,
    moved: note.id.slice(kind.length + 1),
    reference: null,
  };
}

/** The amendments that change something in a container. */
function changers({ blocks, same }: RedlineContainer): string[] {
  const sets = new Set<string>();
  if (!same)
    JSON.stringify(blocks, (key, value) => {
      if (key === 'set') sets.add(value);
      return value;
    });
  return [...sets];
}

/** One note, all of it inserted. Word does not track the mark of its last paragraph. */
function writeNote(writing: PartWriting, entry: Entry): Out[] {
  const { names } = writing;
  const { atom, place } = entry.reference as NonNullable<Entry['reference']>;
  const near = writing.draft.containers.find(({ kind }) => kind === entry.kind)?.blocks[0]?.id;
  const { kind, blocks } = entry;
  if (blocks.at(-1)?.type !== 'text')
    throw cannotWrite(
      place,
      `it adds ${kind === 'footnote' ? 'a footnote' : 'an endnote'} that does not end with a paragraph`,
    );
  const first = blocks.findIndex(({ type }) => type === 'text');
  const outs: Out[] = [both(`<${names.w(kind)}${names.attr('id', entry.id)}>`)];
  blocks.forEach((block, i) => {
    if (block.type === 'text') {
      const begin = i === first ? ownNumber(writing, kind, atom, place) : null;
      const last = i === blocks.length - 1;
      outs.push(...newParagraph(writing, block, near ?? null, place, { begin, last }));
    } else if (block.type === 'table') outs.push(...newTable(writing, block, near ?? null, place));
    else throw cannotWrite(place, `it adds “${block.label}”, which only Word can make`);
  });
  outs.push(both(`</${names.w(kind)}>`));
  return outs.map(({ clean, tracked }) => ({ clean: entry.moved === null ? clean : '', tracked }));
}

/** The note's own number, as the draft's other notes begin with it. */
function ownNumber(writing: PartWriting, kind: Kind, atom: AtomSpan, place: Place): Out {
  const { names, ids, part, raw } = writing;
  const { w } = names;
  if (atom.hash.endsWith(':custom')) return both('');
  const model = firstNumber(part.root, kind);
  const said = model
    ? runProperties(part.source, child(model, 'w', 'rPr'))
    : withMarks('', null, atom.marks, names, raw.styles.language);
  const properties = joinProperties(said);
  const rPr = properties ? `<${w('rPr')}>${properties}</${w('rPr')}>` : '';
  const run = `<${w('r')}>${rPr}<${w(`${kind}Ref`)}/></${w('r')}>`;
  return { clean: run, tracked: `<${w('ins')}${stamp(names, ids, place)}>${run}</${w('ins')}>` };
}

/** The run of the first note that shows its number. */
function firstNumber(root: XmlElement, kind: Kind): XmlElement | null {
  let found: XmlElement | null = null;
  walk(root, (element) => {
    if (element.ns === 'w' && element.local === `${kind}Ref`) found ??= element.parent;
  });
  return found;
}

/** A patch that adds to the end of a part. */
function lastIn({ source, root }: RawPart, outs: Out[]): Patch {
  if (root.innerStart !== root.end) return { start: root.innerEnd, end: root.innerEnd, outs };
  const open = source.slice(root.start, root.end).replace(/\s*\/>$/, '>');
  return { start: root.start, end: root.end, outs: [both(open), ...outs, both(`</${root.name}>`)] };
}

/** A part with the two notes that Word wants for the lines above notes, and then the new ones. */
function addPart({ raw, growth }: Writing, kind: Kind, notes: string): void {
  const { pkg, body } = raw;
  const { w, attr: said, strict } = namesOf(body.source, body.root);
  const { name } = missingPart(raw, kind);
  const line = (type: string, id: number) =>
    `<${w(kind)}${said('type', type)}${said('id', id)}><${w('p')}><${w('r')}><${w(type)}/></${w('r')}></${w('p')}></${w(kind)}>`;
  const root = body.source
    .slice(body.root.start, body.root.innerStart)
    .replace(`<${body.root.name}`, `<${w(`${kind}s`)}`)
    .replace(/\s+[\w.-]+:conformance\s*=\s*("[^"]*"|'[^']*')/, '');
  const xml = `${root}${line('separator', -1)}${line('continuationSeparator', 0)}${notes}</${w(`${kind}s`)}>`;
  const target = name.slice(name.lastIndexOf('/') + 1);
  growth.relate(pkg.main, `${strict ? RELATIONS_STRICT : RELATIONS}/${kind}s`, target);
  growth.addPart(name, `${TYPE}.${kind}s+xml`, xml);
}
