import * as z from 'zod';

import * as rules from '../../input-rules.ts';
import { periodsMax } from './comparison.rules.ts';
import { officeSlug } from './office-slug.input.ts';
import { peerGroups, standardPopulations } from './tables.ts';

export const comparedPeriodsSchema = z
  .int('A number of periods is a whole number.')
  .min(1, 'At least one period.')
  .max(periodsMax, `At most ${periodsMax} periods.`);

const peersMax = 100;
const variablesMax = 10;

const variable = rules.code('A variable');
const figure = z.number('A figure is a number.').min(-1e12).max(1e12);
const variables = z
  .array(variable)
  .min(1, 'Name at least one variable.')
  .max(variablesMax, `Name at most ${variablesMax} variables.`)
  .refine((codes) => new Set(codes).size === codes.length, 'A variable is there twice.');

export const peersSchema = z
  .object({
    groupId: peerGroups.id.optional().describe('The offices of a group that the agency made.'),
    range: z
      .object({
        variable: variable.describe('The variable: population, or the code of one that the agency recorded.'),
        minimum: figure.nullish().describe('The lowest figure of a peer; without a limit by default.'),
        maximum: figure.nullish().describe('The highest figure of a peer; without a limit by default.'),
      })
      .meta({
        graphql: 'PeerRangeInput',
        description: 'Offices with a figure in a range, such as a population.',
      })
      .optional()
      .describe('The offices with a variable in a range, such as population size or urbanicity.'),
    nearest: z
      .object({
        officeSlug: officeSlug.describe('The office at the center, by its name in web addresses.'),
        variables: variables.describe(
          'The variables: population, or codes of those that the agency recorded.',
        ),
        count: z
          .int()
          .min(2, 'At least 2 peers.')
          .max(peersMax, `At most ${peersMax} peers.`)
          .describe('How many peers.'),
      })
      .meta({ graphql: 'NearestPeersInput', description: 'The offices that are most like one of them.' })
      .optional()
      .describe('The offices nearest to one of them on named variables.'),
  })
  .meta({
    graphql: 'PeersInput',
    description: 'The offices to compare with. They change no figure, no total and nothing that is hidden.',
    isOneOf: true,
  });

export type PeersQuery = z.output<typeof peersSchema>;

export const standardizationMethods = { DIRECT: 'DIRECT', INDIRECT: 'INDIRECT' } as const;

export const standardizationSchema = z
  .object({
    standardPopulationId: standardPopulations.id.describe('The standard population.'),
    method: z
      .enum(standardizationMethods)
      .describe('Direct gives a rate; indirect the ratio of events to expected events.'),
  })
  .meta({ graphql: 'StandardizationInput', description: 'How rates are standardized.' });
