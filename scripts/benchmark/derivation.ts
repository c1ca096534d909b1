/** A year's indicators from attendance rows, by the job of the API and by plain aggregates in SQL. */
import { runObservationDerivation } from '@rapport/api/modules/indicators/derivation.worker.ts';
import type { JobLease } from '@rapport/api/jobs/job.lease.ts';
import { unlimitedRates } from '@rapport/api/testing/unlimited-rates.ts';
import { createDatabase } from '@rapport/database/database.ts';
import { inSystem } from '@rapport/database/system.ts';
import pg from 'pg';

import type { Dataset } from './dataset.ts';
import type { MeasurementFigures } from './measurement.figures.ts';
import { unusedServices } from './services.ts';
import { spread } from './spread.ts';

/** Pseudonyms at one activity. */
const peopleEach = 100;
const derived = ['participation-rate', 'accessible-activities', 'cost-per-participant'];

const held = `
  select a.id, a.accessibility, date_trunc('month', a.starts_at at time zone j.time_zone)::date as month
    from activity a join jurisdiction j on j.id = a.jurisdiction_id
   where a.jurisdiction_id = $1 and a.status = 'COMPLETED'
     and a.starts_at >= '2025-01-01'::timestamp at time zone j.time_zone
     and a.starts_at < '2026-01-01'::timestamp at time zone j.time_zone`;
const people = `
  select month, sum(coalesce(nullif(headcount, 0), keys))::float8 as people from (
    select h.month, h.id, sum(t.headcount) as headcount, count(t.participant_key) as keys
      from (${held}) h left join attendance t
        on t.jurisdiction_id = $1 and t.activity_id = h.id and t.voided_at is null group by 1, 2) counted
   group by month order by month`;
const references = [
  people,
  `select month, count(*) filter (where cardinality(accessibility) > 0), count(*) from (${held}) h group by month`,
  `select (select sum(amount_cents) / 100.0 from expenditure
            where jurisdiction_id = $1 and voided_at is null and spent_on between '2025-01-01' and '2025-12-31') as dollars,
          sum(people) as people from (${people}) p`,
];

/** The time of the job that derives three monthly indicators of a year, and of three statements with the same figures. */
export async function measureDerivation(
  dataset: Dataset,
  attendances: number,
  rounds: number,
): Promise<MeasurementFigures> {
  const admin = new pg.Client({ connectionString: dataset.adminUrl });
  const open = (url: string) => createDatabase({ url, connectionsMax: 2, statementsArePrepared: true });
  const [database, system] = [open(dataset.urls.api), open(dataset.urls.system)];
  await admin.connect();
  try {
    const office = await seedYear(admin, attendances);
    const dependencies = {
      ...unusedServices,
      database,
      system,
      log: (entry: object) => console.error(entry),
      now: () => new Date('2026-06-01T00:00:00Z'),
      rates: unlimitedRates,
    };
    const [ours, theirs]: [number[], number[]] = [[], []];
    // The first round warms up, and writes the observations.
    for (let round = 0; round <= rounds; round += 1) {
      const job = await inSystem(system, () => requestOf(system, office));
      const lease: JobLease = {
        job,
        progress: () => Promise.resolve(),
        release: () => undefined,
        giveBack: () => Promise.resolve(),
      };
      const own = await timed(() => runObservationDerivation(dependencies, lease));
      const sql = await timed(async () => {
        for (const text of references) await admin.query(text, [office]);
      });
      if (round === 0) continue;
      ours.push(own);
      theirs.push(sql);
    }
    await requireEqual(admin, office);
    const [milliseconds, reference] = [spread(ours), spread(theirs)];
    return {
      work: `three indicators of a year from ${attendances.toLocaleString('en')} attendances`,
      milliseconds,
      reference: { name: 'SQL', milliseconds: reference, ratio: milliseconds.median / reference.median },
      skipped: null,
    };
  } finally {
    await admin.end();
    await Promise.all([database, system].map((one) => one.close()));
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** An office of its own, with activities of one year and pseudonyms at each. */
async function seedYear(admin: pg.Client, attendances: number): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into jurisdiction (slug, name, state, kind) values ('measured', 'Measured', 'CA', 'COUNTY') returning id`,
  );
  const office = rows[0]?.id ?? '';
  const activities = Math.max(12, Math.round(attendances / peopleEach));
  await admin.query(
    `with program as (
       insert into program (jurisdiction_id, title, type, status) values ($1, 'Measured', 'COMMUNITY_FORUM', 'ACTIVE') returning id)
     insert into activity (jurisdiction_id, program_id, title, kind, mode, status, starts_at)
     select $1, program.id, 'Activity ' || n, 'FORUM', 'IN_PERSON', 'COMPLETED',
            timestamptz '2025-01-01T12:00:00Z' + n * interval '365 days' / $2::int
       from program, generate_series(0, $2::int - 1) n`,
    [office, activities],
  );
  await admin.query(
    `insert into attendance (jurisdiction_id, activity_id, participant_key)
     select $1, a.id, 'p' || n from activity a cross join generate_series(1, $2::int) n where a.jurisdiction_id = $1`,
    [office, peopleEach],
  );
  await admin.query('analyze activity, attendance');
  return office;
}

async function requestOf(system: ReturnType<typeof createDatabase>, jurisdictionId: string) {
  const { prisma } = system;
  const definitions = await prisma.indicatorDefinition.findMany({
    where: { jurisdictionId, code: { in: derived } },
    select: { id: true },
  });
  const job = await prisma.job.create({
    data: {
      jurisdictionId,
      kind: 'OBSERVATION_DERIVATION',
      status: 'RUNNING',
      createdBySubject: 'benchmark',
    },
  });
  const { id } = await prisma.observationDerivation.create({
    data: {
      jurisdictionId,
      jobId: job.id,
      firstDay: new Date('2025-01-01'),
      lastDay: new Date('2025-12-31'),
    },
  });
  await prisma.observationDerivationLine.createMany({
    data: definitions.map((definition, position) => ({
      jurisdictionId,
      observationDerivationId: id,
      indicatorDefinitionId: definition.id,
      position,
    })),
  });
  return job;
}

/** The people of the cost per participant are those of the reference. */
async function requireEqual(admin: pg.Client, office: string): Promise<void> {
  const reference = await admin.query<{ people: number }>(`select sum(people) as people from (${people}) p`, [
    office,
  ]);
  const observed = await admin.query<{ people: number }>(
    `select o.denominator as people from observation o join indicator_definition d on d.id = o.indicator_definition_id
      where o.jurisdiction_id = $1 and d.code = 'cost-per-participant' and o.ended_at is null`,
    [office],
  );
  const [theirs, ours] = [reference, observed].map(({ rows }) => Number(rows[0]?.people));
  if (theirs !== ours)
    throw new Error(`The derivation has ${String(ours)} people, and SQL has ${String(theirs)}.`);
}
