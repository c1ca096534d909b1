import { InvalidStateError } from '@rapport/core/errors.ts';
import type { Area } from '@rapport/database/generated/prisma/client.ts';
import { AreaKind } from '@rapport/database/generated/prisma/enums.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import { requireRow } from '../../lists/batch-loaders.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { refersTo } from '../../lists/reference.ts';
import { refuseTaken } from '../../unique.ts';
import { changeVersion, expectVersion } from '../../versions.ts';

export type AreaRow = Area;
export interface AreaPayload {
  area: AreaRow;
}

/** The fields that a list or a lookup of areas reads. */
export const areaFields = ['code', 'name', 'kind', 'retiredAt', 'createdAt', 'updatedAt', 'version'] as const;

/** The global id of an area in an input. */
export const areaId = globalId('Area', 'area');

const name = rules.title('A name');

export const createAreaSchema = z.object({
  code: rules.code(),
  name,
  kind: z.enum(AreaKind).nullish(),
  idempotencyKey: idempotencyKeySchema,
});

export const updateAreaSchema = z.object({
  id: areaId,
  expectedVersion: rules.expectedVersion,
  code: rules.code().nullish(),
  name: name.nullish(),
  kind: z.enum(AreaKind).nullish(),
});

export const retireAreaSchema = z.object({ id: areaId, expectedVersion: rules.expectedVersion });

export const areaFilterSchema = z
  .object({
    kinds: z.array(z.enum(AreaKind)).nullish(),
    nameContains: rules.text('A text to look for').nullish(),
    isRetired: z.boolean().nullish(),
  })
  .nullish();

/** The list of the tenant's areas that a filter and an order describe. */
export function areaList(filter: z.output<typeof areaFilterSchema>, orderBy: ListOrder): ConnectionSource {
  const where: Condition[] = [];
  if (filter?.kinds) where.push({ field: 'kind', is: 'oneOf', value: filter.kinds });
  if (filter?.nameContains) where.push({ field: 'name', is: 'contains', value: filter.nameContains });
  if (filter?.isRetired != null)
    where.push({ field: 'retiredAt', is: filter.isRetired ? 'notNull' : 'null' });
  return { model: 'Area', fields: areaFields, where, orderBy };
}

/** What a filter by an area's global id lets through, in the field that names the area. */
export function inArea(field: string, globalAreaId: string): Condition {
  return refersTo(field, 'Area', globalAreaId);
}

/**
 * Looks an area up for a use case. A retired one is refused with an InvalidStateError unless it may be: where it stands already, it stays. Throws
 * NotFoundError for a foreign or absent id.
 */
export async function requireArea(
  context: Context,
  id: string,
  path: readonly string[],
  options: { mayBeRetired?: boolean } = {},
): Promise<AreaRow> {
  const area = found(await context.database.prisma.area.findFirst({ where: { id } }), 'The area', path);
  if (area.retiredAt !== null && options.mayBeRetired !== true) {
    throw new InvalidStateError(
      `The area ${area.code} is retired and cannot be chosen for anything new.`,
      path,
    );
  }
  return area;
}

/** The area of a row that may name one; one statement for all rows that ask at once. */
export async function areaOf(context: Context, id: string | null): Promise<AreaRow | null> {
  return id === null ? null : requireRow<AreaRow>(context.loaders, 'Area', areaFields, id);
}

/** Records a part of the jurisdiction. */
export async function createArea(
  context: Context,
  input: z.output<typeof createAreaSchema>,
): Promise<AreaPayload> {
  const { prisma } = context.database;
  const { id } = await createOnce(context, 'createArea', input, async () => {
    await refuseTakenCode(context, input.code, null);
    const area = await prisma.area.create({
      data: {
        jurisdictionId: actingJurisdiction(context).id,
        code: input.code,
        name: input.name,
        ...(input.kind ? { kind: input.kind } : {}),
      },
      select: { id: true },
    });
    await recordAudit(context, { action: 'area.created', entityType: 'Area', entityId: area.id });
    return area.id;
  });
  return { area: await requireArea(context, id, ['input'], { mayBeRetired: true }) };
}

/** Changes what is given; whatever refers to the area shows the change. */
export async function updateArea(
  context: Context,
  input: z.output<typeof updateAreaSchema>,
): Promise<AreaPayload> {
  const { id, expectedVersion, ...given } = input;
  const current = await requireArea(context, id, ['input', 'id'], { mayBeRetired: true });
  expectVersion(current.version, expectedVersion);
  const data = Object.fromEntries(Object.entries(given).filter(([, value]) => value != null));
  if (given.code != null) await refuseTakenCode(context, given.code, id);
  const area = await changeArea(context, id, expectedVersion, data);
  await recordAudit(context, {
    action: 'area.updated',
    entityType: 'Area',
    entityId: id,
    detail: { fields: Object.keys(data) },
  });
  return { area };
}

/** Retires an area: it stays on what refers to it, and cannot be chosen for anything new. */
export async function retireArea(
  context: Context,
  input: z.output<typeof retireAreaSchema>,
): Promise<AreaPayload> {
  const { id, expectedVersion } = input;
  const current = await requireArea(context, id, ['input', 'id'], { mayBeRetired: true });
  expectVersion(current.version, expectedVersion);
  if (current.retiredAt !== null) {
    throw new InvalidStateError(`The area ${current.code} is retired already.`, ['input', 'id']);
  }
  const area = await changeArea(context, id, expectedVersion, { retiredAt: context.now() });
  await recordAudit(context, { action: 'area.retired', entityType: 'Area', entityId: id });
  return { area };
}

async function refuseTakenCode(context: Context, code: string, ownId: string | null): Promise<void> {
  const taken = await context.database.prisma.area.findFirst({ where: { code }, select: { id: true } });
  refuseTaken(taken, ownId, 'code', `There is an area with the code ${code} already.`);
}

/** Writes if nobody else has since; two writers of the same version never both succeed. */
function changeArea(context: Context, id: string, version: number, data: object): Promise<AreaRow> {
  return changeVersion(
    version,
    () =>
      context.database.prisma.area.updateMany({
        where: { id, version },
        data: { ...data, version: { increment: 1 } },
      }),
    () => requireArea(context, id, ['input', 'id'], { mayBeRetired: true }),
  );
}
