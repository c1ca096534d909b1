import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';

import { guardedText, writeCsv } from './csv-writer.ts';
import { dataPackageOf } from './data-package.ts';
import { exportedColumns, exportedRows, type ExportedTable } from './exported-table.ts';
import { jsonStatOf } from './json-stat.ts';
import { jsonFile, type ManifestFile } from './manifest.ts';
import { parquetFile } from './parquet-writer.ts';
import { writeXlsx } from './xlsx-writer.ts';

export const tableFormats = ['CSV', 'XLSX', 'PARQUET', 'JSON_STAT'] as const;
export type TableFormat = (typeof tableFormats)[number];

const unchanged = (text: string): string => text;
const forms = {
  CSV: { format: 'csv', extension: 'csv', contentType: 'text/csv; charset=utf-8', textOf: guardedText },
  XLSX: {
    format: 'xlsx',
    extension: 'xlsx',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    textOf: guardedText,
  },
  PARQUET: {
    format: 'parquet',
    extension: 'parquet',
    contentType: 'application/vnd.apache.parquet',
    textOf: unchanged,
  },
  JSON_STAT: { format: 'json', extension: 'json', contentType: 'application/json', textOf: unchanged },
} as const;

/** One file of an exported table. Its bytes are made while `body` is read. */
export interface TableFile {
  readonly name: string;
  readonly contentType: string;
  readonly body: Readable;
  /** The entry for a manifest. Throws until `body` was read to its end. */
  summary(): ManifestFile;
}

/** A table as a file of one format, named `<stem>.<extension>`. */
export function tableFile(table: ExportedTable, format: TableFormat, stem: string): TableFile {
  const { extension, contentType } = forms[format];
  const name = `${stem}.${extension}`;
  const hash = createHash('sha256');
  let bytes = 0;
  let sha256: string | null = null;
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
    flush(done) {
      sha256 = hash.digest('hex');
      done();
    },
  });
  const source = bodyOf(table, format);
  source.on('error', (error) => measured.destroy(error));
  return {
    name,
    contentType,
    body: source.pipe(measured),
    summary() {
      if (sha256 === null) throw new Error('The file was not written to its end.');
      const rows = table.places.length * table.groups.length * table.periods.length;
      return { name, contentType, bytes, rows, sha256 };
    },
  };
}

function bodyOf(table: ExportedTable, format: TableFormat): Readable {
  const columns = exportedColumns(table);
  const names = columns.map(({ name }) => name);
  switch (format) {
    case 'CSV':
      return writeCsv({ columns: names, rows: exportedRows(table) }).body;
    case 'XLSX':
      return writeXlsx({ sheet: 'Table', columns: names, rows: exportedRows(table) });
    case 'PARQUET': {
      const { title, methods, source, citableId, version } = table;
      const metadata = { title, methods, source, citableId, version: String(version) };
      return inParts(parquetFile({ columns, rows: exportedRows(table), metadata }));
    }
    case 'JSON_STAT':
      return inParts(Buffer.from(JSON.stringify(jsonStatOf(table))));
  }
}

/** Without `Readable.from(buffer)`, which would treat it as an iterable of numbers in object mode. */
const inParts = (content: Buffer): Readable => Readable.from([content], { objectMode: false });

/** The codebook of the written files of a table: the content of `datapackage.json`. */
export function codebookFile(
  table: ExportedTable,
  files: readonly { readonly format: TableFormat; readonly file: ManifestFile }[],
): Buffer {
  return jsonFile(
    dataPackageOf(
      table,
      files.map(({ format, file }) => ({ ...file, ...forms[format] })),
    ),
  );
}
