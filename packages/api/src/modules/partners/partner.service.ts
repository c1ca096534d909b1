import { subjectOf } from '@rapport/core/actor.ts';
import type { PartnerOrganization } from '@rapport/database/generated/prisma/client.ts';
import { PartnerKind } from '@rapport/database/generated/prisma/enums.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { refersTo } from '../../lists/filter.schema.ts';
import { refuseTaken } from '../../unique.ts';
import { changeVersion, expectVersion, givenFields } from '../../versions.ts';
import { areaId, inArea, requireArea } from '../areas/area.service.ts';
import { holdGates } from '../reviews/gate.service.ts';
import { isWebsite } from './partner.rules.ts';

export type PartnerRow = PartnerOrganization;
export interface PartnerPayload {
  partnerOrganization: PartnerRow;
}

/** The fields that a list or a lookup of partners reads. */
export const partnerFields = [
  'code',
  'name',
  'kind',
  'description',
  'website',
  'areaId',
  'createdAt',
  'updatedAt',
  'version',
] as const;

/** The global id of a partner in an input. */
export const partnerId = globalId('PartnerOrganization', 'partner organisation');

const details = {
  description: rules.narrative('A description').nullish(),
  website: rules
    .title('A website')
    .refine(isWebsite, 'A website is an address such as "https://example.org/about".')
    .nullish(),
  areaId: areaId.nullish(),
};

export const createPartnerSchema = z.object({
  ...details,
  code: rules.code(),
  name: rules.title('A name'),
  kind: z.enum(PartnerKind),
  idempotencyKey: idempotencyKeySchema,
});

export const updatePartnerSchema = z.object({
  ...details,
  id: partnerId,
  expectedVersion: rules.expectedVersion,
  code: rules.code().nullish(),
  name: rules.title('A name').nullish(),
  kind: z.enum(PartnerKind).nullish(),
});

export const partnerFilterSchema = z
  .object({
    kinds: z.array(z.enum(PartnerKind)).nullish(),
    areaId: z.string().nullish(),
    nameContains: rules.text('A text to look for').nullish(),
  })
  .nullish();

/** The list of the tenant's partners that a filter and an order describe. */
export function partnerList(
  filter: z.output<typeof partnerFilterSchema>,
  orderBy: ListOrder,
): ConnectionSource {
  const where: Condition[] = [];
  if (filter?.kinds) where.push({ field: 'kind', is: 'oneOf', value: filter.kinds });
  if (filter?.areaId != null) where.push(inArea('areaId', filter.areaId));
  if (filter?.nameContains) where.push({ field: 'name', is: 'contains', value: filter.nameContains });
  return { model: 'PartnerOrganization', fields: partnerFields, where, orderBy };
}

/** What a filter by a partner's global id lets through. What is no such id lets nothing through. */
export function ofPartner(globalPartnerId: string): Condition {
  return refersTo('partnerOrganizationId', 'PartnerOrganization', globalPartnerId);
}

/** Looks a partner up for a use case. Throws NotFoundError for a foreign or absent id. */
export async function requirePartner(
  context: Context,
  id: string,
  path: readonly string[],
): Promise<PartnerRow> {
  return found(
    await context.database.prisma.partnerOrganization.findFirst({ where: { id } }),
    'The partner organisation',
    path,
  );
}

/** The partner of a row that refers to it, null while it is deleted; one statement for all rows that ask at once. */
export function partnerOf(context: Context, id: string): Promise<PartnerRow | null> {
  return context.loaders.byId<PartnerRow>('PartnerOrganization', partnerFields, id);
}

/** Records an organisation with which the office works. */
export async function createPartner(
  context: Context,
  input: z.output<typeof createPartnerSchema>,
): Promise<PartnerPayload> {
  const { prisma } = context.database;
  const { id } = await createOnce(context, 'createPartnerOrganization', input, async () => {
    await refuseTakenCode(context, input.code, null);
    if (input.areaId != null) await requireArea(context, input.areaId, ['input', 'areaId']);
    const partner = await prisma.partnerOrganization.create({
      data: {
        jurisdictionId: actingJurisdiction(context).id,
        code: input.code,
        name: input.name,
        kind: input.kind,
        description: input.description ?? null,
        website: input.website ?? null,
        areaId: input.areaId ?? null,
        proposedBySubject: subjectOf(context.actor),
      },
      select: { id: true },
    });
    await recordAudit(context, {
      action: 'partnerOrganization.created',
      entityType: 'PartnerOrganization',
      entityId: partner.id,
    });
    return partner.id;
  });
  return { partnerOrganization: await requirePartner(context, id, ['input']) };
}

/** Changes what is given; null clears the description, the website and the area, and leaves everything else as it is. */
export async function updatePartner(
  context: Context,
  input: z.output<typeof updatePartnerSchema>,
): Promise<PartnerPayload> {
  const { id, expectedVersion, code, name, kind, ...optional } = input;
  const current = await requirePartner(context, id, ['input', 'id']);
  expectVersion(current.version, expectedVersion);
  if (code != null) await refuseTakenCode(context, code, id);
  if (optional.areaId != null) {
    await requireArea(context, optional.areaId, ['input', 'areaId'], current.areaId);
  }
  const data: object = {
    ...givenFields(optional),
    ...(code ? { code } : {}),
    ...(name ? { name } : {}),
    ...(kind ? { kind } : {}),
  };
  const partnerOrganization = await changeVersion(
    expectedVersion,
    () =>
      context.database.prisma.partnerOrganization.updateMany({
        where: { id, version: expectedVersion },
        data: { ...data, version: { increment: 1 } },
      }),
    () => requirePartner(context, id, ['input', 'id']),
  );
  await recordAudit(context, {
    action: 'partnerOrganization.updated',
    entityType: 'PartnerOrganization',
    entityId: id,
    detail: { fields: Object.keys(data) },
  });
  // What the rules ask depends on the kind.
  if (kind && kind !== current.kind) await holdGates(context);
  return { partnerOrganization };
}

async function refuseTakenCode(context: Context, code: string, ownId: string | null): Promise<void> {
  const taken = await context.database.prisma.partnerOrganization.findFirst({
    where: { code },
    select: { id: true },
  });
  refuseTaken(taken, ownId, 'code', `There is a partner organisation with the code ${code} already.`);
}
