import { rowTypes } from '@rapport/database/pool.ts';
import {
  cohortFigures,
  type CohortFigures,
  type CohortPerson,
} from '@rapport/statistics/survival/cohort.figures.ts';
import { jurisdictionThreshold } from '@rapport/statistics/disclosure/threshold.ts';
import type { output } from 'zod';

import { actingJurisdiction, type Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { programs } from '../programs/tables.ts';
import type { createRecidivismCohortSchema } from './recidivism-cohort.input.ts';
import { recidivismCohorts } from './tables.ts';

/** Creates a cohort without people. They are imported from files. */
export async function createRecidivismCohort(
  context: Context,
  input: output<typeof createRecidivismCohortSchema>,
) {
  const { idempotencyKey: _key, ...columns } = input;
  if (columns.programId != null) {
    await programs.lock(context, columns.programId, ['input', 'programId']);
  }
  return recidivismCohorts.create(context, columns);
}

interface PersonRow extends Omit<CohortPerson, 'eventDays'> {
  cohortId: string;
  eventDays: readonly string[];
}

/** The figures of a cohort, under disclosure control. One statement for all cohorts that ask at once. */
export async function recidivismFiguresOf(
  context: Context,
  cohort: Pick<RowOf<'RecidivismCohort'>, 'id' | 'windowMonths' | 'verdictMethod'>,
): Promise<CohortFigures> {
  const people = await context.loaders.batch('people of cohorts', cohort.id, async (ids) => {
    const { rows } = await context.session.query({
      name: 'people_of_cohorts',
      text: `
        select recidivism_cohort_id as "cohortId", person_key as "personKey", group_code as "groupCode",
               started_on as "startedOn", followed_until as "followedUntil", event_days::text[] as "eventDays"
          from recidivism_person where recidivism_cohort_id = any($1::uuid[]) order by id`,
      values: [ids],
      types: rowTypes,
    });
    const people = (rows as PersonRow[]).map(({ eventDays, ...person }) => ({
      ...person,
      eventDays: eventDays.map((day) => new Date(day)),
    }));
    return Map.groupBy(people, ({ cohortId }) => cohortId);
  });
  const threshold = jurisdictionThreshold(actingJurisdiction(context).disclosureThreshold);
  const { windowMonths, verdictMethod } = cohort;
  return cohortFigures(people ?? [], { windowMonths, verdictMethod, threshold });
}
