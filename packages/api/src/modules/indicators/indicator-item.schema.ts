import { builder } from '../../builder.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { officeToday } from '../../office-calendar.ts';
import './indicator.enums.schema.ts';
import { answerOn, answersOf } from './indicator-item.service.ts';
import { indicatorAnswers, indicatorItems } from './tables.ts';

export const IndicatorAnswer = nodeType(indicatorAnswers, {
  action: 'indicator.read',
  description: "The office's own answer to an item of an indicator.",
  columns: {
    value: 'The answer.',
    note: 'The answer in words.',
    effectiveFrom:
      'The first day of the figures for which it holds. It holds until the day of the next answer.',
    answeredBySubject: { action: 'staff.read', description: 'The sign-in name of the person who answered.' },
  },
});

export const IndicatorItemType = nodeType(indicatorItems, {
  action: 'indicator.read',
  description: 'Something that figures include or exclude, or a question about their context.',
  columns: {
    createdAt: false,
    updatedAt: false,
    version: false,
    kind: 'Whether it is included, excluded or a question.',
    code: 'The code of the item in its indicator.',
    text: 'The included or excluded matter, or the question.',
    isRequired: 'Whether the office should answer it before its figures are compared.',
  },
  fields: (t) => ({
    answers: t.field({
      type: [IndicatorAnswer],
      description: "The office's answers, the latest first.",
      extensions: { columns: [] },
      resolve: ({ id }, _args, context) => answersOf(context, id),
    }),
  }),
});

builder.objectField(IndicatorItemType, 'answer', (t) =>
  t.field({
    type: IndicatorAnswer,
    nullable: true,
    description: "The office's answer in force on a day; null if it has not answered.",
    args: { on: t.arg({ type: 'Date', description: 'The day; today by default.' }) },
    extensions: { columns: [] },
    resolve: ({ id }, { on }, context) => answerOn(context, id, on ?? officeToday(context)),
  }),
);
