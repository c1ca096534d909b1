import { rake, type Margin } from './raking.ts';
import { firstRefusal, refuse, result, type Refused, type Result } from './statistical.result.ts';
import { kishDesignEffect, refuseWeights } from './survey.design.ts';

/** A demographic question whose shares in the population are known. */
export type WeightingMargin = {
  /** The code of the question. */
  readonly question: string;
  readonly cells: readonly {
    /** The codes of the choices, which are weighted together. */
    readonly codes: readonly string[];
    /** The share of the population, from 0 to 1. */
    readonly share: number;
  }[];
};

/** A respondent as weights need it. */
export type WeightedRespondent = {
  /** 1 without a sampling design. */
  readonly designWeight: number;
  /** For each margin, the code of the answer; null without one. */
  readonly answers: readonly (string | null)[];
  /** For each margin, a number from 0 to less than 1 that decides the cell of somebody without an answer. */
  readonly draws: readonly number[];
};

export type WeightSetFigures = {
  /** In the order of the respondents, with a mean of 1. */
  readonly weights: readonly number[];
  /** For each margin, the position of each respondent's cell. */
  readonly cells: readonly (readonly number[])[];
  /** For each margin, the people whose cell was drawn. */
  readonly drawn: readonly number[];
  readonly iterations: number;
  /** The largest difference of a weighted share from its target, after trimming. */
  readonly largestError: number;
  readonly trimmed: number;
  readonly smallest: number;
  readonly largest: number;
  readonly designEffect: number;
  /** n divided by the design effect. */
  readonly effectiveN: number;
};

/** Shares of one margin can miss 1 by rounding. */
const sumTolerance = 0.0005;
/** Raked weights miss no share by more. */
const rakingTolerance = 1e-9;

/**
 * Weights that agree with the known shares of a population. Without a margin they are the design weights. With one they
 * are post-stratified, and with several they are raked from the design weights (`rake`).
 *
 * People without an answer to a margin's question get one of its cells by a draw, with the weighted shares of the
 * others. This is random hot-deck imputation (Kalton and Kasprzyk 1986, Survey Methodology 12:1).
 *
 * @param trimAt the largest weight as a multiple of the mean weight; null without trimming. The excess is spread equally
 *   over the other weights, again until no weight is larger (as R's `survey::trimWeights(strict = TRUE)`). After that,
 *   shares differ from their targets by up to `largestError`.
 * @param fewest each cell needs more respondents than this number, drawn ones included
 * @returns Refuses shares outside of 0 to 1 or that do not add up to 1, and an answer without a cell or with two. Refuses
 *   a cell with too few respondents, and margins that do not converge. Each refusal names the margin (`column`) and
 *   the cell (`group`).
 */
export function weightSet(
  respondents: readonly WeightedRespondent[],
  margins: readonly WeightingMargin[],
  trimAt: number | null,
  fewest: number,
): Result<WeightSetFigures> {
  const design = respondents.map(({ designWeight }) => designWeight);
  const refused = firstRefusal(
    design.length === 0 ? refuse('EMPTY_DATA', 'There are no respondents.') : refuseWeights(design),
    trimAt === null || trimAt > 1
      ? null
      : refuse('OUT_OF_RANGE', `The largest weight is ${trimAt} times the mean. It must be more than 1.`, {
          column: 'trimAt',
        }),
    ...margins.map(refuseShares),
  );
  if (refused !== null) return refused;
  const placed = margins.map((margin, position) => cellsOf(margin, position, respondents));
  const failed = firstRefusal(
    ...placed.map((each, position) => (each.ok ? refuseFew(margins[position], each.value, fewest) : each)),
  );
  if (failed !== null) return failed;
  const cells = placed.flatMap((each) => (each.ok ? [each.value] : []));
  const population = design.reduce((sum, weight) => sum + weight, 0);
  const raked =
    margins.length === 0
      ? result({ weights: design, iterations: 0 })
      : rake(design, marginsOf(margins, cells, population), population * rakingTolerance);
  if (!raked.ok) return raked;
  const mean = population / design.length;
  const scaled = raked.value.weights.map((weight) => weight / mean);
  const weights = trimAt === null ? scaled : trimmedWeights(scaled, trimAt);
  const designEffect = kishDesignEffect(weights);
  return result({
    weights,
    cells,
    drawn: margins.map(
      (_, position) => respondents.filter(({ answers }) => answers[position] == null).length,
    ),
    iterations: raked.value.iterations,
    largestError: largestError(margins, cells, weights),
    trimmed: trimAt === null ? 0 : scaled.filter((weight) => weight > trimAt).length,
    smallest: weights.reduce((least, weight) => Math.min(least, weight), Infinity),
    largest: weights.reduce((most, weight) => Math.max(most, weight), 0),
    designEffect,
    effectiveN: weights.length / designEffect,
  });
}

/** The margins in the form of `rake`, for the standard errors of weighted figures. */
export function marginsOf(
  margins: readonly WeightingMargin[],
  cells: readonly (readonly number[])[],
  population: number,
): Margin[] {
  return margins.map(({ question, cells: named }, position) => {
    const sum = named.reduce((all, { share }) => all + share, 0);
    return {
      variable: question,
      categories: (cells[position] ?? []).map((cell) => nameOf(named[cell])),
      totals: new Map(named.map((cell) => [nameOf(cell), (population * cell.share) / sum])),
    };
  });
}

const nameOf = (cell: WeightingMargin['cells'][number] | undefined): string => cell?.codes.join(', ') ?? '';

function refuseShares({ question, cells }: WeightingMargin): Refused | null {
  const wrong = cells.find(({ share }) => !(share > 0 && share <= 1));
  if (wrong !== undefined) {
    const reason = `The share of "${nameOf(wrong)}" in the margin "${question}" is ${wrong.share}. It must be above 0 and at most 1.`;
    return refuse('OUT_OF_RANGE', reason, { column: question, group: nameOf(wrong) });
  }
  const codes = cells.flatMap((cell) => cell.codes);
  const twice = codes.find((code, position) => codes.indexOf(code) !== position);
  if (twice !== undefined) {
    const reason = `"${twice}" is in two cells of the margin "${question}".`;
    return refuse('UNKNOWN_CATEGORY', reason, { column: question, group: twice });
  }
  const sum = cells.reduce((all, { share }) => all + share, 0);
  if (Math.abs(sum - 1) <= sumTolerance) return null;
  const reason = `The shares of the margin "${question}" add up to ${Number(sum.toFixed(6))}. They must add up to 1.`;
  return refuse('OUT_OF_RANGE', reason, { column: question });
}

/** The cell of each respondent in one margin. */
function cellsOf(
  { question, cells }: WeightingMargin,
  position: number,
  respondents: readonly WeightedRespondent[],
): Result<number[]> {
  const known = respondents.map(({ answers }) => {
    const answer = answers[position] ?? null;
    return answer === null ? null : cells.findIndex(({ codes }) => codes.includes(answer));
  });
  const unknown = known.indexOf(-1);
  if (unknown !== -1) {
    const code = respondents[unknown]?.answers[position] ?? '';
    const reason = `The answer "${code}" to "${question}" is in no cell of the margin.`;
    return refuse('UNKNOWN_CATEGORY', reason, { column: question, group: code });
  }
  const answered = cells.map((_, cell) =>
    respondents.reduce((sum, one, row) => sum + (known[row] === cell ? one.designWeight : 0), 0),
  );
  const all = answered.reduce((sum, weight) => sum + weight, 0);
  if (all === 0) {
    return refuse('EMPTY_MARGIN', `Nobody answered "${question}".`, { column: question });
  }
  return result(
    known.map((cell, row) => {
      if (cell !== null) return cell;
      let left = (respondents[row]?.draws[position] ?? 0) * all;
      const drawn = answered.findIndex((weight) => (left -= weight) < 0);
      return drawn === -1 ? answered.length - 1 : drawn;
    }),
  );
}

function refuseFew(
  margin: WeightingMargin | undefined,
  cells: readonly number[],
  fewest: number,
): Refused | null {
  const counts = margin?.cells.map((_, cell) => cells.filter((each) => each === cell).length) ?? [];
  const small = counts.findIndex((count) => count <= fewest);
  if (small === -1) return null;
  const [question, name] = [margin?.question ?? '', nameOf(margin?.cells[small])];
  const count = counts[small] ?? 0;
  const reason = `The margin "${question}" has ${count === 0 ? 'no respondents' : `only ${count} respondents`} for "${name}". Weights need more than ${fewest}. Combine it with another cell.`;
  return refuse('EMPTY_MARGIN', reason, { column: question, group: name });
}

function trimmedWeights(given: readonly number[], trimAt: number): number[] {
  const weights = [...given];
  for (;;) {
    const isOutside = weights.map((weight) => weight > trimAt);
    const others = isOutside.filter((each) => !each).length;
    if (others === weights.length || others === 0) return weights;
    const cut = weights.reduce((sum, weight) => sum + Math.max(0, weight - trimAt), 0);
    // A cut of the size of rounding would never end.
    if (cut < 1e-12 * weights.length) return weights.map((weight) => Math.min(weight, trimAt));
    weights.forEach((weight, row) => {
      weights[row] = isOutside[row] === true ? trimAt : weight + cut / others;
    });
  }
}

function largestError(
  margins: readonly WeightingMargin[],
  cells: readonly (readonly number[])[],
  weights: readonly number[],
): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const errors = marginsOf(margins, cells, total).flatMap(({ categories, totals }) =>
    [...totals].map(([category, target]) => {
      const sum = weights.reduce((all, weight, row) => all + (categories[row] === category ? weight : 0), 0);
      return Math.abs(sum - target) / total;
    }),
  );
  return errors.reduce((most, error) => Math.max(most, error), 0);
}
