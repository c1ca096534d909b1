import { interruptedSeries } from '@rapport/statistics/series/interrupted.series.ts';

import { readDataFile } from '../data-file.ts';
import { defineMethod } from '../method.ts';
import { column, file, number, optional, required, UsageError, withDefault } from '../options.ts';

export const its = defineMethod({
  name: 'its',
  summary: 'Interrupted time series: segmented quasi-Poisson regression.',
  options: {
    file: required(file, 'The CSV file, with one row for each period.'),
    outcome: required(column, 'The count of events.'),
    time: required(column, 'The period, a number such as the month.'),
    start: required(number, 'The first period after the interruption.'),
    offset: optional(column, 'The population or other base of the rate.'),
    comparison: optional(column, 'The count of a comparison series.'),
    comparisonOffset: optional(column, 'The base of the comparison series.'),
    season: optional(number, 'The number of periods in a season, such as 12 months.'),
    harmonics: withDefault(number, 2, 'Pairs of waves that describe the season.'),
    neweyWest: optional(number, 'Lags of Newey–West errors, in place of errors scaled by the dispersion.'),
  },
  run: async (values) => {
    whole(values.harmonics, 'harmonics', 1);
    if (values.season !== null) whole(values.season, 'season', 2);
    if (values.neweyWest !== null) whole(values.neweyWest, 'newey-west', 0);
    const data = await readDataFile(values.file);
    const counts = data.numbers(values.outcome);
    const exposures = values.offset === null ? null : data.numbers(values.offset);
    const others = values.comparison === null ? null : data.numbers(values.comparison);
    const otherExposures = values.comparisonOffset === null ? null : data.numbers(values.comparisonOffset);
    const rows = data.numbers(values.time).map((time, index) => ({
      time,
      count: counts[index] ?? NaN,
      exposure: exposures?.[index] ?? 1,
      ...(others === null
        ? {}
        : { comparison: { count: others[index] ?? NaN, exposure: otherExposures?.[index] ?? 1 } }),
    }));
    const outcome = interruptedSeries(rows, values.start, {
      confidenceLevel: values.confidence,
      ...(values.season === null
        ? {}
        : { seasonality: { periods: values.season, harmonics: values.harmonics } }),
      ...(values.neweyWest === null ? {} : { neweyWestLags: values.neweyWest }),
    });
    return data.located(outcome, { count: values.outcome, exposure: values.offset });
  },
});

function whole(value: number, flag: string, least: number): void {
  if (!Number.isInteger(value) || value < least) {
    throw new UsageError(`--${flag} must be a whole number of at least ${least}, but is ${value}.`, flag);
  }
}
