import * as z from 'zod';

import * as rules from '../../input-rules.ts';

const logicModelLinesMax = 20;
const logicModelLineCharactersMax = 500;

const lines = (label: string, description: string) =>
  z
    .array(rules.narrative('A line of a logic model', logicModelLineCharactersMax))
    .max(logicModelLinesMax, `The ${label} of a logic model have at most ${logicModelLinesMax} lines.`)
    .nullish()
    .describe(description);

/** A logic model, part by part, as an input gives it. */
export const logicModelSchema = z
  .object({
    inputs: lines('inputs', 'The inputs: people, money, places, partners.'),
    activities: lines('activities', 'The planned activities.'),
    outputs: lines('outputs', 'The outputs: direct results that can be counted.'),
    outcomes: lines('outcomes', 'The outcomes: what should change for people or places.'),
  })
  .meta({
    graphql: 'LogicModelInput',
    description: 'The logic model of a program. A part that is left out stays as it is; null empties it.',
  });

/** The columns in which a program keeps its logic model. */
export interface LogicModelColumns {
  inputs: string[];
  plannedActivities: string[];
  outputs: string[];
  outcomes: string[];
}

/** The columns that an input changes: a part that is left out stays, null empties it, and null for the whole empties all. */
export function logicModelColumns(
  given: z.output<typeof logicModelSchema> | null | undefined,
): Partial<LogicModelColumns> {
  if (given === undefined) return {};
  const parts = given ?? { inputs: null, activities: null, outputs: null, outcomes: null };
  return {
    ...(parts.inputs === undefined ? {} : { inputs: parts.inputs ?? [] }),
    ...(parts.activities === undefined ? {} : { plannedActivities: parts.activities ?? [] }),
    ...(parts.outputs === undefined ? {} : { outputs: parts.outputs ?? [] }),
    ...(parts.outcomes === undefined ? {} : { outcomes: parts.outcomes ?? [] }),
  };
}
