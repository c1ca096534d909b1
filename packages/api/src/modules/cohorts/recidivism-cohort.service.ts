import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError } from '@rapport/core/errors.ts';
import { rowTypes } from '@rapport/database/pool.ts';
import {
  cohortFigures,
  type CohortFigures,
  type CohortPerson,
} from '@rapport/statistics/survival/cohort.figures.ts';
import type { CohortFacts } from '@rapport/statistics/survival/cohort.sentence.ts';
import { jurisdictionThreshold } from '@rapport/statistics/disclosure/threshold.ts';
import type { output } from 'zod';

import { actingJurisdiction, type Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import type { Path } from '../../tables/table.ts';
import { programs } from '../programs/tables.ts';
import { blockNewHolds, requireNotHeld } from '../retention/hold-gate.service.ts';
import type {
  createRecidivismCohortSchema,
  removeRecidivismCohortSchema,
  removeRecidivismPersonSchema,
} from './recidivism-cohort.input.ts';
import { recidivismCohorts, recidivismPeople } from './tables.ts';

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

/** Removes a person with everything that is known about them. The reason is in the audit trail, the pseudonym and the dates are not. */
export async function removeRecidivismPerson(
  context: Context,
  { id, reason }: output<typeof removeRecidivismPersonSchema>,
) {
  await blockNewHolds(context.database, actingJurisdiction(context).id);
  const person = await recidivismPeople.lock(context, id, ['input', 'id']);
  const cohort = await recidivismCohorts.require(context, person.recidivismCohortId, ['input', 'id']);
  await requirePeopleNotHeld(context, cohort);
  const cohortId = recidivismCohorts.globalId(cohort);
  await recidivismPeople.remove(context, person, ['input', 'id'], { detail: { reason, cohortId } });
  return { deletedId: recidivismPeople.globalId(person) };
}

/** Removes the people of a cohort. Its definition and its imports stay, because they describe nobody. */
export async function removeRecidivismCohort(
  context: Context,
  { reason, ...input }: output<typeof removeRecidivismCohortSchema>,
) {
  await blockNewHolds(context.database, actingJurisdiction(context).id);
  const cohort = await recidivismCohorts.lockVersion(context, input);
  requireNotRemoved(cohort, ['input', 'id']);
  await requirePeopleNotHeld(context, cohort);
  const { count } = await context.database.prisma.recidivismPerson.deleteMany({
    where: { recidivismCohortId: cohort.id },
  });
  const removal = {
    removedAt: context.now(),
    removedBySubject: subjectOf(context.actor),
    removalReason: reason,
  };
  return recidivismCohorts.update(context, cohort, removal, {
    action: 'recidivismCohort.removed',
    detail: { reason, people: count },
  });
}

const requirePeopleNotHeld = (context: Context, { programId }: RowOf<'RecidivismCohort'>): Promise<void> =>
  requireNotHeld(
    context,
    [{ type: 'RECIDIVISM_PERSON', programIds: programId === null ? [] : [programId] }],
    ['input', 'id'],
  );

/** Refuses a cohort whose people were removed: nobody is added to it again. */
export function requireNotRemoved(
  { removedAt }: Pick<RowOf<'RecidivismCohort'>, 'removedAt'>,
  path: Path,
): void {
  if (removedAt === null) return;
  throw new InvalidStateError(
    'WRONG_STATUS',
    'The people of this cohort were removed. Create another cohort for new people.',
    path,
  );
}

interface PersonRow extends Omit<CohortPerson, 'eventDays'> {
  cohortId: string;
  eventDays: readonly string[];
}

/** The figures of a cohort, with what they are about. */
export interface RecidivismFigures extends CohortFigures {
  title: string;
  facts: CohortFacts;
}

/** The figures of a cohort, under disclosure control. One statement for all cohorts that ask at once. */
export async function recidivismFiguresOf(
  context: Context,
  cohort: Pick<RowOf<'RecidivismCohort'>, 'id' | 'title' | keyof CohortFacts>,
): Promise<RecidivismFigures> {
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
  const { title, eventType, windowMonths, verdictMethod } = cohort;
  const figures = cohortFigures(people ?? [], { windowMonths, verdictMethod, threshold });
  return { ...figures, title, facts: { eventType, windowMonths, verdictMethod } };
}
