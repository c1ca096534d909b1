import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { evaluationResults, evaluations } from './tables.ts';

/** An evaluation of a program, and the latest result that it has. */
export interface ProgramOutcome {
  evaluation: RowOf<'Evaluation'>;
  resultId: string | null;
}

/** The most evaluations of a program that are shown. */
const outcomesMax = 100;

/** The evaluations of a program, newest first, each with its latest result. Two statements. */
export async function programOutcomes(context: Context, programId: string): Promise<ProgramOutcome[]> {
  const { rows } = await context.session.query({
    name: 'program_outcomes',
    text: `
      select evaluation.id, latest.id as "resultId"
        from evaluation
        left join lateral (
          select result.id from evaluation_result result
           where result.evaluation_id = evaluation.id and result.claim_level is not null
           order by result.id desc limit 1) latest on true
       where evaluation.program_id = $1
       order by evaluation.id desc limit ${outcomesMax}`,
    values: [programId],
  });
  const found = rows as { id: string; resultId: string | null }[];
  return Promise.all(
    found.map(async ({ id, resultId }) => ({ evaluation: await evaluations.of(context, id), resultId })),
  );
}

/** The latest result of an outcome; null before there is one. */
export const resultOf = (
  context: Context,
  { resultId }: ProgramOutcome,
): Promise<RowOf<'EvaluationResult'> | null> => evaluationResults.find(context, resultId);

/** The latest result of an evaluation that has a claim level; null without an evaluation or a result. */
export async function latestResult(
  context: Context,
  evaluationId: string | null,
): Promise<RowOf<'EvaluationResult'> | null> {
  if (evaluationId === null) return null;
  const found = await context.database.prisma.evaluationResult.findFirst({
    where: { evaluationId, claimLevel: { not: null } },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return evaluationResults.find(context, found?.id ?? null);
}
