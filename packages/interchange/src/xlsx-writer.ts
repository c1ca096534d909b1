import { Readable } from 'node:stream';

import { writeXlsxStream, XLSX_MAX_ROWS_PER_SHEET } from 'hucre/xlsx';

import { guardedText, type Cell } from './csv-writer.ts';

/** More characters than this make Excel repair the file. */
const cellCharactersMax = 32_767;

export interface XlsxWriterOptions {
  /** The name of the sheet. Further sheets are named after it. */
  readonly sheet: string;
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
  /** Rows of one sheet with its header: what Excel can hold by default. */
  readonly sheetRowsMax?: number;
}

/** Writes rows as a workbook in constant memory. More rows than a sheet can hold go on in another sheet with the same header. */
export function writeXlsx({ sheet, columns, rows, sheetRowsMax }: XlsxWriterOptions): Readable {
  const lines = (async function* () {
    yield columns.map(xlsxCell);
    for await (const row of rows) yield row.map(xlsxCell);
  })();
  const stream = writeXlsxStream(lines, {
    name: sheet,
    maxRowsPerSheet: sheetRowsMax ?? XLSX_MAX_ROWS_PER_SHEET,
    repeatHeaders: true,
  });
  return Readable.from(chunksOf(stream), { objectMode: false });
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel();
  }
}

function xlsxCell(cell: Cell): string | number | null {
  if (typeof cell === 'number' && !Number.isFinite(cell))
    throw new RangeError(`${cell} cannot be written to a file.`);
  if (typeof cell !== 'string') return cell;
  // XML cannot have these at all.
  const text = guardedText(
    cell.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd').toWellFormed(),
  );
  if (text.length > cellCharactersMax)
    throw new RangeError(`A cell of a workbook has at most ${cellCharactersMax} characters.`);
  return text;
}
