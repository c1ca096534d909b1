import { mutation } from '../../contract/mutation.schema.ts';
import { createIndicatorSchema, retireIndicatorSchema, reviseIndicatorSchema } from './indicator.input.ts';
import { IndicatorDefinition } from './indicator.schema.ts';
import { createIndicator, retireIndicator, reviseIndicator } from './indicator.service.ts';

mutation('createIndicator', {
  action: 'indicator.write',
  description: "Records an indicator of the office's own.",
  input: createIndicatorSchema,
  payload: IndicatorDefinition,
  run: createIndicator,
});

mutation('reviseIndicator', {
  action: 'indicator.write',
  description:
    'Adds a revision to an indicator of the office. Observations by earlier revisions stay. They are compared with the new one only if the two are equivalent.',
  input: reviseIndicatorSchema,
  payload: IndicatorDefinition,
  run: reviseIndicator,
});

mutation('retireIndicator', {
  action: 'indicator.write',
  description:
    'Retires a revision of an indicator of the office: it stays readable, and nothing more is observed by it.',
  input: retireIndicatorSchema,
  payload: IndicatorDefinition,
  run: retireIndicator,
});
