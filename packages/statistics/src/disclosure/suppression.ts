import {
  cheapestPath,
  pushFlow,
  trueFlow,
  type CountArc,
  type CountNetwork,
  type Flow,
  type Step,
} from './count.network.ts';
import { requireThreshold } from './threshold.ts';

export type SuppressionUnit = {
  /**
   * The order of the candidates: the smallest is hidden first. A unit of size 0 is shown and protects
   * nothing.
   */
  readonly size: number;
  /** Totals are hidden last. */
  readonly isTotal: boolean;
};

export type SuppressionProblem = {
  readonly threshold: number;
  readonly units: readonly SuppressionUnit[];
  /** The published relations of the units. Each network is one set of counts that add up. */
  readonly networks: readonly CountNetwork[];
  /** Units that must be hidden themselves. */
  readonly sensitive: Iterable<number>;
  readonly mayHideTotals: boolean;
};

/**
 * Hides further units until no hidden count can be bounded to a range narrower than the threshold (upper end
 * minus lower end). The attacker knows every published count and total, that counts are whole numbers of at
 * least zero, and which counts are hidden although zero would be shown. Every line with a hidden count then
 * has at least two.
 *
 * For each hidden count with too narrow a range, the units on the cheapest path around it are hidden. The
 * smallest come first, together with all units of the same size in the same line, so that no choice between
 * equal units is needed.
 *
 * @returns every hidden unit, or null if a total would have to be hidden and `mayHideTotals` is false
 * @throws RangeError if the threshold is not a whole number of at least 1
 */
export function protect(problem: SuppressionProblem): ReadonlySet<number> | null {
  requireThreshold(problem.threshold);
  const hidden = new Set<number>();
  const waiting: { readonly network: CountNetwork; readonly arc: number }[] = [];
  const hide = (unit: number): void => {
    if (hidden.has(unit)) {
      return;
    }
    hidden.add(unit);
    for (const network of problem.networks) {
      network.arcs.forEach((arc, index) => {
        if (arc.unit === unit) {
          waiting.push({ network, arc: index });
        }
      });
    }
  };
  for (const unit of problem.sensitive) {
    hide(unit);
  }
  // Hiding more only widens the ranges of hidden counts, so each count is checked once.
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (let way = weakness(problem, next, hidden); way !== 'NONE'; way = weakness(problem, next, hidden)) {
      if (way === 'NO_WAY_ROUND') {
        return null;
      }
      for (const unit of withTies(problem, next.network, way, hidden)) {
        hide(unit);
      }
    }
  }
  return hidden;
}

/**
 * 'NONE' if the arc is protected. Otherwise the cheapest path around it that widens its range once the path's
 * units are hidden.
 */
function weakness(
  problem: SuppressionProblem,
  target: { readonly network: CountNetwork; readonly arc: number },
  hidden: ReadonlySet<number>,
): readonly Step[] | 'NONE' | 'NO_WAY_ROUND' {
  const { network } = target;
  const arc = network.arcs[target.arc];
  if (arc === undefined) {
    return 'NONE';
  }
  const isHidden = (each: CountArc): boolean => hidden.has(each.unit);
  const downwards: Flow = trueFlow(network);
  const fall = pushFlow(
    network,
    downwards,
    { source: arc.from, target: arc.to, without: target.arc },
    isHidden,
    Math.min(problem.threshold, arc.value - arc.hiddenMinimum),
  );
  const upwards: Flow = trueFlow(network);
  const back = { source: arc.to, target: arc.from, without: target.arc };
  const rise = pushFlow(network, upwards, back, isHidden, problem.threshold - fall);
  if (fall + rise >= problem.threshold) {
    return 'NONE';
  }
  const price = priceOf(problem, hidden);
  return cheapestPath(network, upwards, back, price) ?? 'NO_WAY_ROUND';
}

/**
 * Hidden units cost nothing, and others cost their size. One total costs more than all other units together.
 */
function priceOf(problem: SuppressionProblem, hidden: ReadonlySet<number>): (arc: CountArc) => number | null {
  const sizes = problem.units.reduce((sum, unit) => sum + (unit.isTotal ? 0 : unit.size), 0);
  return (arc) => {
    const unit = problem.units[arc.unit];
    if (hidden.has(arc.unit)) {
      return 0;
    }
    if (unit === undefined || unit.size === 0 || (unit.isTotal && !problem.mayHideTotals)) {
      return null;
    }
    return unit.isTotal ? 4 * sizes + unit.size : unit.size;
  };
}

/** The units of a path that are still shown, with all units of the same size in the line of each. */
function withTies(
  problem: SuppressionProblem,
  network: CountNetwork,
  path: readonly Step[],
  hidden: ReadonlySet<number>,
): ReadonlySet<number> {
  const chosen = new Set<number>();
  for (const step of path) {
    const unit = network.arcs[step.arc]?.unit;
    if (unit === undefined || hidden.has(unit)) {
      continue;
    }
    chosen.add(unit);
    const size = problem.units[unit]?.size;
    if (problem.units[unit]?.isTotal === true) {
      continue;
    }
    for (const node of [step.from, step.to]) {
      for (const index of network.arcsOfNode[node] ?? []) {
        const other = network.arcs[index]?.unit ?? unit;
        const candidate = problem.units[other];
        if (candidate !== undefined && candidate.size === size && !candidate.isTotal) {
          chosen.add(other);
        }
      }
    }
  }
  return chosen;
}
