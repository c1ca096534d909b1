import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { refuseFutureDay } from '../../office-calendar.ts';
import { activities } from '../activities/tables.ts';
import { programs } from '../programs/tables.ts';
import type { addConcernResponseSchema } from './concern.input.ts';
import { communityConcerns, concernResponses } from './tables.ts';

type AddConcernResponse = output<typeof addConcernResponseSchema>;

const concernPath = ['input', 'communityConcernId'];

/** Records an action taken in response to a concern, open or closed. A response is never removed, so that every ADDRESSED concern has one. */
export async function addConcernResponse(context: Context, input: AddConcernResponse) {
  const { idempotencyKey: _key, ...columns } = input;
  const { communityConcernId, activityId, programId } = input;
  refuseFutureDay(context, input.takenOn, 'The day of a response', ['input', 'takenOn']);
  const communityConcern = await communityConcerns.require(context, communityConcernId, concernPath);
  if (activityId != null) await activities.require(context, activityId, ['input', 'activityId']);
  if (programId != null) await programs.require(context, programId, ['input', 'programId']);
  const recorded = { action: 'concernResponse.added', detail: { communityConcernId } };
  const concernResponse = await concernResponses.create(context, columns, recorded);
  return { concernResponse, communityConcern };
}

/** The result of an earlier `addConcernResponse`. */
export async function addedConcernResponse(context: Context, input: AddConcernResponse, id: string) {
  return {
    concernResponse: await concernResponses.require(context, id, ['input']),
    communityConcern: await communityConcerns.require(context, input.communityConcernId, concernPath),
  };
}
