import { FileProblem } from './row-result.ts';

/** Bytes at the start of a file that name its format. */
interface Signature {
  readonly bytes: readonly number[];
  readonly name: string;
}

const zip: Signature = { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'a ZIP archive' };

const compound: Signature = {
  bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  name: 'an older Office document (.xls, .doc or .ppt)',
};

const signatures: readonly Signature[] = [
  zip,
  { bytes: [0x50, 0x4b, 0x05, 0x06], name: 'an empty ZIP archive' },
  compound,
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'a PDF' },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'a rich text document' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], name: 'a SQLite database' },
  { bytes: [0x24, 0x46, 0x4c, 0x32], name: 'an SPSS data file (.sav)' },
  { bytes: [0x50, 0x41, 0x52, 0x31], name: 'a Parquet file' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a picture' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a picture' },
];

/** Beginnings of the names of parts of a ZIP archive that say its format. A document can embed another one, so the folders of documents come before those of workbooks. */
const archives: readonly (readonly [part: string, name: string])[] = [
  ['Index/', 'a Numbers, Pages or Keynote document'],
  ['word/', 'a Word document'],
  ['ppt/', 'a PowerPoint presentation'],
  ['xl/', 'an Excel workbook'],
  ['[Content_Types].xml', 'an Office document (Excel, Word or PowerPoint)'],
];

/** The media types of OpenDocument, which are the content of the first part. */
const openDocuments: readonly (readonly [type: string, name: string])[] = [
  ['opendocument.spreadsheet', 'an OpenDocument spreadsheet (.ods)'],
  ['opendocument.text', 'an OpenDocument text (.odt)'],
  ['opendocument.presentation', 'an OpenDocument presentation (.odp)'],
  ['opendocument', 'an OpenDocument file'],
];

/** Names of streams in older Office documents, which are UTF-16. */
const streams: readonly (readonly [stream: string, name: string])[] = [
  ['WordDocument', 'an older Word document (.doc)'],
  ['PowerPoint Document', 'an older PowerPoint presentation (.ppt)'],
  ['Workbook', 'an older Excel workbook (.xls)'],
  ['Book', 'an older Excel workbook (.xls)'],
];

const markup: readonly (readonly [RegExp, string])[] = [
  [/^(<!doctype html|<html|<table|<meta|<head|<body)/i, 'a web page'],
  [/^<\?xml/i, 'an XML file'],
  [/^(\{|\[\s*\{)\s*"[^"]*"\s*:/, 'a JSON file'],
];

/**
 * Throws a `FileProblem` if the first bytes of a file are those of another format than CSV. It names the
 * format, because the names of files are often wrong.
 */
export function refuseOtherFormats(head: Buffer): void {
  const found = signatures.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  if (found === zip) throw notCsv(archiveName(head));
  if (found === compound) throw notCsv(streamName(head));
  if (found) throw notCsv(found.name);
  const text = head
    .subarray(0, 1024)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  const [, name] = markup.find(([start]) => start.test(text)) ?? [];
  if (name !== undefined) throw notCsv(name);
  if (isUtf16(head)) {
    const message = 'The file is UTF-16 ("Unicode text"). Save it as "CSV UTF-8".';
    throw new FileProblem('WRONG_ENCODING', message, { line: 1 });
  }
}

function archiveName(head: Buffer): string {
  const mimetype = 'mimetypeapplication/vnd.oasis.';
  if (head.subarray(nameOffset).toString('latin1').startsWith(mimetype)) {
    const type = head.subarray(nameOffset + mimetype.length, nameOffset + 200).toString('latin1');
    const [, name] = openDocuments.find(([start]) => type.startsWith(start)) ?? [];
    if (name !== undefined) return name;
  }
  const parts = partNames(head);
  const [, name] = archives.find(([start]) => parts.some((part) => part.startsWith(start))) ?? [];
  return name ?? zip.name;
}

/** The name of a part follows the fixed fields of its header. */
const nameOffset = 30;

/** The names of the parts whose headers are in the first bytes of a ZIP archive. */
function partNames(head: Buffer): string[] {
  const names: string[] = [];
  const header = Buffer.from(zip.bytes);
  for (
    let at = head.indexOf(header);
    at >= 0 && at + nameOffset <= head.length;
    at = head.indexOf(header, at + 4)
  ) {
    const length = head.readUInt16LE(at + 26);
    names.push(head.subarray(at + nameOffset, at + nameOffset + length).toString('utf8'));
  }
  return names;
}

function streamName(head: Buffer): string {
  const [, name] = streams.find(([stream]) => head.includes(Buffer.from(stream, 'utf16le'))) ?? [];
  return name ?? compound.name;
}

function notCsv(name: string): FileProblem {
  const advice = /spreadsheet|workbook/.test(name)
    ? 'Open it, and save the sheet as "CSV UTF-8".'
    : 'Save the table as "CSV UTF-8".';
  return new FileProblem('WRONG_FORMAT', `The file is ${name}, not CSV. ${advice}`);
}

const sampleBytes = 200;

/** Whether most of the bytes on even, or on odd, positions are zero: UTF-16 in a western language. */
function isUtf16(head: Buffer): boolean {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const sample = head.subarray(0, sampleBytes - (sampleBytes % 2));
  const pairs = Math.floor(sample.length / 2);
  if (pairs === 0) return false;
  let [even, odd] = [0, 0];
  for (let index = 0; index < pairs * 2; index += 1) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  return Math.max(even, odd) > pairs * 0.8 && Math.min(even, odd) === 0;
}
