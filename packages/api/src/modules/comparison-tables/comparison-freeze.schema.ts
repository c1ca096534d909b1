import { builder } from '../../builder.ts';
import { enumOfNames } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { JobType } from '../../jobs/job.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { ComparisonTable } from './comparison-table.schema.ts';
import type { RefusedCell, StoredHiddenPlace } from './comparison-freeze.rules.ts';
import { freezeDecision } from './comparison-freeze.service.ts';
import { comparisonFreezes, comparisonTables } from './tables.ts';

const HiddenReasonEnum = enumOfNames('HiddenPlaceReason', 'Why a place of a comparison is hidden.', {
  BLOCK:
    'A count of the block is small, or totals or tables published before would reveal one. Which one is not said, because that would reveal it.',
  HIDDEN_BEFORE: 'An earlier frozen comparison of the agency hides it for some of these days.',
});

const HiddenPlaceType = builder.objectRef<StoredHiddenPlace>('HiddenPlace').implement({
  description: 'An office whose figures a comparison hides.',
  fields: (t) => ({
    officeSlug: t.exposeString('place', { description: 'The office, by its name in web addresses.' }),
    isEveryoneHidden: t.exposeBoolean('isEveryoneHidden', {
      description: 'False if only its groups are hidden.',
    }),
    reason: t.expose('reason', { type: HiddenReasonEnum, description: 'Why it is hidden.' }),
    block: t.exposeStringList('block', {
      description:
        'The offices that are hidden together. At least one of them would be revealed alone, and nobody can tell which.',
    }),
    earlierTables: t.field({
      type: [ComparisonTable],
      action: 'comparison.read',
      description: 'The earlier frozen comparisons of the agency that hide it for some of these days.',
      resolve: async ({ tables }, _args, context) => {
        const found = await Promise.all(tables.map((id) => comparisonTables.find(context, id)));
        return found.filter((row) => row !== null);
      },
    }),
  }),
});

const RefusedCellType = builder.objectRef<RefusedCell>('RefusedCell').implement({
  description: 'A cell whose count would follow from the table and those published before.',
  fields: (t) => ({
    officeSlug: t.exposeString('officeSlug', { description: 'The office, by its name in web addresses.' }),
    group: t.exposeString('group', { nullable: true, description: 'The group; null for everyone.' }),
    firstDay: t.field({
      type: 'Date',
      description: 'The first day of its period.',
      resolve: ({ firstDay }) => new Date(firstDay),
    }),
    lastDay: t.field({
      type: 'Date',
      description: 'The last day of its period.',
      resolve: ({ lastDay }) => new Date(lastDay),
    }),
  }),
});

export const ComparisonFreeze = nodeType(comparisonFreezes, {
  action: 'comparison.read',
  description: 'A job that freezes a comparison, and what was decided.',
  columns: {
    title: 'The title of the table.',
    methods: 'The methods in words.',
    indicatorCode: 'The code of the indicator.',
    revision: 'The revision of the definition.',
    dimension: 'The dimension of groups; null for everyone only.',
    firstDay: 'The first day of its last period.',
    lastDay: 'The last day of its last period.',
    periods: 'How many periods of this length.',
    officeSlugs: 'The offices of its peer group; empty for all that share the indicator.',
    roundedTo: 'The number to which counts are rounded; null if they are exact.',
    isDryRun: 'True if it freezes nothing.',
    shownCount: 'How many cells are shown; null until it is decided.',
    hiddenCount: 'How many cells are hidden; null until it is decided.',
    isTotalHidden: 'Whether the totals are hidden; null until it is decided.',
    hiddenPlaces: false,
    refusedCells: false,
    createdAt: 'When it was requested.',
    updatedAt: false,
    version: false,
  },
  references: {
    job: {
      to: JobType,
      column: 'jobId',
      description:
        'The job. Its problem is COUNTS_WOULD_FOLLOW, NOTHING_SHARED or FIGURES_CHANGED if the table cannot be frozen.',
    },
    replacedTable: {
      to: ComparisonTable,
      column: 'replacedTableId',
      description: 'The table of which it makes a new version.',
    },
    comparisonTable: {
      to: ComparisonTable,
      column: 'comparisonTableId',
      description: 'The table that it made; null until then, and for a dry run.',
    },
  },
  fields: (t) => ({
    hiddenPlaces: t.field({
      type: [HiddenPlaceType],
      description: 'The offices that are hidden, and why. Empty until it is decided.',
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, context) => (await freezeDecision(context, id)).hidden,
    }),
    refusedCells: t.field({
      type: [RefusedCellType],
      description: 'The cells for which the table was refused.',
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, context) => (await freezeDecision(context, id)).refused,
    }),
  }),
});

const lists = listsOf(ComparisonFreeze, comparisonFreezes);
lists.lookup('comparisonFreeze');
lists.query('comparisonFreezes', { description: 'The freezes of comparisons of the agency, newest first.' });
