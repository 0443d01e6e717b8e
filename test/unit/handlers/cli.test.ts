import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../../electron/cli/run';
import type { WordService } from '../../../electron/word/service';
import { hunksFromEdits } from '../../../shared/amendment/edits';
import { planTree, RESOURCES, temporaryFolder } from '../../support/program';
import { type PaperFile, paperFile, paperWord } from '../../support/word';

/** A terminal with a data folder of its own; `run` splits words at spaces, keeping quoted ones together. */
function terminal(today = '2022-03-31', word: WordService = paperWord()) {
  const folder = temporaryFolder();
  const file = (name: string, content: PaperFile | object) => {
    const path = join(folder, name);
    writeFileSync(
      path,
      'tree' in content ? paperFile(content as PaperFile) : JSON.stringify(content),
    );
    return path;
  };
  return {
    folder,
    file,
    async run(line: string, ...more: string[]) {
      const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, quoted, bare]) => quoted ?? bare ?? '',
      );
      const printed = { out: '', err: '' };
      const code = await run(
        [...words, ...more],
        {
          databaseFile: (data = folder) => join(data, 'engross.db'),
          resources: RESOURCES,
          version: '0.0.0',
          systemUser: 'test',
          word: () => word,
          work: {},
          now: () => `${today}T09:00:00.000Z`,
        },
        {
          out: (text) => (printed.out += `${text}\n`),
          err: (text) => (printed.err += `${text}\n`),
        },
      );
      return { code, ...printed };
    },
  };
}

type Terminal = ReturnType<typeof terminal>;

/** Runs lines that must succeed; gives what the last one printed. */
async function all({ run: go }: Terminal, ...lines: string[]): Promise<string> {
  let last = '';
  for (const line of lines) {
    const { code, out, err } = await go(line);
    expect(err, line).toBe('');
    expect(code, line).toBe(0);
    last = out;
  }
  return last;
}

const BEGIN = [
  'person set --name "A. Miller" --post "Report author"',
  'paper new --title "Community Safety Plan" --committee "Housing Committee" --committee-date 2022-03-30 --council-date 2022-04-13',
];

const DELEGATE =
  'delegation set --wording "RESOLVED: That it be amended" --delegate "Head of Housing" --consultee Chair --consultee Vice-Chair --until 2022-04-05';

describe('the command line', () => {
  it('tells what a returned file says that nobody authorised, and what changed between drafts', async () => {
    const at = terminal();
    const plan = at.file('plan.docx', { tree: planTree() });
    const edits = at.file('edits.json', [{ quote: 'Five themes', find: 'Five', replace: 'Six' }]);
    const returned = at.file('returned.docx', {
      tree: planTree([
        'The plan has nine priorities.',
        'Six themes run through it.',
        'Fewer people feel safe after dark.',
        'We do not expect the assessment to change.',
      ]),
    });
    await all(
      at,
      ...BEGIN,
      `draft add ${plan} --title "The plan"`,
      `amend ${edits} --reason "Six"`,
    );
    const lines = (await all(at, `compare ${returned}`)).split('\n').map((line) => line.trim());
    expect(lines[0]).toBe('Nobody authorised:');
    expect(lines[1]).toMatch(/^not tracked .*“four” → “nine”$/);
    expect(lines[2]).toBe('Already amendments:');
    expect(lines[3]).toMatch(/^1 proposed .*“Five” → “Six”$/);
    expect(await all(at, `compare ${plan}`)).toMatch(/^plan\.docx holds nothing that is not/);

    await all(at, `draft add ${returned} --document plan`);
    expect(await all(at, 'compare --from 1 --to 2')).toMatch(
      /^From draft 1 to draft 2: 2 changes\.\n.*“four” → “nine”\n.*“Five” → “Six”/,
    );
    expect((await at.run('compare /nowhere/a.docx')).code).toBe(1);
  });

  it('walks the main job, from the draft to the proved paper', async () => {
    const at = terminal();
    const plan = at.file('plan.docx', { tree: planTree() });
    const edits = at.file('edits.json', [{ quote: 'Five themes', find: 'Five', replace: 'Six' }]);
    const drop = at.file('drop.json', [{ quote: 'do not expect', deleteParagraph: true }]);
    await all(
      at,
      ...BEGIN,
      `draft add ${plan} --title "The plan"`,
      `feedback add --who "Member for Fant" --asked "Six, not five" --quote "Five themes" --at-committee`,
      'draft agree --on 2022-03-30',
      DELEGATE,
      `amend ${edits} --reason "Six are listed" --answers 1`,
      'feedback answer 1 --amendments 1',
      `amend ${drop} --reason "Said twice" --category accuracy`,
      'respond 1 --consultee vice --kind agree',
      'respond 1 --consultee Chair --kind concern --comment "Are they equal?"',
      'decide 1 incorporate --reason "They need not be equal"',
      'decide 2 decline --reason "Not asked for"',
      'ready',
    );
    const out = await all(at, `export --to ${at.folder}`);
    expect(out).toContain('The plan – Council 13 April 2022 – tracked.docx');
    expect(out).toContain('Proved: rejecting every change gives the agreed draft');
    const tracked = JSON.parse(
      readFileSync(join(at.folder, 'The plan – Council 13 April 2022 – tracked.docx'), 'utf8'),
    ) as PaperFile;
    expect(tracked.tracked?.[0]?.comment).toContain('Answers feedback 1.');
    expect(await all(at, 'history --limit 3')).toContain(
      'was exported for Council with amendment 1, and proved.',
    );
    expect(await all(at, 'ledger verify')).toMatch(/^Intact: \d+ entries, head [0-9a-f]{64}\.$/m);
    const proved = await at.run(
      'prove',
      join(at.folder, 'The plan – Council 13 April 2022 – clean.docx'),
    );
    expect(proved).toMatchObject({ code: 0, out: 'Proved.\n' });
    const shown = await all(at, 'amendment show 1');
    expect(shown).toContain('“Five” → “Six”');
    expect(shown).toContain('Chair has a concern: Are they equal?');
  });

  it('settles collisions, and does one act to several, telling by number what was refused', async () => {
    const at = terminal('2022-03-01');
    const plan = at.file('plan.docx', { tree: planTree() });
    const edit = (name: string, replace: string) =>
      at.file(name, [{ quote: 'Five themes', find: 'Five', replace }]);
    const [six, seven] = [edit('six.json', 'Six'), edit('seven.json', 'Seven')];
    const dark = at.file('dark.json', [{ quote: 'after dark', find: 'dark', replace: 'dusk' }]);
    await all(
      at,
      ...BEGIN,
      `draft add ${plan} --title "The plan"`,
      `amend ${dark} --reason "A better word"`,
      `amend ${six} --reason "Six are listed"`,
      `amend ${seven} --reason "Seven were agreed"`,
    );
    expect(await all(at, 'amendment list')).toContain('2 and 3 (“Five”). Both change the same');
    expect(await all(at, 'amendment combine 2,3')).toContain(
      'Left out of amendment 3: “Five” → “Seven”',
    );
    const several = await at.run('amendment accept 1,2');
    expect(several).toMatchObject({
      code: 1,
      out: expect.stringMatching(
        /^Amendment 1 is accepted\.\nAmendment 2 was left as it is: Amendment 2 is withdrawn/,
      ),
    });
    expect(await all(at, 'amendment renumber')).toBe('2 amendments got another number.\n');
    expect(await all(at, 'amendment propose 1')).toBe('Amendment 1 is proposed.\n');
    expect(await all(at, 'amendment show 1')).toContain('“Five” → “Six”');
  });

  it('takes the changes of a Word file that came back as amendments on the draft', async () => {
    const at = terminal();
    const plan = at.file('plan.docx', { tree: planTree() });
    const back = at.file('back.docx', {
      tree: planTree([
        'The plan has four priorities.',
        'Six themes run through it.',
        'A new paragraph came in.',
        'Fewer residents feel safe after dark.',
        'We do not expect the assessment to change.',
      ]),
    });
    await all(at, ...BEGIN, `draft add ${plan} --title "The plan"`);
    const out = await all(at, `amend --from-word ${back} --reason "From the police" --json`);
    const { amendments } = JSON.parse(out) as { amendments: { wording: object; status: string }[] };
    expect(amendments.map(({ wording }) => wording)).toMatchObject([
      { old: 'Five', new: 'Six' },
      { old: '', new: expect.stringContaining('A new paragraph came in.') },
      { old: 'people', new: 'residents' },
    ]);
    expect(amendments.every(({ status }) => status === 'proposed')).toBe(true);
    const same = await at.run(`amend --from-word ${plan}`);
    expect(same.code).toBe(1);
    expect(same.err).toContain('says the same as draft 1');
  });

  it('keeps the authors of changes that were tracked on the draft itself', async () => {
    const at = terminal();
    const plan = at.file('plan.docx', { tree: planTree() });
    const hunks = (find: string, replace: string) =>
      hunksFromEdits(planTree(), [{ quote: find, find, replace }]);
    const change = { date: null, revisions: 1 };
    const back = at.file('back.docx', {
      tree: planTree(),
      amendments: [
        { ...change, author: 'Police', hunks: hunks('Five', 'Six') },
        { ...change, author: 'County Council', hunks: hunks('Fewer', 'Far fewer') },
      ],
    });
    await all(at, ...BEGIN, `draft add ${plan} --title "The plan"`);
    const out = await all(at, `amend --from-word ${back} --reason "They asked" --json`);
    expect(JSON.parse(out).amendments).toMatchObject([
      { importedFrom: 'Police', wording: { old: 'Five', new: 'Six' } },
      { importedFrom: 'County Council', status: 'proposed' },
    ]);
  });

  it('adopts accepted amendments before Committee', async () => {
    const at = terminal();
    const plan = at.file('plan.docx', { tree: planTree() });
    const edits = at.file('edits.json', [{ quote: 'Five themes', find: 'Five', replace: 'Six' }]);
    await all(
      at,
      ...BEGIN,
      `draft add ${plan} --title "The plan"`,
      `amend ${edits} --reason "Six"`,
    );
    await all(at, 'amendment accept 1', 'draft adopt');
    expect(await all(at, 'draft show --draft 2')).toContain('Six themes run through it.');
    expect(await all(at, 'draft list')).toContain('draft 2  adopted');
  });

  it('names the choice when there is more than one paper, and finds it by words of its title', async () => {
    const at = terminal();
    await all(at, ...BEGIN, 'paper new --title "Air Quality Plan" --committee "Housing Committee"');
    const { code, err } = await at.run('paper show');
    expect(code).toBe(1);
    expect(err).toContain('“Air Quality Plan”, “Community Safety Plan”');
    expect(await all(at, 'paper show --paper air')).toContain('Air Quality Plan (drafting)');
    expect((await at.run('paper show --paper water')).err).toContain('There is no paper “water”');
  });

  it('refuses in a sentence, with exit code 1, or in JSON when asked', async () => {
    const at = terminal();
    const nobody = await at.run('paper new --title x --committee y');
    expect(nobody.code).toBe(1);
    expect(nobody.err).toContain('Say who you are first');
    expect(nobody.err).toContain('engross person set');
    await all(at, ...BEGIN);
    const before = await at.run(
      'paper new --title x --committee y --committee-date 2022-04-30 --council-date 2022-04-13',
    );
    expect(before.err).toContain('Council meets before the Committee');
    const json = await at.run('decide 1 incorporate --reason x --json');
    expect(JSON.parse(json.err)).toMatchObject({ error: { code: 'not-found' } });
    const missing = await at.run('draft add nowhere.docx');
    expect(missing).toMatchObject({ code: 1, out: '' });
    expect(missing.err).toContain('The file nowhere.docx is not there');
  });

  it('never takes tracked changes silently', async () => {
    const at = terminal();
    const found = [{ author: 'Police', date: null, revisions: 1, hunks: [] }];
    const plan = at.file('plan.docx', { tree: planTree(), amendments: found });
    await all(at, ...BEGIN);
    const { code, err } = await at.run(`draft add ${plan}`);
    expect(code).toBe(1);
    expect(err).toContain('holds 1 tracked change by Police (1). Choose what they become');
    expect((await at.run('draft list')).out).toContain('There is no draft.');
  });

  it('exits 3 when a file is not proved, and when the ledger is broken', async () => {
    const at = terminal();
    const plan = at.file('plan.docx', { tree: planTree() });
    const other = at.file('other.docx', { tree: planTree(['Something else.']) });
    await all(at, ...BEGIN, `draft add ${plan} --title "The plan"`, 'draft agree --on 2022-03-30');
    const { code, out } = await at.run(`prove ${other}`);
    expect(code).toBe(3);
    expect(out).toContain('Not proved.');
    const { default: Database } = await import('better-sqlite3');
    const db = new Database(join(at.folder, 'engross.db'));
    db.exec("UPDATE papers SET title = 'Another'");
    db.close();
    const verify = await at.run('ledger verify');
    expect(verify.code).toBe(3);
    expect(verify.out).toContain('altered outside Engross');
  });

  it('helps, with examples, and exits 2 on what is no command', async () => {
    const at = terminal();
    const help = await at.run('amend --help');
    expect(help.code).toBe(0);
    expect(help.out).toContain('"insertAfter"');
    expect(help.out).toContain('--paper <title>');
    expect(await at.run('explode')).toMatchObject({ code: 2, out: '' });
    expect((await at.run('decide 1')).code).toBe(2);
  });

  it('makes the day’s backup', async () => {
    const at = terminal();
    await all(at, ...BEGIN);
    expect(
      readFileSync(join(at.folder, 'backups', 'engross-2022-03-31.db')).length,
    ).toBeGreaterThan(0);
  });
});
