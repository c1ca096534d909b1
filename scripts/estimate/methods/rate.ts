import { rateStatistic, repeatedEventRate } from '@rapport/statistics/rate.statistic.ts';

import { readDataFile } from '../data-file.ts';
import { defineMethod } from '../method.ts';
import { column, file, number, optional, UsageError, withDefault } from '../options.ts';

export const rate = defineMethod({
  name: 'rate',
  summary:
    'Count or rate of events, exact below 10 events and Byar from 10. Repeated events by person from a file.',
  options: {
    events: optional(number, 'The number of independent events.'),
    population: optional(number, 'People or person-years. Without it, the count itself.'),
    multiplier: withDefault(number, 100_000, 'The rate is per this number.'),
    months: withDefault(number, 12, 'Months reported. Fewer than 12 are refused as not comparable.'),
    file: optional(file, 'Instead of --events: one row per person, or per number of events.'),
    column: optional(column, 'Of the file: the number of events of a person.'),
    people: optional(column, 'Of the file: the number of people with so many events. 1 if absent.'),
  },
  run: async ({ events, population, multiplier, months, file: path, column: name, people, confidence }) => {
    const base = { population, multiplier, months };
    if (path === null) {
      if (events === null) throw new UsageError('--events is missing, or --file with --column.', 'events');
      if (name !== null || people !== null)
        throw new UsageError('--column and --people need --file.', 'file');
      return rateStatistic(events, base, confidence);
    }
    if (events !== null) throw new UsageError('Give either --events or --file.', 'events');
    if (name === null) throw new UsageError('--column is missing.', 'column');
    const data = await readDataFile(path);
    const counts = data.numbers(name);
    const persons = people === null ? null : data.numbers(people);
    const frequencies = counts.map((eventsPerPerson, row) => ({
      eventsPerPerson,
      people: persons?.[row] ?? 1,
    }));
    return data.located(repeatedEventRate(frequencies, base, confidence), { events: name, people });
  },
});
