import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffWordsWithSpace } from 'diff';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { reportOn } from '../../../electron/cli/word/report';
import { importWord } from '../../../electron/word/import';
import { patch } from '../../../electron/word/patch/patch';
import { apply } from '../../../shared/amendment/apply';
import { derive } from '../../../shared/amendment/derive';
import { treeText } from '../../../shared/document/plain';
import { bigDocx } from '../../support/big-docx';
import { wordEdits } from './edits';

/** Something to measure: made ready once, then done as often as asked. */
export type Task = () => () => unknown;

/** A large file: one of a folder named by ENGROSS_INPUTS, else one that is built. */
export function input(name: 'big' | 'big_tracked'): Uint8Array {
  const folder = process.env.ENGROSS_INPUTS;
  if (!folder) return bigDocx(name === 'big_tracked');
  return new Uint8Array(readFileSync(join(folder, `${name}.docx`)));
}

/** All of `engross read`: the blocks before the tracked changes, with their numbers, these changes, the comments. */
const read: Task = () => {
  const bytes = input('big_tracked');
  return () => reportOn(bytes, 'before');
};

/** All that the program does with a file that is added: changes made amendments, and the base package as well. */
const importing: Task = () => {
  const bytes = input('big_tracked');
  return () => importWord(bytes, 'before');
};

const mammothHtml: Task = () => {
  const buffer = Buffer.from(input('big_tracked'));
  return () => mammoth.convertToHtml({ buffer });
};

interface Node {
  name: string;
  attributes: unknown;
  children: (Node | string)[];
}

/** The least that any reader does: the XML parts inflated and parsed to a tree, namespaces resolved. */
const bare: Task = () => {
  const bytes = input('big_tracked');
  return () => {
    const parts = unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/.test(name) });
    return Object.values(parts).map((part) => parse(strFromU8(part)));
  };
};

function parse(source: string): Node {
  const root: Node = { name: '', attributes: null, children: [] };
  const open = [root];
  const parser = new SaxesParser<{ xmlns: true }>({ xmlns: true });
  parser.on('opentag', ({ local, attributes }) => {
    const node: Node = { name: local, attributes, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.write(source).close();
  return root;
}

const AMENDMENTS = 500;

const patching: Task = () => {
  const { tree, base } = importWord(input('big_tracked'), 'before');
  const amendments = wordEdits(tree, AMENDMENTS).map((hunk, n) => ({
    id: `a${n}`,
    order: n,
    number: n + 1,
    author: 'Head of Service',
    date: '2022-04-05T09:00:00Z',
    comment: [`Amendment ${n + 1}`, 'As the Committee asked.'],
    hunks: [hunk],
  }));
  return () => patch({ base, tree, amendments, form: 'tracked' });
};

const EDITS = 1_500;

function twoTexts() {
  const { tree } = importWord(input('big'), 'before');
  const edits = { id: 'edits', order: 0, hunks: wordEdits(tree, EDITS) };
  const made = apply(tree, [edits]);
  if (made.held.length > 0) throw new Error('The edits do not apply.');
  return { draft: tree, edited: made.tree };
}

/** As two files are compared: nothing is known about which paragraph is which. */
const compare: Task = () => {
  const { draft, edited } = twoTexts();
  return () => derive(draft, edited, { foreign: true });
};

const jsdiff: Task = () => {
  const { draft, edited } = twoTexts();
  const [before, after] = [treeText(draft), treeText(edited)];
  return () => diffWordsWithSpace(before, after);
};

export const tasks = {
  read,
  import: importing,
  mammoth: mammothHtml,
  bare,
  patch: patching,
  compare,
  jsdiff,
};

export type TaskName = keyof typeof tasks;
