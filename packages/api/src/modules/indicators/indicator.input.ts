import {
  IndicatorDerivation,
  IndicatorDirection,
  IndicatorFrequency,
  IndicatorItemKind,
  IndicatorMeasure,
} from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { indicatorDefinitions } from './tables.ts';

const itemsMax = 50;
const dimensionsMax = 10;

const item = z
  .object({
    kind: z.enum(IndicatorItemKind).describe('Whether it is included, excluded or a question.'),
    code: rules.code().describe('The code of the item. No other item of the indicator has it.'),
    text: rules.publicTitle('An item').describe('The included or excluded matter, or the question.'),
    isRequired: z
      .boolean()
      .nullish()
      .describe('Whether the office should answer it before its figures are compared; true by default.'),
  })
  .meta({
    graphql: 'IndicatorItemInput',
    description: 'Something that figures include or exclude, or a question about their context.',
  });

const definition = {
  name: rules.publicTitle('A name').describe('The name of the indicator.'),
  description: rules.narrative('A description', 1000).describe('The meaning of the figure, in one sentence.'),
  measure: z.enum(IndicatorMeasure).describe('The kind of figure.'),
  numerator: rules.narrative('A numerator', 500).describe('The quantity above the line.'),
  denominator: rules
    .narrative('A denominator', 500)
    .nullish()
    .describe('The quantity below the line. Required for every measure except COUNT.'),
  unit: rules
    .exempt(rules.title('A unit'), 'The name of a unit.')
    .describe('The unit of the figure, such as "%" or "per 1,000 residents".'),
  multiplier: z
    .number()
    .positive('A multiplier is a number over 0.')
    .max(1e9, 'A multiplier is at most 1,000,000,000.')
    .nullish()
    .describe(
      'The figure is the numerator over the denominator times this number; 100 for a proportion, else 1 by default.',
    ),
  direction: z.enum(IndicatorDirection).describe('The direction in which the figure gets better.'),
  frequency: z.enum(IndicatorFrequency).describe('The shortest period that is observed.'),
  disaggregations: z
    .array(rules.code('A dimension'))
    .max(dimensionsMax, `An indicator has at most ${dimensionsMax} dimensions.`)
    .nullish()
    .describe('The codes of the dimensions by which it can be observed, such as SEX or CASE_SEVERITY.'),
  source: rules.publicTitle('A source').describe('Where the definition comes from.'),
  derivation: z
    .enum(IndicatorDerivation)
    .nullish()
    .describe('The records from which a job derives its observations; none by default.'),
  derivationCode: rules
    .code()
    .nullish()
    .describe('The code of the scale (SCALE_MEAN) or of the question (TOP_TWO_BOX) in surveys.'),
  items: z
    .array(item)
    .max(itemsMax, `An indicator has at most ${itemsMax} items.`)
    .nullish()
    .describe('Inclusions, exclusions and questions about the context, in order.'),
};

export const createIndicatorSchema = z
  .object({
    code: rules.code().describe('The code of the indicator. No other indicator has it.'),
    ...definition,
    idempotencyKey: idempotencyKeySchema,
  })
  .describe("An indicator of the office's own.");

export const reviseIndicatorSchema = z
  .object({
    id: indicatorDefinitions.id.describe('The latest revision of the indicator.'),
    ...definition,
    equivalenceReason: rules
      .narrative('A reason', 1000)
      .nullish()
      .describe(
        'Why figures by the new revision can be compared with figures by this one. Without it, they are never compared.',
      ),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe(
    'A new revision of an indicator of the office. Observations by the earlier revisions stay as they are.',
  );

export const retireIndicatorSchema = indicatorDefinitions
  .changeInput({})
  .describe('The indicator to retire: a revision, with everything observed by it.');

export type IndicatorInput = Omit<z.output<typeof createIndicatorSchema>, 'idempotencyKey'>;
