import type { RecordType } from '@rapport/database/generated/prisma/enums.ts';

import { deletables } from '../records/deletable.ts';

/** A column of a table that names a row of another one. */
interface ForeignKey {
  table: string;
  column: string;
}

/** What a retention run knows of a type of record. All names and expressions are of the row `t` of its table, and from code alone. */
export interface RetainedType {
  recordType: RecordType;
  table: string;
  /** From when on its time runs; null (in the database) while the record is in use, so that no rule ends it. */
  since: string;
  /** The same in words, for the contract. */
  sinceInWords: string;
  /** The programs that it belongs to, for holds that are limited to one. */
  programIds: string;
  /** Rows that are nothing without it, and go with it, the innermost first. */
  dependants: readonly string[];
  /** What keeps it: rows of other records that name it. */
  references: readonly ForeignKey[];
}

const programIdsOf = (recordType: RecordType): string =>
  deletables.find((one) => one.recordType === recordType)?.programIds ?? 'array[]::uuid[]';

/** The programs of whatever a review examines or a disclosure touches. */
const programIdsOfSubject = `array_remove(array[
  t.program_id,
  (select a.program_id from activity a where a.id = t.activity_id),
  (select b.program_id from budget_line b where b.id = t.budget_line_id),
  (select p.program_id from publication p where p.id = t.publication_id)
] || array(select p.program_id from program_partner p where p.partner_organization_id = t.partner_organization_id), null)`;

const subjectKeys = (column: string): ForeignKey[] => [
  { table: 'ethics_review', column },
  { table: 'conflict_disclosure', column },
];

/**
 * Every type of record, in the order in which a run removes them: what names another record comes before it. A test compares the dependants and references with the foreign
 * keys of the database.
 */
export const retainedTypes: readonly RetainedType[] = [
  {
    recordType: 'SURVEY_RESPONSE',
    table: 'response',
    // All responses of a version at once: figures of what remains would differ by those that went, and give them away.
    since: `(select v.closed_at from survey_version v where v.id = t.survey_version_id)`,
    sinceInWords: 'the closing of their survey version',
    programIds: `array_remove(array[(
      select s.program_id from survey_version v join survey s on s.id = v.survey_id where v.id = t.survey_version_id)], null)`,
    dependants: ['answer where response_id = any($1::uuid[])'],
    references: [],
  },
  {
    recordType: 'TRAINING_COMPLETION',
    table: 'training_completion',
    since: 'coalesce(t.expires_on, t.completed_on)::timestamptz',
    sinceInWords: 'the last day on which they hold, or else the day of completion',
    programIds: 'array[]::uuid[]',
    dependants: [],
    references: [],
  },
  {
    recordType: 'CONFLICT_DISCLOSURE',
    table: 'conflict_disclosure',
    since: 't.resolved_at',
    sinceInWords: 'their resolution',
    programIds: programIdsOfSubject,
    dependants: [],
    references: [],
  },
  {
    recordType: 'ETHICS_REVIEW',
    table: 'ethics_review',
    // An approval without an end is what a program that is not over runs by: without it, its gate would be closed.
    since: `case
      when t.status = 'WITHDRAWN' then t.updated_at
      when t.status in ('APPROVED', 'APPROVED_WITH_CONDITIONS') and t.expires_on is null and exists (
        select 1 from program p where p.id = any(${programIdsOfSubject}) and p.status not in ('COMPLETED', 'ENDED') and p.deleted_at is null) then null
      else greatest(t.decided_at, t.expires_on::timestamptz)
    end`,
    sinceInWords:
      'their decision, the end of the approval or their withdrawal, and approvals without an end only once the program is over',
    programIds: programIdsOfSubject,
    dependants: ['ethics_review_question where ethics_review_id = any($1::uuid[])'],
    references: [],
  },
  {
    recordType: 'PUBLICATION',
    table: 'publication',
    since: 'coalesce(t.withdrawn_at, t.published_at, t.updated_at)',
    sinceInWords: 'their withdrawal, or else publication, or else last change',
    programIds: `array_remove(array[
      t.program_id,
      (select d.program_id from decision_influence d where d.id = t.decision_influence_id),
      (select c.program_id from community_concern c where c.id = t.community_concern_id)], null)`,
    dependants: [],
    references: subjectKeys('publication_id'),
  },
  {
    recordType: 'DECISION_INFLUENCE',
    table: 'decision_influence',
    since: 't.decided_on::timestamptz',
    sinceInWords: 'the day of the decision',
    programIds: programIdsOf('DECISION_INFLUENCE'),
    dependants: ['decision_influence_source where decision_influence_id = any($1::uuid[])'],
    references: [{ table: 'publication', column: 'decision_influence_id' }],
  },
  {
    recordType: 'COMMUNITY_CONCERN',
    table: 'community_concern',
    since: 't.closed_at',
    sinceInWords: 'the day on which they were closed',
    programIds: programIdsOf('COMMUNITY_CONCERN'),
    dependants: ['concern_response where community_concern_id = any($1::uuid[])'],
    references: [
      { table: 'decision_influence_source', column: 'community_concern_id' },
      { table: 'publication', column: 'community_concern_id' },
    ],
  },
  {
    recordType: 'AGREEMENT',
    table: 'agreement',
    since: 'coalesce(t.terminated_on, t.expires_on)::timestamptz',
    sinceInWords: 'the last day on which they held',
    programIds: 'array_remove(array[t.program_id], null)',
    dependants: [],
    references: [],
  },
  {
    recordType: 'ATTENDANCE',
    table: 'attendance',
    since: '(select coalesce(a.ends_at, a.starts_at) from activity a where a.id = t.activity_id)',
    sinceInWords: 'the end of the activity',
    programIds: 'array(select a.program_id from activity a where a.id = t.activity_id)',
    dependants: ['attendance_count where attendance_id = any($1::uuid[])'],
    references: [],
  },
  {
    recordType: 'ACTIVITY',
    table: 'activity',
    since: 'coalesce(t.ends_at, t.starts_at)',
    sinceInWords: 'their end',
    programIds: programIdsOf('ACTIVITY'),
    dependants: [
      'attendance_count where attendance_id in (select a.id from attendance a where a.activity_id = any($1::uuid[]))',
      'attendance where activity_id = any($1::uuid[])',
      'resource_distribution where activity_id = any($1::uuid[])',
      'activity_partner where activity_id = any($1::uuid[])',
    ],
    references: [
      { table: 'community_concern', column: 'activity_id' },
      { table: 'concern_response', column: 'activity_id' },
      { table: 'decision_influence_source', column: 'activity_id' },
      ...subjectKeys('activity_id'),
    ],
  },
  {
    recordType: 'BUDGET_LINE',
    table: 'budget_line',
    since: 'make_date(t.fiscal_year, 12, 31)::timestamptz',
    sinceInWords: 'the last day of the year that names their fiscal year',
    programIds: programIdsOf('BUDGET_LINE'),
    dependants: ['expenditure where budget_line_id = any($1::uuid[])'],
    references: subjectKeys('budget_line_id'),
  },
  {
    recordType: 'PARTNER_ORGANIZATION',
    table: 'partner_organization',
    since: `case when not exists (
      select 1 from program_partner x join program p on p.id = x.program_id
       where x.partner_organization_id = t.id and p.status not in ('COMPLETED', 'ENDED')) then t.updated_at end`,
    sinceInWords: 'the last change of those that work on no program any more',
    programIds: programIdsOf('PARTNER_ORGANIZATION'),
    dependants: [
      'program_partner where partner_organization_id = any($1::uuid[])',
      'activity_partner where partner_organization_id = any($1::uuid[])',
    ],
    references: [
      { table: 'agreement', column: 'partner_organization_id' },
      ...subjectKeys('partner_organization_id'),
    ],
  },
  {
    recordType: 'PROGRAM',
    table: 'program',
    since: `case when t.status in ('COMPLETED', 'ENDED') then coalesce(t.ends_on::timestamptz, t.updated_at) end`,
    sinceInWords: 'the last day of those that are COMPLETED or ENDED',
    programIds: programIdsOf('PROGRAM'),
    dependants: [
      'program_authority where program_id = any($1::uuid[])',
      'program_staff where program_id = any($1::uuid[])',
      'program_training where program_id = any($1::uuid[])',
      'program_partner where program_id = any($1::uuid[])',
      'activity_series where program_id = any($1::uuid[])',
    ],
    references: [
      { table: 'activity', column: 'program_id' },
      { table: 'budget_line', column: 'program_id' },
      { table: 'survey', column: 'program_id' },
      { table: 'agreement', column: 'program_id' },
      { table: 'community_concern', column: 'program_id' },
      { table: 'concern_response', column: 'program_id' },
      { table: 'decision_influence', column: 'program_id' },
      { table: 'publication', column: 'program_id' },
      { table: 'legal_hold', column: 'program_id' },
      ...subjectKeys('program_id'),
    ],
  },
];

/** Types whose deleted records a run removes once they cannot be restored any more, whatever the rules say. */
export const restorableTypes: ReadonlySet<RecordType> = new Set(
  deletables.map(({ recordType }) => recordType),
);

/** True for records of which even their number is not for everybody who sees a run: a hold of one program would tell what they are about. */
export function isPrivate(recordType: RecordType): boolean {
  return recordType === 'CONFLICT_DISCLOSURE';
}

/** What a run did, or would do, with the records of one type. `due` is the sum of the others. */
export interface RetentionLine {
  recordType: RecordType;
  due: number;
  deleted: number;
  held: number;
  referenced: number;
}
