import { isCalendarDate, isStorableTime } from '@rapport/core/calendar.ts';
import { trimmed } from '@rapport/core/text-forms.ts';

import { missingAdvice } from './missing-code.ts';
import { invalid, valid, type CellResult, type ColumnKind } from './table-column.ts';

/** The order of the parts of a date: 2026-03-31, 3/31/2026, 31/3/2026. */
export const dateFormats = ['YEAR_MONTH_DAY', 'MONTH_DAY_YEAR', 'DAY_MONTH_YEAR'] as const;
export type DateFormat = (typeof dateFormats)[number];
export const decimalMarks = ['POINT', 'COMMA'] as const;
export type DecimalMark = (typeof decimalMarks)[number];

/** How the cells of a file are written. Absent parts are not declared. */
export interface CellFormat {
  readonly decimalMark?: DecimalMark | undefined;
  readonly dateFormat?: DateFormat | undefined;
  /** Texts that stand for an empty cell, such as -99 or N/A. */
  readonly missingCodes?: readonly string[] | undefined;
  /**
   * The moment at which a clock shows a time, "2026-03-31T14:30:00", in the file's time zone. A dry run can name
   * the zone that the file itself declares.
   */
  readonly momentOf?: ((wallTime: string, declaredZone?: string) => Date) | undefined;
}

/** A cell without the white space around it; empty if it is a declared missing code. */
export function cellText(cell: string, { missingCodes }: CellFormat): string {
  const text = trimmed(cell);
  return missingCodes?.includes(text) === true ? '' : text;
}

/**
 * A number as it is written in the file, in digits with a point. Thousands separators and a dollar sign are
 * dropped. A comma that could be either mark is refused until the decimal mark is declared.
 */
export function numberText(text: string, { decimalMark }: CellFormat): CellResult<string> {
  const [, sign = '', body = ''] =
    /^([+-]?)\s*(?:US)?\$?\s*([\d.,'’\u00a0\u202f ]*\d[.,]?(?:e[+-]?\d{1,3})?)$/i.exec(text) ?? [];
  if (body === '') {
    return invalid('INVALID_NUMBER', `This is not a number.${missingAdvice(text)}`);
  }
  const isSpaced = /['’\u00a0\u202f ]/.test(body);
  if (isSpaced && !/^\d{1,3}(['’\u00a0\u202f ]\d{3})+([.,]\d*)?$/.test(body)) {
    return invalid('INVALID_NUMBER', notGrouped);
  }
  const digits = body.replace(/['’\u00a0\u202f ]/g, '');
  const plain = /^(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;
  if (!digits.includes(',') && decimalMark !== 'COMMA') {
    return plain.test(digits) ? valid(sign + digits) : invalid('INVALID_NUMBER', notGrouped);
  }
  const pointLast = /^\d{1,3}(,\d{3})+(\.\d*)?$/;
  const commaLast = /^(\d+|\d{1,3}(\.\d{3})+),\d*$/;
  if (decimalMark === 'POINT') {
    return pointLast.test(digits)
      ? valid(sign + digits.replaceAll(',', ''))
      : invalid('INVALID_NUMBER', notGrouped);
  }
  if (decimalMark === 'COMMA') {
    if (commaLast.test(digits)) return valid(sign + digits.replaceAll('.', '').replace(',', '.'));
    if (/^\d{1,3}(\.\d{3})+$/.test(digits)) return valid(sign + digits.replaceAll('.', ''));
    return /^\d+(e[+-]?\d{1,3})?$/i.test(digits)
      ? valid(sign + digits)
      : invalid('INVALID_NUMBER', notGrouped);
  }
  // Both marks: the last one is the decimal mark.
  if (/,.*\./.test(digits) && pointLast.test(digits)) return valid(sign + digits.replaceAll(',', ''));
  if (/\..*,/.test(digits) && commaLast.test(digits)) {
    return valid(sign + digits.replaceAll('.', '').replace(',', '.'));
  }
  if (/^\d{1,3}(,\d{3}){2,}$/.test(digits)) return valid(sign + digits.replaceAll(',', ''));
  return invalid(
    'INVALID_NUMBER',
    'The comma can be a decimal mark or a thousands separator. Declare the decimal mark of the file.',
  );
}

const notGrouped = 'This is not a number with the declared decimal mark, such as 1234.50.';

const dateWords: Record<DateFormat, string> = {
  YEAR_MONTH_DAY: 'YYYY-MM-DD, such as 2026-03-31',
  MONTH_DAY_YEAR: 'month/day/year, such as 3/31/2026',
  DAY_MONTH_YEAR: 'day/month/year, such as 31/3/2026',
};

/** A calendar day as YYYY-MM-DD. */
export function dayText(text: string, { dateFormat = 'YEAR_MONTH_DAY' }: CellFormat): CellResult<string> {
  const day = isoDay(text, dateFormat);
  if (day === null) {
    const others = dateFormats.flatMap((format) => {
      const other = format === dateFormat ? null : isoDay(text, format);
      return other !== null && isCalendarDate(other) ? [{ format, other }] : [];
    });
    const [one, two] = others;
    const advice =
      one && two && one.other !== two.other
        ? ` It is ambiguous: ${one.other} as ${one.format}, ${two.other} as ${two.format}. Declare the date format.`
        : others.length > 0
          ? ' For another order, declare the date format.'
          : missingAdvice(text);
    return invalid('INVALID_DATE', `Write a date as ${dateWords[dateFormat]}.${advice}`);
  }
  return isCalendarDate(day) ? valid(day) : invalid('INVALID_DATE', `The calendar has no day ${day}.`);
}

/** A year of two digits is from 1970 to 2069. */
const fullYear = (year: string): string => (year.length === 4 ? year : `${year < '70' ? '20' : '19'}${year}`);

/** The text with its parts in the order year, month, day. It is not checked that the day exists. Null for another form. */
function isoDay(text: string, format: DateFormat): string | null {
  if (format === 'YEAR_MONTH_DAY') {
    const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
    return year === '' ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  const [, first = '', second = '', year = ''] =
    /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text) ?? [];
  if (year === '') return null;
  const [month, day] = format === 'MONTH_DAY_YEAR' ? [first, second] : [second, first];
  return `${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const clockForm =
  /^(?:[T ]|, ?)(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,6})?)?(?: ?([AP])\.?M\.?)?(?: ?(Z|UTC|GMT|[+-]\d\d:?\d\d))?$/i;

/**
 * A moment: a date, or a date and time. Without an offset, the clock is in the file's declared time zone, and
 * without that it is refused. A date means its first moment.
 */
export function moment(text: string, format: CellFormat): CellResult<Date> {
  const [, date = '', rest = ''] = /^(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})(.*)$/.exec(text) ?? [];
  if (date === '') {
    const message = `Write a time as 2026-03-31T14:30:00-05:00, or declare the date format and the time zone of the file.${missingAdvice(text)}`;
    return invalid('INVALID_DATE', message);
  }
  const day = dayText(date, format);
  if (!day.ok) return day;
  const clock = rest === '' ? ['', '0', '00'] : clockForm.exec(rest);
  if (clock === null) {
    return invalid('INVALID_DATE', 'Write the time after the date as 14:30, 14:30:00 or 2:30 PM.');
  }
  const [, hourText = '', minute = '', second = '00', fraction = '', half, offset] = clock;
  const hour = half === undefined ? Number(hourText) : (Number(hourText) % 12) + (/p/i.test(half) ? 12 : 0);
  if (
    hour > 23 ||
    Number(minute) > 59 ||
    Number(second) > 59 ||
    (half !== undefined && !/^([1-9]|0[1-9]|1[0-2])$/.test(hourText))
  ) {
    return invalid('INVALID_DATE', 'No clock shows this time.');
  }
  const wallTime = `${day.value}T${String(hour).padStart(2, '0')}:${minute}:${second}${fraction.slice(0, 4)}`;
  if (offset === undefined && format.momentOf === undefined) {
    const message =
      'The time has no offset from UTC. Declare the time zone of the file, or write 2026-03-31T14:30:00-05:00.';
    return invalid('INVALID_DATE', message);
  }
  const time = offset === undefined ? format.momentOf?.(wallTime) : new Date(wallTime + isoOffset(offset));
  return time !== undefined && isStorableTime(time)
    ? valid(time)
    : invalid(
        'INVALID_DATE',
        'The time must be in the years 1000 to 9999, with an offset of at most 24 hours.',
      );
}

function isoOffset(offset: string): string {
  if (/^[a-z]/i.test(offset)) return 'Z';
  return offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}

/**
 * The cell of a column in the form that the column reads: a number with a point, a day as YYYY-MM-DD, a time
 * with an offset. Other cells, and cells that no declaration could change, stay as they are.
 */
export function canonicalCell(kind: ColumnKind, cell: string, format: CellFormat): CellResult<string> {
  const text = cellText(cell, format);
  if (text === '') return valid(text);
  switch (kind) {
    case 'INTEGER':
    case 'DECIMAL':
    case 'MONEY': {
      const number = numberText(text, format);
      return number.ok || text.includes(',') || missingAdvice(text) !== '' ? number : valid(text);
    }
    case 'DATE':
      return dayText(text, format);
    case 'DATE_TIME': {
      const time = moment(text, format);
      return time.ok ? valid(time.value.toISOString()) : time;
    }
    default:
      return valid(text);
  }
}
