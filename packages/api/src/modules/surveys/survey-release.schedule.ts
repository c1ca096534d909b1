import type { Database } from '@rapport/database/database.ts';
import { inSystem } from '@rapport/database/system.ts';

/** Releases that one sweep requests; others wait for the next sweep. */
const releasesMax = 20;
/** A release that failed is requested again after this time. */
const hoursBetweenAttempts = 24;
/** The actor of releases that no person requested. */
const subject = 'system:surveys';

/**
 * Requests the release of each closed survey version that has none, and of each weight set, in active jurisdictions. These are the versions that were closed before releases existed,
 * those that a seed wrote, and those whose job failed a day ago. The sweeper announces the jobs. `system` is connected as rapport_system. Two calls at the same time request each release once.
 * Returns the number of releases.
 */
export async function requestDueReleases(system: Database): Promise<number> {
  return inSystem(system, async (session) => {
    // The lock is a statement of its own, so that the next statement sees what the previous holder wrote.
    await session.query({
      text: `select pg_advisory_xact_lock(hashtextextended('release-schedule', 0))`,
    });
    const { rows } = await session.query({
      text: `
        with due as (
          select v.jurisdiction_id, v.id, null::uuid as weight_set_id, uuidv7() as job_id
            from survey_version v join jurisdiction j on j.id = v.jurisdiction_id
           where v.status = 'CLOSED' and j.status = 'ACTIVE'
             and not exists (
               select 1 from survey_release r where (r.jurisdiction_id, r.survey_version_id) = (v.jurisdiction_id, v.id))
             and not exists (
               select 1 from survey_release_request q join job b on (b.jurisdiction_id, b.id) = (q.jurisdiction_id, q.job_id)
                where (q.jurisdiction_id, q.survey_version_id) = (v.jurisdiction_id, v.id)
                  and (b.finished_at is null or b.finished_at > now() - make_interval(hours => ${hoursBetweenAttempts})))
           order by v.closed_at, v.id limit ${releasesMax}
        ), weighted as (
          select w.jurisdiction_id, w.survey_version_id, w.id, uuidv7()
            from weight_set w join jurisdiction j on j.id = w.jurisdiction_id
            join survey_release r on (r.jurisdiction_id, r.survey_version_id) = (w.jurisdiction_id, w.survey_version_id)
           where j.status = 'ACTIVE'
             and not exists (
               select 1 from weighted_release m where (m.jurisdiction_id, m.weight_set_id) = (w.jurisdiction_id, w.id))
             and not exists (
               select 1 from survey_release_request q join job b on (b.jurisdiction_id, b.id) = (q.jurisdiction_id, q.job_id)
                where (q.jurisdiction_id, q.weight_set_id) = (w.jurisdiction_id, w.id)
                  and (b.finished_at is null or b.finished_at > now() - make_interval(hours => ${hoursBetweenAttempts})))
           order by w.id limit ${releasesMax}
        ), wanted as (
          select * from due union all select * from weighted
        ), jobs as (
          insert into job (jurisdiction_id, id, kind, created_by_subject)
          select jurisdiction_id, job_id, 'SURVEY_RELEASE', $1 from wanted
        ), requests as (
          insert into survey_release_request (jurisdiction_id, job_id, survey_version_id, weight_set_id)
          select jurisdiction_id, job_id, id, weight_set_id from wanted
        )
        insert into audit_event (jurisdiction_id, actor_kind, actor_subject, action, entity_type, entity_id, detail, request_id)
        select jurisdiction_id, 'SYSTEM', $1, 'surveyRelease.requested', 'SurveyVersion', id, '{}', 'schedule' from wanted
        returning id`,
      values: [subject],
    });
    return rows.length;
  });
}
