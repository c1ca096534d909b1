import { describe, expect, it } from 'vitest';

import { canonicalCell, dayText, moment, numberText, type CellFormat } from './cell-format.ts';

const shown = (result: ReturnType<typeof numberText>) => (result.ok ? result.value : result.message);

describe('a number', () => {
  it.each<[string, CellFormat['decimalMark'], string]>([
    ['12', undefined, '12'],
    ['-3.5', undefined, '-3.5'],
    ['$1,234.50', undefined, '1234.50'],
    ['$ 12', undefined, '12'],
    ['1.234,50', undefined, '1234.50'],
    ['1,234,567', undefined, '1234567'],
    ['1 234,5', 'COMMA', '1234.5'],
    ["1'234.5", undefined, '1234.5'],
    ['1,5', 'COMMA', '1.5'],
    ['1.234', 'COMMA', '1234'],
    ['1,234', 'POINT', '1234'],
    ['1e3', undefined, '1e3'],
  ])('%s with the mark %s is %s', (text, decimalMark, number) => {
    expect(shown(numberText(text, { decimalMark }))).toBe(number);
  });

  it.each<[string, CellFormat['decimalMark'], RegExp]>([
    ['1,234', undefined, /Declare the decimal mark/],
    ['1,5', undefined, /Declare the decimal mark/],
    ['1,5', 'POINT', /declared decimal mark/],
    ['1.5', 'COMMA', /declared decimal mark/],
    ['12,34,56', 'POINT', /declared decimal mark/],
    ['1 2', undefined, /declared decimal mark/],
    ['5 %', undefined, /not a number/],
    ['NA', undefined, /"NA" stands for a missing value, declare it as a missing code/],
    ['.', undefined, /declare it as a missing code/],
    ['=1+1', undefined, /not a number/],
  ])('%s with the mark %s is refused', (text, decimalMark, message) => {
    expect(shown(numberText(text, { decimalMark }))).toMatch(message);
  });
});

describe('a day', () => {
  it.each<[string, CellFormat['dateFormat'], string | RegExp]>([
    ['2026-03-31', undefined, '2026-03-31'],
    ['2026/3/1', undefined, '2026-03-01'],
    ['3/31/2026', 'MONTH_DAY_YEAR', '2026-03-31'],
    ['31.12.2026', 'DAY_MONTH_YEAR', '2026-12-31'],
    ['3/4/2026', 'DAY_MONTH_YEAR', '2026-04-03'],
    ['2025-02-30', undefined, 'The calendar has no day 2025-02-30.'],
    ['2/29/2025', 'MONTH_DAY_YEAR', 'The calendar has no day 2025-02-29.'],
    ['3/31/2026', undefined, /as YYYY-MM-DD.*declare the date format/],
    ['2026-03-31', 'MONTH_DAY_YEAR', /month\/day\/year.*declare the date format/],
    ['-99', undefined, /declare it as a missing code/],
    ['tomorrow', undefined, /as YYYY-MM-DD/],
  ])('%s in the format %s is %s', (text, dateFormat, day) => {
    const result = shown(dayText(text, { dateFormat }));
    if (typeof day === 'string') expect(result).toBe(day);
    else expect(result).toMatch(day);
  });
});

describe('a moment', () => {
  const fiveHoursBehind = (wallTime: string) => new Date(`${wallTime}-05:00`);
  it.each<[string, CellFormat, string | RegExp]>([
    ['2026-03-31T14:30:00Z', {}, '2026-03-31T14:30:00.000Z'],
    ['2026-03-31 14:30:00.123-05:00', {}, '2026-03-31T19:30:00.123Z'],
    ['2026-03-31 14:30:00 +0530', {}, '2026-03-31T09:00:00.000Z'],
    ['2026-03-31 14:30:00 UTC', {}, '2026-03-31T14:30:00.000Z'],
    ['2026-03-31 14:30', {}, /no offset from UTC. Declare the time zone/],
    ['2026-03-31', {}, /no offset from UTC/],
    ['2026-03-31', { momentOf: fiveHoursBehind }, '2026-03-31T05:00:00.000Z'],
    [
      '3/31/2026 2:30 PM',
      { momentOf: fiveHoursBehind, dateFormat: 'MONTH_DAY_YEAR' },
      '2026-03-31T19:30:00.000Z',
    ],
    [
      '3/31/2026 12:05:09 AM',
      { momentOf: fiveHoursBehind, dateFormat: 'MONTH_DAY_YEAR' },
      '2026-03-31T05:05:09.000Z',
    ],
    [
      '31.3.2026, 9:05',
      { momentOf: fiveHoursBehind, dateFormat: 'DAY_MONTH_YEAR' },
      '2026-03-31T14:05:00.000Z',
    ],
    ['3/31/2026 14:30', { momentOf: fiveHoursBehind }, /declare the date format/],
    ['2026-03-31T25:00Z', {}, /No clock shows/],
    ['3/31/2026 13:00 PM', { momentOf: fiveHoursBehind, dateFormat: 'MONTH_DAY_YEAR' }, /No clock shows/],
    ['2026-02-30T10:00Z', {}, 'The calendar has no day 2026-02-30.'],
    ['0050-01-01T00:00:00Z', {}, /calendar has no day/],
    ['[not completed]', {}, /Write a time/],
  ])('%s is read', (text, format, expected) => {
    const result = moment(text, format);
    const read = result.ok ? result.value.toISOString() : result.message;
    if (typeof expected === 'string') expect(read).toBe(expected);
    else expect(read).toMatch(expected);
  });
});

it('a cell of another kind stays as it is, and a missing code is empty in every kind', () => {
  expect(canonicalCell('TEXT', ' 1,5 ', {})).toEqual({ ok: true, value: '1,5' });
  for (const kind of ['TEXT', 'DATE', 'DATE_TIME', 'INTEGER', 'CODE'] as const) {
    expect(canonicalCell(kind, ' -99 ', { missingCodes: ['-99'] })).toEqual({ ok: true, value: '' });
  }
});
