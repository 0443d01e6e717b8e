import { describe, expect, it } from 'vitest';
import { invoke } from '../../../electron/handlers/invoke';
import type { ResiteInput, Work } from '../../../electron/word/service';
import { amend, begunPaper, openProgram, PLAN, planTree, step } from '../../support/program';
import { paperWord } from '../../support/word';

/** A paper with two amendments, whose next draft is brought in; `meanwhile` happens while the two are moved. */
async function next(meanwhile: (program: Awaited<ReturnType<typeof begun>>) => unknown) {
  const program = await begun();
  const { call, file, paper, document } = program;
  const path = file('next.docx', { tree: planTree(['A new beginning.', ...PLAN]) });
  const word = paperWord();
  const stop = new AbortController();
  const told: string[] = [];
  const context = {
    ...program.context(),
    work: { signal: stop.signal, progress: (_done: number, label: string) => told.push(label) },
    word: {
      ...word,
      resite: async (input: ResiteInput, work?: Work) => {
        await meanwhile({ ...program, stop } as never);
        return word.resite(input, work);
      },
    },
  };
  const asked = { paper: paper.id, path, document: document.id };
  const reply = await invoke(context, 'draft', 'import', asked);
  const { amendments } = await call('amendment', 'list', { paper: paper.id });
  const { drafts } = (await call('document', 'list', { paper: paper.id }))[0] as never;
  return { reply, told, amendments, drafts: drafts as unknown[], first: program.draft.id };
}

async function begun() {
  const program = await openProgram();
  const made = await begunPaper(program);
  const { id } = made.draft;
  const first = await amend(program, id, [{ quote: 'Five themes', find: 'Five', replace: 'Six' }]);
  await amend(program, id, [{ quote: 'Fewer people', find: 'Fewer', replace: 'More' }]);
  return { ...program, ...made, first, stop: new AbortController() };
}

describe('moving open amendments to the next draft', () => {
  it('says how far it is, and moves them all', async () => {
    const { reply, told, amendments, first } = await next(() => undefined);
    expect(reply.ok).toBe(true);
    expect(told).toContain('Moving amendments to the new draft');
    expect(amendments.map(({ draft }) => draft)).not.toContain(first);
  });

  it('changes nothing when it is stopped', async () => {
    const { reply, amendments, drafts, first } = await next(({ stop }) => stop.abort());
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(drafts).toHaveLength(1);
    expect(amendments.map(({ draft }) => draft)).toEqual([first, first]);
  });

  it('takes along what was written or changed meanwhile, as it stands then', async () => {
    const { reply, amendments, first } = await next(async (program) => {
      const { call, draft, first: one } = program;
      await amend(program as never, draft.id, [
        { quote: 'We do not expect', find: 'not', replace: 'never' },
      ]);
      await call('amendment', 'rework', step(one));
    });
    expect(reply).toMatchObject({ ok: true });
    expect(amendments).toHaveLength(3);
    expect(amendments.map(({ draft }) => draft)).not.toContain(first);
    expect(amendments[0]?.status).toBe('working');
    expect(amendments[2]?.wording.new).toContain('never');
  });
});
