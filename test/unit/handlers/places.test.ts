import { expect, test } from 'vitest';
import { wordService } from '../../../electron/word';
import type { Hunk } from '../../../shared/amendment/types';
import { contentText } from '../../../shared/document/inline';
import type { DocumentTree } from '../../../shared/document/types';
import { blocksOf } from '../../../shared/document/walk';
import { buildDocx } from '../../support/docx';
import { newPaper, openProgram, step } from '../../support/program';
import { hunks, p, r, tbl, tr } from '../word/patch/cases';

const control = (inner: string, properties = '') =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
const BOUND = '<w:dataBinding w:xpath="/title" w:storeItemID="{0}"/><w:text/>';
const LOCKED = '<w:lock w:val="contentLocked"/>';
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const field = (instruction: string, result: string) =>
  `${mark('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${mark('separate')}${r(result)}${mark('end')}`;
const boxed = (said: string) => `<w:txbxContent>${p(r(said))}</w:txbxContent>`;
const box = (said: string, copy = said) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>${boxed(said)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${boxed(copy)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const note = (kind: string, said: string) =>
  `<w:${kind} w:id="2">${p(`<w:r><w:${kind}Ref/></w:r>${r(said)}`)}</w:${kind}>`;

/** A plan with one passage in each kind of place; each says where it stands. */
const FILE = buildDocx({
  body:
    p(
      `${r('Plain text')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>`,
    ) +
    p(`${r('See ')}<w:hyperlink r:id="rIdL">${r('Linked words')}</w:hyperlink>`) +
    p(field('HYPERLINK "https://b.example/"', 'Field link')) +
    p(r('Ref ') + field('REF x', 'Computed words')) +
    p(r('In ') + control(r('Inline control'))) +
    p(r('At ') + control(r('Inline bound'), BOUND)) +
    control(p(r('Block control')) + p(r('Its second'))) +
    control(p(r('Block bound')), BOUND) +
    control(p(r('Block locked')), LOCKED) +
    p(r('Box: ') + box('Boxed words')) +
    p(r('Other: ') + box('Unlike words', 'Old copy')) +
    tbl(tr(p(r('Cell words')), p(r('b'))), control(tr(p(r('Row control')), p(r('d'))))) +
    p(r('End.')),
  footnotes: note('footnote', 'Footnote words'),
  endnotes: note('endnote', 'Endnote words'),
  headers: { rIdH: p(r('Header words')) },
  footers: { rIdF: p(r('Footer words ') + field('PAGE', '1')) },
  links: { rIdL: 'https://a.example/' },
  sectPr:
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdH"/><w:footerReference w:type="default" r:id="rIdF"/></w:sectPr>',
});

const WRITTEN = [
  'Plain text',
  'Linked words',
  'Field link',
  'Inline control',
  'Block control',
  'Its second',
  'Boxed words',
  'Cell words',
  'Row control',
  'Footnote words',
  'Endnote words',
  'Header words',
  'Footer words',
];
const REFUSED: [string, RegExp][] = [
  ['Computed words', /cross-reference/],
  ['Inline bound', /document’s properties/],
  ['Block bound', /document’s properties/],
  ['Block locked', /locked this part/],
  ['Unlike words', /copy for older programs/],
];

/** Amends the second and third letter of some words wherever they stand. */
function amend(tree: DocumentTree, words: string): Hunk {
  for (const { block } of blocksOf(tree)) {
    const at = block.type === 'text' ? contentText(block.content).indexOf(words) : -1;
    if (at >= 0) {
      const marks =
        block.type === 'text'
          ? (block.content.find((one) => 'text' in one && one.text.includes(words))?.marks ?? [])
          : [];
      return hunks(tree).replace(
        [block.id, at + 1],
        [block.id, at + 3],
        [{ text: '–new–', marks: marks.filter(({ type }) => type !== 'locked') }],
      );
    }
  }
  throw new Error(`${words} is not in the draft`);
}

test('words in every place of a file are written and proved, or refused before they are proposed', async () => {
  const program = await openProgram({ word: wordService });
  const { call } = program;
  const paper = await newPaper(program);
  const path = program.file('plan.docx', FILE);
  const { draft, document } = await call('draft', 'import', {
    paper: paper.id,
    path,
    document: null,
    title: 'Plan',
  });
  program.turnTo('2022-03-31');
  await call('draft', 'agree', { draft: draft.id, agreedOn: '2022-03-30' });
  await call('delegation', 'set', {
    paper: paper.id,
    wording: 'RESOLVED: That the Head of Housing amend the plan.',
    delegate: 'Head of Housing',
    consultees: [],
    documents: [document.id],
    grounds: 'The Committee’s comments',
    resolvedOn: '2022-03-30',
    until: '2022-04-05',
    expectedRevision: null,
  });
  const tree = (await call('draft', 'get', { draft: draft.id })).tree as DocumentTree;
  const write = async (words: string) => {
    const hunk = amend(tree, words);
    const made = await call('amendment', 'create', {
      draft: draft.id,
      hunks: [hunk],
      reason: 'Asked for.',
    });
    return call('amendment', 'propose', step(made));
  };
  for (const [words, sentence] of REFUSED)
    await expect(write(words), words).rejects.toThrow(sentence);
  for (const words of WRITTEN)
    await call('amendment', 'decide', {
      ...step(await write(words)),
      outcome: 'incorporate',
      reason: 'It is so.',
      decidedOn: '2022-03-31',
    });
  const made = await call('council', 'export', { document: document.id, folder: program.folder });
  expect(made.proof.proved).toBe(true);
  expect(made.amendments).toHaveLength(WRITTEN.length);
}, 60_000);
