import { compareRecidivism } from '@rapport/statistics/survival/recidivism.comparison.ts';
import { recidivism as recidivismOf } from '@rapport/statistics/survival/recidivism.share.ts';
import { survivalStatistic } from '@rapport/statistics/survival/survival.statistic.ts';

import { readDataFile } from '../data-file.ts';
import { defineMethod } from '../method.ts';
import { column, file, number, oneOf, optional, required, UsageError, withDefault } from '../options.ts';
import { readFlags } from '../panel-file.ts';

export const survival = defineMethod({
  name: 'survival',
  summary: 'Kaplan–Meier curves, with the log-rank test of groups.',
  options: {
    file: required(file, 'The CSV file, with one row for each person.'),
    time: required(column, 'Time to the event or to the end of follow-up.'),
    event: required(column, '1 if the event happened, 0 if the follow-up ended without it.'),
    group: optional(column, 'The groups to compare.'),
    at: optional(number, 'The time of the value; the longest that all groups reached by default.'),
    interval: withDefault(oneOf(['log-log', 'log', 'plain']), 'log-log', 'The scale of intervals.'),
  },
  run: async (values) => {
    const data = await readDataFile(values.file);
    const events = readFlags(data, values.event);
    const groups = values.group === null ? null : data.texts(values.group);
    const rows = data.numbers(values.time).map((time, index) => ({
      time,
      event: events[index] ?? false,
      ...(groups === null ? {} : { group: groups[index] ?? '' }),
    }));
    const scale = ({ 'log-log': 'LOG_LOG', log: 'LOG', plain: 'PLAIN' } as const)[values.interval];
    const at = values.at === null ? {} : { at: values.at };
    return data.located(survivalStatistic(rows, { ...at, scale, confidenceLevel: values.confidence }), {
      time: values.time,
    });
  },
});

export const recidivism = defineMethod({
  name: 'recidivism',
  summary: 'Share with an event inside a window, by fixed window and by Kaplan–Meier.',
  options: {
    file: required(file, 'The CSV file.'),
    time: required(column, 'Time from the start to the event or to the end of follow-up.'),
    event: required(column, '1 if the event happened, 0 if the follow-up ended without it.'),
    windowMonths: optional(number, 'The window in months, if times are in months.'),
    window: optional(number, 'In place of --window-months: the window in the unit of the times.'),
    group: optional(column, 'Two groups to compare.'),
    person: optional(column, 'A pseudonym, if a person has several rows.'),
    followUp: optional(column, 'How long the person could have been followed, with or without an event.'),
    verdict: withDefault(
      oneOf(['difference', 'risk-ratio', 'log-rank']),
      'difference',
      'The method that decides whether two groups differ.',
    ),
  },
  run: async (values) => {
    const window = values.windowMonths ?? values.window;
    if (window === null || (values.windowMonths !== null && values.window !== null)) {
      throw new UsageError('Give either --window-months or --window.', 'window-months');
    }
    const data = await readDataFile(values.file);
    const events = readFlags(data, values.event);
    const groups = values.group === null ? null : data.texts(values.group);
    const people = values.person === null ? null : data.texts(values.person);
    const followUps = values.followUp === null ? null : data.numbersOrMissing(values.followUp);
    const rows = data.numbers(values.time).map((time, index) => {
      const followUp = followUps?.[index] ?? null;
      return {
        time,
        event: events[index] ?? false,
        ...(groups === null ? {} : { group: groups[index] ?? '' }),
        ...(people === null ? {} : { person: people[index] ?? '' }),
        ...(followUp === null ? {} : { followUp }),
      };
    });
    const columns = { time: values.time };
    if (groups === null) return data.located(recidivismOf(rows, window, values.confidence), columns);
    const verdict = (
      { difference: 'DIFFERENCE', 'risk-ratio': 'RISK_RATIO', 'log-rank': 'LOG_RANK' } as const
    )[values.verdict];
    return data.located(compareRecidivism(rows, window, values.confidence, verdict), columns);
  },
});
