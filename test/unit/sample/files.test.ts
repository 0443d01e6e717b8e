import { describe, expect, it } from 'vitest';
import { build } from '../../../scripts/sample/build';
import { drafts, readSampleFile, sample } from './drafts';
import { paragraphs, parts } from './word-text';

const WORD_FILES = [
  'covering-report.docx',
  'plan-draft-1.docx',
  'plan-draft-2-with-partner-changes.docx',
];
const partnersDraft = parts(readSampleFile('plan-draft-2-with-partner-changes.docx'));

describe('the sample’s files', () => {
  it('are those that the generator makes, the same bytes each time', async () => {
    for (const built of [await build(), await build()]) {
      for (const [name, bytes] of Object.entries(built)) {
        expect(Buffer.compare(bytes, readSampleFile(name)), name).toBe(0);
      }
    }
  });

  it.each(WORD_FILES)('%s can be read by all', (name) => {
    const { 'word/document.xml': body = '', ...rest } = parts(readSampleFile(name));
    const tables = body.match(/<w:tbl>/g) ?? [];
    expect(tables.length).toBeGreaterThan(1);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
    expect(body).not.toMatch(/w:gridSpan|w:vMerge|w:hMerge/);
    expect(body).toMatch(/<w:pStyle w:val="Heading1"\/>/);
    expect(body).toMatch(/<w:pStyle w:val="Heading2"\/>/);
    expect(rest['word/styles.xml']).toContain('w:val="en-GB"');
    expect(rest['word/styles.xml']).toMatch(/w:ascii="Arial".{0,200}<w:sz w:val="24"/);
    expect(rest['docProps/core.xml']).toMatch(/<dc:title>[^<]*Community Safety Plan 2022-25/);
    const pictures = body.match(/<wp:docPr\b[^>]*>/g) ?? [];
    expect(pictures.every((picture) => /descr="[^"]{20,}"/.test(picture))).toBe(true);
    expect(pictures).toHaveLength(name.startsWith('plan') ? 1 : 0);
  });

  it('name posts, never people, and only invented places', () => {
    const posts = Object.values(sample.posts);
    const everything = [...Object.values(drafts()).flat(), JSON.stringify(sample)].join('\n');
    expect(everything).not.toMatch(/\b(Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Sir|Dame) [A-Z]/);
    expect(everything).not.toMatch(/Maidstone|\bKent\b|Shepway|Golding/);
    for (const name of WORD_FILES) {
      const core = parts(readSampleFile(name))['docProps/core.xml'];
      expect(posts).toContain(/<dc:creator>([^<]*)/.exec(core ?? '')?.[1]);
    }
  });
});

describe('the partners’ changes in draft 2', () => {
  const body = partnersDraft['word/document.xml'] ?? '';
  const brought = sample.documents[0]?.drafts[1];

  it('are by two posts, in March 2022, each with a number of its own', () => {
    const changes = [...body.matchAll(/<w:(?:ins|del) ([^>]*?)\/?>/g)].map(([, text]) => text);
    const authors = new Set(changes.map((text) => /author="([^"]*)"/.exec(text ?? '')?.[1]));
    const ids = changes.map((text) => /w:id="(\d+)"/.exec(text ?? '')?.[1]);
    expect(authors).toEqual(new Set(brought?.trackedChanges.map(({ author }) => author)));
    expect(authors.size).toBe(2);
    expect(new Set(ids).size).toBe(changes.length);
    expect(changes.every((text) => /date="2022-03-/.test(text ?? ''))).toBe(true);
  });

  it('are all accounted for in the paper’s data', () => {
    const touched = paragraphs(body).filter(({ before, after }) => before !== after);
    expect(touched).toHaveLength(brought?.trackedChanges.length ?? 0);
    for (const { words } of brought?.trackedChanges ?? []) {
      const holding = touched.filter(({ before, after }) => `${before}\n${after}`.includes(words));
      expect(holding, words).toHaveLength(1);
    }
    expect(touched.filter(({ before }) => before === null)).toHaveLength(1);
    expect(touched.filter(({ after }) => after === null)).toHaveLength(1);
  });

  it('come with three comments on a range of words, each answered in the data', () => {
    const comments = partnersDraft['word/comments.xml'] ?? '';
    expect(comments.match(/<w:comment /g)).toHaveLength(3);
    for (const part of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) {
      expect(body.match(new RegExp(`<w:${part} `, 'g'))).toHaveLength(3);
    }
    for (const { says, author } of brought?.comments ?? []) {
      expect(comments).toContain(says);
      expect(comments).toContain(`w:author="${author}"`);
    }
    expect(brought?.comments).toHaveLength(3);
  });
});
