import type { SurveyRelease } from './release.types.ts';
import { cellCount, cellIndex, countCell } from './rounding.ts';
import type { SurveyData } from './survey.data.ts';

/** The published parts of a survey, and their precision. The ladder of `survey-release.ts` changes it. */
export type ReleasePlan = {
  readonly format: SurveyRelease['format'];
  readonly countBase: number;
  /** For each target. */
  readonly coarseness: readonly number[];
  readonly rows: readonly ('ALL' | 'OVERALL' | 'NONE')[];
  /** For each dimension. */
  readonly isWithheld: readonly boolean[];
  /** For each dimension, the block of each choice. */
  readonly blocks: readonly (readonly number[])[];
  /** For each dimension, whether each choice is hidden. */
  readonly isHidden: readonly (readonly boolean[])[];
};

/**
 * How precise figures are, by format. The cell of a mean is at least `root` times √n people wide, and that of a share twice as
 * wide. The standard deviation of answers is about a quarter of their range, and that of a share at most half. So `root` is about the
 * width of the cell, as a share of the interval. The cell of a variance is `variance` times as wide as that of the mean. `topBox` is
 * the coarseness of a top box, by that of its mean: it is a step behind, because a coarser mean is mostly enough.
 */
const PRECISION = {
  1: { root: 0, variance: 1, topBox: (coarseness: number) => coarseness },
  2: { root: 0.2, variance: 2, topBox: (coarseness: number) => Math.max(1, coarseness / 2) },
} as const;

/** How precisely the figures of a target are given in one row. It follows from the published count. */
export type FigureCells = { readonly mean: number; readonly variance: number; readonly topBox: number };

/** The fewest cells of a mean that says something. */
const FEWEST_CELLS = 4;

/** The numbers of cells for a target (a position in the survey) in a row of at least `people` valid answers; 0 for what is not given. */
export function figureCells(
  data: SurveyData,
  plan: ReleasePlan,
  position: number,
  people: number,
): FigureCells {
  const { isShare = false, persons = 1, topBoxMinimum = null } = data.targets[position] ?? {};
  const { root, variance, topBox } = PRECISION[plan.format];
  const coarseness = plan.coarseness[position] ?? 1;
  const ratio = weightRatio(data);
  const cells = (least: number, precision: number, wider = 1): number =>
    cellCount(people, Math.max(least, precision * Math.sqrt(people)) * ratio * wider);
  const given = (count: number): number => (count < FEWEST_CELLS ? 0 : count);
  const shareOf = (coarser: number): number => given(cells((data.input.threshold + 1) * coarser, 2 * root));
  const mean = isShare ? shareOf(coarseness) : given(cells(persons * coarseness, root));
  return {
    mean,
    variance: isShare || mean === 0 ? 0 : cells(persons * coarseness, root, variance),
    topBox: topBoxMinimum === null ? 0 : shareOf(topBox(coarseness)),
  };
}

/** The cell of a share: -1 for both ends of its range, where a count from 0 to the threshold could be. */
export function shareIndex(proportion: number, cells: number): number {
  const index = cellIndex(proportion, cells);
  return index === 0 || index === cells - 1 ? -1 : index;
}

/** The largest weight as a multiple of the mean weight, rounded up to a tenth; 1 without weights. */
function weightRatio(data: SurveyData): number {
  if (data.weights === null) return 1;
  const sum = data.weights.reduce((total, weight) => total + weight, 0);
  const largest = data.weights.reduce((most, weight) => Math.max(most, weight), 0);
  return Math.ceil((10 * largest * data.people) / sum - 1e-9) / 10;
}

/**
 * The base pattern of a dimension. The choices form fixed blocks of two in the order of the questionnaire, the
 * last one of three if their number is odd. A block with a count from 1 to the threshold is hidden as a whole.
 * So which group hides the small one follows from the questionnaire, and either may be the small one. People
 * without an answer are not a row: few people without an answer, the usual case, then cost no large group.
 */
export function blocksOf(choices: number): number[] {
  const last = Math.max(0, Math.floor(choices / 2) - 1);
  return Array.from({ length: choices }, (_, position) => Math.min(last, Math.floor(position / 2)));
}

/** Which groups are hidden, from the number of people in each. */
export function hiddenGroups(
  counts: readonly number[],
  blocks: readonly number[],
  threshold: number,
): boolean[] {
  const hidden = new Set(blocks.filter((_, group) => isSmall(counts[group] ?? 0, threshold)));
  return blocks.map((block) => hidden.has(block));
}

function isSmall(count: number, threshold: number): boolean {
  return count >= 1 && count <= threshold;
}

/** The first plan of the ladder, and the one that most surveys keep. */
export function firstPlan(data: SurveyData, countBase: number): ReleasePlan {
  const blocks = data.dimensions.map(({ groups }) => blocksOf(groups.length));
  return {
    format: 2,
    countBase,
    coarseness: data.targets.map(() => 1),
    rows: data.targets.map(() => 'ALL'),
    isWithheld: data.dimensions.map(() => false),
    blocks,
    isHidden: data.dimensions.map(({ groups, values }, dimension) => {
      const counts = groups.map((_, group) => values.reduce((sum, each) => sum + Number(each === group), 0));
      return hiddenGroups(counts, blocks[dimension] ?? [], data.input.threshold);
    }),
  };
}

/** The cell of the number of people in a shown group: none is shown as none. */
export function groupCell(count: number, threshold: number, base: number) {
  return count === 0 ? { value: 0, lower: 0, upper: 0 } : countCell(count, threshold, base);
}
