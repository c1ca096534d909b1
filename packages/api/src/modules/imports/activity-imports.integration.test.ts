import type { Prisma } from '@rapport/database/generated/prisma/client.ts';
import { inSystem } from '@rapport/database/system.ts';
import { inTenant } from '@rapport/database/tenant.ts';
import { countedDatabase, type CountedDatabase } from '@rapport/database/testing/counted-database.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { valueOnly, withValues } from '../../testing/figures.ts';
import { importTable, issuesOf } from '../../testing/file-journey.ts';
import { importDataset, readImport, startApiWithWorker, upload } from '../../testing/survey-journey.ts';
import { activitiesImporter } from './activities.importer.ts';

type Api = Awaited<ReturnType<typeof startApiWithWorker>>;
let api: Api;
let counter: CountedDatabase;
const now = new Date('2026-06-01T12:00:00Z');

beforeAll(async () => {
  api = await startApiWithWorker({
    now: () => now,
    adapt(services) {
      counter = countedDatabase(services.database);
      return { ...services, database: counter.database };
    },
  });
});
afterAll(() => api.close());

/** Reads or writes past the API. */
function past<T>(work: (prisma: Api['database']['system']['prisma']) => Promise<T>): Promise<T> {
  const { system } = api.database;
  return inSystem(system, () => work(system.prisma));
}

/** A county with an area NORTH, and a program in each of a few statuses, whose code is the status. */
async function office() {
  const county = await api.jurisdiction();
  await past((prisma) =>
    prisma.area.create({ data: { jurisdictionId: county.id, code: 'NORTH', name: 'North' } }),
  );
  const programs: Record<string, string> = {};
  for (const status of ['PROPOSED', 'IN_REVIEW', 'ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED'] as const) {
    const [program] = await county.programs(1, { externalCode: status, status });
    programs[status] = program?.id ?? '';
  }
  const editor = api.as({ jurisdiction: county, role: 'EDITOR' });
  const rule = (more: Partial<Prisma.PermissibleActivityRuleUncheckedCreateInput>) =>
    past((prisma) =>
      prisma.permissibleActivityRule.create({
        data: {
          jurisdictionId: county.id,
          title: 'Classes are reviewed',
          rationale: 'Minors take part.',
          appliesTo: 'ACTIVITY',
          requiredReview: 'ETHICS',
          ...more,
        },
      }),
    );
  return {
    county,
    programs,
    editor,
    rule,
    load: (content: string, more: object = {}) => importTable(api, editor, 'ACTIVITIES', content, more),
  };
}

const short = 'code,program,title,kind,starts_at,headcount\n';
const held = (code: string, program: string, kind = 'FORUM') =>
  `${code},${program},A title,${kind},2026-01-15T18:00Z,12\n`;
const planned = (code: string, program: string, kind = 'FORUM') =>
  `${code},${program},A title,${kind},2026-01-15T18:00Z,\n`;

describe('importing activities', () => {
  it('reads every column: a planned activity is PROPOSED, a past one is COMPLETED with its attendance', async () => {
    const { county, editor, load } = await office();
    const csv = [
      'code,program,title,kind,mode,place,area,languages,accessibility,starts_at,ends_at,headcount,age_band:18-24,sex:FEMALE,sex:MALE,race_ethnicity:HISPANIC',
      'F-1,ACTIVE,Forum,FORUM,HYBRID,Central Library,NORTH,en;es,CAPTIONS;CHILDCARE,2026-01-15T18:00-08:00,2026-01-15T20:00-08:00,42,12,20,22,',
      'F-2,PROPOSED,Workshop,WORKSHOP,,,,,,2026-07-01T18:00-07:00,,,,,,',
    ].join('\n');
    expect(await load(csv)).toMatchObject({ rowsRead: 2, rowsImported: 2, issueCount: 0 });
    const { data } = await editor.query(
      `{ activities(orderBy: { field: STARTS_AT, direction: ASCENDING }) { edges { node {
           externalCode title status kind mode place area { code } languages accessibility startsAt endsAt proposedBySubject
           program { externalCode } attendance { headcountTotal ${valueOnly} participantCount }
           attendances { edges { node { headcount counts { dimension category count } } } } } } } }`,
    );
    const proposedBySubject = county.subjectOf('EDITOR');
    expect(data.activities.edges.map((edge: { node: object }) => withValues(edge.node))).toEqual([
      {
        externalCode: 'F-1',
        title: 'Forum',
        status: 'COMPLETED',
        kind: 'FORUM',
        mode: 'HYBRID',
        place: 'Central Library',
        area: { code: 'NORTH' },
        languages: ['en', 'es'],
        accessibility: ['CAPTIONS', 'CHILDCARE'],
        startsAt: '2026-01-16T02:00:00.000Z',
        endsAt: '2026-01-16T04:00:00.000Z',
        proposedBySubject,
        program: { externalCode: 'ACTIVE' },
        attendance: { headcountTotal: 42, participantCount: 0 },
        attendances: {
          edges: [
            {
              node: {
                headcount: 42,
                counts: [
                  { dimension: 'AGE_BAND', category: '18-24', count: 12 },
                  { dimension: 'SEX', category: 'FEMALE', count: 20 },
                  { dimension: 'SEX', category: 'MALE', count: 22 },
                ],
              },
            },
          ],
        },
      },
      {
        externalCode: 'F-2',
        title: 'Workshop',
        status: 'PROPOSED',
        kind: 'WORKSHOP',
        mode: 'IN_PERSON',
        place: null,
        area: null,
        languages: ['en'],
        accessibility: [],
        startsAt: '2026-07-02T01:00:00.000Z',
        endsAt: null,
        proposedBySubject,
        program: { externalCode: 'PROPOSED' },
        attendance: { headcountTotal: null, participantCount: 0 },
        attendances: { edges: [] },
      },
    ]);
  });

  it('takes for held only what is over, in a program that has been ACTIVE', async () => {
    const { load } = await office();
    const all = ['PROPOSED', 'IN_REVIEW', 'ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED'];
    const late = 'LATE,ACTIVE,A title,FORUM,2026-06-01T12:01Z,3\n';
    const refused = await load(short + all.map((status) => held(status, status)).join('') + late);
    expect(issuesOf(refused)).toEqual([
      [2, 'program', 'PROGRAM_NOT_ACTIVE', 'PROPOSED'],
      [3, 'program', 'PROGRAM_NOT_ACTIVE', 'IN_REVIEW'],
      [7, 'program', 'PROGRAM_NOT_ACTIVE', 'ENDED'],
      [8, 'headcount', 'NOT_OVER', '3'],
    ]);
    expect(
      await load(short + ['ACTIVE', 'PAUSED', 'COMPLETED'].map((one) => held(one, one)).join('')),
    ).toMatchObject({
      rowsImported: 3,
    });
  });

  it('takes for held nothing that a rule in force would have had reviewed, and lets it be proposed', async () => {
    const { load, rule } = await office();
    const { id } = await rule({ activityKinds: ['CLASS'] });
    const refused = await load(short + held('A', 'ACTIVE', 'CLASS') + held('B', 'ACTIVE'));
    expect(issuesOf(refused)).toEqual([[2, 'kind', 'REVIEW_REQUIRED', 'CLASS']]);
    expect(refused.issues.edges[0].node.message).toContain('Classes are reviewed');
    expect(await load(short + planned('A', 'ACTIVE', 'CLASS') + held('B', 'ACTIVE'))).toMatchObject({
      rowsImported: 2,
    });
    await past((prisma) =>
      prisma.permissibleActivityRule.updateMany({ where: { id }, data: { retiredAt: new Date() } }),
    );
    expect(await load(short + held('C', 'ACTIVE', 'CLASS'))).toMatchObject({ rowsImported: 1 });
  });

  it('takes for held nothing of a program that a conflict touches, and says no more of it', async () => {
    const { county, programs, load } = await office();
    await past((prisma) =>
      prisma.conflictDisclosure.create({
        data: {
          jurisdictionId: county.id,
          programId: programs['ACTIVE'] ?? '',
          discloserSubject: 'somebody',
          nature: 'FAMILY',
          description: 'A relative works there.',
        },
      }),
    );
    const refused = await load(short + held('A', 'ACTIVE') + held('B', 'PAUSED'));
    expect(issuesOf(refused)).toEqual([[2, 'kind', 'REVIEW_REQUIRED', 'FORUM']]);
    expect(JSON.stringify(refused)).not.toMatch(/conflict|relative|somebody/i);
  });

  it('looks at the gate again when everything is written', async () => {
    const { county, rule } = await office();
    const datasetImport = await past(async (prisma) => {
      const job = await prisma.job.create({
        data: { jurisdictionId: county.id, kind: 'DATASET_IMPORT', createdBySubject: 'editor' },
      });
      const made = await prisma.upload.create({
        data: {
          jurisdictionId: county.id,
          objectKey: `${county.id}/x`,
          fileName: 'x.csv',
          contentType: 'text/csv',
          bytes: 1n,
          createdBySubject: 'editor',
          expiresAt: now,
        },
      });
      return prisma.datasetImport.create({
        data: { jurisdictionId: county.id, jobId: job.id, uploadId: made.id, kind: 'ACTIVITIES' },
      });
    });
    const database = api.database.api;
    const importer = activitiesImporter(database);
    const outcomes = await inTenant(database, county.id, (session) =>
      session.write(async () => {
        const target = {
          session,
          prisma: database.prisma,
          datasetImport,
          importedBySubject: 'editor',
          now,
          timeZone: 'UTC',
        };
        async function* bytes() {
          yield Buffer.from(short + held('A', 'ACTIVE', 'CLASS'));
        }
        const rows = [];
        for await (const row of (await importer.open(bytes(), { format: {}, columns: null, now })).rows)
          if (row.ok) rows.push(row);
        const conflicts = await importer.conflicts(target, rows);
        await importer.write(target, rows);
        await rule({ activityKinds: ['CLASS'] });
        return [conflicts, await importer.settle?.(target)];
      }),
    );
    expect(outcomes).toEqual([
      [],
      { code: 'ROWS_REFUSED', message: expect.stringContaining('Classes are reviewed') },
    ]);
  });

  it('refuses a file with a column that names no group', async () => {
    const { load } = await office();
    const done = await load(
      'code,program,title,kind,starts_at,headcount,sex:ALL\nA,ACTIVE,A,FORUM,2026-01-15T18:00Z,4,4\n',
    );
    expect(issuesOf(done)).toEqual([[null, 'sex:ALL', 'INVALID_COLUMN_NAME', null]]);
    expect(done.job.problem.code).toBe('INVALID_COLUMN_NAME');
  });

  it('rejects existing codes, deleted ones included, and references to records that do not exist or belong to another tenant', async () => {
    const { county, load } = await office();
    const neighbor = await office();
    await neighbor.county.programs(1, { externalCode: 'THEIRS', status: 'ACTIVE' });
    await load(short + planned('A', 'ACTIVE') + planned('B', 'ACTIVE'));
    await past((prisma) =>
      prisma.activity.updateMany({
        where: { jurisdictionId: county.id, externalCode: 'B' },
        data: { deletedAt: now },
      }),
    );
    const done = await load(
      'code,program,title,kind,starts_at,area,languages,sex:FEMALE\n' +
        'A,ACTIVE,A,FORUM,2026-01-15T18:00Z,NORTH,,\n' +
        'B,ACTIVE,A,FORUM,2026-01-15T18:00Z,SOUTH,,\n' +
        'C,THEIRS,A,FORUM,2026-01-15T18:00Z,,english,\n' +
        'D,THEIRS,A,FORUM,2026-01-15T18:00,,,\n' +
        'E,THEIRS,A,FORUM,2026-01-15T18:00Z,,,\n' +
        'F,ACTIVE,A,FORUM,2026-01-15T18:00Z,,,4\n',
    );
    expect(issuesOf(done)).toEqual([
      [2, 'code', 'ALREADY_IMPORTED', 'A'],
      [3, 'code', 'ALREADY_IMPORTED', 'B'],
      [3, 'area', 'UNKNOWN_CODE', 'SOUTH'],
      [4, 'languages', 'INVALID_LANGUAGE', 'english'],
      [5, 'starts_at', 'INVALID_DATE', '2026-01-15T18:00'],
      [6, 'program', 'UNKNOWN_CODE', 'THEIRS'],
      [7, 'sex:FEMALE', 'EXCEEDS_HEADCOUNT', null],
    ]);
    // The other tenant has no such activity, and can create one with the same code.
    expect(await neighbor.load(short + planned('A', 'THEIRS'))).toMatchObject({ rowsImported: 1 });
  });

  it('writes ten thousand rows with a fixed number of statements for each five hundred', async () => {
    const { editor } = await office();
    const use = async (from: number, count: number) => {
      const rows = Array.from({ length: count }, (_, index) =>
        index % 2 === 0 ? held(`R-${from + index}`, 'ACTIVE') : planned(`R-${from + index}`, 'PAUSED'),
      );
      const uploadId = await upload(editor, short + rows.join(''));
      const { datasetImport } = await importDataset(editor, { uploadId, dataset: { table: 'ACTIVITIES' } });
      const [, { statements }] = await counter.count(() => api.drainQueue());
      expect(await readImport(editor, datasetImport.id)).toMatchObject({ rowsImported: count });
      return statements.length;
    };
    const one = await use(0, 500);
    const two = await use(500, 1_000);
    const twenty = await use(1_500, 10_000);
    expect(twenty - one).toBe(19 * (two - one));
    expect(two - one).toBeLessThan(30);
  }, 60_000);
});
