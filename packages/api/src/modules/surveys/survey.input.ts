import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { programs } from '../programs/tables.ts';

export const createSurveySchema = z
  .object({
    title: rules.publicTitle().describe('The title of the survey.'),
    purpose: rules.remark('A purpose').nullish().describe('The purpose of the survey.'),
    programId: programs.id.nullish().describe('The program that the survey belongs to.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A new survey. Its questions come with its versions.');
