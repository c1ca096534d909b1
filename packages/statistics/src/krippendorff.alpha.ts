import type { ConfidenceInterval } from '@rapport/core/measured-value.ts';

import { requireConfidenceLevel } from './argument.check.ts';
import { seededRandom } from './seeded.random.ts';
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

/** Resamples of the interval, from a fixed seed. Fewer for very many codes, but at least 200. */
const [resamplesMax, resamplesMin, codesMax, seed] = [2000, 200, 50_000_000, 20_240_229];
/** The largest share of resamples whose codes are all the same, and which therefore have no alpha. */
const withoutAlphaMax = 0.05;

/**
 * Krippendorff's alpha, 1 − observed / expected disagreement of pairs of codes (Krippendorff 2011, Computing
 * Krippendorff's Alpha-Reliability). Any number of coders, with missing codes. A unit with fewer than two
 * codes has no pair and is excluded. Disagreement is 0 or 1 (nominal), the squared number of ranks between codes
 * (ordinal), or the squared difference (interval). The interval has the percentiles of alpha in samples of the units, drawn with
 * replacement (Zapf et al. 2016, BMC Medical Research Methodology 16:93).
 *
 * @param units codes by unit. Ordinal and interval codes are numbers.
 * @returns alpha, at most 1; 0 is agreement by chance. Refuses no unit with two codes, and codes that are all the same.
 */
export function krippendorffAlpha(
  units: readonly UnitCodes[],
  level: MeasurementLevel,
  confidenceLevel = 0.95,
): Result<Statistic<KrippendorffOwn>> {
  requireConfidenceLevel(confidenceLevel);
  const pairable = units
    .map((codes) => codes.filter((code) => code !== null))
    .filter((codes) => codes.length >= 2);
  if (pairable.length === 0) {
    return refuse('TOO_FEW_ROWS', 'No unit has two codes, so no agreement can be measured.');
  }
  if (level !== 'nominal') {
    const text = units.findIndex((codes) => codes.some((code) => typeof code === 'string'));
    if (text >= 0)
      return refuse('NOT_A_NUMBER', `Codes of the level "${level}" must be numbers.`, { index: text });
  }
  const found = agreementOf(pairable, level);
  if (found === null) {
    return refuse(
      'NO_VARIANCE',
      'All codes are the same, so chance agreement cannot be told from agreement.',
    );
  }
  const { alpha, observed, expected, n, categories } = found;
  const { interval, resamples, caveats } = bootstrapped(pairable, level, alpha, n, confidenceLevel);
  return result({
    value: alpha,
    interval,
    standardError: null,
    n,
    unit: 'alpha',
    method: `Krippendorff's alpha, ${level}${interval === null ? '' : `, percentiles of ${resamples} samples of the units`}`,
    diagnostics: { excludedUnits: units.length - pairable.length, categories, resamples, seed },
    caveats,
    claimLevel: 'DESCRIPTIVE',
    observedDisagreement: observed,
    expectedDisagreement: expected,
    units: pairable.length,
  });
}

type Codes = readonly (number | string)[];

/** Alpha and its parts; null if all codes are the same. */
function agreementOf(pairable: readonly Codes[], level: MeasurementLevel) {
  const counted = new Map<number | string, number>();
  let n = 0;
  for (const codes of pairable) {
    for (const code of codes) counted.set(code, (counted.get(code) ?? 0) + 1);
    n += codes.length;
  }
  if (counted.size < 2) return null;
  const values = [...counted.keys()];
  if (level !== 'nominal') values.sort((a, b) => Number(a) - Number(b));
  const scores = scoresOf(
    values,
    values.map((value) => counted.get(value) ?? 0),
    level,
  );
  const scoreOf = new Map(values.map((value, index) => [value, scores[index] ?? 0]));
  // Σ over pairs of (a − b)² is 2(m Σ(a − ā)²), so squared levels need no double sum.
  const disagreement = (codes: Codes): number => {
    const m = codes.length;
    if (level === 'nominal') {
      const repeated = new Map<number | string, number>();
      for (const code of codes) repeated.set(code, (repeated.get(code) ?? 0) + 1);
      return m * m - [...repeated.values()].reduce((sum, count) => sum + count * count, 0);
    }
    const own = codes.map((code) => scoreOf.get(code) ?? 0);
    const mean = own.reduce((sum, score) => sum + score, 0) / m;
    return 2 * m * own.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  };
  const observed = pairable.reduce((sum, codes) => sum + disagreement(codes) / (codes.length - 1), 0) / n;
  const expected = disagreement(pairable.flat()) / (n * (n - 1));
  return { alpha: 1 - observed / expected, observed, expected, n, categories: counted.size };
}

const few = 'With few units, alpha can differ much in another sample.';

function bootstrapped(
  pairable: readonly Codes[],
  level: MeasurementLevel,
  alpha: number,
  n: number,
  confidenceLevel: number,
): { interval: ConfidenceInterval | null; resamples: number; caveats: readonly string[] } {
  const resamples = Math.max(resamplesMin, Math.min(resamplesMax, Math.floor(codesMax / n)));
  // In a fixed order, so that the interval does not depend on that of the file.
  const ordered = pairable
    .map((codes) => ({ codes, key: JSON.stringify([...codes].sort()) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ codes }) => codes);
  const random = seededRandom(seed);
  const alphas: number[] = [];
  for (let resample = 0; resample < resamples; resample += 1) {
    const drawn = ordered.map((codes) => ordered[Math.floor(random() * ordered.length)] ?? codes);
    const found = agreementOf(drawn, level);
    if (found !== null) alphas.push(found.alpha);
  }
  alphas.sort((a, b) => a - b);
  const [least, most] = [alphas[0], alphas.at(-1)];
  if (least === most || alphas.length < (1 - withoutAlphaMax) * resamples) {
    const caveat = `There is no interval, because samples of these ${pairable.length} units hardly differ. ${few}`;
    return { interval: null, resamples, caveats: [caveat] };
  }
  const tail = (1 - confidenceLevel) / 2;
  const [lower, upper] = [
    Math.min(alpha, quantile(alphas, tail)),
    Math.max(alpha, quantile(alphas, 1 - tail)),
  ];
  return {
    interval: { lower, upper, confidenceLevel },
    resamples,
    caveats: [
      'The interval draws units and keeps the coders: it says nothing about other coders.',
      ...(pairable.length < 30 ? [few] : []),
    ],
  };
}

/** Between neighbors, as R's default. */
function quantile(sorted: readonly number[], probability: number): number {
  const position = probability * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(position)] ?? NaN, sorted[Math.ceil(position)] ?? NaN];
  return low + (position - Math.floor(position)) * (high - low);
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
