import { screenText } from '@rapport/core/screening/screen-text.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createJurisdiction } from '../onboarding.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { demonstrationCounties, demonstrationState } from './counties.ts';
import { seedDemonstration } from './demonstration.ts';
import { demonstrationNeighbors } from './neighbors.ts';
import { demonstrationSignIns } from './sign-ins.ts';

const database = await createTestDatabase();
const client = new pg.Client({ connectionString: database.urls.system });

beforeAll(() => client.connect());
afterAll(async () => {
  await client.end();
  await database.close();
});

/** Every row of every table, as text, without the columns that differ from run to run. */
async function everything(): Promise<Map<string, string[]>> {
  const tables = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
       and relname <> '_prisma_migrations' order by 1`,
  );
  const rows = new Map<string, string[]>();
  for (const { name } of tables.rows) {
    const found = await client.query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
    rows.set(
      name,
      found.rows.map(({ row }) => row),
    );
  }
  return rows;
}

test('seeding twice changes nothing', async () => {
  expect(await seedDemonstration(database.system)).toEqual({
    created: [
      'cedar-county',
      'maple-county',
      'birch-county',
      'demonstration-state',
      ...demonstrationNeighbors.map(({ slug }) => slug),
    ],
    isRefused: false,
  });
  const once = await everything();
  expect(once.get('answer')?.length).toBeGreaterThan(1_500);
  expect(await seedDemonstration(database.system)).toEqual({ created: [], isRefused: false });
  expect(await everything()).toEqual(once);
});

test('every sign-in enters the one county or agency that it names', async () => {
  const api = new pg.Client({ connectionString: database.urls.api });
  await api.connect();
  for (const { subject, organization, role } of demonstrationSignIns) {
    const { rows } = await api.query<{ slug: string; role: string }>(
      'select slug, role from app.enter_subject($1, null)',
      [subject],
    );
    expect(rows).toEqual([{ slug: organization, role }]);
  }
  await api.end();
});

test('the small area of each county has fewer respondents than may be shown', async () => {
  const { rows } = await client.query<{ slug: string; people: number }>(
    `select j.slug, count(*)::int as people from answer a
       join choice c on (c.jurisdiction_id, c.id) = (a.jurisdiction_id, a.choice_id) and c.code = 'riverside'
       join jurisdiction j on j.id = a.jurisdiction_id
      where a.question_id = c.question_id group by 1 order by 1`,
  );
  expect(rows).toEqual(
    demonstrationCounties
      .map(({ slug, respondents }) => ({ slug, people: respondents.riverside }))
      .sort((one, other) => (one.slug < other.slug ? -1 : 1)),
  );
  for (const { people } of rows) expect(people).toBeLessThanOrEqual(10);
});

test('every text that people read there says that it is invented', async () => {
  const { rows } = await client.query<{ text: string }>(
    'select name as text from jurisdiction union all select summary from program union all select purpose from survey union all select description from partner_organization union all select body from publication',
  );
  for (const { text } of rows) expect(text).toMatch(/demonstration/i);
});

test('no text of the story names a person or a case, as the API would insist', async () => {
  const { rows } = await client.query<{ text: string }>(
    `select summary as text from feedback_item union all select decision_reason from feedback_item where decision_reason is not null
     union all select description from feedback_response
     union all select unnest(array[title, insight, change, limits]) from policy_change
     union all select unnest(array[title, body]) from publication union all select description from partner_organization`,
  );
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.filter(({ text }) => screenText(text).length > 0)).toEqual([]);
});

test('each county is at another place of the same road', async () => {
  const { rows } = await client.query<Record<string, unknown>>(
    `select j.slug,
            (select count(*)::int from ethics_review r where r.jurisdiction_id = j.id and r.status = 'OPEN') as open_reviews,
            (select count(*)::int from ethics_review r where r.jurisdiction_id = j.id and r.status in ('APPROVED', 'APPROVED_WITH_CONDITIONS')) as approvals,
            (select count(*)::int from ethics_review r where r.jurisdiction_id = j.id and r.status = 'DECLINED') as declined,
            (select count(*)::int from conflict_disclosure c where c.jurisdiction_id = j.id and c.status = 'DISCLOSED') as unresolved,
            (select count(*)::int from legal_hold h where h.jurisdiction_id = j.id) as holds
       from jurisdiction j where j.slug = any ($1) order by j.slug`,
    [demonstrationCounties.map(({ slug }) => slug)],
  );
  expect(rows).toEqual([
    { slug: 'birch-county', open_reviews: 0, approvals: 0, declined: 1, unresolved: 0, holds: 0 },
    { slug: 'cedar-county', open_reviews: 1, approvals: 3, declined: 0, unresolved: 1, holds: 0 },
    { slug: 'maple-county', open_reviews: 0, approvals: 1, declined: 0, unresolved: 0, holds: 1 },
  ]);
});

test('a database with somebody else in it is left alone', async () => {
  const other = await createTestDatabase();
  await createJurisdiction(other.system, {
    slug: 'somewhere',
    name: 'Somewhere',
    state: 'NY',
    kind: 'COUNTY',
    calendar: demonstrationState.calendar,
    areas: [{ countyFips: '36001', effectiveFrom: new Date('2020-01-01') }],
    administrators: [{ subject: 'someone', displayName: 'Someone' }],
  });
  expect(await seedDemonstration(other.system)).toEqual({ created: [], isRefused: true });
  await other.close();
});

test('a slug that is taken is refused in words', async () => {
  await expect(
    createJurisdiction(database.system, {
      slug: 'cedar-county',
      name: 'Again',
      state: 'ZZ',
      kind: 'COUNTY',
      calendar: demonstrationState.calendar,
      areas: [],
      administrators: [],
    }),
  ).rejects.toThrow('There is a jurisdiction "cedar-county" already.');
});

test('each county has a panel of beats over five years, in which the beats of the program fall behind the others', async () => {
  const { rows } = await client.query<{ slug: string; places: number; periods: number; fall: number }>(`
    with cell as (
      select j.slug, place.code <= 'BEAT-05' as treated, o.period_start >= '2024-01-01' as after,
             sum(o.numerator) / sum(o.denominator) as rate, count(distinct place.code)::int as places
        from observation o join measurement_place place on place.id = o.place_id join jurisdiction j on j.id = o.jurisdiction_id
       group by 1, 2, 3
    )
    select slug, sum(places) filter (where after)::int as places,
           (select count(distinct period_start)::int from observation where place_id is not null) as periods,
           (max(rate) filter (where treated and after) / max(rate) filter (where treated and not after))
           / (max(rate) filter (where not treated and after) / max(rate) filter (where not treated and not after)) as fall
      from cell group by slug order by slug`);
  expect(rows.map(({ slug, places, periods }) => [slug, places, periods])).toEqual([
    ['alder-county', 14, 20],
    ['birch-county', 14, 20],
    ['cedar-county', 14, 20],
    ['juniper-county', 14, 20],
    ['maple-county', 14, 20],
    ['poplar-county', 14, 20],
  ]);
  for (const { fall } of rows) {
    expect(fall).toBeGreaterThan(0.6);
    expect(fall).toBeLessThan(0.9);
  }
});

test('every county of the state shares its crimes with the agency, and each one is invented', async () => {
  const { rows } = await client.query<{ slug: string; fips: string; quarters: number; small: number }>(`
    select j.slug, min(a.county_fips) as fips, count(distinct o.id)::int as quarters,
           (select count(*)::int from observation small
             where small.jurisdiction_id = j.id and small.numerator between 1 and 10
               and small.indicator_definition_id = d.id) as small
      from jurisdiction j join jurisdiction_area a on a.jurisdiction_id = j.id
      join data_sharing_agreement s on s.jurisdiction_id = j.id and s.status = 'ACCEPTED'
      join data_sharing_line l on l.data_sharing_agreement_id = s.id and l.kind = 'INDICATOR' and l.indicator_code = 'crime-rate'
      join indicator_definition d on d.jurisdiction_id = j.id and d.code = 'crime-rate'
      join observation o on o.indicator_definition_id = d.id and o.place_id is null
     group by j.id, d.id order by 2`);
  expect(rows).toHaveLength(demonstrationCounties.length + demonstrationNeighbors.length);
  for (const { fips, quarters } of rows) expect([fips.slice(0, 2), quarters]).toEqual(['99', 20]);
  const neighbors = new Set(demonstrationNeighbors.map(({ slug }) => slug));
  expect(rows.filter(({ slug, small }) => neighbors.has(slug) && small > 0)).toEqual([]);
});

test('Maple County has outreach by month over eight years, which takes a step when its program starts', async () => {
  const { rows } = await client.query<{ months: number; unreported: number; step: number }>(`
    select count(*)::int as months, count(*) filter (where o.state = 'NOT_REPORTED')::int as unreported,
           (sum(o.numerator) filter (where o.period_start >= '2024-01-01') / sum(o.denominator) filter (where o.period_start >= '2024-01-01'))
           / (sum(o.numerator) filter (where o.period_start < '2024-01-01') / sum(o.denominator) filter (where o.period_start < '2024-01-01')) as step
      from observation o join jurisdiction j on j.id = o.jurisdiction_id and j.slug = 'maple-county'
      join indicator_definition d on d.id = o.indicator_definition_id and d.code = 'victim-outreach'`);
  expect(rows).toMatchObject([{ months: 96, unreported: 1 }]);
  expect(Number(rows[0]?.step)).toBeGreaterThan(1.1);
  expect(Number(rows[0]?.step)).toBeLessThan(1.35);
});
