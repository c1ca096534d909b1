import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { found } from '../../ids.ts';
import { activities } from '../activities/tables.ts';
import { programs } from '../programs/tables.ts';
import { holdGates, requirePermitted } from '../reviews/gate.service.ts';
import type { GovernedSubject } from '../reviews/governed.ts';
import type {
  addActivityPartnerSchema,
  addProgramPartnerSchema,
  removeActivityPartnerSchema,
  removeProgramPartnerSchema,
} from './partner-link.input.ts';
import { activityPartners, partnerOrganizations, programPartners } from './tables.ts';

const partnerPath = ['input', 'partnerOrganizationId'];

/** The ids of a partner's programs and activities that are ACTIVE and not deleted. */
export async function runningWith(
  context: Context,
  partnerOrganizationId: string,
): Promise<{ programIds: string[]; activityIds: string[] }> {
  const { prisma } = context.database;
  const ofPrograms = await prisma.programPartner.findMany({
    where: { partnerOrganizationId, program: { status: 'ACTIVE' } },
    select: { programId: true },
  });
  const ofActivities = await prisma.activityPartner.findMany({
    where: { partnerOrganizationId, activity: { status: 'ACTIVE' } },
    select: { activityId: true },
  });
  return {
    programIds: ofPrograms.map(({ programId }) => programId),
    activityIds: ofActivities.map(({ activityId }) => activityId),
  };
}

/** Checks the gate of a subject that is ACTIVE, now that it has another partner. The gate of any other subject checks its partners when it opens. */
async function passOrHoldGates(context: Context, subject: GovernedSubject, status: string): Promise<void> {
  if (status === 'ACTIVE') await requirePermitted(context, subject, partnerPath);
  else await holdGates(context);
}

/**
 * Adds a partner to a program. The program is locked, so that it cannot become ACTIVE in the meantime without a check of the partner. An ACTIVE program must meet the requirements
 * that the rules set for it with this partner.
 */
export async function addProgramPartner(context: Context, input: output<typeof addProgramPartnerSchema>) {
  const { idempotencyKey: _key, ...columns } = input;
  const { programId, partnerOrganizationId } = input;
  const link = { programId, partnerOrganizationId };
  const program = await programs.lock(context, programId, ['input', 'programId']);
  await partnerOrganizations.require(context, partnerOrganizationId, partnerPath);
  const message = 'The organization is already a partner of this program.';
  await programPartners.requireAbsent(context, link, message, partnerPath);
  const recorded = { action: 'programPartner.added', detail: link };
  const row = await programPartners.create(context, columns, recorded);
  await passOrHoldGates(context, { kind: 'PROGRAM', id: programId }, program.status);
  return row;
}

/** Removes a partner from a program. */
export async function removeProgramPartner(
  context: Context,
  link: output<typeof removeProgramPartnerSchema>,
) {
  const program = await programs.require(context, link.programId, ['input', 'programId']);
  const partner = await partnerOrganizations.require(context, link.partnerOrganizationId, partnerPath);
  const row = await context.database.prisma.programPartner.findFirst({ where: link });
  const present = found(row, `The ${programPartners.noun}`, partnerPath);
  await programPartners.remove(context, present, partnerPath, { detail: link });
  return { program, partnerOrganization: partner };
}

/** Adds a partner to an activity, as `addProgramPartner` does to a program. */
export async function addActivityPartner(context: Context, input: output<typeof addActivityPartnerSchema>) {
  const { idempotencyKey: _key, ...link } = input;
  const { activityId, partnerOrganizationId } = link;
  const activity = await activities.lock(context, activityId, ['input', 'activityId']);
  await partnerOrganizations.require(context, partnerOrganizationId, partnerPath);
  const message = 'The organization is already a partner of this activity.';
  await activityPartners.requireAbsent(context, link, message, partnerPath);
  const recorded = { action: 'activityPartner.added', detail: link };
  const row = await activityPartners.create(context, link, recorded);
  await passOrHoldGates(context, { kind: 'ACTIVITY', id: activityId }, activity.status);
  return row;
}

/** Removes a partner from an activity. */
export async function removeActivityPartner(
  context: Context,
  link: output<typeof removeActivityPartnerSchema>,
) {
  const activity = await activities.require(context, link.activityId, ['input', 'activityId']);
  const partner = await partnerOrganizations.require(context, link.partnerOrganizationId, partnerPath);
  const row = await context.database.prisma.activityPartner.findFirst({ where: link });
  const present = found(row, `The ${activityPartners.noun}`, partnerPath);
  await activityPartners.remove(context, present, partnerPath, { detail: link });
  return { activity, partnerOrganization: partner };
}
