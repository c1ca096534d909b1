import * as z from 'zod';

import { nodeType, untracked } from '../../contract/node.schema.ts';
import { equals, filterOf, oneOf } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { countyFips } from './population.input.ts';
import { populations } from './tables.ts';

const Population = nodeType(populations, {
  action: 'population.read',
  description: 'The number of people who live in a county in a year: the denominator of rates.',
  columns: {
    ...untracked,
    countyFips:
      'The FIPS code of the county: five digits with leading zeros. The first two are those of the state.',
    stateName: 'The name of the state in the source.',
    countyName: 'The name of the county in the source.',
    year: 'The calendar year.',
    ageBand: 'The age band, such as 18-24 or 65+; ALL for all ages.',
    sex: 'The group in the source; ALL for all people.',
    raceEthnicity: 'The group in the source; ALL for all people.',
    ethnicity: 'Hispanic or Latino origin in the source, of any race; ALL for all people.',
    count: 'The number of people.',
    source: 'The source of the figure.',
  },
});

const countiesMax = 100;
const fipsCodes = z.array(countyFips).max(countiesMax, `Name at most ${countiesMax} counties.`);

listsOf(Population, populations).query('populations', {
  description: 'The populations that the acting jurisdiction imported, by county by default.',
  filter: filterOf('PopulationFilter', populations, {
    countyFips: {
      ...oneOf(
        'countyFips',
        `In one of these counties, by FIPS code with leading zeros; at most ${countiesMax}.`,
      ),
      schema: fipsCodes,
    },
    year: equals('year', 'In this year.'),
  }),
  order: orderOf(populations, orderBy(populations, 'countyFips', 'asc'), {
    COUNTY_FIPS: ['countyFips', 'The FIPS code of the county.'],
    YEAR: ['year', 'The year.'],
  }),
});
