import { normalCriticalValue, tCriticalValue } from '../distributions.ts';
import { wilsonLimits } from '../wilson.interval.ts';
import type { CountCell, FigureCell, ReleaseFigure, ReleaseInterval } from './release.types.ts';
import { missingCells, rowCell } from './missing.share.ts';
import { figureCells, shareIndex, type ReleasePlan } from './release.plan.ts';
import { cellIndex, clean, countCell, figureCell } from './rounding.ts';
import type { SurveyData, Target } from './survey.data.ts';
import { numberOf, scoreOf } from './target.score.ts';

type Row = { readonly dimension: string | null; readonly group: string | null; readonly people: number[] };

/** Every figure of a plan. */
export function releaseFigures(
  data: SurveyData,
  plan: ReleasePlan,
  confidenceLevel: number,
): ReleaseFigure[] {
  const rows = shownRows(data, plan);
  const effect = designEffect(data);
  return data.targets.flatMap((target, position) => {
    const extent = plan.rows[position] ?? 'NONE';
    return rows
      .filter(({ dimension }) => extent === 'ALL' || (extent === 'OVERALL' && dimension === null))
      .map((row) => {
        const sums = sumsOf(data, target, row.people);
        return figureOf(data, plan, target, position, row, sums, { confidenceLevel, effect });
      });
  });
}

function shownRows(data: SurveyData, plan: ReleasePlan): Row[] {
  const everyone = Array.from({ length: data.people }, (_, person) => person);
  const groups = data.dimensions.flatMap(({ code, groups, values }, dimension) =>
    groups.flatMap((group, position) =>
      plan.isWithheld[dimension] === true || plan.isHidden[dimension]?.[position] === true
        ? []
        : [
            {
              dimension: code,
              group: group.code,
              people: everyone.filter((person) => values[person] === position),
            },
          ],
    ),
  );
  return [{ dimension: null, group: null, people: everyone }, ...groups];
}

type Sums = { n: number; weight: number; sum: number; squares: number; top: number };

function sumsOf(data: SurveyData, target: Target, people: readonly number[]): Sums {
  const sums = { n: 0, weight: 0, sum: 0, squares: 0, top: 0 };
  for (const person of people) {
    const { position, top } = scoreOf(target, (item) =>
      numberOf(target, item, data.columns[target.items[item] ?? -1]?.values[person] ?? NaN),
    );
    if (Number.isNaN(position)) continue;
    const weight = data.weights?.[person] ?? 1;
    sums.n += 1;
    sums.weight += weight;
    sums.sum += weight * position;
    sums.squares += weight * position * position;
    sums.top += weight * top;
  }
  return sums;
}

/** Kish's design effect of the weights, rounded up to a tenth. */
function designEffect(data: SurveyData): number {
  if (data.weights === null) return 1;
  const sum = data.weights.reduce((total, weight) => total + weight, 0);
  const squares = data.weights.reduce((total, weight) => total + weight * weight, 0);
  return Math.ceil((10 * data.people * squares) / (sum * sum) - 1e-9) / 10;
}

function figureOf(
  data: SurveyData,
  plan: ReleasePlan,
  target: Target,
  position: number,
  row: Row,
  sums: Sums,
  { confidenceLevel, effect }: { readonly confidenceLevel: number; readonly effect: number },
): ReleaseFigure {
  const { threshold } = data.input;
  const n = countCell(sums.n, threshold, plan.countBase);
  const place = { target: target.code, dimension: row.dimension, group: row.group, n };
  if (n.lower <= threshold) {
    const none = { mean: 0, variance: 0, topBox: 0, missing: 0 };
    return { ...place, missing: null, mean: null, variance: null, topBoxShare: null, cells: none };
  }
  const cells = figureCells(data, plan, position, n.lower);
  const missing = missingCells(
    rowCell(row.dimension === null, row.people.length, threshold, plan),
    threshold,
  );
  const width = target.maximum - target.minimum;
  const share = (proportion: number, count: number, minimum: number, range: number) => {
    const index = shareIndex(proportion, count);
    if (count === 0 || index === -1) return null;
    const interval = shareInterval(index, count, n.lower / effect, confidenceLevel);
    return { ...figureCell(index, count, minimum, range), interval: scaled(interval, minimum, range) };
  };
  const proportion = sums.sum / sums.weight;
  const variance = Math.max(0, sums.squares / sums.weight - proportion * proportion);
  const varianceCell =
    cells.variance === 0 ? null : figureCell(cellIndex(variance, cells.variance), cells.variance, 0, 1);
  return {
    ...place,
    missing:
      missing === 0 ? null : figureCell(cellIndex(1 - sums.n / row.people.length, missing), missing, 0, 1),
    mean: target.isShare
      ? share(proportion, cells.mean, target.minimum, width)
      : varianceCell === null
        ? null
        : {
            ...figureCell(cellIndex(proportion, cells.mean), cells.mean, target.minimum, width),
            interval: scaled(
              meanInterval(
                cellIndex(proportion, cells.mean),
                cells.mean,
                varianceCell,
                n,
                effect,
                confidenceLevel,
              ),
              target.minimum,
              width,
            ),
          },
    variance: varianceCell,
    topBoxShare: share(sums.top / sums.weight, cells.topBox, 0, 1),
    cells: { ...cells, missing },
  };
}

function scaled({ lower, upper }: ReleaseInterval, minimum: number, width: number): ReleaseInterval {
  return { lower: clean(minimum + width * lower), upper: clean(minimum + width * upper) };
}

/** Contains the interval of every share in the cell, with at least this many people. */
function shareInterval(index: number, cells: number, people: number, level: number): ReleaseInterval {
  const z = normalCriticalValue(level);
  const [lower, upper] = [index / cells, (index + 1) / cells];
  return {
    lower: wilsonLimits(lower * people, people, z).lower,
    upper: wilsonLimits(upper * people, people, z).upper,
  };
}

/**
 * Contains the interval of every mean in the cell, with the largest variance and the fewest people that agree
 * with what is published. A mean on a limited range has at most the variance of its two ends.
 */
function meanInterval(
  index: number,
  cells: number,
  variance: FigureCell,
  n: CountCell,
  effect: number,
  level: number,
): ReleaseInterval {
  const [lower, upper] = [index / cells, (index + 1) / cells];
  const middle = Math.min(Math.max(0.5, lower), upper);
  const most = Math.min(variance.upper, middle * (1 - middle));
  const half = tCriticalValue(level, n.lower - 1) * Math.sqrt((most * effect) / (n.lower - 1));
  return { lower: Math.max(0, lower - half), upper: Math.min(1, upper + half) };
}
