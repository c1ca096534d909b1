import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError } from '@rapport/core/errors.ts';
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
