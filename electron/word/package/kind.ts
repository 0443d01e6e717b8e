import { type Refusal, refuse } from '../../../shared/base/failure';

const startsWith = (bytes: Uint8Array, ...head: number[]) =>
  head.every((byte, i) => bytes[i] === byte);

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

const save = 'Save it in Word as a Word document (.docx) and try again.';

/**
 * Names a file that is no zip for what it is: an old .doc, an encrypted or rights-managed file, a PDF …
 * Null when it may be a Word file.
 */
export function refuseNonZip(bytes: Uint8Array): Refusal | null {
  if (bytes.length === 0)
    return refuse('bad-file', 'This file is empty. Ask for a fresh copy and try again.');
  if (startsWith(bytes, ...ZIP)) return null;
  if (startsWith(bytes, ...OLE)) return refuse('bad-file', oleSentence(bytes));
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1').trimStart();
  if (head.startsWith('%PDF'))
    return refuse(
      'bad-file',
      `This is a PDF, not a Word document. Use the Word document that it was made from.`,
    );
  if (head.startsWith('{\\rtf'))
    return refuse('bad-file', `This is a rich text file (.rtf), not a Word document. ${save}`);
  if (/pkg:package|w:wordDocument|mso-application/.test(head))
    return refuse('bad-file', `This is a Word document saved as one XML file. ${save}`);
  if (/^(\xef\xbb\xbf)?<(!doctype html|html)/i.test(head))
    return refuse('bad-file', `This is a web page, not a Word document. ${save}`);
  if (isOwnerFile(bytes))
    return refuse(
      'bad-file',
      'This is not the document but the small file (its name begins with ~$) that Word keeps beside one while somebody has it open. Choose the document itself.',
    );
  return refuse(
    'bad-file',
    'This is not a Word document, even if its name ends in .docx. Choose another file, or open this one in Word, save it as a Word document (.docx) and try that.',
  );
}

/** Word's owner file: 162 bytes, with who has the document open in two encodings, each after its length. */
const isOwnerFile = (bytes: Uint8Array): boolean =>
  bytes.length === 162 && (bytes[0] as number) <= 53 && bytes[0] === bytes[54] && bytes[55] === 0;

/** Old binary files, and encrypted ones, are OLE containers; the names of their streams say which. */
function oleSentence(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string) => buffer.includes(Buffer.from(name, 'utf16le'));
  if (has('DRMEncryptedDataSpace') || has('DRMContent'))
    return 'This file is protected by digital rights management (a sensitivity label or restricted permission). Ask its owner to remove the protection, save it as a Word document (.docx) and try again.';
  if (has('EncryptedPackage') || has('EncryptionInfo'))
    return 'This file is encrypted with a password. Open it in Word, remove the password (File, Info, Protect Document), save it and try again.';
  if (has('Workbook'))
    return 'This is an old Excel workbook (.xls), not a Word document. Choose the Word document.';
  if (has('PowerPoint Document'))
    return 'This is an old PowerPoint presentation (.ppt), not a Word document. Choose the Word document.';
  if (has('WordDocument')) return `This is a Word document in the old format (.doc). ${save}`;
  return 'This is not a Word document (.docx). Open it in Word, save it as one and try again.';
}

/**
 * Names a readable zip that holds no Word document for what it is.
 * @param type content type of its main part, when it has one
 */
export function refuseOtherPackage(names: readonly string[], type: string | null): Refusal {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (type?.includes('spreadsheetml') || has(/^xl\/workbook\.(xml|bin)$/i))
    return refuse(
      'bad-file',
      'This is an Excel workbook, not a Word document. Choose the Word document.',
    );
  if (type?.includes('presentationml') || has(/^ppt\/presentation\.xml$/i))
    return refuse(
      'bad-file',
      'This is a PowerPoint presentation, not a Word document. Choose the Word document.',
    );
  if (has(/^visio\//i))
    return refuse(
      'bad-file',
      'This is a Visio drawing, not a Word document. Choose the Word document.',
    );
  if (names.includes('mimetype') && names.includes('content.xml'))
    return refuse('bad-file', `This is an OpenDocument file. ${save}`);
  if (has(/^Index\/.*\.iwa$|^Index\.zip$/))
    return refuse(
      'bad-file',
      'This is an Apple Pages document. Export it from Pages as a Word document (.docx) and try again.',
    );
  if (names.includes('[Content_Types].xml') || has(/^word\//i))
    return refuse(
      'bad-file',
      'This file is damaged: the part that holds the text is missing. Ask for a fresh copy, or open it in Word, save it again and try that.',
    );
  return refuse(
    'bad-file',
    'This is a zip archive, not a Word document. Unpack it and choose the Word document inside.',
  );
}

/** Refuses macros by content type or by the parts that carry them. */
export function refuseMacros(names: readonly string[], type: string | null): Refusal | null {
  if (
    !type?.includes('macroEnabled') &&
    !names.some((name) => /(^|\/)vba(Project|Data)\.(bin|xml)$/i.test(name))
  )
    return null;
  return refuse(
    'bad-file',
    'This file contains macros (it is a .docm or .dotm). Save it as a Word document (.docx) without macros and try again.',
  );
}
