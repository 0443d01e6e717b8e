import { children } from '../xml/find';
import { parseXml } from '../xml/parse';
import { fingerprint } from './fingerprint';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

/** How elements and attributes of WordprocessingML are written in a part. */
interface Written {
  w: (local: string) => string;
  attr: (local: string, value: string | number) => string;
}

/** The properties of a table with a thin line around each cell: for a new table where the draft has none. */
function properties({ w, attr }: Written): string {
  const sides = SIDES.map(
    (side) =>
      `<${w(side)}${attr('val', 'single')}${attr('sz', 4)}${attr('space', 0)}${attr('color', 'auto')}/>`,
  );
  const width = `<${w('tblW')}${attr('w', 0)}${attr('type', 'auto')}/>`;
  return `<${w('tblPr')}>${width}<${w('tblBorders')}>${sides.join('')}</${w('tblBorders')}></${w('tblPr')}>`;
}

function hash(): string {
  const written = properties({
    w: (local) => `w:${local}`,
    attr: (local, value) => ` w:${local}="${value}"`,
  });
  const root = parseXml(written.replace('>', ` xmlns:w="${W}">`), 'plain table');
  return fingerprint(children(root).sort((a, b) => (a.local < b.local ? -1 : 1))) as string;
}

/** A plain table: its properties as they are written, and the hash that they are read as. */
export const PLAIN_TABLE = { rest: hash(), properties };
