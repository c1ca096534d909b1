import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import { frequencyMonths } from '@rapport/core/indicators/indicator.ts';

import { actingJurisdiction, type Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { outcomeOf } from '../evaluations/evaluation-outcome.service.ts';
import { latestResult } from '../evaluations/program-outcomes.service.ts';
import { indicatorSeries } from '../indicators/indicator-series.service.ts';
import { indicatorDefinitions } from '../indicators/tables.ts';
import { outcomeDays, outcomeSentence } from './policy-change-outcome.rules.ts';
import { policyChanges } from './tables.ts';

/** The measured outcome of a policy change. */
export interface PolicyOutcome {
  before: MeasuredValue;
  after: MeasuredValue;
  days: ReturnType<typeof outcomeDays>;
  result: RowOf<'EvaluationResult'> | null;
  effect: MeasuredValue | null;
  sentence: string;
}

const yearMonths = 12;

/** The outcome of a policy change; null for one that is foreign or absent, has no day of effect, or names no indicator. */
export async function policyOutcome(context: Context, id: string | null): Promise<PolicyOutcome | null> {
  const change = await policyChanges.find(context, id);
  const definition = await indicatorDefinitions.find(context, change?.indicatorDefinitionId ?? null);
  if (change?.effectiveOn == null || change.expectedMovement === null || definition === null) return null;
  const { calendar } = actingJurisdiction(context);
  const isFiscal = definition.frequency === 'FISCAL_YEAR' || definition.frequency === 'FISCAL_QUARTER';
  const days = outcomeDays(
    change.effectiveOn,
    frequencyMonths[definition.frequency],
    isFiscal ? calendar.fiscalYearStartMonth - 1 : 0,
  );
  const figure = async (of: { firstDay: Date; lastDay: Date }): Promise<MeasuredValue> => {
    const { lines } = await indicatorSeries(context, {
      definitionId: definition.id,
      period: { ...of, calendarYear: null, fiscalYear: null, timeZone: calendar.timeZone },
      stepMonths: yearMonths,
      breakdown: 'OFFICE',
      placeIds: null,
      dimension: null,
    });
    const [point] = lines[0]?.points ?? [];
    return point?.figure ?? { kind: 'NOT_REPORTED', reason: 'Nothing was observed.' };
  };
  const [before, after] = [await figure(days.before), await figure(days.after)];
  const result = await latestResult(context, change.evaluationId);
  const outcome = result === null ? null : await outcomeOf(context, result.id);
  const sentence = outcomeSentence({
    indicator: definition.name,
    movement: change.expectedMovement,
    before,
    after,
    evaluation: outcome?.sentence ?? null,
  });
  return { before, after, days, result, effect: outcome?.estimate ?? null, sentence };
}
