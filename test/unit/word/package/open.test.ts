import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../../../electron/word/package/open';
import { joinEntries, packEntry, writePackage } from '../../../../electron/word/package/write';
import { readDocument } from '../../../../electron/word/read/raw';
import type { FailureCode } from '../../../../shared/base/failure';
import { Refusal } from '../../../../shared/base/failure';
import { buildDocx } from '../../../support/docx';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ole = (stream: string) =>
  Buffer.concat([OLE, Buffer.alloc(512), Buffer.from(stream, 'utf16le')]);
const text = (words: string) => new Uint8Array(Buffer.from(words));
const plain = buildDocx({ body: '<w:p><w:r><w:t>Words</w:t></w:r></w:p>' });
const MAIN = 'application/vnd.openxmlformats-officedocument';

/** A zip with these parts, as text. */
const zip = (parts: Record<string, string>) =>
  joinEntries(Object.entries(parts).map(([name, content]) => packEntry(name, text(content))));

/** The plain document with bytes changed where a pattern stands. */
function tampered(pattern: Buffer, offset: number, bytes: number[], last = false): Uint8Array {
  const copy = Buffer.from(plain);
  const at = last ? copy.lastIndexOf(pattern) : copy.indexOf(pattern);
  for (const [i, byte] of bytes.entries()) copy[at + offset + i] = byte;
  return new Uint8Array(copy);
}

const other = (type: string, part: string) =>
  zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`,
    [part]: '<x/>',
  });

/** Opens everything in the file, so that what is lazy is looked at too. */
function openAll(bytes: Uint8Array): void {
  const pkg = openPackage(bytes);
  pkg.verify();
  readDocument(pkg);
}

function refusal(bytes: Uint8Array): { code: FailureCode; sentence: string } {
  try {
    openAll(bytes);
  } catch (error) {
    if (error instanceof Refusal) return error.failure;
    throw error;
  }
  throw new Error('It was opened.');
}

const packed = deflateRawSync(Buffer.alloc(300 * 1024 * 1024), { level: 1 });

/** A document with a part of 300 MB, which says so or says that it is small. */
function bomb(declared: number): Uint8Array {
  const entry = {
    name: 'word/bomb.bin',
    method: 8,
    crc: 0,
    size: declared,
    time: 0,
    date: 33,
    data: packed,
  };
  return joinEntries([...openPackage(plain).entries, entry]);
}

/** Who has a document open: the length of the name and the name, as bytes and in UTF-16. */
function ownerFile(name: string): Uint8Array {
  const file = Buffer.alloc(162);
  file[0] = file[54] = name.length;
  file.write(name, 1, 'latin1');
  file.write(name, 56, 'utf16le');
  return file;
}

const deep = (levels: number) =>
  buildDocx({
    body: `${'<w:sdt><w:sdtContent>'.repeat(levels)}<w:p/>${'</w:sdtContent></w:sdt>'.repeat(levels)}`,
  });

const nameOfMain = Buffer.from('word/document.xml');

describe('what is no Word file is refused for what it is', () => {
  const cases: [string, Uint8Array, RegExp][] = [
    ['nothing at all', new Uint8Array(0), /empty/],
    ['a text file', text('Dear all'), /not a Word document.*\.docx/],
    ['the file that Word keeps beside an open one', ownerFile('Ann Lee'), /~\$.*document itself/],
    ['a PDF', text('%PDF-1.7 …'), /PDF/],
    ['rich text', text('{\\rtf1 …'), /rich text/],
    ['a web page', text('<!DOCTYPE html><html></html>'), /web page/],
    ['flat XML', text('<?xml version="1.0"?><pkg:package/>'), /one XML file/],
    ['an old .doc', ole('WordDocument'), /old format \(\.doc\)/],
    ['an old .xls', ole('Workbook'), /Excel/],
    ['an encrypted file', ole('EncryptedPackage'), /encrypted with a password/],
    [
      'a rights-managed file',
      ole('DRMEncryptedDataSpace EncryptedPackage'),
      /digital rights management/,
    ],
    [
      'a workbook',
      other(`${MAIN}.spreadsheetml.sheet.main+xml`, 'xl/workbook.xml'),
      /Excel workbook/,
    ],
    [
      'a presentation',
      other(`${MAIN}.presentationml.presentation.main+xml`, 'ppt/presentation.xml'),
      /PowerPoint/,
    ],
    [
      'an OpenDocument file',
      zip({ mimetype: 'application/vnd.oasis', 'content.xml': '<x/>' }),
      /OpenDocument/,
    ],
    ['a zip of other things', zip({ 'photo.jpg': 'x' }), /zip archive/],
    [
      'a package without a document',
      zip({ '[Content_Types].xml': '<Types/>' }),
      /part that holds the text is missing/,
    ],
    [
      'a macro document',
      buildDocx({
        body: '<w:p/>',
        mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml',
      }),
      /macros.*without macros/,
    ],
    [
      'a macro project in a .docx',
      buildDocx({ body: '<w:p/>', parts: { 'word/vbaProject.bin': 'x' } }),
      /macros/,
    ],
    ['half a file', plain.slice(0, plain.length >> 1), /damaged/],
    ['a lying size', tampered(nameOfMain, -46 + 24, [9, 0, 0, 0], true), /not as long as it says/],
    [
      'a wrong checksum',
      tampered(nameOfMain, -46 + 16, [1, 2, 3, 4], true),
      /checksum of word\/document\.xml/,
    ],
    [
      'a document type',
      buildDocx({
        body: '',
        parts: {
          'word/document.xml': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
        },
      }),
      /declares a document type/,
    ],
    ['broken XML', buildDocx({ body: '<w:p>' }), /not well-formed/],
    [
      'another root',
      buildDocx({ body: '', parts: { 'word/document.xml': '<x/>' } }),
      /main part holds something else/,
    ],
  ];
  it.each(cases)('%s', (_, bytes, sentence) => {
    const failure = refusal(bytes);
    expect(failure.code).toBe('bad-file');
    expect(failure.sentence).toMatch(sentence);
  });

  it('says in each sentence what to do', () => {
    for (const [name, bytes] of cases)
      expect(refusal(bytes).sentence, name).toMatch(/Choose|Ask|Save|Open|Use|Unpack|Export/i);
  });
});

describe('a file that would cost too much is refused at once', () => {
  it.each([
    ['says what it is', 300 * 1024 * 1024, 'too-large'],
    ['says that it is 100 bytes', 100, 'bad-file'],
  ])('a bomb of 300 MB that %s', (_, declared, code) => {
    const bytes = bomb(declared);
    const before = process.memoryUsage().arrayBuffers;
    expect(refusal(bytes).code).toBe(code);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024);
  });

  it('elements 50,000 deep, while 100 deep is read', () => {
    expect(refusal(deep(25_000)).sentence).toMatch(/nested too deeply/);
    expect(() => openAll(deep(100))).not.toThrow();
  });
});

describe('writing a package', () => {
  const pkg = openPackage(plain);

  it('keeps the bytes, place and time of what is not named', () => {
    const changed = text('<changed/>');
    const out = openPackage(
      writePackage(
        pkg.entries,
        new Map([
          ['word/document.xml', changed],
          ['word/new.xml', text('<new/>')],
        ]),
      ),
    );
    expect(out.entries.map(({ name }) => name)).toEqual([
      ...pkg.entries.map(({ name }) => name),
      'word/new.xml',
    ]);
    expect(Buffer.from(out.bytes('word/document.xml')).toString()).toBe('<changed/>');
    for (const entry of pkg.entries)
      if (entry.name !== 'word/document.xml')
        expect(out.entries.find(({ name }) => name === entry.name)).toEqual(entry);
  });

  it('gives the same bytes for the same input, and takes parts out', () => {
    const changes = new Map([['word/document.xml', null]]);
    const once = writePackage(pkg.entries, changes);
    expect(writePackage(pkg.entries, changes)).toEqual(once);
    expect(() => openPackage(once)).toThrow(/part that holds the text is missing/);
  });
});

it('knows a signed file', () => {
  const rels =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>';
  expect(openPackage(buildDocx({ body: '<w:p/>', parts: { '_rels/.rels': rels } })).signed).toBe(
    true,
  );
  expect(openPackage(plain).signed).toBe(false);
});
