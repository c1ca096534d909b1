import type { Database } from '@rapport/database/database.ts';
import { JobKind } from '@rapport/database/generated/prisma/enums.ts';
import { firstUuidv7At } from '@rapport/database/record-ids.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import { inSystem } from '@rapport/database/system.ts';

/** Days after which the sweeper removes rows that nobody needs any more. docs/operations.md lists them. */
export const keptDays = {
  /** From then on, an idempotency key can be used again. */
  idempotentResults: 30,
  /** From then on, a retry of a submitted response is another response. */
  submissions: 2,
  /** After the last moment at which the file could be uploaded. The bucket keeps a file for a week. */
  unusedUploads: 14,
  /** After the last attempt. A delivery that waits stays. */
  webhookDeliveries: 90,
  /** In the feed of an agency. Its newest change stays, so that numbers go on. */
  agencyChanges: 365,
} as const;

/** Rows, or finished jobs of one kind, that one call removes. The next calls remove the others. */
const rowsMax = 1_000;

/** A kind of finished job, and the rows that are removed with it. */
interface JobHistory {
  /** Days since the job ended. */
  keptDays: number;
  /** The table with a `job_id`. */
  table: string;
  /** Tables that refer to it, with the column. */
  dependents: readonly { table: string; column: string }[];
  /** SQL about the row `r` of the table and the job `j`: whether the audit trail alone is enough to know what happened. */
  isSpent: string;
}

/**
 * How long the record of a job is kept. An import that added records and a run that removed some stay permanently, because they explain records and their absence.
 */
export const jobHistories: Readonly<Record<JobKind, JobHistory>> = {
  DATASET_IMPORT: {
    keptDays: 90,
    table: 'dataset_import',
    dependents: [{ table: 'import_issue', column: 'dataset_import_id' }],
    isSpent: `r.is_dry_run or j.status = 'FAILED'`,
  },
  SURVEY_EXPORT: {
    keptDays: 365,
    table: 'survey_export',
    dependents: [{ table: 'export_file', column: 'survey_export_id' }],
    isSpent: `true`,
  },
  LIST_EXPORT: {
    keptDays: 365,
    table: 'list_export',
    dependents: [{ table: 'export_file', column: 'list_export_id' }],
    isSpent: `true`,
  },
  // The release itself stays.
  SURVEY_RELEASE: { keptDays: 365, table: 'survey_release_request', dependents: [], isSpent: `true` },
  RETENTION_RUN: {
    keptDays: 365,
    table: 'retention_run',
    dependents: [{ table: 'retention_run_line', column: 'retention_run_id' }],
    isSpent: `r.is_dry_run or not exists (
      select 1 from retention_run_line l where (l.jurisdiction_id, l.retention_run_id) = (r.jurisdiction_id, r.id) and l.deleted > 0)`,
  },
  // The observations and the audit trail stay.
  OBSERVATION_DERIVATION: {
    keptDays: 365,
    table: 'observation_derivation',
    dependents: [{ table: 'observation_derivation_line', column: 'observation_derivation_id' }],
    isSpent: `true`,
  },
  // The frozen table stays.
  COMPARISON_FREEZE: { keptDays: 365, table: 'comparison_freeze', dependents: [], isSpent: `true` },
  // The checks and their findings are part of the evaluation. Only attempts that failed are removed.
  PLACEBO_CHECK: { keptDays: 365, table: 'placebo_check', dependents: [], isSpent: `j.status = 'FAILED'` },
  EVALUATION_RESULT: {
    keptDays: 365,
    table: 'evaluation_result',
    dependents: [],
    isSpent: `j.status = 'FAILED'`,
  },
};

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);

/** Removes the results of creates whose idempotency keys are too old. `system` is connected as rapport_system. Returns their number. */
export async function purgeIdempotentResults(system: Database, now: Date): Promise<number> {
  return inSystem(system, async (session) => {
    const { rowCount } = await session.query({
      text: `delete from idempotent_result where (jurisdiction_id, id) in (
               select jurisdiction_id, id from idempotent_result where id < $1 order by id limit ${rowsMax} for update skip locked)`,
      values: [firstUuidv7At(daysBefore(now, keptDays.idempotentResults))],
    });
    return rowCount ?? 0;
  });
}

/** Removes the outcomes of submitted responses whose browsers have stopped to retry. `system` is connected as rapport_system. Returns their number. */
export async function purgeSubmissions(system: Database, now: Date): Promise<number> {
  return inSystem(system, async (session) => {
    const { rowCount } = await session.query({
      text: `delete from survey_submission where (jurisdiction_id, key_hash) in (
               select jurisdiction_id, key_hash from survey_submission where received_on < $1::date
                order by received_on limit ${rowsMax} for update skip locked)`,
      values: [daysBefore(now, keptDays.submissions).toISOString()],
    });
    return rowCount ?? 0;
  });
}

/**
 * Removes announcements of files that were never imported, and the records of finished jobs that are too old. Nothing of an office with a legal hold in force is removed. Each kind of
 * row is a transaction of its own. `system` is connected as rapport_system. Returns the number of jobs and rows.
 */
export async function purgeHistory(system: Database, now: Date): Promise<number> {
  let purged = 0;
  for (const kind of Object.values(JobKind)) {
    purged += await inSystem(system, (session) => purgeJobs(session, kind, now));
  }
  purged += await inSystem(system, (session) => purgeUploads(session, now));
  purged += await inSystem(system, (session) => purgeDeliveries(session, now));
  return purged + (await inSystem(system, (session) => purgeChanges(session, now)));
}

/** True if no legal hold of the jurisdiction of a row is in force. */
const isNotHeld = (row: string): string =>
  `not exists (select 1 from legal_hold h where h.jurisdiction_id = ${row}.jurisdiction_id and h.released_at is null)`;

async function purgeJobs(session: DatabaseSession, kind: JobKind, now: Date): Promise<number> {
  const { keptDays: days, table, dependents, isSpent } = jobHistories[kind];
  const found = await session.query({
    text: `select j.jurisdiction_id as tenant, j.id as job, r.id as record from job j join ${table} r on (r.jurisdiction_id, r.job_id) = (j.jurisdiction_id, j.id)
            where j.kind = $1 and j.finished_at < $2 and (${isSpent}) and ${isNotHeld('j')}
            order by j.finished_at limit ${rowsMax} for update of j skip locked`,
    values: [kind, daysBefore(now, days).toISOString()],
  });
  const rows = found.rows as { tenant: string; job: string; record: string }[];
  if (rows.length === 0) return 0;
  const tenants = rows.map(({ tenant }) => tenant);
  const remove = (from: string, column: string, ids: string[]) =>
    session.query({
      text: `delete from ${from} t using unnest($1::uuid[], $2::uuid[]) as gone(tenant, id)
              where t.jurisdiction_id = gone.tenant and t.${column} = gone.id`,
      values: [tenants, ids],
    });
  const records = rows.map(({ record }) => record);
  for (const dependent of dependents) await remove(dependent.table, dependent.column, records);
  await remove(table, 'id', records);
  await remove(
    'job',
    'id',
    rows.map(({ job }) => job),
  );
  return rows.length;
}

async function purgeUploads(session: DatabaseSession, now: Date): Promise<number> {
  const { rowCount } = await session.query({
    text: `delete from upload where (jurisdiction_id, id) in (
             select u.jurisdiction_id, u.id from upload u
              where u.expires_at < $1 and ${isNotHeld('u')}
                and not exists (select 1 from dataset_import d where (d.jurisdiction_id, d.upload_id) = (u.jurisdiction_id, u.id))
              order by u.expires_at limit ${rowsMax} for update skip locked)`,
    values: [daysBefore(now, keptDays.unusedUploads).toISOString()],
  });
  return rowCount ?? 0;
}

/** Deliveries that ended, and those of changes that are removed. */
async function purgeDeliveries(session: DatabaseSession, now: Date): Promise<number> {
  const { rowCount } = await session.query({
    text: `delete from webhook_delivery where (jurisdiction_id, id) in (
             select d.jurisdiction_id, d.id from webhook_delivery d
              where d.status <> 'PENDING' and coalesce(d.last_attempt_at, d.updated_at) < $1 and ${isNotHeld('d')}
              order by d.id limit ${rowsMax} for update skip locked)`,
    values: [daysBefore(now, keptDays.webhookDeliveries).toISOString()],
  });
  return rowCount ?? 0;
}

async function purgeChanges(session: DatabaseSession, now: Date): Promise<number> {
  const { rowCount } = await session.query({
    text: `delete from agency_change where (jurisdiction_id, id) in (
             select c.jurisdiction_id, c.id from agency_change c
              where c.id < $1 and ${isNotHeld('c')}
                and exists (select 1 from agency_change newer where newer.jurisdiction_id = c.jurisdiction_id and newer.number > c.number)
                and not exists (select 1 from webhook_delivery d where (d.jurisdiction_id, d.agency_change_id) = (c.jurisdiction_id, c.id))
              order by c.id limit ${rowsMax})`,
    values: [firstUuidv7At(daysBefore(now, keptDays.agencyChanges))],
  });
  return rowCount ?? 0;
}
