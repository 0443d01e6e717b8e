import { describe, expect, it } from 'vitest';
import { wordService } from '../../../electron/word';
import { openPackage } from '../../../electron/word/package/open';
import { buildDocx } from '../../support/docx';
import { newPaper, openProgram, step } from '../../support/program';
import { p, r } from '../word/patch/cases';

const PNG = new Uint8Array([137, 80, 78, 71, 1, 2, 3]);
const PICTURE =
  '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Map" descr="A map"/><a:graphic><a:graphicData uri="u/picture"><pic:pic><pic:blipFill><a:blip r:embed="rIdP"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
const INS = 'w:id="9" w:author="Ann" w:date="2022-03-02T09:00:00Z"';
const plain = buildDocx({ body: p(r('We agree the plan.')) + p(r('End.')) });
const pictured = (picture: string) =>
  buildDocx({
    body: p(r('We agree the plan.') + picture) + p(r('End.')),
    images: { rIdP: PNG },
  });

async function begun(file: Uint8Array) {
  const program = await openProgram({ word: wordService });
  const paper = await newPaper(program);
  const path = program.file('plan.docx', file);
  const { document, draft, amendments } = await program.call('draft', 'import', {
    paper: paper.id,
    path,
    document: null,
    title: 'Plan',
    side: 'before',
  });
  return { ...program, paper, document, draft, amendments };
}

const accepted = (tree: unknown) =>
  JSON.stringify(tree).match(/"hash":"([0-9a-f]{64})"/)?.[1] ?? '';

describe('a picture that an amendment brings', () => {
  it.each([
    ['a file that came back', pictured(PICTURE)],
    ['tracked changes of a file that came back', pictured(`<w:ins ${INS}>${PICTURE}</w:ins>`)],
  ])('from %s is kept, shown, and in the next draft', async (_, file) => {
    const { call, file: save, document, draft, store } = await begun(plain);
    const path = save('later.docx', file);
    const taken = await call('amendment', 'fromWord', {
      document: document.id,
      path,
      reason: 'The Chair asked for a map.',
    });
    expect(taken.warnings).toEqual([]);
    const [amendment] = taken.amendments;
    if (!amendment) throw new Error('No amendment was taken');
    const hash = accepted(amendment.hunks);
    const shown = await call('media', 'get', { hash });
    expect([...shown.bytes]).toEqual([...PNG]);
    expect((await call('amendment', 'writable', { amendment: amendment.id })).sentence).toBeNull();
    await call('amendment', 'accept', step(amendment));
    const next = await call('draft', 'adopt', { document: document.id });
    expect(next.draft.version).toBe(draft.version + 1);
    const pkg = openPackage(store.reading((reader) => reader.drafts.base(next.draft.id)));
    expect([...pkg.bytes('word/media/picture1.png')]).toEqual([...PNG]);
  });

  it('from a tracked change of the draft itself is shown before it is accepted', async () => {
    const { call, amendments, paper } = await begun(pictured(`<w:ins ${INS}>${PICTURE}</w:ins>`));
    expect(amendments).toBe(1);
    const { amendments: list } = await call('amendment', 'list', { paper: paper.id });
    const shown = await call('media', 'get', { hash: accepted(list[0]?.hunks) });
    expect([...shown.bytes]).toEqual([...PNG]);
  });

  it('can be chosen from a comparison', async () => {
    const { call, file: save, document } = await begun(plain);
    const path = save('later.docx', pictured(PICTURE));
    const { silent } = await call('draft', 'compareFile', { document: document.id, path });
    expect(silent.map(({ objection }) => objection)).toEqual([null]);
    const { amendments } = await call('amendment', 'fromWord', {
      document: document.id,
      path,
      reason: '',
      only: silent.map(({ key }) => key),
    });
    const shown = await call('media', 'get', { hash: accepted(amendments[0]?.hunks) });
    expect([...shown.bytes]).toEqual([...PNG]);
  });
});
