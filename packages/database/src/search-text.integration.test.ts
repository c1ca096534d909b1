import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createTestDatabase } from './testing/test-database.ts';
import { createTenants, type Tenant } from './testing/tenants.ts';
import { inTenant } from './tenant.ts';
import type { DatabaseSession } from './session.ts';

const database = await createTestDatabase();
const { api } = database;
const { lists, prisma } = api;
let tenant: Tenant;

/** In the order in which a reader expects them. */
const titles = [
  '10 steps',
  'álbum',
  'Album of faces',
  'CAFÉ talks',
  'cafe Zócalo',
  'Đặng family day',
  'Łukasz and friends',
  'Mañana',
  'Manana club',
  'Pena',
  'Peña',
  'PEÑA',
  'Pen\u0303a',
  'Straße',
  'Zebra',
];

beforeAll(async () => {
  [tenant] = (await createTenants(database.system, 1, 0)) as [Tenant];
  await inTenant(api, tenant.id, (session) =>
    session.write(async () => {
      for (const title of titles.toReversed())
        await prisma.program.create({ data: { title, type: 'COMMUNITY_FORUM' } });
    }),
  );
});
afterAll(() => database.close());

const inList = <T>(work: (session: DatabaseSession) => Promise<T>): Promise<T> =>
  inTenant(api, tenant.id, work);

async function folded(texts: readonly string[]): Promise<string[]> {
  const { rows } = await inList((session) =>
    session.query({
      text: 'select app.search_text(t) as folded from unnest($1::text[]) as t',
      values: [texts],
    }),
  );
  return (rows as { folded: string }[]).map((row) => row.folded);
}

describe('text is searched and sorted', () => {
  test.each([
    ['PEÑA', 'pena'],
    ['Pen\u0303a', 'pena'],
    ['CAFÉ', 'cafe'],
    ['Đặng', 'dang'],
    ['ŁÓDŹ', 'lodz'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['Ærø', 'aero'],
    ['İstanbul ısı', 'istanbul isi'],
    ['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
    ['ЙОЖ', 'иож'],
    ['Ｆｕｌｌ ½', 'full 1⁄2'],
    ['plain ASCII 100%', 'plain ascii 100%'],
    ['', ''],
  ])('%s as %s', async (text, expected) => {
    expect(await folded([text])).toEqual([expected]);
  });

  test('the same in every case, composed and decomposed, and only once', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((one) => !one.includes('\0'));
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        const [plain, composed, decomposed, again] = await folded([
          one,
          one.normalize('NFC'),
          one.normalize('NFD'),
          ...(await folded([one])),
        ]);
        expect(composed).toBe(plain);
        expect(decomposed).toBe(plain);
        expect(again).toBe(plain);
      }),
      { numRuns: 200, seed: 11 },
    );
  });
});

const byTitle = { model: 'Program', fields: ['title'], limit: 50 } as const;
const titlesOf = (rows: readonly Record<string, unknown>[]): unknown[] => rows.map((row) => row['title']);

describe('a list', () => {
  test.each([
    ['peña', ['Pena', 'Peña', 'PEÑA', 'Pen\u0303a']],
    ['PENA', ['Pena', 'Peña', 'PEÑA', 'Pen\u0303a']],
    ['Pen\u0303', ['Pena', 'Peña', 'PEÑA', 'Pen\u0303a']],
    ['cafe', ['CAFÉ talks', 'cafe Zócalo']],
    ['CAFÉ', ['CAFÉ talks', 'cafe Zócalo']],
    ['zocalo', ['cafe Zócalo']],
    ['dang', ['Đặng family day']],
    ['STRASSE', ['Straße']],
    ['%', []],
    ['_', []],
  ])('that contains %s', async (value, expected) => {
    const found = await inList((session) =>
      lists.list(session, {
        ...byTitle,
        where: [{ field: 'title', is: 'contains', value }],
        orderBy: { field: 'title', direction: 'asc' },
      }),
    );
    expect(titlesOf(found).toSorted()).toEqual(expected.toSorted());
  });

  test('of titles is in alphabetical order, regardless of case and accents', async () => {
    const rows = await inList((session) =>
      lists.list(session, { ...byTitle, orderBy: { field: 'title', direction: 'asc' } }),
    );
    const key = (title: unknown): string =>
      String(title).normalize('NFC').toLowerCase().replace('ñ', 'n').replace('á', 'a');
    expect(titlesOf(rows).map(key)).toEqual(titles.map(key));
  });

  test.each([
    ['asc', 1],
    ['desc', 1],
    ['asc', 2],
    ['desc', 4],
  ] as const)(
    '%s in pages of %i goes on where the page before it ended, also among equals',
    async (direction, limit) => {
      const query = { ...byTitle, orderBy: { field: 'title', direction } };
      await inList(async (session) => {
        const whole = await lists.list(session, query);
        const paged: typeof whole = [];
        for (;;) {
          const last = paged.at(-1);
          const after = last && [last['title'], last.id];
          const page = await lists.list(session, { ...query, limit, after });
          paged.push(...page);
          if (page.length < limit) break;
        }
        expect(paged).toEqual(whole);
      });
    },
  );

  test('is read over its index from the middle', async () => {
    const { rows } = await inList((session) =>
      session.query({
        text: `explain (costs off) select id from program where (title_folded, id) > (app.search_text('Peña'), '00000000-0000-7000-8000-000000000000') order by title_folded, id limit 21`,
      }),
    );
    const plan = (rows as { 'QUERY PLAN': string }[]).map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/Index Cond: .*ROW\(title_folded, id\) > ROW\('pena'::text/);
  });
});
