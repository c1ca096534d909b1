import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { csvText } from './csv-writer.ts';
import { decimal, integer, money } from './number-column.ts';
import { programTable } from './program-file.ts';
import type { RowResult } from './row-result.ts';
import { choice, code, date, dateTime, list, optional, textAboutWork, webAddress } from './table-column.ts';
import { tableTemplate } from './table-template.ts';
import type { ColumnGroup, GroupCount, Table } from './table-form.ts';
import { openTable } from './table.ts';

interface Line {
  readonly code: string;
  readonly color: 'RED' | 'BLUE';
  readonly note: string | null;
  readonly amount: bigint;
  readonly hours: number | null;
  readonly people: number;
  readonly day: string;
  readonly at: Date | null;
  readonly tags: readonly ('a' | 'b' | 'c')[];
  readonly page: string | null;
  readonly groups: readonly GroupCount[];
}

const words = (name: string) => ({ name, description: `The ${name}.`, example: 'x' });
const groups: ColumnGroup<readonly GroupCount[]> = {
  prefix: 'sex',
  column: optional(integer(words('sex:FEMALE'), 0, 100), null),
  readCategory: (category) =>
    /^[A-Z ]+$/.test(category)
      ? { ok: true, text: category.trim() }
      : { ok: false, message: 'A category has capitals.' },
  read: (counts) => counts,
};
const table: Table<Line> = {
  name: 'lines',
  columns: {
    code: code(words('code')),
    color: choice(words('color'), ['RED', 'BLUE']),
    note: optional(textAboutWork(words('note'), 50), null),
    amount: money(words('amount'), 10n ** 15n),
    hours: optional(decimal(words('hours'), 0, 1000), null),
    people: integer(words('people'), 1, 2_000_000),
    day: date(words('day')),
    at: optional(dateTime(words('at')), null),
    tags: optional<('a' | 'b' | 'c')[], never[]>(list(choice(words('tags'), ['a', 'b', 'c']), 2), []),
    page: optional(
      webAddress(words('page'), 100, (page) => /^https?:/.test(page)),
      null,
    ),
    groups,
  },
  key: ['code'],
  examples: [],
};

async function* bytes(content: string) {
  yield Buffer.from(content);
}

async function read(content: string): Promise<RowResult<Line>[]> {
  const file = await openTable(bytes(content), table);
  const rows = [];
  for await (const row of file.rows) rows.push(row);
  return rows;
}

const good: Record<string, string> = {
  code: 'A-1',
  color: 'RED',
  amount: '1234.50',
  people: '3',
  day: '2026-03-31',
};

/** The issues of a file with one row that is valid except for these cells: column, code and shown value. */
async function issuesOf(cells: Record<string, string>) {
  const row = { ...good, ...cells };
  const [result] = await read(csvText(Object.keys(row), [Object.values(row)]));
  return result?.ok === false
    ? result.issues.map(({ line, column, code: issue, value }) => [line, column, issue, value])
    : [];
}

describe('a table', () => {
  it('reads back the written rows', async () => {
    const word = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .map((some) => `.${some.replace(/[\0@]/g, '')}.`);
    const line: fc.Arbitrary<Line> = fc.record({
      code: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/),
      color: fc.constantFrom('RED' as const, 'BLUE' as const),
      note: fc.option(word),
      amount: fc.bigInt(0n, 10n ** 15n),
      hours: fc.option(fc.nat(100_000).map((hundredths) => hundredths / 100)),
      people: fc.integer({ min: 1, max: 2_000_000 }),
      day: fc
        .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
      at: fc.option(
        fc.date({ min: new Date('1000-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }),
      ),
      tags: fc.subarray(['a' as const, 'b' as const, 'c' as const], { maxLength: 2 }),
      page: fc.option(fc.constantFrom('https://example.org', 'http://example.org/a?b=c')),
      groups: fc.subarray([
        { category: 'FEMALE', count: 7 },
        { category: 'MALE', count: 0 },
      ]),
    });
    const header = [
      'code',
      'color',
      'note',
      'amount',
      'hours',
      'people',
      'day',
      'at',
      'tags',
      'page',
      'sex:FEMALE',
      'sex:MALE',
    ];
    const cells = (row: Line): string[] => [
      row.code,
      row.color,
      row.note ?? '',
      `${row.amount / 100n}.${String(row.amount % 100n).padStart(2, '0')}`,
      row.hours?.toFixed(2) ?? '',
      String(row.people),
      row.day,
      row.at?.toISOString() ?? '',
      row.tags.join(' ; '),
      row.page ?? '',
      ...['FEMALE', 'MALE'].map((sex) => String(row.groups.find((one) => one.category === sex)?.count ?? '')),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(line, { selector: (row) => row.code, minLength: 1, maxLength: 5 }),
        async (lines) => {
          const rows = await read(csvText(header, lines.map(cells)));
          expect(rows.map((row) => (row.ok ? row.value : row.issues))).toEqual(lines);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('accepts its columns in any order and without optional ones, and lists those it ignores', async () => {
    const file = await openTable(
      bytes('day,people,extra,amount,color,code\n2026-03-31,3,x,0.5,BLUE,a.b\n'),
      table,
    );
    expect(file.ignoredColumns).toEqual(['extra']);
    const rows = [];
    for await (const row of file.rows) rows.push(row);
    expect(rows).toEqual([
      {
        ok: true,
        line: 2,
        value: {
          code: 'a.b',
          color: 'BLUE',
          note: null,
          amount: 50n,
          hours: null,
          people: 3,
          day: '2026-03-31',
          at: null,
          tags: [],
          page: null,
          groups: [],
        },
      },
    ]);
  });

  it.each<[string, string, string]>([
    ['code', '', 'EMPTY_CELL'],
    ['code', '_a', 'INVALID_CODE'],
    ['code', 'a'.repeat(65), 'INVALID_CODE'],
    ['color', 'pink', 'UNKNOWN_CHOICE'],
    ['note', 'x'.repeat(51), 'TEXT_TOO_LONG'],
    ['amount', '1,234', 'INVALID_NUMBER'],
    ['amount', 'N/A', 'INVALID_NUMBER'],
    ['amount', '1.', 'INVALID_NUMBER'],
    ['amount', '1.005', 'INVALID_NUMBER'],
    ['amount', '1e3', 'INVALID_NUMBER'],
    ['amount', '10000000000000.01', 'OUT_OF_RANGE'],
    ['hours', '1.234', 'INVALID_NUMBER'],
    ['hours', '1000.5', 'OUT_OF_RANGE'],
    ['people', '0', 'OUT_OF_RANGE'],
    ['people', '1.5', 'INVALID_NUMBER'],
    ['people', '1 00', 'INVALID_NUMBER'],
    ['day', '31.3.2026', 'INVALID_DATE'],
    ['day', '2026-02-30', 'INVALID_DATE'],
    ['at', '2026-03-31', 'INVALID_DATE'],
    ['at', '2026-03-31T18:00', 'INVALID_DATE'],
    ['at', '2026-03-31T25:00Z', 'INVALID_DATE'],
    ['tags', 'a;d', 'UNKNOWN_CHOICE'],
    ['tags', 'a;b;c', 'OUT_OF_RANGE'],
    ['tags', 'a; a', 'REPEATED_CHOICE'],
    ['page', 'example.org', 'INVALID_URL'],
    ['page', 'javascript:alert(1)', 'INVALID_URL'],
    ['page', `https://example.org/${'x'.repeat(100)}`, 'TEXT_TOO_LONG'],
    ['sex:OTHER', 'many', 'INVALID_NUMBER'],
  ])('has an issue in column %s for "%s"', async (column, cell, issue) => {
    const shown = cell.length > 100 ? `${cell.slice(0, 100)}…` : cell;
    expect(await issuesOf({ [column]: cell })).toEqual([[2, column, issue, shown]]);
  });

  it('takes a cell that nobody can see as empty', async () => {
    const [row] = await read(
      csvText([...Object.keys(good), 'note'], [[...Object.values(good), '\u200b\u3164\u2800']]),
    );
    expect(row).toMatchObject({ ok: true, value: { note: null } });
    expect(await issuesOf({ code: '\u00ad\ufe0f' })).toEqual([[2, 'code', 'EMPTY_CELL', '']]);
  });

  it('refuses a text that is too long before anything else reads it', async () => {
    const note = 'Mr. Walker '.repeat(2_000);
    const [row] = await read(csvText([...Object.keys(good), 'note'], [[...Object.values(good), note]]));
    expect(row).toMatchObject({ ok: false, issues: [{ column: 'note', code: 'TEXT_TOO_LONG' }] });
    expect(JSON.stringify(row)).not.toContain('Walker');
  });

  it('lists all issues of a row', async () => {
    expect(await issuesOf({ code: '?', color: 'GREEN', people: '' })).toEqual([
      [2, 'code', 'INVALID_CODE', '?'],
      [2, 'color', 'UNKNOWN_CHOICE', 'GREEN'],
      [2, 'people', 'EMPTY_CELL', ''],
    ]);
  });

  it('refuses texts with an identifier, warns about names, and repeats neither', async () => {
    for (const note of ['Inmate 0045512', 'After 24-CR-01234', 'Write to ann@example.org']) {
      const csv = csvText([...Object.keys(good), 'note'], [[...Object.values(good), note]]);
      const [row] = await read(csv);
      expect(row).toMatchObject({ ok: false, issues: [{ column: 'note', code: 'IDENTIFYING_TEXT' }] });
      expect(JSON.stringify(row)).not.toContain(note.slice(-6));
    }
    const [named] = await read(
      csvText([...Object.keys(good), 'note'], [[...Object.values(good), 'Ask Mr. Walker']]),
    );
    expect(named).toMatchObject({
      ok: true,
      warnings: [{ line: 2, column: 'note', code: 'LIKELY_IDENTIFYING_TEXT', canConfirm: true }],
    });
    expect(await issuesOf({ code: 'ann@example.org' })).toEqual([[2, 'code', 'INVALID_CODE', undefined]]);
    expect(await issuesOf({ code: 'Ann Walker' })).toEqual([[2, 'code', 'INVALID_CODE', undefined]]);
  });

  it('names both lines of a repeated key, regardless of their other issues', async () => {
    const row = (cells: object) => Object.values({ ...good, ...cells });
    const rows = await read(
      csvText(Object.keys(good), [row({ color: 'GREEN' }), row({ code: 'B' }), row({ people: '' })]),
    );
    expect(rows.map((one) => (one.ok ? [] : one.issues.map((issue) => issue.code)))).toEqual([
      ['UNKNOWN_CHOICE'],
      [],
      ['EMPTY_CELL', 'DUPLICATE_ROW'],
    ]);
    expect(rows[2]).toMatchObject({
      issues: [{}, { line: 4, column: 'code', message: 'The code of line 4 is also on line 2.' }],
    });
  });

  it('refuses a file without a required column, or with a group without a name', async () => {
    await expect(
      openTable(bytes('code,color,amount,day\nA,RED,1,2026-01-01\n'), table),
    ).rejects.toMatchObject({
      code: 'MISSING_COLUMN',
      column: 'people',
      message:
        'The file has no column "people". Its columns are code, color, amount, day. The required columns are code, color, amount, people, day. Name the columns of the file that stand for them.',
    });
    const withGroup = `${Object.keys(good).join(',')},sex:\n`;
    await expect(openTable(bytes(withGroup), table)).rejects.toMatchObject({
      code: 'INVALID_COLUMN_NAME',
      column: 'sex:',
      message: 'The column "sex:" does not name a group. A category has capitals.',
    });
  });

  it('treats a name of the language itself like any other column', async () => {
    const file = await openTable(
      bytes(`${Object.keys(good).join(',')},__proto__\n${Object.values(good).join(',')},1\n`),
      table,
    );
    expect(file.ignoredColumns).toEqual(['__proto__']);
    await file[Symbol.asyncDispose]();
  });
});

describe('the template of a table', () => {
  it('has the header, the examples and the descriptions of its columns', async () => {
    const programs = programTable({
      types: ['YOUTH_LEGAL_LITERACY', 'REENTRY'],
      leadAgencyTypes: ['PROSECUTOR'],
    });
    const { fileName, contentType, csv, columns } = tableTemplate(programs);
    expect([fileName, contentType]).toEqual(['programs-template.csv', 'text/csv; charset=utf-8']);
    const [header, ...rows] = csv.trimEnd().split('\r\n');
    expect(header).toBe(columns.map((column) => column.name).join(','));
    expect(rows).toEqual([expect.stringContaining('Example: replace this row')]);
    expect(columns[2]).toEqual({
      name: 'type',
      isRequired: true,
      kind: 'CHOICE',
      description: 'The kind of program.',
      allowedValues: ['YOUTH_LEGAL_LITERACY', 'REENTRY'],
      example: 'YOUTH_LEGAL_LITERACY',
    });
    expect(columns.filter((column) => column.isRequired).map((column) => column.name)).toEqual([
      'code',
      'title',
      'type',
    ]);
  });
});
