import type { DatabaseSession } from '@rapport/database/session.ts';
import {
  inOrder,
  type EvaluationInput,
  type EvaluationPlan,
} from '@rapport/statistics/evaluation/evaluation.plan.ts';

import { dayText } from '../../days.ts';
import { observationPanel } from '../indicators/observation-panel.service.ts';

const noBeginning = new Date('1900-01-01');

/** The observations that a plan names, in order. `isWholeHistory`: those from before its first day too. */
export async function evaluationInputs(
  session: DatabaseSession,
  indicatorDefinitionId: string,
  { units, firstDay, lastDay }: Pick<EvaluationPlan, 'units' | 'firstDay' | 'lastDay'>,
  isWholeHistory = false,
): Promise<readonly EvaluationInput[]> {
  const rows = await observationPanel(
    { session },
    {
      definitionId: indicatorDefinitionId,
      placeCodes: units.length === 0 ? null : units.map(({ place }) => place),
      from: isWholeHistory ? noBeginning : new Date(firstDay),
      to: new Date(lastDay),
    },
  );
  return inOrder(
    rows.map(({ placeCode, periodStart, periodMonths, monthsCovered, state, numerator, denominator }) => ({
      place: placeCode,
      periodStart: dayText(new Date(periodStart)),
      periodMonths,
      monthsCovered,
      state,
      numerator,
      denominator,
    })),
  );
}
