import { builder } from '../../builder.ts';
import type { LogicModelColumns } from './logic-model.ts';

export const LogicModel = builder.objectRef<LogicModelColumns>('LogicModel').implement({
  description: 'The logic model of a program: how its inputs should lead to its outcomes.',
  fields: (t) => ({
    inputs: t.exposeStringList('inputs', { description: 'The inputs: people, money, places, partners.' }),
    activities: t.exposeStringList('plannedActivities', { description: 'The planned activities.' }),
    outputs: t.exposeStringList('outputs', {
      description: 'The outputs: direct results that can be counted, such as sessions held.',
    }),
    outcomes: t.exposeStringList('outcomes', {
      description: 'The outcomes: what should change for people or places. A goal, not a measurement.',
    }),
  }),
});
