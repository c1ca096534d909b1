import type { EquityRow, EquityTable } from '@rapport/statistics/equity.table.ts';

import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { newestFirst, readConnection } from '../../lists/connection.ts';
import { registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import { DemographicDimensionEnum } from '../activities/attendance.schema.ts';
import {
  equityTableFields,
  equityTableList,
  findEquityTable,
  type EquityTableRow,
} from './equity.service.ts';

/** The estimators load tables of special functions; a process that never shows a figure does without. */
async function figures(context: Context, row: EquityTableRow): Promise<EquityTable> {
  const { figuresOf } = await import('./equity.figures.ts');
  return figuresOf(context, row);
}

const EquityGroupType = builder.objectRef<EquityRow>('EquityGroup').implement({
  description:
    'One group: its share of those who were reached against its share of those who live there. Count, share and interval are hidden together.',
  fields: (t) => ({
    category: t.exposeString('category', {
      description: 'The group, as populations name it: "18-24", "FEMALE".',
    }),
    reachedShare: t.field({
      type: MeasuredValueUnion,
      description:
        'Its share of the attendances of people who stated a group, as a proportion with a Wilson score interval; of all attendances where `notStated` is hidden, and the method says so.',
      resolve: (group) => group.reachedShare,
    }),
    residentShare: t.field({
      type: MeasuredValueUnion,
      description: 'Its share of the residents, as a proportion: a published figure, without an interval.',
      resolve: (group) => group.residentShare,
    }),
    difference: t.field({
      type: MeasuredValueUnion,
      description:
        '`reachedShare` less `residentShare`, from -1 to 1: below 0 where fewer were reached than live there. The share of residents is taken as fixed.',
      resolve: (group) => group.difference,
    }),
    representationRatio: t.field({
      type: MeasuredValueUnion,
      description:
        '`reachedShare` divided by `residentShare`: 1 where as many were reached as live there. The share of residents is taken as fixed.',
      resolve: (group) => group.representationRatio,
    }),
  }),
});

export const EquityView = builder.prismaObject('EquityTable', {
  name: 'EquityView',
  description:
    'Who was reached in a calendar year against who lives there, by one dimension. It is made once, with what is hidden, and stays as it is. Attendances are counted, not people: somebody who came twice is counted twice. Participants recorded by pseudonym state no group and are not part of it.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (table) => ({ id: table.id, type: 'EquityView' }),
    }),
    year: t.exposeInt('year', {
      description: 'The calendar year, in UTC, in which the activities started.',
    }),
    dimension: t.expose('dimension', {
      type: DemographicDimensionEnum,
      description: 'By what people are grouped.',
    }),
    populationYear: t.exposeInt('populationYear', { description: 'The year of the population figures.' }),
    populationSource: t.exposeString('populationSource', {
      description: 'Where the population figures were published.',
    }),
    threshold: t.exposeInt('threshold', {
      description:
        'Counts from 1 to this were hidden when the view was made, with what would give them away.',
    }),
    frozenAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    attendeesTotal: t.field({
      type: MeasuredValueUnion,
      description: 'All attendances that were counted: the sum of the headcounts.',
      resolve: async (table, _args, context) => (await figures(context, table)).attendeesTotal,
    }),
    notStated: t.field({
      type: MeasuredValueUnion,
      description:
        'Attendances of people who stated no group or were not asked. Hidden from 1 to twice the threshold: the number that stated one would give it away.',
      resolve: async (table, _args, context) => (await figures(context, table)).notStated,
    }),
    groups: t.field({
      type: [EquityGroupType],
      description:
        'Every group that lives there, in the order of their names; also those of whom nobody came.',
      resolve: async (table, _args, context) => [...(await figures(context, table)).groups],
    }),
  }),
});

registerNode('EquityTable', equityTableFields, 'equity.read', { typeName: 'EquityView' });
const [EquityViewConnection, EquityViewEdge] = connectionTypes(EquityView, 'EquityView');

const EquityViewFilter = builder.inputType('EquityViewFilter', {
  description: 'Which equity views to list.',
  fields: (t) => ({ year: t.int({ description: 'Of this year.' }) }),
});

const equityViewOrder = orderInput('EquityView', 'equity views', newestFirst, {
  CREATED_AT: { value: 'createdAt', kind: 'time', description: 'When it was made.' },
});

builder.queryField('equityViews', (t) =>
  t.connection(
    {
      type: EquityView,
      action: 'equity.read',
      description: 'The equity views that were made, the newest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: EquityViewFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: equityViewOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<EquityTableRow>(
          context,
          equityTableList(args.filter?.year, equityViewOrder.order(args.orderBy)),
          args,
        ),
    },
    EquityViewConnection,
    EquityViewEdge,
  ),
);

builder.queryField('equityView', (t) =>
  t.field({
    type: EquityView,
    nullable: true,
    action: 'equity.read',
    description: 'Who was reached in a year against who lives there; null where that view was not made.',
    args: {
      year: t.arg.int({ required: true, description: 'The calendar year.' }),
      dimension: t.arg({
        type: DemographicDimensionEnum,
        required: true,
        description: 'By what people are grouped.',
      }),
    },
    resolve: (_root, { year, dimension }, context) => findEquityTable(context, year, dimension),
  }),
);
