import { mutation } from '../../contract/mutation.schema.ts';
import { answerIndicatorItemSchema } from './indicator-item.input.ts';
import { IndicatorAnswer } from './indicator-item.schema.ts';
import { answerIndicatorItem } from './indicator-item.service.ts';

mutation('answerIndicatorItem', {
  action: 'indicator.write',
  description:
    "Records the office's own answer to an item, from a day on. Earlier answers stay, and an answer from the same day is changed.",
  input: answerIndicatorItemSchema,
  payload: IndicatorAnswer,
  run: answerIndicatorItem,
});
