import { readFileSync } from 'node:fs';

import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';

import {
  fieldedVersion,
  importDataset,
  readImport,
  startApiWithWorker,
  upload,
} from '../../testing/survey-journey.ts';

// Files as their owners have them. They are invented, in the form in which the tools write them.

type Api = Awaited<ReturnType<typeof startApiWithWorker>>;
let api: Api;
let county: Awaited<ReturnType<Api['jurisdiction']>>;

beforeAll(async () => {
  api = await startApiWithWorker({ now: () => new Date('2026-06-01T12:00:00Z') });
  county = await api.jurisdiction();
  const { system } = api.database;
  await inSystem(system, () =>
    system.prisma.jurisdiction.update({ where: { id: county.id }, data: { timeZone: 'America/Chicago' } }),
  );
});
afterAll(() => api.close());

const editor = () => api.as({ jurisdiction: county, role: 'EDITOR' });
const english = (text: string) => [{ language: 'en', text }];
const choices = (labels: Record<string, string>) =>
  Object.entries(labels).map(([code, label]) => ({ code, label: english(label) }));

const questions = [
  {
    code: 'trust',
    kind: 'NUMBER',
    text: english('How much do you trust us, 0 to 10?'),
    minimum: 0,
    maximum: 10,
  },
  { code: 'spent', kind: 'NUMBER', text: english('What did you spend to come?'), minimum: 0, maximum: 5_000 },
  {
    code: 'area',
    kind: 'SINGLE_CHOICE',
    text: english('Where do you live?'),
    choices: choices({ north: 'North side', south: 'South side', Côte: 'The Côte', '-oth-': 'Other' }),
  },
  {
    code: 'age',
    kind: 'SINGLE_CHOICE',
    text: english('How old are you?'),
    choices: choices({ '<18': 'Under 18', '18+': '18 or older' }),
  },
  {
    code: 'topics',
    kind: 'MULTIPLE_CHOICE',
    text: english('What matters?'),
    choices: choices({ safety: 'Neighborhood safety', youth: 'Youth programs', courts: 'Courts, trials' }),
  },
  { code: 'words', kind: 'TEXT', text: english('In your words?') },
  { code: 'day', kind: 'DATE', text: english('On which day?') },
];

const file = (name: string) => readFileSync(new URL(`../../testing/files/${name}.csv`, import.meta.url));

interface Proposal {
  format: Record<string, unknown>;
  mapping: Record<string, unknown> | null;
}

/** Checks a file, sends the proposal back with corrections, and returns both imports. */
async function importAsProposed(
  name: string,
  dataset: (mapping: Proposal['mapping']) => object,
  {
    format = {},
    correct = (proposal) => proposal,
    ...more
  }: {
    format?: object;
    correct?: (proposal: Proposal) => Proposal;
    encoding?: string;
  } = {},
) {
  const run = async (input: object) => {
    const asked = await importDataset(editor(), {
      uploadId: await upload(editor(), file(name)),
      ...more,
      ...input,
    });
    expect(asked.message).toBeUndefined();
    await api.drainQueue();
    return readImport(editor(), asked.datasetImport.id);
  };
  const checked = await run({ dataset: dataset(null), dryRun: true, format });
  const proposal = correct(checked.proposal);
  const done = await run({ dataset: dataset(proposal.mapping), format: proposal.format });
  return { checked, done };
}

/** Imports responses as their owner means them. Returns the import and its answers, as short texts. */
async function responses(name: string, options: Parameters<typeof importAsProposed>[2] = {}) {
  const { versionId } = await fieldedVersion(editor(), questions);
  const imports = await importAsProposed(
    name,
    (mapping) => ({ surveyResponses: { surveyVersionId: versionId, ...(mapping ? { mapping } : {}) } }),
    options,
  );
  expect(imports.done.job.problem).toBeNull();
  const { data } = await editor().query(
    `query ($id: ID!) { surveyVersion(id: $id) { responses(first: 100) { edges { node {
       respondentKey submittedAt answers { questionCode number choiceCodes text date } } } } } }`,
    { id: versionId },
  );
  const rows = data.surveyVersion.responses.edges.map(
    ({ node }: { node: { respondentKey: string; submittedAt: string | null; answers: Answer[] } }) => [
      node.respondentKey,
      node.submittedAt,
      Object.fromEntries(
        node.answers.map(({ questionCode, number, choiceCodes, text, date }) => [
          questionCode,
          number ?? text ?? date ?? choiceCodes.join(' + '),
        ]),
      ),
    ],
  );
  return { ...imports, rows: rows.sort((one: [string], other: [string]) => (one[0] < other[0] ? -1 : 1)) };
}

interface Answer {
  questionCode: string;
  number: number | null;
  choiceCodes: string[];
  text: string | null;
  date: string | null;
}

it('KoboToolbox: groups, a row of HXL tags, columns of 1 and 0', async () => {
  const { checked, done, rows } = await responses('kobotoolbox');
  expect(checked).toMatchObject({ rowsRead: 3, rowsSkipped: 1, issueCount: 0, warningCount: 0 });
  expect(checked.proposal.format).toMatchObject({ delimiter: 'SEMICOLON', skipRows: 1 });
  expect(done).toMatchObject({ rowsRead: 3, rowsSkipped: 1, rowsImported: 3 });
  expect(done.ignoredColumns).toEqual([
    'start',
    'about/topics',
    '_id',
    '_submission_time',
    '_validation_status',
    '_notes',
    '_tags',
  ]);
  expect(rows).toEqual([
    [
      'a1f3',
      '2026-03-31T19:41:10.123Z',
      { trust: 7, area: 'north', topics: 'safety + courts', words: 'Listen, please; we mean it' },
    ],
    ['b2c4', '2026-04-01T14:05:00.000Z', { trust: 3, area: 'south', topics: 'youth', words: 'two\r\nlines' }],
    ['c3d5', '2026-04-02T14:05:00.000Z', { area: 'south' }],
  ]);
});

it('LimeSurvey: an unfinished row, no times, Y for each choice', async () => {
  const { checked, done, rows } = await responses('limesurvey');
  expect(checked).toMatchObject({ rowsRead: 2, rowsSkipped: 1, issueCount: 0 });
  expect(checked.proposal.format).toMatchObject({
    delimiter: 'SEMICOLON',
    keepRows: [{ column: 'submitdate', values: [] }],
    missingCodes: ['1980-01-01 00:00:00'],
  });
  expect(done.rowsImported).toBe(2);
  expect(rows).toEqual([
    ['1', null, { trust: 8, area: 'north', age: '<18', topics: 'safety + courts' }],
    ['2', null, { trust: 2, area: '-oth-', age: '18+', topics: 'youth' }],
  ]);
});

it('Qualtrics: three header rows, a preview, an unfinished row, the time zone of the account', async () => {
  const { checked, done, rows } = await responses('qualtrics');
  expect(checked.proposal.format).toMatchObject({ skipRows: 2, timeZone: 'America/Denver' });
  expect(checked).toMatchObject({ rowsRead: 2, rowsSkipped: 4, issueCount: 0 });
  expect(done).toMatchObject({ rowsRead: 2, rowsImported: 2 });
  expect(done.ignoredColumns).toContain('IPAddress');
  expect(checked.personalColumns).toEqual(done.personalColumns);
  expect(done.personalColumns).toContain('IPAddress');
  expect(rows).toEqual([
    [
      'R_1aaa',
      '2026-03-31T14:05:01.000Z',
      { trust: 9, area: 'north', topics: 'safety + youth', words: 'fine' },
    ],
    ['R_4ddd', '2026-01-16T06:35:01.000Z', { trust: 4, area: 'south', topics: 'courts' }],
  ]);
});

it('REDCap: forms that are not complete, a missing code, a column for each choice', async () => {
  const { checked, rows } = await responses('redcap');
  expect(checked.proposal.format).toMatchObject({
    keepRows: [{ column: 'feedback_complete', values: ['2', 'complete'] }],
    missingCodes: ['-99'],
  });
  expect(rows).toEqual([
    ['1', '2026-03-31T19:30:00.000Z', { trust: 6, area: 'north', topics: 'safety + courts', words: 'ok' }],
    ['3', '2026-04-01T14:12:00.000Z', { area: 'south' }],
  ]);
});

it('Google Forms: wordings as names, commas inside of labels, no key', async () => {
  const { checked, done, rows } = await responses('google-forms');
  expect(checked.proposal.format).toMatchObject({
    dateFormat: 'MONTH_DAY_YEAR',
    timeZone: 'America/Chicago',
  });
  expect(checked.warningCount).toBe(1);
  expect(checked.issues.edges[0].node).toMatchObject({
    severity: 'WARNING',
    code: 'NO_KEY_COLUMN',
    message: expect.stringContaining('Each of the 3 rows counts as another person'),
  });
  expect(done.rowsImported).toBe(3);
  const answers = rows.map(([, time, answer]: [string, string, object]) => [time, answer]);
  expect(answers).toContainEqual([
    '2026-03-31T19:30:05.000Z',
    { trust: 7, area: 'north', topics: 'safety + courts', words: 'Be there' },
  ]);
  expect(answers).toContainEqual(['2026-04-01T14:01:59.000Z', { trust: 8, area: 'south', topics: 'youth' }]);
});

it('SurveyMonkey: a second header row, options without a name of their own', async () => {
  const { checked, rows } = await responses('surveymonkey');
  expect(checked.proposal.format).toMatchObject({ skipRows: 1, missingCodes: ['N/A'] });
  expect(checked.ignoredColumns).toContain('Email Address');
  expect(rows).toEqual([
    ['114000001', '2026-03-31T19:40:00.000Z', { trust: 7, area: 'north', topics: 'safety + courts' }],
    ['114000002', '2026-04-01T14:40:00.000Z', { area: 'south', topics: 'youth' }],
  ]);
});

it('Excel in another language: sep=, semicolons, decimal commas, Windows-1252', async () => {
  const { checked, rows } = await responses('excel-semicolons', { encoding: 'WINDOWS_1252' });
  expect(checked.proposal.format).toMatchObject({
    delimiter: 'SEMICOLON',
    decimalMark: 'COMMA',
    dateFormat: 'DAY_MONTH_YEAR',
    missingCodes: ['N/A', '-99'],
  });
  expect(rows).toEqual([
    ['P-1', null, { day: '2026-03-31', trust: 7.5, spent: 1234.5, area: 'north' }],
    ['P-2', null, { day: '2026-04-01', spent: 12, area: 'south' }],
    ['P-3', null, { trust: 3, area: 'Côte' }],
  ]);
});

it('Microsoft Forms: short years, a semicolon after every choice', async () => {
  const { checked, rows } = await responses('microsoft-forms');
  expect(checked.ignoredColumns).toEqual(['Start time', 'Email', 'Name', 'Points - trust']);
  expect(rows).toEqual([
    ['1', '2026-03-31T19:35:05.000Z', { trust: 7, area: 'north', topics: 'safety + courts' }],
    ['2', '2026-04-01T14:35:05.000Z', { trust: 9, area: 'south', topics: 'youth' }],
  ]);
});

it('a state reporting template: other names, instructions below the header, repeated headers', async () => {
  await county.programs(1, { externalCode: 'P-1', status: 'ACTIVE' });
  const named = (column: string, field: string) => ({ column, field });
  const columns = [
    named('Activity Code', 'code'),
    named('Event Title', 'title'),
    { ...named('Event Type', 'kind'), recode: [{ from: 'Town hall', to: 'FORUM' }] },
    named('Start', 'starts_at'),
    named('Number of Attendees', 'headcount'),
    named('Program', 'program'),
  ];
  const { checked, done } = await importAsProposed('state-template', () => ({ table: 'ACTIVITIES' }), {
    format: { skipRows: 1, columns },
  });
  expect(checked.proposal.format).toMatchObject({
    delimiter: 'PIPE',
    dateFormat: 'MONTH_DAY_YEAR',
    decimalMark: 'POINT',
    missingCodes: ['N/A'],
  });
  expect(done).toMatchObject({ rowsRead: 3, rowsSkipped: 2, rowsImported: 3, issueCount: 0 });
  expect(done.ignoredColumns).toEqual(['Notes']);
  const { system } = api.database;
  const activities = await inSystem(system, () =>
    system.prisma.activity.findMany({
      where: { jurisdictionId: county.id },
      orderBy: { externalCode: 'asc' },
      include: { attendances: true },
    }),
  );
  expect(
    activities.map(({ externalCode, kind, startsAt, status, attendances }) => [
      externalCode,
      kind,
      startsAt.toISOString(),
      status,
      attendances[0]?.headcount,
    ]),
  ).toEqual([
    ['EV-1', 'FORUM', '2026-03-31T23:00:00.000Z', 'COMPLETED', 1042],
    ['EV-2', 'WORKSHOP', '2026-04-02T15:00:00.000Z', 'PROPOSED', undefined],
    ['EV-3', 'FORUM', '2026-04-04T00:00:00.000Z', 'COMPLETED', 17],
  ]);
});

it('Justice Counts: tabs, dollars with separators, categories in words', async () => {
  const { checked, done } = await importAsProposed('justice-counts', () => ({ table: 'BUDGET' }), {
    format: {
      columns: [
        { column: 'year', field: 'fiscal_year' },
        { column: 'agency', field: 'program', recode: [{ from: 'Elm County', to: 'P-1' }] },
        { column: 'value', field: 'planned' },
      ],
    },
  });
  expect(checked.proposal.format).toMatchObject({ delimiter: 'TAB', decimalMark: 'POINT' });
  expect(done).toMatchObject({ rowsImported: 2, issueCount: 0, ignoredColumns: ['system'] });
  const { system } = api.database;
  const lines = await inSystem(system, () =>
    system.prisma.budgetLine.findMany({
      where: { jurisdictionId: county.id },
      orderBy: { description: 'asc' },
    }),
  );
  expect(lines.map((line) => [line.fundingType, line.expenseType, line.plannedCents])).toEqual([
    ['GENERAL_FUND', 'PRINTING', 123_450n],
    ['GENERAL_FUND', 'PERSONNEL', 200_000n],
  ]);
});
