import { poissonRegression } from '../series/poisson.regression.ts';
import { expectedStepError, seasonColumns } from '../series/segmented.design.ts';
import { refuse, result, type Result } from '../statistical.result.ts';
import type { PlannedDesign, Precision } from './detectable.types.ts';
import { seasonOf, seriesOf } from './series.design.ts';

type Counts = readonly { readonly count: number; readonly exposure: number }[];

/** The step of a series that goes on at the mean rate of its history, with the dispersion of the history. */
export function detectableStep({
  plan,
  panel,
  periodsBefore,
  periodsAfter,
}: PlannedDesign): Result<Precision> {
  const [treated, comparison] = [seriesOf(panel, 'TREATED'), seriesOf(panel, 'COMPARISON')];
  if (treated === null) return refuse('NOBODY_TREATED', 'No unit of the plan has the program.');
  const season = seasonOf(plan, panel.periodMonths);
  const positions = treated.map((_, index) => index);
  let [excess, degrees] = [0, 0];
  for (const series of comparison === null ? [treated] : [treated, comparison]) {
    const fit = poissonRegression(
      [{ name: 'trend', values: positions }, ...seasonColumns(positions, season.seasonality)],
      series.map(({ count }) => count),
      series.map(({ exposure }) => exposure),
    );
    if (!fit.ok) return fit;
    excess += fit.value.dispersion * fit.value.degreesOfFreedom;
    degrees += fit.value.degreesOfFreedom;
  }
  const [own, other] = [expectedOf(treated), comparison === null ? null : expectedOf(comparison)];
  const error = expectedStepError(
    Array.from({ length: periodsBefore + periodsAfter }, (_, time) => ({
      time,
      ...own,
      ...(other === null ? {} : { comparison: other }),
    })),
    periodsBefore,
    season.seasonality,
  );
  if (!error.ok) return error;
  return result({
    standardError: error.value.logStandardError * Math.sqrt(excess / degrees),
    degreesOfFreedom: error.value.degreesOfFreedom,
    method:
      'step of a segmented quasi-Poisson regression, by the mean rate and the dispersion of the history',
    caveats: [
      'Neighboring periods are taken to be independent. If they are alike, only larger effects are found.',
    ],
  });
}

function expectedOf(series: Counts): Counts[number] {
  const [count, exposure] = [
    series.reduce((sum, row) => sum + row.count, 0) / series.length,
    series.reduce((sum, row) => sum + row.exposure, 0) / series.length,
  ];
  return { count, exposure };
}
