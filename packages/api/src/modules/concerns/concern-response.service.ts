import { InvalidStateError } from '@rapport/core/errors.ts';
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
  addConcernResponseSchema,
  correctConcernResponseSchema,
  voidConcernResponseSchema,
} from './concern.input.ts';
import { communityConcerns, concernResponses } from './tables.ts';

type AddConcernResponse = output<typeof addConcernResponseSchema>;

const idPath = ['input', 'id'];
const concernPath = ['input', 'communityConcernId'];

/** Records an action taken in response to a concern, open or closed. A response is never removed. */
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

/** Corrects a response. Its concern can have any status, because an error is often found after it is closed. */
export async function correctConcernResponse(
  context: Context,
  input: output<typeof correctConcernResponseSchema>,
) {
  const { id, expectedVersion: _version, idempotencyKey: _key, reason, ...columns } = input;
  if (input.takenOn) {
    refuseFutureDay(context, input.takenOn, 'The day of a response', ['input', 'takenOn']);
  }
  const { response } = await lockResponse(context, input);
  const change = concernResponses.given(columns);
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
  const recorded = { action: 'concernResponse.corrected', detail: auditedValues(values) };
  const corrected = await concernResponses.update(context, response, change, recorded);
  await recordCorrection(context, { concernResponseId: id }, { kind: 'CORRECTED', reason, values });
  return corrected;
}

/** Voids a response. It stays readable and counts nowhere, so an ADDRESSED concern must have another one. */
export async function voidConcernResponse(context: Context, input: output<typeof voidConcernResponseSchema>) {
  const { concern, response } = await lockResponse(context, input);
  if (concern.status === 'ADDRESSED') await requireAnother(context, response);
  const change = { voidedAt: context.now() };
  const recorded = { action: 'concernResponse.voided' };
  const voided = await concernResponses.update(context, response, change, recorded);
  const record = { concernResponseId: response.id };
  await recordCorrection(context, record, { kind: 'VOIDED', reason: input.reason });
  return voided;
}

/** Locks the concern and then the response, at the version that the correction is based on. */
async function lockResponse(context: Context, input: { id: string; expectedVersion: number }) {
  const { communityConcernId } = await concernResponses.require(context, input.id, idPath);
  const concern = await communityConcerns.lock(context, communityConcernId, idPath);
  const response = await concernResponses.lockVersion(context, input);
  requireStanding(context, response);
  return { concern, response };
}

/** Refuses to void the last response of a concern that is closed as ADDRESSED. */
async function requireAnother(
  context: Context,
  { id, communityConcernId }: RowOf<'ConcernResponse'>,
): Promise<void> {
  const { prisma } = context.database;
  const where = { communityConcernId, voidedAt: null, id: { not: id } };
  if ((await prisma.concernResponse.count({ where })) > 0) return;
  throw new InvalidStateError(
    'WRONG_STATUS',
    'The concern is ADDRESSED and has no other response. Reopen it or add the right response first.',
    idPath,
  );
}

/** The same values with ids as the contract shows them, for the history of corrections. */
function withGlobalIds<Values extends Partial<Pick<RowOf<'ConcernResponse'>, 'activityId' | 'programId'>>>(
  values: Values,
): object {
  const { activityId, programId } = values;
  return {
    ...values,
    ...(activityId == null ? {} : { activityId: activities.globalId({ id: activityId }) }),
    ...(programId == null ? {} : { programId: programs.globalId({ id: programId }) }),
  };
}
