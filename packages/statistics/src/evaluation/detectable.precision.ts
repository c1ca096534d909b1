import { matchedComparison } from '../matching/matched.comparison.ts';
import { seededRandom } from '../seeded.random.ts';
import { refuse, result, type Refused, type Result } from '../statistical.result.ts';
import { detectableStep } from './detectable.series.ts';
import type { PlannedDesign, Precision } from './detectable.types.ts';
import type { EvaluationPlan } from './evaluation.plan.ts';
import { matchingCovariates } from './unit.designs.ts';
import { rolledUp, type EvaluationPanel, type PanelCell } from './evaluation.panel.ts';

/** Neighboring windows differ little, so that long histories need not have all of them. */
const windowsMax = 60;

/** Random matchings, from a fixed seed. */
const [matchesMax, matchesSeed] = [200, 20_240_229];

/** The precision of the estimate of a design. */
export function precisionOf(planned: PlannedDesign): Result<Precision> {
  switch (planned.plan.design) {
    case 'DIFFERENCE_IN_DIFFERENCES':
      return ofChanges(planned);
    case 'PRE_POST':
      return planned.treated === 1 ? ofPeriods(planned) : ofChanges(planned);
    case 'INTERRUPTED_TIME_SERIES':
      return detectableStep(planned);
    case 'MATCHED_COMPARISON':
      return ofMatches(planned);
    case 'RANDOMIZED':
      return ofLevels(planned);
  }
}

/** Differences of changes: the spread of the changes of places at each date. */
function ofChanges({
  plan,
  panel,
  periodsBefore,
  periodsAfter,
  treated,
  comparison,
}: PlannedDesign): Result<Precision> {
  const windows = windowsOf(panel.periods.length, periodsBefore, periodsAfter);
  const spread = pooledSpread(windows, (window) =>
    panel.units.map(({ cells }) => meanOf(cells, window.after) - meanOf(cells, window.before)),
  );
  const isPaired = plan.design === 'PRE_POST';
  if (panel.units.length <= (isPaired ? 1 : 2)) return refuseFew(panel);
  return result({
    standardError: spread * Math.sqrt(isPaired ? 1 / treated : 1 / treated + 1 / comparison),
    degreesOfFreedom: panel.units.length - (isPaired ? 1 : 2),
    method: isPaired
      ? 'mean change of places, by the spread of their changes'
      : 'difference of mean changes, by the spread of the changes of places',
    caveats: [
      ...windowCaveats(windows, periodsBefore, periodsAfter),
      ...(plan.isWeighted ? ['Places count equally here, and by their denominators in the result.'] : []),
      ...(plan.units.some(({ startsOn }) => startsOn !== null)
        ? ['All places are taken to start together, which finds smaller effects than later starts.']
        : []),
    ],
  });
}

const refuseFew = ({ units }: EvaluationPanel): Refused =>
  refuse('TOO_FEW_ROWS', `The plan has ${units.length} places, which are too few for an error.`);

/** One series before and after: the spread of its periods. */
function ofPeriods({ panel, periodsBefore, periodsAfter }: PlannedDesign): Result<Precision> {
  const values = (panel.units[0]?.cells ?? []).flatMap((cell) => cell?.value ?? []);
  return result({
    standardError: Math.sqrt(varianceOf(values) * (1 / periodsBefore + 1 / periodsAfter)),
    degreesOfFreedom: periodsBefore + periodsAfter - 2,
    method: 'difference of the means of periods, by the spread of the periods',
    caveats: [
      'Neighboring periods are taken to be independent. If they are alike, only larger effects are found.',
    ],
  });
}

/** Differences of levels: the spread of places, or of what their earlier figures do not explain. */
function ofLevels({
  plan,
  panel,
  periodsBefore,
  periodsAfter,
  treated,
  comparison,
}: PlannedDesign): Result<Precision> {
  const isAdjusted = plan.adjustsForBefore;
  const windows = windowsOf(panel.periods.length, periodsBefore, periodsAfter);
  const explained = isAdjusted ? 1 : 0;
  const degreesOfFreedom = panel.units.length - 2 - explained;
  if (degreesOfFreedom < 1) return refuseFew(panel);
  const spread = pooledSpread(
    windows,
    ({ before, after }) => {
      const outcomes = panel.units.map(({ cells }) => levelOf(plan, cells, after));
      const earlier = panel.units.map(({ cells }) => levelOf(plan, cells, before));
      return isAdjusted ? residuals(outcomes, earlier) : outcomes;
    },
    explained,
  );
  return result({
    standardError: spread * Math.sqrt(1 / treated + 1 / comparison),
    degreesOfFreedom,
    method: `difference of means, by the spread of places${isAdjusted ? ' that their earlier figures do not explain' : ''}`,
    caveats: windowCaveats(windows, periodsBefore, periodsAfter),
  });
}

/** Estimates by matching at random windows, with random places as the treated ones. Without a program, they are errors. */
function ofMatches({ plan, panel, periodsBefore, periodsAfter, treated }: PlannedDesign): Result<Precision> {
  const windows = windowsOf(panel.periods.length, periodsBefore, periodsAfter);
  const random = seededRandom(matchesSeed);
  const errors: number[] = [];
  let refused: Refused | null = null;
  for (let round = 0; round < matchesMax; round += 1) {
    const { before, after } = windows[Math.floor(random() * windows.length)] ?? {
      before: [0, 1],
      after: [1, 2],
    };
    const order = panel.units.map((unit) => ({ ...unit, key: random() })).sort((a, b) => a.key - b.key);
    const [from, to] = before;
    const found = matchedComparison(
      order.map(({ unit, cells }, index) => ({
        unit,
        treated: index < treated,
        outcome: levelOf(plan, cells, after),
        covariates: matchingCovariates(plan, cells.slice(from, to)),
      })),
    );
    if (found.ok) errors.push(found.value.value ?? 0);
    else refused ??= found;
  }
  if (refused !== null && errors.length < matchesMax / 2) return refused;
  return result({
    standardError: Math.sqrt(mean(errors.map((error) => error ** 2))),
    degreesOfFreedom: panel.units.length - 2,
    method: 'effect on the treated by matching, by its errors for random places at random dates',
    caveats: [
      ...windowCaveats(windows, periodsBefore, periodsAfter),
      'Places with the program are taken to have matches as good as those of other places.',
    ],
  });
}

const levelOf = (
  plan: EvaluationPlan,
  cells: readonly (PanelCell | null)[],
  [from, to]: readonly [number, number],
): number => rolledUp(plan, cells.slice(from, to)) ?? NaN;

type Window = { readonly before: readonly [number, number]; readonly after: readonly [number, number] };

/** Every place in the history at which the periods before and after fit, or the longest that fit. */
function windowsOf(periods: number, before: number, after: number): readonly Window[] {
  const kept = before + after <= periods ? after : Math.min(after, Math.max(1, Math.floor(periods / 2)));
  const earlier = Math.min(before, periods - kept);
  const all = Array.from({ length: periods - kept - earlier + 1 }, (_, first) => ({
    before: [first, first + earlier] as const,
    after: [first + earlier, first + earlier + kept] as const,
  }));
  const every = Math.ceil(all.length / windowsMax);
  return all.filter((_, index) => index % every === 0);
}

function windowCaveats([window]: readonly Window[], before: number, after: number): readonly string[] {
  if (window === undefined) return [];
  const [kept, earlier] = [window.after, window.before].map(([from, to]) => to - from) as [number, number];
  return kept === after && earlier === before
    ? []
    : [
        `The history is shorter than the plan: it shows ${earlier} periods before and ${kept} after a date, and the plan has ${before} and ${after}.`,
      ];
}

/** The root of the mean variance over all windows. `explained`: coefficients besides the mean. */
function pooledSpread(
  windows: readonly Window[],
  valuesOf: (window: Window) => readonly number[],
  explained = 0,
): number {
  const variances = windows.map((window) => {
    const values = valuesOf(window);
    return (varianceOf(values) * (values.length - 1)) / (values.length - 1 - explained);
  });
  return Math.sqrt(variances.reduce((sum, variance) => sum + variance, 0) / variances.length);
}

function meanOf(cells: readonly (PanelCell | null)[], [from, to]: readonly [number, number]): number {
  return cells.slice(from, to).reduce((sum, cell) => sum + (cell?.value ?? NaN), 0) / (to - from);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function varianceOf(values: readonly number[]): number {
  const center = mean(values);
  return values.reduce((sum, value) => sum + (value - center) ** 2, 0) / (values.length - 1);
}

/** The residuals of a line in another variable. */
function residuals(values: readonly number[], others: readonly number[]): readonly number[] {
  const [center, other] = [mean(values), mean(others)];
  const spread = others.reduce((sum, value) => sum + (value - other) ** 2, 0);
  const slope =
    spread === 0
      ? 0
      : values.reduce((sum, value, index) => sum + (value - center) * ((others[index] ?? other) - other), 0) /
        spread;
  return values.map((value, index) => value - center - slope * ((others[index] ?? other) - other));
}
