import { encodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { mutate } from '../../testing/mutate.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startApiWithWorker } from '../../testing/survey-journey.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: Awaited<ReturnType<typeof startApiWithWorker>>;
let county: TestJurisdiction;
let viewer: TestClient;
let program: { id: string };
let idle: { id: string };

beforeAll(async () => {
  api = await startApiWithWorker();
  county = await api.jurisdiction();
  viewer = api.as({ jurisdiction: county, role: 'VIEWER' });
  const jurisdictionId = county.id;
  const { system } = api.database;
  await inSystem(system, () =>
    system.prisma.jurisdiction.updateMany({
      where: { id: jurisdictionId },
      data: { timeZone: 'America/Denver', fiscalYearStartMonth: 7, fiscalYearNaming: 'END' },
    }),
  );
  const active = { status: 'ACTIVE', startsOn: new Date('2025-01-06') } as const;
  const [busy, without] = await county.programs(2, active);
  program = { id: busy?.id ?? '' };
  idle = { id: without?.id ?? '' };
  // It ended before the year, and has an activity in it.
  const [late] = await county.programs(1, {
    status: 'ENDED',
    startsOn: new Date('2020-01-01'),
    endsOn: new Date('2020-12-31'),
    title: 'Ended early',
  });
  await county.programs(1, {
    status: 'ENDED',
    startsOn: new Date('2020-01-01'),
    endsOn: new Date('2020-12-31'),
    title: 'Long over',
  });
  const held = { status: 'COMPLETED', startsAt: new Date('2025-11-03T18:00:00Z') } as const;
  const [counted, uncounted] = await county.activities({ id: program.id }, 2, held);
  await county.activities({ id: late?.id ?? '' }, 1, held);
  await inSystem(system, () =>
    system.prisma.attendance.createMany({
      data: [
        { jurisdictionId, activityId: counted?.id ?? '', headcount: 0 },
        { jurisdictionId, activityId: uncounted?.id ?? '', participantKey: 'P-0001' },
      ],
    }),
  );
});
afterAll(() => api.close());

const request = (client: TestClient, input: object) =>
  mutate(client, 'requestYearExport', input, 'listExport { id list warning }');

const cellsOf = (text: string): string[][] =>
  text
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, one, other]) => one ?? other ?? ''),
    );
function rowsOf(text: string): Record<string, string>[] {
  const [header = [], ...lines] = cellsOf(text);
  return lines.map((cells) => {
    expect(cells).toHaveLength(header.length);
    return Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']));
  });
}

async function exported(client: TestClient, input: object) {
  const { code, payload } = await request(client, input);
  expect(code).toBeUndefined();
  await api.drainQueue();
  const { data } = await client.query(
    `query ($id: ID!) { listExport(id: $id) { list job { status rowsDone } files { name rows download { url } } } }`,
    { id: payload.listExport.id },
  );
  const { files, job } = data.listExport;
  expect(job.status).toBe('SUCCEEDED');
  const texts: string[] = await Promise.all(
    files.map(async ({ download }: Json) => (await fetch(download.url)).text()),
  );
  const [programs = '', months = '', columns = '', manifest = '{}'] = texts;
  return {
    id: payload.listExport.id as string,
    warning: payload.listExport.warning as string,
    names: files.map(({ name }: Json) => (name as string).replace(/\d{4}-\d\d-\d\d(?=-[a-z]+\.)/, 'DAY')),
    programs: rowsOf(programs),
    months: rowsOf(months),
    columns: rowsOf(columns),
    manifest: JSON.parse(manifest),
  };
}

describe('the export of a year', () => {
  it('has the figures of programSummary and programTimeline, and says what is not reported', async () => {
    const { programs, months, manifest, names, columns, warning } = await exported(viewer, {
      period: { fiscalYear: 2026 },
    });
    const { data } = await viewer.query(
      `query ($id: ID!, $period: PeriodInput!) {
         programSummary(programId: $id, period: $period) {
           activitiesHeld activitiesCounted
           headcountTotal { __typename ... on Estimate { value } }
           uniqueParticipants { __typename ... on Estimate { value } }
           spentCents { __typename ... on NotReported { why } } }
         programTimeline(period: $period) { period { firstDay lastDay timeZone }
           months { firstDay activitiesHeld headcountTotal { __typename ... on Estimate { value } ... on NotReported { why } } } } }`,
      { id: encodeGlobalId('Program', program.id), period: { fiscalYear: 2026 } },
    );
    const summary = data.programSummary;
    const own = programs.find(({ activities_held }) => activities_held === '2');
    expect(summary).toMatchObject({
      activitiesHeld: 2,
      headcountTotal: { __typename: 'Estimate', value: 0 },
    });
    // Somebody counted, and nobody came: 0. Nobody recorded spending: empty, and said.
    expect(own).toMatchObject({
      activities_counted: '1',
      headcount_total: '0',
      headcount_total_status: 'ESTIMATE',
      headcount_total_note: expect.stringContaining('1 of 2 activities held'),
      unique_participants: '1',
      spent_cents: '',
      spent_cents_status: 'NOT_REPORTED',
      spent_cents_note: summary.spentCents.why,
    });
    expect(months.map(({ first_day }) => first_day)).toEqual(
      data.programTimeline.months.map(({ firstDay }: Json) => firstDay),
    );
    for (const [index, month] of data.programTimeline.months.entries()) {
      const { headcountTotal: figure } = month;
      expect(months[index]).toMatchObject(
        figure.__typename === 'Estimate'
          ? { headcount_total: String(figure.value), headcount_total_status: 'ESTIMATE' }
          : {
              headcount_total: '',
              headcount_total_status: 'NOT_REPORTED',
              headcount_total_note: figure.why,
            },
      );
    }
    expect(manifest).toMatchObject({
      list: 'year',
      period: { ...data.programTimeline.period, fiscalYear: 2026 },
    });
    expect(manifest.warning).toBe(warning);
    expect(warning).toMatch(/not for publication/);
    expect(names).toEqual([
      'fiscal-year-2026-DAY-programs.csv',
      'fiscal-year-2026-DAY-months.csv',
      'fiscal-year-2026-DAY-columns.csv',
      'fiscal-year-2026-DAY-manifest.json',
    ]);
    const described = (file: string) =>
      columns.filter((one) => one['file'] === file).map(({ column }) => column);
    expect(described('programs.csv')).toEqual(Object.keys(programs[0] ?? {}));
    expect(described('months.csv')).toEqual(Object.keys(months[0] ?? {}));
    expect(columns.every(({ description }) => (description ?? '') !== '')).toBe(true);
  });

  it('has the programs that run in the year or have a record in it, so that months and programs agree', async () => {
    const { programs, months } = await exported(viewer, { period: { fiscalYear: 2026 } });
    const titles = programs.map(({ title }) => title);
    expect(titles).toContain('Ended early');
    expect(titles).not.toContain('Long over');
    expect(programs).toHaveLength(3);
    const held = (rows: Record<string, string>[]) =>
      rows.reduce((sum, { activities_held }) => sum + Number(activities_held), 0);
    expect(held(programs)).toBe(3);
    expect(held(months)).toBe(3);
  });

  it('has one program, and any days', async () => {
    const period = { days: { from: '2025-11-02', to: '2025-12-15' } };
    const id = encodeGlobalId('Program', idle.id);
    const { programs, months, names, manifest } = await exported(viewer, { period, programId: id });
    expect(programs).toMatchObject([
      { activities_held: '0', headcount_total: '', headcount_total_status: 'NOT_REPORTED' },
    ]);
    expect(months.map(({ first_day, last_day }) => [first_day, last_day])).toEqual([
      ['2025-11-02', '2025-11-30'],
      ['2025-12-01', '2025-12-15'],
    ]);
    expect(names[0]).toBe('2025-11-02-to-2025-12-15-DAY-programs.csv');
    expect(manifest.period).toMatchObject({ fiscalYear: null, calendarYear: null });
  });

  it('leaves counts of a year that is ahead empty', async () => {
    const { programs, months } = await exported(viewer, { period: { calendarYear: 2199 } });
    expect(programs.every(({ activities_held }) => activities_held === '')).toBe(true);
    expect(new Set(months.map(({ headcount_total_note }) => headcount_total_note))).toEqual(
      new Set(['These days have not begun.']),
    );
  });

  it('is refused for too many months, without a period, and for a program that does not exist', async () => {
    const days = { from: '2000-01-01', to: '2020-01-01' };
    expect(await request(viewer, { period: { days } })).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'period'],
    });
    const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'VIEWER' });
    const programId = encodeGlobalId('Program', program.id);
    expect(await request(stranger, { period: { fiscalYear: 2026 }, programId })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'programId'],
    });
  });

  it('needs every permission of the figures, for the request and for the files', async () => {
    const scopes = ['program.read', 'activity.read', 'listExport.read', 'listExport.write'] as const;
    const { key } = await county.apiKey({ scopes: [...scopes] });
    expect(await request(api.as(key), { period: { fiscalYear: 2026 } })).toMatchObject({ code: 'FORBIDDEN' });
  });
});
