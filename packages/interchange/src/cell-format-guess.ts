import { cellText, dateFormats, dayText, type CellFormat, type DecimalMark } from './cell-format.ts';
import { likelyMissing } from './missing-code.ts';

/** The first cells of a column, and how it reads one. */
export interface GuessedColumn {
  readonly content: 'NUMBER' | 'DATE' | 'OTHER';
  readonly cells: readonly string[];
  readonly isReadable: (cell: string, format: CellFormat) => boolean;
}

const missingCodesMax = 20;

/**
 * The format of the cells of a file, from the columns that are read. It keeps the declared parts. Codes are only
 * taken for missing values if their column cannot read them.
 */
export function guessCellFormat(columns: readonly GuessedColumn[], declared: CellFormat): CellFormat {
  const filled = (content: GuessedColumn['content']): string[] =>
    columns
      .filter((column) => column.content === content)
      .flatMap(({ cells }) => cells.map((cell) => cellText(cell, declared)))
      .filter((text) => text !== '' && !likelyMissing(text));
  const dateFormat = declared.dateFormat ?? dateFormatOf(filled('DATE'));
  const decimalMark = declared.decimalMark ?? decimalMarkOf(filled('NUMBER'));
  const format: CellFormat = {
    ...declared,
    ...(dateFormat === undefined ? {} : { dateFormat }),
    ...(decimalMark === undefined ? {} : { decimalMark }),
  };
  if (declared.missingCodes !== undefined) return format;
  const missing = columns.flatMap(({ cells, isReadable }) =>
    cells
      .map((cell) => cellText(cell, {}))
      .filter((text) => text !== '' && likelyMissing(text) && !isReadable(text, format)),
  );
  const missingCodes = [...new Set(missing)].slice(0, missingCodesMax);
  return missingCodes.length === 0 ? format : { ...format, missingCodes };
}

/** The order in which every date is a day of the calendar. None if two orders are possible and do not give the same days: the owner of the file has to say which. */
function dateFormatOf(texts: readonly string[]): CellFormat['dateFormat'] {
  const days = texts.flatMap((text) => /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.exec(text)?.[0] ?? []);
  if (days.length === 0) return undefined;
  const readings = dateFormats.flatMap((dateFormat) => {
    const read = days.map((day) => dayText(day, { dateFormat }));
    return read.every(({ ok }) => ok) ? [{ dateFormat, days: JSON.stringify(read) }] : [];
  });
  const [found] = readings;
  if (!found || found.dateFormat === 'YEAR_MONTH_DAY') return undefined;
  return readings.every((reading) => reading.days === found.days) ? found.dateFormat : undefined;
}

/** The decimal mark that every number with a comma agrees with. */
function decimalMarkOf(texts: readonly string[]): DecimalMark | undefined {
  const withComma = texts.filter((text) => text.includes(','));
  if (withComma.length === 0) return undefined;
  if (withComma.every((text) => /\d,\d{3}(,\d{3})*(\.\d*)?$/.test(text))) return 'POINT';
  return withComma.every((text) => /,\d+$/.test(text)) ? 'COMMA' : undefined;
}
