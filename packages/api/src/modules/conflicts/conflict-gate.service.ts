import type { Context } from '../../context.ts';
import { namesAnyOf, subjectKey, subjectOfRow, type GovernedSubject } from '../reviews/governed.ts';

const columns = {
  programId: true,
  activityId: true,
  partnerOrganizationId: true,
  budgetLineId: true,
  publicationId: true,
} as const;

/**
 * The subjects, as keys (`subjectKey`), about which a conflict is disclosed and not resolved; one statement. It tells nothing else about them, and callers must not reveal which ones
 * they are.
 */
export async function subjectsInConflict(
  context: Pick<Context, 'database'>,
  subjects: readonly GovernedSubject[],
): Promise<ReadonlySet<string>> {
  if (subjects.length === 0) return new Set();
  const rows = await context.database.prisma.conflictDisclosure.findMany({
    where: { status: 'DISCLOSED', OR: namesAnyOf(subjects) },
    select: columns,
  });
  return new Set(rows.map((row) => subjectKey(subjectOfRow(row))));
}

/** True if the person disclosed a conflict about any of the subjects that is not resolved. */
export async function hasDisclosedConflict(
  context: Context,
  subjects: readonly GovernedSubject[],
  discloserSubject: string,
): Promise<boolean> {
  if (subjects.length === 0) return false;
  const own = await context.database.prisma.conflictDisclosure.findFirst({
    where: { status: 'DISCLOSED', discloserSubject, OR: namesAnyOf(subjects) },
    select: { id: true },
  });
  return own !== null;
}
