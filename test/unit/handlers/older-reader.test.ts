import { expect, it } from 'vitest';
import { wordService } from '../../../electron/word';
import { openPackage } from '../../../electron/word/package/open';
import { patch } from '../../../electron/word/patch/patch';
import { prove } from '../../../electron/word/prove/prove';
import { rejectAll } from '../../../electron/word/read/plan';
import { readDocument } from '../../../electron/word/read/raw';
import { view } from '../../../electron/word/read/view';
import type { WordService } from '../../../electron/word/service';
import { apply } from '../../../shared/amendment/apply';
import type { DocumentTree } from '../../../shared/document/types';
import { buildDocx } from '../../support/docx';
import { newPaper, openProgram, step } from '../../support/program';
import { run, sketch } from '../../support/reading';
import { hunks } from '../word/patch/cases';
import { amendment } from '../word/patch/harness';

/** With a tab in the words, which the first reader took for a space, and one of Word's own. */
const plan = (end: string) =>
  buildDocx({
    body: `<w:p>${run('Goal\tone')}<w:r><w:tab/></w:r>${run(`is ${end}.`)}</w:p>`,
  });

const asFirstRead = (file: Uint8Array) =>
  view(readDocument(openPackage(file)), rejectAll, { version: 1 }).tree;

/** A paper with a draft that the first reader read. */
async function olderDraft() {
  let word: WordService = {
    ...wordService,
    import: async (bytes, side) => ({
      ...(await wordService.import(bytes, side)),
      tree: asFirstRead(bytes),
    }),
  };
  const program = await openProgram({
    word: new Proxy(wordService, { get: (_, name: keyof WordService) => word[name] }),
  });
  const paper = await newPaper(program);
  const { document, draft } = await program.call('draft', 'import', {
    paper: paper.id,
    path: program.file('plan.docx', plan('near')),
    document: null,
    title: 'Plan',
  });
  word = wordService;
  return { program, document: document.id, draft: draft.id };
}

it('a draft that an older reader read is still written and proved, words beside a tab too', () => {
  const base = plan('near');
  const draft = asFirstRead(base);
  const h = hunks(draft);
  const amendments = [amendment(1, [h.replace(['d:p0', 5], ['d:p0', 8], 'two')])];
  const written = { base, tree: draft, amendments };
  const [tracked, clean] = [
    patch({ ...written, form: 'tracked' }),
    patch({ ...written, form: 'clean' }),
  ];
  const council = apply(draft, amendments).tree;
  expect(prove({ file: tracked, draft, council, base })).toMatchObject({ proved: true });
  expect(prove({ file: clean, draft: council, base })).toMatchObject({ proved: true });
});

it('a file that comes back with its tabs has not changed them', async () => {
  const { program, document } = await olderDraft();
  const path = program.file('back.docx', plan('far'));
  const found = await program.call('draft', 'compareFile', { document, path });
  expect(found.silent.map(({ wording: { old, new: now } }) => [old, now])).toEqual([
    ['near', 'far'],
  ]);
});

it('its accepted amendments are adopted, and the next draft has its tabs', async () => {
  const { program, draft, document } = await olderDraft();
  const h = hunks((await program.call('draft', 'get', { draft })).tree as DocumentTree);
  const made = await program.call('amendment', 'create', {
    draft,
    hunks: [h.replace(['d:p0', 5], ['d:p0', 8], 'two')],
    reason: 'The Committee asked for it.',
    feedback: [],
  });
  await program.call(
    'amendment',
    'accept',
    step(await program.call('amendment', 'propose', step(made))),
  );
  const adopted = await program.call('draft', 'adopt', { document });
  const { tree } = await program.call('draft', 'get', { draft: adopted.draft.id });
  expect(sketch(tree as DocumentTree)).toEqual(['p Goal\ttwo\tis near.']);
});
