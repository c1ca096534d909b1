import { refuse, result, type Result, type Statistic } from './statistical.result.ts';

export type MeasurementLevel = 'nominal' | 'ordinal' | 'interval';

/** The codes that one unit (a comment, a case) got; null for a missing code. */
export type UnitCodes = readonly (number | string | null)[];

type KrippendorffOwn = {
  readonly observedDisagreement: number;
  readonly expectedDisagreement: number;
  /** Units with at least two codes. */
  readonly units: number;
};

/**
 * Krippendorff's alpha, 1 − observed / expected disagreement of pairs of codes (Krippendorff 2011, Computing
 * Krippendorff's Alpha-Reliability). Any number of coders, with missing codes. A unit with fewer than two
 * codes has no pair and is excluded. Disagreement is 0 or 1 (nominal), the squared number of ranks between codes
 * (ordinal), or the squared difference (interval).
 *
 * @param units codes by unit. Ordinal and interval codes are numbers.
 * @returns alpha, at most 1; 0 is agreement by chance. Refuses no unit with two codes, and codes that are all the same.
 */
export function krippendorffAlpha(
  units: readonly UnitCodes[],
  level: MeasurementLevel,
): Result<Statistic<KrippendorffOwn>> {
  const pairable = units
    .map((codes) => codes.filter((code) => code !== null))
    .filter((codes) => codes.length >= 2);
  if (pairable.length === 0) {
    return refuse('TOO_FEW_ROWS', 'No unit has two codes, so no agreement can be measured.');
  }
  const values = [...new Set(pairable.flat())];
  if (level !== 'nominal') {
    const text = units.findIndex((codes) => codes.some((code) => typeof code === 'string'));
    if (text >= 0)
      return refuse('NOT_A_NUMBER', `Codes of the level "${level}" must be numbers.`, { index: text });
    values.sort((a, b) => Number(a) - Number(b));
  }
  if (values.length < 2) {
    return refuse(
      'NO_VARIANCE',
      'All codes are the same, so chance agreement cannot be told from agreement.',
    );
  }
  const position = new Map(values.map((value, index) => [value, index]));
  const counts = values.map(() => 0);
  for (const code of pairable.flat()) {
    const index = position.get(code) ?? 0;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  const n = counts.reduce((sum, count) => sum + count, 0);
  const scores = scoresOf(values, counts, level);
  // Σ over pairs of (a − b)² is 2(m Σ(a − ā)²), so squared levels need no double sum.
  const disagreement = (codes: readonly (number | string)[]): number => {
    const m = codes.length;
    if (level === 'nominal') {
      const repeated = new Map<number | string, number>();
      for (const code of codes) repeated.set(code, (repeated.get(code) ?? 0) + 1);
      return m * m - [...repeated.values()].reduce((sum, count) => sum + count * count, 0);
    }
    const own = codes.map((code) => scores[position.get(code) ?? 0] ?? 0);
    const mean = own.reduce((sum, score) => sum + score, 0) / m;
    return 2 * m * own.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  };
  const observed = pairable.reduce((sum, codes) => sum + disagreement(codes) / (codes.length - 1), 0) / n;
  const expected = disagreement(pairable.flat()) / (n * (n - 1));
  return result({
    value: 1 - observed / expected,
    interval: null,
    standardError: null,
    n,
    unit: 'alpha',
    method: `Krippendorff's alpha, ${level}`,
    diagnostics: { excludedUnits: units.length - pairable.length, categories: values.length },
    caveats: ['This method gives no interval. With few units, alpha can differ much in another sample.'],
    claimLevel: 'DESCRIPTIVE',
    observedDisagreement: observed,
    expectedDisagreement: expected,
    units: pairable.length,
  });
}

/** A score per value, whose squared differences are the disagreements of the level. */
function scoresOf(
  values: readonly (number | string)[],
  counts: readonly number[],
  level: MeasurementLevel,
): readonly number[] {
  if (level === 'interval') {
    const origin = Number(values[0]);
    return values.map((value) => Number(value) - origin);
  }
  // Between two ranks: all codes in between, and half of those at both ends.
  let below = 0;
  return counts.map((count) => {
    const score = below + count / 2;
    below += count;
    return score;
  });
}
