import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  closeVersion,
  fieldedVersion,
  groupQuestion,
  importDataset,
  readImport,
  readResult,
  trustQuestion,
  upload,
} from '@rapport/api/testing/survey-journey.ts';
import type { Role } from '@rapport/core/permissions.ts';
import { inSystem } from '@rapport/database/system.ts';
import type { GraphqlClient } from '@rapport/testkit/services/http-client.ts';
import { createEmptyDatabase } from '@rapport/database/testing/test-database.ts';
import { createSeedKit, type TestJurisdiction } from '@rapport/api/testing/seed-kit.ts';
import { startPortForwarder } from '@rapport/testkit/services/port.forwarder.ts';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';

import { startDeployment, type Deployment, type ObservedFunction, type Site } from './testing/deployment.ts';

const soon = { timeout: 20_000, interval: 100 };
const titles = '{ programs(first: 10) { edges { node { title } } } }';

let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
let deployment: Deployment;
let migrate: ObservedFunction;
let graphql: ObservedFunction;
let site: Site;
let kern: TestJurisdiction;
let madera: TestJurisdiction;

beforeAll(async () => {
  database = await createEmptyDatabase();
  deployment = await startDeployment({ ...database.urls, admin: inject('postgres').adminUrl });
  migrate = deployment.run('migrate');
  expect((await migrate.invoke({})).error).toBeUndefined();
  const seedKit = createSeedKit(deployment.system);
  kern = await seedKit.jurisdiction();
  madera = await seedKit.jurisdiction();
  await madera.programs(2, { title: 'Of Madera' });
  graphql = deployment.run('graphql');
  site = await deployment.serve(graphql);
});
afterAll(async () => {
  await deployment.close();
  await database.drop();
});

const memberOf = (jurisdiction: TestJurisdiction, role: Role, at = site): Promise<GraphqlClient> =>
  at.as({ subject: jurisdiction.subjectOf(role) });

describe('the migrate function', () => {
  it('brings an empty database up to date once, and does nothing afterward', async () => {
    const [first] = migrate.invocations;
    expect(first?.payload).toMatchObject({ applied: expect.arrayContaining(['0001_foundation']) });
    expect((await migrate.invoke({})).payload).toEqual({ applied: [] });
  });

  it('fails with the name of the migration that failed, which stops a deployment', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'migrations-'));
    mkdirSync(join(directory, '0001_broken'));
    writeFileSync(
      join(directory, '0001_broken', 'migration.sql'),
      'create table half (id int); select 1 / 0;',
    );
    const empty = await createEmptyDatabase();
    try {
      const broken = deployment.run('migrate', {
        environment: {
          MIGRATIONS_DIRECTORY: directory,
          DATABASE_OWNER_URL: empty.urls.owner,
          DATABASE_URL: empty.urls.api,
          DATABASE_SYSTEM_URL: empty.urls.system,
        },
      });
      const { error } = await broken.invoke({});
      expect(error).toMatchObject({ errorType: 'MigrationError' });
      expect(error?.errorMessage).toContain('0001_broken: division by zero');
    } finally {
      rmSync(directory, { recursive: true });
      await empty.drop();
    }
  });
});

describe('the graphql function', () => {
  it('answers its first request cold, and the next ones in the same process', async () => {
    const client = await memberOf(madera, 'VIEWER');
    for (let request = 0; request < 3; request += 1) {
      const answer = await client.query(titles);
      expect(answer.errors).toEqual([]);
      expect(answer.data.programs.edges).toHaveLength(2);
    }
    expect(graphql.invocations.map(({ coldStart }) => coldStart)).toEqual([true, false, false]);
  });

  it('answers 304 without a body to a client that has the answer, through the gateway', async () => {
    const query = `{ publicJurisdiction(slug: "${madera.slug}") { name timeZone } }`;
    const ask = (more: Record<string, string> = {}) =>
      fetch(`${site.url}/graphql?${new URLSearchParams({ query }).toString()}`, {
        headers: { accept: 'application/graphql-response+json', ...more },
        cache: 'no-store',
      });
    const first = await ask();
    const tag = first.headers.get('etag') ?? '';
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'public, max-age=60']);
    expect(tag).not.toBe('');
    const again = await ask({ 'if-none-match': tag });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    expect((await ask({ 'if-none-match': '"another"' })).status).toBe(200);
  });

  it('leaves no transaction open in a process that is frozen until its next request', async () => {
    await (await memberOf(madera, 'VIEWER')).query(titles);
    const locksOnPrograms = () =>
      inSystem(
        deployment.system,
        () => deployment.system.prisma.$queryRaw`
          select pid from pg_locks where relation = 'program'::regclass and pid <> pg_backend_pid()`,
      );
    await vi.waitFor(async () => expect(await locksOnPrograms()).toEqual([]), soon);
  });

  it('separates tenants in processes that serve both, one for each concurrent request', async () => {
    await kern.programs(1, { title: 'Of Kern' });
    const crowded = deployment.run('graphql', { concurrencyMax: 4 });
    const at = await deployment.serve(crowded);
    const clients = await Promise.all([memberOf(kern, 'VIEWER', at), memberOf(madera, 'VIEWER', at)]);
    const expected = [['Of Kern'], ['Of Madera', 'Of Madera']];
    for (let round = 0; round < 15; round += 1) {
      const asked = [0, 1, 2, 3].map((request) => (request + round + (request >> 1)) % 2);
      const answers = await Promise.all(asked.map(async (who) => clients[who]?.query(titles)));
      const seen = answers.map((answer) =>
        answer?.data.programs.edges.map((edge: { node: { title: string } }) => edge.node.title),
      );
      expect(seen).toEqual(asked.map((who) => expected[who]));
    }
    expect(crowded.invocations.filter(({ coldStart }) => coldStart)).toHaveLength(4);
    expect(crowded.invocations).toHaveLength(60);
    await crowded.stop();
  });

  it('allows introspection and the explorer only outside production', async () => {
    const introspection = '{ __schema { queryType { name } } }';
    const client = await memberOf(kern, 'VIEWER');
    const refused = await client.query(introspection);
    expect(refused.data).toBeUndefined();
    expect(refused.errors[0]?.message).toMatch(/introspection/i);
    const page = await fetch(`${site.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(await page.text()).not.toContain('<html');

    const preview = deployment.run('graphql', { environment: { RAPPORT_STAGE: 'preview' } });
    const answered = await (
      await memberOf(kern, 'VIEWER', await deployment.serve(preview))
    ).query(introspection);
    expect(answered.data).toEqual({ __schema: { queryType: { name: 'Query' } } });
    await preview.stop();
  });

  it('returns 503 while the database is unavailable, even at startup, and recovers', async () => {
    const real = new URL(database.urls.api);
    const forwarder = await startPortForwarder(Number(real.port));
    const url = new URL(real);
    url.port = String(forwarder.port);
    const environment = { DATABASE_URL: url.href };
    const [warm, cold] = [
      deployment.run('graphql', { environment }),
      deployment.run('graphql', { environment }),
    ];
    const [atWarm, atCold] = [await deployment.serve(warm), await deployment.serve(cold)];
    const clients = await Promise.all([
      memberOf(madera, 'VIEWER', atWarm),
      memberOf(madera, 'VIEWER', atCold),
    ]);
    try {
      expect((await clients[0].query(titles)).data.programs.edges).toHaveLength(2);
      await forwarder.close();
      for (const [index, at] of [atWarm, atCold].entries()) {
        const answer = await clients[index]?.query(titles);
        expect(answer?.status).toBe(503);
        expect(answer?.errors.map(({ extensions }) => extensions.code)).toEqual(['SERVICE_UNAVAILABLE']);
        expect((await fetch(`${at.url}/health`)).status).toBe(503);
      }
      // Every invocation returned its own response. None was ended by the function's time limit.
      for (const { error } of [...warm.invocations, ...cold.invocations]) expect(error).toBeUndefined();
      await forwarder.open();
      for (const client of clients) expect((await client.query(titles)).data.programs.edges).toHaveLength(2);
      expect(warm.invocations.filter(({ coldStart }) => coldStart)).toHaveLength(1);
    } finally {
      await Promise.all([warm.stop(), cold.stop()]);
      await forwarder.close();
    }
  });
});

describe('a missing variable', () => {
  it.each([
    ['graphql', 'OIDC_AUDIENCE'],
    ['worker', 'DATABASE_SYSTEM_URL'],
    ['sweep', 'JOBS_QUEUE_URL'],
    ['migrate', 'DATABASE_ADMIN_URL'],
    ['operate', 'DATABASE_OWNER_URL'],
  ] as const)('of the %s function is named in its log and its error', async (name, variable) => {
    const lambda = deployment.run(name, { environment: { [variable]: undefined } });
    const { error } = await lambda.invoke({ Records: [] });
    expect(error?.errorType).toBe('EnvironmentError');
    expect(error?.errorMessage).toContain(`${variable} is missing`);
    expect(error?.errorMessage).not.toMatch(/postgres(ql)?:\/\/rapport\w+:(?!…)/);
    await lambda.stop();
  });

  it('is not shown to the public', async () => {
    const lambda = deployment.run('graphql', { environment: { OIDC_AUDIENCE: undefined } });
    const at = await deployment.serve(lambda);
    const response = await fetch(`${at.url}/graphql`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ message: 'Internal Server Error' });
    await lambda.stop();
  });
});

describe("a county's work", () => {
  it('goes through the deployed functions from sign-in to download, and another county sees none of it', async () => {
    const worker = deployment.run('worker');
    const source = deployment.consume(worker);
    const editor = await memberOf(kern, 'EDITOR');
    const stranger = await memberOf(madera, 'ADMIN');

    const { data: viewer } = await editor.query('{ viewer { acting { slug } } }');
    expect(viewer.viewer.acting.slug).toBe(kern.slug);
    const created = await editor.query(
      `mutation ($input: CreateProgramInput!) {
         createProgram(input: $input) { __typename ... on CreateProgramPayload { program { id title } } } }`,
      { input: { title: 'Court & café — élan', type: 'COMMUNITY_FORUM' } },
    );
    const { program } = created.data.createProgram;
    expect(program.title).toBe('Court & café — élan');

    const { versionId, questionIds } = await fieldedVersion(editor, [
      trustQuestion,
      groupQuestion('area', ['north', 'south']),
    ]);
    const rows = 1_100;
    const lines = Array.from(
      { length: rows },
      (_, row) => `p${row},${row % 11},${row % 2 ? 'north' : 'south'}`,
    );
    const uploadId = await upload(editor, ['respondent_key,trust,area', ...lines].join('\n'));
    const asked = await importDataset(editor, {
      uploadId,
      dataset: { surveyResponses: { surveyVersionId: versionId } },
    });
    const importId = asked.datasetImport.id as string;
    await vi.waitFor(async () => {
      const done = await readImport(editor, importId);
      expect(done).toMatchObject({
        job: { status: 'SUCCEEDED', attempts: 1 },
        rowsImported: rows,
        issueCount: 0,
      });
    }, soon);

    await closeVersion(editor, versionId);
    const { data: figures } = await readResult(
      editor,
      { questionId: questionIds['trust'] },
      questionIds['area'],
      'EXACT',
    );
    expect(figures.surveyResult.overall.mean).toMatchObject({
      __typename: 'Estimate',
      value: 5,
      denominator: rows,
    });
    expect(figures.surveyResult.overall.topBoxShare).toMatchObject({ numerator: 400, denominator: rows });
    await vi.waitFor(async () => {
      const { data } = await readResult(editor, { questionId: questionIds['trust'] });
      expect(data.surveyResult.overall.mean.__typename).toBe('Estimate');
    }, soon);

    const requested = await editor.query(
      `mutation ($input: RequestExportInput!) {
         requestExport(input: $input) { ... on RequestExportPayload { surveyExport { id } } } }`,
      { input: { surveyVersionId: versionId, form: 'IDENTIFIED', reason: 'To check the deployment.' } },
    );
    const exportId = requested.data.requestExport.surveyExport.id as string;
    const exported = `query ($id: ID!) { surveyExport(id: $id) {
      job { status rowsDone } files { name bytes rows sha256 download { url } } } }`;
    const files = await vi.waitFor(async () => {
      const { data } = await editor.query(exported, { id: exportId });
      expect(data.surveyExport.job).toEqual({ status: 'SUCCEEDED', rowsDone: rows });
      return data.surveyExport.files as { name: string; sha256: string; download: { url: string } }[];
    }, soon);
    expect(files.map(({ name }) => name.replace(/^.*-v1-\d{4}-\d\d-\d\d-/, ''))).toEqual([
      'responses.csv',
      'datapackage.json',
      'ddi.xml',
      'codebook.md',
      'release.json',
      'manifest.json',
    ]);
    for (const { sha256, download, name } of files) {
      const content = Buffer.from(await (await fetch(download.url)).arrayBuffer());
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      if (!name.endsWith('-responses.csv')) continue;
      const table = content.toString().trimEnd().split('\r\n');
      expect(table).toHaveLength(rows + 1);
      expect(table[1]).toMatch(/^p\d+,,\d+,(north|south),area (north|south)$/);
    }

    for (const id of [program.id, versionId, questionIds['trust'], importId, exportId] as string[]) {
      expect((await stranger.query('query ($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({
        node: null,
      });
    }
    const lists = '{ surveys { totalCount } surveyExports { totalCount } datasetImports { totalCount } }';
    const none = { totalCount: 0 };
    expect((await stranger.query(lists)).data).toEqual({
      surveys: none,
      surveyExports: none,
      datasetImports: none,
    });
    expect((await stranger.query(exported, { id: exportId })).data).toEqual({ surveyExport: null });
    const { data: result } = await readResult(stranger, { questionId: questionIds['trust'] });
    expect(result?.surveyResult ?? null).toBeNull();

    await source.stop();
    expect(worker.invocations.map(({ coldStart, payload }) => [coldStart, payload])).toEqual([
      [true, { batchItemFailures: [] }],
      [false, { batchItemFailures: [] }],
      [false, { batchItemFailures: [] }],
    ]);
  });
});
