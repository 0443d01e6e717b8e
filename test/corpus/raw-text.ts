import { unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagNS } from 'saxes';

/**
 * The text of a Word file by its raw XML alone, without our reader: what it is held against. What no page shows as
 * words of the document is left out: copies of text boxes for older programs (mc:Fallback), notes that nothing refers
 * to, the line above the notes where there are none, and the reading aid over phonetic guides.
 */
export interface RawText {
  /** Text before and after the tracked changes, a paragraph a line, flows one after another. */
  before: string;
  after: string;
  /** Only what no change touches, and what is tracked, stretch by stretch. */
  untouched: string;
  inserted: string[];
  deleted: string[];
  marks: { inserted: number; deleted: number };
  rows: { inserted: number; deleted: number };
}

const WORD =
  /^http:\/\/(schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|purl\.oclc\.org\/ooxml\/wordprocessingml\/main)$/;
const MATHS =
  /^http:\/\/(schemas\.openxmlformats\.org\/officeDocument\/2006\/math|purl\.oclc\.org\/ooxml\/officeDocument\/math)$/;
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** Parts that hold what a person reads. */
const KINDS = /\/(header|footer|footnotes|endnotes)$/;

export function rawText(file: Uint8Array): RawText {
  const parts = unzipSync(file, { filter: ({ name }) => /\.(xml|rels)$/i.test(name) });
  const byName = new Map(Object.entries(parts).map(([name, bytes]) => [name.toLowerCase(), bytes]));
  const find = (name: string) => byName.get(name.toLowerCase());
  const main = related(find('_rels/.rels'), '').find(({ type }) => /\/officeDocument$/.test(type));
  if (!main) throw new Error('The package names no document.');
  const slash = main.target.lastIndexOf('/') + 1;
  const [folder, name] = [main.target.slice(0, slash), main.target.slice(slash)];
  const rels = related(find(`${folder}_rels/${name}.rels`), folder);
  const others = new Set(rels.filter(({ type }) => KINDS.test(type)).map(({ target }) => target));
  const sources = [main.target, ...others].flatMap((part) => {
    const bytes = find(part);
    return bytes ? [decode(bytes)] : [];
  });
  const scan = new Scan(notesReferredTo(sources));
  for (const source of sources) scan.part(source);
  return scan.text;
}

/** "footnote 3" of each reference, and "footnote" where there is any. */
function notesReferredTo(sources: readonly string[]): Set<string> {
  const notes = new Set<string>();
  for (const source of sources)
    for (const [, kind, id] of source.matchAll(
      /<(?:\w+:)?(footnote|endnote)Reference\b[^>]*?\bid="([^"]*)"/g,
    ))
      notes.add(`${kind}`).add(`${kind} ${id}`);
  return notes;
}

function decode(bytes: Uint8Array): string {
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!utf16) return new TextDecoder('utf-8').decode(bytes);
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
}

function related(bytes: Uint8Array | undefined, folder: string) {
  const out: { type: string; target: string }[] = [];
  if (!bytes) return out;
  for (const [tag] of decode(bytes).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const value = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    if (value('TargetMode') === 'External') continue;
    const target = new URL(value('Target'), `file:///${folder}`).pathname.slice(1);
    out.push({ type: value('Type'), target: decodeURIComponent(target) });
  }
  return out;
}

/** What ends a word without being text. */
const BETWEEN =
  /^(tab|ptab|br|cr|sym|noBreakHyphen|softHyphen|drawing|pict|object|footnoteReference|endnoteReference)$/;

interface Frame {
  local: string;
  /** Changes that it opened, to be closed with it. */
  ins: number;
  del: number;
  /** Of mc:AlternateContent: a branch was read. */
  chosen: boolean;
  /** It is left out with all it holds. */
  skipped: boolean;
  /** White space at the ends of its text counts. */
  preserve: boolean;
  /** Of w:p: its end is tracked. */
  end: 'inserted' | 'deleted' | null;
}

class Scan {
  readonly text: RawText = {
    before: '',
    after: '',
    untouched: '',
    inserted: [],
    deleted: [],
    marks: { inserted: 0, deleted: 0 },
    rows: { inserted: 0, deleted: 0 },
  };
  private flows: { before: string; after: string }[] = [];
  private frames: Frame[] = [];
  private skipping = 0;
  private ins = 0;
  private del = 0;
  private said = '';
  /** What the last piece of text was, so that a stretch goes on over runs. */
  private last: 'inserted' | 'deleted' | null = null;

  /** @param notes which are referred to */
  constructor(private readonly notes: ReadonlySet<string>) {}

  part(source: string): void {
    const parser = new SaxesParser<{ xmlns: true }>({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', (tag) => this.open(tag));
    parser.on('closetag', (tag) => this.close(tag));
    parser.on('text', (text) => {
      this.said += text;
    });
    parser.on('cdata', (text) => {
      this.said += text;
    });
    this.flows = [{ before: '', after: '' }];
    this.frames = [];
    parser.write(source).close();
    this.endFlow();
  }

  private open(tag: SaxesTagNS): void {
    const { local, uri } = tag;
    const parent = this.frames.at(-1);
    const space = tag.attributes['xml:space']?.value;
    const frame: Frame = {
      local: WORD.test(uri) ? local : `${uri} ${local}`,
      ins: 0,
      del: 0,
      chosen: false,
      skipped: false,
      preserve: space === undefined ? (parent?.preserve ?? false) : space === 'preserve',
      end: null,
    };
    this.frames.push(frame);
    if (uri === COMPATIBILITY && (local === 'Choice' || local === 'Fallback') && parent) {
      frame.skipped = parent.chosen;
      parent.chosen = true;
      if (frame.skipped) this.skipping++;
      return;
    }
    if (this.skipping > 0) return;
    if ((MATHS.test(uri) && local === 'oMath') || local === 'symEx') this.say(' ');
    if (!WORD.test(uri)) return;
    if (local === 'rt' || this.isUnseen(tag)) {
      frame.skipped = true;
      this.skipping++;
    } else if (local === 't' || local === 'delText') {
      this.said = '';
    } else if (local === 'txbxContent' || local === 'footnote' || local === 'endnote')
      this.flows.push({ before: '', after: '' });
    else if (BETWEEN.test(local)) this.say(' ');
    else if (local === 'tbl' || local === 'tc') this.line();
    else this.change(local, frame, parent);
  }

  /** A note that nothing refers to; the line above the notes is seen where there is any. */
  private isUnseen({ local, attributes }: SaxesTagNS): boolean {
    if (local !== 'footnote' && local !== 'endnote') return false;
    const values = new Map(Object.values(attributes).map((one) => [one.local, one.value]));
    const type = values.get('type') ?? 'normal';
    return !this.notes.has(type === 'normal' ? `${local} ${values.get('id')}` : local);
  }

  private change(local: string, frame: Frame, parent: Frame | undefined): void {
    const comes = local === 'ins' || local === 'moveTo' || local === 'cellIns';
    const goes = local === 'del' || local === 'moveFrom' || local === 'cellDel';
    if (!comes && !goes) return;
    const kind = comes ? 'inserted' : 'deleted';
    const holder = this.frames.at(-3);
    const grand = this.frames.at(-4);
    if (parent?.local === 'numPr') return;
    if (parent?.local === 'rPr') {
      if (holder?.local !== 'pPr' || grand?.local !== 'p') return;
      this.text.marks[kind]++;
      grand.end = grand.end === null ? kind : grand.end;
    } else if (parent?.local === 'trPr' || parent?.local === 'tcPr') {
      if (parent.local === 'trPr') this.text.rows[kind]++;
      if (holder) this.count(holder, comes);
    } else this.count(frame, comes);
  }

  private count(frame: Frame, comes: boolean): void {
    if (comes) {
      frame.ins++;
      this.ins++;
    } else {
      frame.del++;
      this.del++;
    }
  }

  private close(_: SaxesTagNS): void {
    const frame = this.frames.pop() as Frame;
    this.ins -= frame.ins;
    this.del -= frame.del;
    if (frame.skipped) this.skipping--;
    if (frame.skipped || this.skipping > 0) return;
    const { local } = frame;
    if (local === 't' || local === 'delText')
      this.say(frame.preserve ? this.said : this.said.replace(/^[ \n\r\t]+|[ \n\r\t]+$/g, ''));
    else if (local === 'p') this.endParagraph(frame);
    else if (local === 'tc') this.line();
    else if (local === 'txbxContent' || local === 'footnote' || local === 'endnote') this.endFlow();
  }

  private say(text: string): void {
    const flow = this.flows.at(-1);
    if (!flow || text === '') return;
    if (this.ins === 0) flow.before += text;
    if (this.del === 0) flow.after += text;
    this.text.untouched += this.ins + this.del === 0 ? text : ' ';
    const kind = this.ins > 0 === this.del > 0 ? null : this.ins > 0 ? 'inserted' : 'deleted';
    if (kind) {
      const list = this.text[kind];
      if (this.last === kind) list[list.length - 1] += text;
      else list.push(text);
    }
    this.last = kind;
  }

  private endParagraph(frame: Frame): void {
    const flow = this.flows.at(-1);
    this.last = null;
    this.text.untouched += '\n';
    if (!flow) return;
    if (frame.end !== 'inserted') flow.before += '\n';
    if (frame.end !== 'deleted') flow.after += '\n';
  }

  private line(): void {
    const flow = this.flows.at(-1);
    this.text.untouched += '\n';
    if (!flow) return;
    flow.before += '\n';
    flow.after += '\n';
  }

  private endFlow(): void {
    const flow = this.flows.pop();
    if (!flow) return;
    this.text.before += `${flow.before}\n`;
    this.text.after += `${flow.after}\n`;
  }
}
