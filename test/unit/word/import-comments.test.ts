import { describe, expect, it } from 'vitest';
import { importWord } from '../../../electron/word/import';
import type { DocxSpec } from '../../support/docx';
import { docx, ins, p, para, row, rowIns, run, table } from '../../support/reading';

const take = (spec: DocxSpec) => importWord(docx(spec), 'before');

describe('comments become feedback', () => {
  const comment = (id: number, author: string, text: string, para: string) =>
    `<w:comment w:id="${id}" w:author="${author}" w:initials="X" w:date="2026-03-02T09:00:00Z"><w:p w14:paraId="${para}">${run(text)}</w:p></w:comment>`;
  const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
  const end = (id: number) =>
    `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

  it('with their thread, whether they are resolved, and their passage in the draft', () => {
    const { comments } = take({
      body: para(
        `${run('The ')}${ins(run('very '))}${start(0)}${run('safe')}${end(0)}${run(' town')}`,
      ),
      comments: comment(0, 'Cy', 'Is it?', 'AA') + comment(1, 'Di', 'It is.', 'BB'),
      commentsExtended:
        '<w15:commentEx w15:paraId="AA" w15:done="1"/><w15:commentEx w15:paraId="BB" w15:paraIdParent="AA"/>',
    });
    expect(comments).toEqual([
      {
        author: 'Cy',
        initials: 'X',
        date: '2026-03-02T09:00:00.000Z',
        text: 'Is it?',
        replies: [{ author: 'Di', date: '2026-03-02T09:00:00.000Z', text: 'It is.' }],
        resolved: true,
        anchor: {
          from: { block: 'd:p0', offset: 4 },
          to: { block: 'd:p0', offset: 8 },
          quote: 'safe',
        },
      },
    ]);
  });

  it('with their thread also as Word wrote it before 2013', () => {
    const namespace = 'http://schemas.microsoft.com/office/word/2010/11/wordml';
    const { comments } = take({
      body: para(start(0) + run('a') + end(0)),
      comments: comment(0, 'Cy', 'Is it?', 'AA') + comment(1, 'Di', 'It is.', 'BB'),
      commentsExtended: '',
      parts: {
        'word/commentsExtended.xml': `<x:commentsEx xmlns:x="${namespace}"><x:commentEx x:paraId="AA" x:done="1"/><x:commentEx x:paraId="BB" x:paraIdParent="AA"/></x:commentsEx>`,
      },
    });
    expect(comments).toMatchObject([{ resolved: true, replies: [{ text: 'It is.' }] }]);
  });

  it.each([
    [
      'over paragraphs',
      `${para(`${run('a ')}${start(0)}${run('b')}`)}${para(`${run('c')}${end(0)}${run(' d')}`)}`,
      'b\nc',
      2,
    ],
    ['between paragraphs', `${start(0)}${p('a')}${p('b')}${end(0)}${p('c')}`, 'a\nb', 0],
    [
      'in words that come later',
      para(`${run('a ')}${ins(start(0) + run('new ') + end(0))}${run('b')}`),
      'new',
      2,
    ],
    ['on a point', para(`${run('ab')}<w:r><w:commentReference w:id="0"/></w:r>`), '', 2],
    [
      'in a row that comes later',
      `${table(row('', p('a')), row(rowIns(), para(start(0) + ins(run('n')) + end(0))))}${p('z')}`,
      'n',
      1,
    ],
    [
      'over the cells of a row',
      `${table(row('', para(run('a ') + start(0) + run('b')), p('c'), para(run('d') + end(0) + run('e'))))}${p('z')}`,
      'b\nc\nd',
      2,
    ],
    [
      'on a whole row, which ends after its cells',
      `${table(row('', para(start(0) + run('b')), `${p('c')}</w:tc><w:commentRangeEnd w:id="0"/><w:tc><w:tcPr/>${p('d')}`))}${para('<w:r><w:commentReference w:id="0"/></w:r>')}`,
      'b\nc',
      0,
    ],
    ['that ends before it begins', para(end(0) + run('ab') + start(0)), '', 2],
  ])('%s', (_, body, quote, offset) => {
    const [found] = take({ body, comments: comment(0, 'Cy', 'Hm', 'AA') }).comments;
    expect(found?.anchor).toMatchObject({ quote, from: { offset } });
  });
});
