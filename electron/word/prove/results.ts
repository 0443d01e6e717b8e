import { excerpt } from '../../../shared/amendment/quote';
import { commonRuns } from '../../../shared/document/diff';
import { contentText, normaliseContent, sliceContent } from '../../../shared/document/inline';
import type { Block, Container, DocumentTree, TextBlock } from '../../../shared/document/types';
import { type FieldResult, keepResults, type Results, resultsOf } from '../read/results';

/** A field that shows something else, and in which blocks of either tree. */
export interface OtherResult {
  block: string;
  code: string;
  ours: string;
  theirs: string;
}

/** One field: its paragraphs, and where its result begins in the first and ends in the last. */
interface Shown {
  code: string;
  /** The flow it stands in, and where its paragraphs stand there. */
  flow: readonly Block[];
  first: number;
  last: number;
  from: number;
  to: number;
}

/**
 * The found tree with the results of computed fields as the expected one has them: what Word computes is nobody's
 * change. Only of fields with the same code, in the same order of one container; the words around them stay. Where the
 * results stand is known of the new tree as well.
 */
export function withOurResults(
  expected: DocumentTree,
  found: DocumentTree,
): { tree: DocumentTree; others: OtherResult[] } {
  const [ours, theirs] = [resultsOf(expected), resultsOf(found)];
  const others: OtherResult[] = [];
  if (ours.size === 0 || theirs.size === 0) return { tree: found, others };
  const own = new Map(expected.containers.map((one) => [one.id, one]));
  const results: Both = { ours, theirs, made: new Map(theirs) };
  const containers = found.containers.map((container) => {
    const twin = own.get(container.id);
    return twin ? withResults(twin, container, results, others) : container;
  });
  if (others.length === 0) return { tree: found, others };
  const tree = { ...found, containers };
  keepResults(tree, results.made);
  return { tree, others };
}

/** Where results stand in both trees, and in the one that is made. */
interface Both {
  ours: Results;
  theirs: Results;
  made: Map<string, readonly FieldResult[]>;
}

function withResults(
  own: Container,
  other: Container,
  results: Both,
  others: OtherResult[],
): Container {
  const [a, b] = [shownIn(own.blocks, results.ours), shownIn(other.blocks, results.theirs)];
  const numbers = new Map<string, number>();
  const number = ({ code }: Shown) => {
    const known = numbers.get(code) ?? numbers.size;
    numbers.set(code, known);
    return known;
  };
  const edits: Edits = new Map();
  for (const { a: i, b: j, length } of commonRuns(a.map(number), b.map(number)))
    for (let n = 0; n < length; n++) {
      const [mine, shown] = [a[i + n] as Shown, b[j + n] as Shown];
      const [said, says] = [wordsOf(mine), wordsOf(shown)];
      if (said === says || (!(isWithin(mine) && isWithin(shown)) && !standsAlike(mine, shown)))
        continue;
      others.push({
        block: textAt(shown, shown.first).id,
        code: shown.code,
        ours: said,
        theirs: says,
      });
      edits.set(shown.flow, [...(edits.get(shown.flow) ?? []), { mine, shown }]);
    }
  return edits.size === 0 ? other : { ...other, blocks: rebuilt(other.blocks, edits, results) };
}

/** The fields of a flow in the order of its text; one of which a part is missing is left out. */
function shownIn(flow: readonly Block[], results: Results): Shown[] {
  const out: Shown[] = [];
  let open: Omit<Shown, 'last' | 'to'> | null = null;
  flow.forEach((block, at) => {
    if (block.type === 'table')
      for (const row of block.rows)
        for (const cell of row.cells) out.push(...shownIn(cell.blocks, results));
    if (block.type !== 'text') {
      open = null;
      return;
    }
    for (const { code, from, to, begins, ends } of results.get(block.id) ?? []) {
      if (begins) open = { code, flow, first: at, from };
      if (ends && open?.code === code) out.push({ ...open, last: at, to });
      if (ends) open = null;
    }
  });
  return out;
}

const textAt = ({ flow }: Shown, at: number): TextBlock => flow[at] as TextBlock;

function wordsOf(shown: Shown): string {
  const { first, last, from, to } = shown;
  const words: string[] = [];
  for (let at = first; at <= last; at++) {
    const text = contentText(textAt(shown, at).content);
    words.push(text.slice(at === first ? from : 0, at === last ? to : text.length));
  }
  return words.join('\n');
}

/** Is a result within one paragraph? */
const isWithin = ({ first, last }: Shown): boolean => first === last;

/** Whether the words before and after two results that run over paragraphs are the same. */
function standsAlike(mine: Shown, theirs: Shown): boolean {
  const around = (shown: Shown) => [
    contentText(textAt(shown, shown.first).content).slice(0, shown.from),
    contentText(textAt(shown, shown.last).content).slice(shown.to),
  ];
  return around(mine).join('\n') === around(theirs).join('\n');
}

/** One sentence about all of them. */
export function sayResults(others: readonly OtherResult[]): string[] {
  const [first] = others;
  if (!first) return [];
  const kinds = [...new Set(others.map(({ code }) => code.split(' ')[0]))].sort().join(', ');
  const said = (words: string) => (words === '' ? 'nothing' : `“${excerpt(words, 40)}”`);
  const what =
    others.length === 1
      ? `1 field shows another result (${kinds}): ${said(first.theirs)} for ${said(first.ours)}`
      : `${others.length} fields show other results (${kinds}), the first ${said(first.theirs)} for ${said(first.ours)}`;
  return [`${what}. Word computes ${others.length === 1 ? 'it' : 'them'}.`];
}

interface Edit {
  mine: Shown;
  shown: Shown;
}

type Edits = Map<readonly Block[], Edit[]>;

/** A flow with our results in place of its own. */
function rebuilt(flow: readonly Block[], edits: Edits, results: Both): Block[] {
  const own = edits.get(flow) ?? [];
  const long = own.filter(({ mine, shown }) => !isWithin(mine) || !isWithin(shown));
  return flow.flatMap((block, at): Block[] => {
    const edit = long.find(({ shown }) => shown.first <= at && at <= shown.last);
    if (edit) return edit.shown.first === at ? paragraphsOf(edit, results) : [];
    if (block.type === 'table') {
      const rows = block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, blocks: rebuilt(cell.blocks, edits, results) })),
      }));
      return [{ ...block, rows }];
    }
    if (block.type !== 'text') return [block];
    let { content } = block;
    const here = own.filter(({ shown }) => shown.first === at);
    if (here.length > 0)
      results.made.set(block.id, moved(results.theirs.get(block.id) ?? [], here));
    // the last first, so that places before it stay
    for (const { mine, shown } of here.reverse())
      content = [
        ...sliceContent(content, 0, shown.from),
        ...sliceContent(textAt(mine, mine.first).content, mine.from, mine.to),
        ...sliceContent(content, shown.to, Number.POSITIVE_INFINITY),
      ];
    return [content === block.content ? block : { ...block, content: normaliseContent(content) }];
  });
}

/** The results in a paragraph where some of them became longer or shorter. */
function moved(results: readonly FieldResult[], edits: readonly Edit[]): FieldResult[] {
  let by = 0;
  return results.map((one) => {
    const from = one.from + by;
    const edit = edits.find(({ shown }) => shown.from === one.from && shown.to === one.to);
    if (edit) by += wordsOf(edit.mine).length - (one.to - one.from);
    return { ...one, from, to: one.to + by };
  });
}

/** A table of contents has paragraphs of its own, and may come to have more or fewer. */
function paragraphsOf({ mine, shown }: Edit, { ours, made }: Both): Block[] {
  return mine.flow.slice(mine.first, mine.last + 1).map((block, n) => {
    const at = shown.first + n;
    const id = at <= shown.last ? textAt(shown, at).id : `${textAt(shown, shown.first).id} ${n}`;
    made.set(id, ours.get(block.id) ?? []);
    return { ...block, id };
  });
}
