import type { Estimate, MeasuredValue, Suppressed } from '@rapport/core/measured-value.ts';
import { isSensitive, jurisdictionThreshold } from '@rapport/statistics/disclosure/threshold.ts';
import { canonicalJson } from '@rapport/statistics/evaluation/canonical.json.ts';
import type { TrendFigure } from '@rapport/statistics/evaluation/design.types.ts';
import type { EvaluationOutcome } from '@rapport/statistics/evaluation/evaluation.outcome.ts';
import type { EvaluationPlan } from '@rapport/statistics/evaluation/evaluation.plan.ts';
import { outcomePictures } from '@rapport/statistics/evaluation/outcome.pictures.ts';

import { actingJurisdiction, type Context } from '../../context.ts';
import { readReceipt } from './evaluation.documents.ts';

/** A period of a trend as it is shown. */
export interface ShownPoint {
  /** The first day of the period. */
  period: string;
  treated: MeasuredValue | null;
  comparison: MeasuredValue | null;
  withoutProgram: number | null;
}

/** A result as it is shown, under disclosure control. */
export interface ShownOutcome {
  estimate: MeasuredValue;
  /** Null if the estimate is hidden. */
  sentence: string | null;
  trend: ShownPoint[];
  /** Specifications as JSON. */
  charts: string[];
  plan: EvaluationPlan;
  outcome: EvaluationOutcome;
}

type Sums = Pick<TrendFigure, 'numerator' | 'denominator'>;

/** The counts behind a figure that can identify people. The denominator of a rate is a population, which is public. */
function countsOf({ measure }: EvaluationPlan['outcome'], { numerator, denominator }: Sums): number[] {
  const base = denominator ?? 0;
  switch (measure) {
    case 'COUNT':
    case 'RATE':
      return [numerator];
    case 'PROPORTION':
      return [numerator, base, base - numerator];
    case 'RATIO':
      return [numerator, base];
    case 'MEAN':
      return [base];
  }
}

/** The receipt of a result as it is stored. One statement for all results that ask at once. */
export async function receiptTextOf(context: Context, resultId: string): Promise<string | null> {
  const receipt = await context.loaders.batch('receipts of results', resultId, async (ids) => {
    const { rows } = await context.session.query({
      name: 'receipts_of_results',
      text: 'select id, receipt from evaluation_result where id = any($1::uuid[]) and receipt is not null',
      values: [ids],
    });
    return new Map((rows as { id: string; receipt: string }[]).map(({ id, receipt: text }) => [id, text]));
  });
  return receipt ?? null;
}

/** The findings of a result; null until the job has ended. */
export async function outcomeOf(context: Context, resultId: string): Promise<ShownOutcome | null> {
  const text = await receiptTextOf(context, resultId);
  if (text === null) return null;
  const { registration, result: outcome } = readReceipt(text);
  const { plan } = registration;
  const threshold = jurisdictionThreshold(actingJurisdiction(context).disclosureThreshold);
  const hidden: Suppressed = { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold };
  const isSmall = (sums: Sums | null): boolean =>
    sums !== null && countsOf(plan.outcome, sums).some((count) => isSensitive(count, threshold));
  const isHidden = isSmall(outcome.treatedAfter) || isSmall(outcome.comparisonAfter);
  const figure = (one: TrendFigure | null): MeasuredValue | null => {
    if (one === null) return null;
    return isSmall(one) ? hidden : pointEstimate(plan, one);
  };
  const shown = (one: TrendFigure | null): number | null => (one === null || isSmall(one) ? null : one.value);
  const charts = isHidden
    ? []
    : outcomePictures(
        plan,
        outcome,
        outcome.sentence,
        outcome.trend.map(({ period, treated, withoutProgram }) => ({
          period,
          treated: shown(treated),
          withoutProgram,
        })),
      );
  return {
    charts: charts.map(canonicalJson),
    estimate: isHidden ? hidden : effectEstimate(outcome),
    sentence: isHidden ? null : outcome.sentence,
    trend: outcome.trend.map(({ period, treated, comparison, withoutProgram }) => ({
      period,
      treated: figure(treated),
      comparison: figure(comparison),
      withoutProgram: isSmall(treated) ? null : withoutProgram,
    })),
    plan,
    outcome,
  };
}

function pointEstimate(
  { outcome }: EvaluationPlan,
  { value, numerator, denominator }: TrendFigure,
): Estimate {
  return {
    kind: 'ESTIMATE',
    value,
    interval: null,
    numerator: Math.round(numerator),
    denominator: Math.round(denominator ?? 1),
    method: 'sum of the numerators over the sum of the denominators',
    unit: outcome.unit,
    caveats: ['A figure of the record has no interval.'],
  };
}

function effectEstimate({ estimate, interval, n, method, unit, caveats }: EvaluationOutcome): Estimate {
  return {
    kind: 'ESTIMATE',
    value: estimate,
    interval,
    numerator: null,
    denominator: n,
    method,
    unit,
    caveats,
  };
}
