/**
 * A table of counts with its totals, as a circulation. Every line of the table (a row, a column, the totals)
 * is a node, and every count or total is an arc. "The cells add up to the total" means "inflow equals
 * outflow". The range that an attacker can compute for a hidden count is then a maximum flow: the count can
 * rise by the amount that can flow back through the other hidden arcs (Cox 1980, JASA 75:377–385). The bounds
 * are exact whole numbers.
 */
export type CountArc = {
  /** A unit that is hidden or shown as a whole: a cell, a total, or a row with all its statistics. */
  readonly unit: number;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /**
   * The lowest value of a hidden count that everyone knows: 1 if a zero would have been shown, otherwise 0.
   */
  readonly hiddenMinimum: number;
};

export type CountNetwork = {
  readonly arcs: readonly CountArc[];
  /** The arcs of each node, by their position in `arcs`. */
  readonly arcsOfNode: readonly (readonly number[])[];
};

/** A network over nodes 0 to `nodeCount - 1`. */
export function countNetwork(nodeCount: number, arcs: readonly CountArc[]): CountNetwork {
  const arcsOfNode: number[][] = Array.from({ length: nodeCount }, () => []);
  arcs.forEach((arc, index) => {
    arcsOfNode[arc.from]?.push(index);
    arcsOfNode[arc.to]?.push(index);
  });
  return { arcs, arcsOfNode };
}

/** One arc of a path. In its direction the count rises, and against it the count falls. */
export type Step = {
  readonly arc: number;
  readonly forward: boolean;
  readonly from: number;
  readonly to: number;
};

/** The cost of an arc; null if the path must not use it. */
export type StepCost = (arc: CountArc) => number | null;

/** Counts that agree with everything published, starting with the true counts. */
export type Flow = number[];

export function trueFlow(network: CountNetwork): Flow {
  return network.arcs.map((arc) => arc.value);
}

/** The capacity of a step: unlimited upward, and downward to the lowest possible value of the count. */
function room(network: CountNetwork, flow: Flow, step: Step): number {
  if (step.forward) {
    return Infinity;
  }
  return (flow[step.arc] ?? 0) - (network.arcs[step.arc]?.hiddenMinimum ?? 0);
}

/** The cheapest path from `source` to `target` without the arc `without` (Dijkstra), or null. */
export function cheapestPath(
  network: CountNetwork,
  flow: Flow,
  ends: { readonly source: number; readonly target: number; readonly without: number },
  costOf: StepCost,
): readonly Step[] | null {
  const cost = network.arcsOfNode.map(() => Infinity);
  const arrival = new Map<number, Step>();
  const open = new Set([ends.source]);
  cost[ends.source] = 0;
  while (open.size > 0) {
    const node = [...open].reduce((best, each) => ((cost[each] ?? 0) < (cost[best] ?? 0) ? each : best));
    open.delete(node);
    if (node === ends.target) {
      return walkBack(arrival, ends);
    }
    for (const index of network.arcsOfNode[node] ?? []) {
      const arc = network.arcs[index];
      if (arc === undefined || index === ends.without) {
        continue;
      }
      const forward = arc.from === node;
      const step: Step = { arc: index, forward, from: node, to: forward ? arc.to : arc.from };
      const price = costOf(arc);
      if (price === null || room(network, flow, step) <= 0) {
        continue;
      }
      const total = (cost[node] ?? 0) + price;
      if (total < (cost[step.to] ?? Infinity)) {
        cost[step.to] = total;
        arrival.set(step.to, step);
        open.add(step.to);
      }
    }
  }
  return null;
}

function walkBack(
  arrival: ReadonlyMap<number, Step>,
  ends: { readonly source: number; readonly target: number },
): readonly Step[] {
  const path: Step[] = [];
  let node = ends.target;
  while (node !== ends.source) {
    const step = arrival.get(node);
    if (step === undefined) {
      throw new Error('A path must lead back to where it began');
    }
    path.push(step);
    node = step.from;
  }
  return path.reverse();
}

/**
 * Pushes the largest possible flow, up to `limit`, from `source` to `target` through hidden arcs, and changes
 * `flow`.
 *
 * @returns the amount of the flow
 */
export function pushFlow(
  network: CountNetwork,
  flow: Flow,
  ends: { readonly source: number; readonly target: number; readonly without: number },
  isHidden: (arc: CountArc) => boolean,
  limit: number,
): number {
  let pushed = 0;
  while (pushed < limit) {
    const path = cheapestPath(network, flow, ends, (arc) => (isHidden(arc) ? 1 : null));
    if (path === null) {
      return pushed;
    }
    const amount = path.reduce((least, step) => Math.min(least, room(network, flow, step)), limit - pushed);
    for (const step of path) {
      flow[step.arc] = (flow[step.arc] ?? 0) + (step.forward ? amount : -amount);
    }
    pushed += amount;
  }
  return pushed;
}
