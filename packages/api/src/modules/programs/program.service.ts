import { subjectOf } from '@rapport/core/actor.ts';
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
import { refuseTaken } from '../../unique.ts';
import { changeVersion, expectVersion, givenFields } from '../../versions.ts';
import { areaId, inArea, requireArea } from '../areas/area.service.ts';
import { requirePermitted } from '../reviews/gate.service.ts';
import { logicModelColumns, logicModelSchema } from './logic-model.ts';
import { isOver } from './program.rules.ts';

export type ProgramRow = Program;
export interface ProgramPayload {
  program: ProgramRow;
}

/** The fields that a list or a lookup of programs reads. */
export const programFields = [
  'title',
  'summary',
  'type',
  'strategy',
  'leadAgencyType',
  'leadAgencyName',
  'targetProblem',
  'targetPopulation',
  'targetAreaId',
  'inputs',
  'plannedActivities',
  'outputs',
  'outcomes',
  'status',
  'startsOn',
  'endsOn',
  'externalCode',
  'proposedBySubject',
  'createdAt',
  'updatedAt',
  'version',
] as const;

const targetAreaPath = ['input', 'targetAreaId'];
const details = {
  title: rules.publicTitle(),
  summary: rules.narrative('A summary').nullish(),
  strategy: rules.narrative('A strategy').nullish(),
  leadAgencyType: z.enum(LeadAgencyType).nullish(),
  leadAgencyName: rules.publicTitle('The name of an agency').nullish(),
  targetProblem: rules.narrative('A target problem').nullish(),
  targetPopulation: rules.narrative('A target population').nullish(),
  targetAreaId: areaId.nullish(),
  logicModel: logicModelSchema.nullish(),
  startsOn: z.date().nullish(),
  endsOn: z.date().nullish(),
  externalCode: rules.code('An external code').nullish(),
};
const datesMessage = 'A program ends on its first day or later.';

export const createProgramSchema = z
  .object({ ...details, type: z.enum(ProgramType), idempotencyKey: idempotencyKeySchema })
  .refine(datesInOrder, { path: ['endsOn'], message: datesMessage });

export const updateProgramSchema = z.object({
  id: globalId('Program', 'program'),
  expectedVersion: rules.expectedVersion,
  ...details,
  title: details.title.nullish(),
  type: z.enum(ProgramType).nullish(),
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
    leadAgencyTypes: z.array(z.enum(LeadAgencyType)).nullish(),
    targetAreaId: z.string().nullish(),
    titleContains: rules.text('A text to look for').nullish(),
    startsFrom: z.date().nullish(),
    startsBefore: z.date().nullish(),
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
  if (filter?.leadAgencyTypes)
    where.push({ field: 'leadAgencyType', is: 'oneOf', value: filter.leadAgencyTypes });
  if (filter?.targetAreaId != null) where.push(inArea('targetAreaId', filter.targetAreaId));
  if (filter?.titleContains) where.push({ field: 'title', is: 'contains', value: filter.titleContains });
  if (filter?.startsFrom) where.push({ field: 'startsOn', is: 'atLeast', value: filter.startsFrom });
  if (filter?.startsBefore) where.push({ field: 'startsOn', is: 'below', value: filter.startsBefore });
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

/** Records a new program as PROPOSED. Whoever records it is the proposer. */
export async function createProgram(context: Context, input: z.output<typeof createProgramSchema>) {
  const { prisma } = context.database;
  const { id } = await createOnce(context, 'createProgram', input, async () => {
    if (input.targetAreaId != null) await requireArea(context, input.targetAreaId, targetAreaPath);
    await requireFreeCode(context, input.externalCode);
    const program = await prisma.program.create({
      data: {
        jurisdictionId: actingJurisdiction(context).id,
        proposedBySubject: subjectOf(context.actor),
        title: input.title,
        type: input.type,
        summary: input.summary ?? null,
        strategy: input.strategy ?? null,
        leadAgencyName: input.leadAgencyName ?? null,
        targetProblem: input.targetProblem ?? null,
        targetPopulation: input.targetPopulation ?? null,
        targetAreaId: input.targetAreaId ?? null,
        startsOn: input.startsOn ?? null,
        endsOn: input.endsOn ?? null,
        externalCode: input.externalCode ?? null,
        ...logicModelColumns(input.logicModel),
        ...(input.leadAgencyType ? { leadAgencyType: input.leadAgencyType } : {}),
      },
      select: { id: true },
    });
    await recordAudit(context, { action: 'program.created', entityType: 'Program', entityId: program.id });
    return program.id;
  });
  return { program: await requireProgram(context, id, ['input']) };
}

/**
 * Changes what is given; null clears a field that may be empty. A program that is over stays as it is, and one that is ACTIVE becomes nothing that its
 * jurisdiction's rules would not let it be.
 */
export async function updateProgram(context: Context, input: z.output<typeof updateProgramSchema>) {
  const { id, expectedVersion, title, type, leadAgencyType, logicModel, ...optional } = input;
  const current = await lockProgram(context, id, ['input', 'id']);
  expectVersion(current.version, expectedVersion);
  refuseOver(current, ['input', 'id']);
  const { targetAreaId } = optional;
  if (targetAreaId != null) {
    await requireArea(context, targetAreaId, targetAreaPath, {
      mayBeRetired: targetAreaId === current.targetAreaId,
    });
  }
  await requireFreeCode(context, optional.externalCode, id);
  const data = {
    ...givenFields(optional),
    ...logicModelColumns(logicModel),
    ...(title ? { title } : {}),
    ...(type ? { type } : {}),
    ...(leadAgencyType ? { leadAgencyType } : {}),
  };
  if (!datesInOrder({ ...current, ...data })) {
    throw new InvalidStateError(datesMessage, ['input', 'endsOn']);
  }
  const program = await changeProgram(context, id, expectedVersion, data);
  await recordAudit(context, {
    action: 'program.updated',
    entityType: 'Program',
    entityId: id,
    detail: { fields: Object.keys(data) },
  });
  if (program.status === 'ACTIVE' && program.type !== current.type) {
    await requirePermitted(context, { kind: 'PROGRAM', id }, ['input', 'type']);
  }
  return { program };
}

/** Refuses a code that files know another program by. */
async function requireFreeCode(
  context: Context,
  externalCode: string | null | undefined,
  ownId?: string,
): Promise<void> {
  if (externalCode == null) return;
  const holder = await context.database.prisma.program.findFirst({
    where: { externalCode },
    select: { id: true },
  });
  refuseTaken(holder, ownId, 'externalCode', `Another program has the external code ${externalCode}.`);
}

/** Writes if nobody else has since; two writers of the same version never both succeed. */
export function changeProgram(
  context: Context,
  id: string,
  version: number,
  data: object,
): Promise<ProgramRow> {
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
