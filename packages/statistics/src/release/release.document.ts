import { alphaCells, alphaIndex, alphaOf, alphaSums, changeAlpha } from './alpha.sums.ts';
import { releaseFigures } from './release.figures.ts';
import { groupCell, type ReleasePlan } from './release.plan.ts';
import type { ReleaseAlpha, ReleaseDimension, ReleaseTarget, SurveyRelease } from './release.types.ts';
import { clean, countCell } from './rounding.ts';
import type { Dimension, SurveyData, Target } from './survey.data.ts';
import { numberOf } from './target.score.ts';

const WITHHELD_DIMENSION =
  'Together with the figures of the questions before it, its groups could reveal an answer.';
const OVERALL_ONLY = 'By group, the figures could reveal an answer.';
const NO_FIGURES = 'The figures could reveal an answer.';

const NO_DIMENSION: Dimension = { code: '', question: -1, groups: [], values: new Int32Array() };

/** The release that a plan gives. */
export function releaseOf(data: SurveyData, plan: ReleasePlan, reason: string | null): SurveyRelease {
  const { threshold, confidenceLevel = 0.95 } = data.input;
  return {
    format: plan.format,
    threshold,
    confidenceLevel,
    countBase: plan.countBase,
    isWeighted: data.weights !== null,
    respondents: countCell(data.people, threshold, plan.countBase),
    reason,
    dimensions: data.dimensions.map((_, dimension) => dimensionOf(data, plan, dimension, reason)),
    targets: data.targets.map((target, position) => targetOf(data, plan, target, position, reason)),
    figures: releaseFigures(data, plan, confidenceLevel),
  };
}

function dimensionOf(
  data: SurveyData,
  plan: ReleasePlan,
  position: number,
  reason: string | null,
): ReleaseDimension {
  const { code, groups, values } = data.dimensions[position] ?? NO_DIMENSION;
  const isWithheld = plan.isWithheld[position] === true;
  return {
    code,
    isWithheld,
    reason: isWithheld ? (reason ?? WITHHELD_DIMENSION) : null,
    groups: groups.map((group, index) => {
      const isHidden = isWithheld || plan.isHidden[position]?.[index] === true;
      const count = values.reduce((sum, value) => sum + Number(value === index), 0);
      return {
        code: group.code,
        block: plan.blocks[position]?.[index] ?? 0,
        isHidden,
        respondents: isHidden ? null : groupCell(count, data.input.threshold, plan.countBase),
      };
    }),
  };
}

function targetOf(
  data: SurveyData,
  plan: ReleasePlan,
  target: Target,
  position: number,
  reason: string | null,
): ReleaseTarget {
  const rows = plan.rows[position] ?? 'NONE';
  const { code, kind, choice, minimum, maximum, topBoxMinimum, isShare, pair } = target;
  return {
    code,
    kind,
    choice,
    minimum,
    maximum,
    topBoxMinimum,
    isShare,
    pair,
    coarseness: plan.coarseness[position] ?? 1,
    rows,
    reason: rows === 'ALL' ? null : rows === 'OVERALL' ? OVERALL_ONLY : (reason ?? NO_FIGURES),
    alpha: kind !== 'SCALE' ? null : alphaFigure(data, plan, target, position, rows === 'NONE'),
  };
}

function alphaFigure(
  data: SurveyData,
  plan: ReleasePlan,
  target: Target,
  position: number,
  isWithheld: boolean,
): ReleaseAlpha {
  if (isWithheld) return { state: 'SUPPRESSED' };
  const sums = alphaSums(target.items.length);
  for (let person = 0; person < data.people; person += 1) {
    changeAlpha(
      sums,
      target,
      (item) => numberOf(target, item, data.columns[target.items[item] ?? -1]?.values[person] ?? NaN),
      1,
    );
  }
  const n = countCell(sums.n, data.input.threshold, plan.countBase);
  const cells = n.lower === 0 ? 0 : alphaCells(n.lower, plan.coarseness[position] ?? 1);
  if (cells === 0) return { state: 'SUPPRESSED' };
  const index = alphaIndex(alphaOf(sums), cells);
  const at = (offset: number): number => clean((index + offset) / cells);
  return { state: 'SHOWN', n, cell: { value: at(0), lower: at(-0.5), upper: at(0.5) } };
}
