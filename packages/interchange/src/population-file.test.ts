import { describe, expect, it } from 'vitest';
import { populationTable } from './population-file.ts';
import { tableTemplate } from './table-template.ts';
import { openTable } from './table.ts';

async function* bytes(content: string) {
  yield Buffer.from(content);
}

async function read(content: string, state?: string) {
  const file = await openTable(bytes(content), populationTable(state));
  const rows = [];
  for await (const row of file.rows) rows.push(row);
  return { ignoredColumns: file.ignoredColumns, rows };
}

const header = 'fips,state,county,year,population\r\n';

describe('a file of county populations', () => {
  it('keeps leading zeros, for any order of its columns', async () => {
    const { rows, ignoredColumns } = await read(
      'note,population,year,county,state,fips\r\nx,55869,2019,Autauga County,Alabama,01001\r\n',
    );
    expect(ignoredColumns).toEqual(['note']);
    expect(rows).toEqual([
      {
        ok: true,
        line: 2,
        value: {
          fips: '01001',
          state: 'Alabama',
          county: 'Autauga County',
          year: 2019,
          ageBand: 'ALL',
          sex: 'ALL',
          raceEthnicity: 'ALL',
          ethnicity: 'ALL',
          population: 55869,
        },
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

  it('has each county and year once, and an issue names both lines of a repetition', async () => {
    const county = (year: number) => `01001,Alabama,Autauga,${year},1\r\n`;
    const { rows } = await read(`${header}${county(2018)}${county(2019)}${county(2018)}`);
    expect(rows.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(rows[2]).toMatchObject({
      issues: [{ line: 4, message: expect.stringMatching(/line 4 .* line 2/) }],
    });
  });

  it('counts the people of a category if the file has one, and otherwise everyone', async () => {
    const { rows, ignoredColumns } = await read(
      [
        'fips,state,county,year,age_band,sex,race_ethnicity,population',
        '01001,Alabama,Autauga,2019,18-24, FEMALE ,,10',
        '01001,Alabama,Autauga,2019,18-24,all,,19',
        '01001,Alabama,Autauga,2019,,,All,200',
        '01001,Alabama,Autauga,2019,ALL,ALL,ALL,201',
        `01001,Alabama,Autauga,2019,${'x'.repeat(101)},,,1`,
      ].join('\n'),
    );
    expect(ignoredColumns).toEqual([]);
    expect(rows.slice(0, 3)).toMatchObject([
      { value: { ageBand: '18-24', sex: 'FEMALE', raceEthnicity: 'ALL', population: 10 } },
      { value: { ageBand: '18-24', sex: 'ALL', raceEthnicity: 'ALL', population: 19 } },
      { value: { ageBand: 'ALL', sex: 'ALL', raceEthnicity: 'ALL', population: 200 } },
    ]);
    expect(rows.slice(3)).toMatchObject([
      { issues: [{ line: 5, code: 'DUPLICATE_ROW' }] },
      { issues: [{ line: 6, column: 'age_band', code: 'TEXT_TOO_LONG' }] },
    ]);
  });

  it('spells the groups of a column in one way, so that none is there twice', async () => {
    const { rows } = await read(
      [
        'fips,state,county,year,age_band,sex,ethnicity,population',
        '01001,Alabama,Autauga,2019,Under 18,,,10',
        '01001,Alabama,Autauga,2019,0–17,Total,All,10',
        '01001,Alabama,Autauga,2019,65 and over,,,10',
        '01001,Alabama,Autauga,2019,All ages,Female,,10',
        '01001,Alabama,Autauga,2019,,FEMALE,,10',
        '01001,Alabama,Autauga,2019,,,Hispanic,10',
      ].join('\n'),
    );
    expect(rows).toMatchObject([
      { value: { ageBand: '0-17' } },
      { issues: [{ line: 3, code: 'DUPLICATE_ROW', message: expect.stringMatching(/line 3 .* line 2/) }] },
      { value: { ageBand: '65+' } },
      { value: { ageBand: 'ALL', sex: 'FEMALE' } },
      { issues: [{ line: 6, code: 'DUPLICATE_ROW' }] },
      { value: { ethnicity: 'HISPANIC', raceEthnicity: 'ALL' } },
    ]);
  });

  it('refuses what is no age band, and says what a spreadsheet did to it', async () => {
    const { rows } = await read(
      'fips,state,county,year,age_band,population\n01001,Alabama,Autauga,2019,10-Dec,10\n01001,Alabama,Autauga,2019,Youth,10\n',
    );
    expect(rows).toMatchObject([
      {
        issues: [
          {
            column: 'age_band',
            code: 'INVALID_GROUP',
            value: '10-Dec',
            message: expect.stringMatching(/a spreadsheet probably read 10-12 as a day/),
          },
        ],
      },
      { issues: [{ column: 'age_band', code: 'INVALID_GROUP', message: expect.stringMatching(/18 to 24/) }] },
    ]);
  });

  it.each([
    ['fips', '01002,Alabama,Autauga,2019,1', 'AL', /Alabama has no county with the FIPS code 01002/],
    ['fips', '01000,Alabama,All,2019,1', 'AL', /whole state/],
    ['fips', '13001,Georgia,Appling,2019,1', 'AL', /13001 is in Georgia.*jurisdiction is in Alabama/],
    ['fips', '46113,South Dakota,Shannon,2019,1', 'SD', /last used for 2014.*46102/],
    ['fips', '98001,Nowhere,None,2019,1', 'AL', /No state has the FIPS code 98/],
    ['state', '01001,Georgia,Autauga,2019,1', 'AL', /01001 is in Alabama, and not in Georgia/],
  ])('refuses, in column %s, %s for a jurisdiction in %s', async (column, row, state, message) => {
    const { rows } = await read(`${header}${row}\r\n`, state);
    expect(rows).toMatchObject([
      {
        ok: false,
        issues: [{ line: 2, column, code: 'INVALID_FIPS', message: expect.stringMatching(message) }],
      },
    ]);
  });

  it('has a template without issues', async () => {
    const { rows, ignoredColumns } = await read(tableTemplate(populationTable()).csv);
    expect(ignoredColumns).toEqual([]);
    expect(rows).toMatchObject([
      { ok: true, value: { fips: '99001', ageBand: 'ALL', population: 12345 } },
      { ok: true, value: { fips: '99001', ageBand: '0-17', population: 2345 } },
      { ok: true, value: { fips: '99001', ageBand: '18+', population: 10000 } },
    ]);
  });

  it('names a missing column', async () => {
    await expect(read('fips,state,county,year\n01001,Alabama,Autauga,2019\n')).rejects.toMatchObject({
      code: 'MISSING_COLUMN',
      column: 'population',
    });
  });
});
