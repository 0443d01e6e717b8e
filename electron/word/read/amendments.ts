import { lockedBlock } from '../../../shared/amendment/amendable';
import { movable } from '../../../shared/amendment/brought';
import { check } from '../../../shared/amendment/check';
import { derive } from '../../../shared/amendment/derive';
import { sameParagraph } from '../../../shared/amendment/equal';
import { type DraftIndex, indexDraft } from '../../../shared/amendment/place';
import type { Hunk, RetypeHunk } from '../../../shared/amendment/types';
import { Unlocker } from '../../../shared/amendment/unlock';
import type { Verdict } from '../../../shared/amendment/verdict';
import { mintId } from '../../../shared/base/id';
import { namesIn } from '../../../shared/document/outline';
import { LookFitter, looksLeft } from '../fit-looks';
import { gathered } from '../left';
import type { FoundAmendment, Work } from '../service';
import type { XmlElement } from '../xml';
import { groupRevisions, type RevisionGroup } from './groups';
import { identityHunks } from './identity';
import { bookmarksOfNew } from './new-bookmarks';
import { NewNoteReader } from './new-notes';
import { NoteGroups } from './note-groups';
import { acceptAll, rejectAll } from './plan';
import { type RawDocument, textParts } from './raw';
import type { Revision } from './revisions';
import { untakenIn } from './untaken';
import { type View, view } from './view';
import { unitsOf, windowOf } from './window';
import { step } from './work';
import { AtomFilter } from './writable';

export interface FoundAmendments {
  amendments: FoundAmendment[];
  /** Tracked changes that could not be taken as amendments, by the sentence that says why. */
  left: Map<string, number>;
  /** The pictures that they bring, by the hash of their bytes. */
  media: View['media'];
}

const FORMATTING =
  'tracked {change|changes} of formatting that Engross does not show (of letters, tables or sections) {was|were} left as before';
const OLD_NUMBER =
  'tracked {change only keeps|changes only keep} the number that a paragraph or a field once showed, and {was|were} left out';
const SECTION = 'section {break|breaks} that came with tracked changes {was|were} left out';
const BOOKMARK =
  '{bookmark|bookmarks} around new words {was|were} left out, so that references to {it|them} find nothing: make {it|them} again in Word';
const NOTHING = 'tracked {change that changes|changes that change} no words {was|were} left out';
const EQUATION =
  'tracked {change|changes} inside {an equation|equations} {was|were} left out: {it stays|they stay} as before, and cannot be amended';
const NOTE =
  'tracked {change is|changes are} in footnotes or endnotes that somebody else added, or that could not be taken, and {was|were} left out';
const PLACE = 'tracked {change|changes} could not be placed in the draft and {was|were} left out';

/**
 * The tracked changes of a file as proposed amendments to the document as it was before them. Each group is read
 * as if it alone had been accepted, and compared with the draft.
 * @param before the view with every change rejected, whose ids are the draft's
 * @param sameFile whether the draft is this very file, so that all it draws can be drawn in it
 */
export function findAmendments(
  raw: RawDocument,
  before: View,
  sameFile: boolean,
  work: Work = {},
): FoundAmendments {
  const index = indexDraft(before.tree);
  const left = new Map<string, number>();
  const amendments: FoundAmendment[] = [];
  const leave = (why: string, count: number) => {
    if (count > 0) left.set(why, (left.get(why) ?? 0) + count);
  };
  const all = textParts(raw).flatMap((part) => {
    const units = unitsOf(part);
    return groupRevisions(part).map((group) => ({ group, units }));
  });
  const fresh = new NewNoteReader(raw, before.tree);
  const notes = new NoteGroups(before.tree, fresh.taken);
  const media: View['media'] = new Map();
  let within = before;
  let whole: View | null = null;
  /** What is in a new note is in none of the views of changes. */
  const inNotes = () => {
    whole ??= view(raw, acceptAll, { version: before.tree.readerVersion });
    return whole;
  };
  const filter = new AtomFilter(movable(before.tree), (atom) => {
    const taken = within.drawn(atom, sameFile) ?? inNotes().drawn(atom, sameFile);
    for (const [hash, picture] of taken?.pictures ?? []) media.set(hash, picture);
    return taken?.drawn ?? null;
  });
  const looks = new LookFitter(
    before.tree,
    (id) => before.places.get(id)?.part,
    (rest) => within.layout(rest),
  );
  const isDraft = (row: XmlElement) => before.idOf.has(row);
  for (const [at, { group, units }] of all.entries()) {
    if (at % 50 === 0) step(work, at / all.length, 'Reading tracked changes');
    const { revisions } = group;
    const fate = notes.fate(group);
    if (fate === 'inserted') leave(NOTE, revisions.length);
    if (fate !== null) continue;
    const found = groupHunks(raw, before, index, revisions, windowOf(group, units, isDraft));
    if (found.fault) {
      leave(whyNowhere(found.fault, index), revisions.length);
      continue;
    }
    within = found.within;
    const own = looks.fit(fresh.attach(found.hunks, group.author));
    const changing = own.hunks.filter((hunk) => {
      const changes = hunk.kind !== 'retype' || !sameParagraph(hunk.quoted, hunk.mark);
      if (!changes) found.relaid.add(hunk.block);
      return changes;
    });
    const hunks = filter.hunks(changing);
    notes.add(hunks);
    if (hunks.length === 0) {
      // what the filter took out is counted there
      if (changing.length === 0) leave(whyNothing(revisions), revisions.length);
    } else {
      const untaken = untakenIn(group, hunks, found.relaid, before);
      leave(FORMATTING, untaken.formats);
      leave(SECTION, untaken.sections);
      for (const [why, count] of looksLeft(own)) leave(why, count);
      for (const other of othersIn(group))
        leave(madeWithin(other, group.author), revisions.filter(by(other)).length);
      amendments.push({
        author: group.author,
        date: instant(group.date),
        hunks,
        revisions: revisions.length,
      });
    }
  }
  for (const part of textParts(raw)) leave(BOOKMARK, bookmarksOfNew(part.root));
  for (const { sentence, times } of gathered(filter.told(namesIn(before.tree))))
    leave(sentence, times);
  return { amendments, left, media };
}

/** A field that began before the stretch that was read is not seen there, but the draft knows of it. */
function whyNowhere({ kind, sentence, block }: Verdict, index: DraftIndex): string {
  const locked = index.blocks.get(block)?.locked;
  if (kind === 'locked') return sentence;
  return locked ? lockedBlock(locked) : PLACE;
}

const by = (name: string) => (revision: Revision) => revision.author === name;

/** Whoever changed something in what the author of a group added. */
const othersIn = ({ revisions, author }: RevisionGroup): Set<string> =>
  new Set(revisions.map((one) => one.author).filter((name) => name !== author));

const madeWithin = (other: string, author: string): string =>
  `tracked {change|changes} by ${other} inside what ${author} added {is|are} already made in the amendment under the name of ${author}`;

function whyNothing(revisions: readonly Revision[]): string {
  if (revisions.every(({ target }) => target === 'old number')) return OLD_NUMBER;
  if (revisions.every(({ owner }) => inEquation(owner))) return EQUATION;
  return revisions.every(({ act }) => act === 'change') ? FORMATTING : NOTHING;
}

function inEquation(element: XmlElement): boolean {
  for (let at: XmlElement | null = element; at; at = at.parent) if (at.ns === 'm') return true;
  return false;
}

interface GroupHunks {
  hunks: Hunk[];
  /** Paragraphs whose layout changes where no amendment can say so. */
  relaid: Set<string>;
  fault: Verdict | null;
  /** The draft with these changes accepted, as far as they reach. */
  within: View;
}

function groupHunks(
  raw: RawDocument,
  before: View,
  index: DraftIndex,
  revisions: readonly Revision[],
  only: ReturnType<typeof windowOf>,
): GroupHunks {
  const minted = new Map<XmlElement, string>();
  const rename = (element: XmlElement) => {
    const known = before.idOf.get(element) ?? minted.get(element);
    if (known !== undefined) return known;
    const key = mintId('new');
    minted.set(element, key);
    return key;
  };
  const accepted = new Set(revisions);
  const options = { only, rename, version: before.tree.readerVersion };
  const without = view(raw, rejectAll, options);
  const within = view(raw, (revision) => accepted.has(revision), options);
  const judged = (found: Hunk[]): GroupHunks => {
    const open = new Unlocker(); // as the filter makes them later
    const relaid = new Set<string>();
    const hunks: Hunk[] = [];
    let fault: Verdict | null = null;
    for (const hunk of found) {
      const why = check(index, open.hunk(hunk), hunks.length);
      if (why && hunk.kind === 'retype' && isLayoutOnly(hunk)) relaid.add(hunk.block);
      else hunks.push(hunk);
      fault ??= hunks.at(-1) === hunk ? why : null;
    }
    return { hunks, relaid, fault, within };
  };
  // words and paragraph ends are told exactly by what is tracked; the rest by comparing
  const plain = revisions.every(({ target }) => target === 'content' || target === 'mark');
  const exact = plain ? identityHunks(without, within) : null;
  const first = exact && judged(exact);
  return first && !first.fault ? first : judged(derive(without.tree, within.tree));
}

/** A change of paragraph properties that the mark only keeps a hash of. */
const isLayoutOnly = ({ quoted, mark }: RetypeHunk): boolean =>
  sameParagraph({ ...quoted, rest: '' }, { ...mark, rest: '' });

/** Word writes local time without a zone, often with a Z that is not meant; it is taken as it stands. */
export function instant(date: string | null): string | null {
  if (date === null) return null;
  const time = Date.parse(/(Z|[+-]\d\d:?\d\d)$/i.test(date) ? date : `${date}Z`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
