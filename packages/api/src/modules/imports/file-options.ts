import type { DatasetImport } from '@rapport/database/generated/prisma/client.ts';
import type { CellFormat } from '@rapport/interchange/cell-format.ts';
import type { CsvFile, CsvOptions } from '@rapport/interchange/csv-reader.ts';
import type { NamedColumn } from '@rapport/interchange/table-columns.ts';

import { clockIn, momentOf } from '../../time-zones.ts';
import { fileFormatSchema, type FileFormat } from './dataset-import.input.ts';

/** How the file of an import is read. */
export interface FileOptions extends CsvOptions {
  format: CellFormat;
  columns: readonly NamedColumn[] | null;
  now: Date;
}

/** How an open file is read. */
export interface FileReading extends Pick<CsvFile, 'delimiter' | 'selection'> {
  /** The format of its cells. */
  format: CellFormat;
  /** Columns of a table that have other names in the file. */
  columns?: readonly NamedColumn[];
  /** The time zone that the file itself declares. */
  timeZone?: string | null;
}

const declared = ({ format }: DatasetImport): FileFormat =>
  format === null ? {} : fileFormatSchema.parse(format);

/**
 * The options of an import. A dry run reads times without an offset in the time zone of the office, and
 * proposes it. The import itself needs the declaration.
 */
export function fileOptions(datasetImport: DatasetImport, officeZone: string, now: Date): FileOptions {
  const { encoding, isDryRun } = datasetImport;
  const { delimiter, skipRows, keepRows, decimalMark, dateFormat, timeZone, missingCodes, columns } =
    declared(datasetImport);
  return {
    encoding,
    isTrial: isDryRun,
    now,
    columns: columns ?? null,
    ...(delimiter ? { delimiter } : {}),
    ...(skipRows == null ? {} : { skipRows }),
    ...(keepRows ? { keepRows } : {}),
    format: {
      ...(decimalMark ? { decimalMark } : {}),
      ...(dateFormat ? { dateFormat } : {}),
      ...(missingCodes ? { missingCodes } : {}),
      ...(timeZone ? { momentOf: readClock(() => timeZone) } : {}),
      ...(!timeZone && isDryRun ? { momentOf: readClock((zone) => zone ?? officeZone) } : {}),
    },
  };
}

/** The moment at which a clock shows a time. The zone can depend on the one that the file declares. */
function readClock(zoneOf: (declaredZone?: string) => string): NonNullable<CellFormat['momentOf']> {
  const clocks = new Map<string, ReturnType<typeof clockIn>>();
  return (wallTime, declaredZone) => {
    const zone = zoneOf(declaredZone);
    const clock = clocks.get(zone) ?? clockIn(zone);
    clocks.set(zone, clock);
    return new Date(momentOf(Date.parse(`${wallTime}Z`), clock));
  };
}

/** The format of a file as it was read, to send again. */
export function formatAsRead(
  datasetImport: DatasetImport,
  officeZone: string,
  { delimiter, selection, format, columns = [], timeZone }: FileReading,
): FileFormat {
  const { keepRows, skipRows } = selection;
  const { decimalMark, dateFormat, missingCodes } = format;
  return {
    ...(datasetImport.isDryRun ? { timeZone: timeZone ?? officeZone } : {}),
    ...declared(datasetImport),
    ...(decimalMark ? { decimalMark } : {}),
    ...(dateFormat ? { dateFormat } : {}),
    ...(missingCodes ? { missingCodes: [...missingCodes] } : {}),
    ...(columns.length > 0
      ? { columns: columns.map((one) => ({ ...one, recode: copied(one.recode) })) }
      : {}),
    delimiter,
    skipRows,
    keepRows: keepRows.map(({ column, values }) => ({ column, values: [...values] })),
  };
}

const copied = <T>(items: readonly T[] | null | undefined): T[] | null => (items ? [...items] : null);
