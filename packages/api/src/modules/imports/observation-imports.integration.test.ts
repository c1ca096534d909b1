import { workbook } from '@rapport/interchange/testing/workbook.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { issuesOf } from '../../testing/file-journey.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { importDataset, readImport, startApiWithWorker, upload } from '../../testing/survey-journey.ts';
import type { TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let county: TestJurisdiction;
let analyst: TestClient;

beforeAll(async () => {
  api = await startApiWithWorker({ now: () => new Date('2026-03-01T12:00:00Z') });
});
beforeEach(async () => {
  county = await api.jurisdiction({ calendar: { fiscalYearStartMonth: 7 } });
  analyst = api.as({ jurisdiction: county, role: 'ANALYST' });
});
afterAll(() => api.close());

async function imported(table: string, fileName: string, file: readonly string[] | Buffer) {
  const uploadId = await upload(analyst, Buffer.isBuffer(file) ? file : file.join('\n'), fileName);
  const { datasetImport } = await importDataset(analyst, { uploadId, dataset: { table } });
  await api.drainQueue();
  return readImport(analyst, datasetImport.id);
}
const messagesOf = (done: Json): string[] =>
  done.issues.edges.map(({ node }: { node: { message: string } }) => node.message);

async function observed(): Promise<Json[]> {
  const { data } = await analyst.query(
    `{ observations(first: 100) { edges { node { indicatorDefinition { code } place { code } periodStart periodMonths monthsCovered
         dimension group state numerator denominator source } } } }`,
  );
  return data.observations.edges.map(({ node }: Json) => [
    node.indicatorDefinition.code,
    node.periodStart,
    node.periodMonths,
    node.monthsCovered,
    node.dimension === null ? '' : `${node.dimension}:${node.group}`,
    node.state,
    node.numerator,
    node.denominator,
  ]);
}

describe('a file of observations', () => {
  it('becomes observations with months covered, zeros, and figures that are not reported or do not apply', async () => {
    const done = await imported('OBSERVATIONS', 'any.csv', [
      'indicator,period_start,period_months,months_covered,dimension,group,state,numerator,denominator',
      'victim-outreach,2025-01-01,,,,,,45,50',
      'victim-outreach,2025-02-01,,,,,,0,50',
      'victim-outreach,2025-03-01,,,,,not reported,,',
      'victim-outreach,2025-04-01,3,2,,,,1100,1200',
      'victim-outreach,2025-07-01,,,SEX,female,,20,25',
      'crime-rate,2024-07-01,12,,,,NOT_APPLICABLE,,',
    ]);
    expect(done).toMatchObject({ rowsImported: 6, issueCount: 0, job: { status: 'SUCCEEDED' } });
    expect(await observed()).toEqual([
      ['crime-rate', '2024-07-01', 12, 0, '', 'NOT_APPLICABLE', null, null],
      ['victim-outreach', '2025-01-01', 1, 1, '', 'VALUE', 45, 50],
      ['victim-outreach', '2025-02-01', 1, 1, '', 'ZERO', 0, 50],
      ['victim-outreach', '2025-03-01', 1, 0, '', 'NOT_REPORTED', null, null],
      ['victim-outreach', '2025-04-01', 3, 2, '', 'VALUE', 1100, 1200],
      ['victim-outreach', '2025-07-01', 1, 1, 'SEX:FEMALE', 'VALUE', 20, 25],
    ]);
  });

  it('is refused as a whole with every problem, each with its line and column', async () => {
    const done = await imported('OBSERVATIONS', 'any.csv', [
      'indicator,place,period_start,period_months,dimension,group,numerator,denominator',
      'victim-outreach,,2025-01-01,,,,51,50',
      'victim-outreach,,2025-02-01,,,,0,0',
      'no-such,,2025-01-01,,,,1,2',
      'victim-outreach,BEAT-1,2025-01-01,,,,1,2',
      'victim-outreach,,2025-05-01,,,,many,2',
      'victim-outreach,,2025-06-01,,SHOE,44,1,2',
      'victim-outreach,,2025-07-01,3,,,1,2',
      'victim-outreach,,2025-08-01,,,,1,2',
      'victim-outreach,,2025-08-01,,,,2,2',
      'crime-rate,,2027-01-01,,,,2,2',
    ]);
    expect(done).toMatchObject({ rowsImported: 0, job: { status: 'FAILED' } });
    expect(
      issuesOf(done)
        .map(([line, column, code]) => [line, column, code])
        .toSorted(),
    ).toEqual(
      [
        [2, 'numerator', 'INVALID_OBSERVATION'],
        [3, 'denominator', 'INVALID_OBSERVATION'],
        [4, 'indicator', 'UNKNOWN_CODE'],
        [5, 'place', 'UNKNOWN_CODE'],
        [6, 'numerator', 'INVALID_NUMBER'],
        [7, 'dimension', 'INVALID_OBSERVATION'],
        [9, 'period_start', 'DUPLICATE_ROW'],
        [10, 'indicator', 'DUPLICATE_ROW'],
        [11, 'period_start', 'INVALID_OBSERVATION'],
      ].toSorted(),
    );
    expect(await observed()).toEqual([]);
  });

  it('does not observe twice', async () => {
    const header = 'indicator,period_start,period_months,numerator,denominator';
    await imported('OBSERVATIONS', 'one.csv', [header, 'victim-outreach,2025-01-01,,45,50']);
    const done = await imported('OBSERVATIONS', 'two.csv', [header, 'victim-outreach,2025-01-01,3,90,100']);
    expect(issuesOf(done)).toEqual([[2, 'period_start', 'ALREADY_IMPORTED', null]]);
  });
});

describe('a file for Justice Counts', () => {
  it('of one metric is read by its name, with months by number or name and breakdowns', async () => {
    const done = await imported('JUSTICE_COUNTS', 'cases_referred_by_severity.csv', [
      'year,month,system,agency,case_severity,value',
      '2025,1,PROSECUTION,Elm,All,"1,000"',
      '2025,jan,PROSECUTION,Elm,Felony,400',
      '2025,JANUARY,PROSECUTION,Elm,Misdemeanor,590',
      '2025,February,PROSECUTION,Elm,Felony,',
      '2025,March,PROSECUTION,Elm,Felony,N/A',
    ]);
    expect(done).toMatchObject({ rowsImported: 5, warningCount: 1, job: { status: 'SUCCEEDED' } });
    expect(messagesOf(done)[0]).toContain('add up to 990, and the total is 1000');
    expect(await observed()).toEqual([
      ['cases-referred', '2025-01-01', 1, 1, '', 'VALUE', 1000, null],
      ['cases-referred', '2025-01-01', 1, 1, 'CASE_SEVERITY:FELONY', 'VALUE', 400, null],
      ['cases-referred', '2025-01-01', 1, 1, 'CASE_SEVERITY:MISDEMEANOR', 'VALUE', 590, null],
      ['cases-referred', '2025-02-01', 1, 0, 'CASE_SEVERITY:FELONY', 'NOT_REPORTED', null, null],
      ['cases-referred', '2025-03-01', 1, 0, 'CASE_SEVERITY:FELONY', 'NOT_APPLICABLE', null, null],
    ]);
  });

  it('of the single page has a metric in each row, and calendar and fiscal years', async () => {
    const done = await imported('JUSTICE_COUNTS', 'sheet.csv', [
      'metric,year,month,breakdown_category,breakdown,value',
      'total_staff,2024,,,,120',
      'total_staff,2024,,Staff Type,Legal Staff,120',
      'cases_declined,2023-2024,,,,77',
      'cases_declined,2025,2,Race / Ethnicity,Black,12',
    ]);
    expect(done).toMatchObject({ rowsImported: 4, issueCount: 0, warningCount: 0 });
    expect(await observed()).toEqual([
      ['cases-declined', '2023-07-01', 12, 12, '', 'VALUE', 77, null],
      ['total-staff', '2024-01-01', 12, 12, '', 'VALUE', 120, null],
      ['total-staff', '2024-01-01', 12, 12, 'STAFF_TYPE:LEGAL STAFF', 'VALUE', 120, null],
      ['cases-declined', '2025-02-01', 1, 1, 'RACE_ETHNICITY:BLACK', 'VALUE', 12, null],
    ]);
  });

  it('can be a workbook with a sheet for each metric, whose issues name sheet and row', async () => {
    const figures = [
      ['year', 'case_severity', 'value'],
      [2024, 'All', 100],
      [2024, 'Felony', 40],
    ];
    const done = await imported(
      'JUSTICE_COUNTS',
      'counts.xlsx',
      await workbook({
        cases_referred_by_severity: [...figures, [2024, 'Misdemenor', 60]],
        cases_declined: [
          ['year', 'value'],
          [2024, 'many'],
        ],
      }),
    );
    expect(done).toMatchObject({ rowsImported: 0, job: { status: 'FAILED' } });
    expect(issuesOf(done).map((issue) => issue.slice(0, 2))).toEqual([
      [2, 'value'],
      [4, 'case_severity'],
      [6, 'value'],
    ]);
    const [sum, misspelled, text] = messagesOf(done);
    expect(sum).toMatch(/^Sheet "cases_referred_by_severity", row 2: .* add up to 40, and the total is 100/);
    expect(misspelled).toMatch(/^Sheet "cases_referred_by_severity", row 4: .* Did you mean Misdemeanor\?/);
    expect(text).toMatch(/^Sheet "cases_declined", row 2: /);

    const corrected = await imported(
      'JUSTICE_COUNTS',
      'counts.xlsx',
      await workbook({
        cases_referred_by_severity: [...figures, [2024, 'Misdemeanor', 60]],
        cases_declined: [
          ['year', 'value'],
          [2024, 12],
        ],
        Instructions: [['Fill in the sheets.']],
      }),
    );
    expect(corrected).toMatchObject({
      rowsImported: 4,
      warningCount: 0,
      ignoredColumns: ['Sheet "Instructions"'],
      job: { status: 'SUCCEEDED' },
    });
    // In the order of their texts, as all are of the same year.
    expect((await observed()).toSorted()).toEqual([
      ['cases-declined', '2024-01-01', 12, 12, '', 'VALUE', 12, null],
      ['cases-referred', '2024-01-01', 12, 12, '', 'VALUE', 100, null],
      ['cases-referred', '2024-01-01', 12, 12, 'CASE_SEVERITY:FELONY', 'VALUE', 40, null],
      ['cases-referred', '2024-01-01', 12, 12, 'CASE_SEVERITY:MISDEMEANOR', 'VALUE', 60, null],
    ]);
  });

  it.each<[string, string[], number, string | null, string]>([
    [
      'a misspelled month',
      ['metric,year,month,value', 'cases_referred,2025,Febuary,1'],
      2,
      'month',
      'February',
    ],
    [
      'a misspelled group',
      ['metric,year,breakdown_category,breakdown,value', 'cases_referred,2025,Case Severity,Misdemenor,1'],
      2,
      'breakdown',
      'Did you mean Misdemeanor?',
    ],
    [
      'a misspelled group of a metric',
      ['metric,year,case_severity,value', 'cases_referred,2025,Infracton,1'],
      2,
      'case_severity',
      'such as Felony, Misdemeanor, Infraction',
    ],
    [
      'a misspelled category',
      ['metric,year,breakdown_category,breakdown,value', 'cases_referred,2025,Case Severty,Felony,1'],
      2,
      'breakdown_category',
      'CASE_SEVERITY',
    ],
    ['an unknown metric', ['metric,year,value', 'arrests,2025,1'], 2, 'metric', 'cases_referred'],
    ['a ratio', ['metric,year,value', 'caseloads,2025,1'], 2, 'metric', 'cases-per-attorney'],
    [
      'another system',
      ['metric,year,system,value', 'cases_referred,2025,COURTS,1'],
      2,
      'system',
      'PROSECUTION',
    ],
    [
      'two agencies',
      ['metric,year,month,agency,value', 'cases_referred,2025,1,A,1', 'cases_referred,2025,2,B,1'],
      3,
      'agency',
      'line 2',
    ],
    [
      'a month of a fiscal year',
      ['metric,year,month,value', 'cases_referred,2024-2025,1,1'],
      2,
      'year',
      'calendar year',
    ],
    ['a year of three years', ['metric,year,value', 'cases_referred,2022-2025,1'], 2, 'year', 'fiscal year'],
    ['text in the value', ['metric,year,value', 'cases_referred,2025,many'], 2, 'value', 'number'],
    [
      'a year over its months',
      ['metric,year,month,value', 'cases_referred,2025,1,5', 'cases_referred,2025,,60'],
      3,
      'year',
      'line 2',
    ],
    [
      'a breakdown without its category',
      ['metric,year,breakdown,value', 'cases_referred,2025,Felony,1'],
      2,
      'breakdown_category',
      'category',
    ],
  ])('is refused with %s, which is named', async (_name, lines, line, column, words) => {
    const done = await imported('JUSTICE_COUNTS', 'sheet.csv', lines);
    expect(done).toMatchObject({ rowsImported: 0, job: { status: 'FAILED' } });
    expect(issuesOf(done).map((issue) => issue.slice(0, 2))).toEqual([[line, column]]);
    expect(messagesOf(done)[0]).toContain(words);
  });
});
