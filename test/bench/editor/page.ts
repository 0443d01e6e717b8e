import 'prosemirror-view/style/prosemirror.css';
import '../../../renderer/styles/tokens.css';
import '../../../renderer/styles/base.css';
import '../../../renderer/editor/sheet.css';
import '../../../renderer/editor/redline.css';
import { EditorState, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import { openView } from '../../../renderer/editor/amend/view';
import { openSheet } from '../../../renderer/editor/sheet/sheet';
import { fromTree } from '../../../shared/document/prosemirror';
import { amendedBlock, amendmentsOf, bigPlan } from './document';

const KEYS = 200;
const plan = bigPlan();
const amendments = amendmentsOf(plan);
const doc = fromTree(plan);
const mediaUrl = async () => '';

/** A pane that scrolls, as in the window, with the sheet in it. */
function pane(): HTMLElement {
  const pane = document.body.appendChild(document.createElement('div'));
  pane.style.cssText = 'height: 100vh; overflow: auto';
  const sheet = pane.appendChild(document.createElement('div'));
  sheet.className = 'doc-sheet doc-sheet-editing';
  return sheet;
}

const painted = () =>
  new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** Where blocks start in the document, in its order. */
const starts: number[] = [];
doc.descendants((node, pos) => {
  if (node.isTextblock) starts.push(pos + 1);
  return !node.isTextblock;
});

/** The amendments as a bare view shows them: a decoration each, and nothing that knows what they mean. */
const decorations = DecorationSet.create(
  doc,
  amendments.map((_, n) => {
    const at = starts[amendedBlock(n)] as number;
    return Decoration.inline(at, at + 3, { class: 'redline' });
  }),
);

function openBare(place: HTMLElement): EditorView {
  let shown = decorations;
  const state = EditorState.create({ doc });
  const view: EditorView = new EditorView(place, {
    state,
    attributes: { class: 'doc-body doc-editing' },
    decorations: () => shown,
    dispatchTransaction: (tr) => {
      if (tr.docChanged) shown = shown.map(tr.mapping, tr.doc);
      view.updateState(view.state.apply(tr));
    },
  });
  return view;
}

function openOurs(place: HTMLElement): EditorView {
  const ink = { names: 'hue-1 redline-own', title: 'Amendment 501' };
  const listener = { changed: () => {}, blocked: () => {}, moved: () => {} };
  return openView(
    place,
    { draft: plan, hunks: [], others: amendments, ink, mediaUrl },
    null,
    listener,
  );
}

interface Typed {
  open: number;
  key: number;
}

/** Opens a view, types in the middle of the document, closes it: milliseconds to first paint, and p95 of a key. */
async function typeIn(open: (place: HTMLElement) => EditorView): Promise<Typed> {
  const place = pane();
  const began = performance.now();
  const view = open(place);
  await painted();
  const opened = performance.now() - began;
  const middle = (starts[2000] as number) + 10;
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, middle)));
  view.domAtPos(middle).node.parentElement?.scrollIntoView({ block: 'center' });
  await painted();
  const keys: number[] = [];
  for (let n = 0; n < KEYS; n++) {
    const before = performance.now();
    view.dispatch(view.state.tr.insertText('e'));
    void view.dom.offsetHeight;
    keys.push(performance.now() - before);
    if (n % 10 === 0) await painted();
  }
  // A key that was refused costs little: it must not count.
  if (view.state.doc.content.size !== doc.content.size + KEYS) throw new Error('Keys were lost');
  view.destroy();
  place.parentElement?.remove();
  keys.sort((a, b) => a - b);
  return { open: opened, key: keys[Math.floor(KEYS * 0.95)] as number };
}

/** Takes one amendment out of the redline and puts it back: milliseconds for the slower of the two, laid out. */
async function toggle(n: number, sheet: ReturnType<typeof openSheet>, root: HTMLElement) {
  const without = amendments.filter((_, at) => at !== n);
  const times = [];
  for (const sets of [without, amendments]) {
    const before = performance.now();
    sheet.show({ tree: plan, sets, view: 'redline', feedback: [] });
    void root.offsetHeight;
    times.push(performance.now() - before);
    await painted();
  }
  return Math.max(...times);
}

/** All pairs, interleaved; the first of them is not counted. */
async function measure(pairs: number) {
  const pairsOf: { ours: Typed; bare: Typed; toggle: number }[] = [];
  for (let pair = 0; pair <= pairs; pair++) {
    const bareFirst = pair % 2 === 0 ? await typeIn(openBare) : null;
    const ours = await typeIn(openOurs);
    const bare = bareFirst ?? (await typeIn(openBare));
    const root = pane();
    const body = root.appendChild(document.createElement('div'));
    body.className = 'doc-body';
    const sheet = openSheet(body, mediaUrl);
    sheet.show({ tree: plan, sets: amendments, view: 'redline', feedback: [] });
    await painted();
    pairsOf.push({ ours, bare, toggle: await toggle(100 + pair, sheet, body) });
    root.parentElement?.remove();
  }
  return pairsOf.slice(1);
}

Object.assign(window, { measure });
