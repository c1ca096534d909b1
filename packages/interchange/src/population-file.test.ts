import { describe, expect, it } from 'vitest';
import { openPopulations } from './population-file.ts';

async function* bytes(content: string) {
  yield Buffer.from(content);
}

async function read(content: string) {
  const file = await openPopulations(bytes(content));
  const rows = [];
  for await (const row of file.rows) rows.push(row);
  return { ignoredColumns: file.ignoredColumns, rows };
}

const header = 'fips,state,county,year,population\r\n';

describe('a file of county populations', () => {
  it('keeps leading zeros, whatever the order of its columns', async () => {
    const { rows, ignoredColumns } = await read(
      'note,population,year,county,state,fips\r\nx,55869,2019,Autauga County,Alabama,01001\r\n',
    );
    expect(ignoredColumns).toEqual(['note']);
    expect(rows).toEqual([
      {
        ok: true,
        line: 2,
        value: { fips: '01001', state: 'Alabama', county: 'Autauga County', year: 2019, population: 55869 },
      },
    ]);
  });

  it.each([
    ['fips', '1001,Alabama,Autauga,2019,1', 'INVALID_FIPS', '1001'],
    ['fips', 'US001,Alabama,Autauga,2019,1', 'INVALID_FIPS', 'US001'],
    ['state', '01001,,Autauga,2019,1', 'EMPTY_CELL', ''],
    ['county', '01001,Alabama, ,2019,1', 'EMPTY_CELL', ''],
    ['year', '01001,Alabama,Autauga,19,1', 'INVALID_YEAR', '19'],
    ['population', '01001,Alabama,Autauga,2019,-1', 'INVALID_NUMBER', '-1'],
    ['population', '01001,Alabama,Autauga,2019,1.5', 'INVALID_NUMBER', '1.5'],
    ['population', '01001,Alabama,Autauga,2019,', 'INVALID_NUMBER', ''],
    ['population', '01001,Alabama,Autauga,2019,"55,869"', 'INVALID_NUMBER', '55,869'],
    ['population', '01001,Alabama,Autauga,2019,9999999999', 'INVALID_NUMBER', '9999999999'],
  ])('has an issue in column %s for %s', async (column, row, code, value) => {
    const { rows } = await read(`${header}${row}\r\n`);
    expect(rows).toMatchObject([{ ok: false, issues: [{ line: 2, column, code, value }] }]);
  });

  it('has each county and year once, or both lines are named', async () => {
    const county = (year: number) => `01001,Alabama,Autauga,${year},1\r\n`;
    const { rows } = await read(`${header}${county(2018)}${county(2019)}${county(2018)}`);
    expect(rows.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(rows[2]).toMatchObject({
      issues: [{ line: 4, message: expect.stringMatching(/line 4 .* line 2/) }],
    });
  });

  it('names the column that it lacks', async () => {
    await expect(read('fips,state,county,year\n01001,Alabama,Autauga,2019\n')).rejects.toMatchObject({
      code: 'MISSING_COLUMN',
      column: 'population',
    });
  });
});
