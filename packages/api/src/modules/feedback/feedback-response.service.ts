import type { output } from 'zod';

import { noteUnchanged } from '../../audit.ts';
import type { Context } from '../../context.ts';
import { refuseFutureDay } from '../../office-calendar.ts';
import type { RowOf } from '../../tables/columns.ts';
import { activities } from '../activities/tables.ts';
import { auditedValues, correctedValues } from '../corrections/correction.rules.ts';
import { recordCorrection, requireStanding } from '../corrections/correction.service.ts';
import { programs } from '../programs/tables.ts';
import type {
  addFeedbackResponseSchema,
  correctFeedbackResponseSchema,
  voidFeedbackResponseSchema,
} from './feedback.input.ts';
import { feedbackItems, feedbackResponses } from './tables.ts';

type AddFeedbackResponse = output<typeof addFeedbackResponseSchema>;

const idPath = ['input', 'id'];
const itemPath = ['input', 'feedbackItemId'];

/** Records an action taken in response to a feedback item, open or closed. A response is never removed. */
export async function addFeedbackResponse(context: Context, input: AddFeedbackResponse) {
  const { idempotencyKey: _key, ...columns } = input;
  const { feedbackItemId, activityId, programId } = input;
  refuseFutureDay(context, input.takenOn, 'The day of a response', ['input', 'takenOn']);
  const feedbackItem = await feedbackItems.require(context, feedbackItemId, itemPath);
  if (activityId != null) await activities.require(context, activityId, ['input', 'activityId']);
  if (programId != null) await programs.require(context, programId, ['input', 'programId']);
  const recorded = { action: 'feedbackResponse.added', detail: { feedbackItemId } };
  const feedbackResponse = await feedbackResponses.create(context, columns, recorded);
  return { feedbackResponse, feedbackItem };
}

/** The result of an earlier `addFeedbackResponse`. */
export async function addedFeedbackResponse(context: Context, input: AddFeedbackResponse, id: string) {
  return {
    feedbackResponse: await feedbackResponses.require(context, id, ['input']),
    feedbackItem: await feedbackItems.require(context, input.feedbackItemId, itemPath),
  };
}

/** Corrects a response. Its feedback item can have any status, because an error is often found after it is closed. */
export async function correctFeedbackResponse(
  context: Context,
  input: output<typeof correctFeedbackResponseSchema>,
) {
  const { id, expectedVersion: _version, idempotencyKey: _key, reason, ...columns } = input;
  if (input.takenOn) {
    refuseFutureDay(context, input.takenOn, 'The day of a response', ['input', 'takenOn']);
  }
  const { response } = await lockResponse(context, input);
  const change = feedbackResponses.given(columns);
  const values = correctedValues(withGlobalIds(response), withGlobalIds(change));
  if (values.length === 0) {
    noteUnchanged(context);
    return response;
  }
  const { activityId, programId } = change;
  // A record that the response names already can be deleted.
  if (activityId != null && activityId !== response.activityId) {
    await activities.require(context, activityId, ['input', 'activityId']);
  }
  if (programId != null && programId !== response.programId) {
    await programs.require(context, programId, ['input', 'programId']);
  }
  const recorded = { action: 'feedbackResponse.corrected', detail: auditedValues(values) };
  const corrected = await feedbackResponses.update(context, response, change, recorded);
  await recordCorrection(context, { feedbackResponseId: id }, { kind: 'CORRECTED', reason, values });
  return corrected;
}

/** Voids a response. It stays readable and counts nowhere. */
export async function voidFeedbackResponse(
  context: Context,
  input: output<typeof voidFeedbackResponseSchema>,
) {
  const { response } = await lockResponse(context, input);
  const change = { voidedAt: context.now() };
  const recorded = { action: 'feedbackResponse.voided' };
  const voided = await feedbackResponses.update(context, response, change, recorded);
  const record = { feedbackResponseId: response.id };
  await recordCorrection(context, record, { kind: 'VOIDED', reason: input.reason });
  return voided;
}

/** Locks the feedback item and then the response, at the version that the correction is based on. */
async function lockResponse(context: Context, input: { id: string; expectedVersion: number }) {
  const { feedbackItemId } = await feedbackResponses.require(context, input.id, idPath);
  const feedbackItem = await feedbackItems.lock(context, feedbackItemId, idPath);
  const response = await feedbackResponses.lockVersion(context, input);
  requireStanding(context, response);
  return { feedbackItem, response };
}

/** The same values with ids as the contract shows them, for the history of corrections. */
function withGlobalIds<Values extends Partial<Pick<RowOf<'FeedbackResponse'>, 'activityId' | 'programId'>>>(
  values: Values,
): object {
  const { activityId, programId } = values;
  return {
    ...values,
    ...(activityId == null ? {} : { activityId: activities.globalId({ id: activityId }) }),
    ...(programId == null ? {} : { programId: programs.globalId({ id: programId }) }),
  };
}
