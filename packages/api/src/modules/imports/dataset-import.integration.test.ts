import { decodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  closeVersion,
  fieldedVersion,
  groupQuestion,
  importDataset,
  importResponses,
  readImport,
  startApiWithWorker,
  trustQuestion,
  upload,
} from '../../testing/survey-journey.ts';
import type { Json } from '../../testing/test-client.ts';

type Api = Awaited<ReturnType<typeof startApiWithWorker>>;
let api: Api;
let county: Awaited<ReturnType<Api['jurisdiction']>>;
let neighbour: typeof county;

beforeAll(async () => {
  api = await startApiWithWorker();
  county = await api.jurisdiction();
  neighbour = await api.jurisdiction();
});
afterAll(() => api.close());

const editor = () => api.as({ jurisdiction: county, role: 'EDITOR' });
const questions = [
  trustQuestion,
  groupQuestion('area', ['north', 'south']),
  {
    code: 'topics',
    kind: 'MULTIPLE_CHOICE',
    text: [{ language: 'en', text: 'What matters?' }],
    choices: ['safety', 'youth', 'courts'].map((code) => ({ code, label: [{ language: 'en', text: code }] })),
  },
  { code: 'words', kind: 'TEXT', text: [{ language: 'en', text: 'In your words?' }] },
  { code: 'day', kind: 'DATE', text: [{ language: 'en', text: 'When?' }] },
];

async function responsesOf(versionId: string) {
  const { data } = await editor().query(
    `query ($id: ID!) { surveyVersion(id: $id) { responses(first: 100) { totalCount edges { node {
       respondentKey submittedAt answers { questionCode number choiceCodes text date } } } } } }`,
    { id: versionId },
  );
  return data.surveyVersion.responses;
}

const header = 'respondent_key,trust,area,topics,words,day';

describe('importing survey responses', () => {
  it('reads every kind of answer', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const csv = `${header}\np1,7,north,safety;courts,"Said ""hello"",\nthen left",2026-03-31\np2,,,,,\n`;
    const done = await importResponses(api, editor(), versionId, csv);
    expect(done).toMatchObject({
      rowsRead: 2,
      rowsImported: 2,
      issueCount: 0,
      job: { status: 'SUCCEEDED', rowsDone: 2 },
    });
    const { edges } = await responsesOf(versionId);
    const first = edges.find(
      (edge: { node: { respondentKey: string } }) => edge.node.respondentKey === 'p1',
    ).node;
    expect(first.answers).toEqual([
      { questionCode: 'trust', number: 7, choiceCodes: [], text: null, date: null },
      { questionCode: 'area', number: null, choiceCodes: ['north'], text: null, date: null },
      { questionCode: 'topics', number: null, choiceCodes: ['safety', 'courts'], text: null, date: null },
      { questionCode: 'words', number: null, choiceCodes: [], text: 'Said "hello",\nthen left', date: null },
      { questionCode: 'day', number: null, choiceCodes: [], text: null, date: '2026-03-31' },
    ]);
  });

  it('takes a mapping, a byte order mark and CRLF, and lists the columns that it ignored', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const uploadId = await upload(editor(), '\ufeffid,q1,extra\r\na,5,x\r\nb,6,y\r\n');
    const answer = await importDataset(editor(), {
      uploadId,
      dataset: {
        surveyResponses: {
          surveyVersionId: versionId,
          mapping: { respondentKey: 'id', questions: [{ column: 'q1', questionCode: 'trust' }] },
        },
      },
    });
    await api.drainQueue();
    const done = await readImport(editor(), answer.datasetImport.id);
    expect(done).toMatchObject({ rowsImported: 2, ignoredColumns: ['extra'], job: { status: 'SUCCEEDED' } });
  });

  it('names line and column of everything wrong, and imports nothing', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const csv = [
      header,
      'p1,7,north,safety,fine,2026-03-31',
      'p2,11,west,safety;money,"two\nlines",31.3.2026',
      'p1,3,south,,,',
      'p4,abc,north,,,',
    ].join('\n');
    const done = await importResponses(api, editor(), versionId, csv);
    expect(done.job).toMatchObject({ status: 'FAILED', problem: { code: 'ROWS_REFUSED' } });
    expect(done).toMatchObject({ rowsRead: 4, rowsImported: 0, issueCount: 6 });
    const places = done.issues.edges.map(
      ({ node }: { node: { line: number; column: string; code: string } }) => [
        node.line,
        node.column,
        node.code,
      ],
    );
    expect(places).toEqual([
      [3, 'trust', 'OUT_OF_RANGE'],
      [3, 'area', 'UNKNOWN_CHOICE'],
      [3, 'topics', 'UNKNOWN_CHOICE'],
      [3, 'day', 'INVALID_DATE'],
      [5, 'respondent_key', 'DUPLICATE_ROW'],
      [6, 'trust', 'INVALID_NUMBER'],
    ]);
    expect((await responsesOf(versionId)).totalCount).toBe(0);
  });

  it.each<[string, string | Buffer, string]>([
    ['no rows', `${header}\n`, 'EMPTY_FILE'],
    ['another encoding', Buffer.from(`${header}\np1,7,north,,caf\u00e9,\n`, 'latin1'), 'WRONG_ENCODING'],
    ['a workbook', Buffer.from('PK\u0003\u0004....[Content_Types].xml....xl/workbook.xml'), 'WRONG_FORMAT'],
    ['a repeated column', 'trust,trust\n1,2\n', 'DUPLICATE_COLUMN'],
    ['an open quote', `${header}\np1,7,north,,"never closed,\n`, 'QUOTE_NOT_CLOSED'],
    ['no column of the survey', 'a,b\n1,2\n', 'NO_QUESTION_COLUMNS'],
  ])('refuses a file with %s and says so', async (_name, content, code) => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const done = await importResponses(api, editor(), versionId, content);
    expect(done.job).toMatchObject({ status: 'FAILED', problem: { code } });
    expect(done.rowsImported).toBe(0);
  });

  it('refuses respondents who are named instead of pseudonymous, and keeps nothing of the names', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const csv = 'respondent_key,trust\nmaria@example.org,5\nJohn Smith,6\np3,7\n';
    const done = await importResponses(api, editor(), versionId, csv);
    expect(done).toMatchObject({ rowsImported: 0, issueCount: 2, job: { status: 'FAILED' } });
    const found = done.issues.edges.map(
      ({ node }: { node: { line: number; code: string; value: string | null } }) => [
        node.line,
        node.code,
        node.value,
      ],
    );
    expect(found).toEqual([
      [2, 'IDENTIFYING_KEY', null],
      [3, 'IDENTIFYING_KEY', null],
    ]);
  });

  it('refuses rows with missing or extra cells', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const done = await importResponses(api, editor(), versionId, 'respondent_key,trust\np1\np2,3,4\n');
    const codes = done.issues.edges.map(({ node }: { node: { line: number; code: string } }) => [
      node.line,
      node.code,
    ]);
    expect(codes).toEqual([
      [2, 'MISSING_CELLS'],
      [3, 'EXTRA_CELLS'],
    ]);
  });

  it('checks a file without writing in a dry run, and the same file can be imported afterward', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const csv = `${header}\np1,7,north,,,\n`;
    const dry = await importResponses(api, editor(), versionId, csv, { dryRun: true });
    expect(dry).toMatchObject({ isDryRun: true, rowsRead: 1, rowsImported: 0, job: { status: 'SUCCEEDED' } });
    expect((await responsesOf(versionId)).totalCount).toBe(0);
    const real = await importResponses(api, editor(), versionId, csv);
    expect(real).toMatchObject({ rowsImported: 1, job: { status: 'SUCCEEDED' } });
  });

  it('refuses the same file a second time, and respondents who are there already', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const csv = `${header}\np1,7,north,,,\np2,8,north,,,\n`;
    await importResponses(api, editor(), versionId, csv);
    const again = await importResponses(api, editor(), versionId, csv);
    expect(again.job).toMatchObject({ status: 'FAILED', problem: { code: 'FILE_ALREADY_IMPORTED' } });
    const anonymous = 'trust\n5\n6\n';
    await importResponses(api, editor(), versionId, anonymous);
    const sameAgain = await importResponses(api, editor(), versionId, anonymous);
    expect(sameAgain.job.problem.code).toBe('FILE_ALREADY_IMPORTED');
    const overlapping = await importResponses(
      api,
      editor(),
      versionId,
      `${header}\np3,1,north,,,\np2,2,south,,,\n`,
    );
    expect(overlapping.issues.edges[0].node).toMatchObject({
      line: 3,
      code: 'ALREADY_IMPORTED',
      value: 'p2',
    });
    expect((await responsesOf(versionId)).totalCount).toBe(4);
  });

  it('gives the same import for the same idempotency key, and runs it once', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const uploadId = await upload(editor(), `${header}\np1,7,north,,,\n`);
    const input = {
      uploadId,
      dataset: { surveyResponses: { surveyVersionId: versionId } },
      idempotencyKey: 'import-once',
    };
    const [first, second] = await Promise.all([
      importDataset(editor(), input),
      importDataset(editor(), input),
    ]);
    expect(first.datasetImport.id).toBe(second.datasetImport.id);
    await api.drainQueue();
    expect((await responsesOf(versionId)).totalCount).toBe(1);
  });

  it('answers a retry with the first answer although the version was closed meanwhile', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const uploadId = await upload(editor(), `${header}\np1,7,north,,,\n`);
    const input = {
      uploadId,
      dataset: { surveyResponses: { surveyVersionId: versionId } },
      idempotencyKey: 'import-then-close',
    };
    const first = await importDataset(editor(), input);
    await api.drainQueue();
    await closeVersion(editor(), versionId);
    const second = await importDataset(editor(), input);
    expect(second).toMatchObject({
      __typename: 'ImportDatasetPayload',
      datasetImport: { id: first.datasetImport.id },
    });
  });

  it('refuses to read more of a file than was announced', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const uploadId = await upload(editor(), `${header}\np1,7,north,,,\n`);
    const { system } = api.database;
    const { objectKey } = await inSystem(system, () =>
      system.prisma.upload.findFirstOrThrow({ where: { id: decodeGlobalId(uploadId)?.id ?? '' } }),
    );
    const larger = `${header}\np1,7,north,,,\np2,8,north,,,\n`;
    await api.services.uploads.write(objectKey, Buffer.from(larger), 'text/csv');
    const answer = await importDataset(editor(), {
      uploadId,
      dataset: { surveyResponses: { surveyVersionId: versionId } },
    });
    await api.drainQueue();
    const done = await readImport(editor(), answer.datasetImport.id);
    expect(done).toMatchObject({
      rowsRead: 0,
      job: { status: 'FAILED', attempts: 1, problem: { code: 'UPLOAD_TOO_LARGE' } },
    });
    expect((await responsesOf(versionId)).totalCount).toBe(0);
  });

  it('says that somebody else is at it when a version is closed while an import holds it', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const id = decodeGlobalId(versionId)?.id ?? '';
    const { system } = api.database;
    const { data } = await inSystem(system, async () => {
      // As an import that writes does.
      await system.prisma.$queryRaw`select status from survey_version where id = ${id}::uuid for share`;
      return editor().query(
        `mutation ($input: CloseSurveyVersionInput!) {
           closeSurveyVersion(input: $input) { ... on Error { code path message } } }`,
        { input: { id: versionId, expectedVersion: 2 } },
      );
    });
    expect(data.closeSurveyVersion).toEqual({
      code: 'CONFLICT',
      path: ['input'],
      message: 'Somebody else is changing this at the moment. Try again.',
    });
  }, 30_000);

  it('hides the survey version from users who can only read imports', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const { id } = await importResponses(api, editor(), versionId, `${header}\np1,7,north,,,\n`);
    const { key } = await county.apiKey({ scopes: ['import.read'] });
    const answer = await api
      .as(key)
      .query(`query ($id: ID!) { datasetImport(id: $id) { id surveyVersion { id } } }`, { id });
    expect(answer.data).toEqual({ datasetImport: { id, surveyVersion: null } });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('says that the file is missing when it was announced and never uploaded', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const { data } = await editor().query(
      `mutation { requestUpload(input: { fileName: "x.csv", bytes: 10 }) { ... on RequestUploadPayload { upload { id } } } }`,
    );
    const answer = await importDataset(editor(), {
      uploadId: data.requestUpload.upload.id,
      dataset: { surveyResponses: { surveyVersionId: versionId } },
    });
    await api.drainQueue();
    const done = await readImport(editor(), answer.datasetImport.id);
    expect(done.job).toMatchObject({ status: 'FAILED', problem: { code: 'UPLOAD_MISSING' } });
  });

  it('takes responses only while the version is fielded', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const uploadId = await upload(editor(), `${header}\np1,7,north,,,\n`);
    const dataset = { surveyResponses: { surveyVersionId: versionId } };
    const waiting = await importDataset(editor(), { uploadId, dataset });
    await closeVersion(editor(), versionId);
    await api.drainQueue();
    const late = await readImport(editor(), waiting.datasetImport.id);
    expect(late.job).toMatchObject({ status: 'FAILED', problem: { code: 'VERSION_NOT_FIELDED' } });
    const refused = await importDataset(editor(), { uploadId, dataset });
    expect(refused).toMatchObject({ code: 'INVALID_STATE' });
    expect((await responsesOf(versionId)).totalCount).toBe(0);
  });

  it('refuses uploads that are empty, too large or no CSV', async () => {
    const ask = (input: object) =>
      editor().query(
        `mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { ... on Error { code path } } }`,
        { input: { fileName: 'x.csv', bytes: 1, ...input } },
      );
    for (const [input, field] of [
      [{ bytes: 0 }, 'bytes'],
      [{ bytes: 512 * 1024 * 1024 + 1 }, 'bytes'],
      [{ contentType: 'application/pdf' }, 'contentType'],
      [{ fileName: ' ' }, 'fileName'],
    ] as const) {
      const { data } = await ask(input);
      expect(data.requestUpload).toEqual({ code: 'VALIDATION_FAILED', path: ['input', field] });
    }
  });

  it('shows another tenant nothing, and answers its ids like absent ones', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const done = await importResponses(api, editor(), versionId, `${header}\np1,7,north,,,\n`);
    const stranger = api.as({ jurisdiction: neighbour, role: 'ADMIN' });
    const seen = await stranger.query(
      `query ($id: ID!) { datasetImport(id: $id) { id } node(id: $id) { id } datasetImports { totalCount } }`,
      { id: done.id },
    );
    expect(seen.data).toEqual({ datasetImport: null, node: null, datasetImports: { totalCount: 0 } });
    const theirs = await upload(editor(), 'x');
    const own = await upload(stranger, 'x');
    const dataset = { surveyResponses: { surveyVersionId: versionId } };
    expect(await importDataset(stranger, { uploadId: theirs, dataset })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'uploadId'],
    });
    expect(await importDataset(stranger, { uploadId: own, dataset })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'dataset', 'surveyResponses', 'surveyVersionId'],
    });
  });
});

describe('importing populations', () => {
  const importPopulations = async (csv: string | Buffer, more: object = {}) => {
    const uploadId = await upload(editor(), csv);
    const answer = await importDataset(editor(), {
      uploadId,
      dataset: { populations: { source: 'Synthetic' } },
      ...more,
    });
    await api.drainQueue();
    return readImport(editor(), answer.datasetImport.id);
  };

  it.each([true, false])('warns of groups that overlap, with numbers (dry run: %s)', async (dryRun) => {
    const fips = dryRun ? '06029' : '06031';
    const row = (band: string, people: number) => `${fips},California,Kern,2025,${band},${people}`;
    const bands = [row('', 183_050), row('0-17', 41_200), row('18-34', 43_900), row('35-64', 68_250)];
    const header = 'fips,state,county,year,age_band,population';
    const first = await importPopulations([header, ...bands, row('65+', 29_700)].join('\n'));
    expect(first).toMatchObject({ rowsImported: 5, issueCount: 0, warningCount: 0 });
    // Each half of a band in a second file: both are correct, and not together.
    const halves = [header, row('18–24', 20_000), row('25 to 34', 23_900)].join('\n');
    const done = await importPopulations(halves, { dryRun });
    expect(done).toMatchObject({
      rowsRead: 2,
      rowsImported: dryRun ? 0 : 2,
      issueCount: 0,
      warningCount: 3,
      job: { status: 'SUCCEEDED' },
    });
    expect(done.issues.edges.map(({ node }: Json) => node)).toMatchObject([
      { severity: 'WARNING', line: 2, column: 'age_band', code: 'RESIDENTS_NOT_COUNTED_ONCE' },
      { message: expect.stringMatching(/18-34 \(43,900\) and 25-34 \(23,900\) overlap/) },
      { message: expect.stringMatching(/add up to 226,950, but ALL is 183,050: 43,900 people/) },
    ]);
    // The first file can be imported again. After a dry run, the figures add up.
    const again = await importPopulations([header, ...bands, row('65+', 29_700)].join('\n'));
    expect(again).toMatchObject({ rowsImported: 5, warningCount: dryRun ? 0 : 3 });
  });

  it('refuses what is no age band and what is no county of the state', async () => {
    const done = await importPopulations(
      [
        'fips,state,county,year,age_band,population',
        '06029,California,Kern,2025,10-Dec,10',
        '06002,California,Nowhere,2025,,10',
        '32003,Nevada,Clark,2025,,10',
        '06029,Nevada,Kern,2025,,10',
      ].join('\n'),
    );
    expect(done).toMatchObject({ rowsImported: 0, issueCount: 4, job: { status: 'FAILED' } });
    expect(
      done.issues.edges.map(({ node }: Json) => [node.line, node.column, node.code, node.message]),
    ).toEqual([
      [2, 'age_band', 'INVALID_GROUP', expect.stringMatching(/date.*10-12/)],
      [3, 'fips', 'INVALID_FIPS', expect.stringMatching(/no county/)],
      [4, 'fips', 'INVALID_FIPS', expect.stringMatching(/is in Nevada.*is in California/)],
      [5, 'state', 'INVALID_FIPS', expect.stringMatching(/in California, and not in Nevada/)],
    ]);
  });

  it('takes counties of any state for an office of the demonstration, which is in none', async () => {
    const demonstration = await api.jurisdiction({ state: 'ZZ' });
    const client = api.as({ jurisdiction: demonstration, role: 'EDITOR' });
    const csv =
      'fips,state,county,year,population\n01001,Alabama,Autauga,2019,55869\n01002,Alabama,None,2019,1\n';
    const importFile = async (content: string) => {
      const dataset = { populations: { source: 'Synthetic' } };
      const { datasetImport } = await importDataset(client, {
        uploadId: await upload(client, content),
        dataset,
      });
      await api.drainQueue();
      return readImport(client, datasetImport.id);
    };
    expect(await importFile(csv)).toMatchObject({ rowsImported: 0, issueCount: 1 });
    expect(await importFile(csv.replace('01002,Alabama,None,2019,1\n', ''))).toMatchObject({
      rowsImported: 1,
    });
  });

  it('reads counties, and a newer file replaces the counts', async () => {
    const columns = 'fips,state,county,year,population\n';
    const latin = Buffer.from(
      `${columns}06001,California,Do\u00f1a County,2019,100\n06003,California,Elm County,2019,200\n`,
      'latin1',
    );
    expect((await importPopulations(latin)).job.problem.code).toBe('WRONG_ENCODING');
    expect(await importPopulations(latin, { encoding: 'WINDOWS_1252' })).toMatchObject({ rowsImported: 2 });
    expect(await importPopulations(`${columns}06001,California,Doña County,2019,150\n`)).toMatchObject({
      rowsImported: 1,
    });
    const bad = await importPopulations(`${columns}6001,California,Elm County,2019,-5\n`);
    expect(bad.issues.edges.map(({ node }: { node: { column: string } }) => node.column)).toEqual([
      'fips',
      'population',
    ]);
    const { system } = api.database;
    const rows = await inSystem(system, () =>
      system.prisma.population.findMany({
        where: { jurisdictionId: county.id, year: 2019 },
        orderBy: { countyFips: 'asc' },
      }),
    );
    expect(rows.map((row) => [row.countyFips, row.countyName, row.count])).toEqual([
      ['06001', 'Doña County', 150],
      ['06003', 'Elm County', 200],
    ]);
  });
});
