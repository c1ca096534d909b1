import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { choicesMax } from './survey-limits.rules.ts';
import { questions, surveyVersions } from './tables.ts';

/** Margins of one weight set. */
const marginsMax = 10;
/** Weight sets of one version. Each one publishes figures of the same people again. */
export const weightSetsMax = 5;

const cellSchema = z
  .object({
    codes: z
      .array(rules.choiceCode())
      .min(1, 'A cell has at least one choice.')
      .max(choicesMax, `A question has at most ${choicesMax} choices.`)
      .describe('The codes of the choices that are weighted together.'),
    share: z
      .number()
      .positive('A share is above 0.')
      .max(1, 'A share is at most 1.')
      .describe('The share of the population, from 0 to 1. The shares of a margin add up to 1.'),
  })
  .meta({ graphql: 'WeightingCellInput', description: 'Choices of a question with their share.' });

const marginSchema = z
  .object({
    questionId: questions.id.describe('A demographic SINGLE_CHOICE question of the version.'),
    cells: z
      .array(cellSchema)
      .min(1, 'A margin has at least one cell.')
      .max(choicesMax, `A question has at most ${choicesMax} choices.`)
      .describe('The cells. Together they have every choice that somebody gave as an answer.'),
  })
  .meta({
    graphql: 'WeightingMarginInput',
    description: 'A demographic question whose shares in the population are known.',
  });

export const createWeightSetSchema = z
  .object({
    surveyVersionId: surveyVersions.id.describe('The version. It must be CLOSED, and its figures frozen.'),
    label: rules
      .publicTitle('The label of a weight set')
      .describe('The label, with the source of the shares, such as "Sex and age, census 2020".'),
    designWeightQuestionId: questions.id
      .nullish()
      .describe(
        'The NUMBER question with the design weight of each respondent, such as one that was imported; equal weights without it. A question without a minimum and maximum has no released figures.',
      ),
    stratumQuestionId: questions.id
      .nullish()
      .describe(
        'The SINGLE_CHOICE or NUMBER question with the stratum of the sample. It is for the standard errors of exact figures.',
      ),
    clusterQuestionId: questions.id
      .nullish()
      .describe(
        'The SINGLE_CHOICE or NUMBER question with the cluster, such as the block of addresses. Clusters can be numbered from the start in each stratum. It is for the standard errors of exact figures.',
      ),
    margins: z
      .array(marginSchema)
      .max(marginsMax, `At most ${marginsMax} margins.`)
      .describe('One margin is post-stratification, and several are raking. None: the design weights alone.'),
    trimAt: z
      .number()
      .gt(1, 'Weights are trimmed at more than 1 times their mean.')
      .max(100, 'Weights are trimmed at 100 times their mean at most.')
      .nullish()
      .describe(
        'The largest weight, as a multiple of the mean weight. The excess is spread equally over the others. Large weights make released figures coarse.',
      ),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('How the responses of a version are weighted. It cannot be changed; make another one instead.');
