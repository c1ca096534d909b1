import { refuseCount } from './count.check.ts';
import { normalCriticalValue } from './distributions.ts';
import { firstRefusal, refuse, result, type Result, type Statistic } from './statistical.result.ts';
import { kishDesignEffect, refuseWeights } from './survey.design.ts';

/**
 * The design effect of unequal weights, n Σw² / (Σw)² (Kish 1965, Survey Sampling), and the effective number
 * of respondents n / deff. Assumes that weights are unrelated to the answers.
 *
 * @returns a factor of at least 1. Refuses no weights, and weights that are negative or all 0.
 */
export function designEffectStatistic(
  weights: readonly number[],
): Result<Statistic<{ readonly effectiveN: number; readonly sumOfWeights: number }>> {
  const refused =
    weights.length === 0 ? refuse('EMPTY_DATA', 'There are no weights.') : refuseWeights(weights);
  if (refused !== null) return refused;
  const positive = weights.filter((weight) => weight > 0);
  const effect = kishDesignEffect(weights);
  return result({
    value: effect,
    interval: null,
    standardError: null,
    n: positive.length,
    unit: 'factor',
    method: "Kish's design effect of unequal weights",
    diagnostics: {
      smallest: positive.reduce((least, weight) => Math.min(least, weight), Infinity),
      largest: positive.reduce((most, weight) => Math.max(most, weight), 0),
      excludedWithZeroWeight: weights.length - positive.length,
    },
    caveats: ['Covers the effect of weights, and not that of clusters or strata.'],
    claimLevel: 'DESCRIPTIVE',
    effectiveN: positive.length / effect,
    sumOfWeights: weights.reduce((sum, weight) => sum + weight, 0),
  });
}

/**
 * Half the width of the normal interval of a share, z · √(deff · p(1 − p)/n), with the finite population
 * correction √((N − n)/(N − 1)) if the population is given. It is what a survey report quotes, for p = .5 by default. For
 * an estimate, use its own interval.
 *
 * @returns a share. Refuses n of 0, p outside 0 to 1 and a design effect of 0 or less.
 */
export function marginOfError(
  figures: {
    readonly n: number;
    readonly p: number;
    readonly designEffect: number;
    readonly population: number | null;
  },
  confidenceLevel = 0.95,
): Result<Statistic> {
  const { n, p, designEffect, population } = figures;
  const refused = firstRefusal(
    refuseCount(n, 'n'),
    n === 0
      ? refuse('ZERO_DENOMINATOR', 'Without respondents there is no margin of error.', { column: 'n' })
      : null,
    p >= 0 && p <= 1 ? null : refuse('OUT_OF_RANGE', `p is ${p}. It must be from 0 to 1.`, { column: 'p' }),
    designEffect > 0
      ? null
      : refuse('OUT_OF_RANGE', `The design effect is ${designEffect}. It must be positive.`, {
          column: 'designEffect',
        }),
    population !== null && population < n
      ? refuse(
          'NUMERATOR_ABOVE_DENOMINATOR',
          `n is ${n}, which is more than the population of ${population}.`,
          {
            column: 'n',
          },
        )
      : null,
  );
  if (refused !== null) return refused;
  const finite = population === null || population === 1 ? 1 : (population - n) / (population - 1);
  const standardError = Math.sqrt((designEffect * finite * p * (1 - p)) / n);
  return result({
    value: normalCriticalValue(confidenceLevel) * standardError,
    interval: null,
    standardError,
    n,
    unit: 'proportion',
    method: 'Margin of error of a share (normal approximation)',
    diagnostics: { p, designEffect, confidenceLevel, finitePopulationCorrection: Math.sqrt(finite) },
    caveats: ['Covers sampling error only, and not nonresponse, coverage or wording.'],
    claimLevel: 'DESCRIPTIVE',
  });
}

/** Final dispositions of a sample, as the AAPOR Standard Definitions name them. */
export type Dispositions = {
  /** I: complete interviews. */
  readonly complete: number;
  /** P: partial interviews. */
  readonly partial: number;
  /** R: refusals and break-offs. */
  readonly refusal: number;
  /** NC: noncontacts. */
  readonly noncontact: number;
  /** O: other eligible cases without an interview. */
  readonly other: number;
  /** UH: unknown whether there is a household. */
  readonly unknownHousehold: number;
  /** UO: unknown eligibility, other. */
  readonly unknownOther: number;
};

export type ResponseRateName = 'rr1' | 'rr2' | 'rr3' | 'rr4';

type ResponseRateOwn = {
  readonly rates: Readonly<Record<'rr1' | 'rr2', number>> & Partial<Record<'rr3' | 'rr4', number>>;
};

/**
 * Response rates RR1 to RR4 of the AAPOR Standard Definitions: interviews divided by all cases that are or can be
 * eligible. RR1 and RR3 count complete interviews, RR2 and RR4 partial ones too. RR3 and RR4 count only the share
 * `eligibility` (e) of the cases of unknown eligibility.
 *
 * @returns a proportion. Refuses negative and fractional counts, no cases, and RR3 or RR4 without
 *   `eligibility`.
 */
export function responseRates(
  dispositions: Dispositions,
  eligibility: number | null,
  rate: ResponseRateName,
): Result<Statistic<ResponseRateOwn>> {
  const refused = firstRefusal(
    ...Object.entries(dispositions).map(([name, count]) => refuseCount(count, name)),
  );
  if (refused !== null) return refused;
  if (eligibility !== null && !(eligibility >= 0 && eligibility <= 1)) {
    const reason = `The share of eligible cases is ${eligibility}. It must be from 0 to 1.`;
    return refuse('OUT_OF_RANGE', reason, { column: 'eligibility' });
  }
  const { complete, partial, refusal, noncontact, other, unknownHousehold, unknownOther } = dispositions;
  const known = complete + partial + refusal + noncontact + other;
  const unknown = unknownHousehold + unknownOther;
  const base = known + unknown;
  const eligible = eligibility === null ? null : known + eligibility * unknown;
  if (base === 0 || eligible === 0) {
    return refuse('ZERO_DENOMINATOR', 'There are no eligible cases, so there is no response rate.');
  }
  const rates = {
    rr1: complete / base,
    rr2: (complete + partial) / base,
    ...(eligible === null ? {} : { rr3: complete / eligible, rr4: (complete + partial) / eligible }),
  };
  const value = rates[rate];
  if (value === undefined) {
    const reason = `${rate.toUpperCase()} needs the share of the cases of unknown eligibility that are eligible.`;
    return refuse('MISSING_VALUE', reason, { column: 'eligibility' });
  }
  return result({
    value,
    interval: null,
    standardError: null,
    n: base,
    unit: 'proportion',
    method: `Response rate ${rate.toUpperCase()} of AAPOR`,
    diagnostics: { eligibility, known, unknown },
    caveats: [
      'A response rate describes the fieldwork of one sample, so it has no interval. A low rate is a risk, and not a measure, of bias.',
    ],
    claimLevel: 'DESCRIPTIVE',
    rates,
  });
}
