import { InvalidStateError } from '@rapport/core/errors.ts';
import type { StaffMember } from '@rapport/database/generated/prisma/client.ts';
import { StaffPosition } from '@rapport/database/generated/prisma/enums.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { dayOf, daysInOrder, isWithin } from '../../days.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import { requireRow } from '../../lists/batch-loaders.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { periodConditions } from '../../lists/period.ts';
import { refuseTaken } from '../../unique.ts';
import { changeVersion, expectVersion } from '../../versions.ts';

export type StaffMemberRow = StaffMember;
export interface StaffMemberPayload {
  staffMember: StaffMemberRow;
}

/** The fields that a list or a lookup of staff reads. */
export const staffMemberFields = [
  'displayName',
  'position',
  'unit',
  'staffCode',
  'startedOn',
  'endedOn',
  'createdAt',
  'updatedAt',
  'version',
] as const;

const details = {
  displayName: rules.title('A name'),
  position: z.enum(StaffPosition),
  unit: rules.title('A unit').nullish(),
  staffCode: rules.code('A staff code'),
  startedOn: z.date(),
  endedOn: z.date().nullish(),
};
const datesMessage = "A staff member's last day is the first one or later.";

export const createStaffMemberSchema = z
  .object({ ...details, idempotencyKey: idempotencyKeySchema })
  .refine(({ startedOn, endedOn }) => daysInOrder(startedOn, endedOn), {
    path: ['endedOn'],
    message: datesMessage,
  });

export const updateStaffMemberSchema = z.object({
  id: globalId('StaffMember', 'staff member'),
  expectedVersion: rules.expectedVersion,
  displayName: details.displayName.nullish(),
  position: details.position.nullish(),
  unit: details.unit,
  staffCode: details.staffCode.nullish(),
  startedOn: details.startedOn.nullish(),
  endedOn: details.endedOn,
});

export const staffMemberFilterSchema = z
  .object({
    positions: z.array(z.enum(StaffPosition)).nullish(),
    isCurrent: z.boolean().nullish(),
    nameContains: rules.text('A text to look for').nullish(),
  })
  .nullish();

/** The tenant's staff that a filter and an order describe. */
export function staffMemberList(
  context: Pick<Context, 'now'>,
  filter: z.output<typeof staffMemberFilterSchema>,
  orderBy: ListOrder,
): ConnectionSource {
  const where: Condition[] = [];
  if (filter?.positions) where.push({ field: 'position', is: 'oneOf', value: filter.positions });
  if (filter?.isCurrent != null) {
    where.push(...periodConditions('startedOn', 'endedOn', dayOf(context.now()), filter.isCurrent));
  }
  if (filter?.nameContains) where.push({ field: 'displayName', is: 'contains', value: filter.nameContains });
  return { model: 'StaffMember', fields: staffMemberFields, where, orderBy };
}

/** True where somebody works for the office today. */
export function isCurrentStaff(
  context: Pick<Context, 'now'>,
  { startedOn, endedOn }: Pick<StaffMemberRow, 'startedOn' | 'endedOn'>,
): boolean {
  return isWithin(dayOf(context.now()), startedOn, endedOn);
}

/** Looks a staff member up for a use case. Throws NotFoundError for a foreign or absent id. */
export async function requireStaffMember(
  context: Context,
  id: string,
  path: readonly string[],
): Promise<StaffMemberRow> {
  const member = await context.database.prisma.staffMember.findFirst({ where: { id } });
  return found(member, 'The staff member', path);
}

/** The staff member of a row that refers to one; one statement for all rows that ask at once. */
export function staffMemberOf(context: Context, id: string): Promise<StaffMemberRow> {
  return requireRow<StaffMemberRow>(context.loaders, 'StaffMember', staffMemberFields, id);
}

async function expectFreeCode(context: Context, staffCode: string): Promise<void> {
  const holder = await context.database.prisma.staffMember.findFirst({
    where: { staffCode },
    select: { id: true },
  });
  refuseTaken(holder, null, 'staffCode', `The staff code "${staffCode}" belongs to somebody already.`);
}

/** Records somebody who works for the office. A staff code belongs to one person. */
export async function createStaffMember(context: Context, input: z.output<typeof createStaffMemberSchema>) {
  const { id } = await createOnce(context, 'createStaffMember', input, async () => {
    const { idempotencyKey: _key, unit, endedOn, ...required } = input;
    await expectFreeCode(context, input.staffCode);
    const member = await context.database.prisma.staffMember.create({
      data: {
        ...required,
        jurisdictionId: actingJurisdiction(context).id,
        unit: unit ?? null,
        endedOn: endedOn ?? null,
      },
      select: { id: true },
    });
    await recordAudit(context, {
      action: 'staffMember.created',
      entityType: 'StaffMember',
      entityId: member.id,
    });
    return member.id;
  });
  return { staffMember: await requireStaffMember(context, id, ['input']) };
}

/** Changes what is given; null clears the unit and the last day, and leaves everything else as it is. */
export async function updateStaffMember(context: Context, input: z.output<typeof updateStaffMemberSchema>) {
  const current = await requireStaffMember(context, input.id, ['input', 'id']);
  expectVersion(current.version, input.expectedVersion);
  const { id, expectedVersion, unit, endedOn, ...required } = input;
  const data = {
    ...Object.fromEntries(Object.entries(required).filter(([, value]) => value != null)),
    ...(unit === undefined ? {} : { unit }),
    ...(endedOn === undefined ? {} : { endedOn }),
  };
  const { startedOn: first, endedOn: last } = { ...current, ...data };
  if (!daysInOrder(first, last)) {
    throw new InvalidStateError(datesMessage, ['input', endedOn ? 'endedOn' : 'startedOn']);
  }
  if (input.staffCode != null && input.staffCode !== current.staffCode) {
    await expectFreeCode(context, input.staffCode);
  }
  const staffMember = await changeVersion(
    expectedVersion,
    () =>
      context.database.prisma.staffMember.updateMany({
        where: { id, version: expectedVersion },
        data: { ...data, version: { increment: 1 } },
      }),
    () => requireStaffMember(context, id, ['input', 'id']),
  );
  await recordAudit(context, {
    action: 'staffMember.updated',
    entityType: 'StaffMember',
    entityId: id,
    detail: { fields: Object.keys(data) },
  });
  return { staffMember };
}
