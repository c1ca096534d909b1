import type { SurveyRelease, SurveyReleaseInput } from '@rapport/statistics/release/release.types.ts';
import type { WeightingMargin } from '@rapport/statistics/weight.set.ts';
import { weightedSurvey, type WeightedSurvey, type WeightPlan } from '@rapport/statistics/weighted.survey.ts';

/** The columns of a weight set from which the weights follow. */
interface StoredPlan {
  designWeightQuestion: { code: string } | null;
  /** Left out where only weights are needed. */
  stratumQuestion?: { code: string } | null;
  clusterQuestion?: { code: string } | null;
  margins: unknown;
  trimAt: number | null;
}

export const planOf = ({
  designWeightQuestion,
  stratumQuestion,
  clusterQuestion,
  margins,
  trimAt,
}: StoredPlan): WeightPlan => ({
  designWeight: designWeightQuestion?.code ?? null,
  stratum: stratumQuestion?.code ?? null,
  cluster: clusterQuestion?.code ?? null,
  margins: margins as WeightingMargin[],
  trimAt,
});

/** The responses of a version with the weights of a stored weight set, which were checked when it was made. */
export function weightedSurveyOf(input: SurveyReleaseInput, set: StoredPlan): WeightedSurvey {
  const made = weightedSurvey(input, planOf(set), 0);
  if (!made.ok) throw new Error(`The weights of a weight set cannot be made again: ${made.reason}`);
  return made.value;
}

/**
 * Why weights would tell the size of a hidden group; null if they do not. Groups that are hidden together must be weighted together: otherwise
 * the weights tell how many people each of them has.
 */
export function hiddenGroupsProblem(
  { input }: WeightedSurvey,
  { dimensions }: SurveyRelease,
): { question: string; message: string } | null {
  for (const { question, cells } of input.weighting ?? []) {
    const dimension = dimensions.find(({ code }) => code === question);
    if (dimension === undefined || dimension.isWithheld) continue;
    const hidden = dimension.groups.filter(({ isHidden }) => isHidden);
    for (const block of new Set(hidden.map((group) => group.block))) {
      const codes = hidden.filter((group) => group.block === block).map(({ code }) => code);
      if (cells.some((cell) => codes.every((code) => cell.includes(code)))) continue;
      const message = `The groups "${codes.join('", "')}" of "${question}" are hidden together, because one of them is small. Weight them together, in one cell. Otherwise the weights tell their sizes.`;
      return { question, message };
    }
  }
  return null;
}
