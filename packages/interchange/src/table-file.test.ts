import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';

import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';

import { figuresOf, type ExportedCell } from './exported-table.ts';
import { codebookFile, tableFile, tableFormats, type TableFormat } from './table-file.ts';
import { exampleTable } from './testing/exported-table.ts';
import { writeXlsx } from './xlsx-writer.ts';

async function written(format: TableFormat, table = exampleTable()) {
  const file = tableFile(table, format, 'diversion');
  const bytes = Buffer.concat((await file.body.toArray()) as Buffer[]);
  return { bytes, file: file.summary() };
}

/** The files in an archive whose entries are in the central directory, as every reader finds them. */
function unzipped(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, nameLength] = [10, 20, 28].map((offset) =>
      offset === 20 ? bytes.readUInt32LE(at + 20) : bytes.readUInt16LE(at + offset),
    ) as [number, number, number];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + size);
    files.set(name, (method === 8 ? inflateRawSync(content) : content).toString());
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

const plainText = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#13;', '\r')
    .replaceAll('&amp;', '&');

/** The cells of a sheet by their references; numbers as numbers. */
function cellsOf(files: ReadonlyMap<string, string>, number = 1): Map<string, string | number> {
  const sheet = files.get(`xl/worksheets/sheet${number}.xml`) ?? '';
  const texts = (files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si><t[^>]*>(.*?)<\/t><\/si>/gs);
  const shared = [...texts].map(([, text = '']) => plainText(text));
  const cells = new Map<string, string | number>();
  for (const [, attributes = '', inner = ''] of sheet.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const reference = /r="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '';
    const text = /<t[^>]*>(.*?)<\/t>/s.exec(inner)?.[1];
    const number = /<v>(.*?)<\/v>/.exec(inner)?.[1];
    if (text !== undefined) cells.set(reference, plainText(text));
    else if (number !== undefined)
      cells.set(reference, attributes.includes('t="s"') ? (shared[Number(number)] ?? '') : Number(number));
  }
  return cells;
}

describe('a table as CSV', () => {
  it('has a row for each cell of the cube, with its status', async () => {
    const { bytes, file } = await written('CSV');
    const rows = parse<Record<string, string>>(bytes, { columns: true });
    expect(rows).toHaveLength(8);
    expect(file).toMatchObject({ name: 'diversion.csv', rows: 8, bytes: bytes.length });
    expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(rows[0]).toEqual({
      place: '06001',
      place_label: `'=HYPERLINK("http://x","Alameda")`,
      period: '2025-Q1',
      period_label: 'January to March 2025',
      first_day: '2025-01-01',
      last_day: '2025-03-31',
      group: '_T',
      group_label: 'Everyone',
      value: '0.3',
      lower: '0.25',
      upper: '0.36',
      numerator: '30',
      denominator: '100',
      status: 'ESTIMATE',
      reason: '',
    });
    expect(rows.map(({ status, value, reason }) => [status, value, reason])).toEqual([
      ['ESTIMATE', '0.3', ''],
      ['SUPPRESSED', '', 'SMALL_COUNT'],
      ['ESTIMATE', '0', ''],
      ['NOT_COMPARABLE', '', "'+Another window"],
      ['NOT_REPORTED', '', 'No figure'],
      ['NOT_REPORTED', '', 'The table has no figure.'],
      ['NOT_REPORTED', '', 'The table has no figure.'],
      ['NOT_REPORTED', '', 'The table has no figure.'],
    ]);
  });
});

describe('a table as a workbook', () => {
  it('has numbers as numbers, text as text, and no formula', async () => {
    const { bytes } = await written('XLSX');
    const files = unzipped(bytes);
    const cells = cellsOf(files);
    expect(files.get('xl/worksheets/sheet1.xml')).not.toContain('<f');
    expect([cells.get('A1'), cells.get('O1')]).toEqual(['place', 'reason']);
    expect([cells.get('A2'), cells.get('B2')]).toEqual(['06001', `'=HYPERLINK("http://x","Alameda")`]);
    expect(cells.get('A6')).toBe("'-06003");
    expect(cells.get('I2')).toBeCloseTo(0.3, 12);
    expect([cells.get('I4'), cells.get('I3'), cells.get('N3')]).toEqual([0, undefined, 'SUPPRESSED']);
    expect(cells.get('O5')).toBe("'+Another window");
  });

  it('goes on in another sheet with the same header where one is full', async () => {
    const rows = Array.from({ length: 5 }, (_, index) => [index, `row ${index}`]);
    const body = writeXlsx({ sheet: 'Table', columns: ['n', 'text'], rows, sheetRowsMax: 3 });
    const files = unzipped(Buffer.concat((await body.toArray()) as Buffer[]));
    const sheets = [1, 2, 3].map((number) => cellsOf(files, number));
    expect(sheets.map((cells) => cells.get('A1'))).toEqual(['n', 'n', 'n']);
    expect(sheets.map((cells) => [cells.get('A2'), cells.get('A3')])).toEqual([
      [0, 1],
      [2, 3],
      [4, undefined],
    ]);
    const names = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)];
    expect(new Set(names.map(([, name]) => name)).size).toBe(3);
  });

  it('has no character that XML cannot have', async () => {
    const body = writeXlsx({ sheet: 'Table', columns: ['a'], rows: [['x\u0001y\ud800z<&>"']] });
    const files = unzipped(Buffer.concat((await body.toArray()) as Buffer[]));
    expect(cellsOf(files).get('A2')).toBe('x\ufffdy\ufffdz<&>"');
  });

  it('has every text, also those that are too many or too long to be written once', async () => {
    const texts = Array.from({ length: 10_100 }, (_, index) => `text ${index % 10_050}`);
    const long = '=1+1\r\n'.repeat(40);
    const rows = [...texts, long, long].map((text) => [text]);
    const files = unzipped(
      Buffer.concat((await writeXlsx({ sheet: 'Table', columns: ['a'], rows }).toArray()) as Buffer[]),
    );
    const cells = cellsOf(files);
    expect(texts.every((text, index) => cells.get(`A${index + 2}`) === text)).toBe(true);
    expect(cells.get('A10102')).toBe(`'${long}`);
    expect(cells.get('A10103')).toBe(`'${long}`);
    expect(files.get('xl/sharedStrings.xml')?.match(/<si>/g)).toHaveLength(10_000);
  });

  it('closes the rows when nobody reads further', async () => {
    let isClosed = false;
    function* rows() {
      try {
        for (;;) yield ['text'];
      } finally {
        isClosed = true;
      }
    }
    const body = writeXlsx({ sheet: 'Table', columns: ['a'], rows: rows() });
    for await (const block of body) if ((block as Buffer).length > 0) break;
    await expect.poll(() => isClosed).toBe(true);
  });

  it.each([
    ['text that Excel cannot hold', 'x'.repeat(32_768), /at most 32767 characters/],
    ['a number that is not finite', Number.NaN, /NaN cannot be written/],
  ])('fails on %s', async (_what, cell, message) => {
    await expect(writeXlsx({ sheet: 'Table', columns: ['a'], rows: [[cell]] }).toArray()).rejects.toThrow(
      message,
    );
  });
});

describe('a table as Parquet', () => {
  const bufferOf = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;

  it('is read back with its types, nulls and metadata', async () => {
    const { bytes } = await written('PARQUET');
    const file = bufferOf(bytes);
    const rows = await parquetReadObjects({ file });
    expect(rows).toHaveLength(8);
    expect(rows[0]).toMatchObject({
      place: '06001',
      place_label: '=HYPERLINK("http://x","Alameda")',
      first_day: new Date('2025-01-01'),
      value: 0.1 + 0.2,
      denominator: 100,
      reason: null,
    });
    expect(rows[1]).toMatchObject({ value: null, numerator: null, status: 'SUPPRESSED' });
    const { key_value_metadata: facts } = parquetMetadata(file);
    expect(facts).toContainEqual({ key: 'citableId', value: 'rapport:CA:diversion_rate:1' });
  });

  it('has row groups of 5,000', async () => {
    const places = Array.from({ length: 1601 }, (_, index) => ({
      code: `p${index}`,
      label: `Place ${index}`,
    }));
    const { bytes } = await written('PARQUET', exampleTable({ places, cells: [] }));
    const { row_groups: groups } = parquetMetadata(bufferOf(bytes));
    expect(groups.map((one) => Number(one.num_rows))).toEqual([5000, 1404]);
  });

  it('of no place is a file without rows', async () => {
    const { bytes } = await written('PARQUET', exampleTable({ places: [], cells: [] }));
    expect(await parquetReadObjects({ file: bufferOf(bytes) })).toEqual([]);
  });
});

describe('a table as JSON-stat', () => {
  interface Read {
    id: string[];
    size: number[];
    dimension: Record<string, { category: { index: string[]; label: Record<string, string> } }>;
    value: (number | null)[];
    status: string[];
    role: Record<string, string[]>;
    extension: { status: { label: Record<string, string> }; reason: Record<string, string> };
  }
  const read = async (): Promise<Read> => JSON.parse((await written('JSON_STAT')).bytes.toString()) as Read;

  /** As the standard says: row-major order of the dimensions in `id`. */
  const positionOf = ({ id, size, dimension }: Read, at: Record<string, string>): number =>
    id.reduce((all, name, index) => {
      const position = dimension[name]?.category.index.indexOf(at[name] ?? '') ?? -1;
      expect(position).toBeGreaterThanOrEqual(0);
      return all * (size[index] ?? 0) + position;
    }, 0);

  it('has a value and a status for every combination', async () => {
    const read1 = await read();
    const count = read1.size.reduce((all, one) => all * one, 1);
    expect([read1.value.length, read1.status.length]).toEqual([count, count]);
    expect(read1.id.map((name) => read1.dimension[name]?.category.index.length)).toEqual(read1.size);
    for (const code of new Set(read1.status)) expect(read1.extension.status.label[code]).toBeTruthy();
    const roles = Object.values(read1.role).flat();
    expect(roles.every((name) => read1.id.includes(name))).toBe(true);
  });

  it.each([
    [{ place: '06001', group: '_T', period: '2025-Q1', figure: 'denominator' }, 100, 'A', undefined],
    [{ place: '06001', group: 'ASIAN', period: '2025-Q1', figure: 'value' }, 0, 'A', undefined],
    [{ place: '06001', group: 'ASIAN', period: '2025-Q1', figure: 'lower' }, null, 'M', undefined],
    [{ place: '06001', group: '_T', period: '2025-Q2', figure: 'value' }, null, 'Q', 'SMALL_COUNT'],
    [{ place: '06001', group: 'ASIAN', period: '2025-Q2', figure: 'value' }, null, 'D', '+Another window'],
    [{ place: '-06003', group: '_T', period: '2025-Q1', figure: 'value' }, null, 'O', 'No figure'],
  ])('has at %o the value %s with the status %s', async (at, value, status, reason) => {
    const found = await read();
    const position = positionOf(found, at);
    expect([found.value[position], found.status[position], found.extension.reason[position]]).toEqual([
      value,
      status,
      reason,
    ]);
  });
});

describe('the codebook of a table', () => {
  interface Schema {
    fields: { name: string; type: string; categories?: { value: string; label: string }[] }[];
    missingValues: { value: string }[];
    primaryKey: string[];
  }
  async function packageOf(format: TableFormat) {
    const { bytes, file } = await written(format);
    const text = codebookFile(exampleTable(), [{ format, file }]).toString();
    const found = JSON.parse(text) as {
      $schema: string;
      name: string;
      resources: { name: string; path: string; hash: string; bytes: number; schema?: Schema }[];
    };
    return { bytes, found, resource: found.resources[0] };
  }

  it.each(tableFormats)('describes a file of the format %s', async (format) => {
    const { bytes, found, resource } = await packageOf(format);
    expect(found.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
    expect(found.name).toMatch(/^[a-z0-9._-]+$/);
    expect(resource?.name).toMatch(/^[a-z0-9._-]+$/);
    expect(resource?.hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
    expect(resource?.bytes).toBe(bytes.length);
    expect(resource?.schema === undefined).toBe(format === 'JSON_STAT');
  });

  it('names the columns, the missing value, and every code as the file has it', async () => {
    const { bytes, resource } = await packageOf('CSV');
    const rows = parse<Record<string, string>>(bytes, { columns: true });
    const schema = resource?.schema;
    expect(schema?.fields.map(({ name }) => name)).toEqual(Object.keys(rows[0] ?? {}));
    expect(schema?.missingValues).toMatchObject([{ value: '' }]);
    for (const { name, categories } of schema?.fields ?? []) {
      if (categories === undefined) continue;
      const codes = categories.map(({ value }) => value);
      expect(
        [...new Set(rows.map((row) => row[name]))].filter((code) => !codes.includes(code ?? '')),
      ).toEqual([]);
    }
    const keys = rows.map((row) => (schema?.primaryKey ?? []).map((name) => row[name]).join(' '));
    expect(new Set(keys).size).toBe(rows.length);
  });
});

it.each<[MeasuredValue, Partial<ExportedCell>]>([
  [
    {
      kind: 'ESTIMATE',
      value: 0.3,
      interval: { lower: 0.2, upper: 0.4, confidenceLevel: 0.95 },
      numerator: 3,
      denominator: 10,
      method: 'Wilson',
      unit: 'proportion',
      caveats: ['One.', 'Two.'],
    },
    {
      status: 'ESTIMATE',
      value: 0.3,
      lower: 0.2,
      upper: 0.4,
      numerator: 3,
      denominator: 10,
      reason: 'One. Two.',
    },
  ],
  [
    { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold: 10 },
    { status: 'SUPPRESSED', value: null, denominator: null },
  ],
  [
    { kind: 'NOT_REPORTED', reason: 'No figure.' },
    { status: 'NOT_REPORTED', value: null, reason: 'No figure.' },
  ],
  [
    { kind: 'NOT_COMPARABLE', why: 'Another window.' },
    { status: 'NOT_COMPARABLE', value: null, reason: 'Another window.' },
  ],
])('a cell shows of %o what it can', (figure, shown) => {
  expect(figuresOf(figure)).toMatchObject(shown);
});

describe.each(tableFormats)('a table as %s is refused', (format) => {
  const hidden: ExportedCell = {
    place: '06001',
    period: '2025-Q1',
    group: '_T',
    status: 'SUPPRESSED',
    reason: null,
    value: null,
    lower: null,
    upper: null,
    numerator: null,
    denominator: null,
  };
  it.each([
    ['with a figure of a hidden cell', [{ ...hidden, denominator: 3 }], /its status is SUPPRESSED/],
    ['with a cell twice', [hidden, hidden], /twice/],
    ['with a cell of no place of it', [{ ...hidden, place: '06999' }], /no place, group or period/],
  ])('%s', async (_what, cells, message) => {
    await expect(written(format, exampleTable({ cells }))).rejects.toThrow(message);
  });
});
