import { describe, expect, it } from 'vitest';

import { justiceCountsTable } from './justice-counts-file.ts';
import type { JusticeCountsLine } from './justice-counts-line.ts';
import { justiceCountsSource } from './justice-counts-workbook.ts';
import type { RowResult } from './row-result.ts';
import type { NamedColumn } from './table-columns.ts';
import { openTable } from './table.ts';
import { workbook } from './testing/workbook.ts';

async function* inParts(content: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += 1000) yield content.subarray(at, at + 1000);
}

async function read(content: Buffer, columns: readonly NamedColumn[] = []) {
  const source = await justiceCountsSource(inParts(content), columns);
  const file = await openTable(source.csv, justiceCountsTable, { columns });
  const rows: RowResult<JusticeCountsLine>[] = [];
  for await (const row of file.rows) rows.push(row);
  return {
    source,
    lines: rows.flatMap((row) => (row.ok ? [{ line: row.line, ...row.value }] : [])),
    issues: rows.flatMap((row) => (row.ok ? [] : row.issues)),
  };
}

describe('a workbook for Justice Counts', () => {
  it('has a metric in each sheet, which is named after it', async () => {
    const { source, lines, issues } = await read(
      await workbook({
        Instructions: [['Fill in the sheets.']],
        cases_referred: [['Year', 'month', 'value'], [2025, 1, 1000], [], [2025, 'February', 1200.5]],
        cases_referred_by_severity: [
          ['year', 'case_severity', 'value', 'notes'],
          ['2024-2025', 'Felony', '1,000', 'two\nlines'],
          ['2024-2025', 'Misdemeanor', null, null],
        ],
      }),
    );
    expect(issues).toEqual([]);
    expect(
      lines.map(({ line, metric, year, month, caseSeverity, value }) => [
        line,
        metric,
        year,
        month,
        caseSeverity,
        value,
      ]),
    ).toEqual([
      [2, 'cases_referred', '2025', 1, null, 1000],
      [4, 'cases_referred', '2025', 2, null, 1200.5],
      [6, 'cases_referred_by_severity', '2024-2025', null, 'Felony', 1000],
      [7, 'cases_referred_by_severity', '2024-2025', null, 'Misdemeanor', 'NOT_REPORTED'],
    ]);
    expect(source.ignoredSheets).toEqual(['Instructions']);
    expect([2, 4, 6].map((line) => source.placeOf(line))).toEqual([
      'Sheet "cases_referred", row 2',
      'Sheet "cases_referred", row 4',
      'Sheet "cases_referred_by_severity", row 2',
    ]);
  });

  it('can have other names of columns, which the caller gives', async () => {
    const content = await workbook({
      cases_declined: [
        ['Yr', 'value'],
        [2025, 7],
      ],
    });
    await expect(read(content)).rejects.toMatchObject({ code: 'MISSING_COLUMN', column: 'year' });
    const { lines } = await read(content, [{ column: 'Yr', field: 'year' }]);
    expect(lines).toMatchObject([{ metric: 'cases_declined', year: '2025', value: 7 }]);
  });

  it('of one sheet can name the metric in each row', async () => {
    const { lines } = await read(
      await workbook({
        Sheet1: [
          ['metric', 'year', 'value'],
          ['cases_declined', 2025, 7],
        ],
      }),
    );
    expect(lines).toMatchObject([{ metric: 'cases_declined', year: '2025', value: 7 }]);
  });

  it.each([
    [
      'a sheet without values',
      {
        cases_referred: [
          ['year', 'vlaue'],
          [2025, 1],
        ],
      },
      'MISSING_COLUMN',
      'value',
    ],
    [
      'a column twice',
      {
        cases_referred: [
          ['year', 'value', 'Value'],
          [2025, 1, 2],
        ],
      },
      'DUPLICATE_COLUMN',
      'value',
    ],
    ['no figures', { Notes: [['anything']] }, 'MISSING_COLUMN', 'year'],
  ])('is refused with %s', async (_what, sheets, code, column) => {
    await expect(read(await workbook(sheets))).rejects.toMatchObject({ code, column });
  });

  it('is refused with more rows, more bytes or more unpacked bytes than fit', async () => {
    const rows = Array.from({ length: 20_001 }, () => [2025, 1]);
    const tooMany = await workbook({ cases_referred: [['year', 'value'], ...rows] });
    await expect(read(tooMany)).rejects.toMatchObject({ code: 'WORKBOOK_TOO_LARGE' });
    const small = await workbook({
      cases_referred: [
        ['year', 'value'],
        [2025, 1],
      ],
    });
    const tooLong = Buffer.concat([small, Buffer.alloc(9 * 1024 * 1024)]);
    await expect(read(tooLong)).rejects.toMatchObject({ code: 'WORKBOOK_TOO_LARGE' });
    const bomb = await workbook({
      cases_referred: [
        ['year', 'value'],
        [2025, 1],
      ],
      Notes: [['x'.repeat(32_000)]],
    });
    const entry = bomb.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bomb.writeUInt32LE(0x7fff_ffff, entry + 24);
    await expect(read(bomb)).rejects.toMatchObject({ code: 'WORKBOOK_TOO_LARGE' });
  });

  it('is refused if it is damaged', async () => {
    const content = await workbook({
      cases_referred: [
        ['year', 'value'],
        [2025, 1],
      ],
    });
    await expect(read(content.subarray(0, content.length - 100))).rejects.toMatchObject({
      code: 'WRONG_FORMAT',
    });
  });

  it('that is CSV is read as it is', async () => {
    const { source, lines } = await read(Buffer.from('metric,year,value\ncases_declined,2025,7\n'));
    expect(source.isWorkbook).toBe(false);
    expect(source.placeOf(2)).toBeNull();
    expect(lines).toMatchObject([{ metric: 'cases_declined', value: 7 }]);
  });
});
