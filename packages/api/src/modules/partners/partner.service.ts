import { subjectOf } from '@rapport/core/actor.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { requireArea } from '../areas/area.service.ts';
import { holdGates } from '../reviews/gate.service.ts';
import type { createPartnerSchema, updatePartnerSchema } from './partner.input.ts';
import { partnerOrganizations } from './tables.ts';

const areaPath = ['input', 'areaId'];

/** Records an organization that the office works with. */
export async function createPartner(context: Context, input: output<typeof createPartnerSchema>) {
  const { idempotencyKey: _key, ...columns } = input;
  await partnerOrganizations.requireUnique(context, 'code', input.code);
  await requireArea(context, input.areaId, areaPath);
  return partnerOrganizations.create(context, { ...columns, proposedBySubject: subjectOf(context.actor) });
}

/** Changes a partner. */
export async function updatePartner(context: Context, input: output<typeof updatePartnerSchema>) {
  const { id, expectedVersion: _version, ...columns } = input;
  const current = await partnerOrganizations.lockVersion(context, input);
  await partnerOrganizations.requireUnique(context, 'code', columns.code, id);
  await requireArea(context, columns.areaId, areaPath, current.areaId);
  const partner = await partnerOrganizations.update(context, current, columns);
  // The requirements of the rules depend on the kind.
  if (partner.kind !== current.kind) await holdGates(context);
  return partner;
}
