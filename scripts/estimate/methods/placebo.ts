import { placeboPlans, runPlacebo } from '@rapport/statistics/evaluation/placebo.runs.ts';
import { judgePlacebo } from '@rapport/statistics/evaluation/placebo.verdict.ts';
import type { EvaluationInput, EvaluationPlan } from '@rapport/statistics/evaluation/evaluation.plan.ts';
import { refuse, result, type Result, type Statistic } from '@rapport/statistics/statistical.result.ts';

import { readDataFile } from '../data-file.ts';
import { defineMethod } from '../method.ts';
import {
  column,
  file,
  flag,
  number,
  oneOf,
  optional,
  required,
  UsageError,
  withDefault,
} from '../options.ts';
import { calendarOf, inputsOf, planOf, readRows, type Calendar } from '../placebo-plan.ts';

const options = {
  file: required(file, 'The CSV file.'),
  design: withDefault(
    oneOf(['did', 'its', 'pre-post', 'matched', 'randomized']),
    'did',
    'The design that is run.',
  ),
  outcome: required(column, 'The outcome; for its, the count of events.'),
  period: required(column, 'The period, a number such as the year or month.'),
  unit: optional(column, 'The unit, such as the county. Only its and pre-post work without.'),
  treatedFrom: optional(column, 'The first treated period of each unit. Only earlier periods are used.'),
  treatedUnits: optional(
    number,
    'The number of units that are treated together, in place of --treated-from.',
  ),
  start: optional(number, 'The first period with the program. Only earlier periods are used.'),
  weight: optional(column, 'The weight of the row, such as the population.'),
  offset: optional(column, 'For its: the population or other base of the rate.'),
  season: optional(number, 'For its: the periods in a year, which are 12, 6, 4 or 3.'),
  adjust: flag('For randomized: adjust for the outcome before.'),
  runs: withDefault(number, 1000, 'The largest number of runs.'),
};

export const placebo = defineMethod({
  name: 'placebo',
  summary: 'False alarms of a design in a history where nothing happened.',
  options,
  run: async (values) => {
    if (!Number.isInteger(values.runs) || values.runs < 1) {
      throw new UsageError('--runs must be a whole number of at least 1.', 'runs');
    }
    const data = await readDataFile(values.file);
    const rows = readRows(data, values);
    const calendar = calendarOf(rows, values);
    const nominal = Number((1 - values.confidence).toPrecision(12));
    const plan = planOf(rows, values, values.confidence, calendar);
    return check(plan, inputsOf(data, rows, values, calendar), values.runs, nominal, calendar);
  },
});

function check(
  plan: EvaluationPlan,
  inputs: readonly EvaluationInput[],
  mostRuns: number,
  nominal: number,
  { periodOf }: Calendar,
): Result<Statistic<object>> {
  const { history, plans } = placeboPlans(plan, inputs, mostRuns);
  const list = plans.map((fake) => {
    const { startsOn, treated, ...run } = runPlacebo(fake, history);
    return { start: periodOf(startsOn), treated, ...run };
  });
  const usable = list.filter(({ isAlarm }) => isAlarm !== null);
  if (usable.length === 0) {
    return list[0] === undefined
      ? refuse('TOO_FEW_POINTS', 'The history before the program is too short for a fake start.')
      : refuse(
          'UNSUPPORTED_DESIGN',
          `No placebo run could be completed. The first one was refused: ${list[0].reason ?? ''}`,
        );
  }
  const falseAlarms = usable.filter(({ isAlarm }) => isAlarm).length;
  const judged = judgePlacebo({ falseAlarms, runs: usable.length, nominal });
  return result({
    value: judged.rate ?? NaN,
    interval: judged.interval,
    standardError: null,
    n: usable.length,
    unit: 'proportion',
    method: `${plan.design} at fake starts and places from a fixed seed, exact (Clopper–Pearson) interval`,
    diagnostics: { refusedRuns: list.length - usable.length },
    caveats: [
      'Runs on the same history are not independent, so the rate is less certain than its interval says.',
      ...(judged.text === null ? [] : [judged.text]),
    ],
    claimLevel: 'DESCRIPTIVE',
    verdict: judged.verdict,
    falseAlarmRate: judged.rate,
    falseAlarms,
    runs: usable.length,
    nominal,
    list,
  });
}
