import type { Database } from '@rapport/database/database.ts';
import { inSystem } from '@rapport/database/system.ts';

/** Versions that one sweep closes; others wait for the next sweep. */
const versionsMax = 100;
/** The actor of closings that no person requested. */
const subject = 'system:surveys';

/**
 * Closes the fielded survey versions whose closing date has passed. Their releases are requested like those of
 * any closed version. A version that someone is changing at the moment waits for the next sweep. `system` is
 * connected as rapport_system. Returns the number of versions.
 */
export async function closeDueVersions(system: Database, moment: Date): Promise<number> {
  return inSystem(system, async (session) => {
    const { rows } = await session.query({
      text: `
        with due as (
          select v.jurisdiction_id, v.id
            from survey_version v join jurisdiction j on j.id = v.jurisdiction_id
           where v.status = 'FIELDED' and v.closes_at <= $1 and j.status = 'ACTIVE'
           order by v.closes_at, v.id limit ${versionsMax}
             for update of v skip locked
        ), closed as (
          update survey_version v
             set status = 'CLOSED', closed_at = $1, version = v.version + 1, updated_at = now()
            from due where (v.jurisdiction_id, v.id) = (due.jurisdiction_id, due.id)
          returning v.jurisdiction_id, v.id
        )
        insert into audit_event (jurisdiction_id, actor_kind, actor_subject, action, entity_type, entity_id, detail, request_id)
        select jurisdiction_id, 'SYSTEM', $2, 'surveyVersion.closed', 'SurveyVersion', id, '{"fields": ["status", "closedAt"]}', 'schedule' from closed
        returning id`,
      values: [moment, subject],
    });
    return rows.length;
  });
}
