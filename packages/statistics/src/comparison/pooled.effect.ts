import type { ConfidenceInterval } from '@rapport/core/measured-value.ts';

import { metaAnalysis } from '../meta.analysis.ts';
import { refuse, result, type ClaimLevel, type Result, type Statistic } from '../statistical.result.ts';

/** The latest result of a registered evaluation of an office. */
export type EvaluatedEffect = {
  readonly office: string;
  readonly evaluation: string;
  readonly program: string;
  readonly revision: number;
  readonly isReference: boolean;
  /** Null before there is a result. */
  readonly claimLevel: ClaimLevel | null;
  /** Whether the plan was amended after the result. */
  readonly isOutdated: boolean;
  /** Whether a small count is behind the effect, or beside it. Then the effect is null. */
  readonly isSmall: boolean;
  readonly estimate: number | null;
  readonly standardError: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** 1 for a ratio, 0 for a difference; null before there is a result. */
  readonly noEffect: number | null;
  readonly unit: string | null;
};

export type EffectScale = 'RATIO' | 'DIFFERENCE';

export type LeftOutReason =
  | 'NO_RESULT'
  | 'OUTDATED'
  | 'SUPERSEDED'
  | 'DEFINITION_REVISION'
  | 'CLAIM_LEVEL'
  | 'SMALL_COUNT'
  | 'NO_STANDARD_ERROR'
  | 'OTHER_SCALE';

export type LeftOut = {
  readonly effect: EvaluatedEffect;
  readonly reason: LeftOutReason;
  /** A sentence for readers. */
  readonly why: string;
};

export type IncludedEffect = {
  readonly effect: EvaluatedEffect;
  readonly estimate: number;
  readonly standardError: number;
  /** The part of the pooled effect that it decides, from 0 to 1. */
  readonly weight: number;
};

type PooledOwn = {
  readonly predictionInterval: ConfidenceInterval | null;
  /** On the scale of the logarithm for ratios, as are Q and I². */
  readonly tauSquared: number;
  readonly q: number;
  readonly qPValue: number;
  /** From 0 to 1. */
  readonly iSquared: number;
};

export type PooledEffects = {
  readonly scale: EffectScale;
  /** The unit of differences; null for ratios. */
  readonly unit: string | null;
  readonly included: readonly IncludedEffect[];
  readonly leftOut: readonly LeftOut[];
  readonly pooled: Result<Statistic<PooledOwn>>;
};

const whys: Readonly<Record<LeftOutReason, string>> = {
  NO_RESULT: 'The evaluation is registered and has no result yet.',
  OUTDATED: 'The plan was amended after the latest result.',
  SUPERSEDED: 'A later evaluation of the same program is used. Two of one program are not independent.',
  DEFINITION_REVISION: 'The outcome was measured by another revision, which is not equivalent.',
  CLAIM_LEVEL: 'The result supports no claim about cause and effect.',
  SMALL_COUNT: 'It is hidden, because it is based on a small count, or would reveal one.',
  NO_STANDARD_ERROR: 'The method gives no standard error, so the result has no weight.',
  OTHER_SCALE: 'The effect is on another scale, or in another unit.',
};

const claimsAllowed: ReadonlySet<ClaimLevel> = new Set(['QUASI_EXPERIMENTAL', 'EXPERIMENTAL']);

/**
 * One effect of several evaluations of the same outcome: the random-effects mean with the interval of Hartung and Knapp, how much the
 * effects differ, and where the effect of another office would be. Ratios are pooled by their logarithm.
 *
 * Only results that allow it count: current, of a comparable definition, quasi-experimental or experimental, with a standard error, not
 * hidden, and on one scale. Of each program, the latest evaluation with a result counts. Every other one is named with the first reason.
 *
 * @param effects in any order; later evaluations have greater ids
 * @param revisions those whose figures can be compared
 * @param asked the scale; by default the one that has more results, and differences if both have as many
 */
export function poolEffects(
  effects: readonly EvaluatedEffect[],
  revisions: ReadonlySet<number>,
  asked: EffectScale | null,
): PooledEffects {
  const latest = new Map<string, string>();
  for (const { office, program, evaluation, claimLevel } of effects) {
    const key = JSON.stringify([office, program]);
    const known = latest.get(key);
    if (claimLevel !== null && (known === undefined || evaluation > known)) latest.set(key, evaluation);
  }
  const reasonOf = (one: EvaluatedEffect): LeftOutReason | null => {
    if (one.claimLevel === null) return 'NO_RESULT';
    if (one.isOutdated) return 'OUTDATED';
    if (latest.get(JSON.stringify([one.office, one.program])) !== one.evaluation) return 'SUPERSEDED';
    if (!one.isReference || !revisions.has(one.revision)) return 'DEFINITION_REVISION';
    if (!claimsAllowed.has(one.claimLevel)) return 'CLAIM_LEVEL';
    if (one.isSmall) return 'SMALL_COUNT';
    return hasWeight(one) ? null : 'NO_STANDARD_ERROR';
  };
  const reasons = effects.map((effect) => ({ effect, reason: reasonOf(effect) }));
  const usable = reasons.flatMap(({ effect, reason }) => (reason === null ? [effect] : []));
  const chosen = chosenScale(usable, asked);
  const onScale = usable.filter((one) => scaleOf(one) === chosen.scale && unitOf(one) === chosen.unit);
  const among = new Set(onScale);
  const leftOut = reasons.flatMap(({ effect, reason }): LeftOut[] => {
    const own = reason ?? (among.has(effect) ? null : 'OTHER_SCALE');
    return own === null ? [] : [{ effect, reason: own, why: whys[own] }];
  });
  const studies = onScale.map((one) => studyOf(one, chosen.scale));
  const found = metaAnalysis(studies);
  const tau = found.ok ? found.value.heterogeneity.tauSquared : 0;
  const weights = studies.map(({ standardError }) => 1 / (standardError ** 2 + tau));
  const total = weights.reduce((sum, one) => sum + one, 0);
  return {
    ...chosen,
    included: onScale.map((effect, index) => ({
      effect,
      estimate: effect.estimate ?? 0,
      standardError: effect.standardError ?? 0,
      weight: (weights[index] ?? 0) / total,
    })),
    leftOut,
    pooled: pooledOf(found, chosen.scale, chosen.unit),
  };
}

const scaleOf = ({ noEffect }: EvaluatedEffect): EffectScale => (noEffect === 1 ? 'RATIO' : 'DIFFERENCE');
const unitOf = (one: EvaluatedEffect): string | null => (scaleOf(one) === 'RATIO' ? null : one.unit);

const hasWeight = (one: EvaluatedEffect): boolean =>
  one.estimate !== null &&
  one.standardError !== null &&
  one.standardError > 0 &&
  (scaleOf(one) === 'DIFFERENCE' || one.estimate > 0);

/** The scale and unit that most results have; the order of the alphabet decides between equals. */
function chosenScale(
  usable: readonly EvaluatedEffect[],
  asked: EffectScale | null,
): { scale: EffectScale; unit: string | null } {
  const kinds = Map.groupBy(
    usable.filter((one) => asked === null || scaleOf(one) === asked),
    (one) => JSON.stringify([scaleOf(one), unitOf(one)]),
  );
  const [most] = [...kinds].toSorted(
    ([name, one], [otherName, other]) => other.length - one.length || (name < otherName ? -1 : 1),
  );
  const [first] = most?.[1] ?? [];
  return first === undefined
    ? { scale: asked ?? 'DIFFERENCE', unit: null }
    : { scale: scaleOf(first), unit: unitOf(first) };
}

/** The standard error of a ratio is that of its logarithm times the ratio. */
function studyOf({ estimate, standardError }: EvaluatedEffect, scale: EffectScale) {
  const [value, error] = [estimate ?? 0, standardError ?? 0];
  return scale === 'RATIO'
    ? { estimate: Math.log(value), standardError: error / value }
    : { estimate: value, standardError: error };
}

function pooledOf(
  found: ReturnType<typeof metaAnalysis>,
  scale: EffectScale,
  unit: string | null,
): Result<Statistic<PooledOwn>> {
  if (!found.ok)
    return found.code === 'TOO_FEW_ROWS'
      ? refuse('TOO_FEW_ROWS', 'A pooled effect needs at least two results that allow it.')
      : found;
  const { value, interval, standardError, predictionInterval, heterogeneity, ...others } = found.value;
  const back = (one: number): number => (scale === 'RATIO' ? Math.exp(one) : one);
  const limits = (one: ConfidenceInterval | null): ConfidenceInterval | null =>
    one === null ? null : { ...one, lower: back(one.lower), upper: back(one.upper) };
  const center = back(value ?? 0);
  return result({
    ...others,
    value: center,
    interval: limits(interval),
    standardError: scale === 'RATIO' ? (standardError ?? 0) * center : standardError,
    unit: unit ?? 'ratio',
    predictionInterval: limits(predictionInterval),
    tauSquared: heterogeneity.tauSquared,
    q: heterogeneity.q,
    qPValue: heterogeneity.pValue,
    iSquared: heterogeneity.iSquared,
  });
}
