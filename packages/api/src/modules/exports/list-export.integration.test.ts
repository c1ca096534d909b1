import { createHash } from 'node:crypto';

import { actionsIn, type Role } from '@rapport/core/permissions.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { rootLists } from '../../lists/root-lists.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startApiWithWorker } from '../../testing/survey-journey.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: Awaited<ReturnType<typeof startApiWithWorker>>;
let county: TestJurisdiction;

beforeAll(async () => {
  api = await startApiWithWorker();
  county = await api.jurisdiction();
});
afterAll(() => api.close());

const as = (role: Role): TestClient => api.as({ jurisdiction: county, role });
const constantOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

async function request(client: TestClient, input: object): Promise<Json> {
  const { data, errors } = await client.query(
    `mutation ($input: RequestListExportInput!) { requestListExport(input: $input) {
       ... on Error { code message path }
       ... on RequestListExportPayload { listExport { id list warning job { status } files { name } } } } }`,
    { input },
  );
  return data?.requestListExport ?? errors[0];
}

const reading = `query ($id: ID!) { listExport(id: $id) {
  expiresAt job { status rowsDone rowsExpected } files { name rows bytes sha256 download { url } } } }`;

/** The cells of a small file without quoted cells. */
const cellsOf = (text: string): string[][] =>
  text
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));

/** Exports a list and downloads its files: rows by column name, the text, and the manifest. */
async function exported(client: TestClient, input: object) {
  const { listExport, ...failure } = await request(client, input);
  expect(failure).toEqual({});
  await api.drainQueue();
  const { data } = await client.query(reading, { id: listExport.id });
  const { files, job } = data.listExport;
  expect(job.status).toBe('SUCCEEDED');
  const contents: string[] = [];
  for (const file of files) {
    // The store answers with the signed header.
    expect(new URL(file.download.url).searchParams.get('response-content-disposition')).toContain(
      `filename="${file.name}"`,
    );
    const content = Buffer.from(await (await fetch(file.download.url)).arrayBuffer());
    expect(createHash('sha256').update(content).digest('hex')).toBe(file.sha256);
    contents.push(content.toString());
  }
  const [text = '', columns = '', manifest = '{}'] = contents;
  const [header = [], ...lines] = cellsOf(text);
  return {
    id: listExport.id,
    text,
    header,
    columns,
    job,
    files: files as { name: string; rows: number | null }[],
    manifest: JSON.parse(manifest),
    rows: lines.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']))),
  };
}

describe('the export of a list', () => {
  it('has the rows and columns of the list, in its order, with a manifest', async () => {
    await county.programs(3, { status: 'ACTIVE', startsOn: new Date('2026-01-05') });
    const { data } = await as('VIEWER').query(
      '{ programs { edges { node { id title status startsOn version } } } }',
    );
    const shown = data.programs.edges.map(({ node }: Json) => node);
    const { rows, text, manifest, files, columns, job } = await exported(as('VIEWER'), { list: 'PROGRAMS' });
    expect(rows).toHaveLength(3);
    expect(rows).toMatchObject(
      shown.map((one: Json) => ({
        id: one.id,
        title: one.title,
        status: one.status,
        starts_on: one.startsOn,
        version: String(one.version),
      })),
    );
    expect(job).toMatchObject({ rowsDone: 3, rowsExpected: 3 });
    // Excel reads the byte order mark, and so Spanish names.
    expect(text.startsWith('\ufeffid,')).toBe(true);
    expect(files.map(({ name }) => name.replace(/\d{4}-\d\d-\d\d/, 'DAY'))).toEqual([
      'programs-DAY-rows.csv',
      'programs-DAY-columns.csv',
      'programs-DAY-manifest.json',
    ]);
    expect(manifest).toMatchObject({
      list: 'programs',
      rowCount: 3,
      warning: expect.stringMatching(/not for publication/),
    });
    expect(columns).toMatch(/title,/);
  });

  it('has the same rows as the list with the same filter, and refuses the filter of another', async () => {
    const [program] = await county.programs(1, { title: 'Ñandú, "café"\n=1+1', status: 'PAUSED' });
    const { text } = await exported(as('EDITOR'), {
      list: 'PROGRAMS',
      filter: { programs: { titleContains: 'nandu' } },
    });
    expect(text).toContain('"Ñandú, ""café""\n=1+1"');
    expect(program).toBeDefined();
    expect(
      await request(as('EDITOR'), { list: 'AREAS', filter: { programs: { titleContains: 'x' } } }),
    ).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'filter', 'programs'],
    });
    expect(
      await request(as('EDITOR'), { list: 'POPULATIONS', filter: { populations: { countyFips: ['1001'] } } }),
    ).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'filter', 'populations', 'countyFips', '0'],
    });
  });

  it('has activities with their attendance, empty where nobody counted', async () => {
    const [program] = await county.programs(1);
    const [held, planned] = await county.activities({ id: program?.id ?? '' }, 2, { status: 'COMPLETED' });
    const { system } = api.database;
    const jurisdictionId = county.id;
    await inSystem(system, () =>
      system.prisma.attendance.createMany({
        data: [
          { jurisdictionId, activityId: held?.id ?? '', headcount: 40 },
          { jurisdictionId, activityId: held?.id ?? '', headcount: 2 },
          { jurisdictionId, activityId: held?.id ?? '', headcount: 420, voidedAt: new Date() },
          { jurisdictionId, activityId: held?.id ?? '', participantKey: 'P-0001' },
        ],
      }),
    );
    const { rows } = await exported(as('ANALYST'), { list: 'ACTIVITIES' });
    expect(rows.find(({ title }) => title === held?.title)).toMatchObject({
      headcount_total: '42',
      participant_count: '1',
      program_id: expect.stringMatching(/^\S+$/),
    });
    expect(rows.find(({ title }) => title === planned?.title)).toMatchObject({
      headcount_total: '',
      participant_count: '',
    });
    const { key } = await county.apiKey({ scopes: ['activity.read', 'listExport.read', 'listExport.write'] });
    const { header } = await exported(api.as(key), { list: 'ACTIVITIES' });
    expect(header).toContain('title');
    expect(header).not.toContain('headcount_total');
    expect(header).not.toContain('program_id');
  });

  it('reads a list that is longer than one batch, each row once', async () => {
    const other = await api.jurisdiction();
    await other.programs(1_203);
    const { rows } = await exported(api.as({ jurisdiction: other, role: 'VIEWER' }), { list: 'PROGRAMS' });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(1_203);
  });

  it('can be made of every list, by the administrator or the reviewer', async () => {
    // Exports themselves are no data.
    for (const { name, action } of rootLists().filter((list) => list.name !== 'listExports')) {
      const role = action.startsWith('reviewDetail') ? 'ETHICS_REVIEWER' : 'ADMIN';
      const client = actionsIn('OFFICE').has(action) ? as(role) : as('AGENCY_ADMIN');
      const { header, manifest } = await exported(client, { list: constantOf(name) });
      expect(header[0], name).toBe('id');
      expect(manifest.list).toBe(name);
      expect(header, name).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/hash|object_key|jurisdiction_id/)]),
      );
    }
  }, 120_000);
});

describe('who exports a list', () => {
  it('must be allowed to read it', async () => {
    for (const list of ['AUDIT_TRAIL', 'MEMBERSHIPS', 'STAFF_MEMBERS', 'DATASET_IMPORTS']) {
      expect(await request(as('VIEWER'), { list }), list).toMatchObject({
        code: 'FORBIDDEN',
        path: ['input', 'list'],
      });
    }
    expect(await request(as('VIEWER'), { list: 'PROGRAMS' })).toHaveProperty('listExport');
    await api.drainQueue();
  });

  it('gets the columns that they can read, and nobody else gets the files', async () => {
    await county.programs(1);
    const { id } = await exported(as('ADMIN'), { list: 'AUDIT_TRAIL' });
    for (const role of ['EDITOR', 'VIEWER', 'ETHICS_REVIEWER'] as const) {
      const { data } = await as(role).query(
        `query ($id: ID!) { listExport(id: $id) { id } node(id: $id) { id } listExports { edges { node { id } } } }`,
        { id },
      );
      expect(data.listExport).toBeNull();
      expect(data.node).toBeNull();
      expect(data.listExports.edges.map(({ node }: Json) => node.id)).not.toContain(id);
    }
    const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
    expect((await stranger.query(reading, { id })).data.listExport).toBeNull();
  });

  it('loses the files with the permission to read the list', async () => {
    const { subject } = await county.member('ADMIN');
    const person = api.as({ subject, jurisdiction: county });
    const { id } = await exported(person, { list: 'AUDIT_TRAIL' });
    const { system } = api.database;
    await inSystem(system, () =>
      system.prisma.membership.updateMany({
        where: { jurisdictionId: county.id, subject },
        data: { role: 'VIEWER' },
      }),
    );
    const { data, errors } = await person.query(reading, { id });
    expect(JSON.stringify(data ?? {})).not.toContain('url');
    expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('is in the audit trail, with the list, the columns, and each download', async () => {
    const { id } = await exported(as('EDITOR'), { list: 'EXPENDITURES' });
    const { data } = await as('ADMIN').query(
      `query ($id: ID!) { auditTrail(filter: { entityId: $id }) { edges { node { action actorSubject } } } }`,
      { id },
    );
    expect(data.auditTrail.edges.map(({ node }: Json) => node.action).sort()).toEqual([
      'export.completed',
      'export.requested',
    ]);
    const { data: downloads } = await as('ADMIN').query(
      '{ auditTrail(filter: { actions: ["export.downloaded"] }) { totalCount } }',
    );
    expect(downloads?.auditTrail.totalCount ?? 1).toBeGreaterThan(0);
  });
});
