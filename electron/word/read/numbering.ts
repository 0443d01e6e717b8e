import type { List, ListLevel } from '../../../shared/document/types';
import type { XmlElement } from '../xml';
import { attr, child, children, number, toggle, toInteger, val } from '../xml/find';
import { type Styles, styleChain } from './styles';

/** Lists by w:numId, and the level that a paragraph style is tied to in each list (w:pStyle). */
export interface NumberingPart {
  lists: Map<string, List>;
  /** numId → style id → level. */
  styleLevels: Map<string, Map<string, number>>;
}

/** What a paragraph counts in: list and level, or null. */
export type ListPlace = { id: string; level: number } | null;

interface Abstract {
  id: string;
  levels: ListLevel[];
  styleLevels: Map<string, number>;
}

const EMPTY_LEVEL: ListLevel = { start: 1, format: 'none', text: '' };

/** Reads word/numbering.xml (null where a file has none). */
export function readNumbering(root: XmlElement | null, styles: Styles): NumberingPart {
  const part: NumberingPart = { lists: new Map(), styleLevels: new Map() };
  if (!root) return part;
  const abstracts = new Map<string, XmlElement>();
  for (const element of children(root, 'w', 'abstractNum'))
    abstracts.set(attr(element, 'w:abstractNumId') ?? '', element);
  const numbers = children(root, 'w', 'num');
  const abstractOf = new Map(
    numbers.map((num) => [attr(num, 'w:numId'), val(num, 'abstractNumId')]),
  );
  const known = new Map<string, Abstract>();
  for (const num of numbers) {
    const id = attr(num, 'w:numId');
    const abstractId = followLink(val(num, 'abstractNumId') ?? '', abstracts, abstractOf, styles);
    const element = abstracts.get(abstractId);
    if (id === null || !element) continue;
    const abstract = known.get(abstractId) ?? readAbstract(abstractId, element);
    known.set(abstractId, abstract);
    part.lists.set(id, readInstance(id, num, abstract));
    part.styleLevels.set(id, abstract.styleLevels);
  }
  return part;
}

/** An abstract list may only point to a numbering style, which names the list that has the levels. */
function followLink(
  id: string,
  abstracts: Map<string, XmlElement>,
  abstractOf: Map<string | null, string | null>,
  styles: Styles,
): string {
  const link = val(abstracts.get(id), 'numStyleLink');
  if (link === null) return id;
  const numId = styles.all.get(link)?.numId;
  const target = numId === undefined || numId === null ? null : abstractOf.get(numId);
  if (target && val(abstracts.get(target), 'numStyleLink') === null) return target;
  for (const [other, element] of abstracts) if (val(element, 'styleLink') === link) return other;
  return id;
}

function readAbstract(id: string, element: XmlElement): Abstract {
  const levels = Array.from({ length: 9 }, () => EMPTY_LEVEL);
  const styleLevels = new Map<string, number>();
  for (const lvl of children(element, 'w', 'lvl')) {
    const level = toInteger(attr(lvl, 'w:ilvl'));
    if (level === null || level < 0 || level > 8) continue;
    levels[level] = readLevel(lvl);
    const style = val(lvl, 'pStyle');
    if (style !== null && !styleLevels.has(style)) styleLevels.set(style, level);
  }
  return { id, levels, styleLevels };
}

function readInstance(id: string, num: XmlElement, abstract: Abstract): List {
  const levels = [...abstract.levels];
  const starts: Record<string, number> = {};
  for (const override of children(num, 'w', 'lvlOverride')) {
    const level = toInteger(attr(override, 'w:ilvl'));
    if (level === null || level < 0 || level > 8) continue;
    const lvl = child(override, 'w', 'lvl');
    if (lvl) levels[level] = readLevel(lvl);
    const start = number(override, 'startOverride');
    if (start !== null) starts[level] = start;
  }
  const list: List = { id, abstract: abstract.id, levels };
  return Object.keys(starts).length > 0 ? { ...list, starts } : list;
}

function readLevel(lvl: XmlElement): ListLevel {
  const level: ListLevel = {
    start: number(lvl, 'start') ?? 0,
    format: readFormat(lvl),
    text: shownText(lvl),
  };
  const restart = number(lvl, 'lvlRestart');
  if (restart !== null) level.restart = restart;
  if (toggle(lvl, 'isLgl') === true) level.legal = true;
  const ind = child(child(lvl, 'w', 'pPr'), 'w', 'ind');
  const indent = toInteger(attr(ind, 'w:left') ?? attr(ind, 'w:start'));
  const hanging = toInteger(attr(ind, 'w:hanging'));
  if (indent !== null) level.indent = indent;
  if (hanging !== null) level.hanging = hanging;
  return level;
}

/** w:numFmt may stand in mc:AlternateContent, where the choice is a custom format and the fallback a plain one. */
function readFormat(lvl: XmlElement): string {
  const plain = val(lvl, 'numFmt');
  if (plain !== null) return plain;
  const alternate = child(lvl, 'mc', 'AlternateContent');
  const custom = child(child(alternate, 'mc', 'Choice'), 'w', 'numFmt');
  const format = attr(custom, 'w:format');
  // custom formats are written as an example: "01, 02, 03, ..." or "001, 002, 003, ..."
  const zeros = /^(0+)1,/.exec(format ?? '')?.[1];
  if (zeros) return zeros.length === 1 ? 'decimalZero' : `decimalZero${zeros.length + 1}`;
  return val(child(alternate, 'mc', 'Fallback'), 'numFmt') ?? 'decimal';
}

/** Symbol fonts keep their bullets in the private use area, where other fonts have nothing to show. */
const BULLETS: Record<string, string> = {
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF0D8': '➢',
  '\uF0FC': '✓',
  '\uF076': '❖',
  '\uF0A8': '◻',
  '\uF02D': '-',
  '\uF0E0': '→',
};

function shownText(lvl: XmlElement): string {
  const text = val(lvl, 'lvlText') ?? '';
  if (child(lvl, 'w', 'lvlPicBulletId')) return '•';
  return text.replace(/[\uE000-\uF8FF]/g, (symbol) => BULLETS[symbol] ?? '•');
}

/**
 * The list that a paragraph counts in: its own w:numPr, else its style's, through based-on styles; w:numId 0 takes
 * the numbering off. A style's level is the one that the list ties to the style.
 */
export function listOf(
  numbering: NumberingPart,
  styles: Styles,
  style: string | null,
  numPr: XmlElement | null,
): ListPlace {
  const own = val(numPr, 'numId');
  const ownLevel = number(numPr, 'ilvl');
  if (own !== null)
    return placeIn(numbering, own, ownLevel ?? styleLevel(numbering, styles, own, style) ?? 0);
  for (const link of styleChain(styles, style)) {
    if (link.numId === null) continue;
    return placeIn(
      numbering,
      link.numId,
      ownLevel ?? styleLevel(numbering, styles, link.numId, style) ?? 0,
    );
  }
  return null;
}

function styleLevel(numbering: NumberingPart, styles: Styles, numId: string, style: string | null) {
  const tied = numbering.styleLevels.get(numId);
  const chain = styleChain(styles, style);
  for (const link of chain) {
    const level = tied?.get(link.id) ?? link.ilvl;
    if (level !== null && level !== undefined) return level;
  }
  return null;
}

const placeIn = (numbering: NumberingPart, id: string, level: number): ListPlace =>
  numbering.lists.has(id) ? { id, level: Math.min(Math.max(level, 0), 8) } : null;
