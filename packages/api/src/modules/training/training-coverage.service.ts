import type { Context } from '../../context.ts';
import { officeToday } from '../../office-calendar.ts';
import type { RowOf } from '../../tables/columns.ts';
import type { CoverageCounts } from './training.rules.ts';

/** How many of the people who must complete a training have done so, on a day. */
export interface TrainingCoverage extends CoverageCounts {
  training: RowOf<'Training'>;
  on: Date;
}

/**
 * $1: trainings; $2: the day. It joins what `staff` keeps, because it is one question: the staff of an office, counted by the trainings that their positions require.
 * Each completion is read once, not once for each training and person.
 */
const coverageSql = `
  with completion as (
    select training_id, staff_member_id, bool_or(expires_on is null or expires_on >= $2::date) as holds
      from training_completion
     where training_id = any($1::uuid[]) and completed_on <= $2::date and voided_at is null
     group by training_id, staff_member_id
  )
  select training.id, count(member.id)::int as "eligibleCount",
         (count(*) filter (where completion.holds))::int as "completedCount",
         (count(*) filter (where not completion.holds))::int as "expiredCount",
         (count(*) filter (where completion.holds is null))::int as "missingCount"
    from training
    join staff_member member
      on (cardinality(training.required_positions) = 0 or member.position = any(training.required_positions))
     and member.started_on <= $2::date and (member.ended_on is null or member.ended_on >= $2::date)
    left join completion on completion.training_id = training.id and completion.staff_member_id = member.id
   where training.id = any($1::uuid[])
   group by training.id`;

const nobody: CoverageCounts = { eligibleCount: 0, completedCount: 0, expiredCount: 0, missingCount: 0 };

/** The coverage of a training on a day, today by default; one statement for all trainings that ask at once. */
export async function coverageOf(
  context: Context,
  training: RowOf<'Training'>,
  on: Date | null,
): Promise<TrainingCoverage> {
  const day = on ?? officeToday(context);
  const date = day.toISOString();
  const counts = await context.loaders.batch(
    `training coverage ${date}`,
    training.id,
    async (trainingIds) => {
      const { rows } = await context.session.query({ text: coverageSql, values: [trainingIds, date] });
      return new Map(
        (rows as (CoverageCounts & { id: string })[]).map(({ id, ...row }): [string, CoverageCounts] => [
          id,
          row,
        ]),
      );
    },
  );
  return { ...(counts ?? nobody), training, on: day };
}

/** The coverage of every training in use, by title. */
export async function coverageOfAll(context: Context, on: Date | null): Promise<TrainingCoverage[]> {
  const trainings = await context.database.prisma.training.findMany({
    where: { retiredAt: null },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
  });
  return Promise.all(trainings.map((training) => coverageOf(context, training, on)));
}
