import { expect, test } from 'vitest';
import { noteNumbers } from '../../../shared/document/notes';
import type { AtomSpan, DocumentTree } from '../../../shared/document/types';
import { buildDraft, note, paragraph, plain, table } from '../../support/drafts';

test('notes count in the order of their references, whatever a file calls them', () => {
  const tree = buildDraft({
    body: [
      paragraph([note(1), plain('One')]),
      table([[[paragraph([plain('Two'), note(2)])]]]),
      paragraph([note(0), note(1)]),
    ],
    footnotes: [[paragraph('c')], [paragraph('a')], [paragraph('b')]],
  });
  expect([...noteNumbers(tree)]).toEqual([
    ['footnote:1', '1'],
    ['footnote:2', '2'],
    ['footnote:0', '3'],
  ]);
});

test('endnotes count apart, in small Roman figures', () => {
  const end = (id: string): AtomSpan => ({ atom: 'endnote', marks: [], hash: id, container: id });
  const draft = buildDraft({
    body: [paragraph([end('endnote:7'), note(0), end('endnote:2')])],
    footnotes: [[paragraph('a')]],
  });
  const tree: DocumentTree = {
    ...draft,
    containers: [
      ...draft.containers,
      ...['endnote:2', 'endnote:7'].map((id) => ({ id, kind: 'endnote' as const, blocks: [] })),
    ],
  };
  expect([...noteNumbers(tree)]).toEqual([
    ['endnote:7', 'i'],
    ['footnote:0', '1'],
    ['endnote:2', 'ii'],
  ]);
});

test('a note with a mark of its own is not counted', () => {
  const own = { ...note(0), hash: 'footnote:0:custom' };
  const tree = buildDraft({
    body: [paragraph([own, plain('*'), note(1)])],
    footnotes: [[paragraph('a')], [paragraph('b')]],
  });
  expect([...noteNumbers(tree).values()]).toEqual(['', '1']);
});
