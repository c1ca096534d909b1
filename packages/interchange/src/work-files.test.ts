import { describe, expect, it } from 'vitest';

import { activityTable } from './activity-file.ts';
import { budgetTable } from './budget-file.ts';
import { partnerTable } from './partner-file.ts';
import { programTable } from './program-file.ts';
import type { RowResult } from './row-result.ts';
import type { Table } from './table-form.ts';
import { openTable } from './table.ts';
import { tableTemplate } from './table-template.ts';
import { trainingTable } from './training-file.ts';

const programs = programTable({
  types: ['YOUTH_LEGAL_LITERACY', 'REENTRY'],
  leadAgencyTypes: ['PROSECUTOR'],
});
const activities = activityTable({
  kinds: ['FORUM', 'WORKSHOP'],
  modes: ['IN_PERSON', 'HYBRID'],
  features: ['CAPTIONS', 'CHILDCARE'],
  languagesMax: 3,
  headcountMax: 1000,
  readCategory: (_dimension, text) => ({ ok: true, text }),
});
const partners = partnerTable({ kinds: ['SCHOOL'], isWebsite: (address) => address.startsWith('https://') });
const training = trainingTable({ hoursMax: 100 });
const budget = budgetTable({
  fundingTypes: ['GENERAL_FUND'],
  expenseTypes: ['PRINTING'],
  fiscalYearMin: 1990,
  fiscalYearMax: 2100,
  plannedCentsMax: 10n ** 14n,
});

async function* bytes(content: string) {
  yield Buffer.from(content);
}

async function read<Row>(table: Table<Row>, content: string): Promise<RowResult<Row>[]> {
  const file = await openTable(bytes(content), table);
  const rows = [];
  for await (const row of file.rows) rows.push(row);
  return rows;
}

async function issuesOf<Row>(table: Table<Row>, content: string) {
  const rows = await read(table, content);
  return rows.flatMap((row) =>
    row.ok ? [] : row.issues.map(({ line, column, code }) => [line, column, code]),
  );
}

describe('files about the work', () => {
  it.each([
    ['programs', (): Promise<RowResult<unknown>[]> => read(programs, tableTemplate(programs).csv), 1],
    ['activities', () => read(activities, tableTemplate(activities).csv), 2],
    ['partners', () => read(partners, tableTemplate(partners).csv), 1],
    ['training', () => read(training, tableTemplate(training).csv), 1],
    ['budget', () => read(budget, tableTemplate(budget).csv), 1],
  ])('of %s: the template is a file without issues', async (_name, rowsOf, count) => {
    expect((await rowsOf()).map((row) => row.ok)).toEqual(Array(count).fill(true));
  });

  it('of programs: a program cannot end before its first day', async () => {
    const header = 'code,title,type,starts_on,ends_on\n';
    const csv = `${header}a,A,REENTRY,2026-01-02,2026-01-02\nb,B,REENTRY,2026-01-02,2026-01-01\n`;
    expect(await issuesOf(programs, csv)).toEqual([[3, 'ends_on', 'ENDS_BEFORE_START']]);
  });

  it('of activities: languages, features, times with an offset and counts of groups are read', async () => {
    const csv = [
      'code,program,title,kind,languages,accessibility,starts_at,ends_at,headcount,sex:FEMALE,sex:MALE,age_band:65+',
      'a,P,A,FORUM,en; es,CAPTIONS;CHILDCARE,2026-01-15T18:00-08:00,2026-01-15T20:00:00-08:00,10,4,6,',
    ].join('\n');
    const [row] = await read(activities, csv);
    expect(row).toMatchObject({
      value: {
        languages: ['en', 'es'],
        accessibility: ['CAPTIONS', 'CHILDCARE'],
        startsAt: new Date('2026-01-16T02:00:00Z'),
        endsAt: new Date('2026-01-16T04:00:00Z'),
        headcount: 10,
        sexes: [
          { category: 'FEMALE', count: 4 },
          { category: 'MALE', count: 6 },
        ],
        ageBands: [],
      },
    });
  });

  it('of activities: the groups of a dimension cannot exceed the headcount', async () => {
    const header = 'code,program,title,kind,starts_at,headcount,sex:FEMALE,sex:MALE,age_band:65+\n';
    const row = (cells: string) => `x,P,A,FORUM,2026-01-15T18:00Z,${cells}\n`;
    expect(await issuesOf(activities, header + row('10,4,6,10'))).toEqual([]);
    expect(await issuesOf(activities, header + row('10,4,7,11'))).toEqual([
      [2, 'age_band:65+', 'EXCEEDS_HEADCOUNT'],
      [2, 'sex:FEMALE', 'EXCEEDS_HEADCOUNT'],
    ]);
    expect(await issuesOf(activities, header + row(',,0,'))).toEqual([[2, 'sex:MALE', 'EXCEEDS_HEADCOUNT']]);
  });

  it('of activities: an activity cannot end before it starts', async () => {
    const header = 'code,program,title,kind,starts_at,ends_at\n';
    const row = 'a,P,A,FORUM,2026-01-15T18:00-08:00,2026-01-15T18:30-07:00\n';
    expect(await issuesOf(activities, header + row)).toEqual([[2, 'ends_at', 'ENDS_BEFORE_START']]);
  });

  it('of completed trainings: the same training can be completed on another day', async () => {
    const csv = 'staff_code,training_code,completed_on\nS,T,2026-01-01\nS,T,2026-01-02\nS,T,2026-01-01\n';
    expect(await issuesOf(training, csv)).toEqual([[4, 'staff_code', 'DUPLICATE_ROW']]);
  });

  it('of budget lines: dollars become cents without fractions', async () => {
    const header = 'program,fiscal_year,funding_type,expense_type,description,planned\n';
    const amounts = ['0.29', '1.1', '90071992547409.93', '35'];
    const csv =
      header + amounts.map((one, index) => `P,2026,GENERAL_FUND,PRINTING,D${index},${one}\n`).join('');
    const small = budgetTable({
      fundingTypes: ['GENERAL_FUND'],
      expenseTypes: ['PRINTING'],
      fiscalYearMin: 1990,
      fiscalYearMax: 2100,
      plannedCentsMax: 10n ** 17n,
    });
    const rows = await read(small, csv);
    expect(rows.map((row) => row.ok && row.value.plannedCents)).toEqual([
      29n,
      110n,
      9007199254740993n,
      3500n,
    ]);
  });
});
