import type { ConcernResponse } from '@rapport/database/generated/prisma/client.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { refuseFutureDay } from '../../days.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource } from '../../lists/connection.ts';
import { requireActivity } from '../activities/activity.service.ts';
import { requireProgram } from '../programs/program.service.ts';
import { concernId, requireConcern, type ConcernPayload } from './concern.service.ts';

export type ConcernResponseRow = ConcernResponse;

/** The fields that a list or a lookup of responses reads. */
export const concernResponseFields = [
  'communityConcernId',
  'activityId',
  'programId',
  'description',
  'takenOn',
  'createdAt',
] as const;

export const addConcernResponseSchema = z.object({
  communityConcernId: concernId,
  description: rules.narrative('A description'),
  takenOn: z.date(),
  activityId: globalId('Activity', 'activity').nullish(),
  programId: globalId('Program', 'program').nullish(),
  idempotencyKey: idempotencyKeySchema,
});

/** What was done about one concern, the latest first. */
export function concernResponseList(communityConcernId: string): ConnectionSource {
  return {
    model: 'ConcernResponse',
    fields: concernResponseFields,
    orderBy: { field: 'takenOn', direction: 'desc', kind: 'time' },
    parent: { field: 'communityConcernId', id: communityConcernId },
  };
}

/** Records what was done about a concern, whether it is open or closed: it stays, so that what was ADDRESSED always has something that was done. */
export async function addConcernResponse(
  context: Context,
  input: z.output<typeof addConcernResponseSchema>,
): Promise<ConcernPayload & { concernResponse: ConcernResponseRow }> {
  const { prisma } = context.database;
  const { communityConcernId, activityId, programId, description, takenOn } = input;
  refuseFutureDay(takenOn, context.now(), 'The day on which it was done', ['input', 'takenOn']);
  const { id } = await createOnce(context, 'addConcernResponse', input, async () => {
    await requireConcern(context, communityConcernId, ['input', 'communityConcernId']);
    if (activityId != null) await requireActivity(context, activityId, ['input', 'activityId']);
    if (programId != null) await requireProgram(context, programId, ['input', 'programId']);
    const response = await prisma.concernResponse.create({
      data: {
        jurisdictionId: actingJurisdiction(context).id,
        communityConcernId,
        activityId: activityId ?? null,
        programId: programId ?? null,
        description,
        takenOn,
      },
      select: { id: true },
    });
    await recordAudit(context, {
      action: 'concernResponse.added',
      entityType: 'ConcernResponse',
      entityId: response.id,
      detail: { communityConcernId },
    });
    return response.id;
  });
  return {
    communityConcern: await requireConcern(context, communityConcernId, ['input', 'communityConcernId']),
    concernResponse: await prisma.concernResponse.findFirstOrThrow({ where: { id } }),
  };
}
