import { contentText } from '../../../shared/document/inline';
import { indexBlocks } from '../../../shared/document/walk';
import type { FoundComment } from '../service';
import type { XmlElement } from '../xml';
import { attr, children, isOn, walk } from '../xml/find';
import { parseXml } from '../xml/parse';
import { instant } from './amendments';
import { wordsBetween } from './commented';
import type { PlacedAt } from './context';
import type { RawDocument } from './raw';
import { shownText } from './text';
import type { View } from './view';

interface WordComment {
  id: string;
  author: string;
  initials: string | null;
  date: string | null;
  text: string;
  /** w14:paraId of its last paragraph, by which threads are tied. */
  paraId: string | null;
}

/**
 * The comments of a file: threads with their replies and whether they are resolved, each anchored in the view's
 * coordinates. A passage that the view does not have collapses to where it would stand, and quotes the words of the file.
 */
export function findComments(raw: RawDocument, shown: View): FoundComment[] {
  const comments = readComments(raw);
  if (comments.length === 0) return [];
  const threads = readThreads(raw);
  const ranges = rangesOf(shown.anchors);
  const byPara = new Map(comments.map((comment) => [comment.paraId, comment]));
  const found = new Map<WordComment, FoundComment>();
  for (const comment of comments) {
    const { author, initials, date, text } = comment;
    const resolved = threads.get(comment.paraId ?? '')?.done ?? false;
    const anchor = anchorOf(ranges.get(comment.id) ?? {}, shown);
    found.set(comment, { author, initials, date, text, replies: [], resolved, anchor });
  }
  const index = indexBlocks(shown.tree);
  const out: FoundComment[] = [];
  for (const [comment, entry] of found) {
    const top = topOf(comment, threads, byPara);
    if (top === comment) {
      if (entry.anchor)
        entry.anchor = {
          ...entry.anchor,
          quote: quote(entry.anchor, index) || wordsBetween(ranges.get(comment.id)),
        };
      out.push(entry);
    } else {
      const { author, date, text } = entry;
      found.get(top)?.replies.push({ author, date, text });
    }
  }
  return out;
}

function readComments(raw: RawDocument): WordComment[] {
  const part = relatedPart(raw, 'comments');
  if (!part) return [];
  return children(part, 'w', 'comment').map((element) => {
    const paragraphs: XmlElement[] = [];
    walk(element, (one) => {
      if (one.local === 'p' && one.ns === 'w') paragraphs.push(one);
    });
    return {
      id: attr(element, 'w:id') ?? '',
      author: attr(element, 'w:author')?.trim() || 'Unknown',
      initials: attr(element, 'w:initials'),
      date: instant(attr(element, 'w:date')),
      text: paragraphs.map(commentText).join('\n').trim(),
      paraId: attr(paragraphs.at(-1), 'w14:paraId'),
    };
  });
}

/** A comment's own tracked changes are taken as made. */
function commentText(paragraph: XmlElement): string {
  let text = '';
  walk(paragraph, (element) => {
    if (element.ns !== 'w') return true;
    if (element.local === 'del' || element.local === 'moveFrom') return false;
    if (element.local === 't') text += shownText(element);
    if (element.local === 'tab') text += '\t';
    if (element.local === 'br' || element.local === 'cr') text += '\n';
    return element.local !== 'p' || element === paragraph;
  });
  return text;
}

/** commentsExtended.xml: which comment answers which, and which are done. */
function readThreads(raw: RawDocument): Map<string, { parent: string | null; done: boolean }> {
  const part = relatedPart(raw, 'commentsExtended');
  const threads = new Map<string, { parent: string | null; done: boolean }>();
  for (const element of part ? children(part, 'w15', 'commentEx') : []) {
    const id = attr(element, 'w15:paraId');
    const done = attr(element, 'w15:done');
    if (id !== null)
      threads.set(id, {
        parent: attr(element, 'w15:paraIdParent'),
        done: done !== null && isOn(done),
      });
  }
  return threads;
}

function topOf(
  comment: WordComment,
  threads: ReturnType<typeof readThreads>,
  byPara: Map<string | null, WordComment>,
): WordComment {
  let at = comment;
  for (let steps = 0; steps < 1000; steps++) {
    const parent = threads.get(at.paraId ?? '')?.parent;
    const next = parent ? byPara.get(parent) : undefined;
    if (!next || next === comment) return at;
    at = next;
  }
  return at;
}

function relatedPart(raw: RawDocument, kind: string): XmlElement | null {
  const one = raw.pkg
    .relationships(raw.pkg.main)
    .find((relationship) => relationship.kind === kind);
  const name = one && !one.external ? raw.pkg.find(one.target) : null;
  return name ? parseXml(raw.pkg.text(name), name) : null;
}

/** The marks of a comment. */
interface Range {
  start?: XmlElement;
  end?: XmlElement;
  reference?: XmlElement;
}

function rangesOf(anchors: Map<XmlElement, PlacedAt>): Map<string, Range> {
  const ranges = new Map<string, Range>();
  for (const element of anchors.keys()) {
    const id = attr(element, 'w:id') ?? '';
    const range = ranges.get(id) ?? {};
    if (element.local === 'commentRangeStart') range.start ??= element;
    else if (element.local === 'commentRangeEnd') range.end ??= element;
    else range.reference ??= element;
    ranges.set(id, range);
  }
  return ranges;
}

/** From the start of the range to its end; a comment without a range stands where its reference does. */
function anchorOf(
  { start, end, reference }: Range,
  { tree, anchors }: View,
): FoundComment['anchor'] {
  const first = start ?? reference ?? end;
  const last = end ?? reference ?? first;
  const from = first && anchors.get(first);
  const to = last && anchors.get(last);
  if (!from || !to || tree.containers.length === 0) return null;
  return { from, to, quote: '' };
}

/** The words of an anchor in the draft; of one that runs from flow to flow, or backwards, none. */
function quote(
  anchor: NonNullable<FoundComment['anchor']>,
  index: ReturnType<typeof indexBlocks>,
): string {
  const first = index.get(anchor.from.block);
  const last = index.get(anchor.to.block);
  if (!first || !last || first.where.flow !== last.where.flow) return '';
  const texts: string[] = [];
  for (let at = first.where.index; at <= last.where.index; at++) {
    const block = first.where.siblings[at];
    if (block?.type !== 'text') continue;
    const text = contentText(block.content);
    const from = at === first.where.index ? anchor.from.offset : 0;
    const to = at === last.where.index ? anchor.to.offset : text.length;
    texts.push(text.slice(from, to));
  }
  return texts.join('\n');
}
