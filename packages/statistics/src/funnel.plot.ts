import { refuseCount, refusePart } from './count.check.ts';
import { normalCriticalValue } from './distributions.ts';
import { clamped, exactLimits, type Limits } from './funnel.limits.ts';
import { refuse, result, type Refused, type Result, type Statistic } from './statistical.result.ts';

export type FunnelKind = 'proportion' | 'rate';
export type Overdispersion = 'multiplicative' | 'additive' | 'none';

export type FunnelPlace = {
  readonly place: string;
  readonly numerator: number;
  readonly denominator: number;
  /** Months reported, 12 for a complete year. */
  readonly months: number;
};

export type FunnelOptions = {
  readonly kind: FunnelKind;
  readonly multiplier: number;
  readonly overdispersion: Overdispersion;
  /** The share of z-scores at each end that is pulled in. */
  readonly winsorizedShare: number;
  /** The value of reference; null for Σ numerator / Σ denominator of all places. */
  readonly target: number | null;
};

export type FunnelRow =
  | {
      readonly place: string;
      readonly assessment: 'NOT_COMPARABLE';
      readonly why: string;
    }
  | {
      readonly place: string;
      readonly assessment: 'AS_EXPECTED' | 'HIGHER_THAN_EXPECTED' | 'LOWER_THAN_EXPECTED';
      /** The wider of the limits that the place is outside of; null if it is within both. */
      readonly outside: 0.95 | 0.998 | null;
      readonly value: number;
      readonly z: number;
      readonly limits95: Limits;
      readonly limits998: Limits;
      /** Three standard errors on both sides, as on a p-chart; without over-dispersion. */
      readonly threeSigma: Limits;
    };

type FunnelOwn = {
  readonly places: readonly FunnelRow[];
  readonly phi: number | null;
  readonly tauSquared: number | null;
};

/**
 * Funnel plot of many places (Spiegelhalter 2005, Statistics in Medicine 24:1185): each place against limits of 95% and 99.8% around
 * the common value, by its own size. No ranks: a place is as expected, higher or lower, or not comparable.
 *
 * Over-dispersion: φ is the mean of the squared z-scores after winsorizing both ends. If φ > 1, limits are
 * value ± z·√φ·se (multiplicative), or value ± z·√(se² + τ²) (additive, τ² by moments). Otherwise limits are
 * exact Poisson quantiles with interpolation for rates, and normal for proportions. The result names the
 * variant.
 *
 * @returns the common value, and a row per place. Refuses no comparable places and a common proportion of 0 or 1.
 */
export function funnelPlot(
  places: readonly FunnelPlace[],
  options: FunnelOptions,
): Result<Statistic<FunnelOwn>> {
  const refused = refusePlaces(places, options);
  if (refused !== null) return refused;
  const comparable = places.filter((place) => whyNot(place) === null);
  if (comparable.length === 0) return refuse('EMPTY_DATA', 'No place can be compared.');
  const numerator = comparable.reduce((sum, place) => sum + place.numerator, 0);
  const denominator = comparable.reduce((sum, place) => sum + place.denominator, 0);
  const center = options.target === null ? numerator / denominator : options.target / scaleOf(options);
  if (center === 0 || (options.kind === 'proportion' && center >= 1)) {
    return refuse('NO_VARIANCE', `The common value is ${center}, so no place can differ from it by chance.`);
  }
  const errorOf = (place: FunnelPlace): number =>
    Math.sqrt((options.kind === 'proportion' ? center * (1 - center) : center) / place.denominator);
  const zOf = (place: FunnelPlace): number => (place.numerator / place.denominator - center) / errorOf(place);
  const z = winsorized(comparable.map(zOf), options.winsorizedShare);
  const phi = z.reduce((sum, one) => sum + one * one, 0) / z.length;
  const tauSquared = tauOf(comparable.map(errorOf), phi);
  const isAdjusted = options.overdispersion !== 'none' && phi > 1;
  const spread = (place: FunnelPlace): number => {
    const error = errorOf(place);
    if (!isAdjusted) return error;
    return options.overdispersion === 'multiplicative'
      ? error * Math.sqrt(phi)
      : Math.sqrt(error * error + tauSquared);
  };
  const scale = scaleOf(options);
  const limits = (place: FunnelPlace, level: number): Limits => {
    if (options.kind === 'rate' && !isAdjusted) return exactLimits(center, place.denominator, level, scale);
    return clamped(center, normalCriticalValue(level) * spread(place), options.kind, scale);
  };
  const variant = isAdjusted
    ? options.overdispersion === 'multiplicative'
      ? 'multiplicative over-dispersion φ of winsorized z-scores'
      : 'additive over-dispersion τ² of winsorized z-scores'
    : options.kind === 'rate'
      ? 'exact Poisson limits'
      : 'normal limits';
  const rows = places.map((place): FunnelRow => {
    const why = whyNot(place);
    if (why !== null) return { place: place.place, assessment: 'NOT_COMPARABLE', why };
    const value = (place.numerator / place.denominator) * scale;
    const limits95 = limits(place, 0.95);
    const limits998 = limits(place, 0.998);
    const isOutside = ({ lower, upper }: Limits): boolean => value < lower || value > upper;
    const outside = isOutside(limits998) ? 0.998 : isOutside(limits95) ? 0.95 : null;
    return {
      place: place.place,
      assessment:
        outside === null
          ? 'AS_EXPECTED'
          : value > center * scale
            ? 'HIGHER_THAN_EXPECTED'
            : 'LOWER_THAN_EXPECTED',
      outside,
      value,
      z: zOf(place),
      limits95,
      limits998,
      threeSigma: clamped(center, 3 * errorOf(place), options.kind, scale),
    };
  });
  return result({
    value: center * scale,
    interval: null,
    standardError: null,
    n: comparable.length,
    unit: options.kind === 'proportion' ? 'proportion' : `per ${options.multiplier}`,
    method: `Funnel plot of ${options.kind === 'proportion' ? 'proportions' : 'rates'} with ${variant}`,
    diagnostics: {
      numerator,
      denominator,
      phi,
      isAdjustedForOverdispersion: isAdjusted,
      winsorizedShare: options.winsorizedShare,
      notComparable: places.length - comparable.length,
    },
    caveats: [
      'About 1 in 20 places is outside the 95% limits by chance, and 1 in 500 outside the 99.8% limits.',
      'The limits belong to each place, so the common value has no interval here.',
      ...(isAdjusted
        ? []
        : phi > 1
          ? [`φ is ${phi.toPrecision(3)}, and the limits are not adjusted for it.`]
          : []),
    ],
    claimLevel: 'DESCRIPTIVE',
    places: rows,
    phi,
    tauSquared: options.overdispersion === 'additive' ? tauSquared * scale * scale : null,
  });
}

function scaleOf({ kind, multiplier }: FunnelOptions): number {
  return kind === 'proportion' ? 1 : multiplier;
}

function whyNot({ denominator, months }: FunnelPlace): string | null {
  if (denominator === 0) return 'The denominator is 0.';
  return months < 12 ? `Only ${months} of 12 months were reported.` : null;
}

function refusePlaces(places: readonly FunnelPlace[], options: FunnelOptions): Refused | null {
  if (places.length === 0) return refuse('EMPTY_DATA', 'There are no places.');
  if (!(options.winsorizedShare >= 0 && options.winsorizedShare < 0.5)) {
    const reason = `The winsorized share is ${options.winsorizedShare}. It must be from 0 to below 0.5.`;
    return refuse('OUT_OF_RANGE', reason, { column: 'winsorize' });
  }
  if (!(options.multiplier > 0)) {
    return refuse('OUT_OF_RANGE', `The multiplier is ${options.multiplier}. It must be positive.`);
  }
  const names = new Map<string, number>();
  for (const [index, { place, numerator, denominator }] of places.entries()) {
    if (names.has(place))
      return refuse('DUPLICATE_ROW', `The place "${place}" is in the data twice.`, { index, unit: place });
    names.set(place, index);
    const count = refuseCount(numerator, 'numerator', index);
    const counts =
      options.kind === 'proportion' && denominator !== 0
        ? (count ?? refusePart(numerator, denominator, 'numerator', 'denominator', index))
        : (count ?? (denominator < 0 ? negative(denominator, index) : null));
    if (counts !== null) return { ...counts, place: { ...counts.place, unit: place } };
  }
  return null;
}

function negative(denominator: number, index: number): Refused {
  const reason = `The denominator is ${denominator}. It cannot be negative.`;
  return refuse('NEGATIVE_VALUE', reason, { index, column: 'denominator' });
}

/** Pulls values beyond the quantiles at both ends in to these quantiles (R's type 7). */
function winsorized(values: readonly number[], share: number): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const quantile = (probability: number): number => {
    const position = (sorted.length - 1) * probability;
    const below = sorted[Math.floor(position)] ?? 0;
    const above = sorted[Math.ceil(position)] ?? below;
    return below + (position - Math.floor(position)) * (above - below);
  };
  const [low, high] = [quantile(share), quantile(1 - share)];
  return values.map((value) => Math.min(high, Math.max(low, value)));
}

/** The variance between places by moments (Spiegelhalter 2005, appendix A.3). */
function tauOf(errors: readonly number[], phi: number): number {
  const count = errors.length;
  const weights = errors.map((error) => 1 / (error * error));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  const base = total - squares / total;
  return base <= 0 ? 0 : Math.max(0, (count * phi - (count - 1)) / base);
}
