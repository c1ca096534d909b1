import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { standardPopulations } from './tables.ts';

const groupsMax = 100;
const size = z
  .number('A size is a number.')
  .min(0, 'A size cannot be negative.')
  .max(1e12, 'A size is at most 1,000,000,000,000.');

const group = z
  .object({
    group: rules
      .exempt(rules.title('A group'), 'A group of a dimension, as observations name it.')
      .describe('The group, as observations have it.'),
    size: size.describe('The size of the group, in any unit that all groups share.'),
  })
  .meta({ graphql: 'StandardGroupInput', description: 'A group of a standard population and its size.' });

const details = {
  name: rules.publicTitle('A name').describe('The name, such as US 2000 standard. No other one has it.'),
  source: rules.publicTitle('A source').describe('Where the sizes come from.'),
  dimension: rules.code('A dimension').describe('The code of the dimension of its groups, such as AGE_BAND.'),
  groups: z
    .array(group)
    .min(2, 'A standard population has at least 2 groups.')
    .max(groupsMax, `A standard population has at most ${groupsMax} groups.`)
    .refine(
      (groups) => new Set(groups.map((one) => one.group)).size === groups.length,
      'A group is there twice.',
    )
    .refine((groups) => groups.some((one) => one.size > 0), 'At least one group has people.')
    .describe('The groups, which together are everyone.'),
};

export const createStandardPopulationSchema = z
  .object({ ...details, idempotencyKey: idempotencyKeySchema })
  .describe('A new standard population.');

export const removeStandardPopulationSchema = standardPopulations
  .changeInput({})
  .describe('The standard population to remove.');
