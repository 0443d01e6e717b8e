import { type Redline, type RedlineContainer, redline } from '../../../shared/amendment/redline';
import type { Hunk } from '../../../shared/amendment/types';
import { textBlocks } from '../../../shared/document/walk';
import { encodePart } from '../package/encoding';
import { writePackage } from '../package/write';
import { readBase } from '../read/base';
import type { Place as ReaderPlace } from '../read/context';
import type { RawPart } from '../read/raw';
import { step } from '../read/work';
import type { PatchAmendment, PatchInput, Work } from '../service';
import { type Anchor, anchorOf, whereIs } from './anchor';
import { addComments, commentNames, commentsPart, growComments } from './comments';
import { writeContainer } from './container';
import { forgottenEnds } from './forgotten';
import { growth } from './grow';
import { MOOT, mootAmong, mootAnchor } from './moot';
import { namesOf } from './names';
import { newNotes } from './new-notes';
import { newLists } from './numbering';
import { type Place, placesOf } from './place';
import { cannotWrite, heldBack, staleBase } from './refusals';
import type { Slice } from './runs';
import { checkBlocks } from './stale';
import { freeIds } from './stamp';
import { twinOf, twinPlaces } from './text-box';
import { both, type PartWriting, type Patch, type Remark, type Writing } from './writing';

/**
 * The base package with the amendments in it, clean or as tracked changes. Whatever no amendment touches keeps its
 * bytes; only content types, relationships, comments and numbering grow.
 * @throws Refusal stale | collision | not-allowed | bad-file
 */
export function patch(input: PatchInput, work: Work = {}): Uint8Array {
  const { writing, patches, lists, comments, strict, added } = layOut(input, work);
  step(work, 0.8, 'Saving the Word file');
  const texts = new Map<RawPart, string>();
  for (const [part, list] of patches)
    if (list.length > 0) texts.set(part, render(part.source, list, input.form));
  writing.notes.putInOrder(texts);
  const changes = new Map<string, Uint8Array>();
  for (const [part, text] of texts) changes.set(part.name, encodePart(text, part.encoding));
  const commented = growComments(writing, comments, strict, added);
  if (commented) changes.set(commented.name, commented.bytes);
  const numbered = lists.finish();
  if (numbered) changes.set(numbered.name, numbered.bytes);
  writing.notes.addParts(writing, input.form);
  for (const [name, bytes] of writing.growth.changes()) changes.set(name, bytes);
  step(work, 0.95, 'Saving the Word file');
  return writePackage(writing.raw.pkg.entries, changes);
}

/** All that is to be written, down to the comments, before any part is put together. */
export function layOut(input: PatchInput, work: Work = {}) {
  step(work, 0, 'Reading the draft');
  const laid = redline(input.tree, input.amendments, 'redline');
  if (laid.held.length > 0) throw heldBack(laid.held, input.amendments);
  const { raw, read } = readBase(input.base, input.tree.readerVersion);
  step(work, 0.4, 'Writing the amendments');
  checkBlocks(laid, input.tree, read.tree);
  const comments = commentsPart(raw);
  const names = namesOf(raw.body.source, raw.body.root);
  const { strict } = names;
  const grown = growth(raw.pkg);
  const lists = newLists(raw, grown, strict);
  let paragraphs = 0;
  const blocks = textBlocks(input.tree);
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const writing: Writing = {
    raw,
    at: (id) => read.places.get(id),
    draft: input.tree,
    ids: freeIds(raw, comments.root),
    growth: grown,
    placeOf: placesOf(input.amendments),
    blockOf: (id) => byId.get(id) ?? null,
    textBlocks: blocks,
    listId: lists.listId,
    notes: newNotes(raw, laid.containers),
    media: new Map((input.media ?? []).map((one) => [one.hash, one])),
    paragraphs: { next: () => ++paragraphs },
    forgotten: forgottenEnds(laid.containers),
  };
  let patches = writeParts(writing, laid, read.places);
  const moot = mootAmong(input.amendments, patches.get(raw.body) ?? []);
  if (moot.length > 0 && input.form === 'tracked')
    patches = writeParts(writing, laid, read.places, mootRemarks(writing, moot));
  for (const [part, list] of writing.notes.write(writing)) add(patches, part, list);
  const outs = (patches.get(raw.body) ?? []).flatMap((one) => one.outs);
  const into = commentNames(comments, raw, strict);
  const added = input.form === 'tracked' ? addComments(writing, names, into, outs) : '';
  return { writing, patches, lists, comments, strict, added };
}

type Remarks = Map<string, Remark[]>;

/** The remarks, by block, of amendments of which nothing shows. @throws Refusal not-allowed where none can stand */
function mootRemarks(writing: Writing, moot: readonly PatchAmendment[]): Remarks {
  const remarks: Remarks = new Map();
  for (const { id, hunks } of moot) {
    const place = writing.placeOf({ set: id, hunk: 0 });
    const anchor = mootAnchor(writing.draft, hunks[0] as Hunk);
    if (!anchor) throw cannotWrite(place, 'beside the other amendments nothing of it shows');
    remark(remarks, anchor, [place], MOOT);
  }
  return remarks;
}

function remark(to: Remarks, { block, offset }: Anchor, places: Place[], where: string): void {
  to.set(block, [...(to.get(block) ?? []), { offset, places, where }]);
}

/**
 * The patches of all parts; changes where no comment can stand leave a remark in the body.
 * @param remarks those that stand there anyhow
 */
function writeParts(
  writing: Writing,
  { containers }: Redline,
  places: ReadonlyMap<string, ReaderPlace>,
  remarks: Remarks = new Map(),
): Map<RawPart, Patch[]> {
  const out = new Map<RawPart, Patch[]>();
  const nested = new Map<RawPart, Patch[]>();
  const changed = containers.filter(
    (one) => !one.same && one.status === 'kept' && one.id !== 'body',
  );
  // text boxes stand inside other paragraphs, so they are written first
  changed.sort((a, b) => Number(b.kind === 'text-box') - Number(a.kind === 'text-box'));
  for (const container of changed) {
    const at = writing.at(container.id);
    if (!at) throw staleBase();
    const { patches, touched } = writeApart(
      writing,
      container,
      at,
      places,
      nested.get(at.part) ?? [],
    );
    if (touched.length === 0) continue;
    add(container.kind === 'text-box' ? nested : out, at.part, patches);
    const anchor = anchorOf(writing.draft, container.id);
    if (!anchor)
      throw cannotWrite(touched[0] as Place, 'nothing in the body can carry its comment');
    remark(remarks, anchor, onePerAmendment(touched), whereIs(container.kind));
  }
  for (const container of containers) {
    const note = container.kind === 'footnote' || container.kind === 'endnote';
    const at = note && container.status === 'deleted' ? writing.at(container.id) : undefined;
    // programs that count notes instead of looking them up would show this one for the next
    if (at) add(out, at.part, [goneNote(at)]);
  }
  const body = containers.find((one) => one.id === 'body');
  if (body) {
    const part = writing.raw.body;
    const inner = nested.get(part) ?? [];
    const holder = writing.at('body')?.element ?? part.root;
    const input = { writing: inPart(writing, part), slice: slicer(part, inner), remarks, holder };
    const patches = writeContainer(input, body.blocks);
    out.set(part, [
      ...patches,
      ...inner.filter((one) => !patches.some((other) => holds(other, one))),
    ]);
  }
  for (const [part, inner] of nested)
    if (part !== writing.raw.body) {
      const patches = out.get(part) ?? [];
      out.set(part, [
        ...patches,
        ...inner.filter((one) => !patches.some((other) => holds(other, one))),
      ]);
    }
  return out;
}

const add = (to: Map<RawPart, Patch[]>, part: RawPart, patches: readonly Patch[]) =>
  to.set(part, [...(to.get(part) ?? []), ...patches]);

/** A note whose reference goes: the clean form has neither. */
function goneNote({ part, element: { start, end } }: ReaderPlace): Patch {
  return { start, end, outs: [{ clean: '', tracked: part.source.slice(start, end) }] };
}

const holds = (outer: Patch, inner: Patch): boolean =>
  outer.start <= inner.start && inner.end <= outer.end && outer !== inner;

/** Writes a container outside the body's flow; a text box also in its copy. */
function writeApart(
  writing: Writing,
  container: RedlineContainer,
  at: ReaderPlace,
  places: ReadonlyMap<string, ReaderPlace>,
  inner: readonly Patch[],
): { patches: Patch[]; touched: Place[] } {
  const part = inPart(writing, at.part);
  const input = {
    writing: part,
    slice: slicer(at.part, inner),
    remarks: new Map(),
    holder: at.element,
  };
  const patches = writeContainer(input, container.blocks);
  const touched = patches.flatMap(({ outs }) => outs.flatMap((out) => out.places ?? []));
  const twin = container.kind === 'text-box' ? twinOf(at.element) : null;
  if (twin !== null && touched[0]) {
    const inside = [...places].filter(
      ([, place]) =>
        place.part === at.part &&
        place.element.start >= at.element.start &&
        place.element.end <= at.element.end,
    );
    const copies = twin && twinPlaces(at.element, twin, inside);
    if (!twin || !copies)
      throw cannotWrite(
        touched[0],
        'this text box has a copy for older programs that says something else; change it in Word',
      );
    const second = { ...part, at: (id: string) => copies.get(id) ?? writing.at(id) };
    patches.push(...writeContainer({ ...input, writing: second, holder: twin }, container.blocks));
  }
  for (const { outs } of patches) for (const out of outs) delete out.places;
  return { patches, touched };
}

function onePerAmendment(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [place.amendment.id, place])).values()];
}

const inPart = (writing: Writing, part: RawPart): PartWriting => ({
  ...writing,
  part,
  names: namesOf(part.source, part.root),
});

/** What a part says between two points, with the text boxes in between as patched. */
function slicer(part: RawPart, inner: readonly Patch[]): Slice {
  return (start, end) => {
    const within = inner.filter((one) => one.start >= start && one.end <= end);
    if (within.length === 0) return both(part.source.slice(start, end));
    const cut = (form: 'clean' | 'tracked') => render(part.source, within, form, start, end);
    return { clean: cut('clean'), tracked: cut('tracked') };
  };
}

function render(
  source: string,
  patches: readonly Patch[],
  form: PatchInput['form'],
  start = 0,
  end = source.length,
): string {
  const sorted = patches
    .map((one, i) => ({ one, i }))
    .sort((a, b) => a.one.start - b.one.start || a.one.end - b.one.end || a.i - b.i);
  let out = '';
  let at = start;
  for (const { one } of sorted) {
    if (one.start < at) throw new Error(`two changes of one stretch of source at ${one.start}`);
    out += source.slice(at, one.start);
    for (const piece of one.outs) out += piece[form];
    at = one.end;
  }
  return out + source.slice(at, end);
}
