import { createHash } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  fieldedVersion,
  groupQuestion,
  importResponses,
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
const words = { code: 'words', kind: 'TEXT', text: [{ language: 'en', text: 'In your words?' }] };
const questions = [trustQuestion, groupQuestion('area', ['north', 'south']), words];

const request = `mutation ($input: RequestExportInput!) {
  requestExport(input: $input) {
    __typename
    ... on Error { code path }
    ... on RequestExportPayload { surveyExport { id job { status rowsDone } files { name } } }
  }
}`;

async function readExport(id: string) {
  const { data } = await editor().query(
    `query ($id: ID!) { surveyExport(id: $id) {
       expiresAt job { status rowsDone rowsExpected problem { code } }
       files { name contentType bytes rows sha256 download { url expiresAt } } } }`,
    { id },
  );
  return data.surveyExport;
}

interface DownloadedFile {
  name: string;
  bytes: number;
  rows: number | null;
  sha256: string;
  download: { url: string };
}

describe('exporting a survey version', () => {
  it('writes table, codebook and manifest, each as the manifest says', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const csv = 'respondent_key,trust,area,words\np1,7,north,=1+1\np2,,south,"a ""b"", c"\np3,0,,\n';
    await importResponses(api, editor(), versionId, csv);
    const asked = await editor().query(request, { input: { surveyVersionId: versionId } });
    const { surveyExport } = asked.data.requestExport;
    expect(surveyExport).toMatchObject({ job: { status: 'QUEUED' }, files: [] });
    await api.drainQueue();

    const done = await readExport(surveyExport.id);
    expect(done.job).toMatchObject({ status: 'SUCCEEDED', rowsDone: 3, rowsExpected: 3, problem: null });
    const contents = new Map<string, Buffer>();
    for (const file of done.files as DownloadedFile[]) {
      const content = Buffer.from(await (await fetch(file.download.url)).arrayBuffer());
      expect(content.length).toBe(file.bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(file.sha256);
      contents.set(file.name, content);
    }
    expect([...contents.keys()]).toEqual(['responses.csv', 'codebook.json', 'codebook.md', 'manifest.json']);
    expect(contents.get('responses.csv')?.toString()).toBe(
      '\ufeffrespondent_key,submitted_at,trust,area,area_label,words\r\n' +
        "p1,,7,north,area north,'=1+1\r\n" +
        'p2,,,south,area south,"a ""b"", c"\r\n' +
        'p3,,0,,,\r\n',
    );
    const manifest = JSON.parse(String(contents.get('manifest.json'))) as {
      rowCount: number;
      files: DownloadedFile[];
    };
    expect(manifest.rowCount).toBe(3);
    expect(manifest.files.map((file) => [file.name, file.sha256])).toEqual(
      (done.files as DownloadedFile[]).slice(0, 3).map((file) => [file.name, file.sha256]),
    );
  });

  it('has the columns of the version, not of the answers', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const asked = await editor().query(request, { input: { surveyVersionId: versionId } });
    await api.drainQueue();
    const done = await readExport(asked.data.requestExport.surveyExport.id);
    const table = await (await fetch(done.files[0].download.url)).text();
    expect(table.replace('\ufeff', '')).toBe('respondent_key,submitted_at,trust,area,area_label,words\r\n');
    expect(done.files[0].rows).toBe(0);
  });

  it('gives no link once it has expired', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const asked = await editor().query(request, { input: { surveyVersionId: versionId } });
    await api.drainQueue();
    const later = api.variant({
      adapt: (services) => ({ ...services, now: () => new Date(Date.now() + 8 * 86_400_000) }),
    });
    const { data } = await later
      .as({ jurisdiction: county, role: 'EDITOR' })
      .query(`query ($id: ID!) { surveyExport(id: $id) { files { name download { url } } } }`, {
        id: asked.data.requestExport.surveyExport.id,
      });
    expect(data.surveyExport.files[0].download).toBeNull();
  });

  it('exports no draft', async () => {
    const { surveyId } = await fieldedVersion(editor(), questions);
    const made = await editor().query(
      `mutation ($input: CreateSurveyVersionInput!) { createSurveyVersion(input: $input) { ... on CreateSurveyVersionPayload { surveyVersion { id } } } }`,
      { input: { surveyId, questions } },
    );
    const { id } = made.data.createSurveyVersion.surveyVersion;
    const { data } = await editor().query(request, { input: { surveyVersionId: id } });
    expect(data.requestExport).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'surveyVersionId'] });
  });

  it('is for those who handle data, and of one tenant only', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const asked = await editor().query(request, { input: { surveyVersionId: versionId } });
    const { id } = asked.data.requestExport.surveyExport;
    const viewer = api.as({ jurisdiction: county, role: 'VIEWER' });
    expect(
      (await viewer.query(request, { input: { surveyVersionId: versionId } })).data.requestExport,
    ).toMatchObject({
      code: 'FORBIDDEN',
    });
    const neighbour = await api.jurisdiction();
    const stranger = api.as({ jurisdiction: neighbour, role: 'ADMIN' });
    expect(
      (await stranger.query(request, { input: { surveyVersionId: versionId } })).data.requestExport,
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
    const seen = await stranger.query(
      `query ($id: ID!) { surveyExport(id: $id) { id } node(id: $id) { id } surveyExports { totalCount } }`,
      { id },
    );
    expect(seen.data).toEqual({ surveyExport: null, node: null, surveyExports: { totalCount: 0 } });
    await api.drainQueue();
  });
});
