import type { DatasetImport } from '@rapport/database/generated/prisma/client.ts';
import type { CellFormat } from '@rapport/interchange/cell-format.ts';
import type { CsvFile, CsvOptions } from '@rapport/interchange/csv-reader.ts';

import { clockIn, momentOf } from '../../time-zones.ts';
import { fileFormatSchema, type FileFormat } from './dataset-import.input.ts';

/** How the file of an import is read. */
export interface FileOptions extends CsvOptions {
  format: CellFormat;
  now: Date;
}

const declared = ({ format }: DatasetImport): FileFormat =>
  format === null ? {} : fileFormatSchema.parse(format);

/**
 * The options of an import. A dry run reads times without an offset in the time zone of the office, and
 * proposes it. The import itself needs the declaration.
 */
export function fileOptions(datasetImport: DatasetImport, officeZone: string, now: Date): FileOptions {
  const { encoding, isDryRun } = datasetImport;
  const { delimiter, skipRows, keepRows, decimalMark, dateFormat, timeZone, missingCodes } =
    declared(datasetImport);
  const zone = timeZone ?? (isDryRun ? officeZone : null);
  const clock = zone === null ? null : clockIn(zone);
  return {
    encoding,
    isTrial: isDryRun,
    now,
    ...(delimiter ? { delimiter } : {}),
    ...(skipRows == null ? {} : { skipRows }),
    ...(keepRows ? { keepRows } : {}),
    format: {
      ...(decimalMark ? { decimalMark } : {}),
      ...(dateFormat ? { dateFormat } : {}),
      ...(missingCodes ? { missingCodes } : {}),
      ...(clock ? { momentOf: (wall) => new Date(momentOf(Date.parse(`${wall}Z`), clock)) } : {}),
    },
  };
}

/** The format of a file as it was read, to send again. */
export function formatAsRead(
  datasetImport: DatasetImport,
  officeZone: string,
  { delimiter, selection }: Pick<CsvFile, 'delimiter' | 'selection'>,
): FileFormat {
  const { keepRows, skipRows } = selection;
  return {
    ...(datasetImport.isDryRun ? { timeZone: officeZone } : {}),
    ...declared(datasetImport),
    delimiter,
    skipRows,
    keepRows: keepRows.map(({ column, values }) => ({ column, values: [...values] })),
  };
}
