import { cellCount, cellIndex, countCell } from './rounding.ts';
import type { SurveyData, Target } from './survey.data.ts';

/** The published parts of a survey, and their precision. The ladder of `survey-release.ts` changes it. */
export type ReleasePlan = {
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

/** How precisely the figures of a target are given in one row. It follows from the published count. */
export type FigureCells = { readonly mean: number; readonly variance: number; readonly topBox: number };

/** The fewest cells of a mean that says something. */
const FEWEST_CELLS = 4;

/** The numbers of cells for a target in a row of at least `people` valid answers; 0 for what is not given. */
export function figureCells(
  target: Target,
  threshold: number,
  people: number,
  coarseness: number,
  weightRatio: number,
): FigureCells {
  const cells = (persons: number): number => {
    const count = cellCount(people, persons * coarseness * weightRatio);
    return count < FEWEST_CELLS ? 0 : count;
  };
  const mean = cells(target.isShare ? threshold + 1 : target.persons);
  return {
    mean,
    variance: target.isShare ? 0 : mean,
    topBox: target.topBoxMinimum === null ? 0 : cells(threshold + 1),
  };
}

/** The cell of a share: -1 for both ends of its range, where a count from 0 to the threshold could be. */
export function shareIndex(proportion: number, cells: number): number {
  const index = cellIndex(proportion, cells);
  return index === 0 || index === cells - 1 ? -1 : index;
}

/** The largest weight as a multiple of the mean weight, rounded up to a tenth; 1 without weights. */
export function weightRatio(data: SurveyData): number {
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
