import { encodePart } from '../package/encoding';
import type { XmlElement } from '../xml';
import { parseXml } from '../xml/parse';
import { commentSpans } from './comment-spans';
import { insertLast } from './grow';
import { writeText } from './inserted';
import { type Names, namesOf } from './names';
import type { Place } from './place';
import { stamp, wordDate } from './stamp';
import type { Out, Writing } from './writing';

const TRANSITIONAL = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
};
const STRICT = {
  w: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  relation: 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments',
};
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** The comments part of a package, as far as there is one. */
export interface CommentsPart {
  name: string | null;
  root: XmlElement | null;
}

export function commentsPart({ pkg }: Writing['raw']): CommentsPart {
  const related = pkg
    .relationships(pkg.main)
    .find((one) => one.kind === 'comments' && !one.external);
  const name = related ? pkg.find(related.target) : null;
  return { name, root: name ? parseXml(pkg.text(name), name) : null };
}

/**
 * Puts a comment on every place changed, in what is written of the body: the amendment's own words at its first
 * place, its number again at the others. Pieces are changed in place.
 * @returns the w:comment elements for the comments part, written with the names `into` it
 */
export function addComments(writing: Writing, names: Names, into: Names, outs: Out[]): string {
  const { ids } = writing;
  const seen = new Set<string>();
  let comments = '';
  const add = (place: Place, where: string | null): number => {
    const { amendment } = place;
    const id = ids.next();
    const first = !seen.has(amendment.id);
    seen.add(amendment.id);
    const lines = first ? amendment.comment : [`Amendment ${amendment.number} (continued)`];
    comments += writeComment(into, id, place, where ? [...lines, where] : lines);
    return id;
  };
  const { w, attr } = names;
  const range = (end: 'Start' | 'End', id: number) =>
    `<${w(`commentRange${end}`)}${attr('id', id)}/>`;
  const reference = (id: number) =>
    `<${w('r')}><${w('commentReference')}${attr('id', id)}/></${w('r')}>`;
  const marks: { before: string; after: string }[] = outs.map(() => ({ before: '', after: '' }));
  // an amendment without a word to say about it (a comparison) gets no comments
  const spans = commentSpans(outs).filter(({ place }) => place.amendment.comment.length > 0);
  for (const { place, first, last } of spans) {
    const id = add(place, null);
    const [from, to] = [marks[first], marks[last]];
    const point = outs[first]?.point ?? outs[last]?.point;
    if (from && !point) from.before += range('Start', id);
    // in a paragraph or row that comes or goes whole a reference left behind would keep it alive in LibreOffice
    const wrap = outs[last]?.whole;
    const own = reference(id);
    const wrapped = wrap ? `<${w(wrap)}${stamp(names, ids, place)}>${own}</${w(wrap)}>` : own;
    // right behind a picture in a row it would keep the row alive there too
    if (point === 'before' && from) from.before += wrapped;
    else if (to) to.after += (point ? '' : range('End', id)) + wrapped;
  }
  outs.forEach((out, i) => {
    const { before, after } = marks[i] as { before: string; after: string };
    if (before || after) out.tracked = before + out.tracked + after;
    // LibreOffice takes a change of nothing right behind a comment, or a note, for one of the paragraph's mark
    if (out.again) out.tracked += `<${w(out.again.status)}${stamp(names, ids, out.again.place)}/>`;
    for (const place of out.remark?.places ?? []) {
      if (place.amendment.comment.length === 0) continue;
      const id = add(place, out.remark?.where ?? null);
      out.tracked += (out.point ? '' : range('Start', id) + range('End', id)) + reference(id);
    }
  });
  return comments;
}

function writeComment(names: Names, id: number, place: Place, lines: readonly string[]): string {
  const { w, attr } = names;
  const { author, date } = place.amendment;
  const head = `${attr('id', id)}${attr('author', author)}${attr('date', wordDate(date))}${attr('initials', initials(author))}`;
  const paragraphs = lines.map((line, i) => {
    const mark = i === 0 ? `<${w('r')}><${w('annotationRef')}/></${w('r')}>` : '';
    return `<${w('p')}>${mark}<${w('r')}>${writeText(line, names)}</${w('r')}></${w('p')}>`;
  });
  return `<${w('comment')}${head}>${paragraphs.join('')}</${w('comment')}>`;
}

/** "Head of Housing and Community Services" → "HHCS": the words that carry weight. */
export function initials(author: string): string {
  const words = author.split(/[^\p{L}\p{N}]+/u).filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  const letters = (words.length > 0 ? words : author.split(/\s+/)).map(
    (word) => [...word][0] ?? '',
  );
  return letters.join('').slice(0, 6).toUpperCase();
}

/** Adds w:comment elements to the comments part, or makes one. */
export function growComments(
  writing: Writing,
  part: CommentsPart,
  strict: boolean,
  comments: string,
): { name: string; bytes: Uint8Array } | null {
  const { pkg } = writing.raw;
  if (comments === '') return null;
  if (part.name && part.root) {
    const { text, encoding } = pkg.decoded(part.name);
    return { name: part.name, bytes: encodePart(insertLast(text, part.root, comments), encoding) };
  }
  const kind = strict ? STRICT : TRANSITIONAL;
  const folder = pkg.main.slice(0, pkg.main.lastIndexOf('/') + 1);
  let name = `${folder}comments.xml`;
  for (let i = 2; pkg.find(name); i++) name = `${folder}comments${i}.xml`;
  const xml = `<w:comments xmlns:w="${kind.w}">${comments}</w:comments>`;
  writing.growth.relate(pkg.main, kind.relation, name.slice(folder.length));
  writing.growth.addPart(name, CONTENT_TYPE, xml);
  return null;
}

/** The names that the comments part is written with. */
export function commentNames(part: CommentsPart, raw: Writing['raw'], strict: boolean): Names {
  if (part.name && part.root) return namesOf(raw.pkg.text(part.name), part.root);
  const source = `<w:comments xmlns:w="${strict ? STRICT.w : TRANSITIONAL.w}"/>`;
  return namesOf(source, parseXml(source));
}
