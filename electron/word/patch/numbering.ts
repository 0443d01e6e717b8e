import { isNewList, newList } from '../../../shared/document/new-list';
import { encodePart } from '../package/encoding';
import type { XmlElement } from '../xml';
import { children } from '../xml/find';
import { parseXml } from '../xml/parse';
import { type Growth, nextNumber } from './grow';
import { type Names, namesOf } from './names';
import type { Writing } from './writing';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const W_STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering';
const RELATION_STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships/numbering';

/** Gives w:numIds for lists, and what they add to the numbering part. */
export interface NewLists {
  listId(list: string): string;
  /** The grown numbering part, when it was there already. */
  finish(): { name: string; bytes: Uint8Array } | null;
}

/** Gathers new lists. A list of the file keeps its id; a new one is defined once, at the end of its kind. */
export function newLists({ pkg }: Writing['raw'], growth: Growth, strict: boolean): NewLists {
  const related = pkg
    .relationships(pkg.main)
    .find((one) => one.kind === 'numbering' && !one.external);
  const name = related ? pkg.find(related.target) : null;
  const made = new Map<string, string>();
  const source = name
    ? pkg.text(name)
    : `<w:numbering xmlns:w="${strict ? W_STRICT : W}"></w:numbering>`;
  const root = parseXml(source, name ?? 'numbering');
  const names = namesOf(source, root);
  let abstract = nextNumber(root, 'abstractNum', 'w:abstractNumId');
  let num = Math.max(1, nextNumber(root, 'num', 'w:numId'));
  let abstracts = '';
  let nums = '';
  return {
    listId(list) {
      if (!isNewList(list)) return list;
      const known = made.get(list);
      if (known) return known;
      const id = String(num++);
      abstracts += writeAbstract(names, abstract, list);
      nums += `<${names.w('num')}${names.attr('numId', id)}><${names.w('abstractNumId')}${names.attr('val', abstract++)}/></${names.w('num')}>`;
      made.set(list, id);
      return id;
    },
    finish() {
      if (nums === '') return null;
      const grown = insert(source, root, abstracts, nums);
      if (name) return { name, bytes: encodePart(grown, pkg.decoded(name).encoding) };
      const folder = pkg.main.slice(0, pkg.main.lastIndexOf('/') + 1);
      growth.relate(pkg.main, strict ? RELATION_STRICT : RELATION, 'numbering.xml');
      growth.addPart(`${folder}numbering.xml`, CONTENT_TYPE, grown);
      return null;
    },
  };
}

/** Abstract lists stand before all instances (ISO/IEC 29500-1, CT_Numbering). */
function insert(source: string, root: XmlElement, abstracts: string, nums: string): string {
  if (root.innerStart === root.end) {
    const open = source.slice(0, root.end).replace(/\s*\/>$/, '>');
    return `${open}${abstracts}${nums}</${root.name}>`;
  }
  const all = children(root);
  const before = all
    .filter((one) => one.local === 'numPicBullet' || one.local === 'abstractNum')
    .pop();
  const last = all.filter((one) => one.local !== 'numIdMacAtCleanup').pop();
  const first = before?.end ?? all[0]?.start ?? root.innerStart;
  const second = Math.max(first, last?.end ?? root.innerStart);
  return (
    source.slice(0, first) + abstracts + source.slice(first, second) + nums + source.slice(second)
  );
}

function writeAbstract({ w, attr }: Names, id: number, list: string): string {
  const levels = newList(list).levels.map(({ format, text, start }, level) => {
    const indent = `<${w('pPr')}><${w('ind')}${attr('left', 720 + 360 * level)}${attr('hanging', 360)}/></${w('pPr')}>`;
    const valued = (local: string, value: string | number) => `<${w(local)}${attr('val', value)}/>`;
    return `<${w('lvl')}${attr('ilvl', level)}>${valued('start', start)}${valued('numFmt', format)}${valued('lvlText', text)}${valued('lvlJc', 'left')}${indent}</${w('lvl')}>`;
  });
  return `<${w('abstractNum')}${attr('abstractNumId', id)}><${w('multiLevelType')}${attr('val', 'hybridMultilevel')}/>${levels.join('')}</${w('abstractNum')}>`;
}
