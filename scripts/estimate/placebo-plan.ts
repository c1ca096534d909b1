/** The design and the figures of a placebo check, from the rows of a file. */
import type { EvaluationDesign } from '@rapport/statistics/evaluation/claim.level.ts';
import {
  inOrder,
  wholeOffice,
  type EvaluationInput,
  type EvaluationPlan,
  type PlanUnit,
} from '@rapport/statistics/evaluation/evaluation.plan.ts';
import { readPanelShape, type PanelRow } from '@rapport/statistics/effects/panel.rows.ts';
import { refuse } from '@rapport/statistics/statistical.result.ts';

import { RefusalError, valueOf, type DataFile } from './data-file.ts';
import { UsageError } from './options.ts';
import { readPanelRows } from './panel-file.ts';

const designs = {
  did: 'DIFFERENCE_IN_DIFFERENCES',
  its: 'INTERRUPTED_TIME_SERIES',
  'pre-post': 'PRE_POST',
  matched: 'MATCHED_COMPARISON',
  randomized: 'RANDOMIZED',
} as const satisfies Record<string, EvaluationDesign>;

/** The options of the command that name columns and the design. */
export interface PlaceboColumns {
  readonly design: keyof typeof designs;
  readonly outcome: string;
  readonly period: string;
  readonly unit: string | null;
  readonly treatedFrom: string | null;
  readonly treatedUnits: number | null;
  readonly start: number | null;
  readonly weight: string | null;
  readonly offset: string | null;
  readonly season: number | null;
  readonly adjust: boolean;
}
/** A period of the command is a period of the evaluation: the first one begins on this day. */
const firstYear = 1900;

/** The rows, with all checks of a panel if there are units. */
export function readRows(data: DataFile, values: PlaceboColumns): readonly PanelRow[] {
  const { unit, design, treatedFrom, treatedUnits } = values;
  const needsUnits = design !== 'its' && design !== 'pre-post';
  if (unit === null) {
    if (needsUnits) throw new UsageError('--unit is missing.', 'unit');
    const outcomes = data.numbers(values.outcome);
    const rows = data.numbers(values.period).map((period, index) => ({
      unit: wholeOffice,
      period,
      outcome: outcomes[index] ?? NaN,
      treatedFrom: null,
    }));
    const twice = rows.findIndex(({ period }, index) =>
      rows.some((row, at) => at < index && row.period === period),
    );
    if (twice < 0) return rows;
    const { period } = rows[twice] ?? { period: 0 };
    return valueOf(
      data.located<never>(
        refuse('DUPLICATE_ROW', `The time ${period} has two rows.`, { index: twice, period }),
      ),
    );
  }
  if (needsUnits && treatedFrom === null && treatedUnits === null) {
    throw new UsageError('--treated-units is missing.', 'treated-units');
  }
  const rows = readPanelRows(data, {
    ...values,
    unit,
    treated: null,
    cluster: null,
    covariate: [],
    isHistory: true,
  });
  const history = rows.filter(({ period }) => period < startOf(rows, values));
  valueOf(data.located(readPanelShape(history.map((row) => ({ ...row, treatedFrom: null })))));
  return rows;
}

const startOf = (rows: readonly PanelRow[], { start }: PlaceboColumns): number =>
  rows.reduce((first, { treatedFrom }) => Math.min(first, treatedFrom ?? Infinity), start ?? Infinity);

export interface Calendar {
  readonly periodMonths: number;
  readonly dayOf: (period: number) => string;
  readonly periodOf: (day: string) => number;
}

/** Gives each period its own days: designs ask only for the order of periods and for their number in a year. */
export function calendarOf(rows: readonly PanelRow[], { season }: PlaceboColumns): Calendar {
  if (season !== null && ![12, 6, 4, 3].includes(season)) {
    throw new UsageError('--season must be 12, 6, 4 or 3.', 'season');
  }
  const periodMonths = season === null ? 1 : 12 / season;
  const periods = [...new Set(rows.map(({ period }) => period))].sort((a, b) => a - b);
  const steps = periods.slice(1).map((period, index) => period - (periods[index] ?? period));
  const step = Math.min(...steps, Infinity);
  const first = periods[0] ?? 0;
  const dayOf = (period: number): string => {
    const position = Number.isFinite(step) ? Math.round((period - first) / step) : 0;
    return new Date(Date.UTC(firstYear, position * periodMonths, 1)).toISOString().slice(0, 10);
  };
  const byDay = new Map(periods.map((period) => [dayOf(period), period]));
  return { periodMonths, dayOf, periodOf: (day) => byDay.get(day) ?? NaN };
}

export function planOf(
  rows: readonly PanelRow[],
  values: PlaceboColumns,
  confidenceLevel: number,
  { dayOf }: Calendar,
): EvaluationPlan {
  const last = rows.reduce((most, { period }) => Math.max(most, period), -Infinity);
  const start = startOf(rows, values);
  const afterLast = '9000-01-01';
  const startsOn = start > last ? afterLast : dayOf(start);
  return {
    design: designs[values.design],
    outcome: {
      code: 'outcome',
      revision: 1,
      name: values.outcome,
      measure: measureOf(values),
      unit: 'unit of the outcome',
      multiplier: 1,
    },
    firstDay: dayOf(rows.reduce((least, { period }) => Math.min(least, period), Infinity)),
    lastDay: startsOn,
    startsOn,
    units: unitsOf(rows, values, start, dayOf),
    isWeighted: values.weight !== null,
    isSeasonal: values.season !== null,
    adjustsForBefore: values.adjust,
    expectedEffect: 'ANY',
    decisionRule: '',
    minimumDetectableEffect: 0,
    confidenceLevel,
  };
}

function measureOf({ design, offset, weight }: PlaceboColumns): 'COUNT' | 'RATE' | 'MEAN' {
  if (design === 'its') return offset === null ? 'COUNT' : 'RATE';
  return weight === null ? 'COUNT' : 'MEAN';
}

/** The roles of the real design, or the first of so many units: the check deals them out again. */
function unitsOf(
  rows: readonly PanelRow[],
  { unit, design, treatedUnits }: PlaceboColumns,
  start: number,
  dayOf: (period: number) => string,
): readonly PlanUnit[] {
  if (unit === null) return [];
  const starts = new Map(rows.map((row) => [row.unit, row.treatedFrom]));
  const names = [...starts.keys()].sort();
  const known = [...starts.values()].some((from) => from !== null);
  const treatsAll = design === 'pre-post' || (design === 'its' && treatedUnits === null && !known);
  if (treatedUnits !== null && !(treatedUnits >= 1 && (treatsAll || treatedUnits < names.length))) {
    const message = `${treatedUnits} of ${names.length} units cannot be taken as treated while others are not.`;
    throw new RefusalError(refuse('OUT_OF_RANGE', message, { column: 'treated-units' }));
  }
  return names.map((place, index): PlanUnit => {
    const own = starts.get(place) ?? null;
    const isTreated = treatsAll || (treatedUnits === null ? own !== null : index < treatedUnits);
    const isLater = treatedUnits === null && design === 'did' && own !== null && own > start;
    return { place, role: isTreated ? 'TREATED' : 'COMPARISON', startsOn: isLater ? dayOf(own) : null };
  });
}

export function inputsOf(
  data: DataFile,
  rows: readonly PanelRow[],
  values: PlaceboColumns,
  { periodMonths, dayOf }: Calendar,
): readonly EvaluationInput[] {
  const { offset, weight, design } = values;
  const base = design === 'its' ? offset : weight;
  const bases = base === null ? null : data.numbers(base);
  return inOrder(
    rows.map(({ unit, period, outcome }, index) => {
      const denominator = bases?.[index] ?? null;
      return {
        place: unit === wholeOffice ? null : unit,
        periodStart: dayOf(period),
        periodMonths,
        monthsCovered: periodMonths,
        state: 'VALUE' as const,
        numerator: design === 'its' || denominator === null ? outcome : outcome * denominator,
        denominator,
      };
    }),
  );
}
