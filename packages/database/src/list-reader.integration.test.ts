import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';

import type { Condition, ListQuery, Row } from './list-reader.ts';
import type { DatabaseSession } from './session.ts';
import { inSystem } from './system.ts';
import { inTenant } from './tenant.ts';
import { createTenants, type Tenant } from './testing/tenants.ts';
import { createTestDatabase } from './testing/test-database.ts';

const database = await createTestDatabase();
const { api, system } = database;
const { lists, prisma } = api;
let tenant: Tenant;
let other: Tenant;

/** Titles and times repeat, so that order has ties to break. */
const titles = [
  'Alpha',
  'alpha',
  'Beta',
  '100% sure',
  '100 % sure',
  'under_score',
  'underXscore',
  'back\\slash',
  'Ünïcode 語',
  "it's",
];
const days = [1, 1, 1, 2, 2, 3];

beforeAll(async () => {
  [tenant, other] = (await createTenants(system, 2, 4)) as [Tenant, Tenant];
  await inSystem(system, () =>
    system.prisma.activity.createMany({
      data: [tenant, other].flatMap(({ id, programIds }) =>
        Array.from({ length: 60 }, (_, index) => ({
          jurisdictionId: id,
          programId: programIds[index % 3] ?? '', // the fourth program has nothing but its two forums
          title: titles[index % titles.length] ?? '',
          kind: index % 2 === 0 ? ('WORKSHOP' as const) : ('LECTURE' as const),
          startsAt: new Date(Date.UTC(2026, 4, days[index % days.length], 12, 0, 0, index % 2)),
          endsAt: index % 3 === 0 ? new Date(Date.UTC(2026, 4, days[index % days.length], 14)) : null,
        })),
      ),
    }),
  );
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => database.close());

const inList = <T>(work: (session: DatabaseSession) => Promise<T>): Promise<T> =>
  inTenant(api, tenant.id, work);
const byTime: ListQuery = {
  model: 'Activity',
  fields: ['jurisdictionId', 'programId', 'title', 'kind', 'startsAt', 'languages', 'endsAt'],
  orderBy: { field: 'startsAt', direction: 'asc' },
  limit: 500,
};
const idsOf = (rows: readonly Row[]): string[] => rows.map((row) => row.id);

describe('list', () => {
  test('rows carry what Prisma would return for the same fields', async () => {
    await inList(async (session) => {
      const [row] = await lists.list(session, { ...byTime, limit: 1 });
      const same = await prisma.activity.findFirstOrThrow({
        where: { id: row?.id ?? '' },
        select: {
          id: true,
          jurisdictionId: true,
          programId: true,
          title: true,
          kind: true,
          startsAt: true,
          languages: true,
          endsAt: true,
        },
      });
      expect(row).toEqual(same);
    });
  });

  test('dates, big numbers and JSON arrive as Prisma returns them', async () => {
    await inTenant(api, tenant.id, (session) =>
      session.write(async () => {
        const expiresAt = new Date('2026-03-01T01:02:03.004Z');
        const upload = {
          objectKey: 'k',
          fileName: 'f',
          contentType: 'text/csv',
          bytes: 9_007_199_254_740_993n,
        };
        await prisma.upload.create({
          data: { ...upload, jurisdictionId: tenant.id, createdBySubject: 's', expiresAt },
        });
        const area = { countyFips: '06037', effectiveFrom: new Date('2026-01-31') };
        await prisma.jurisdictionArea.create({ data: { ...area, jurisdictionId: tenant.id } });
        const one = { limit: 1, orderBy: { field: 'id', direction: 'asc' as const } };
        expect(
          await lists.list(session, { ...one, model: 'Upload', fields: ['bytes', 'expiresAt'] }),
        ).toMatchObject([{ bytes: upload.bytes, expiresAt }]);
        expect(
          await lists.list(session, {
            ...one,
            model: 'JurisdictionArea',
            fields: ['countyFips', 'effectiveFrom'],
          }),
        ).toMatchObject([area]);
        const entity = {
          actorKind: 'PERSON',
          actorSubject: 's',
          action: 'TEST',
          entityType: 'Program',
          entityId: tenant.id,
          requestId: 'r',
        };
        await prisma.auditEvent.create({
          data: { ...entity, jurisdictionId: tenant.id, detail: { a: [1, null] } },
        });
        expect(await lists.list(session, { ...one, model: 'AuditEvent', fields: ['detail'] })).toMatchObject([
          { detail: { a: [1, null] } },
        ]);
      }),
    );
  });

  test('enums arrive as their values, and lists of them as lists', async () => {
    await inTenant(api, other.id, (session) =>
      session.write(async () => {
        const trainings = [[], ['VOLUNTEER'], ['PROSECUTOR', 'VICTIM_ADVOCATE']] as const;
        for (const [index, requiredPositions] of trainings.entries()) {
          const code = `T-${index}`;
          await prisma.training.create({
            data: { jurisdictionId: other.id, code, title: code, requiredPositions: [...requiredPositions] },
          });
        }
        const rows = await lists.list(session, {
          model: 'Training',
          fields: ['requiredPositions'],
          orderBy: { field: 'title', direction: 'asc' },
          limit: 9,
        });
        expect(rows.map((row) => row['requiredPositions'])).toEqual(trainings);
      }),
    );
  });

  test('pages put together are the whole list, in order, for every page size, field and direction', async () => {
    const field = fc.constantFrom('startsAt', 'title', 'createdAt', 'id');
    const direction = fc.constantFrom('asc' as const, 'desc' as const);
    await fc.assert(
      fc.asyncProperty(field, direction, fc.integer({ min: 1, max: 80 }), (name, way, limit) =>
        inList(async (session) => {
          const query = { ...byTime, fields: [name], orderBy: { field: name, direction: way } };
          const whole = await lists.list(session, query);
          expect(whole).toHaveLength(68);
          const expected = await prisma.activity.findMany({
            orderBy: name === 'id' ? { id: way } : [{ [name]: way }, { id: way }],
          });
          expect(idsOf(whole)).toEqual(expected.map(({ id }) => id));
          const paged: Row[] = [];
          for (
            let page: Row[] = [], after: unknown[] | undefined;
            paged.length === 0 || page.length === limit;
          ) {
            page = await lists.list(session, { ...query, limit, after });
            paged.push(...page);
            const last = paged.at(-1);
            after = name === 'id' ? [last?.id] : [last?.[name], last?.id];
          }
          expect(idsOf(paged)).toEqual(idsOf(whole));
        }),
      ),
      { numRuns: 25, seed: 7 },
    );
  });

  test.each<
    [
      condition: Condition,
      matches: (row: { title: string; kind: string; startsAt: Date; endsAt: Date | null }) => boolean,
    ]
  >([
    [{ field: 'title', is: 'equal', value: 'Alpha' }, (row) => row.title === 'Alpha'],
    [{ field: 'kind', is: 'equal', value: 'LECTURE' }, (row) => row.kind === 'LECTURE'],
    [{ field: 'kind', is: 'oneOf', value: ['LECTURE', 'FORUM'] }, (row) => row.kind !== 'WORKSHOP'],
    [{ field: 'kind', is: 'oneOf', value: [] }, () => false],
    [
      { field: 'startsAt', is: 'atLeast', value: new Date('2026-05-02T12:00:00Z') },
      (row) => row.startsAt >= new Date('2026-05-02T12:00:00Z'),
    ],
    [
      { field: 'startsAt', is: 'below', value: new Date('2026-05-02T12:00:00Z') },
      (row) => row.startsAt < new Date('2026-05-02T12:00:00Z'),
    ],
    [{ field: 'endsAt', is: 'null' }, (row) => row.endsAt === null],
    [{ field: 'endsAt', is: 'notNull' }, (row) => row.endsAt !== null],
    [
      {
        is: 'anyOf',
        of: [
          { field: 'endsAt', is: 'null' },
          { field: 'kind', is: 'equal', value: 'LECTURE' },
        ],
      },
      (row) => row.endsAt === null || row.kind === 'LECTURE',
    ],
    [{ is: 'anyOf', of: [] }, () => false],
    ...['ALPHA', '0%', '_', '\\', '語', "'", '%', '', 'score'].map(
      (text): [Condition, (row: { title: string }) => boolean] => [
        { field: 'title', is: 'contains', value: text },
        (row) => row.title.toLowerCase().includes(text.toLowerCase()),
      ],
    ),
  ])('%o', async (condition, matches) => {
    await inList(async (session) => {
      const everything = await prisma.activity.findMany({ orderBy: [{ startsAt: 'asc' }, { id: 'asc' }] });
      const expected = everything.filter(matches).map(({ id }) => id);
      const query = { ...byTime, where: [condition] };
      expect(idsOf(await lists.list(session, query))).toEqual(expected);
      expect(await lists.count(session, query)).toBe(expected.length);
    });
  });

  test('a day is the same day wherever the process runs', async () => {
    vi.stubEnv('TZ', 'America/Los_Angeles');
    expect(new Date(0).getTimezoneOffset()).toBe(480);
    const effectiveFrom = new Date('2026-06-30');
    await inTenant(api, other.id, (session) =>
      session.write(async () => {
        await prisma.jurisdictionArea.create({
          data: { jurisdictionId: other.id, countyFips: '06001', effectiveFrom },
        });
        const query = {
          model: 'JurisdictionArea',
          fields: ['effectiveFrom'],
          orderBy: { field: 'effectiveFrom', direction: 'asc' as const },
          limit: 9,
        };
        for (const condition of [
          { field: 'effectiveFrom', is: 'equal' as const, value: effectiveFrom },
          { field: 'effectiveFrom', is: 'oneOf' as const, value: [effectiveFrom] },
        ]) {
          const rows = await lists.list(session, { ...query, where: [condition] });
          expect(rows).toMatchObject([{ effectiveFrom }]);
          expect(await lists.list(session, { ...query, after: [effectiveFrom, rows[0]?.id] })).toEqual([]);
        }
      }),
    );
  });

  test('conditions add up', async () => {
    await inList(async (session) => {
      const where: Condition[] = [
        { field: 'kind', is: 'equal', value: 'WORKSHOP' },
        { field: 'title', is: 'contains', value: 'score' },
      ];
      const found = await lists.list(session, { ...byTime, where });
      expect(idsOf(found).sort()).toEqual(
        (
          await prisma.activity.findMany({
            where: { kind: 'WORKSHOP', title: { contains: 'score' } },
            orderBy: { id: 'asc' },
          })
        ).map(({ id }) => id),
      );
      expect(found.length).toBeGreaterThan(0);
    });
  });
});

describe('nested', () => {
  const nested = { ...byTime, parentField: 'programId', limit: 5 };

  test('each parent gets the list that it would get alone, limited for itself', async () => {
    await inList(async (session) => {
      for (const direction of ['asc', 'desc'] as const) {
        const query = { ...nested, orderBy: { field: 'startsAt', direction }, parentIds: tenant.programIds };
        const lists_ = await lists.nested(session, query);
        expect([...lists_.keys()]).toEqual(tenant.programIds);
        for (const [id, rows] of lists_) {
          const alone = await lists.list(session, {
            ...query,
            where: [{ field: 'programId', is: 'equal', value: id }],
          });
          expect(idsOf(rows)).toEqual(idsOf(alone));
        }
        expect([...lists_.values()].map((rows) => rows.length)).toEqual([5, 5, 5, 2]);
      }
    });
  });

  test('goes on after a row, and filters, within each parent', async () => {
    await inList(async (session) => {
      const parentIds = tenant.programIds.slice(0, 1);
      const where: Condition[] = [{ field: 'kind', is: 'oneOf', value: ['WORKSHOP', 'LECTURE'] }];
      const [whole] = (await lists.nested(session, { ...nested, parentIds, where, limit: 100 })).values();
      const from = whole?.[7];
      const after = [from?.['startsAt'], from?.id];
      const [rest] = (await lists.nested(session, { ...nested, parentIds, where, after })).values();
      expect(whole).toHaveLength(20);
      expect(idsOf(rest ?? [])).toEqual(idsOf(whole ?? []).slice(8, 13));
    });
  });

  test('parents of another tenant, and parents that do not exist, have nothing', async () => {
    await inList(async (session) => {
      const parentIds = [...other.programIds, tenant.id];
      expect([...(await lists.nested(session, { ...nested, parentIds })).values()]).toEqual(
        parentIds.map(() => []),
      );
      const counts = await lists.nestedCount(session, {
        model: 'Activity',
        parentField: 'programId',
        parentIds,
      });
      expect([...counts.values()]).toEqual(parentIds.map(() => 0));
    });
  });

  test('a parent that is asked for twice has its list once', async () => {
    await inList(async (session) => {
      const [id = ''] = tenant.programIds;
      const query = { ...nested, parentIds: [id, id] };
      expect((await lists.nested(session, query)).get(id)).toHaveLength(5);
      expect((await lists.nestedCount(session, query)).get(id)).toBe(22);
    });
  });

  test('counts per parent what the filter leaves', async () => {
    await inList(async (session) => {
      const query = { model: 'Activity', parentField: 'programId', parentIds: tenant.programIds };
      expect([...(await lists.nestedCount(session, query)).values()]).toEqual([22, 22, 22, 2]);
      const where: Condition[] = [{ field: 'kind', is: 'equal', value: 'FORUM' }];
      expect([...(await lists.nestedCount(session, { ...query, where })).values()]).toEqual([2, 2, 2, 2]);
    });
  });

  test('the number of statements does not depend on the number of parents', async () => {
    const statements = (parentIds: readonly string[]): Promise<number> =>
      inList(async (session) => {
        await lists.nested(session, { ...nested, parentIds });
        await lists.nestedCount(session, { ...nested, parentIds });
        await lists.byIds(session, 'Program', ['title'], parentIds);
        return session.statementCount;
      });
    expect(await statements(tenant.programIds.slice(0, 1))).toBe(5); // begin, entry, and one each
    expect(await statements([...tenant.programIds, ...other.programIds])).toBe(5);
  });
});

describe('byIds', () => {
  test('finds the own ones; those of another tenant are missing like those that do not exist', async () => {
    await inList(async (session) => {
      const asked = [...other.programIds, ...tenant.programIds, tenant.id];
      const found = await lists.byIds(session, 'Program', ['title', 'jurisdictionId'], asked);
      expect([...found.keys()].sort()).toEqual([...tenant.programIds].sort());
      for (const [id, row] of found) expect(row).toMatchObject({ id, jurisdictionId: tenant.id });
      expect(await lists.byIds(session, 'Program', [], [])).toEqual(new Map());
    });
  });
});

test('a count is of the own rows', async () => {
  await inList(async (session) => expect(await lists.count(session, { model: 'Activity' })).toBe(68));
});
