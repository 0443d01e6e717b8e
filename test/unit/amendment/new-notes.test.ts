import { describe, expect, test } from 'vitest';
import { amendable } from '../../../shared/amendment/amendable';
import { apply } from '../../../shared/amendment/apply';
import { collide } from '../../../shared/amendment/collide';
import { derive } from '../../../shared/amendment/derive';
import { redline } from '../../../shared/amendment/redline';
import type { Hunk } from '../../../shared/amendment/types';
import { wording } from '../../../shared/amendment/wording';
import type { Block, DocumentTree, Inline } from '../../../shared/document/types';
import { bodyOf, buildDraft, newNote, note, paragraph, plain, say } from '../../support/drafts';

const draft = buildDraft({
  body: [paragraph('Crime fell.'), paragraph([plain('Theft rose.'), note(0)]), paragraph('End.')],
  footnotes: [[paragraph('Source: the survey.')]],
});

const writtenAt = (block: string, offset: number, content: Inline[]): Hunk => ({
  kind: 'replace',
  from: { block, offset },
  to: { block, offset },
  quoted: [],
  content,
});

const made = (hunks: Hunk[], on = draft) => apply(on, [{ id: 'a', order: 0, hunks }]);

const withBody = (blocks: Block[], more: DocumentTree['containers'] = []): DocumentTree => {
  const [body, ...others] = draft.containers;
  return { ...draft, containers: [{ ...body, blocks }, ...others, ...more] as never };
};

describe('a note that an amendment brings', () => {
  const hunks = [writtenAt('d:p0', 10, [newNote('new_n', 'Police figures.')])];

  test('stands in the fair copy behind the draft’s own, its reference without the words', () => {
    const { tree } = made(hunks);
    expect(tree.containers.map(({ id }) => id)).toEqual(['body', 'footnote:0', 'new_n']);
    expect(say(tree, 'new_n')).toEqual(['Police figures.']);
    expect(JSON.stringify(tree)).not.toContain('"note"');
    expect(derive(draft, tree)).toEqual(hunks);
  });

  test('is inserted in the redline, by the amendment that brings it', () => {
    const { containers } = redline(draft, [{ id: 'a', order: 0, hunks }], 'redline');
    expect(containers.at(-1)).toMatchObject({ status: 'inserted', change: { set: 'a', hunk: 0 } });
  });

  test('is told with the words of the amendment', () => {
    expect(wording(draft, hunks).new).toBe(' [footnote: Police figures.]');
  });

  test('is the same in two amendments that say the same, whatever they call it', () => {
    const replace = (key: string): Hunk => ({
      kind: 'replace',
      from: { block: 'd:p2', offset: 0 },
      to: { block: 'd:p2', offset: 3 },
      quoted: [plain('End')],
      content: [plain('Finis'), newNote(key, 'Latin.')],
    });
    const sets = ['new_x', 'new_y'].map((key, order) => ({
      id: key,
      order,
      hunks: [replace(key)],
    }));
    expect(collide(draft, sets).map(({ kind }) => kind)).toEqual(['identical']);
  });

  test('is refused in another note, and with a note of its own', () => {
    const inNote = writtenAt('footnotes:p0', 0, [newNote('new_n', 'More.')]);
    const nested = newNote('new_n', [{ ...paragraph([note(0)]), id: 'new_p' }]);
    for (const hunk of [inNote, writtenAt('d:p0', 0, [nested])])
      expect(amendable(draft, hunk)).toContain('Word has no footnotes or endnotes in');
  });
});

describe('deriving', () => {
  test('a moved passage keeps the draft’s note', () => {
    const [first, second, third] = bodyOf(draft) as [Block, Block, Block];
    const hunks = derive(draft, withBody([{ ...second, id: 'new_m' }, first, third]));
    expect(JSON.stringify(hunks)).not.toContain('"note"');
    const { tree, held } = made(hunks);
    expect(held).toEqual([]);
    expect(tree.containers.map(({ id }) => id)).toEqual(['body', 'footnote:0']);
  });

  test('one half of a move does not stand alone', () => {
    const [first, second, third] = bodyOf(draft) as [Block, Block, Block];
    const hunks = derive(draft, withBody([{ ...second, id: 'new_m' }, first, third]));
    const half = hunks.filter(({ kind }) => kind === 'insert');
    expect(made(half).held[0]?.verdicts[0]?.sentence).toContain('neither brings nor moves');
  });

  test('a copied passage has a copy of the note', () => {
    const [first, second, third] = bodyOf(draft) as [Block, Block, Block];
    const hunks = derive(draft, withBody([first, second, third, { ...second, id: 'new_c' }]));
    const { tree } = made(hunks);
    expect(tree.containers).toHaveLength(3);
    expect(tree.containers.map(({ id }) => say(tree, id)).slice(1)).toEqual([
      ['Source: the survey.'],
      ['Source: the survey.'],
    ]);
    expect(derive(draft, tree)).toEqual(hunks);
  });

  test('a note of two paragraphs, from a file that numbers its notes otherwise', () => {
    const other = buildDraft({
      body: [
        paragraph([plain('Crime'), note(0), plain(' fell.')]),
        paragraph([plain('Theft rose.'), note(1)]),
        paragraph('End.'),
      ],
      footnotes: [
        [paragraph('Recorded crime.'), paragraph('From the police.')],
        [paragraph('Source: the survey.')],
      ],
    });
    const hunks = derive(draft, other, { foreign: true });
    const { tree } = made(hunks);
    const id = tree.containers.at(-1)?.id as string;
    expect(id).toMatch(/^new_/);
    expect(say(tree, id)).toEqual(['Recorded crime.', 'From the police.']);
    expect(say(tree, 'footnote:0')).toEqual(['Source: the survey.']);
  });
});
