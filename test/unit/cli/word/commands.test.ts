import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../../../electron/cli/run';
import { wordService } from '../../../../electron/word';
import { buildDocx } from '../../../support/docx';
import {
  del,
  ins,
  markIns,
  p,
  para,
  row,
  rowIns,
  table,
  run as words,
} from '../../../support/reading';

let folder = '';
const at = (name: string) => join(folder, name);
const printed = { out: '', err: '' };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'engross-cli-word-'));
  const file = (name: string, body: string, comments?: string) =>
    writeFileSync(
      at(name),
      buildDocx({ body, numbering: LIST, ...(comments ? { comments } : {}) }),
    );
  file('old.docx', p('Five themes are set.', ITEM) + p('They stand.', ITEM) + p('The end.'));
  file('new.docx', p('Six themes are set.', ITEM) + p('They stand.', ITEM) + p('The end.'));
  file(
    'tracked.docx',
    `<w:p><w:pPr>${ITEM}</w:pPr>${COMMENTED}${del('Five')}${ins(words('Six'))}${words(' themes are set.')}</w:p>` +
      p('They stand.', ITEM) +
      p('The end.'),
    '<w:comment w:id="1" w:author="Kim" w:date="2026-02-01T09:00:00Z"><w:p><w:r><w:t>Count them.</w:t></w:r></w:p></w:comment>',
  );
  file('table.docx', table(row('', p('a'), p('b'))) + p('The end.'));
  file('odd.docx', `${p('The end.')}<w:odd>${p('Nowhere.')}</w:odd>`);
  writeFileSync(at('none.docx'), 'not a zip');
});
afterAll(() => {
  const left = existsSync(at('engross.db'));
  rmSync(folder, { recursive: true, force: true });
  expect(left, 'a database was made').toBe(false);
});
beforeEach(() => {
  printed.out = '';
  printed.err = '';
});

const BODILESS =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';
const LIST =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="2.%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const ITEM = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const COMMENTED =
  '<w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>';

/** Runs one command in the folder of the files, and gives its exit code. */
function engross(...line: string[]): Promise<number> {
  return run(
    line.map((word) => (word.endsWith('.docx') ? at(word) : word)),
    {
      databaseFile: () => at('engross.db'),
      resources: '',
      version: '0',
      systemUser: 'kim',
      word: () => wordService,
      work: {},
    },
    {
      out: (text) => {
        printed.out += `${text}\n`;
      },
      err: (text) => {
        printed.err += `${text}\n`;
      },
    },
  );
}

const answer = () => JSON.parse(printed.out);

describe('read', () => {
  test('lists blocks with their numbers, changes and comments', async () => {
    expect(await engross('read', 'tracked.docx', '--json')).toBe(0);
    const { blocks, revisions, comments } = answer();
    expect(blocks.map(({ number, text }: never) => [number, text])).toEqual([
      ['2.1', 'Five themes are set.'],
      ['2.2', 'They stand.'],
      [undefined, 'The end.'],
    ]);
    expect(revisions).toMatchObject([
      { act: 'delete', of: 'words', author: 'Ann', block: 'd:p0', text: 'Five' },
      { act: 'insert', of: 'words', author: 'Ann', block: 'd:p0', text: 'Six' },
    ]);
    expect(comments).toMatchObject([{ author: 'Kim', text: 'Count them.' }]);
  });

  test('--after tells the text with the changes made', async () => {
    expect(await engross('read', 'tracked.docx', '--after')).toBe(0);
    expect(printed.out).toContain('2.1  Six themes are set.');
    expect(printed.out).not.toContain('Five themes');
  });

  test('a table is followed by the blocks of its cells', async () => {
    await engross('read', 'table.docx', '--json');
    expect(answer().blocks).toMatchObject([
      { id: 'd:t0', kind: 'table', rows: 1, text: '' },
      { id: 'd:p0', cell: 'd:t0:r0:c0', text: 'a' },
      { id: 'd:p1', cell: 'd:t0:r0:c1', text: 'b' },
      { id: 'd:p2', container: 'body', text: 'The end.' },
    ]);
  });

  test('words that stand where Word allows none are told', async () => {
    expect(await engross('read', 'odd.docx')).toBe(0);
    expect(printed.out).toMatch(/1 word of the file was left out: .*“Nowhere\.”/);
  });

  test.each([
    [['read', 'none.docx'], 1, /Word/],
    [['read', 'missing.docx'], 1, /There is no file/],
    [['read'], 2, /missing required argument/],
    [['read', 'old.docx', '--before', '--after'], 2, /not both/],
  ])('%j is refused with a sentence', async (line, code, sentence) => {
    expect(await engross(...line)).toBe(code);
    expect(printed.err).toMatch(sentence);
    expect(printed.out).toBe('');
  });
});

test('a command line that is none is told in JSON too', async () => {
  expect(await engross('read', '--json')).toBe(2);
  expect(JSON.parse(printed.err)).toEqual({
    error: { code: 'invalid-input', sentence: "missing required argument 'file'" },
  });
});

test('a file without a body is refused', async () => {
  const empty = buildDocx({ body: '' });
  writeFileSync(at('body.docx'), buildDocx({ body: '', parts: { 'word/document.xml': BODILESS } }));
  writeFileSync(at('empty.docx'), empty);
  expect(await engross('read', 'empty.docx')).toBe(0);
  expect(await engross('read', 'body.docx')).toBe(1);
  expect(printed.err).toContain('lacks a body');
});

test('both ends of a move and a change within another’s are told as such', async () => {
  const move = (kind: 'From' | 'To', id: number) =>
    `<w:move${kind}RangeStart w:id="${id}" w:name="m" w:author="Ann"/><w:move${kind} w:id="${id + 1}" w:author="Ann">${words('moved ')}</w:move${kind}><w:move${kind}RangeEnd w:id="${id}"/>`;
  const within = `<w:ins w:id="9" w:author="Ann"><w:del w:id="10" w:author="Ben"><w:r><w:delText>not</w:delText></w:r></w:del></w:ins>`;
  writeFileSync(
    at('moved.docx'),
    buildDocx({
      body: `<w:p>${move('From', 1)}${words('One ')}${move('To', 5)}</w:p><w:p>${words('Two ')}${within}</w:p>`,
    }),
  );
  expect(await engross('read', 'moved.docx')).toBe(0);
  expect(printed.out).toMatch(/move away words/);
  expect(printed.out).toMatch(/move here words/);
  expect(printed.out).toMatch(/delete words, within a change by Ann/);
});

test('redline writes the old file with what differs as tracked changes, which prove proves', async () => {
  expect(
    await engross('redline', 'old.docx', 'new.docx', '-o', 'out.docx', '--author', 'Police'),
  ).toBe(0);
  printed.out = '';
  await engross('read', 'out.docx', '--json');
  const { revisions } = answer();
  expect(revisions).toMatchObject([
    { author: 'Police', act: 'delete', text: 'Five' },
    { author: 'Police', act: 'insert', text: 'Six' },
  ]);
  expect(await engross('prove', '--draft', 'old.docx', 'out.docx', '--council', 'new.docx')).toBe(
    0,
  );
  expect(await engross('prove', '--draft', 'new.docx', 'out.docx')).toBe(3);
  expect(printed.out).toMatch(/Not proved.\nreject-all, paragraph 2.1: expected “Six/);
});

test('a redline of a file with tracked changes starts from the text before them and ends after the new one’s', async () => {
  expect(await engross('redline', 'tracked.docx', 'tracked.docx', '-o', 'same.docx')).toBe(0);
  expect(await engross('prove', '--draft', 'old.docx', 'same.docx', '--council', 'new.docx')).toBe(
    0,
  );
});

describe('resolve', () => {
  test.each([
    ['--accept', 'new.docx'],
    ['--reject', 'old.docx'],
  ])('%s gives %s', async (how, wanted) => {
    expect(await engross('resolve', how, 'tracked.docx', '-o', 'resolved.docx')).toBe(0);
    expect(await engross('prove', '--draft', wanted, 'resolved.docx')).toBe(0);
    await engross('read', 'tracked.docx');
    expect(printed.out).toContain('Count them.');
  });

  test('it says which, never writes over its input, and leaves a file without changes alone', async () => {
    expect(await engross('resolve', 'tracked.docx', '-o', 'x.docx')).toBe(2);
    expect(await engross('resolve', '--accept', '--reject', 'tracked.docx', '-o', 'x.docx')).toBe(
      2,
    );
    expect(await engross('resolve', '--accept', 'tracked.docx', '-o', 'tracked.docx')).toBe(1);
    expect(printed.err).toContain('name another file');
    expect(await engross('resolve', '--accept', 'old.docx', '-o', 'copy.docx')).toBe(0);
    expect(readFileSync(at('copy.docx'))).toEqual(readFileSync(at('old.docx')));
  });
});

test('prove takes a table and a paragraph that came in Word as they look there, where the draft has none like them', async () => {
  const borders =
    '<w:tblPr><w:tblBorders><w:top w:val="double" w:sz="12"/></w:tblBorders></w:tblPr>';
  const wide = '<w:spacing w:after="480"/>';
  const brought = (mark: string, rowMark: string, said: (text: string) => string) =>
    buildDocx({
      body: `${p('One.')}${para(said('Wide.'), wide + mark)}${table(row(rowMark, para(said('Measure'), mark))).replace('<w:tbl>', `<w:tbl>${borders}`)}${p('End.')}`,
    });
  writeFileSync(at('short.docx'), buildDocx({ body: p('One.') + p('End.') }));
  writeFileSync(
    at('long.docx'),
    brought('', '', (text) => words(text)),
  );
  writeFileSync(
    at('byword.docx'),
    brought(markIns(), rowIns(), (text) => ins(words(text))),
  );
  const proved = (file: string) =>
    engross('prove', '--draft', 'short.docx', file, '--council', 'long.docx');
  expect(await proved('byword.docx')).toBe(0);
  expect(printed.out).not.toContain('Not counted');
  // ours, which can only write what the draft has
  await engross('redline', 'short.docx', 'long.docx', '-o', 'ours.docx');
  expect(await proved('ours.docx')).toBe(0);
  expect(printed.out).toContain('Not counted as a change: 1 new table has a look');
});

test('prove against a council file alone asks for the draft', async () => {
  expect(await engross('prove', 'old.docx', '--council', 'new.docx')).toBe(1);
  expect(printed.err).toContain('--draft');
});

test('prove tells what differs beyond the words, and --strict refuses it', async () => {
  const body = p('Seen by all.');
  writeFileSync(at('shown.docx'), buildDocx({ body }));
  const hidden =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:vanish/></w:rPr></w:style>';
  writeFileSync(at('hidden.docx'), buildDocx({ body, styles: hidden }));
  expect(await engross('prove', '--draft', 'shown.docx', 'hidden.docx')).toBe(0);
  expect(printed.out).toMatch(/Beyond the words.*:\n.*styles.xml/);
  expect(await engross('prove', '--strict', '--draft', 'shown.docx', 'hidden.docx')).toBe(3);
  printed.out = '';
  expect(await engross('prove', '--strict', '--draft', 'shown.docx', 'shown.docx')).toBe(0);
  expect(printed.out).not.toContain('Beyond');
});

test('a redline keeps the old file’s comments, and is not written through a link over it', async () => {
  expect(await engross('redline', 'tracked.docx', 'table.docx', '-o', 'kept.docx')).not.toBe(2);
  printed.out = '';
  await engross('read', 'kept.docx');
  expect(printed.out).toContain('Count them.');
  symlinkSync(at('old.docx'), at('link.docx'));
  const before = readFileSync(at('old.docx'));
  expect(await engross('redline', 'old.docx', 'new.docx', '-o', 'link.docx')).toBe(1);
  expect(printed.err).toContain('is what is read');
  expect(readFileSync(at('old.docx'))).toEqual(before);
});

test.each(['read', 'redline', 'resolve', 'prove'])('%s has examples in its help', async (name) => {
  expect(await engross(name, '--help')).toBe(0);
  expect(printed.out).toMatch(/Examples:\n {2}\$ engross/);
});
