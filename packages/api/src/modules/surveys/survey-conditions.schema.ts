import type { Condition, ShownIf } from '@rapport/core/survey/condition.ts';

import { builder } from '../../builder.ts';
import { choicesMax, conditionsMax } from './survey-limits.rules.ts';
import * as words from './survey-version.words.ts';

const ConditionType = builder.objectRef<Condition>('SurveyCondition').implement({
  description: `${words.condition} It has codes, a range, or whether there is an answer.`,
  fields: (t) => ({
    question: t.exposeString('question', { description: 'The code of the question that was answered.' }),
    anyOf: t.stringList({
      nullable: true,
      description: `${words.anyOf} At most ${choicesMax}.`,
      resolve: (one) => ('anyOf' in one ? [...one.anyOf] : null),
    }),
    from: t.float({
      nullable: true,
      description: words.from,
      resolve: (one) => ('from' in one ? (one.from ?? null) : null),
    }),
    to: t.float({
      nullable: true,
      description: words.to,
      resolve: (one) => ('to' in one ? (one.to ?? null) : null),
    }),
    isAnswered: t.boolean({
      nullable: true,
      description: words.isAnswered,
      resolve: (one) => ('isAnswered' in one ? one.isAnswered : null),
    }),
  }),
});

export const ConditionsType = builder.objectRef<ShownIf>('SurveyConditions').implement({
  description: words.conditions,
  fields: (t) => ({
    all: t.field({
      type: [ConditionType],
      description: `The conditions. All of them must be met. At most ${conditionsMax}.`,
      resolve: ({ all }) => [...all],
    }),
  }),
});
