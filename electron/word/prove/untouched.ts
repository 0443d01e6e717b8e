import { sameBlock } from '../../../shared/amendment/equal';
import type { DocumentTree } from '../../../shared/document/types';
import { textBlocks } from '../../../shared/document/walk';
import type { Place } from '../read/context';
import type { View } from '../read/view';
import type { Difference } from '../service';
import { isElement, type XmlElement } from '../xml';
import { child, children } from '../xml/find';

/**
 * Whether every paragraph that no amendment touches is the base's own, to the byte, and whether the words of touched
 * ones look as they did once all changes are rejected: each character with all of its run's properties, those too
 * that the reader does not model.
 * @param draft what `file` says, block for block (proved before); its ids tell which paragraph of the base is meant
 * In a clean file a paragraph that an empty one was joined to says the same in another tag, so there the looks decide.
 * @param exact whether the draft is the base's own text, so that touched paragraphs can be compared as well
 */
export function checkParagraphs(
  draft: DocumentTree,
  base: View,
  file: View,
  exact: boolean,
  nameOf: (id: string) => string,
): Difference[] {
  const out: Difference[] = [];
  const ours = textBlocks(draft);
  const theirs = textBlocks(file.tree);
  const before = new Map(textBlocks(base.tree).map((block) => [block.id, block]));
  ours.forEach((block, i) => {
    const other = theirs[i];
    const known = before.get(block.id);
    const [own, found] = [base.places.get(block.id), other && file.places.get(other.id)];
    if (!known || !own || !found || !sameBlock(known, block)) return;
    const where = nameOf(block.id);
    const add = (expected: string, says: string) =>
      out.push({ check: 'package', where, expected, found: says });
    if (found.joined.length === 0 && !isTouched(found.element)) {
      const wanted = bare(own, NOTHING);
      if (
        bare(found, COMMENT) !== wanted &&
        bare(found, MOVED) !== bare(own, MOVED) &&
        (exact || looks(own) !== looks(found))
      )
        add('the paragraph as the draft’s file has it', 'the same words, written otherwise');
    } else if (exact && looks(own) !== looks(found))
      add('the formatting of the draft', 'other formatting');
  });
  return out;
}

const TRACKED = /^(ins|del|moveFrom|moveTo)$|Change$/;

function isTouched(element: XmlElement): boolean {
  return children(element).some(
    (node) => node.ns === 'w' && (TRACKED.test(node.local) || isTouched(node)),
  );
}

/** References that only comments put into a paragraph. */
const COMMENT = /^commentReference$/;
const NOTHING = /^$/;
/** References that a paragraph takes over from one that vanished before it: a note begins with its own number. */
const MOVED = /^(commentReference|footnoteRef|endnoteRef)$/;

/** The source of a paragraph without the marks of comments, which may begin or end in it, and without references. */
function bare({ element, part: { source } }: Place, references: RegExp): string {
  let out = '';
  let at = element.start;
  const visit = (holder: XmlElement) => {
    for (const node of holder.children) {
      if (!isElement(node)) continue;
      const mark =
        node.ns === 'w' &&
        ((references !== NOTHING && /^commentRange(Start|End)$/.test(node.local)) ||
          isReference(node, references));
      if (mark) {
        out += source.slice(at, node.start);
        at = node.end;
      } else if (node.ns === 'w' && node.local === 'txbxContent') {
        // what a text box holds is compared by itself
        out += source.slice(at, node.innerStart);
        at = node.innerEnd;
      } else if (node.ns === 'w' && /^(foot|end)noteReference$/.test(node.local)) {
        // which note it leads to is compared before; Word numbers them anew
        out += source.slice(at, node.start) + withoutId(source.slice(node.start, node.end));
        at = node.end;
      } else visit(node);
    }
  };
  visit(element);
  return opened(out + source.slice(at, element.end));
}

/** The source of a note, or of a reference to one, without its number. */
export const withoutId = (xml: string): string =>
  xml.replace(/^(<[^>]*?\s[\w.-]*:?id\s*=\s*["'])-?\d+/, '$1');

/** A paragraph without content with an end tag of its own, as one has into which a comment was put. */
const opened = (xml: string): string => xml.replace(/^<([^\s/>]+)([^>]*?)\s*\/>$/, '<$1$2></$1>');

function isReference(node: XmlElement, references: RegExp): boolean {
  const held = node.local === 'r' ? children(node).filter(({ local }) => local !== 'rPr') : [];
  return held.length > 0 && held.every(({ local }) => references.test(local));
}

/** Each stretch of a paragraph's words with its run's properties, as text to compare. */
function looks({ leaves, part: { source } }: Place): string {
  const spans: { properties: string; length: number }[] = [];
  for (const { run, length } of leaves) {
    const properties = propertiesOf(run, source);
    const last = spans[spans.length - 1];
    if (last?.properties === properties) last.length += length;
    else spans.push({ properties, length });
  }
  return spans.map(({ properties, length }) => `${length} ${properties}`).join('\n');
}

/** A run's properties before any tracked change of them, in whatever order and however often each is written. */
function propertiesOf(run: XmlElement, source: string): string {
  const rPr = child(run, 'w', 'rPr');
  const old = child(child(rPr, 'w', 'rPrChange'), 'w', 'rPr') ?? rPr;
  if (!old) return '';
  const said = new Set(children(old).map((one) => source.slice(one.start, one.end)));
  return [...said].sort().join('');
}
