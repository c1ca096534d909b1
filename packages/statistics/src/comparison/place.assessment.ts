import { normalCriticalValue, normalTwoSided } from '../distributions.ts';
import { exactLimits, poissonProbability, type Limits } from '../funnel.limits.ts';
import { funnelPlot, type Overdispersion } from '../funnel.plot.ts';
import type { FigureDefinition } from '../indicator.figure.ts';
import { benjaminiHochberg } from '../multiple.testing.ts';
import { refuse, result, type Result, type Statistic } from '../statistical.result.ts';

/** The counts of a place whose figure is shown. Hidden places have no part in an assessment, so it reveals nothing of them. */
export type AssessedPlace = {
  readonly place: string;
  readonly numerator: number;
  readonly denominator: number;
};

export type PlaceVerdict = 'AS_EXPECTED' | 'HIGHER_THAN_EXPECTED' | 'LOWER_THAN_EXPECTED';

export type PlaceAssessment = {
  readonly place: string;
  /** Higher or lower than expected only if the adjusted p-value is at most 0.05. */
  readonly verdict: PlaceVerdict;
  /** In the unit of the indicator. */
  readonly value: number;
  readonly limits95: Limits;
  readonly limits998: Limits;
  /** The widest limits that the value is outside of: 0.95 or 0.998; null if it is inside both. */
  readonly outside: 0.95 | 0.998 | null;
  readonly p: number;
  /** By Benjamini and Hochberg over all assessed places. */
  readonly adjustedP: number;
};

export type Assessment = Statistic<{
  readonly places: readonly PlaceAssessment[];
  readonly phi: number | null;
  readonly tauSquared: number | null;
  readonly isAdjustedForOverdispersion: boolean;
}>;

const falseDiscoveryRate = 0.05;
/** Fewer places give no common value to compare with. */
const placesMin = 3;
/** With fewer places, over-dispersion is uncertain. */
const placesForDispersion = 10;

/**
 * Each place beside the common value of all of them: limits of a funnel plot with over-dispersion, p-values by the same variance, and
 * the verdict by Benjamini and Hochberg over all places. With limits of 95% alone, 1 of 20 places would be
 * called different by chance. Places keep the order of the input: there are no ranks.
 *
 * @returns refused for counts, ratios and means, which have no expected spread, and for fewer than three places
 */
export function assessPlaces(
  { measure, multiplier, unit }: FigureDefinition,
  places: readonly AssessedPlace[],
  overdispersion: Overdispersion = 'multiplicative',
): Result<Assessment> {
  if (measure !== 'PROPORTION' && measure !== 'RATE') {
    const words = { COUNT: 'Counts', RATIO: 'Ratios', MEAN: 'Means' }[measure];
    return refuse(
      'UNSUPPORTED_DESIGN',
      `${words} have no expected spread between places, so none is called high or low.`,
    );
  }
  if (places.length < placesMin) {
    const reason = `Only ${places.length} ${places.length === 1 ? 'place has' : 'places have'} a figure. An expected value needs at least ${placesMin}.`;
    return refuse('TOO_FEW_ROWS', reason);
  }
  const kind = measure === 'RATE' ? 'rate' : 'proportion';
  const funnel = funnelPlot(
    // Months are checked before: a place with a part of its period is not comparable.
    places.map((place) => ({ ...place, months: 12 })),
    { kind, multiplier, overdispersion, winsorizedShare: 0.1, target: null },
  );
  if (!funnel.ok) return funnel;
  const { value: center, phi, tauSquared, diagnostics } = funnel.value;
  const isAdjusted = diagnostics['isAdjustedForOverdispersion'] === true;
  // A proportion of the funnel is from 0 to 1, and the figure of the indicator is in percent.
  const scale = kind === 'rate' ? 1 : multiplier;
  const common = (center ?? 0) / (kind === 'rate' ? multiplier : 1);
  const scaled = ({ lower, upper }: Limits): Limits => ({ lower: lower * scale, upper: upper * scale });
  const pOf = (place: AssessedPlace, z: number): number => {
    if (!isAdjusted) return kind === 'rate' ? poissonTwoSided(place, common) : normalTwoSided(z);
    if (overdispersion === 'multiplicative') return normalTwoSided(z / Math.sqrt(phi ?? 1));
    const variance = (kind === 'rate' ? common : common * (1 - common)) / place.denominator;
    const between = (tauSquared ?? 0) / (kind === 'rate' ? multiplier * multiplier : 1);
    return normalTwoSided((z * Math.sqrt(variance)) / Math.sqrt(variance + between));
  };
  const rows = funnel.value.places.flatMap((row, index) => {
    const place = places[index];
    return row.assessment === 'NOT_COMPARABLE' || place === undefined ? [] : [{ row, p: pOf(place, row.z) }];
  });
  const tests = benjaminiHochberg(
    rows.map(({ p }) => p),
    falseDiscoveryRate,
  );
  if (!tests.ok) return tests;
  return result({
    ...funnel.value,
    value: common * multiplier,
    unit,
    method: `${funnel.value.method}; verdicts by the false discovery rate of Benjamini and Hochberg (1995) at ${falseDiscoveryRate}`,
    caveats: [
      `The common value is of the ${rows.length} places whose figures are shown.`,
      ...(rows.length < placesForDispersion
        ? [`The spread between fewer than ${placesForDispersion} places is uncertain.`]
        : []),
      ...(isAdjusted
        ? [
            `Places differ more than by chance (φ = ${phi?.toFixed(2) ?? ''}), and the limits are wider for it.`,
          ]
        : []),
    ],
    places: rows.map(({ row, p }, index): PlaceAssessment => {
      const test = tests.value.tests[index];
      const side = row.value > (center ?? 0) ? 'HIGHER_THAN_EXPECTED' : 'LOWER_THAN_EXPECTED';
      return {
        place: row.place,
        verdict: test?.isRejected === true ? side : 'AS_EXPECTED',
        value: row.value * scale,
        limits95: scaled(row.limits95),
        limits998: scaled(row.limits998),
        outside: row.outside,
        p,
        adjustedP: test?.adjusted ?? 1,
      };
    }),
    phi,
    tauSquared,
    isAdjustedForOverdispersion: isAdjusted,
  });
}

/** Twice the smaller tail with half of the probability of the count itself (mid-p), which agrees with interpolated limits. */
function poissonTwoSided({ numerator, denominator }: AssessedPlace, common: number): number {
  const expected = common * denominator;
  const at = poissonProbability(numerator, expected);
  const below = numerator === 0 ? 0 : poissonProbability(numerator - 1, expected);
  const middle = (at + below) / 2;
  return Math.min(1, Math.max(0, 2 * Math.min(middle, 1 - middle)));
}

/** The limits that a place of any size would have, for the lines of a picture. */
export function limitsAt(
  { measure, multiplier }: FigureDefinition,
  { value, phi, tauSquared, isAdjustedForOverdispersion }: Assessment,
  overdispersion: Overdispersion,
  denominator: number,
): { readonly limits95: Limits; readonly limits998: Limits } {
  const common = (value ?? 0) / multiplier;
  const of = (level: number): Limits => {
    const critical = normalCriticalValue(level);
    if (measure === 'RATE' && !isAdjustedForOverdispersion)
      return exactLimits(common, denominator, level, multiplier);
    const variance = (measure === 'RATE' ? common : common * (1 - common)) / denominator;
    const between = (tauSquared ?? 0) / (measure === 'RATE' ? multiplier * multiplier : 1);
    const spread = !isAdjustedForOverdispersion
      ? Math.sqrt(variance)
      : overdispersion === 'multiplicative'
        ? Math.sqrt(variance * (phi ?? 1))
        : Math.sqrt(variance + between);
    const upper = common + critical * spread;
    return {
      lower: Math.max(0, common - critical * spread) * multiplier,
      upper: (measure === 'PROPORTION' ? Math.min(1, upper) : upper) * multiplier,
    };
  };
  return { limits95: of(0.95), limits998: of(0.998) };
}
