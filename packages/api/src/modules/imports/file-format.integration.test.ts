import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  fieldedVersion,
  groupQuestion,
  importResponses,
  startApiWithWorker,
  trustQuestion,
} from '../../testing/survey-journey.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import type { TestApi } from '../../testing/test-api.ts';
import type { Json } from '../../testing/test-client.ts';

let api: TestApi;
let county: TestJurisdiction;

beforeAll(async () => {
  api = await startApiWithWorker({ now: () => new Date('2026-06-01T12:00:00Z') });
  county = await api.jurisdiction();
});
afterAll(() => api.close());

const editor = () => api.as({ jurisdiction: county, role: 'EDITOR' });
const english = (text: string) => [{ language: 'en', text }];
const questions = [
  trustQuestion,
  groupQuestion('area', ['north', 'south']),
  {
    code: 'topics',
    kind: 'MULTIPLE_CHOICE',
    text: english('What matters?'),
    choices: ['safety', 'youth'].map((code) => ({ code, label: english(`The ${code}`) })),
  },
];

async function importAs(versionId: string, content: string | Buffer, mapping: object | null, more: object) {
  const dataset = { surveyResponses: { surveyVersionId: versionId, ...(mapping ? { mapping } : {}) } };
  return importResponses(api, editor(), versionId, content, { dataset, ...more });
}

async function responsesOf(versionId: string) {
  const { data } = await editor().query(
    `query ($id: ID!) { surveyVersion(id: $id) { responses(first: 100) { edges { node {
       respondentKey submittedAt answers { questionCode number choiceCodes } } } } } }`,
    { id: versionId },
  );
  const nodes: Json[] = data.surveyVersion.responses.edges.map(({ node }: Json) => node);
  return nodes
    .map(({ respondentKey, submittedAt, answers }) => [
      respondentKey,
      submittedAt,
      Object.fromEntries(
        answers.map((one: Json) => [one.questionCode, one.number ?? one.choiceCodes.join('+')]),
      ),
    ])
    .sort(([one], [other]) => String(one).localeCompare(String(other)));
}

/** An answer without its nulls, as for an input. */
function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value === null || typeof value !== 'object') return value;
  const filled = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(filled.map(([key, one]) => [key, withoutNulls(one)]));
}

const qualtrics = [
  'EndDate,Status,Finished,ResponseId,trust,area,topics_safety,topics_youth,IPAddress',
  'End Date,Response Type,Finished,Response ID,"How much, in all?",Your area,Safety,Youth,IP Address',
  Array.from({ length: 9 }, (_, n) => `"{""ImportId"":""QID${n}""}"`).join(','),
  '2026-05-01 10:00:00,0,1,R_a,7,area north,1,,203.0.113.9',
  '2026-05-01 11:00:00,0,0,R_b,3,area north,1,1,203.0.113.9',
  '2026-05-01 12:00:00,1,1,R_c,10,area south,,1,203.0.113.9',
  '2026-05-01 13:00:00,0,1,R_d,-99,area south,1,1,203.0.113.9',
].join('\r\n');

describe('a file that a survey tool wrote', () => {
  it('is recognized in a dry run, and its proposal can be sent as it is', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const dry = await importAs(versionId, qualtrics, null, { dryRun: true });
    expect(dry).toMatchObject({ rowsRead: 2, rowsSkipped: 4, issueCount: 0, rowsImported: 0 });
    const undeclared = await importAs(versionId, qualtrics, null, {
      dryRun: true,
      format: { missingCodes: [] },
    });
    expect(undeclared.issues.edges[0].node).toMatchObject({
      line: 7,
      column: 'trust',
      message: expect.stringContaining('declare it as a missing code'),
    });
    expect(dry.ignoredColumns).toEqual(['Status', 'Finished', 'IPAddress']);
    const { format, mapping } = withoutNulls(dry.proposal);
    expect(format).toEqual({
      delimiter: 'COMMA',
      skipRows: 2,
      keepRows: [
        { column: 'Finished', values: ['1', 'true'] },
        { column: 'Status', values: expect.arrayContaining(['0', 'IP Address']) },
      ],
      timeZone: 'UTC',
      missingCodes: ['-99'],
    });
    expect(mapping).toMatchObject({ respondentKey: 'ResponseId', submittedAt: 'EndDate' });

    const corrected = { ...format, missingCodes: ['-99'], timeZone: 'America/Denver' };
    const checked = await importAs(versionId, qualtrics, mapping, { dryRun: true, format: corrected });
    expect(checked).toMatchObject({ issueCount: 0, job: { status: 'SUCCEEDED' } });
    const sent = withoutNulls(checked.proposal);
    const done = await importAs(versionId, qualtrics, sent.mapping, { format: sent.format });
    expect(done).toMatchObject({ rowsImported: 2, rowsSkipped: 4, issueCount: 0 });
    expect(await responsesOf(versionId)).toEqual([
      ['R_a', '2026-05-01T16:00:00.000Z', { trust: 7, area: 'north', topics: 'safety' }],
      ['R_d', '2026-05-01T19:00:00.000Z', { area: 'south', topics: 'safety+youth' }],
    ]);
  });

  it.each([
    ['the rows that describe the columns', {}, null, 'EXTRA_HEADER_ROWS'],
    ['the unfinished rows', { skipRows: 2 }, 'given', 'UNFINISHED_ROWS'],
    [
      'the columns, where the codes do not say it',
      { skipRows: 2, keepRows: [] },
      null,
      'UNCONFIRMED_MAPPING',
    ],
  ])('is refused without a word on %s', async (_what, format, mapping, code) => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const given = { questions: [{ questionCode: 'area', column: 'area' }] };
    const done = await importAs(versionId, qualtrics, mapping === null ? null : given, { format });
    expect(done).toMatchObject({ rowsImported: 0, job: { status: 'FAILED', problem: { code } } });
    expect(await responsesOf(versionId)).toEqual([]);
  });
});

describe('a file with semicolons', () => {
  it('is read with decimal commas and dates as they are declared, and shows its delimiter', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const csv = 'respondent_key;submitted_at;trust;;\np1;31.3.2026 14:30;7,5;;\np2;1.4.2026 9:05;N/A;;\n';
    const refused = await importAs(versionId, csv, null, {});
    expect(refused).toMatchObject({ rowsImported: 0, issueCount: 4 });
    const format = {
      decimalMark: 'COMMA',
      dateFormat: 'DAY_MONTH_YEAR',
      timeZone: 'america/new_york',
      missingCodes: ['N/A'],
    };
    const done = await importAs(versionId, csv, null, { format });
    expect(done).toMatchObject({ rowsImported: 2, proposal: { format: { delimiter: 'SEMICOLON' } } });
    expect(await responsesOf(versionId)).toEqual([
      ['p1', '2026-03-31T18:30:00.000Z', { trust: 7.5 }],
      ['p2', '2026-04-01T13:05:00.000Z', {}],
    ]);
  });
});

describe('rows that were imported before', () => {
  it('are passed over if only new rows are wanted, and counted', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const header = 'respondent_key,trust\n';
    await importAs(versionId, `${header}p1,1\np2,2\n`, null, {});
    const csv = `${header}p1,9\np3,3\np2,9\np4,4\n`;
    expect(await importAs(versionId, csv, null, { dryRun: true })).toMatchObject({ issueCount: 2 });
    const dry = await importAs(versionId, csv, null, { dryRun: true, onlyNew: true });
    expect(dry).toMatchObject({ issueCount: 0, rowsRead: 4, rowsKnown: 2, rowsImported: 0, onlyNew: true });
    const done = await importAs(versionId, csv, null, { onlyNew: true });
    expect(done).toMatchObject({ rowsRead: 4, rowsKnown: 2, rowsImported: 2 });
    const trust = (await responsesOf(versionId)).map(([key, , answers]) => [key, answers.trust]);
    expect(trust).toEqual([
      ['p1', 1],
      ['p2', 2],
      ['p3', 3],
      ['p4', 4],
    ]);
  });

  it('need a column that names the respondents', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const done = await importAs(versionId, 'trust\n5\n', null, { onlyNew: true });
    expect(done.job.problem.code).toBe('NO_KEY_COLUMN');
  });

  it('are refused in any order and format, also without such a column', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const dry = await importAs(versionId, 'trust,area\n5,north\n6,south\n6,south\n', null, { dryRun: true });
    expect(dry).toMatchObject({ issueCount: 0, warningCount: 1 });
    expect(dry.issues.edges[0].node).toMatchObject({
      severity: 'WARNING',
      code: 'NO_KEY_COLUMN',
      message: expect.stringContaining('Each of the 3 rows counts as another person'),
    });
    await importAs(versionId, 'trust,area\n5,north\n6,south\n6,south\n', null, {});
    const again = await importAs(versionId, 'area;trust\r\nsouth;6\r\nnorth;5.0\r\nsouth;6\r\n', null, {});
    expect(again.job.problem).toMatchObject({
      code: 'FILE_ALREADY_IMPORTED',
      message: expect.stringContaining('A file with the same rows'),
    });
    const other = await importAs(versionId, 'trust,area\n5,north\n6,south\n', null, {});
    expect(other).toMatchObject({ rowsImported: 2 });
  });
});

describe('a table of records', () => {
  it('is read in any format as well', async () => {
    const csv =
      'sep=|\ncode|title|type|starts_on|notes|notes\nA-1|Forums|COMMUNITY_FORUM|3/31/2026|a|b\nA-2|Classes|SCHOOL_OUTREACH|n/a||\n';
    const format = { dateFormat: 'MONTH_DAY_YEAR', missingCodes: ['n/a'] };
    const input = { dataset: { table: 'PROGRAMS' }, format };
    const done = await importResponses(api, editor(), '', csv, input);
    expect(done).toMatchObject({
      rowsImported: 2,
      ignoredColumns: ['notes'],
      proposal: { format: { delimiter: 'PIPE' }, mapping: null },
    });
    const more = `${csv}A-3|Talks|PUBLIC_LECTURE|4/31/2026||\n`;
    const refused = await importResponses(api, editor(), '', more, { ...input, onlyNew: true });
    expect(refused).toMatchObject({ rowsImported: 0, rowsKnown: 2 });
    expect(refused.issues.edges[0].node.message).toBe('The calendar has no day 2026-04-31.');
    const right = more.replace('4/31', '4/30');
    const added = await importResponses(api, editor(), '', right, { ...input, onlyNew: true });
    expect(added).toMatchObject({ rowsImported: 1, rowsKnown: 2, rowsRead: 3 });
  });
});

it('another county sees nothing of an import', async () => {
  const { versionId } = await fieldedVersion(editor(), questions);
  const done = await importAs(versionId, 'respondent_key;trust\np1;5\n', null, {});
  const other = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
  const { data } = await other.query(
    'query ($id: ID!) { datasetImport(id: $id) { proposal { format { delimiter } } } }',
    {
      id: done.id,
    },
  );
  expect(data.datasetImport).toBeNull();
});

describe('a label that is also the code of another choice', () => {
  it('is refused with its place, until the mapping says whether cells have codes or labels', async () => {
    const level = {
      code: 'level',
      kind: 'SINGLE_CHOICE',
      text: english('Level'),
      choices: [
        { code: '1', label: english('2') },
        { code: '2', label: english('1') },
      ],
    };
    const { versionId } = await fieldedVersion(editor(), [level]);
    const importLevels = (more: object) => {
      const questions = [{ questionCode: 'level', column: 'level', ...more }];
      return importAs(versionId, 'level\r\n1\r\n', { questions }, {});
    };
    const refused = await importLevels({});
    expect(refused).toMatchObject({ rowsImported: 0, issueCount: 1 });
    expect(refused.issues.edges[0].node).toMatchObject({
      line: 2,
      column: 'level',
      code: 'AMBIGUOUS_CHOICE',
    });
    expect(await responsesOf(versionId)).toEqual([]);
    expect(await importLevels({ choiceText: 'LABELS' })).toMatchObject({ rowsImported: 1, issueCount: 0 });
    expect(await responsesOf(versionId)).toMatchObject([[expect.any(String), null, { level: '2' }]]);
  });
});
