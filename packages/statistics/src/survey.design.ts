import { refuse, result, type Refused, type Result } from './statistical.result.ts';

/** How rows were sampled and weighted. Each list has one entry per row. */
export type SurveyDesign = {
  /** Design weights, at least 0; null for equal weights. */
  readonly weight: readonly number[] | null;
  readonly strata: readonly string[] | null;
  /** Primary sampling units; null if every row is one. */
  readonly cluster: readonly string[] | null;
  /** The number of clusters in the population of the row's stratum; null for sampling with replacement. */
  readonly populationClusters: readonly number[] | null;
  /** True if each stratum numbers its clusters from the start. */
  readonly areClustersNested: boolean;
};

/** Equal weights and independent rows. */
export const simpleDesign: SurveyDesign = {
  weight: null,
  strata: null,
  cluster: null,
  populationClusters: null,
  areClustersNested: false,
};

/** The strata with their clusters and rows, ready for variances. */
export type DesignStructure = {
  readonly strata: readonly DesignStratum[];
  readonly clusters: number;
  /** Clusters minus strata. */
  readonly degreesOfFreedom: number;
};

type DesignStratum = {
  readonly name: string;
  /** The positions of the rows of each cluster. */
  readonly clusters: readonly (readonly number[])[];
  /** Sampled share of the clusters; 0 for sampling with replacement. */
  readonly sampledShare: number;
};

/** Refuses weights that are negative, and weights that are all 0. */
export function refuseWeights(weights: readonly number[]): Refused | null {
  const negative = weights.findIndex((weight) => weight < 0);
  if (negative >= 0) {
    const reason = `The weight ${String(weights[negative])} is negative.`;
    return refuse('NEGATIVE_WEIGHT', reason, { index: negative, column: 'weight' });
  }
  if (weights.every((weight) => weight === 0)) {
    return refuse('ZERO_WEIGHTS', 'Every weight is 0.', { column: 'weight' });
  }
  return null;
}

/**
 * Groups the rows by stratum and cluster. Refuses a stratum with one cluster, whose variance cannot be
 * estimated, unless that cluster is the only one in the population.
 */
export function designStructure(rows: number, design: SurveyDesign): Result<DesignStructure> {
  const strataByName = new Map<string, Map<string, number[]>>();
  const stratumOfCluster = new Map<string, string>();
  for (let row = 0; row < rows; row += 1) {
    const stratum = design.strata?.[row] ?? '';
    const cluster = design.cluster?.[row] ?? String(row);
    const known = stratumOfCluster.get(cluster);
    if (!design.areClustersNested && known !== undefined && known !== stratum) {
      const reason = `The cluster "${cluster}" is in the strata "${known}" and "${stratum}". If each stratum numbers its clusters from the start, say so.`;
      return refuse('CLUSTER_IN_TWO_STRATA', reason, { index: row, column: 'cluster', group: cluster });
    }
    stratumOfCluster.set(cluster, stratum);
    const clusters = strataByName.get(stratum) ?? new Map<string, number[]>();
    strataByName.set(stratum, clusters);
    const rowsOfCluster = clusters.get(cluster) ?? [];
    clusters.set(cluster, rowsOfCluster);
    rowsOfCluster.push(row);
  }
  const strata: DesignStratum[] = [];
  for (const [name, clusters] of strataByName) {
    const stratum = stratumOf(name, [...clusters.values()], design);
    if (!stratum.ok) return stratum;
    strata.push(stratum.value);
  }
  const clusters = strata.reduce((sum, stratum) => sum + stratum.clusters.length, 0);
  return result({ strata, clusters, degreesOfFreedom: clusters - strata.length });
}

function stratumOf(
  name: string,
  clusters: readonly (readonly number[])[],
  { populationClusters, strata, cluster }: SurveyDesign,
): Result<DesignStratum> {
  const first = clusters[0]?.[0] ?? 0;
  const place = { index: first, ...(name === '' ? {} : { group: name }) };
  const population = populationClusters?.[first] ?? null;
  if (population !== null) {
    const other = clusters.flat().find((row) => populationClusters?.[row] !== population);
    if (other !== undefined) {
      const reason = `The population of clusters differs within ${name === '' ? 'the file' : `the stratum "${name}"`}.`;
      return refuse('OUT_OF_RANGE', reason, { ...place, index: other, column: 'populationClusters' });
    }
    if (population < clusters.length) {
      const reason = `${clusters.length} clusters were sampled from a population of ${population}.`;
      return refuse('NUMERATOR_ABOVE_DENOMINATOR', reason, { ...place, column: 'populationClusters' });
    }
  }
  const sampledShare = population === null ? 0 : clusters.length / population;
  if (clusters.length < 2 && sampledShare < 1) {
    const unit = cluster === null ? 'row' : 'cluster';
    return strata === null
      ? refuse('ONE_CLUSTER', `There is only one ${unit}, so there is no standard error.`, place)
      : refuse(
          'ONE_CLUSTER_STRATUM',
          `The stratum "${name}" has only one ${unit}, so its variance cannot be estimated. Combine it with a similar stratum.`,
          { ...place, column: 'strata' },
        );
  }
  return result({ name, clusters, sampledShare });
}

/**
 * The linearized variance of a total of `contributions` (one per row, weight included): within each
 * stratum, the variance between the totals of its clusters (Binder 1983, International Statistical Review
 * 51:279), as in R's `survey::svyrecvar` with one stage.
 */
export function varianceOfTotal(contributions: readonly number[], { strata }: DesignStructure): number {
  return strata.reduce((variance, { clusters, sampledShare }) => {
    const totals = clusters.map((rows) => rows.reduce((sum, row) => sum + (contributions[row] ?? 0), 0));
    const n = totals.length;
    if (n < 2) return variance;
    const mean = totals.reduce((sum, total) => sum + total, 0) / n;
    const squares = totals.reduce((sum, total) => sum + (total - mean) ** 2, 0);
    return variance + ((1 - sampledShare) * n * squares) / (n - 1);
  }, 0);
}

/** Kish's design effect of unequal weights, n Σw² / (Σw)² (Kish 1965), over rows with a positive weight. */
export function kishDesignEffect(weights: readonly number[]): number {
  const positive = weights.filter((weight) => weight > 0);
  const largest = positive.reduce((most, weight) => Math.max(most, weight), 0);
  const sum = positive.reduce((total, weight) => total + weight / largest, 0);
  const squares = positive.reduce((total, weight) => total + (weight / largest) ** 2, 0);
  return (positive.length * squares) / (sum * sum);
}
