import { VariableScale } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { officesMax, officeSlug } from './office-slug.input.ts';
import { placeVariables } from './tables.ts';

const figure = z
  .object({
    officeSlug: officeSlug.describe('The name of the office in web addresses.'),
    figure: z
      .number('A figure is a number.')
      .min(-1e12, 'A figure is at least -1,000,000,000,000.')
      .max(1e12, 'A figure is at most 1,000,000,000,000.')
      .describe('The figure of the office.'),
  })
  .meta({ graphql: 'PlaceFigureInput', description: 'The figure of one office.' });

const details = {
  name: rules.publicTitle('A name').describe('The name for readers.'),
  source: rules.publicTitle('A source').describe('Where the figures come from, and of which year.'),
  scale: z.enum(VariableScale).describe('Whether differences or ratios of figures matter.'),
  figures: z
    .array(figure)
    .min(2, 'A variable has the figures of at least 2 offices.')
    .max(officesMax, `A variable has the figures of at most ${officesMax} offices.`)
    .refine(
      (figures) => new Set(figures.map((one) => one.officeSlug)).size === figures.length,
      'An office is there twice.',
    )
    .describe('A figure for each office.'),
};

export const createPlaceVariableSchema = z
  .object({
    code: rules
      .code()
      .describe('The name by which queries use it, such as urbanicity. No other variable has it.'),
    ...details,
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A new variable of offices.');

export const removePlaceVariableSchema = placeVariables.changeInput({}).describe('The variable to remove.');
