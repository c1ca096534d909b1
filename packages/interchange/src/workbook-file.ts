import { trimmed } from '@rapport/core/text-forms.ts';
import { readXlsx } from 'hucre/xlsx';

import { FileProblem } from './row-result.ts';

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** The cells of each row as text, from row 1; numbers have a point, days are YYYY-MM-DD. */
  readonly rows: readonly (readonly string[])[];
}

/** A workbook is read in memory, so it is limited before it is unpacked. */
const workbookBytesMax = 8 * 1024 * 1024;
const unpackedBytesMax = 64 * 1024 * 1024;
const sheetRowsMax = 20_000;
/** The part that is read. Empty rows between others count, so a sheet with more rows than the limit is noticed. */
const range = 'A1:AZ100000';

/** Whether the first bytes of a file are those of an Excel workbook (.xlsx). */
export const isWorkbook = (head: Buffer): boolean =>
  head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04])) &&
  (head.includes('xl/') || head.includes('[Content_Types].xml'));

/**
 * Reads a small workbook. Throws a `FileProblem` if it is too large (WORKBOOK_TOO_LARGE), or if it is damaged, protected or another document (WRONG_FORMAT).
 */
export async function readWorkbook(source: AsyncIterable<Uint8Array>): Promise<Sheet[]> {
  const content = await limitedBytes(source);
  if (unpackedBytes(content) > unpackedBytesMax) throw tooLarge(`${unpackedBytesMax} unpacked bytes`);
  const { sheets } = await readXlsx(content, { range, maxRows: sheetRowsMax + 1 }).catch(() => {
    const message =
      'The workbook cannot be read. It is damaged, protected, or not an Excel workbook. Save it again as "Excel Workbook (.xlsx)".';
    throw new FileProblem('WRONG_FORMAT', message);
  });
  return sheets.map(({ name, rows }) => {
    if (rows.length > sheetRowsMax) throw tooLarge(`${sheetRowsMax} rows in a sheet`);
    return { name, rows: rows.map((row) => row.map(cellText)) };
  });
}

function cellText(cell: string | number | boolean | Date | null): string {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : trimmed(String(cell));
}

async function limitedBytes(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > workbookBytesMax) throw tooLarge(`${workbookBytesMax} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The size of all parts as the directory of the archive has it. The reader refuses a part that is larger than that. */
function unpackedBytes(content: Buffer): number {
  let bytes = 0;
  const signature = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  for (
    let at = content.indexOf(signature);
    at >= 0 && at + 28 <= content.length;
    at = content.indexOf(signature, at + 4)
  ) {
    const [packed, unpacked] = [content.readUInt32LE(at + 20), content.readUInt32LE(at + 24)];
    // The reader would not limit a part without a size.
    bytes += unpacked === 0 && packed > 2 ? Infinity : unpacked;
  }
  return bytes;
}

function tooLarge(limit: string): FileProblem {
  const message = `A workbook has at most ${limit}. Save each sheet as "CSV UTF-8", and import them one by one.`;
  return new FileProblem('WORKBOOK_TOO_LARGE', message);
}
