import type { County } from '@rapport/core/county-fips.ts';
import { indicatorCatalog } from '@rapport/core/indicators/catalog.ts';
import { stateByFips } from '@rapport/core/us-states.ts';
import type pg from 'pg';

/** The indicator that is compared. */
export const comparedCode = 'diversion-rate';
const indicatorsMax = 20;
const officesAtOnce = 100;
const rawRowsAtOnce = 500_000;

/** Shares of the catalog, the compared one first. They are like each other, and each has a column of roll-ups of its own. */
export const indicators = indicatorCatalog
  .filter(({ measure }) => measure === 'PROPORTION')
  .toSorted((one, other) => Number(other.code === comparedCode) - Number(one.code === comparedCode))
  .slice(0, indicatorsMax);

/**
 * Offices, their definitions, answers, observations and roll-ups. `admin` is a superuser; foreign keys and triggers are off.
 * Goes on where an interrupted run stopped.
 */
export async function seedOffices(admin: pg.Client, counties: readonly County[]): Promise<void> {
  await admin.query('set session_replication_role = replica');
  await admin.query('set synchronous_commit = off');
  const { rowCount } = await admin.query(`select 1 from jurisdiction where kind = 'COUNTY' limit 1`);
  if (rowCount === 0) {
    await admin.query('begin');
    await addOffices(admin, counties);
    await admin.query('commit');
  }
  await admin.query(
    'analyze indicator_definition, indicator_item, indicator_answer, observation, jurisdiction, jurisdiction_area, population',
  );
  const { rows } = await admin.query<{ id: string }>(
    `select id from jurisdiction j where kind = 'COUNTY' and not exists (select from indicator_rollup where jurisdiction_id = j.id) order by id`,
  );
  for (let first = 0; first < rows.length; first += officesAtOnce)
    await admin.query('select app.rebuild_rollups(id) from unnest($1::uuid[]) as id', [
      rows.slice(first, first + officesAtOnce).map(({ id }) => id),
    ]);
  // As the triggers do, which are off.
  await admin.query(
    `insert into shared_figure_version (jurisdiction_id, indicator_code, version)
     select id, code, gen_random_uuid() from jurisdiction cross join unnest($1::text[]) as code where kind = 'COUNTY'
     on conflict do nothing`,
    [['', ...indicators.map(({ code }) => code)]],
  );
  await admin.query('vacuum analyze indicator_rollup, shared_figure_version');
}

async function addOffices(admin: pg.Client, counties: readonly County[]): Promise<void> {
  await admin.query(
    `with office as (
       insert into jurisdiction (slug, name, state, kind)
       select 'county-' || fips, 'County ' || fips, state, 'COUNTY' from unnest($1::text[], $2::text[]) as county(fips, state)
       returning id, right(slug, 5) as fips),
     area as (insert into jurisdiction_area (jurisdiction_id, county_fips, effective_from) select id, fips, '2000-01-01' from office)
     insert into population (jurisdiction_id, county_fips, state_name, county_name, year, age_band, count, source)
     select id, fips, 'State', 'County', year, band, 2000 + get_byte(uuid_send(id), 15) * 4000, 'Synthetic'
       from office cross join generate_series(2021, 2025) as year
      cross join unnest(array['ALL', '0_17', '18_64', '65_PLUS']) as band`,
    [
      counties.map(({ fips }) => fips),
      counties.map(({ fips }) => stateByFips(fips.slice(0, 2))?.code ?? 'ZZ'),
    ],
  );
  await admin.query(
    `insert into indicator_definition (jurisdiction_id, code, revision, name, description, measure, numerator, denominator, unit,
                                       multiplier, direction, frequency, source, is_reference)
     select j.id, code, revision, code, code, 'PROPORTION', 'n', 'd', '%', 100, 'NO_DIRECTION', 'MONTH', 'Synthetic', true
       from jurisdiction j cross join unnest($1::text[], $2::int[]) as one(code, revision)`,
    [indicators.map(({ code }) => code), indicators.map(({ revision }) => revision)],
  );
  const items = indicators.flatMap(({ code, items: own }) =>
    own.map((item) => ({ ...item, definition: code })),
  );
  await admin.query(
    `with item as (
       insert into indicator_item (jurisdiction_id, indicator_definition_id, position, kind, code, text, is_required)
       select d.jurisdiction_id, d.id, position, kind::indicator_item_kind, item.code, 'An item', true
         from unnest($1::text[], $2::text[], $3::text[]) with ordinality as item(definition, code, kind, position)
         join indicator_definition d on d.code = item.definition
       returning jurisdiction_id, id, kind)
     insert into indicator_answer (jurisdiction_id, indicator_item_id, value, effective_from, answered_by_subject)
     select jurisdiction_id, id, (case kind when 'INCLUDE' then 'YES' else 'NO' end)::indicator_answer_value, '2020-01-01', 'synthetic'
       from item where kind <> 'CONTEXT'`,
    [items.map(({ definition }) => definition), items.map(({ code }) => code), items.map(({ kind }) => kind)],
  );
  // One office of 11 has small counts, which disclosure control hides.
  await admin.query(
    `insert into observation (jurisdiction_id, indicator_definition_id, period_start, period_months, months_covered, state,
                              numerator, denominator, source, recorded_by_subject)
     select d.jurisdiction_id, d.id, day::date, 3, 3, 'VALUE',
            case when get_byte(uuid_send(d.jurisdiction_id), 15) % 11 = 0 then 4 else 100 + get_byte(uuid_send(d.id), 15) end,
            500, 'ENTERED', 'synthetic'
       from indicator_definition d
       cross join generate_series(date '2021-01-01', date '2025-10-01', interval '3 months') as day`,
  );
  // Quarters as a column, so that PostGraphile groups what it reads by its own columns.
  await admin.query(
    `create view recent_attendance as
       select jurisdiction_id, updated_at::date as quarter, headcount from attendance where updated_at >= '2024-01-01'`,
  );
}

/** An agency with which so many offices share the compared indicator, and its analyst. */
export async function addAgency(
  admin: pg.Client,
  places: number,
): Promise<{ slug: string; subject: string }> {
  const slug = `agency-${places}`;
  const subject = `analyst-of-${slug}`;
  const earlier = await admin.query('select 1 from jurisdiction where slug = $1', [slug]);
  if (earlier.rowCount !== 0) return { slug, subject };
  await admin.query('begin');
  const { rows } = await admin.query<{ id: string }>(
    `insert into jurisdiction (slug, name, state, kind) values ($1, $1, 'ZZ', 'STATE_AGENCY') returning id`,
    [slug],
  );
  const id = rows[0]?.id;
  await admin.query(
    `insert into membership (jurisdiction_id, subject, display_name, role, accepted_at) values ($1, $2, 'Analyst', 'STATE_ANALYST', now())`,
    [id, subject],
  );
  await admin.query(
    `with agreement as (
       insert into data_sharing_agreement (jurisdiction_id, state_agency_id, status, purpose, in_force_from, offered_by_subject,
                                           answered_at, answered_by_subject, office_slug, office_name)
       select id, $1, 'ACCEPTED', 'Benchmark', '2021-01-01', 'synthetic', now(), 'synthetic', slug, name
         from jurisdiction where kind = 'COUNTY' order by slug limit $2
       returning jurisdiction_id, id)
     insert into data_sharing_line (jurisdiction_id, data_sharing_agreement_id, state_agency_id, position, indicator_code, first_day)
     select jurisdiction_id, id, $1, 1, $3, '2021-01-01' from agreement`,
    [id, places, comparedCode],
  );
  await admin.query('commit');
  await admin.query('analyze data_sharing_agreement, data_sharing_line');
  return { slug, subject };
}

/** Changes a figure of one of the offices, as the roll-up of a new observation does: with triggers. */
export async function changeOffice(admin: pg.Client, index: number): Promise<void> {
  await admin.query('set session_replication_role = origin');
  await admin.query(
    `update indicator_rollup set numerator = numerator + 1
      where indicator_code = $1 and period_months = 3 and period_start = '2025-10-01' and dimension is null
        and jurisdiction_id = (select id from jurisdiction where kind = 'COUNTY' order by slug limit 1 offset $2)`,
    [comparedCode, 50 * index],
  );
}

export async function rawRowsIn(admin: pg.Client): Promise<number> {
  const { rows } = await admin.query<{ made: number }>(
    'select ((select count(*) from attendance) + (select count(*) from answer))::int as made',
  );
  return rows[0]?.made ?? 0;
}

/** Adds raw rows until there are `to`: four rows of attendance for each answer. */
export async function addRawRows(admin: pg.Client, from: number, to: number): Promise<void> {
  const office = `(select array_agg(id order by id) as ids, count(*)::int as size from jurisdiction where kind = 'COUNTY') office`;
  for (let first = from; first < to; first += rawRowsAtOnce) {
    const range = [first, Math.min(first + rawRowsAtOnce, to)];
    await admin.query('begin');
    await admin.query(
      `insert into attendance (jurisdiction_id, activity_id, headcount, updated_at)
       select ids[1 + n % size], ids[1 + n % size], 1 + n % 40, date '2021-01-01' + make_interval(months => 3 * ((n / size) % 20))
         from generate_series($1::int, $2::int - 1) as n cross join ${office} where n % 5 <> 0`,
      range,
    );
    await admin.query(
      `insert into answer (jurisdiction_id, response_id, question_id, number_value, slot)
       select ids[1 + n % size], uuidv7(), ids[1 + n % size], n % 5, 0
         from generate_series($1::int, $2::int - 1) as n cross join ${office} where n % 5 = 0`,
      range,
    );
    await admin.query('commit');
  }
  await admin.query('vacuum analyze attendance, answer');
}
