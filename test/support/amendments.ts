import fc from 'fast-check';
import { amendable } from '../../shared/amendment/amendable';
import { judge } from '../../shared/amendment/judge';
import { indexDraft } from '../../shared/amendment/place';
import { quoteBetween } from '../../shared/amendment/slice';
import type { Hunk, HunkSet, Slice } from '../../shared/amendment/types';
import { isGraphemeBoundary } from '../../shared/base/text';
import { contentLength, contentText } from '../../shared/document/inline';
import type {
  Block,
  DocumentTree,
  Inline,
  Mark,
  TableBlock,
  TextBlock,
} from '../../shared/document/types';
import { buildDraft, heading, item, newNote, note, paragraph, picture, table } from './drafts';

/** fast-check generators of drafts and of amendments on them. */

const WORDS = [
  'plan',
  'the',
  'of',
  'council',
  'safe',
  'street',
  'review',
  'café',
  'e\u0301t',
  'שלום',
];
const SIGNS = [', ', '. ', ' – ', '; ', ' 👨‍👩‍👧 ', ' 2022-23 ', '\t', ' '];

const text = (min: number, max: number) =>
  fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', ...SIGNS)), {
      minLength: min,
      maxLength: max,
    })
    .map((parts) =>
      parts
        .map(([word, sign]) => word + sign)
        .join('')
        .trimEnd(),
    );

const MARKS: Mark[][] = [
  [],
  [{ type: 'bold' }],
  [{ type: 'italic' }],
  [{ type: 'bold' }, { type: 'italic' }],
  [{ type: 'colour', value: 'FF0000' }],
];

const span: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ text: text(1, 6), marks: fc.constantFrom(...MARKS) }) },
  { weight: 1, arbitrary: fc.constant(picture()) },
  {
    weight: 1,
    arbitrary: fc.constant({
      text: '7',
      marks: [{ type: 'locked', value: 'page number' }],
    } as Inline),
  },
);

/** Content in normal form: two spans that look the same are not neighbours. */
const content = fc
  .array(span, { minLength: 0, maxLength: 3 })
  .map((spans) =>
    spans.filter(
      (one, i) =>
        JSON.stringify(one.marks) !== JSON.stringify(spans[i - 1]?.marks) || 'atom' in one,
    ),
  );

const words: fc.Arbitrary<TextBlock> = fc.oneof(
  { weight: 5, arbitrary: content.map((c) => paragraph(c)) },
  { weight: 2, arbitrary: content.map((c) => item(c)) },
  {
    weight: 1,
    arbitrary: fc.tuple(content, fc.integer({ min: 1, max: 3 })).map(([c, n]) => heading(c, n)),
  },
  { weight: 1, arbitrary: content.map((c) => ({ ...paragraph(c), locked: 'contents' })) },
);

/** Sections end in the body only. */
const bodyWords: fc.Arbitrary<Block> = fc.oneof(
  { weight: 9, arbitrary: words },
  { weight: 1, arbitrary: content.map((c) => paragraph(c, { section: true })) },
);

const grid: fc.Arbitrary<TableBlock> = fc.integer({ min: 1, max: 2 }).chain((columns) =>
  fc
    .array(
      fc.array(fc.array(words, { minLength: 1, maxLength: 2 }), {
        minLength: columns,
        maxLength: columns,
      }),
      { minLength: 2, maxLength: 4 },
    )
    .map((cells) => table(cells)),
);

export const drafts: fc.Arbitrary<DocumentTree> = fc
  .record({
    body: fc.array(fc.oneof({ weight: 4, arbitrary: bodyWords }, { weight: 1, arbitrary: grid }), {
      minLength: 3,
      maxLength: 8,
    }),
    footnotes: fc.array(fc.array(words, { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
    ends: fc.tuple(text(2, 5), text(2, 5)),
  })
  .map(({ body, footnotes, ends }) => {
    const references = footnotes.map((_, i) => note(i));
    const first = paragraph([{ text: ends[0], marks: [] }, ...references]);
    return buildDraft({ body: [first, ...body, paragraph(ends[1])], footnotes });
  });

/** What the dice say about one hunk; `hunkFrom` makes it one that fits the draft. */
interface Dice {
  kind: number;
  where: number;
  from: number;
  length: number;
  far: boolean;
  text: string;
  split: boolean;
  mark: number;
  key: string;
  note: boolean;
}

const dice: fc.Arbitrary<Dice> = fc.record({
  kind: fc.nat(99),
  where: fc.nat(9999),
  from: fc.nat(99),
  length: fc.nat(12),
  far: fc.boolean(),
  text: fc.oneof(fc.constant(''), text(1, 3)),
  split: fc.nat(5).map((n) => n === 0),
  mark: fc.nat(99),
  note: fc.nat(6).map((n) => n === 0),
  key: fc.integer({ min: 0, max: 36 ** 6 }).map((n) => `new_${n.toString(36)}`),
});

/** Between 2 and 6 amendments on a draft, one to three hunks each; some fit together and some do not. */
export const cases = fc
  .record({
    draft: drafts,
    rolls: fc.array(fc.array(dice, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 6 }),
  })
  .map(({ draft, rolls }) => ({
    draft,
    sets: rolls.map((all, n): HunkSet => amendment(draft, `a${n}`, (n * 7) % 5, all)),
  }));

function amendment(draft: DocumentTree, id: string, order: number, rolls: Dice[]): HunkSet {
  const hunks: Hunk[] = [];
  for (const [n, roll] of rolls.entries()) {
    const hunk = hunkFrom(draft, { ...roll, key: `${roll.key}_${id}_${n}` });
    if (!hunk || amendable(draft, hunk)) continue;
    const trial: HunkSet = { id, order, hunks: [...hunks, hunk] };
    if (judge(draft, [trial]).held.length === 0) hunks.push(hunk);
  }
  return { id, order, hunks };
}

const pick = <T>(list: readonly T[], n: number): T | undefined =>
  list[n % Math.max(list.length, 1)];

function hunkFrom(draft: DocumentTree, roll: Dice): Hunk | null {
  const index = indexDraft(draft);
  const blocks = [...index.blocks.values()];
  const texts = blocks.filter(({ block }) => block.type === 'text');
  const place = pick(texts, roll.where);
  if (place?.block.type !== 'text') return null;
  const { block, container } = place;
  const fresh = (extra = ''): TextBlock => ({
    ...paragraph(newContent(roll), roll.mark % 2 ? { kind: 'heading', level: 1 } : {}),
    id: `${roll.key}${extra}`,
  });
  if (roll.kind < 33) return replaceFrom(draft, block, container.blocks[place.index + 1], roll);
  if (roll.kind < 44) {
    const after = pick([null, ...container.blocks.map(({ id }) => id)], roll.from) ?? null;
    const extra: Block[] = roll.split ? [freshTable(roll.key)] : [];
    return {
      kind: 'insert',
      gap: { container: container.id, after },
      blocks: [...extra, fresh('b')],
    };
  }
  if (roll.kind < 59) {
    const gone = roll.split ? pick(blocks, roll.where) : place;
    return gone ? { kind: 'delete', block: gone.block.id, quoted: gone.block } : null;
  }
  if (roll.kind < 73)
    return rowsFrom(
      blocks.map(({ block: one }) => one),
      roll,
    );
  if (roll.kind < 90) {
    const from = boundary(block, roll.from);
    const to = boundary(block, from + 1 + roll.length);
    const [mark] = pick(MARKS.slice(1), roll.mark) ?? [];
    return from < to && mark
      ? {
          kind: 'format',
          from: { block: block.id, offset: from },
          to: { block: block.id, offset: to },
          mark,
          on: !roll.split,
        }
      : null;
  }
  const { section } = block.mark;
  const mark = {
    ...pick([heading('', 2), item(''), paragraph('')], roll.mark)?.mark,
    ...(section ? { section } : {}),
  };
  return { kind: 'retype', block: block.id, quoted: block.mark, mark: mark as TextBlock['mark'] };
}

/** Words that come, some with a note of their own. */
function newContent({ text, note, key }: Dice): Inline[] {
  const said: Inline[] = text === '' ? [] : [{ text, marks: [] }];
  return note ? [...said, newNote(`${key}n`, text)] : said;
}

/** The first boundary between graphemes at or after an offset. */
function boundary(block: TextBlock, offset: number): number {
  const said = contentText(block.content).replaceAll('\uFFFC', '\n');
  let at = Math.min(offset % (said.length + 2), said.length);
  while (!isGraphemeBoundary(said, at)) at++;
  return at;
}

function replaceFrom(
  draft: DocumentTree,
  block: TextBlock,
  next: Block | undefined,
  roll: Dice,
): Hunk | null {
  const offset = boundary(block, roll.from);
  const from = { block: block.id, offset };
  const joins = roll.far && next?.type === 'text';
  const to = joins
    ? { block: next.id, offset: boundary(next, roll.length % 3) }
    : {
        block: block.id,
        offset:
          roll.length < 4
            ? offset
            : boundary(block, Math.min(offset + roll.length, contentLength(block.content))),
      };
  if (!joins && to.offset < offset) return null;
  const content: Slice = newContent(roll);
  if (roll.split) {
    const { section: _, ...mark } = block.mark;
    content.push(
      { mark, key: `${roll.key}k` },
      ...(roll.mark % 2 ? [{ text: 'rest ', marks: [] }] : []),
    );
  }
  const quoted = quoteBetween(draft, from, to);
  if (quoted.length === 0 && content.length === 0) return null;
  const survivor = roll.mark % 3 === 0 ? 'first' : 'last';
  return { kind: 'replace', from, to, quoted, content, ...(joins ? { survivor } : {}) };
}

function freshTable(key: string): TableBlock {
  const made = table([['x', 'y']]);
  const rows = made.rows.map((row, r) => ({
    ...row,
    id: `${key}r${r}`,
    cells: row.cells.map((cell, c) => ({
      ...cell,
      id: `${key}r${r}c${c}`,
      blocks: cell.blocks.map((one) => ({ ...one, id: `${key}r${r}c${c}p` })),
    })),
  }));
  return { ...made, id: `${key}t`, rows };
}

function rowsFrom(blocks: Block[], roll: Dice): Hunk | null {
  const found = pick(
    blocks.filter((one): one is TableBlock => one.type === 'table'),
    roll.where,
  );
  if (!found) return null;
  const gone = roll.far ? pick(found.rows, roll.from) : undefined;
  const columns = found.rows[0]?.cells.length ?? 1;
  const come = !gone || roll.split;
  const row = {
    id: `${roll.key}r`,
    header: false,
    cells: Array.from({ length: columns }, (_, c) => ({
      id: `${roll.key}r${c}`,
      span: 1,
      blocks: [{ ...paragraph(c === 0 ? newContent(roll) : ''), id: `${roll.key}r${c}p` }],
    })),
  };
  const after = pick([null, ...found.rows.map(({ id }) => id)], roll.mark) ?? null;
  return {
    kind: 'rows',
    table: found.id,
    remove: gone ? [{ row: gone.id, quoted: gone }] : [],
    insert: come ? [{ after, rows: [row] }] : [],
  };
}
