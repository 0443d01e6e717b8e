import { normaliseContent, sortMarks } from '../../../shared/document/inline';
import type { AtomSpan, Inline, Mark, TextBlock } from '../../../shared/document/types';
import { isElement, type XmlElement } from '../xml';
import { attr, child } from '../xml/find';
import { chosenBranch } from './alternate';
import { type Flow, inside, type Leaf, newFlow, type Reading } from './context';
import { controlContent, controlLock } from './controls';
import { linkOf, makeField, whyComputed } from './fields';
import { readBlocks } from './flow';
import { isBlock } from './nested';
import { readParagraphMark } from './paragraph-properties';
import { holderInForce } from './properties';
import { ResultRecorder } from './results';
import { addPlaceholder, readRunContent } from './run';
import { readMarks } from './run-properties';

/** Wrappers inside a paragraph that change nothing of what they hold. */
const TRANSPARENT = new Set([
  'smartTag',
  'customXml',
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'dir',
  'bdo',
  'sdtContent',
]);

/** Collects the content of one paragraph of the view, from one or (where marks are resolved away) several w:p. */
export class ParagraphReader {
  readonly leaves: Leaf[] = [];
  /** Paragraphs and tables inside this one, where Word allows none. */
  readonly nested: XmlElement[] = [];
  private readonly content: Inline[] = [];
  private length = 0;
  private boxes = 0;
  /** Marks that the surroundings give: link, lock. */
  private around: Mark[] = [];
  private crossed = false;
  private readonly results: ResultRecorder;

  constructor(
    readonly reading: Reading,
    private readonly flow: Flow,
    private readonly id: string,
  ) {
    this.crossed = flow.open.length > 0;
    this.results = new ResultRecorder(flow);
  }

  /** Reads the children of a w:p or of a wrapper in it. */
  read(holder: XmlElement): void {
    for (const node of holder.children) {
      if (!isElement(node)) continue;
      if (this.reading.plan.removed.has(node)) this.anchorsIn(node);
      else this.readChild(node);
    }
  }

  private readChild(node: XmlElement): void {
    const { ns, local } = node;
    if (ns === 'mc' && local === 'AlternateContent') {
      const branch = chosenBranch(node);
      if (branch) this.read(branch);
    } else if (ns === 'm' && (local === 'oMath' || local === 'oMathPara')) {
      if (this.visible()) addPlaceholder(node, node, 'Equation', this.marks(null), this);
    } else if (ns !== 'w') return;
    else if (local === 'r') this.readRun(node);
    else if (TRANSPARENT.has(local)) this.read(node);
    else if (local === 'hyperlink') this.within({ type: 'link', value: this.address(node) }, node);
    else if (local === 'fldSimple') this.readSimpleField(node);
    else if (local === 'sdt') {
      const lock = controlLock(node);
      const inner = controlContent(node);
      if (inner) this.within(lock === null ? null : { type: 'locked', value: lock }, inner);
    } else if (local === 'commentRangeStart' || local === 'commentRangeEnd') this.anchor(node);
    else if (isBlock(node)) this.nested.push(node);
    else if (local === 'subDoc') addPlaceholder(node, node, 'Subdocument', this.marks(null), this);
  }

  private readRun(run: XmlElement): void {
    readRunContent(run, run, this.marks(holderInForce(run, 'rPr', this.reading.plan)), this);
  }

  private readSimpleField(node: XmlElement): void {
    const field = makeField(attr(node, 'w:instr') ?? '');
    const lock = whyComputed(field);
    const link = linkOf(field);
    this.results.begin(field, this.length);
    if (link) this.within({ type: 'link', value: link }, node);
    else this.within(lock === null ? null : { type: 'locked', value: lock }, node);
    this.results.end(field, this.length);
  }

  private within(mark: Mark | null, holder: XmlElement): void {
    const before = this.around;
    if (mark?.value !== '') this.around = mark ? [...before, mark] : before;
    this.read(holder);
    this.around = before;
  }

  private address(hyperlink: XmlElement): string {
    const id = attr(hyperlink, 'r:id');
    const anchor = attr(hyperlink, 'w:anchor');
    const target = id === null ? '' : (this.reading.part.relationships.get(id)?.target ?? '');
    return anchor && !target.includes('#') ? `${target}#${anchor}` : target;
  }

  private marks(rPr: XmlElement | null): Mark[] {
    const own = readMarks(rPr, this.reading.raw.styles.language);
    const extra = [...this.around];
    for (const { step, result } of this.flow.open) {
      if (!result) continue;
      const lock = whyComputed(step.field);
      const link = linkOf(step.field);
      if (lock !== null) extra.push({ type: 'locked', value: lock });
      if (link !== null) extra.push({ type: 'link', value: link });
    }
    if (extra.length === 0) return own;
    const all = [...own];
    for (const mark of extra) if (!all.some((one) => one.type === mark.type)) all.push(mark);
    return sortMarks(all);
  }

  /** Whether text here is shown: not within the instruction of a field. */
  visible(): boolean {
    return this.flow.open.every((one) => one.result);
  }

  fieldChar(node: XmlElement): void {
    const step = this.reading.fields.get(node);
    if (!step) return;
    const { open } = this.flow;
    if (step.role === 'begin') open.push({ step, result: false });
    else if (step.role === 'separate') {
      const own = open.find((one) => one.step.field === step.field);
      if (own) own.result = true;
      this.results.begin(step.field, this.length);
    } else {
      this.results.end(step.field, this.length);
      const at = open.findIndex((one) => one.step.field === step.field);
      if (at >= 0) open.splice(at);
    }
  }

  addText(text: string, marks: Mark[], element: XmlElement, run: XmlElement): void {
    if (text === '') return;
    this.content.push({ text, marks });
    this.addLeaf(element, run, text.length);
  }

  addAtom(atom: AtomSpan, element: XmlElement, run: XmlElement): void {
    this.content.push(atom);
    this.addLeaf(element, run, 1);
  }

  private addLeaf(element: XmlElement, run: XmlElement, length: number): void {
    this.leaves.push({ element, run, offset: this.length, length });
    this.length += length;
  }

  /** The text that a phonetic guide stands over; the guide itself stays in the file. */
  ruby(node: XmlElement): void {
    const base = child(node, 'w', 'rubyBase');
    if (base) this.within({ type: 'locked', value: 'It carries a phonetic guide.' }, base);
  }

  /** Reads a text box as a container of its own, and gives its id. */
  textBox(content: XmlElement): string {
    const { reading } = this;
    const id = `text-box:${this.id}:${this.boxes++}`;
    const { pending, lastPlace } = reading.found;
    reading.found.pending = [];
    const blocks = readBlocks(content, inside(reading), newFlow(), null);
    reading.found.textBoxes.push({ id, kind: 'text-box', blocks });
    reading.found.places.set(id, { part: reading.part, element: content, joined: [], leaves: [] });
    Object.assign(reading.found, { pending, lastPlace });
    return id;
  }

  /** Notes where a mark of a comment stands. */
  anchor(node: XmlElement): void {
    this.reading.found.anchors.set(node, { block: this.id, offset: this.length });
  }

  private anchorsIn(removed: XmlElement): void {
    for (const node of removed.children) {
      if (!isElement(node)) continue;
      if (node.ns === 'w' && COMMENT_MARKS.has(node.local)) this.anchor(node);
      else this.anchorsIn(node);
    }
  }

  /** The block: content in normal form, and the mark of the last w:p. */
  finish(paragraph: XmlElement, lock: string | null): TextBlock {
    const { raw, plan, found } = this.reading;
    found.lastPlace = { block: this.id, offset: this.length };
    this.results.finish(this.length);
    if (this.results.results.length > 0) found.results.set(this.id, this.results.results);
    const mark = readParagraphMark(paragraph, plan, raw.styles, raw.numbering);
    if (mark.rest !== undefined && !found.layouts.has(mark.rest))
      found.layouts.set(mark.rest, { paragraph, plan });
    const content = normaliseContent(this.content);
    const block: TextBlock = { type: 'text', id: this.id, content, mark };
    const locked = lock ?? this.fieldLock();
    return locked === null ? block : { ...block, locked };
  }

  /** A field that runs over paragraphs cannot be cut, so none of them can be amended. */
  private fieldLock(): string | null {
    const [outer] = this.flow.open;
    if (!outer && !this.crossed) return null;
    const reason = outer && whyComputed(outer.step.field);
    return reason ?? 'It is part of a field that runs over several paragraphs.';
  }
}

export const COMMENT_MARKS = new Set(['commentRangeStart', 'commentRangeEnd', 'commentReference']);
