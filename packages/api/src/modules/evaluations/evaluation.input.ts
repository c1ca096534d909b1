import { EvaluationDesign } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { indicatorDefinitions, measurementPlaces } from '../indicators/tables.ts';
import { programs } from '../programs/tables.ts';
import { evaluations } from './tables.ts';

/** The role of a place in an evaluation. */
export const UnitRole = { TREATED: 'TREATED', COMPARISON: 'COMPARISON' } as const;
/** The effect that a program should have on its outcome. */
export const ExpectedEffect = { INCREASE: 'INCREASE', DECREASE: 'DECREASE', ANY: 'ANY' } as const;

/** The most places of an evaluation. */
const unitsMax = 500;

const unitSchema = z
  .object({
    placeId: measurementPlaces.id.describe('The place.'),
    role: z.enum(UnitRole).describe('Whether the program takes place there.'),
    startsOn: rules.day
      .nullish()
      .describe('The first day of the program there, if it is another than in the other places.'),
  })
  .meta({ graphql: 'EvaluationUnitInput', description: 'A place of an evaluation.' });

export const evaluationPlanSchema = z
  .object({
    firstDay: rules.day.describe('Observations of periods from this day on are used.'),
    lastDay: rules.day.describe('Observations of periods that end by this day are used.'),
    startsOn: rules.day.describe(
      'The first day of the program. A period in which it starts counts as one with the program.',
    ),
    units: z
      .array(unitSchema)
      .max(unitsMax, `An evaluation has at most ${unitsMax} places.`)
      .describe(
        'The places with the program, and those to compare them with. Empty for the whole office, in PRE_POST and INTERRUPTED_TIME_SERIES only.',
      ),
    isWeighted: z
      .boolean()
      .nullish()
      .describe('True to weight places by their denominators, such as their populations.'),
    isSeasonal: z
      .boolean()
      .nullish()
      .describe('True to allow for seasons of the year in an INTERRUPTED_TIME_SERIES.'),
    adjustsForBefore: z
      .boolean()
      .nullish()
      .describe('True to adjust for the figures before the program in a RANDOMIZED design.'),
    expectedEffect: z.enum(ExpectedEffect).describe('The effect that the program should have.'),
    decisionRule: rules
      .narrative('A decision rule', 2_000)
      .describe('The decision of the office after each possible result, in words.'),
    minimumDetectableEffect: z
      .number()
      .positive('The smallest effect worth detecting is above 0.')
      .max(1e12)
      .describe(
        'The smallest effect worth detecting, in the unit of the indicator. In an INTERRUPTED_TIME_SERIES, the distance of the rate ratio from 1, such as 0.1.',
      ),
    confidenceLevel: z
      .number()
      .min(0.8, 'A confidence level is at least 0.8.')
      .max(0.999, 'A confidence level is at most 0.999.')
      .nullish()
      .describe('The confidence level of the interval; 0.95 by default.'),
  })
  .meta({
    graphql: 'EvaluationPlanInput',
    description: 'The decisions before the result: periods, places, and the rule.',
  });

export type PlanInput = z.output<typeof evaluationPlanSchema>;

const details = {
  title: rules.publicTitle('A title').describe('The title of the evaluation.'),
  question: rules.narrative('A question', 2_000).describe('The question that it answers.'),
  design: z.enum(EvaluationDesign).describe('The design.'),
  indicatorDefinitionId: indicatorDefinitions.id.describe(
    'The revision of the indicator that is the outcome.',
  ),
};
const plan = evaluationPlanSchema.describe('The decisions before the result.');
const programId = programs.id.nullish().describe('The program that it evaluates.');

export const createEvaluationSchema = z
  .object({ ...details, programId, plan, idempotencyKey: idempotencyKeySchema })
  .describe('A question about the effect of a program, and the plan to answer it.');

export const updateEvaluationSchema = evaluations
  .changeInput({ ...rules.optional(details), programId, plan: plan.optional() })
  .describe(
    'Changes to an evaluation. A registration stays as it is: the changed plan counts only once it is registered.',
  );

export const requestPlaceboCheckSchema = z
  .object({ evaluationId: evaluations.id, idempotencyKey: idempotencyKeySchema })
  .describe('The evaluation whose plan is checked.');

export const registerEvaluationSchema = z
  .object({
    evaluationId: evaluations.id,
    expectedVersion: rules.expectedVersion.describe('The version of the evaluation that is registered.'),
    amendmentReason: rules
      .narrative('A reason', 2_000)
      .nullish()
      .describe('Why the plan changed. Required from the second registration on.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('The evaluation to register as it is planned now.');

export const requestEvaluationResultSchema = z
  .object({ evaluationId: evaluations.id, idempotencyKey: idempotencyKeySchema })
  .describe('The registered evaluation to run.');
