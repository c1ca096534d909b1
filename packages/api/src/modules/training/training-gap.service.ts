import { rowTypes } from '@rapport/database/pool.ts';

import type { Context } from '../../context.ts';
import { officeToday } from '../../office-calendar.ts';

/** A person who works on a program without a training that the program requires. */
export interface TrainingGap {
  programId: string;
  staffMemberId: string;
  trainingId: string;
  /** The last valid day of the latest completion; null if the training was never completed. */
  expiredOn: Date | null;
}

/**
 * $1: programs; $2: the day. It joins the tables of several modules because it is one question: asked of each module in turn, it would read all staff of all programs to
 * find the few who miss a training.
 */
const gapsSql = `
  with working as (
    select distinct assignment.program_id, member.id as staff_member_id, member.display_name
      from program_staff assignment
      join staff_member member on member.id = assignment.staff_member_id
     where assignment.program_id = any($1::uuid[])
       and (assignment.starts_on is null or assignment.starts_on <= $2::date)
       and (assignment.ends_on is null or assignment.ends_on >= $2::date)
       and member.started_on <= $2::date and (member.ended_on is null or member.ended_on >= $2::date)
  )
  select working.program_id as "programId", working.staff_member_id as "staffMemberId", training.id as "trainingId",
         completion.last_valid_day as "expiredOn"
    from working
    join program_training required on required.program_id = working.program_id
    join training on training.id = required.training_id and training.retired_at is null
    left join lateral (
      select bool_or(expires_on is null or expires_on >= $2::date) as holds, max(expires_on) as last_valid_day
        from training_completion
       where training_id = training.id and staff_member_id = working.staff_member_id and completed_on <= $2::date
           and voided_at is null
    ) completion on true
   where completion.holds is not true
   order by working.program_id, working.display_name, working.staff_member_id, training.title, training.id`;

/** The people who work on a program today without a training that it requires, by name and title; one statement for all programs that ask at once. */
export async function trainingGapsOf(context: Context, programId: string): Promise<TrainingGap[]> {
  const gaps = await context.loaders.batch('training gaps', programId, async (programIds) => {
    const { rows } = await context.session.query({
      text: gapsSql,
      values: [programIds, officeToday(context).toISOString()],
      types: rowTypes,
    });
    return Map.groupBy(rows as TrainingGap[], (gap) => gap.programId);
  });
  return gaps ?? [];
}
