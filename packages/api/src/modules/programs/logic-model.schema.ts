import { builder } from '../../builder.ts';
import { logicModelLineCharactersMax, logicModelLinesMax, type LogicModelColumns } from './logic-model.ts';

const limits = `At most ${logicModelLinesMax} lines of ${logicModelLineCharactersMax} characters.`;

export const LogicModel = builder.objectRef<LogicModelColumns>('LogicModel').implement({
  description: 'How a program is meant to work: from what goes in to what should change.',
  fields: (t) => ({
    inputs: t.exposeStringList('inputs', { description: 'What goes in: people, money, places, partners.' }),
    activities: t.exposeStringList('plannedActivities', { description: 'What is done with it.' }),
    outputs: t.exposeStringList('outputs', {
      description: 'What comes of it directly and can be counted, such as sessions held.',
    }),
    outcomes: t.exposeStringList('outcomes', {
      description: 'What should change for people or places. A hope, not a measurement.',
    }),
  }),
});

export const LogicModelInput = builder.inputType('LogicModelInput', {
  description: 'How a program is meant to work. A part that is left out stays; null empties it.',
  fields: (t) => ({
    inputs: t.stringList({ description: `What goes in. ${limits}` }),
    activities: t.stringList({ description: `What is done with it. ${limits}` }),
    outputs: t.stringList({ description: `What comes of it directly and can be counted. ${limits}` }),
    outcomes: t.stringList({ description: `What should change for people or places. ${limits}` }),
  }),
});
