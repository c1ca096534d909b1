import { ConflictError, InvalidStateError } from '@rapport/core/errors.ts';
import type { ProgramStaff } from '@rapport/database/generated/prisma/client.ts';
import { ProgramStaffRole } from '@rapport/database/generated/prisma/enums.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { dayOf, daysInOrder, isWithin } from '../../days.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource } from '../../lists/connection.ts';
import { periodConditions } from '../../lists/period.ts';
import { changeVersion, expectVersion } from '../../versions.ts';
import { requireProgram } from '../programs/program.service.ts';
import { requireStaffMember } from './staff-member.service.ts';

export type ProgramStaffRow = ProgramStaff;
export interface ProgramStaffPayload {
  assignment: ProgramStaffRow;
}

/** The fields that a list or a lookup of assignments reads. */
export const programStaffFields = [
  'programId',
  'staffMemberId',
  'role',
  'startsOn',
  'endsOn',
  'createdAt',
  'updatedAt',
  'version',
] as const;

const datesMessage = 'An assignment cannot end before its first day.';

export const assignStaffSchema = z
  .object({
    programId: globalId('Program', 'program'),
    staffMemberId: globalId('StaffMember', 'staff member'),
    role: z.enum(ProgramStaffRole),
    startsOn: z.date().nullish(),
    endsOn: z.date().nullish(),
    idempotencyKey: idempotencyKeySchema,
  })
  .refine(({ startsOn, endsOn }) => daysInOrder(startsOn, endsOn), {
    path: ['endsOn'],
    message: datesMessage,
  });

export const endStaffAssignmentSchema = z.object({
  id: globalId('ProgramStaff', 'staff assignment'),
  expectedVersion: rules.expectedVersion,
  endsOn: z.date().nullish(),
});

export interface ProgramStaffFilterInput {
  roles?: readonly ProgramStaffRole[] | null | undefined;
  isCurrent?: boolean | null | undefined;
}

/** The assignments of one program, or of one staff member, that a filter describes, in the order in which they were made. */
export function programStaffList(
  context: Pick<Context, 'now'>,
  filter: ProgramStaffFilterInput | null | undefined,
  parent: { field: 'programId' | 'staffMemberId'; id: string },
): ConnectionSource {
  const where: Condition[] = [];
  if (filter?.roles) where.push({ field: 'role', is: 'oneOf', value: filter.roles });
  if (filter?.isCurrent != null) {
    where.push(...periodConditions('startsOn', 'endsOn', dayOf(context.now()), filter.isCurrent));
  }
  return {
    model: 'ProgramStaff',
    fields: programStaffFields,
    where,
    orderBy: { field: 'createdAt', direction: 'asc', kind: 'time' },
    parent,
  };
}

/** True where an assignment lasts today. */
export function isCurrentAssignment(
  context: Pick<Context, 'now'>,
  { startsOn, endsOn }: Pick<ProgramStaffRow, 'startsOn' | 'endsOn'>,
): boolean {
  return isWithin(dayOf(context.now()), startsOn, endsOn);
}

async function requireAssignment(
  context: Context,
  id: string,
  path: readonly string[],
): Promise<ProgramStaffRow> {
  const assignment = await context.database.prisma.programStaff.findFirst({ where: { id } });
  return found(assignment, 'The staff assignment', path);
}

/** Assigns somebody to a program in a role: once for each role. Who has left is assigned to nothing that comes later. */
export async function assignStaff(context: Context, input: z.output<typeof assignStaffSchema>) {
  const { prisma } = context.database;
  const { id } = await createOnce(context, 'assignStaff', input, async () => {
    const { programId, staffMemberId, role } = input;
    const startsOn = input.startsOn ?? null;
    await requireProgram(context, programId, ['input', 'programId']);
    const member = await requireStaffMember(context, staffMemberId, ['input', 'staffMemberId']);
    if (!daysInOrder(startsOn ?? dayOf(context.now()), member.endedOn)) {
      throw new InvalidStateError('This staff member has left the office by then.', [
        'input',
        input.startsOn ? 'startsOn' : 'staffMemberId',
      ]);
    }
    const known = await prisma.programStaff.findFirst({ where: { programId, staffMemberId, role } });
    if (known) {
      throw new ConflictError(
        'This staff member is assigned to the program in this role already. If the assignment has ended, take its end back with "endStaffAssignment".',
        ['input', 'role'],
      );
    }
    const assignment = await prisma.programStaff.create({
      data: {
        jurisdictionId: actingJurisdiction(context).id,
        programId,
        staffMemberId,
        role,
        startsOn,
        endsOn: input.endsOn ?? null,
      },
      select: { id: true },
    });
    await recordAudit(context, {
      action: 'staffAssignment.created',
      entityType: 'ProgramStaff',
      entityId: assignment.id,
      detail: { programId, staffMemberId, role },
    });
    return assignment.id;
  });
  return { assignment: await requireAssignment(context, id, ['input']) };
}

/** Says when an assignment ends; null takes an end back. */
export async function endStaffAssignment(context: Context, input: z.output<typeof endStaffAssignmentSchema>) {
  const { id, expectedVersion, endsOn = null } = input;
  const current = await requireAssignment(context, id, ['input', 'id']);
  expectVersion(current.version, expectedVersion);
  if (!daysInOrder(current.startsOn, endsOn)) throw new InvalidStateError(datesMessage, ['input', 'endsOn']);
  const assignment = await changeVersion(
    expectedVersion,
    () =>
      context.database.prisma.programStaff.updateMany({
        where: { id, version: expectedVersion },
        data: { endsOn, version: { increment: 1 } },
      }),
    () => requireAssignment(context, id, ['input', 'id']),
  );
  await recordAudit(context, {
    action: endsOn === null ? 'staffAssignment.resumed' : 'staffAssignment.ended',
    entityType: 'ProgramStaff',
    entityId: id,
  });
  return { assignment };
}
