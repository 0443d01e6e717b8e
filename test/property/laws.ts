import assert from 'node:assert/strict';
import { rejectBlock } from '../../shared/amendment/accept';
import { apply } from '../../shared/amendment/apply';
import { collide } from '../../shared/amendment/collide';
import { derive } from '../../shared/amendment/derive';
import { sameBlocks } from '../../shared/amendment/equal';
import { fingerprint } from '../../shared/amendment/fingerprint';
import { normalise } from '../../shared/amendment/normalise';
import { redline } from '../../shared/amendment/redline';
import { resite } from '../../shared/amendment/resite';
import { sliceText } from '../../shared/amendment/slice';
import { type HunkSet, hunkSchema } from '../../shared/amendment/types';
import { words } from '../../shared/base/text';
import { normaliseContent } from '../../shared/document/inline';
import type { Block, DocumentTree } from '../../shared/document/types';
import { spliced } from './oracle';

export interface Case {
  draft: DocumentTree;
  sets: HunkSet[];
}

/** The invariants of DESIGN.md and of the algebra; each throws when it does not hold. */
export const laws: Record<string, (one: Case) => void> = {
  'rejecting every change gives the draft': ({ draft, sets }) => {
    const { containers } = redline(draft, sets, 'redline');
    const own = containers.filter(({ status }) => status !== 'inserted');
    const back = own.map(({ id, kind, blocks }) => ({
      id,
      kind,
      blocks: rejectBlock(blocks),
    }));
    assert.deepEqual(withoutLocks(back), withoutLocks(draft.containers));
  },

  'accepting every change gives the fair copy, as splicing the text by hand does': ({
    draft,
    sets,
  }) => {
    const { tree, held } = apply(draft, sets);
    const out = new Set(held.map(({ set }) => set));
    const applying = sets.filter(({ id }) => !out.has(id));
    assert.deepEqual(spoken(tree), spliced(draft, applying));
    const fair = redline(draft, sets, 'fair').containers;
    assert.deepEqual(
      fair.map(({ blocks }) => rejectBlock(blocks).length),
      tree.containers.map(({ blocks }) => blocks.length),
    );
  },

  'the order in which amendments are given does not matter': ({ draft, sets }) => {
    const forwards = apply(draft, sets);
    const backwards = apply(draft, [...sets].reverse());
    assert.deepEqual(backwards.tree, forwards.tree);
    assert.deepEqual(
      backwards.held.map(({ set }) => set).sort(),
      forwards.held.map(({ set }) => set).sort(),
    );
  },

  'every hunk composes or is reported, to both sides': ({ draft, sets }) => {
    const collisions = collide(draft, sets);
    assert.deepEqual(collide(draft, [...sets].reverse()), collisions);
    const blamed = new Set(collisions.flatMap(({ a, b }) => [a.set, b.set]));
    const { held } = apply(draft, sets);
    assert.deepEqual(held.map(({ set }) => set).sort(), [...blamed].sort());
    for (const { verdicts } of held) assert.ok(verdicts.every(({ sentence }) => sentence !== ''));
    for (const { a, b } of collisions) assert.ok(a.set < b.set);
  },

  'any two that do not collide apply together': ({ draft, sets }) => {
    for (const [i, a] of sets.entries())
      for (const b of sets.slice(i + 1)) {
        const apart = collide(draft, [a, b]).length === 0;
        assert.equal(apply(draft, [a, b]).held.length, apart ? 0 : 2);
      }
  },

  'derived hunks lead to what they were derived from, and deriving again changes nothing': ({
    draft,
    sets,
  }) => {
    const { tree } = apply(draft, sets);
    const hunks = derive(draft, tree);
    const again = apply(draft, [{ id: 'derived', order: 0, hunks }]);
    assert.deepEqual(again.held, []);
    assertSame(again.tree, tree);
    assert.deepEqual(derive(draft, again.tree), hunks);
    assert.deepEqual(normalise(draft, hunks), hunks);
    assert.deepEqual(derive(draft, structuredClone(draft)), []);
  },

  'no word is struck and written again in one place': ({ draft, sets }) => {
    for (const hunk of derive(draft, apply(draft, sets).tree)) {
      if (hunk.kind !== 'replace') continue;
      const struck = new Set(words(sliceText(hunk.quoted)));
      assert.deepEqual(
        words(sliceText(hunk.content)).filter((word) => struck.has(word)),
        [],
      );
    }
  },

  'an edited tree whose ids say nothing is derived as well': ({ draft, sets }) => {
    const { tree } = apply(draft, sets);
    const hunks = derive(draft, tree, { foreign: true });
    const again = apply(draft, [{ id: 'derived', order: 0, hunks }]);
    // Without ids the shortest way may be one that Word cannot show; then it says so, and nothing else.
    for (const { kind } of again.held.flatMap(({ verdicts }) => verdicts))
      assert.equal(kind, 'locked');
    if (again.held.length === 0) assertSame(notesInOrder(again.tree), notesInOrder(tree));
  },

  'every result is a valid document': ({ draft, sets }) => {
    const { tree } = apply(draft, sets);
    const ids = new Set<string>();
    for (const { blocks } of tree.containers) validFlow(blocks, ids);
  },

  'hunks survive JSON, and their schema': ({ draft, sets }) => {
    const { tree } = apply(draft, sets);
    const derived: HunkSet = { id: 'derived', order: 9, hunks: derive(draft, tree) };
    for (const { hunks } of [...sets, derived]) for (const hunk of hunks) hunkSchema.parse(hunk);
    const copies: HunkSet[] = JSON.parse(JSON.stringify(sets));
    assert.deepEqual(apply(draft, copies), apply(draft, sets));
  },

  're-siting onto an unchanged draft changes nothing': ({ draft, sets }) => {
    assert.deepEqual(resite(sets, draft, structuredClone(draft)), { moved: sets, failed: [] });
  },

  're-siting onto a draft with other amendments made says the same, or fails by name': ({
    draft,
    sets,
  }) => {
    const [mine, ...others] = sets;
    if (!mine) return;
    const next = apply(draft, others).tree;
    const { moved, failed } = resite([mine], draft, next);
    assert.equal(moved.length + failed.length, 1);
    assert.deepEqual(apply(next, moved).held, []);
  },

  'a fingerprint changes with the wording, and with neighbours only at a shared point': ({
    draft,
    sets,
  }) => {
    const [mine, other] = sets;
    if (!mine || !other) return;
    const alone = fingerprint('draft', mine, []);
    assert.equal(fingerprint('draft', mine, [{ ...other, hunks: [] }]), alone);
    assert.notEqual(fingerprint('other draft', mine, []), alone);
    void draft;
  },
};

function withoutLocks(containers: DocumentTree['containers']): unknown {
  return JSON.parse(
    JSON.stringify(containers, (key, value) => (key === 'locked' ? undefined : value)),
  );
}

/** Notes named by the order of their references: what another file calls them says nothing. */
function notesInOrder(tree: DocumentTree): DocumentTree {
  const said = JSON.stringify(tree);
  const ids = [...new Set(Array.from(said.matchAll(/"container":"([^"]+)"/g), ([, id]) => id))];
  const name = (id: string) => (ids.includes(id) ? `note ${ids.indexOf(id)}` : id);
  const named: DocumentTree = JSON.parse(said, (key, value) =>
    ['id', 'hash', 'container'].includes(key) && typeof value === 'string' ? name(value) : value,
  );
  const containers = named.containers.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...named, containers };
}

function assertSame(a: DocumentTree, b: DocumentTree) {
  assert.deepEqual(
    a.containers.map(({ id }) => id),
    b.containers.map(({ id }) => id),
  );
  a.containers.forEach(({ blocks }, i) => {
    const other = b.containers[i]?.blocks ?? [];
    if (!sameBlocks(blocks, other)) assert.deepEqual(blocks, other);
  });
}

function validFlow(blocks: readonly Block[], ids: Set<string>) {
  assert.ok(blocks.length > 0, 'a container holds at least one block');
  for (const block of blocks) {
    assert.ok(!ids.has(block.id), `the id ${block.id} stands twice`);
    ids.add(block.id);
    if (block.type === 'text') assert.deepEqual(normaliseContent(block.content), block.content);
    if (block.type !== 'table') continue;
    assert.ok(block.rows.length > 0, 'a table holds at least one row');
    for (const row of block.rows) for (const cell of row.cells) validFlow(cell.blocks, ids);
  }
}

/** The text of each paragraph of each container, with its kind; cells are containers of their own. */
export function spoken(tree: DocumentTree): Record<string, string[]> {
  const out: Record<string, string[]> = {};
  const flow = (id: string, blocks: readonly Block[]) => {
    out[id] = blocks.map((block) => {
      if (block.type === 'table')
        for (const row of block.rows) for (const cell of row.cells) flow(cell.id, cell.blocks);
      return sayPlainly(block);
    });
  };
  for (const { id, blocks } of tree.containers) flow(id, blocks);
  return out;
}

export function sayPlainly(block: Block): string {
  if (block.type === 'placeholder') return block.label;
  if (block.type === 'table') return `table of ${block.rows.map(({ id }) => id).join()}`;
  const said = block.content.map((inline) => ('text' in inline ? inline.text : '\uFFFC')).join('');
  return `${block.mark.kind}${block.mark.level}: ${said}`;
}
