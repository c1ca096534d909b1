import type { Estimate, MeasuredValue, Suppressed } from '@rapport/core/measured-value.ts';
import { canonicalJson } from '@rapport/statistics/evaluation/canonical.json.ts';
import type { TrendFigure, TrendPoint } from '@rapport/statistics/evaluation/design.types.ts';
import type { EvaluationOutcome } from '@rapport/statistics/evaluation/evaluation.outcome.ts';
import type { EvaluationPlan, UnitRole } from '@rapport/statistics/evaluation/evaluation.plan.ts';
import { outcomePictures } from '@rapport/statistics/evaluation/outcome.pictures.ts';

import { actingJurisdiction, type Context } from '../../context.ts';
import { hiddenInputs, inputKey, type Audience } from './evaluation-disclosure.service.ts';
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

/** Whether a result is based on an observation that series hide from the reader. */
export async function isResultHidden(context: Context, resultId: string): Promise<boolean> {
  const text = await receiptTextOf(context, resultId);
  return text !== null && (await hiddenInputs(context, readReceipt(text), 'READER')).size > 0;
}

/** The findings of a result; null until the job has ended. Their readers decide which of them are hidden. */
export async function outcomeOf(
  context: Context,
  resultId: string,
  audience: Audience = 'READER',
): Promise<ShownOutcome | null> {
  const text = await receiptTextOf(context, resultId);
  if (text === null) return null;
  const receipt = readReceipt(text);
  const { plan } = receipt.registration;
  const outcome = receipt.result;
  const hiddenKeys = await hiddenInputs(context, receipt, audience);
  const isHidden = hiddenKeys.size > 0;
  const threshold = actingJurisdiction(context).disclosureThreshold;
  const hidden: Suppressed = { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold };
  const placesOf = (role: UnitRole): readonly (string | null)[] => {
    const places = plan.units.filter((unit) => unit.role === role).map(({ place }) => place);
    return plan.units.length === 0 && role === 'TREATED' ? [null] : places;
  };
  const hides = (role: UnitRole, period: string): boolean =>
    placesOf(role).some((place) => hiddenKeys.has(inputKey(place, period)));
  const figure = (role: UnitRole, { period, ...point }: TrendPoint): MeasuredValue | null => {
    const one = role === 'TREATED' ? point.treated : point.comparison;
    if (one === null) return null;
    return hides(role, period) ? hidden : pointEstimate(plan, one);
  };
  const charts = isHidden
    ? []
    : outcomePictures(
        plan,
        outcome,
        outcome.sentence,
        outcome.trend.map(({ period, treated, withoutProgram }) => ({
          period,
          treated: treated?.value ?? null,
          withoutProgram,
        })),
      );
  return {
    charts: charts.map(canonicalJson),
    estimate: isHidden ? hidden : effectEstimate(outcome),
    sentence: isHidden ? null : outcome.sentence,
    trend: outcome.trend.map((point) => ({
      period: point.period,
      treated: figure('TREATED', point),
      comparison: figure('COMPARISON', point),
      // It is fitted to all periods.
      withoutProgram: isHidden ? null : point.withoutProgram,
    })),
    plan,
    outcome: isHidden ? withoutFigures(outcome) : outcome,
  };
}

/** Reasons whose texts have figures that are computed from the inputs. */
const reasonsWithFigures = new Set(['PRE_TREND_FAILED', 'IMBALANCE', 'BREAKDOWN_BELOW_ONE']);

/** A result without anything that is computed from its inputs, except its claim level, verdict and reasons in words. */
function withoutFigures(outcome: EvaluationOutcome): EvaluationOutcome {
  const claimReasons = outcome.claimReasons.map((reason) =>
    reasonsWithFigures.has(reason.code)
      ? { ...reason, text: 'A check failed. Its figure is hidden, because it is based on a small count.' }
      : reason,
  );
  return {
    ...outcome,
    pValue: null,
    standardError: null,
    breakdownValue: null,
    claimReasons,
    caveats: claimReasons.map(({ text }) => text),
    eventStudy: [],
    balance: [],
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
