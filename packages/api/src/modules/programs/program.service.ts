import { InvalidStateError } from '@rapport/core/errors.ts';
import { LeadAgencyType, ProgramStatus, ProgramType } from '@rapport/database/generated/prisma/enums.ts';
import type { Program } from '@rapport/database/generated/prisma/client.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { refersTo } from '../../lists/reference.ts';
import { changeVersion, expectVersion, givenFields } from '../../versions.ts';
import { canMove, isOver, statusesAfter } from './program.rules.ts';

export type ProgramRow = Program;
export interface ProgramPayload {
  program: ProgramRow;
}

/** The fields that a list or a lookup of programs reads. */
export const programFields = [
  'title',
  'summary',
  'type',
  'leadAgencyType',
  'targetProblem',
  'targetPopulation',
  'status',
  'startsOn',
  'endsOn',
  'createdAt',
  'updatedAt',
  'version',
] as const;

const details = {
  title: rules.title(),
  summary: rules.text('A summary').nullish(),
  leadAgencyType: z.enum(LeadAgencyType).nullish(),
  targetProblem: rules.text('A target problem').nullish(),
  targetPopulation: rules.text('A target population').nullish(),
  startsOn: z.date().nullish(),
  endsOn: z.date().nullish(),
};

export const createProgramSchema = z
  .object({ ...details, type: z.enum(ProgramType), idempotencyKey: idempotencyKeySchema })
  .refine(datesInOrder, { path: ['endsOn'], message: 'A program ends on its first day or later.' });

export const updateProgramSchema = z.object({
  id: globalId('Program', 'program'),
  expectedVersion: rules.expectedVersion,
  ...details,
  title: details.title.nullish(),
  type: z.enum(ProgramType).nullish(),
});

export const changeProgramStatusSchema = z.object({
  id: globalId('Program', 'program'),
  expectedVersion: rules.expectedVersion,
  status: z.enum(ProgramStatus),
});

function datesInOrder(dates: {
  startsOn?: Date | null | undefined;
  endsOn?: Date | null | undefined;
}): boolean {
  return !dates.startsOn || !dates.endsOn || dates.endsOn >= dates.startsOn;
}

export const programFilterSchema = z
  .object({
    types: z.array(z.enum(ProgramType)).nullish(),
    statuses: z.array(z.enum(ProgramStatus)).nullish(),
    titleContains: rules.text('A text to look for').nullish(),
  })
  .nullish();

/** The list of the tenant's programs that a filter and an order describe. */
export function programList(
  filter: z.output<typeof programFilterSchema>,
  orderBy: ListOrder,
): ConnectionSource {
  const where: Condition[] = [];
  if (filter?.types) where.push({ field: 'type', is: 'oneOf', value: filter.types });
  if (filter?.statuses) where.push({ field: 'status', is: 'oneOf', value: filter.statuses });
  if (filter?.titleContains) where.push({ field: 'title', is: 'contains', value: filter.titleContains });
  return { model: 'Program', fields: programFields, where, orderBy };
}

/** What a filter by a program's global id lets through. What is no such id is answered as the id of an absent program: by no rows. */
export function ofProgram(globalProgramId: string): Condition {
  return refersTo('programId', 'Program', globalProgramId);
}

/** Looks a program up for another module's use case. Throws NotFoundError for a foreign or absent id. */
export async function requireProgram(context: Context, id: string, path: readonly string[]) {
  return found(await context.database.prisma.program.findFirst({ where: { id } }), 'The program', path);
}

/**
 * Looks a program up and keeps it as it is until the transaction ends: for what may only be done in some of its statuses, such as joining a
 * partner to a program while it may become ACTIVE. Throws NotFoundError for a foreign or absent id.
 */
export async function lockProgram(
  context: Context,
  id: string,
  path: readonly string[],
): Promise<ProgramRow> {
  await context.database.prisma.$queryRaw`select id from program where id = ${id}::uuid for update`;
  return requireProgram(context, id, path);
}

/** Refuses to change what belongs to a program that is over. `path` is that of the program in the input. */
export function refuseOver(program: Pick<ProgramRow, 'status'>, path: readonly string[]): void {
  if (!isOver(program.status)) return;
  throw new InvalidStateError(`A program that is ${program.status} does not change any more.`, path);
}

/** The program of a row that refers to it; one statement for all rows that ask at once. */
export async function programOf(context: Context, id: string): Promise<ProgramRow> {
  return found(await context.loaders.byId<ProgramRow>('Program', programFields, id), 'The program', []);
}

/** Records a new program as PROPOSED. */
export async function createProgram(context: Context, input: z.output<typeof createProgramSchema>) {
  const { prisma } = context.database;
  const { id } = await createOnce(context, 'createProgram', input, async () => {
    const { idempotencyKey: _key, leadAgencyType, ...data } = input;
    const program = await prisma.program.create({
      data: {
        jurisdictionId: actingJurisdiction(context).id,
        title: data.title,
        type: data.type,
        summary: data.summary ?? null,
        targetProblem: data.targetProblem ?? null,
        targetPopulation: data.targetPopulation ?? null,
        startsOn: data.startsOn ?? null,
        endsOn: data.endsOn ?? null,
        ...(leadAgencyType ? { leadAgencyType } : {}),
      },
      select: { id: true },
    });
    await recordAudit(context, { action: 'program.created', entityType: 'Program', entityId: program.id });
    return program.id;
  });
  return { program: await requireProgram(context, id, ['input']) };
}

/** Changes what is given; null clears a field that may be empty. */
export async function updateProgram(context: Context, input: z.output<typeof updateProgramSchema>) {
  const current = await requireProgram(context, input.id, ['input', 'id']);
  expectVersion(current.version, input.expectedVersion);
  const { id, expectedVersion, title, type, leadAgencyType, ...optional } = input;
  const data = {
    ...givenFields(optional),
    ...(title ? { title } : {}),
    ...(type ? { type } : {}),
    ...(leadAgencyType ? { leadAgencyType } : {}),
  };
  if (!datesInOrder({ ...current, ...data })) {
    throw new InvalidStateError('A program ends on its first day or later.', ['input', 'endsOn']);
  }
  const program = await changeProgram(context, id, expectedVersion, data);
  await recordAudit(context, {
    action: 'program.updated',
    entityType: 'Program',
    entityId: id,
    detail: { fields: Object.keys(data) },
  });
  return { program };
}

/** Moves a program along its life. */
export async function changeProgramStatus(
  context: Context,
  input: z.output<typeof changeProgramStatusSchema>,
) {
  const current = await requireProgram(context, input.id, ['input', 'id']);
  expectVersion(current.version, input.expectedVersion);
  if (!canMove(current.status, input.status)) {
    const allowed = statusesAfter(current.status);
    throw new InvalidStateError(
      allowed.length > 0
        ? `A program that is ${current.status} can become ${allowed.join(', ')}, not ${input.status}.`
        : `A program that is ${current.status} does not change any more.`,
      ['input', 'status'],
    );
  }
  const program = await changeProgram(context, input.id, input.expectedVersion, { status: input.status });
  await recordAudit(context, {
    action: 'program.statusChanged',
    entityType: 'Program',
    entityId: input.id,
    detail: { from: current.status, to: input.status },
  });
  return { program };
}

/** Writes if nobody else has since; two writers of the same version never both succeed. */
function changeProgram(context: Context, id: string, version: number, data: object): Promise<ProgramRow> {
  return changeVersion(
    version,
    () =>
      context.database.prisma.program.updateMany({
        where: { id, version },
        data: { ...data, version: { increment: 1 } },
      }),
    () => requireProgram(context, id, ['input', 'id']),
  );
}
