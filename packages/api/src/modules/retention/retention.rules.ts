import type { RecordType } from '@rapport/database/generated/prisma/enums.ts';

import { deletables } from '../records/deletable.ts';
import { keysOf, rowsBy, rowsOfPart, type ForeignKey } from './retention.references.ts';
import type { RetainedType } from './retention.types.ts';

const programIdsOf = (recordType: RecordType): string =>
  deletables.find((one) => one.recordType === recordType)?.programIds ?? 'array[]::uuid[]';

/** The programs of the subject of a review or a disclosure. */
const programIdsOfSubject = `array_remove(array[
  t.program_id,
  (select a.program_id from activity a where a.id = t.activity_id),
  (select b.program_id from budget_line b where b.id = t.budget_line_id),
  (select p.program_id from publication p where p.id = t.publication_id)
] || array(select p.program_id from program_partner p where p.partner_organization_id = t.partner_organization_id), null)`;

const subjectKeys = (column: string): ForeignKey[] => keysOf(column, 'ethics_review', 'conflict_disclosure');

/**
 * Every type of record, in the order in which a run removes them: a record that refers to another one is removed first. A test compares the dependents and references with the foreign
 * keys of the database.
 */
export const retainedTypes: readonly RetainedType[] = [
  {
    recordType: 'SURVEY_RESPONSE',
    table: 'response',
    // All responses of a version are removed at once. Otherwise the difference between figures before and after would reveal the removed responses.
    start: () => `(select v.closed_at from survey_version v where v.id = t.survey_version_id)`,
    startInWords: 'the day on which the survey version was closed',
    programIds: `array_remove(array[(
      select s.program_id from survey_version v join survey s on s.id = v.survey_id where v.id = t.survey_version_id)], null)`,
    together: { column: 'survey_version_id', typeName: 'SurveyVersion' },
    dependents: ['answer where response_id = any($1::uuid[])'],
    references: [],
  },
  {
    recordType: 'RECIDIVISM_PERSON',
    table: 'recidivism_person',
    // All people of a cohort are removed at once, for the same reason.
    start: ({ startOf }) =>
      startOf(`(select max(p.followed_until) from recidivism_person p
        where p.jurisdiction_id = t.jurisdiction_id and p.recidivism_cohort_id = t.recidivism_cohort_id)`),
    startInWords: 'the last day on which anyone of the cohort was followed',
    programIds: `array_remove(array[(
      select c.program_id from recidivism_cohort c where c.id = t.recidivism_cohort_id)], null)`,
    together: { column: 'recidivism_cohort_id', typeName: 'RecidivismCohort' },
    dependents: [],
    references: [],
  },
  {
    recordType: 'FOCUS_GROUP_PARTICIPANT',
    table: 'focus_group_participant',
    start: () => `(select g.closed_at from focus_group_session s join focus_group g on g.id = s.focus_group_id
      where s.id = t.focus_group_session_id)`,
    startInWords: 'the day on which the focus group was closed',
    programIds: `array_remove(array[(
      select g.program_id from focus_group_session s join focus_group g on g.id = s.focus_group_id
       where s.id = t.focus_group_session_id)], null)`,
    dependents: [
      `coding_theme where coding_id in (
        select c.id from coding c join excerpt e on e.id = c.excerpt_id where e.focus_group_participant_id = any($1::uuid[]))`,
      ...rowsOfPart('focus_group_participant_id', 'excerpt', 'coding'),
    ],
    references: [],
  },
  {
    recordType: 'TRAINING_COMPLETION',
    table: 'training_completion',
    start: ({ startOf }) => startOf('coalesce(t.expires_on, t.completed_on)'),
    startInWords: 'the last day on which it is valid, or the day of completion',
    programIds: 'array[]::uuid[]',
    dependents: rowsBy('training_completion_id', 'correction'),
    references: [],
  },
  {
    recordType: 'CONFLICT_DISCLOSURE',
    table: 'conflict_disclosure',
    start: () => 't.resolved_at',
    startInWords: 'the day of resolution',
    programIds: programIdsOfSubject,
    dependents: [],
    references: [],
  },
  {
    recordType: 'ETHICS_REVIEW',
    table: 'ethics_review',
    // A program that is not over needs its approval without a last day: without it, its gate would be closed.
    start: ({ startOf }) => `case
      when t.status = 'WITHDRAWN' then t.updated_at
      when t.status in ('APPROVED', 'APPROVED_WITH_CONDITIONS') and t.expires_on is null and exists (
        select 1 from program p where p.id = any(${programIdsOfSubject}) and p.status not in ('COMPLETED', 'ENDED') and p.deleted_at is null) then null
      else greatest(t.decided_at, ${startOf('t.expires_on')})
    end`,
    startInWords:
      'the day of the decision or withdrawal, or the last day of the approval; approvals without a last day only after the program is over',
    programIds: programIdsOfSubject,
    dependents: ['ethics_review_question where ethics_review_id = any($1::uuid[])'],
    references: keysOf('cleared_by_review_id', 'policy_change'),
  },
  {
    recordType: 'PUBLICATION',
    table: 'publication',
    start: () => 'coalesce(t.withdrawn_at, t.published_at, t.updated_at)',
    startInWords:
      'the day of withdrawal, of publication or of the last change, the first of these that exists',
    programIds: `array_remove(array[
      t.program_id,
      (select d.program_id from policy_change d where d.id = t.policy_change_id),
      (select c.program_id from feedback_item c where c.id = t.feedback_item_id)], null)`,
    dependents: ['publication_version where publication_id = any($1::uuid[])'],
    references: subjectKeys('publication_id'),
  },
  {
    recordType: 'POLICY_CHANGE',
    table: 'policy_change',
    start: ({ startOf }) => startOf('t.decided_on'),
    startInWords: 'the day of the decision',
    programIds: programIdsOf('POLICY_CHANGE'),
    dependents: ['feedback_influence where policy_change_id = any($1::uuid[])'],
    references: [{ table: 'publication', column: 'policy_change_id' }],
  },
  {
    recordType: 'FEEDBACK_CONTACT',
    table: 'feedback_contact',
    start: ({ startOf }) =>
      startOf(
        '(select i.received_on from feedback_item i where i.id = t.feedback_item_id and i.decided_at is not null)',
      ),
    startInWords: 'the day on which the feedback item was received, once it is decided',
    programIds: `coalesce((
      select array_remove(array[i.program_id, (select a.program_id from activity a where a.id = i.activity_id)], null)
        from feedback_item i where i.id = t.feedback_item_id), array[]::uuid[])`,
    dependents: rowsBy('feedback_contact_id', 'feedback_notice'),
    references: [],
  },
  {
    recordType: 'FEEDBACK_ITEM',
    table: 'feedback_item',
    start: () => 't.decided_at',
    startInWords: 'the day on which it was decided',
    programIds: programIdsOf('FEEDBACK_ITEM'),
    dependents: [
      ...rowsOfPart('feedback_item_id', 'feedback_response', 'correction'),
      ...rowsOfPart('feedback_item_id', 'feedback_contact', 'feedback_notice'),
      ...rowsBy('feedback_item_id', 'feedback_thread'),
    ],
    references: [...keysOf('feedback_item_id', 'publication'), ...keysOf('merged_into_id', 'feedback_item')],
  },
  {
    recordType: 'AGREEMENT',
    table: 'agreement',
    start: ({ startOf }) => startOf('coalesce(t.terminated_on, t.expires_on)'),
    startInWords: 'the last day on which it was in force',
    programIds: 'array_remove(array[t.program_id], null)',
    dependents: [],
    references: [],
  },
  {
    recordType: 'ATTENDANCE',
    table: 'attendance',
    start: () => '(select coalesce(a.ends_at, a.starts_at) from activity a where a.id = t.activity_id)',
    startInWords: 'the end of the activity',
    programIds: 'array(select a.program_id from activity a where a.id = t.activity_id)',
    dependents: rowsBy('attendance_id', 'correction', 'attendance_count'),
    references: [],
  },
  {
    recordType: 'ACTIVITY',
    table: 'activity',
    start: () => 'coalesce(t.ends_at, t.starts_at)',
    startInWords: 'the end of the activity',
    programIds: programIdsOf('ACTIVITY'),
    dependents: [
      ...rowsOfPart('activity_id', 'resource_distribution', 'correction'),
      ...rowsOfPart('activity_id', 'attendance', 'correction', 'attendance_count'),
      ...rowsBy('activity_id', 'activity_partner'),
    ],
    references: [
      ...keysOf('activity_id', 'feedback_item', 'feedback_response'),
      ...subjectKeys('activity_id'),
    ],
  },
  {
    recordType: 'BUDGET_LINE',
    table: 'budget_line',
    start: ({ startOf, fiscalYearEnd }) => startOf(fiscalYearEnd('t.fiscal_year')),
    startInWords: 'the last day of the fiscal year',
    programIds: programIdsOf('BUDGET_LINE'),
    dependents: rowsOfPart('budget_line_id', 'expenditure', 'correction'),
    references: subjectKeys('budget_line_id'),
  },
  {
    recordType: 'PARTNER_ORGANIZATION',
    table: 'partner_organization',
    start: () => `case when not exists (
      select 1 from program_partner x join program p on p.id = x.program_id
       where x.partner_organization_id = t.id and p.status not in ('COMPLETED', 'ENDED')) then t.updated_at end`,
    startInWords: 'the last change, if it no longer works on a program',
    programIds: programIdsOf('PARTNER_ORGANIZATION'),
    dependents: rowsBy('partner_organization_id', 'program_partner', 'activity_partner'),
    references: [
      { table: 'agreement', column: 'partner_organization_id' },
      ...subjectKeys('partner_organization_id'),
    ],
  },
  {
    recordType: 'PROGRAM',
    table: 'program',
    start: ({ startOf }) =>
      `case when t.status in ('COMPLETED', 'ENDED') then coalesce(${startOf('t.ends_on')}, t.updated_at) end`,
    startInWords: 'the last day, if the program is COMPLETED or ENDED',
    programIds: programIdsOf('PROGRAM'),
    dependents: rowsBy(
      'program_id',
      'program_authority',
      'program_staff',
      'program_training',
      'program_partner',
      'activity_series',
    ),
    references: [
      ...keysOf('program_id', 'activity', 'budget_line', 'survey', 'agreement', 'feedback_item'),
      ...keysOf('program_id', 'feedback_response', 'policy_change', 'publication', 'focus_group'),
      ...keysOf('program_id', 'recidivism_cohort', 'evaluation', 'ethics_review', 'legal_hold'),
      ...keysOf('program_id', 'conflict_disclosure'),
    ],
  },
];

/** Types whose deleted records a run removes once they can no longer be restored, regardless of the rules. */
export const restorableTypes: ReadonlySet<RecordType> = new Set(
  deletables.map(({ recordType }) => recordType),
);

/** True for records whose number is confidential too: with a hold on one program, it would reveal what they are about. */
export function isPrivate(recordType: RecordType): boolean {
  return recordType === 'CONFLICT_DISCLOSURE';
}
