/**
 * A table of counts with its totals, as a circulation: every line of the table (a row, a column, the totals) is a node,
 * every count or total is an arc, and "the cells add up to the total" is "what flows in flows out". What an attacker can
 * say about a hidden count is then a maximum flow: the count can rise by as much as can flow back round through the
 * other hidden arcs (Cox 1980, JASA 75:377–385). The bounds are exact, and whole numbers.
 */
export type CountArc = {
  /** What is hidden or shown as one: a cell, a total, or a row with all its statistics. */
  readonly unit: number;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** What everybody knows that a hidden one is at least: 1 where a zero would have been shown, else 0. */
  readonly hiddenMinimum: number;
};

export type CountNetwork = {
  readonly arcs: readonly CountArc[];
  /** Arcs that touch each node, by their position in `arcs`. */
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

/** One arc passed through: along it the count rises, against it the count falls. */
export type Step = {
  readonly arc: number;
  readonly forward: boolean;
  readonly from: number;
  readonly to: number;
};

/** Passing an arc costs this much; null where it must not be passed. */
export type StepCost = (arc: CountArc) => number | null;

/** Counts that agree with everything published; begins with the true ones. */
export type Flow = number[];

export function trueFlow(network: CountNetwork): Flow {
  return network.arcs.map((arc) => arc.value);
}

/** How far a step can push: without limit upwards, down to what the count must be at least. */
function room(network: CountNetwork, flow: Flow, step: Step): number {
  if (step.forward) {
    return Infinity;
  }
  return (flow[step.arc] ?? 0) - (network.arcs[step.arc]?.hiddenMinimum ?? 0);
}

/**
 * The cheapest way from `source` to `target` that never passes the arc `without` (Dijkstra), or null.
 */
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
      throw new Error('A path that was found must lead back to where it began');
    }
    path.push(step);
    node = step.from;
  }
  return path.reverse();
}

/**
 * Pushes as much as will go, up to `limit`, from `source` to `target` through hidden arcs, changing `flow`.
 *
 * @returns how much went
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
