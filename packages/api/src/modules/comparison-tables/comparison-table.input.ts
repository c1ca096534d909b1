import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { periodSchema } from '../../period.ts';
import { periodsMax } from '../comparisons/comparison.rules.ts';
import { peerGroups } from '../comparisons/tables.ts';
import { comparisonFreezes, comparisonTables } from './tables.ts';

const roundedToMax = 100;

export const freezeComparisonSchema = z
  .object({
    title: rules.publicTitle('A title').describe('The title of the table.'),
    methods: rules
      .narrative('The methods', 5_000)
      .describe('The methods in words, published with the table: sources, caveats, contact.'),
    indicator: rules.code('An indicator').describe('The code of an indicator that ships with Rapport.'),
    revision: z
      .int('A revision is a whole number.')
      .min(1, 'Revisions begin with 1.')
      .max(1_000, 'A revision is at most 1,000.')
      .nullish()
      .describe('The revision; the latest by default.'),
    period: periodSchema.describe('The last period: a month, a quarter or a year.'),
    periods: z
      .int('A number of periods is a whole number.')
      .min(1, 'At least one period.')
      .max(periodsMax, `At most ${periodsMax} periods.`)
      .nullish()
      .describe('How many periods of the same length, up to the last one; 1 by default.'),
    dimension: rules
      .code('A dimension')
      .nullish()
      .describe('The dimension of groups; everyone only by default.'),
    peerGroupId: peerGroups.id
      .nullish()
      .describe('A group of offices; all that share the indicator by default.'),
    roundedTo: z
      .int('A base is a whole number.')
      .min(2, 'Counts are rounded to at least 2.')
      .max(roundedToMax, `Counts are rounded to at most ${roundedToMax}.`)
      .nullish()
      .describe('The number to which counts are rounded after the decision; exact by default.'),
    newVersionOfId: comparisonTables.id
      .nullish()
      .describe(
        'A frozen comparison of the same indicator, dimension and periods. The table becomes its next version, with the same number; the earlier ones stay as they are.',
      ),
    isDryRun: z
      .boolean()
      .nullish()
      .describe('True to learn what would be hidden, and why, without freezing anything.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('The comparison to freeze.');

export const cancelComparisonFreezeSchema = z
  .object({ id: comparisonFreezes.id.describe('The freeze to cancel.') })
  .describe('The freeze to cancel.');
