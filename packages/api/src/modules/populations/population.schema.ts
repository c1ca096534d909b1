import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { listOrder, readConnection, type ListOrder } from '../../lists/connection.ts';
import { registerNode } from '../../lists/node.schema.ts';
import { SortDirection } from '../../lists/order.schema.ts';
import { parseInput } from '../../mutation.ts';
import {
  populationFields,
  populationFilterSchema,
  populationList,
  type PopulationRow,
} from './population.service.ts';

const Population = builder.prismaObject('Population', {
  description: 'How many people live in a county in a year: the denominator of rates.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (population) => ({ id: population.id, type: 'Population' }),
    }),
    countyFips: t.exposeString('countyFips', {
      description: 'FIPS code of the county: five digits, the first two the state, leading zeros kept.',
    }),
    stateName: t.exposeString('stateName', { description: 'The state, as the source names it.' }),
    countyName: t.exposeString('countyName', { description: 'The county, as the source names it.' }),
    year: t.exposeInt('year', { description: 'The calendar year.' }),
    ageBand: t.exposeString('ageBand', { description: "The source's age band; ALL where it is every age." }),
    sex: t.exposeString('sex', { description: "The source's category; ALL where it is everybody." }),
    raceEthnicity: t.exposeString('raceEthnicity', {
      description: "The source's category; ALL where it is everybody.",
    }),
    count: t.exposeInt('count', { description: 'People.' }),
    source: t.exposeString('source', { description: 'Where the figure was published.' }),
  }),
});

registerNode('Population', populationFields, 'population.read');
const [PopulationConnection, PopulationEdge] = connectionTypes(Population, 'Population');

const PopulationFilter = builder.inputType('PopulationFilter', {
  description: 'Which populations to list; conditions that are given must all hold.',
  fields: (t) => ({
    countyFips: t.stringList({
      description: 'In one of these counties, by FIPS code with leading zeros; at most 100.',
    }),
    year: t.int({ description: 'In this year.' }),
  }),
});

const byCounty: ListOrder = { field: 'countyFips', direction: 'asc', kind: 'text' };
const populationOrders = { countyFips: 'text', year: 'number' } as const;

const PopulationOrderField = builder.enumType('PopulationOrderField', {
  description: 'What a list of populations can be ordered by.',
  values: {
    COUNTY_FIPS: { description: 'The FIPS code of the county.', value: 'countyFips' },
    YEAR: { description: 'The year.', value: 'year' },
  } as const,
});

const PopulationOrder = builder.inputType('PopulationOrder', {
  description: 'How to order a list of populations.',
  fields: (t) => ({
    field: t.field({ type: PopulationOrderField, required: true, description: 'What to order by.' }),
    direction: t.field({ type: SortDirection, required: true, description: 'Which end comes first.' }),
  }),
});

builder.queryField('populations', (t) =>
  t.connection(
    {
      type: Population,
      action: 'population.read',
      description:
        'The populations that the acting jurisdiction imported, by county unless ordered otherwise.',
      args: {
        filter: t.arg({ type: PopulationFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: PopulationOrder, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<PopulationRow>(
          context,
          populationList(
            parseInput(populationFilterSchema, args.filter, 'filter'),
            listOrder(args.orderBy, populationOrders, byCounty),
          ),
          args,
        ),
    },
    PopulationConnection,
    PopulationEdge,
  ),
);
