import { builder } from '../../builder.ts';
import { inputFrom, textFields } from '../../contract/input.schema.ts';
import { asType } from '../../contract/seam.ts';
import { readPage } from '../../lists/connection.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import { parseInput } from '../../parse-input.ts';
import { PeriodInputType, PeriodType } from '../../period.schema.ts';
import { periodArgument, periodSchema, yearSchema } from '../../period.ts';
import { columnsOf } from './comparison-columns.rules.ts';
import { ComparisonTable } from '../comparison-tables/comparison-table.schema.ts';
import { comparisonTables } from '../comparison-tables/tables.ts';
import { pictureOf } from './comparison-picture.service.ts';
import {
  ColumnsType,
  OverdispersionEnum,
  PeersType,
  PictureKindEnum,
  PictureType,
  PlaceOrderEnum,
} from './comparison-parts.schema.ts';
import { pageOf, placeRows } from './comparison-places.rules.ts';
import {
  ComparedPlace,
  ComparedPlaceConnection,
  ComparedPlaceEdge,
  MeasuredState,
  PlaceVerdictEnum,
} from './comparison-place.schema.ts';
import { comparedPeriodsSchema, peersSchema, standardizationSchema } from './comparison.input.ts';
import { periodsMax, waitingCaveats } from './comparison.rules.ts';
import { compareOffices, type ComparisonAnswer } from './comparison.service.ts';

const PlaceFilterInput = builder.inputType('ComparedPlaceFilter', {
  description: 'Which places to list. A filter changes no figure and nothing that is hidden.',
  fields: (t) => ({
    states: t.field({ type: [MeasuredState], description: 'With a figure of one of these kinds.' }),
    verdicts: t.field({ type: [PlaceVerdictEnum], description: 'With one of these verdicts.' }),
    nameContains: t.string({ description: 'The name contains this text; case does not matter.' }),
  }),
});
textFields.set('ComparedPlaceFilter.nameContains', { exempt: 'A search text, which nothing stores.' });

const ComparisonType = builder.objectRef<ComparisonAnswer>('Comparison').implement({
  description: 'Figures of offices beside each other: what can be compared, and what is expected of each.',
  fields: (t) => ({
    indicator: t.string({
      description: 'The code of the indicator.',
      resolve: ({ definition }) => definition.code,
    }),
    revision: t.int({ description: 'The revision.', resolve: ({ definition }) => definition.revision }),
    name: t.string({
      description: 'The name of the indicator.',
      resolve: ({ definition }) => definition.name,
    }),
    unit: t.string({ description: 'The unit of its figures.', resolve: ({ definition }) => definition.unit }),
    period: t.expose('period', { type: PeriodType, description: 'The period.' }),
    dimension: t.exposeString('dimension', { nullable: true, description: 'The dimension of the group.' }),
    group: t.exposeString('group', { nullable: true, description: 'The group; null for everyone.' }),
    vintage: t.exposeInt('vintage', { description: 'The year by whose county codes places are named.' }),
    sentence: t.string({
      description: 'The comparison in plain words.',
      resolve: ({ comparison }) => comparison.sentence,
    }),
    commonValue: t.float({
      nullable: true,
      description: 'The sum over the sum of the places that are shown; null without an expected value.',
      resolve: ({ comparison: { assessment } }) => (assessment.ok ? assessment.value.value : null),
    }),
    method: t.string({
      description: 'The method of the verdicts, with its variant; or why there is no expected value.',
      resolve: ({ comparison: { assessment } }) =>
        assessment.ok ? assessment.value.method : assessment.reason,
    }),
    phi: t.float({
      nullable: true,
      description: 'φ, how much more places differ than by chance; 1 is chance alone.',
      resolve: ({ comparison: { assessment } }) => (assessment.ok ? assessment.value.phi : null),
    }),
    caveats: t.stringList({
      description: 'Cautions for readers.',
      resolve: ({ comparison: { assessment }, periods, table: { hidden } }) => [
        ...waitingCaveats(periods, hidden.waitingYears ?? []),
        ...(assessment.ok ? assessment.value.caveats : []),
      ],
    }),
    total: t.field({
      type: MeasuredValueUnion,
      description:
        'The total of every comparable office that shares the indicator. Peers do not change it. It is given where every office is shown, or as it was frozen.',
      resolve: ({ comparison }) => comparison.total,
    }),
    placesInTotal: t.int({
      description: 'How many offices the total has.',
      resolve: ({ comparison }) => comparison.placesInTotal,
    }),
    frozenTables: t.field({
      type: [ComparisonTable],
      action: 'comparison.read',
      description:
        'The frozen comparisons that answer for some of these figures, newest first. Frozen figures stay as they are, also if offices correct theirs.',
      resolve: async ({ frozenTableIds }, _args, context) => {
        const found = await Promise.all(frozenTableIds.map((id) => comparisonTables.find(context, id)));
        return found.filter((row) => row !== null);
      },
    }),
    peers: t.expose('peers', {
      type: PeersType,
      nullable: true,
      description: 'The peers; null for all offices.',
    }),
    place: t.field({
      type: ComparedPlace,
      nullable: true,
      description: 'One office; null if it is not in the comparison.',
      args: { slug: t.arg.string({ required: true, description: 'Its name in web addresses.' }) },
      resolve: (answer, { slug }) =>
        placeRows(answer, { states: null, verdicts: null, nameContains: null }).find(
          ({ place }) => place.id === slug,
        ) ?? null,
    }),
    places: t.connection(
      {
        type: ComparedPlace,
        description: 'The offices, by name by default.',
        args: {
          filter: t.arg({ type: PlaceFilterInput, description: 'Which places to list.' }),
          orderBy: t.arg({ type: PlaceOrderEnum, description: 'The order; NAME by default.' }),
        },
        resolve: (answer, { filter, orderBy, ...args }) => {
          const rows = placeRows(answer, {
            states: filter?.states ?? null,
            verdicts: filter?.verdicts ?? null,
            nameContains: filter?.nameContains ?? null,
          });
          const isByName = orderBy !== 'POPULATION';
          const key = isByName ? 'nameKey' : 'populationKey';
          return readPage(args, {
            name: 'ComparedPlace',
            orderBy: isByName
              ? { field: key, direction: 'asc', kind: 'text' }
              : { field: key, direction: 'desc', kind: 'number' },
            rows: (query) => Promise.resolve(pageOf(rows, key, query)),
            totalCount: () => Promise.resolve(rows.length),
          });
        },
      },
      ComparedPlaceConnection,
      ComparedPlaceEdge,
    ),
    columns: t.field({
      type: ColumnsType,
      description: 'All places and periods at once, without pages.',
      resolve: (answer) => columnsOf(answer),
    }),
    picture: t.field({
      type: PictureType,
      description: 'A picture with its text alternative.',
      args: {
        kind: t.arg({ type: PictureKindEnum, required: true, description: 'The kind of picture.' }),
        orderBy: t.arg({ type: PlaceOrderEnum, description: 'The order of INTERVALS; NAME by default.' }),
        boundaries: t.arg.string({
          description:
            'For a COUNTY_MAP: a GeoJSON FeatureCollection of counties, each with its five-digit code as `id`, `fips` or `GEOID`.',
        }),
      },
      resolve: (answer, { kind, orderBy, boundaries }) =>
        pictureOf(answer, kind, orderBy ?? 'NAME', boundaries ?? null),
    }),
  }),
});

const periodsDefault = 8;

const variants = { MULTIPLICATIVE: 'multiplicative', ADDITIVE: 'additive', NONE: 'none' } as const;

const PeersInput = asType(inputFrom('PeersInput', peersSchema));
const StandardizationInput = asType(inputFrom('StandardizationInput', standardizationSchema));

builder.queryField('comparison', (t) =>
  t.field({
    type: ComparisonType,
    action: 'comparison.read',
    description:
      'Compares the figures that offices share with the acting state agency. Disclosure control decides for all of them together, before peers and filters. Each office sees that its figures were used.',
    args: {
      indicator: t.arg.string({
        required: true,
        description: 'The code of an indicator that ships with Rapport.',
      }),
      revision: t.arg.int({ description: 'The revision; the latest by default.' }),
      period: t.arg({
        type: PeriodInputType,
        required: true,
        description: 'A quarter of the calendar, or a year of four of them.',
      }),
      periods: t.arg.int({
        description: `Periods of the same length up to this one, for trends and columns; 8 by default, at most ${periodsMax}.`,
      }),
      dimension: t.arg.string({ description: 'The code of the dimension of the group.' }),
      group: t.arg.string({ description: 'The group; everyone by default.' }),
      peers: t.arg({
        type: PeersInput as never,
        description: 'The offices to compare with; all by default.',
      }),
      standardization: t.arg({
        type: StandardizationInput as never,
        description: 'How to standardize rates; not by default.',
      }),
      overdispersion: t.arg({
        type: OverdispersionEnum,
        description: 'The variant of limits; MULTIPLICATIVE by default.',
      }),
      vintage: t.arg.int({
        description: 'The year by whose county codes places are named; that of the period by default.',
      }),
    },
    resolve: (_root, args, context) => {
      const period = parseInput(periodSchema, args.period, 'period');
      return compareOffices(context, {
        indicator: args.indicator,
        revision: args.revision ?? null,
        period: periodArgument(context, period),
        periods: parseInput(comparedPeriodsSchema, args.periods ?? periodsDefault, 'periods'),
        dimension: args.dimension ?? null,
        group: args.group ?? null,
        peers: args.peers == null ? null : parseInput(peersSchema, args.peers, 'peers'),
        standardization:
          args.standardization == null
            ? null
            : parseInput(standardizationSchema, args.standardization, 'standardization'),
        overdispersion: variants[args.overdispersion ?? 'MULTIPLICATIVE'],
        vintage: args.vintage == null ? null : parseInput(yearSchema, args.vintage, 'vintage'),
      });
    },
  }),
);
