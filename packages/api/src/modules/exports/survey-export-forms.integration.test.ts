import { decodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  closeVersion,
  fieldedVersion,
  groupQuestion,
  importResponses,
  readResult,
  startApiWithWorker,
  trustQuestion,
} from '../../testing/survey-journey.ts';

type Api = Awaited<ReturnType<typeof startApiWithWorker>>;
let api: Api;
let county: Awaited<ReturnType<Api['jurisdiction']>>;

beforeAll(async () => {
  api = await startApiWithWorker();
  county = await api.jurisdiction();
});
afterAll(() => api.close());

const editor = () => api.as({ jurisdiction: county, role: 'EDITOR' });
const english = (text: string) => [{ language: 'en', text }];
const words = { code: 'words', kind: 'TEXT', text: english('In your words?') };
const heard = {
  code: 'heard',
  kind: 'MULTIPLE_CHOICE',
  text: english('Where did you hear of us?'),
  choices: ['web', 'tv'].map((code) => ({ code, label: english(`The ${code}`) })),
};
const area = groupQuestion('area', ['small', 'mid', 'big', 'huge']);
const questions = [trustQuestion, area, heard, words];

const request = `mutation ($input: RequestExportInput!) {
  requestExport(input: $input) {
    __typename
    ... on Error { code message path }
    ... on RequestExportPayload { surveyExport { id kAnonymity form formats surveyVersions { number } } }
  }
}`;

const identified = { form: 'IDENTIFIED', reason: 'To check the import against the paper forms.' };

interface Done {
  readonly contents: ReadonlyMap<string, Buffer>;
  readonly warning: string;
  readonly job: { readonly status: string; readonly rowsDone: number; readonly rowsExpected: number };
}

/** Requests an export, runs its job, and downloads its files by the end of their names. */
async function exported(input: object): Promise<Done> {
  const asked = await editor().query(request, { input });
  expect(asked.data.requestExport).toMatchObject({ __typename: 'RequestExportPayload' });
  await api.drainQueue();
  const { data } = await editor().query(
    `query ($id: ID!) { surveyExport(id: $id) { warning job { status rowsDone rowsExpected } files { name download { url } } } }`,
    { id: asked.data.requestExport.surveyExport.id },
  );
  const { files, ...rest } = data.surveyExport;
  const contents = new Map<string, Buffer>();
  for (const { name, download } of files as { name: string; download: { url: string } }[]) {
    const content = await (await fetch(download.url)).arrayBuffer();
    contents.set(name.replace(/^.*-\d{4}-\d\d-\d\d-/, ''), Buffer.from(content));
  }
  return { contents, ...rest };
}

const linesOf = ({ contents }: Done): string[] =>
  String(contents.get('responses.csv')).replace('\ufeff', '').trimEnd().split('\r\n');
const manifestOf = ({ contents }: Done) =>
  JSON.parse(String(contents.get('manifest.json'))) as {
    rowCount: number;
    form: string;
    surveyVersions: { number: number }[];
    deidentification?: { k: number; rowsSuppressed: number; generalized: object[]; leftOut: object[] };
    warning: string;
  };

/** Adds a version with these questions to a survey, and fields it. */
async function nextVersion(surveyId: string, given: readonly object[]): Promise<string> {
  const made = await editor().query(
    `mutation ($input: CreateSurveyVersionInput!) { createSurveyVersion(input: $input) { ... on CreateSurveyVersionPayload { surveyVersion { id version } } } }`,
    { input: { surveyId, questions: given } },
  );
  const { id, version } = made.data.createSurveyVersion.surveyVersion;
  await editor().query(
    `mutation ($input: FieldSurveyVersionInput!) { fieldSurveyVersion(input: $input) { __typename } }`,
    { input: { id, expectedVersion: version } },
  );
  return id;
}

/** The survey of issue 9: a small group beside others, in which nobody answers alike. */
async function closedSurvey(sizes: Readonly<Record<string, number>>) {
  const made = await fieldedVersion(editor(), questions);
  const rows = Object.entries(sizes).flatMap(([code, count]) =>
    Array.from(
      { length: count },
      (_, index) => `${code}${index},${index % 11},${code},web,call 555-01${index}`,
    ),
  );
  await importResponses(
    api,
    editor(),
    made.versionId,
    ['respondent_key,trust,area,heard,words', ...rows].join('\n'),
  );
  await closeVersion(editor(), made.versionId);
  await api.drainQueue();
  return made;
}

describe('an export in several formats', () => {
  it('has the same rows in each, with its labels, and counts every row that it read', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    await importResponses(
      api,
      editor(),
      versionId,
      'respondent_key,trust,area,heard,words\np1,7,small,web;tv,=1+1\np2,,mid,,ñ\np3,0,,tv,\n',
    );
    const done = await exported({
      surveyVersionId: versionId,
      formats: ['CSV', 'XLSX', 'PARQUET', 'SAV'],
      ...identified,
    });
    expect([...done.contents.keys()]).toEqual([
      'responses.csv',
      'responses.xlsx',
      'responses.parquet',
      'responses.sav',
      'datapackage.json',
      'ddi.xml',
      'codebook.md',
      'manifest.json',
    ]);
    expect(done.job).toEqual({ status: 'SUCCEEDED', rowsDone: 12, rowsExpected: 12 });
    expect(linesOf(done)).toEqual([
      'respondent_key,submitted_at,trust,area,area_label,heard_web,heard_tv,words',
      "p1,,7,small,area small,1,1,'=1+1",
      'p2,,,mid,area mid,,,ñ',
      'p3,,0,,,0,1,',
    ]);
    const folder = mkdtempSync(join(tmpdir(), 'export-'));
    const path = join(folder, 'responses.parquet');
    writeFileSync(path, done.contents.get('responses.parquet') ?? '');
    const duck = await (await DuckDBInstance.create()).connect();
    const read = await duck.runAndReadAll(
      `select respondent_key, trust, area_label, heard_tv, words from read_parquet('${path}')`,
    );
    expect(read.getRows()).toEqual([
      ['p1', 7, 'area small', 1n, '=1+1'],
      ['p2', null, 'area mid', null, 'ñ'],
      ['p3', 0, null, 1n, null],
    ]);
    rmSync(folder, { recursive: true });
    const sav = String(done.contents.get('responses.sav'));
    expect(sav).toMatch(/^\$FL2/);
    expect(sav).toContain('$heard=D1 1 25 Where did you hear of us? ');
    const ddi = String(done.contents.get('ddi.xml'));
    expect(ddi).toContain('<catgry><catValu>small</catValu><labl>area small</labl></catgry>');
    const { resources } = JSON.parse(String(done.contents.get('datapackage.json'))) as {
      resources: { format: string; schema?: { fields: { name: string }[] } }[];
    };
    expect(resources.map(({ format }) => format)).toEqual(['csv', 'xlsx', 'parquet', 'sav']);
    expect(resources[0]?.schema?.fields.map(({ name }) => name)).toEqual(linesOf(done)[0]?.split(','));
  });

  it('has several versions in one table, with the columns of the newest first', async () => {
    const { surveyId, versionId } = await fieldedVersion(editor(), questions);
    await importResponses(api, editor(), versionId, 'respondent_key,trust,area\np1,7,small\n');
    const changed = { ...trustQuestion, kind: 'TEXT', minimum: null, maximum: null, topBoxMinimum: null };
    const newer = await nextVersion(surveyId, [changed, groupQuestion('area', ['west', 'small'])]);
    await importResponses(api, editor(), newer, 'respondent_key,trust,area\np9,much,west\n');
    const done = await exported({ surveyVersionIds: [versionId, newer], ...identified });
    expect(linesOf(done)).toEqual([
      'survey_version,respondent_key,submitted_at,trust,area,area_label,trust_v1,heard_web,heard_tv,words',
      '2,p9,,much,west,area west,,,,',
      '1,p1,,,small,area small,7,,,',
    ]);
    expect(manifestOf(done)).toMatchObject({
      form: 'IDENTIFIED',
      surveyVersions: [{ number: 2 }, { number: 1 }],
    });
  });

  it('has the chosen questions only', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const done = await exported({ surveyVersionId: versionId, codes: ['area'], ...identified });
    expect(linesOf(done)[0]).toBe('respondent_key,submitted_at,area,area_label');
    const { data } = await editor().query(request, {
      input: { surveyVersionId: versionId, codes: ['area', 'arae'], ...identified },
    });
    expect(data.requestExport).toMatchObject({
      code: 'VALIDATION_FAILED',
      message: 'No question or scale has the code "arae".',
      path: ['input', 'codes', '1'],
    });
  });
});

describe('a de-identified export', () => {
  it('is the default, and gives no group back that the release hides', async () => {
    const { versionId, questionIds } = await closedSurvey({ small: 6, mid: 30, big: 60, huge: 120 });
    const done = await exported({ surveyVersionId: versionId });
    expect([...done.contents.keys()]).toEqual([
      'responses.csv',
      'datapackage.json',
      'ddi.xml',
      'codebook.md',
      'manifest.json',
    ]);
    const [header, ...rows] = linesOf(done);
    expect(header).toBe('trust,area,area_label,area_missing');
    expect(rows).toHaveLength(216);
    const areas = new Map<string, number>();
    for (const row of rows) {
      const code = row.split(',')[1] ?? '';
      areas.set(code, (areas.get(code) ?? 0) + 1);
    }
    expect([...areas.keys()].sort()).toEqual(['big', 'huge', 'small;mid']);
    expect(areas.get('small;mid')).toBe(36);
    // The figures of a VIEWER hide the same block.
    const viewer = api.as({ jurisdiction: county, role: 'VIEWER' });
    const { data } = await readResult(viewer, { questionId: questionIds['trust'] }, questionIds['area']);
    const hidden = (data.surveyResult.groups as { code: string; figures: { mean: { __typename: string } } }[])
      .filter(({ figures }) => figures.mean.__typename === 'Suppressed')
      .map(({ code }) => code);
    expect(hidden).toEqual(['small', 'mid']);
    const text = [...done.contents.values()].map(String).join('\n');
    expect(text).not.toContain('555-01');
    expect(text).not.toContain('small0');
    const manifest = manifestOf(done);
    expect(manifest).toMatchObject({ form: 'DEIDENTIFIED', rowCount: 216, deidentification: { k: 11 } });
    expect(manifest.deidentification?.generalized).toEqual([
      { question: 'area', to: 'area small or area mid' },
    ]);
    expect(manifest.deidentification?.leftOut).toContainEqual({
      question: 'words',
      reason: 'Free text can identify people.',
    });
    expect(manifest.warning).toMatch(/^De-identified data, not for publication/);
    expect(done.warning).toBe(manifest.warning);
  });

  it('is in an order that says nothing about who answered when', async () => {
    const { versionId } = await closedSurvey({ big: 60, huge: 120 });
    const rows = linesOf(await exported({ surveyVersionId: versionId })).slice(1);
    const again = linesOf(await exported({ surveyVersionId: versionId })).slice(1);
    expect(rows).not.toEqual(again);
    expect(rows.toSorted()).toEqual(again.toSorted());
  });

  it('exists once the version is closed, with groups of at least the people that figures show', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const ask = async (input: object) =>
      (await editor().query(request, { input: { surveyVersionId: versionId, ...input } })).data.requestExport;
    expect(await ask({})).toMatchObject({
      code: 'INVALID_STATE',
      message: expect.stringContaining('once the version is CLOSED'),
      path: ['input', 'surveyVersionId'],
    });
    await closeVersion(editor(), versionId);
    expect(await ask({ kAnonymity: 10 })).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'kAnonymity'],
    });
    expect(await ask({ kAnonymity: 25 })).toMatchObject({
      surveyExport: { kAnonymity: 25, form: 'DEIDENTIFIED' },
    });
    await api.drainQueue();
  });
});

describe('an identified export', () => {
  it('needs a reason, which the audit trail keeps', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const input = { surveyVersionId: versionId, form: 'IDENTIFIED' };
    const refused = await editor().query(request, { input });
    expect(refused.data.requestExport).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'reason'],
    });
    const asked = await editor().query(request, { input: { ...input, reason: identified.reason } });
    const id = decodeGlobalId(asked.data.requestExport.surveyExport.id as string)?.id ?? '';
    const { system } = api.database;
    const event = await inSystem(system, () =>
      system.prisma.auditEvent.findFirstOrThrow({ where: { entityId: id, action: 'export.requested' } }),
    );
    expect(event.detail).toMatchObject({ form: 'IDENTIFIED', reason: identified.reason });
    await api.drainQueue();
  });

  it('is refused to a key without the permission, with its files', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const asked = await editor().query(request, { input: { surveyVersionId: versionId, ...identified } });
    await api.drainQueue();
    const { key } = await county.apiKey({ scopes: ['export.read', 'export.write', 'survey.read'] });
    const refused = await api
      .as(key)
      .query(request, { input: { surveyVersionId: versionId, ...identified } });
    expect(refused.data.requestExport).toMatchObject({ code: 'FORBIDDEN', path: ['input', 'form'] });
    const { id } = asked.data.requestExport.surveyExport;
    const read = await api
      .as(key)
      .query(`query ($id: ID!) { surveyExport(id: $id) { files { name } } }`, { id });
    expect(read.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('and every other form are refused to roles that cannot read responses', async () => {
    const { versionId } = await closedSurvey({ big: 30, huge: 30 });
    for (const role of ['CONTRIBUTOR', 'ETHICS_REVIEWER', 'VIEWER'] as const) {
      for (const form of [{}, identified]) {
        const { data } = await api
          .as({ jurisdiction: county, role })
          .query(request, { input: { surveyVersionId: versionId, ...form } });
        expect(data.requestExport).toMatchObject({ code: 'FORBIDDEN' });
      }
    }
  });
});
