import { ConflictError } from '@rapport/core/errors.ts';
import type { ActivityPartner, ProgramPartner } from '@rapport/database/generated/prisma/client.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import { newestFirst, type ConnectionSource } from '../../lists/connection.ts';
import { lockActivity, requireActivity, type ActivityRow } from '../activities/activity.service.ts';
import { lockProgram, requireProgram, type ProgramRow } from '../programs/program.service.ts';
import { holdGates, requirePermitted } from '../reviews/gate.service.ts';
import type { GovernedSubject } from '../reviews/governed.ts';
import { partnerId, requirePartner, type PartnerRow } from './partner.service.ts';

export type ProgramPartnerRow = ProgramPartner;
export type ActivityPartnerRow = ActivityPartner;

/** The fields that a list of a program's partners, or of a partner's programs, reads. */
export const programPartnerFields = [
  'programId',
  'partnerOrganizationId',
  'contribution',
  'createdAt',
] as const;

/** The fields that a list of an activity's partners, or of a partner's activities, reads. */
export const activityPartnerFields = ['activityId', 'partnerOrganizationId', 'createdAt'] as const;

const ofProgram = { programId: globalId('Program', 'program'), partnerOrganizationId: partnerId };
const ofActivity = { activityId: globalId('Activity', 'activity'), partnerOrganizationId: partnerId };

export const addProgramPartnerSchema = z.object({
  ...ofProgram,
  contribution: rules.narrative('A contribution').nullish(),
  idempotencyKey: idempotencyKeySchema,
});
export const removeProgramPartnerSchema = z.object(ofProgram);
export const addActivityPartnerSchema = z.object({ ...ofActivity, idempotencyKey: idempotencyKeySchema });
export const removeActivityPartnerSchema = z.object(ofActivity);

/** The partners of one program, or the programs of one partner: who joined last comes first. */
export function programPartnerList(
  field: 'programId' | 'partnerOrganizationId',
  id: string,
): ConnectionSource {
  return {
    model: 'ProgramPartner',
    fields: programPartnerFields,
    orderBy: newestFirst,
    parent: { field, id },
  };
}

/** The partners of one activity, or the activities of one partner: who joined last comes first. */
export function activityPartnerList(
  field: 'activityId' | 'partnerOrganizationId',
  id: string,
): ConnectionSource {
  return {
    model: 'ActivityPartner',
    fields: activityPartnerFields,
    orderBy: newestFirst,
    parent: { field, id },
  };
}

/** The ids of the programs and activities of a partner that are ACTIVE, as far as they are not deleted. */
export async function runningWith(
  context: Context,
  partnerOrganizationId: string,
): Promise<{ programIds: string[]; activityIds: string[] }> {
  const { prisma } = context.database;
  const programs = await prisma.programPartner.findMany({
    where: { partnerOrganizationId, program: { status: 'ACTIVE' } },
    select: { programId: true },
  });
  const activities = await prisma.activityPartner.findMany({
    where: { partnerOrganizationId, activity: { status: 'ACTIVE' } },
    select: { activityId: true },
  });
  return {
    programIds: programs.map(({ programId }) => programId),
    activityIds: activities.map(({ activityId }) => activityId),
  };
}

/**
 * What runs already must be allowed with the new partner too; of anything else the gate looks at the partner when it opens. Last in the transaction, as every gate.
 */
async function passOrHoldGates(context: Context, subject: GovernedSubject, status: string): Promise<void> {
  if (status === 'ACTIVE') await requirePermitted(context, subject, ['input', 'partnerOrganizationId']);
  else await holdGates(context);
}

/**
 * Joins a partner to a program. The program is locked, so that it cannot become ACTIVE meanwhile without the partner being looked at; joining one that is ACTIVE already
 * needs whatever the rules ask of the program with this partner.
 */
export async function addProgramPartner(
  context: Context,
  input: z.output<typeof addProgramPartnerSchema>,
): Promise<{ programPartner: ProgramPartnerRow }> {
  const { prisma } = context.database;
  const { programId, partnerOrganizationId, contribution } = input;
  const { id } = await createOnce(context, 'addProgramPartner', input, async () => {
    const program = await lockProgram(context, programId, ['input', 'programId']);
    await requirePartner(context, partnerOrganizationId, ['input', 'partnerOrganizationId']);
    if (
      await prisma.programPartner.findFirst({
        where: { programId, partnerOrganizationId },
        select: { id: true },
      })
    ) {
      throw new ConflictError('The organisation is a partner of this program already.', [
        'input',
        'partnerOrganizationId',
      ]);
    }
    const link = await prisma.programPartner.create({
      data: {
        jurisdictionId: actingJurisdiction(context).id,
        programId,
        partnerOrganizationId,
        contribution: contribution ?? null,
      },
      select: { id: true },
    });
    await recordAudit(context, {
      action: 'programPartner.added',
      entityType: 'ProgramPartner',
      entityId: link.id,
      detail: { programId, partnerOrganizationId },
    });
    await passOrHoldGates(context, { kind: 'PROGRAM', id: programId }, program.status);
    return link.id;
  });
  const row = await prisma.programPartner.findFirst({ where: { id } });
  return { programPartner: found(row, 'The partner of the program', ['input']) };
}

/** Ends what an organisation does in a program. */
export async function removeProgramPartner(
  context: Context,
  input: z.output<typeof removeProgramPartnerSchema>,
): Promise<{ program: ProgramRow; partnerOrganization: PartnerRow }> {
  const { prisma } = context.database;
  const { programId, partnerOrganizationId } = input;
  const program = await requireProgram(context, programId, ['input', 'programId']);
  const path = ['input', 'partnerOrganizationId'];
  const partnerOrganization = await requirePartner(context, partnerOrganizationId, path);
  const row = await prisma.programPartner.findFirst({ where: { programId, partnerOrganizationId } });
  const link = found(row, 'The partner of the program', path);
  const { count } = await prisma.programPartner.deleteMany({ where: { id: link.id } });
  // Somebody else removed it between the look and the removal.
  found(count > 0 ? link : null, 'The partner of the program', path);
  await recordAudit(context, {
    action: 'programPartner.removed',
    entityType: 'ProgramPartner',
    entityId: link.id,
    detail: { programId, partnerOrganizationId },
  });
  return { program, partnerOrganization };
}

/** Joins a partner to an activity, as `addProgramPartner` does to a program. */
export async function addActivityPartner(
  context: Context,
  input: z.output<typeof addActivityPartnerSchema>,
): Promise<{ activityPartner: ActivityPartnerRow }> {
  const { prisma } = context.database;
  const { activityId, partnerOrganizationId } = input;
  const { id } = await createOnce(context, 'addActivityPartner', input, async () => {
    const activity = await lockActivity(context, activityId, ['input', 'activityId']);
    await requirePartner(context, partnerOrganizationId, ['input', 'partnerOrganizationId']);
    if (
      await prisma.activityPartner.findFirst({
        where: { activityId, partnerOrganizationId },
        select: { id: true },
      })
    ) {
      throw new ConflictError('The organisation is a partner of this activity already.', [
        'input',
        'partnerOrganizationId',
      ]);
    }
    const link = await prisma.activityPartner.create({
      data: { jurisdictionId: actingJurisdiction(context).id, activityId, partnerOrganizationId },
      select: { id: true },
    });
    await recordAudit(context, {
      action: 'activityPartner.added',
      entityType: 'ActivityPartner',
      entityId: link.id,
      detail: { activityId, partnerOrganizationId },
    });
    await passOrHoldGates(context, { kind: 'ACTIVITY', id: activityId }, activity.status);
    return link.id;
  });
  const row = await prisma.activityPartner.findFirst({ where: { id } });
  return { activityPartner: found(row, 'The partner of the activity', ['input']) };
}

/** Ends what an organisation does for an activity. */
export async function removeActivityPartner(
  context: Context,
  input: z.output<typeof removeActivityPartnerSchema>,
): Promise<{ activity: ActivityRow; partnerOrganization: PartnerRow }> {
  const { prisma } = context.database;
  const { activityId, partnerOrganizationId } = input;
  const activity = await requireActivity(context, activityId, ['input', 'activityId']);
  const path = ['input', 'partnerOrganizationId'];
  const partnerOrganization = await requirePartner(context, partnerOrganizationId, path);
  const row = await prisma.activityPartner.findFirst({ where: { activityId, partnerOrganizationId } });
  const link = found(row, 'The partner of the activity', path);
  const { count } = await prisma.activityPartner.deleteMany({ where: { id: link.id } });
  // Somebody else removed it between the look and the removal.
  found(count > 0 ? link : null, 'The partner of the activity', path);
  await recordAudit(context, {
    action: 'activityPartner.removed',
    entityType: 'ActivityPartner',
    entityId: link.id,
    detail: { activityId, partnerOrganizationId },
  });
  return { activity, partnerOrganization };
}
