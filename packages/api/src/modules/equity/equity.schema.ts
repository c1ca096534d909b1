import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import type { EquityRow, EquityTable } from '@rapport/statistics/equity.table.ts';

import { builder } from '../../builder.ts';
import { nodeType, untracked } from '../../contract/node.schema.ts';
import type { Context } from '../../context.ts';
import { newestFirst } from '../../lists/connection.ts';
import { equals, filterOf } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderOf } from '../../lists/order.schema.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import { parseInput } from '../../parse-input.ts';
import { calendarYear, momentsOf } from '../../office-calendar.ts';
import { periodSchema, yearSchema } from '../../period.ts';
import { PeriodInputType, PeriodType } from '../../period.schema.ts';
import type { RowOf } from '../../tables/columns.ts';
import { DemographicDimensionEnum } from '../activities/attendance.schema.ts';
import { headcountsCorrected } from '../activities/attendance-groups.service.ts';
import { caveatsOf } from './equity-caveats.service.ts';
import { checkEquityTable, type EquityCheck } from './equity-check.service.ts';
import { equityPeriod, findEquityTable } from './equity.service.ts';
import { equityTables } from './tables.ts';

/** The estimators load tables of special functions, which a process without figures does not need. */
async function figures(context: Context, row: RowOf<'EquityTable'>): Promise<EquityTable> {
  const { figuresOf } = await import('./equity.figures.ts');
  return figuresOf(context, row);
}

const EquityGroupType = builder.objectRef<EquityRow>('EquityGroup').implement({
  description:
    'One group: its share of the people who were reached and its share of the residents. Count, share and interval are hidden together.',
  fields: (t) => ({
    category: t.exposeString('category', {
      description: 'The name of the group in populations, such as "18-24" or "FEMALE".',
    }),
    reachedShare: t.expose('reachedShare', {
      type: MeasuredValueUnion,
      description:
        'The share of the attendances of people who stated a group, as a proportion with a Wilson score interval. If `notStated` is hidden, it is the share of all attendances, and `method` says so.',
    }),
    residentShare: t.expose('residentShare', {
      type: MeasuredValueUnion,
      description: 'The share of the residents, as a proportion: a published figure, without an interval.',
    }),
    difference: t.expose('difference', {
      type: MeasuredValueUnion,
      description:
        '`reachedShare` minus `residentShare`, from -1 to 1: below 0 if the group is underrepresented. The share of residents is treated as exact.',
    }),
    representationRatio: t.expose('representationRatio', {
      type: MeasuredValueUnion,
      description:
        '`reachedShare` divided by `residentShare`: 1 if both are the same. The share of residents is treated as exact.',
    }),
  }),
});

/** The total, which is not reported where nobody counted. */
function attendeesFigure(
  { activitiesHeld, activitiesCounted }: RowOf<'EquityTable'>,
  total: MeasuredValue,
): MeasuredValue {
  if (activitiesHeld === null || activitiesCounted === null) return total;
  if (activitiesCounted === 0) {
    return { kind: 'NOT_REPORTED', reason: 'No activity held in these days has a headcount.' };
  }
  if (total.kind !== 'ESTIMATE' || activitiesCounted === activitiesHeld) return total;
  const caveat = `${activitiesCounted} of ${activitiesHeld} activities held have a headcount; the others are not included.`;
  return { ...total, caveats: [...total.caveats, caveat] };
}

const dimension = 'The characteristic by which people are grouped.';

export const EquityView = nodeType(equityTables, {
  action: 'equity.read',
  description:
    'The people who were reached in some days of the office, compared with the residents by one dimension. It is created once, with its hidden figures, and never changes. It counts attendances, not people: a person who attended twice is counted twice. Participants recorded by pseudonym state no group and are not included.',
  columns: {
    ...untracked,
    year: 'The calendar year in which the days end.',
    dimension,
    populationYear: 'The year of the population figures.',
    populationSource: 'The source of the population figures.',
    threshold:
      'Counts from 1 to this number were hidden when the view was created, with the figures that would reveal them.',
  },
  fields: (t) => ({
    period: t.field({
      type: PeriodType,
      description: 'The days in which the activities started, in the time zone that the office had then.',
      extensions: { columns: ['firstDay', 'lastDay', 'fiscalYear', 'timeZone'] },
      resolve: ({ firstDay, lastDay, fiscalYear, timeZone }) => {
        const { firstDay: first, lastDay: last } = calendarYear(lastDay.getUTCFullYear());
        const isYear = first.getTime() === firstDay.getTime() && last.getTime() === lastDay.getTime();
        return {
          firstDay,
          lastDay,
          fiscalYear,
          timeZone,
          calendarYear: isYear ? lastDay.getUTCFullYear() : null,
        };
      },
    }),
    activitiesHeld: t.exposeInt('activitiesHeld', {
      nullable: true,
      description: 'Activities held in these days; null for older views.',
    }),
    activitiesCounted: t.exposeInt('activitiesCounted', {
      nullable: true,
      description: 'Activities held with a headcount, which the view adds up; null for older views.',
    }),
    frozenAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    headcountsCorrectedSince: t.int({
      description:
        'The headcounts of its days that were corrected or voided after the view was created. If it is not 0, the view rests on figures that have changed since. The view itself never changes.',
      extensions: { columns: ['firstDay', 'lastDay', 'timeZone', 'createdAt'] },
      resolve: ({ firstDay, lastDay, timeZone, createdAt }, _args, context) =>
        headcountsCorrected(context, { ...momentsOf({ firstDay, lastDay }, timeZone), since: createdAt }),
    }),
    attendeesTotal: t.field({
      type: MeasuredValueUnion,
      description:
        'All attendances that were counted: the sum of the headcounts. Not reported if no activity has a headcount. A caveat says how many of them have one.',
      resolve: async (table, _args, context) =>
        attendeesFigure(table, (await figures(context, table)).attendeesTotal),
    }),
    notStated: t.field({
      type: MeasuredValueUnion,
      description:
        'Attendances of people who stated no group or were not asked. Hidden from 1 to twice the threshold, because the number of people who stated a group would reveal it.',
      resolve: async (table, _args, context) => (await figures(context, table)).notStated,
    }),
    groups: t.field({
      type: [EquityGroupType],
      description: 'All groups of residents, by name, including groups that were not reached.',
      resolve: async (table, _args, context) => [...(await figures(context, table)).groups],
    }),
    caveats: t.stringList({
      description:
        'Warnings for readers of this view beside others: a view of the same days by another dimension that has another total.',
      extensions: { columns: ['firstDay', 'lastDay', 'dimension', 'headcountTotal', 'isTotalHidden'] },
      resolve: (table, _args, context) => caveatsOf(context, table),
    }),
    release: t.string({
      description:
        'The published attendances with their certificate, as JSON. For each hidden count, the certificate has two complete sets of counts that agree with everything published. The command `verify-certificate` checks it offline.',
      resolve: async (table, _args, context) => {
        const { releaseOf } = await import('./equity.figures.ts');
        return releaseOf(context, table);
      },
    }),
  }),
});

listsOf(EquityView, equityTables).query('equityViews', {
  description: 'The equity views of the acting jurisdiction, newest first by default.',
  filter: filterOf('EquityViewFilter', equityTables, {
    year: equals('year', 'Of days that end in this calendar year.'),
    fiscalYear: equals('fiscalYear', 'Of this fiscal year.'),
  }),
  order: orderOf(equityTables, newestFirst, { CREATED_AT: ['createdAt', 'When it was created.'] }),
});

builder.queryField('equityView', (t) =>
  t.field({
    type: EquityView,
    nullable: true,
    action: 'equity.read',
    description: 'The equity view of some days by one dimension; null if it was not created. Give a period.',
    args: {
      period: t.arg({ type: PeriodInputType, description: 'The days.' }),
      year: t.arg.int({ description: 'The calendar year.', deprecationReason: 'Use `period`.' }),
      dimension: t.arg({ type: DemographicDimensionEnum, required: true, description: dimension }),
    },
    resolve: (_root, args, context) => {
      const period = args.period == null ? null : parseInput(periodSchema, args.period, 'period');
      const year = args.year == null ? null : parseInput(yearSchema, args.year, 'year');
      return findEquityTable(context, equityPeriod(context, { period, year }), args.dimension);
    },
  }),
);

const EquityCheckType = builder.objectRef<EquityCheck>('EquityCheck').implement({
  description: 'The result of a dry run of `freezeEquityTable`. It shows no figures of people.',
  fields: (t) => ({
    problems: t.exposeStringList('problems', {
      description: 'The reasons why the view cannot be created now; empty if it can.',
    }),
    activitiesHeld: t.int({
      nullable: true,
      description: 'Activities held in these days. Null, like all other fields, if there is a problem.',
      resolve: ({ draft }) => draft?.columns.activitiesHeld ?? null,
    }),
    activitiesCounted: t.int({
      nullable: true,
      description: 'Activities held with a headcount, which the view would add up.',
      resolve: ({ draft }) => draft?.columns.activitiesCounted ?? null,
    }),
    populationYear: t.int({
      nullable: true,
      description: 'The year of the population figures.',
      resolve: ({ draft }) => draft?.columns.populationYear ?? null,
    }),
    populationSource: t.string({
      nullable: true,
      description: 'The source of the population figures.',
      resolve: ({ draft }) => draft?.columns.populationSource ?? null,
    }),
    residents: t.int({
      nullable: true,
      description: 'The residents of all groups together, each counted once.',
      resolve: ({ draft }) => draft?.residents ?? null,
    }),
    groupCount: t.int({
      nullable: true,
      description: 'The number of groups of residents.',
      resolve: ({ draft }) => draft?.groups.length ?? null,
    }),
    hiddenGroupCount: t.int({
      nullable: true,
      description: 'The number of groups whose count of people reached would be hidden.',
      resolve: ({ draft }) => draft?.groups.filter(({ isHidden }) => isHidden).length ?? null,
    }),
  }),
});

builder.queryField('equityCheck', (t) =>
  t.field({
    type: EquityCheckType,
    action: 'equity.write',
    description:
      'A dry run of `freezeEquityTable`: whether the view can be created now, and what it would rest on. It creates nothing.',
    args: {
      period: t.arg({ type: PeriodInputType, required: true, description: 'The days.' }),
      dimension: t.arg({ type: DemographicDimensionEnum, required: true, description: dimension }),
      populationYear: t.arg.int({
        description: 'The year of the population figures; by default, as for `freezeEquityTable`.',
      }),
    },
    resolve: (_root, { period, dimension: by, populationYear }, context) =>
      checkEquityTable(context, {
        period: parseInput(periodSchema, period, 'period'),
        dimension: by,
        populationYear:
          populationYear == null ? null : parseInput(yearSchema, populationYear, 'populationYear'),
      }),
  }),
);
