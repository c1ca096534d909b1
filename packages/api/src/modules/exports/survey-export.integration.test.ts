import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { decodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  closeVersion,
  fieldedVersion,
  groupQuestion,
  importResponses,
  startApiWithWorker,
  trustQuestion,
} from '../../testing/survey-journey.ts';
import { createWorker } from '../../worker.ts';

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

const identified = { form: 'IDENTIFIED', reason: 'To check the import against the paper forms.' };

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
       expiresAt warning job { status rowsDone rowsExpected problem { code } }
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

function system<T>(work: (prisma: Api['database']['system']['prisma']) => Promise<T>): Promise<T> {
  return inSystem(api.database.system, () => work(api.database.system.prisma));
}

/** An export that was asked for, and its job. */
async function waitingExport(versionId: string) {
  const asked = await editor().query(request, { input: { surveyVersionId: versionId, ...identified } });
  const id = asked.data.requestExport.surveyExport.id as string;
  const { jobId } = await system((prisma) =>
    prisma.surveyExport.findFirstOrThrow({ where: { id: decodeGlobalId(id)?.id ?? '' } }),
  );
  return { id, jobId };
}

/** Adds responses without answers, of the respondents with these numbers. */
const addResponses = (versionId: string, first: number, last: number) =>
  system(
    (prisma) => prisma.$executeRaw`
      insert into response (jurisdiction_id, survey_version_id, respondent_key)
      select ${county.id}::uuid, ${decodeGlobalId(versionId)?.id ?? ''}::uuid, 'p' || n
        from generate_series(${first}::int, ${last}::int) as n`,
  );

/** Ends the lease of a job, as if its worker had stopped long ago. */
const expireLease = (jobId: string) =>
  system((prisma) => prisma.job.updateMany({ where: { id: jobId }, data: { leaseExpiresAt: new Date(0) } }));

/** Downloads the files of an export, each as its record says, and returns them by name. */
async function downloadAll(files: readonly DownloadedFile[]): Promise<Map<string, Buffer>> {
  const contents = new Map<string, Buffer>();
  for (const file of files) {
    const content = Buffer.from(await (await fetch(file.download.url)).arrayBuffer());
    expect(content.length).toBe(file.bytes);
    expect(createHash('sha256').update(content).digest('hex')).toBe(file.sha256);
    // Named as one downloads it: the survey, its version, the day and the content.
    const [, kind = ''] = /^[a-z0-9-]+-v1-\d{4}-\d\d-\d\d-(.+)$/.exec(file.name) ?? [];
    expect(new URL(file.download.url).searchParams.get('response-content-disposition')).toContain(
      `filename="${file.name}"`,
    );
    contents.set(kind, content);
  }
  return contents;
}

describe('exporting a survey version', () => {
  it('writes table, codebook and manifest, each as the manifest says', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const csv = 'respondent_key,trust,area,words\np1,7,north,=1+1\np2,,south,"a ""b"", c"\np3,0,,\n';
    await importResponses(api, editor(), versionId, csv);
    const asked = await editor().query(request, { input: { surveyVersionId: versionId, ...identified } });
    const { surveyExport } = asked.data.requestExport;
    expect(surveyExport).toMatchObject({ job: { status: 'QUEUED' }, files: [] });
    await api.drainQueue();

    const done = await readExport(surveyExport.id);
    expect(done.job).toMatchObject({ status: 'SUCCEEDED', rowsDone: 3, rowsExpected: 3, problem: null });
    const contents = await downloadAll(done.files);
    expect([...contents.keys()]).toEqual([
      'responses.csv',
      'datapackage.json',
      'ddi.xml',
      'codebook.md',
      'manifest.json',
    ]);
    expect(contents.get('responses.csv')?.toString()).toBe(
      '\ufeffrespondent_key,submitted_at,trust,area,area_label,words\r\n' +
        "p1,,7,north,area north,'=1+1\r\n" +
        'p2,,,south,area south,"a ""b"", c"\r\n' +
        'p3,,0,,,\r\n',
    );
    const manifest = JSON.parse(String(contents.get('manifest.json'))) as {
      rowCount: number;
      warning: string;
      files: DownloadedFile[];
    };
    expect(manifest.rowCount).toBe(3);
    expect(manifest.warning).toMatch(/not for publication/);
    expect(String(contents.get('codebook.md'))).toContain(manifest.warning);
    expect(done.warning).toBe(manifest.warning);
    expect(manifest.files.map((file) => [file.name, file.sha256])).toEqual(
      (done.files as DownloadedFile[]).slice(0, 4).map((file) => [file.name, file.sha256]),
    );
  });

  it('has the columns of the version, not of the answers', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const asked = await editor().query(request, { input: { surveyVersionId: versionId, ...identified } });
    await api.drainQueue();
    const done = await readExport(asked.data.requestExport.surveyExport.id);
    const table = await (await fetch(done.files[0].download.url)).text();
    expect(table.replace('\ufeff', '')).toBe('respondent_key,submitted_at,trust,area,area_label,words\r\n');
    expect(done.files[0].rows).toBe(0);
  });

  it('gives no link once it has expired', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const asked = await editor().query(request, { input: { surveyVersionId: versionId, ...identified } });
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

  it('signs no link beyond the end of the export', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const { id } = await waitingExport(versionId);
    await api.drainQueue();
    const expiresAt = Date.parse((await readExport(id)).expiresAt);
    const linkSeconds = async (secondsLeft: number) => {
      const later = api.variant({
        adapt: (services) => ({ ...services, now: () => new Date(expiresAt - secondsLeft * 1000) }),
      });
      const { data } = await later
        .as({ jurisdiction: county, role: 'EDITOR' })
        .query(`query ($id: ID!) { surveyExport(id: $id) { files { download { url } } } }`, { id });
      const { download } = data.surveyExport.files[0];
      return download && Number(new URL(download.url).searchParams.get('X-Amz-Expires'));
    };
    expect(await linkSeconds(10)).toBe(10);
    expect(await linkSeconds(3600)).toBe(300);
    expect(await linkSeconds(0.5)).toBeNull();
  });

  it('gives the same export for the same idempotency key, also after the version is closed', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const input = { surveyVersionId: versionId, ...identified, idempotencyKey: 'export-once' };
    const first = await editor().query(request, { input });
    await closeVersion(editor(), versionId);
    const second = await editor().query(request, { input });
    expect(second.data.requestExport.surveyExport.id).toBe(first.data.requestExport.surveyExport.id);
    expect(await api.drainQueue()).toBeGreaterThan(0);
    const done = await readExport(first.data.requestExport.surveyExport.id);
    expect(done.job.status).toBe('SUCCEEDED');
  });

  it('keeps its files if an attempt that was taken over goes on', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    await addResponses(versionId, 1, 1);
    const { id, jobId } = await waitingExport(versionId);
    const message = { jobId, kind: 'SURVEY_EXPORT' };
    const { exports } = api.services;
    let isOvertaken = false;
    const stalling = createWorker({
      ...api.services,
      system: api.database.system,
      exports: {
        ...exports,
        write: async (key, body, contentType) => {
          if (!isOvertaken) {
            isOvertaken = true;
            await expireLease(jobId);
            // The table that is overtaken has fewer rows than the one that is kept.
            await addResponses(versionId, 2, 2);
            await api.worker.run(message);
          }
          return exports.write(key, body, contentType);
        },
      },
    });
    const logged = api.log.length;
    await stalling.run(message);
    const done = await readExport(id);
    expect(done.job).toMatchObject({ status: 'SUCCEEDED', rowsDone: 2 });
    expect((await downloadAll(done.files)).size).toBe(5);
    expect(api.log.slice(logged).filter((entry) => entry.level === 'error')).toEqual([]);
    await api.drainQueue();
  });

  it('shows its progress, leaves nothing behind if it is killed, and is finished by a retry', async () => {
    const rows = 20_000;
    const { versionId } = await fieldedVersion(editor(), [trustQuestion]);
    await addResponses(versionId, 1, rows);
    const { id, jobId } = await waitingExport(versionId);
    const program = fileURLToPath(new URL('../../testing/worker.program.ts', import.meta.url));
    const { urls } = api.database;
    const input = { apiUrl: urls.api, systemUrl: urls.system, ...api.buckets, jobId };
    const child = spawn(process.execPath, [program, JSON.stringify(input)], { stdio: 'ignore' });
    const ended = once(child, 'exit');
    let job = { status: 'QUEUED', rowsDone: 0, rowsExpected: null as number | null };
    expect((await readExport(id)).job).toMatchObject(job);
    while (job.rowsDone === 0 && child.exitCode === null) {
      await sleep(5);
      job = await system((prisma) => prisma.job.findFirstOrThrow({ where: { id: jobId } }));
    }
    child.kill('SIGKILL');
    await ended;
    expect(job).toMatchObject({ status: 'RUNNING', rowsExpected: rows });
    expect(job.rowsDone).toBeGreaterThan(0);
    expect(job.rowsDone).toBeLessThan(rows);
    const killed = await readExport(id);
    expect(killed).toMatchObject({ expiresAt: null, files: [], job: { status: 'RUNNING' } });
    expect(killed.job.rowsDone).toBeGreaterThan(0);

    await expireLease(jobId);
    await api.worker.run({ jobId, kind: 'SURVEY_EXPORT' });
    const done = await readExport(id);
    expect(done.job).toMatchObject({ status: 'SUCCEEDED', rowsDone: rows, rowsExpected: rows });
    const contents = await downloadAll(done.files);
    const manifest = JSON.parse(String(contents.get('manifest.json'))) as {
      rowCount: number;
      files: DownloadedFile[];
    };
    expect(manifest.rowCount).toBe(rows);
    expect(manifest.files.map((file) => [file.name, file.sha256])).toEqual(
      (done.files as DownloadedFile[]).slice(0, 4).map((file) => [file.name, file.sha256]),
    );
    expect(contents.get('responses.csv')?.toString().trimEnd().split('\r\n')).toHaveLength(rows + 1);
    await api.drainQueue();
  }, 120_000);

  it('does not show the survey version to a key that can only read exports', async () => {
    const { versionId } = await fieldedVersion(editor(), questions);
    const { id } = await waitingExport(versionId);
    await api.drainQueue();
    const { key } = await county.apiKey({ scopes: ['export.read'] });
    const read = (fields: string) =>
      api.as(key).query(`query ($id: ID!) { surveyExport(id: $id) { ${fields} } }`, { id });
    expect((await read('id')).data).toEqual({ surveyExport: { id } });
    const refused = await read('id surveyVersion { id }');
    expect(refused.data).toEqual({ surveyExport: null });
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('does not export a draft', async () => {
    const { surveyId } = await fieldedVersion(editor(), questions);
    const made = await editor().query(
      `mutation ($input: CreateSurveyVersionInput!) { createSurveyVersion(input: $input) { ... on CreateSurveyVersionPayload { surveyVersion { id } } } }`,
      { input: { surveyId, questions } },
    );
    const { id } = made.data.createSurveyVersion.surveyVersion;
    const { data } = await editor().query(request, { input: { surveyVersionId: id } });
    expect(data.requestExport).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'surveyVersionId'] });
  });
});
