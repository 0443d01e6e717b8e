import type { Change } from '../../../shared/amendment/redline';
import type { Ink } from '../shown';
import { drawGrid, drawnRows } from './columns';
import { type Drawing, drawInline, drawParagraph } from './draw';
import { element } from './element';
import { drawMove } from './move';
import { setNumber } from './numbers';
import type { PageBlock, PageRow, PageTable, PageText, Run } from './page';

/** What drawing a page needs: whose changes look how, and which feedback is which number. */
export interface PageDrawing extends Drawing {
  ink: (amendment: string) => (Ink & { name: string }) | undefined;
  feedback: (id: string) => number | undefined;
  /** The number shown beside a paragraph. */
  number: (block: string) => string | undefined;
  /** Changes are made and not marked, but can still be found. */
  fair: boolean;
}

/** The run that a child of a paragraph's element shows. */
export const runs = new WeakMap<Node, Run>();

const WORDS = { ins: 'inserted by', del: 'deleted by', format: 'formatting changed by' } as const;

type Way = keyof typeof WORDS;

/** Makes an element part of a change: its colour, its name for eye and ear, and that it can be reached by key. */
function markChange(dom: HTMLElement, way: Way, changes: Change[], drawing: PageDrawing): void {
  const inks = changes.map(({ set }) => drawing.ink(set)).filter((ink) => ink !== undefined);
  const [first] = inks;
  if (!first) return;
  dom.className = drawing.fair
    ? `redline redline-fair ${first.names}`
    : `redline redline-${way} ${first.names}`;
  dom.dataset.change = changes.map(({ set }) => set).join(' ');
  dom.dataset.hunk = changes.map(({ set, hunk }) => `${set}/${hunk}`).join(' ');
  dom.title = inks.map(({ title }) => title).join('\n');
  dom.tabIndex = -1;
  dom.dataset.spoken = `${WORDS[way]} ${inks.map(({ name }) => name).join(' and ')}: `;
}

/** Marks around a run that change nothing: feedback on it, an amendment that is held out there, or that strikes it. */
function markOverlays(inside: HTMLElement, run: Run, drawing: PageDrawing): HTMLElement {
  let outer = inside;
  for (const { kind, id } of run.overlays ?? []) {
    const wrap = element('span', '', outer);
    outer = wrap;
    if (kind === 'feedback') {
      wrap.className = 'doc-feedback';
      wrap.dataset.feedback = id;
      wrap.title = `Feedback ${drawing.feedback(id) ?? ''}`;
      wrap.tabIndex = -1;
      continue;
    }
    const ink = drawing.ink(id);
    wrap.className = `redline redline-${kind} ${ink?.names ?? ''}`;
    wrap.dataset.change = id;
    wrap.dataset.hunk = `${id}/${kind}`;
    wrap.title = ink?.title ?? '';
    wrap.tabIndex = -1;
    wrap.dataset.spoken =
      kind === 'held'
        ? `claimed by ${ink?.name ?? ''}, which collides: `
        : `goes with ${ink?.name ?? ''}: `;
  }
  return outer;
}

function drawRun(run: Run, drawing: PageDrawing): Node[] {
  const content = run.content.map((inline) => drawInline(inline, drawing));
  const way: Way | null =
    run.status === 'inserted'
      ? 'ins'
      : run.status === 'deleted'
        ? 'del'
        : run.formatted
          ? 'format'
          : null;
  if (way === null && !run.overlays) return content;
  const tag = way === 'format' || way === null || drawing.fair ? 'span' : way;
  let made: HTMLElement = element(tag, '', ...content);
  if (way) markChange(made, way, run.changes, drawing);
  if (run.overlays) made = markOverlays(made, run, drawing);
  return [made];
}

/** A struck or added paragraph end. */
function drawEnd(text: PageText, drawing: PageDrawing): HTMLElement | null {
  const { status, change } = text.end;
  if (status === 'kept' || !change || drawing.fair || text.status !== 'kept') return null;
  const sign = element(status === 'inserted' ? 'ins' : 'del', '', '¶');
  markChange(sign, status === 'inserted' ? 'ins' : 'del', [change], drawing);
  sign.classList.add('redline-pilcrow');
  sign.dataset.spoken = `paragraph end ${sign.dataset.spoken}`;
  return sign;
}

function changesIn(text: PageText): Change[] {
  return [
    ...(text.change ? [text.change] : []),
    ...(text.retype ? [text.retype] : []),
    ...(text.end.change ? [text.end.change] : []),
    ...text.runs.flatMap((run) => run.changes),
  ];
}

/** A paragraph's element with all that is seen of its change beside the words, and without those. */
function textShell(text: PageText, drawing: PageDrawing): HTMLElement {
  const dom = drawParagraph(text.id, text.mark, text.locked);
  setNumber(dom, drawing.number(text.id));
  const owner = text.runs.find(({ at, status }) => at && status !== 'inserted')?.at?.block;
  if (owner && owner !== text.id) dom.dataset.owner = owner;
  if (drawing.fair) return dom;
  const changed = changesIn(text);
  const ink = changed[0] && drawing.ink(changed[0].set);
  if (ink) dom.className += ` doc-changed ${ink.names}`;
  const held = text.runs.flatMap((run) => run.overlays ?? []).find(({ kind }) => kind === 'held');
  if (held) dom.className += ` doc-collides ${drawing.ink(held.id)?.names ?? ''}`;
  if (text.status !== 'kept') dom.classList.add(`doc-whole-${text.status}`);
  if (text.moved) dom.classList.add('doc-moved');
  if (text.retype) {
    dom.classList.add('redline-retype');
    dom.dataset.change = text.retype.set;
    dom.title = drawing.ink(text.retype.set)?.title ?? '';
  }
  return dom;
}

function fillText(dom: HTMLElement, text: PageText, drawing: PageDrawing): void {
  const move = drawMove(text, text.change, drawing);
  if (move) dom.append(move);
  for (const run of text.runs)
    for (const node of drawRun(run, drawing)) {
      runs.set(node, run);
      dom.append(node);
    }
  const end = drawEnd(text, drawing);
  if (end) dom.append(end);
  if (dom.childNodes.length === 0) dom.append(document.createElement('br'));
}

function drawRow(row: PageRow, drawing: PageDrawing): HTMLElement {
  const line = element('tr', row.header ? 'doc-header-row' : 'doc-row');
  if (row.change && !drawing.fair) {
    const ink = drawing.ink(row.change.set);
    line.className += ` redline-row redline-row-${row.status === 'inserted' ? 'ins' : 'del'} ${ink?.names ?? ''}`;
  }
  for (const cell of row.cells) {
    const made = element(row.header ? 'th' : 'td', 'doc-cell');
    if (row.header) made.scope = 'col';
    if (cell.span > 1) made.colSpan = cell.span;
    if (cell.continues) made.classList.add('doc-cell-continues');
    made.append(...cell.blocks.map((block) => drawPageBlock(block, drawing)));
    line.append(made);
  }
  return line;
}

function tableShell(table: PageTable, drawing: PageDrawing): HTMLElement {
  const dom = element('div', 'doc-block doc-table');
  dom.dataset.block = table.id;
  if (table.locked) dom.classList.add('doc-locked');
  const ink = table.change && !drawing.fair && drawing.ink(table.change.set);
  if (ink) dom.className += ` doc-changed doc-whole-${table.status} ${ink.names}`;
  return dom;
}

/** The element of a block of the page, with nothing in it yet. */
export function drawShell(block: PageBlock, drawing: PageDrawing): HTMLElement {
  if (block.type === 'text') return textShell(block, drawing);
  if (block.type === 'table') return tableShell(block, drawing);
  const dom = element('div', 'doc-block doc-placeholder');
  dom.dataset.block = block.id;
  return dom;
}

/** Draws what is in a block of the page into its element. */
export function fillShell(dom: HTMLElement, block: PageBlock, drawing: PageDrawing): void {
  if (block.type === 'text') fillText(dom, block, drawing);
  else if (block.type === 'placeholder') dom.append(block.block.label);
  else {
    const body = element('tbody', '', ...block.rows.map((row) => drawRow(row, drawing)));
    const move = drawMove(block, block.change, drawing);
    if (move) dom.append(move);
    dom.append(drawGrid(block.columns, drawnRows(body), body));
  }
}

/** A block of the page as an element. */
function drawPageBlock(block: PageBlock, drawing: PageDrawing): HTMLElement {
  const dom = drawShell(block, drawing);
  fillShell(dom, block, drawing);
  return dom;
}
