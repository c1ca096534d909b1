import { refuse, result, type Refused, type Result } from '../statistical.result.ts';
import { wholeOffice, type EvaluationInput, type EvaluationPlan, type UnitRole } from './evaluation.plan.ts';

/** A figure of a unit in a period. */
export type PanelCell = {
  readonly numerator: number;
  readonly denominator: number | null;
  /** In the unit of the outcome. */
  readonly value: number;
};

export type EvaluationUnit = {
  readonly unit: string;
  readonly role: UnitRole;
  /** The position of the first period with the program; null for a comparison unit. */
  readonly start: number | null;
  /** One for each period; null if it is not known. */
  readonly cells: readonly (PanelCell | null)[];
};

export type EvaluationPanel = {
  /** The first day of each period, in order. */
  readonly periods: readonly string[];
  readonly periodMonths: number;
  readonly units: readonly EvaluationUnit[];
  /** The position of the first period with the program. */
  readonly start: number;
};

/** The first day of the period some months after another. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/**
 * The figures of the units of a plan by period. Every unit needs every period, except in a randomized design, where a unit without
 * figures counts as lost.
 *
 * @returns refused, with the unit and the period named, for gaps, duplicates, partial periods and figures that cannot be
 */
export function evaluationPanel(
  plan: EvaluationPlan,
  inputs: readonly EvaluationInput[],
): Result<EvaluationPanel> {
  const [first] = inputs;
  if (first === undefined) {
    return refuse(
      'EMPTY_DATA',
      'There are no observations of these places between the first and the last day.',
    );
  }
  const cells = new Map<string, EvaluationInput>();
  for (const input of inputs) {
    const unit = input.place ?? wholeOffice;
    const place = { unit, period: input.periodStart };
    if (input.periodMonths !== first.periodMonths) {
      return refuse(
        'NOT_COMPARABLE',
        `The observation of ${unit} from ${input.periodStart} covers a period of ${input.periodMonths} months, and others of ${first.periodMonths}.`,
        place,
      );
    }
    const key = `${unit}\0${input.periodStart}`;
    if (cells.has(key)) {
      return refuse(
        'DUPLICATE_ROW',
        `${unit} has two observations for the period from ${input.periodStart}.`,
        place,
      );
    }
    cells.set(key, input);
  }
  const periods = periodsOf(plan, inputs, first.periodMonths);
  if (periods.length < 2) {
    return refuse(
      'ONE_PERIOD',
      `There is only the period from ${periods[0] ?? plan.firstDay}, so there is no change to measure.`,
      {
        period: periods[0] ?? plan.firstDay,
      },
    );
  }
  const start = startIn(periods, plan.startsOn);
  if (start === 0) {
    return refuse('NO_PERIOD_BEFORE', `The program starts on ${plan.startsOn}, and no period ends before.`, {
      period: plan.startsOn,
    });
  }
  if (start === periods.length) {
    return refuse(
      'NOBODY_TREATED',
      `The program starts on ${plan.startsOn}, and no period starts then or later.`,
      {
        period: plan.startsOn,
      },
    );
  }
  const named =
    plan.units.length === 0 ? [{ place: wholeOffice, role: 'TREATED' as const, startsOn: null }] : plan.units;
  const units: EvaluationUnit[] = [];
  for (const { place: unit, role, startsOn } of named) {
    const own: (PanelCell | null)[] = [];
    for (const period of periods) {
      const cell = cellOf(plan, unit, period, cells.get(`${unit}\0${period}`));
      if (!cell.ok) return cell;
      own.push(cell.value);
    }
    const begins = startIn(periods, startsOn ?? plan.startsOn);
    units.push({ unit, role, start: role === 'TREATED' ? begins : null, cells: own });
  }
  return result({ periods, periodMonths: first.periodMonths, units, start });
}

/** The first period that starts on this day or later. A period in which the program starts halfway counts as one with it. */
function startIn(periods: readonly string[], startsOn: string): number {
  const after = periods.findIndex((period) => period >= startsOn);
  const index = after < 0 ? periods.length : after;
  if (periods[index] === startsOn) return index;
  const last = periods[index - 1];
  if (last === undefined) return 0;
  const isInside = index < periods.length || startsOn < addMonths(last, monthsBetween(periods));
  return isInside ? index - 1 : index;
}

function monthsBetween([first = '', second = '']: readonly string[]): number {
  const [a, b] = [first, second].map((day) => day.split('-').map(Number)) as [number[], number[]];
  return ((b[0] ?? 0) - (a[0] ?? 0)) * 12 + (b[1] ?? 0) - (a[1] ?? 0);
}

function periodsOf(
  { lastDay }: EvaluationPlan,
  inputs: readonly EvaluationInput[],
  periodMonths: number,
): readonly string[] {
  let period = inputs.reduce(
    (least, { periodStart }) => (periodStart < least ? periodStart : least),
    '9999-12-31',
  );
  const last = inputs.reduce((most, { periodStart }) => (periodStart > most ? periodStart : most), '');
  const periods: string[] = [];
  while (period <= last && dayBefore(addMonths(period, periodMonths)) <= lastDay) {
    periods.push(period);
    period = addMonths(period, periodMonths);
  }
  return periods;
}

function cellOf(
  plan: EvaluationPlan,
  unit: string,
  period: string,
  input: EvaluationInput | undefined,
): Result<PanelCell | null> {
  const place = { unit, period };
  const isKnown = input !== undefined && (input.state === 'VALUE' || input.state === 'ZERO');
  if (!isKnown) {
    if (plan.design === 'RANDOMIZED') return result(null);
    const why =
      input === undefined ? 'has no observation' : `is ${input.state.toLowerCase().replace('_', ' ')}`;
    return refuse('PANEL_GAP', `${unit} ${why} for the period from ${period}.`, place);
  }
  const problem = refuseFigure(plan, unit, input);
  if (problem !== null) return problem;
  const numerator = input.numerator ?? 0;
  if (plan.outcome.measure === 'COUNT') return result({ numerator, denominator: null, value: numerator });
  const denominator = input.denominator ?? 0;
  return result({ numerator, denominator, value: (numerator / denominator) * plan.outcome.multiplier });
}

/** Readers from whom small counts are hidden see these messages too, so they name the place and the period and no figure. */
function refuseFigure({ outcome }: EvaluationPlan, unit: string, input: EvaluationInput): Refused | null {
  const { periodStart: period, monthsCovered, periodMonths, numerator, denominator } = input;
  const place = { unit, period };
  if (monthsCovered < periodMonths) {
    return refuse(
      'NOT_COMPARABLE',
      `${unit} reported ${monthsCovered} of ${periodMonths} months of the period from ${period}. A partial period is not scaled up.`,
      place,
    );
  }
  if (outcome.measure === 'COUNT') return null;
  if (denominator === null || denominator === 0) {
    return refuse(
      'ZERO_DENOMINATOR',
      `${unit} has no denominator above 0 for the period from ${period}.`,
      place,
    );
  }
  if (outcome.measure === 'PROPORTION' && (numerator ?? 0) > denominator) {
    return refuse(
      'NUMERATOR_ABOVE_DENOMINATOR',
      `${unit} has a numerator over its denominator for the period from ${period}.`,
      place,
    );
  }
  return null;
}

/** Σ numerator / Σ denominator of some periods, in the unit of the outcome; null if none is known. The mean of a count. */
export function rolledUp({ outcome }: EvaluationPlan, cells: readonly (PanelCell | null)[]): number | null {
  const known = cells.filter((cell) => cell !== null);
  if (known.length === 0) return null;
  const numerator = known.reduce((sum, cell) => sum + cell.numerator, 0);
  if (outcome.measure === 'COUNT') return numerator / known.length;
  return (numerator / known.reduce((sum, cell) => sum + (cell.denominator ?? 0), 0)) * outcome.multiplier;
}
