import type { DemographicDimension, ProgramStatus } from '@rapport/database/generated/prisma/enums.ts';

import type { GoodRow, RowTarget } from './dataset.importer.ts';
import { columnsOf, requireAllWritten } from './imported-rows.ts';
import type { ImportedActivity } from './work-tables.ts';

type Line = GoodRow<ImportedActivity>;

/** Inserts activities and returns their ids in the order of the rows. One statement. The status of their programs cannot change until the transaction ends. */
export async function insertActivities(
  target: RowTarget,
  rows: readonly Line[],
  statusesOfPast: readonly ProgramStatus[],
): Promise<string[]> {
  const values = rows.map(({ value }) => value);
  const { rows: inserted } = await target.session.query({
    name: 'insert_activities',
    text: `
      insert into activity (jurisdiction_id, proposed_by_subject, program_id, external_code, title, kind, mode, place, area_id,
                            languages, accessibility, starts_at, ends_at, status)
      select $1, $2, program.id, row.code, row.title, row.kind, coalesce(row.mode, 'IN_PERSON'), row.place, area.id,
             coalesce(string_to_array(row.languages, ';'), '{en}'), coalesce(string_to_array(row.features, ';')::accessibility_feature[], '{}'),
             row.starts_at, row.ends_at, case when row.was_held then 'COMPLETED'::activity_status else 'PROPOSED' end
        from unnest($3::text[], $4::text[], $5::text[], $6::activity_kind[], $7::activity_mode[], $8::text[], $9::text[],
                    $10::text[], $11::text[], $12::timestamptz[], $13::timestamptz[], $14::boolean[])
               as row (code, program, title, kind, mode, place, area, languages, features, starts_at, ends_at, was_held)
        join program on program.external_code = row.program and (not row.was_held or program.status = any($15::program_status[]))
        left join area on area.code = row.area
       where row.area is null or area.id is not null
         for share of program
      returning id, external_code`,
    values: [
      target.datasetImport.jurisdictionId,
      target.importedBySubject,
      ...columnsOf(values, 'code', 'programCode', 'title', 'kind', 'mode', 'place', 'areaCode'),
      // In PostgreSQL, the inner arrays of an array have the same length; neither tags nor features contain semicolons.
      values.map((activity) => activity.languages.join(';') || null),
      values.map((activity) => activity.accessibility.join(';') || null),
      values.map((activity) => activity.startsAt.toISOString()),
      values.map((activity) => activity.endsAt?.toISOString() ?? null),
      values.map((activity) => activity.headcount !== null),
      statusesOfPast,
    ],
  });
  requireAllWritten(inserted.length, rows.length);
  const idByCode = new Map(
    (inserted as { id: string; external_code: string }[]).map((row) => [row.external_code, row.id]),
  );
  return values.map(({ code }) => idByCode.get(code) ?? '');
}

/** Inserts the headcounts of the activities that have one, with their groups. Two statements. */
export async function insertAttendance(
  { session, datasetImport }: RowTarget,
  rows: readonly Line[],
  activityIds: readonly string[],
): Promise<void> {
  const held = rows.flatMap(({ value }, index) =>
    value.headcount === null ? [] : [{ activity: value, id: activityIds[index] ?? '' }],
  );
  const { rows: inserted } = await session.query({
    name: 'insert_attendances',
    text: `
      insert into attendance (jurisdiction_id, activity_id, headcount)
      select $1, activity, headcount from unnest($2::uuid[], $3::int[]) as row (activity, headcount)
      returning id, activity_id`,
    values: [
      datasetImport.jurisdictionId,
      held.map(({ id }) => id),
      held.map(({ activity }) => activity.headcount),
    ],
  });
  const attendanceOf = new Map(
    (inserted as { id: string; activity_id: string }[]).map((row) => [row.activity_id, row.id]),
  );
  const counts = held.flatMap(({ activity, id }) =>
    countsOf(activity).map((count) => ({ ...count, attendance: attendanceOf.get(id) ?? '' })),
  );
  await session.query({
    name: 'insert_attendance_counts',
    text: `
      insert into attendance_count (jurisdiction_id, attendance_id, dimension, category, count)
      select $1, attendance, dimension, category, people
        from unnest($2::uuid[], $3::demographic_dimension[], $4::text[], $5::int[]) as row (attendance, dimension, category, people)`,
    values: [
      datasetImport.jurisdictionId,
      ...columnsOf(counts, 'attendance', 'dimension', 'category', 'count'),
    ],
  });
}

function countsOf(
  activity: ImportedActivity,
): { dimension: DemographicDimension; category: string; count: number }[] {
  const groups = {
    AGE_BAND: activity.ageBands,
    SEX: activity.sexes,
    RACE_ETHNICITY: activity.raceEthnicities,
    ETHNICITY: activity.ethnicities,
  };
  return (Object.keys(groups) as DemographicDimension[]).flatMap((dimension) =>
    groups[dimension].map(({ category, count }) => ({ dimension, category, count })),
  );
}
