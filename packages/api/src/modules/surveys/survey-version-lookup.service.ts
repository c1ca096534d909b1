import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';

type Version = RowOf<'SurveyVersion'>;

/** The versions with these ids, as far as the tenant has them, with one statement. */
export function versionsById({ database }: Context, ids: readonly string[]): Promise<Version[]> {
  return database.prisma.surveyVersion.findMany({ where: { id: { in: [...ids] } } });
}

/** The versions of a survey, newest first. */
export function versionsOfSurvey({ database }: Context, surveyId: string): Promise<Version[]> {
  return database.prisma.surveyVersion.findMany({ where: { surveyId }, orderBy: { number: 'desc' } });
}

/** Which of these codes are questions or scales of the versions. */
export async function knownCodes(
  { database }: Context,
  surveyVersionIds: readonly string[],
  codes: readonly string[],
): Promise<ReadonlySet<string>> {
  const where = { surveyVersionId: { in: [...surveyVersionIds] }, code: { in: [...codes] } };
  const select = { code: true } as const;
  const questions = await database.prisma.question.findMany({ where, select });
  const scales = await database.prisma.scale.findMany({ where, select });
  return new Set([...questions, ...scales].map(({ code }) => code));
}
