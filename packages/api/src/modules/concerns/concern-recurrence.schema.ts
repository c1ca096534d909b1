import { builder } from '../../builder.ts';
import { requireRow } from '../../lists/batch-loaders.ts';
import { pageTypes } from '../../lists/connection.schema.ts';
import { parseInput } from '../../mutation.ts';
import { Area } from '../areas/area.schema.ts';
import { areaFields, type AreaRow } from '../areas/area.service.ts';
import {
  minimumDefault,
  minimumSchema,
  recurrenceOf,
  recurringConcerns,
  windowDaysDefault,
  windowDaysSchema,
  type RecurringConcern,
} from './concern-recurrence.service.ts';
import { CommunityConcern, ConcernCategoryEnum } from './concern.schema.ts';

const RecurringConcernType = builder.objectRef<RecurringConcern>('RecurringConcern').implement({
  description:
    'A category of concerns that keeps coming up in an area: at least the minimum of them were raised within some window of days. A window of n days is n days long with its first and its last day. `concerns` lists them, filtered by area and category.',
  fields: (t) => ({
    area: t.field({
      type: Area,
      action: 'area.read',
      description: 'Where it keeps coming up.',
      resolve: ({ areaId }, _args, context) =>
        requireRow<AreaRow>(context.loaders, 'Area', areaFields, areaId),
    }),
    category: t.expose('category', { type: ConcernCategoryEnum, description: 'What keeps coming up.' }),
    count: t.exposeInt('count', { description: 'How many were raised until the day asked about.' }),
    windowCountMax: t.exposeInt('windowCountMax', {
      description: 'The most of them that were raised within one window.',
    }),
    openCount: t.exposeInt('openCount', { description: 'How many of them are not closed.' }),
    firstRaisedOn: t.expose('firstRaisedOn', { type: 'Date', description: 'The day of the first of them.' }),
    lastRaisedOn: t.expose('lastRaisedOn', { type: 'Date', description: 'The day of the last of them.' }),
    lastRecurredOn: t.expose('lastRecurredOn', {
      type: 'Date',
      description:
        'The last day on which one was raised and the window that ends there holds at least the minimum.',
    }),
  }),
});

const [RecurringConcernConnection, RecurringConcernEdge] = pageTypes(
  RecurringConcernType,
  'RecurringConcern',
);

builder.queryField('recurringConcerns', (t) =>
  t.connection(
    {
      type: RecurringConcernType,
      action: 'concern.read',
      description:
        'The categories of concerns that keep coming up in an area, what recurred last first. Concerns without an area or a category are not counted.',
      args: {
        windowDays: t.arg.int({
          defaultValue: windowDaysDefault,
          description: 'How many days a window is long, from 1 to 1095.',
        }),
        minimum: t.arg.int({
          defaultValue: minimumDefault,
          description: 'How many must be raised within one window, from 2 to 100.',
        }),
        asOf: t.arg({
          type: 'Date',
          description: 'The last day that is looked at; today in UTC unless said otherwise.',
        }),
      },
      resolve: (_root, args, context) =>
        recurringConcerns(
          context,
          {
            windowDays: parseInput(windowDaysSchema, args.windowDays, 'windowDays'),
            minimum: parseInput(minimumSchema, args.minimum, 'minimum'),
            asOf: args.asOf,
          },
          args,
        ),
    },
    RecurringConcernConnection,
    RecurringConcernEdge,
  ),
);

builder.objectField(CommunityConcern, 'recurrence', (t) =>
  t.field({
    type: RecurringConcernType,
    nullable: true,
    description: `What keeps coming up: at least ${minimumDefault} concerns of the same category were raised in the same area within ${windowDaysDefault} days, until today. Null where that is not so, and where the concern has no area or category yet.`,
    resolve: (concern, _args, context) => recurrenceOf(context, concern),
  }),
);

builder.objectField(CommunityConcern, 'isRecurring', (t) =>
  t.boolean({
    description: 'Whether its category keeps coming up in its area: whether `recurrence` is there.',
    resolve: async (concern, _args, context) => (await recurrenceOf(context, concern)) !== null,
  }),
);
