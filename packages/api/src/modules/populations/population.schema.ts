import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection, type ListOrder } from '../../lists/connection.ts';
import { registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
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
const populationOrder = orderInput('Population', 'populations', byCounty, {
  COUNTY_FIPS: { value: 'countyFips', kind: 'text', description: 'The FIPS code of the county.' },
  YEAR: { value: 'year', kind: 'number', description: 'The year.' },
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
        orderBy: t.arg({ type: populationOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<PopulationRow>(
          context,
          populationList(
            parseInput(populationFilterSchema, args.filter, 'filter'),
            populationOrder.order(args.orderBy),
          ),
          args,
        ),
    },
    PopulationConnection,
    PopulationEdge,
  ),
);
