import {
  placeboDifferences,
  placeboSeries,
  type PlaceboCheck,
} from '@rapport/statistics/evaluation/placebo.check.ts';
import { result, type Result, type Statistic } from '@rapport/statistics/statistical.result.ts';

import { readDataFile } from '../data-file.ts';
import { defineMethod } from '../method.ts';
import { column, file, number, oneOf, optional, required, UsageError, withDefault } from '../options.ts';
import { readPanelRows } from '../panel-file.ts';

export const placebo = defineMethod({
  name: 'placebo',
  summary: 'False alarms of a design in a history where nothing happened.',
  options: {
    file: required(file, 'The CSV file.'),
    design: withDefault(oneOf(['did', 'its']), 'did', 'The design that is run.'),
    outcome: required(column, 'The outcome; for its, the count of events.'),
    period: required(column, 'The period, a number such as the year or month.'),
    unit: optional(column, 'The unit, such as the county. Needed for did.'),
    treatedFrom: optional(column, 'For did: the first treated period. Only earlier periods are used.'),
    treatedUnits: optional(number, 'For did: the number of units that the design treats.'),
    weight: optional(column, 'For did: the weight of the row.'),
    start: optional(
      number,
      'For its: the first period after the interruption. Only earlier periods are used.',
    ),
    offset: optional(column, 'For its: the population or other base of the rate.'),
    season: optional(number, 'For its: the number of periods in a season.'),
    runs: withDefault(number, 200, 'The largest number of runs.'),
  },
  run: async (values) => {
    const options = { nominal: Number((1 - values.confidence).toPrecision(12)), runsMax: values.runs };
    if (!Number.isInteger(values.runs) || values.runs < 1) {
      throw new UsageError('--runs must be a whole number of at least 1.', 'runs');
    }
    const data = await readDataFile(values.file);
    const { unit } = values;
    if (values.design === 'its') {
      const periods = data.numbers(values.period);
      const counts = data.numbers(values.outcome);
      const exposures = values.offset === null ? null : data.numbers(values.offset);
      const names = unit === null ? data.rows.map(() => 'the series') : data.texts(unit);
      const places = [...new Set(names)].map((place) => ({
        place,
        rows: periods.flatMap((time, index) =>
          names[index] === place
            ? [{ time, count: counts[index] ?? NaN, exposure: exposures?.[index] ?? 1 }]
            : [],
        ),
      }));
      const season = values.season === null ? {} : { seasonality: { periods: values.season, harmonics: 2 } };
      return asStatistic(data.located(placeboSeries(places, values.start ?? Infinity, season, options)));
    }
    if (unit === null) throw new UsageError('--unit is missing.', 'unit');
    if (values.treatedUnits === null) throw new UsageError('--treated-units is missing.', 'treated-units');
    const rows = readPanelRows(data, {
      ...values,
      unit,
      treated: null,
      cluster: null,
      covariate: [],
      isHistory: true,
    });
    return asStatistic(data.located(placeboDifferences(rows, values.treatedUnits, 'CR2', options)));
  },
});

function asStatistic(
  check: Result<PlaceboCheck>,
): Result<Statistic<Omit<PlaceboCheck, 'interval' | 'method'>>> {
  if (!check.ok) return check;
  const { interval, method, ...found } = check.value;
  const nominal = Number((100 * found.nominal).toPrecision(6));
  return result({
    value: found.falseAlarmRate,
    interval,
    standardError: null,
    n: found.runs,
    unit: 'proportion',
    method: `${method}, Wilson score interval`,
    diagnostics: { refusedRuns: found.list.length - found.runs },
    caveats: [
      'Runs on the same history are not independent, so the rate is less certain than its interval says.',
      ...(found.isAsNominal
        ? []
        : [`The rate is outside 60% to 140% of the nominal ${nominal}%, so the design is flagged.`]),
    ],
    claimLevel: 'DESCRIPTIVE',
    ...found,
  });
}
