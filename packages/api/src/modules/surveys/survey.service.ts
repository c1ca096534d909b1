import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { programs } from '../programs/tables.ts';
import type { createSurveySchema } from './survey.input.ts';
import { surveys } from './tables.ts';

/** Records a survey; its questions come with its versions. */
export async function createSurvey(context: Context, input: output<typeof createSurveySchema>) {
  const { idempotencyKey: _key, ...columns } = input;
  if (input.programId != null) await programs.require(context, input.programId, ['input', 'programId']);
  return surveys.create(context, columns);
}
