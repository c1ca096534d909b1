import { encodeGlobalId } from '@rapport/core/ids.ts';

import { builder } from '../../builder.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { contains, filterOf, oneOf } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import {
  frozenCells,
  frozenTexts,
  frozenVersions,
  withdrawnOffices,
  type FrozenCell,
  type FrozenVersion,
} from './comparison-table.parts.service.ts';
import { comparisonTables } from './tables.ts';

const FrozenCellType = builder.objectRef<FrozenCell>('FrozenCell').implement({
  description: 'A figure of a frozen comparison.',
  fields: (t) => ({
    officeSlug: t.exposeString('officeSlug', {
      nullable: true,
      description: 'The office, by its name in web addresses; null for the total of all offices.',
    }),
    group: t.exposeString('group', { nullable: true, description: 'The group; null for everyone.' }),
    firstDay: t.field({ type: 'Date', description: 'The first day.', resolve: ({ firstDay }) => firstDay }),
    lastDay: t.field({ type: 'Date', description: 'The last day.', resolve: ({ lastDay }) => lastDay }),
    figure: t.field({
      type: MeasuredValueUnion,
      description: 'The figure, or why it is missing.',
      resolve: ({ figure }) => figure,
    }),
  }),
});

const FrozenVersionType = builder.objectRef<FrozenVersion>('FrozenVersion').implement({
  description: 'A version of a frozen comparison.',
  fields: (t) => ({
    id: t.id({
      description: 'The global id of its frozen comparison.',
      resolve: ({ id }) => encodeGlobalId(comparisonTables.typeName, id),
    }),
    version: t.exposeInt('edition', { description: 'The version.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was frozen.' }),
  }),
});

export const ComparisonTable = nodeType(comparisonTables, {
  action: 'comparison.read',
  description:
    'A frozen comparison. It never changes. Queries of parts answer from it, so they reveal nothing more. Its address and number are a citation.',
  columns: {
    number: 'The number of the table in the agency, by which it is cited. Its versions share it.',
    edition: false,
    title: 'The title.',
    methods: 'The methods in words.',
    indicatorCode: 'The code of the indicator.',
    revision: 'The revision of the definition.',
    dimension: 'The dimension of groups; null for everyone only.',
    firstDay: 'The first day of its periods.',
    lastDay: 'The last day of its periods.',
    threshold: 'Counts from 1 to this number are hidden, with others that would reveal them.',
    roundedTo: 'The number to which counts are rounded; null if they are exact.',
    officeSlugs: 'The offices with figures, by their names in web addresses. They are in the totals.',
    shownCount: 'How many cells are shown.',
    hiddenCount: 'How many cells are hidden.',
    sha256: 'The SHA-256 of `document`.',
    receipt: false,
    document: false,
  },
  fields: (t) => ({
    version: t.exposeInt('edition', {
      description:
        'The version of the table, from 1. A later version replaces it, and this one stays as it is.',
      extensions: { columns: ['edition'] },
    }),
    versions: t.field({
      type: [FrozenVersionType],
      description: 'All versions of the table, in order.',
      extensions: { columns: ['number'] },
      resolve: ({ number }, _args, context) => frozenVersions(context, number),
    }),
    document: t.string({
      description:
        'Everything that is published of the table, with its certificate, as JSON. `npm run verify-certificate` checks it without a server.',
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, context) => (await frozenTexts(context, id)).document,
    }),
    receipt: t.string({
      description: 'The identity and the hash of the table with the signature of the service, as JSON.',
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, context) => (await frozenTexts(context, id)).receipt,
    }),
    cells: t.field({
      type: [FrozenCellType],
      description:
        'The figures of offices. An office that reported nothing, cannot be compared or no longer shares is named with the reason.',
      args: {
        officeSlug: t.arg.string({ description: 'Of one office only.' }),
        group: t.arg.string({ description: 'Of one group only.' }),
      },
      extensions: { columns: ['id'] },
      resolve: ({ id }, { officeSlug, group }, context) =>
        frozenCells(context, id, 'cells', { officeSlug: officeSlug ?? null, group: group ?? null }),
    }),
    totals: t.field({
      type: [FrozenCellType],
      description: 'The totals of all offices in the table, by group and period.',
      extensions: { columns: ['id'] },
      resolve: ({ id }, _args, context) =>
        frozenCells(context, id, 'totals', { officeSlug: null, group: null }),
    }),
    withdrawnOffices: t.stringList({
      description:
        'The offices whose agreements ended since: the table holds withdrawn data. Later tables leave them out.',
      extensions: { columns: ['indicatorCode', 'officeSlugs'] },
      resolve: ({ indicatorCode, officeSlugs }, _args, context) =>
        withdrawnOffices(context, indicatorCode, officeSlugs),
    }),
  }),
});

const lists = listsOf(ComparisonTable, comparisonTables);
lists.lookup('comparisonTable');
lists.query('comparisonTables', {
  description: 'The frozen comparisons of the agency, newest first by default.',
  filter: filterOf('ComparisonTableFilter', comparisonTables, {
    titleContains: contains('title', 'The title contains this text; case and accents do not matter.'),
    indicatorCodes: oneOf('indicatorCode', 'Of one of these indicators.'),
  }),
  order: orderOf(comparisonTables, orderBy(comparisonTables, 'createdAt', 'desc'), {
    CREATED_AT: ['createdAt', 'When it was frozen.'],
    TITLE: ['title', 'The title, alphabetically.'],
  }),
});
