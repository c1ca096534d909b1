import { InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import type { CaseStudy } from '@rapport/database/generated/prisma/client.ts';
import { EvidenceStatus, LeadAgencyType } from '@rapport/database/generated/prisma/enums.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { changeVersion, expectVersion } from '../../versions.ts';
import { citationsSchema, writeCitations } from './case-study.citations.ts';
import { evidenceIssue } from './case-study.rules.ts';

export type CaseStudyRow = CaseStudy;
export interface CaseStudyPayload {
  caseStudy: CaseStudyRow;
}

/** The fields that a list or a lookup of case studies reads. */
export const caseStudyFields = [
  'title',
  'place',
  'leadAgencyType',
  'startedYear',
  'summary',
  'evidenceStatus',
  'evidenceNote',
  'isReference',
  'createdAt',
  'updatedAt',
  'version',
] as const;

const yearMessage = 'A year is a number from 1900 to 2100.';
const caseStudyId = globalId('CaseStudy', 'case study');
const details = {
  title: rules.publicTitle(),
  place: rules.publicTitle('A place'),
  leadAgencyType: z.enum(LeadAgencyType),
  summary: rules.narrative('A summary'),
  evidenceStatus: z.enum(EvidenceStatus),
  evidenceNote: rules.narrative('A note on the evidence'),
};
const startedYear = z.int().min(1900, yearMessage).max(2100, yearMessage).nullish();

export const createCaseStudySchema = z.object({
  ...details,
  startedYear,
  citations: citationsSchema.nullish(),
  idempotencyKey: idempotencyKeySchema,
});

export const updateCaseStudySchema = z.object({
  id: caseStudyId,
  expectedVersion: rules.expectedVersion,
  title: details.title.nullish(),
  place: details.place.nullish(),
  leadAgencyType: details.leadAgencyType.nullish(),
  summary: details.summary.nullish(),
  evidenceStatus: details.evidenceStatus.nullish(),
  evidenceNote: details.evidenceNote.nullish(),
  startedYear,
  citations: citationsSchema.nullish(),
});

export const deleteCaseStudySchema = z.object({ id: caseStudyId, expectedVersion: rules.expectedVersion });

export const caseStudyFilterSchema = z
  .object({
    leadAgencyTypes: z.array(z.enum(LeadAgencyType)).nullish(),
    evidenceStatuses: z.array(z.enum(EvidenceStatus)).nullish(),
    titleContains: rules.text('A text to look for').nullish(),
  })
  .nullish();

/** The list of the tenant's case studies that a filter and an order describe. */
export function caseStudyList(
  filter: z.output<typeof caseStudyFilterSchema>,
  orderBy: ListOrder,
): ConnectionSource {
  const where: Condition[] = [];
  if (filter?.leadAgencyTypes)
    where.push({ field: 'leadAgencyType', is: 'oneOf', value: filter.leadAgencyTypes });
  if (filter?.evidenceStatuses)
    where.push({ field: 'evidenceStatus', is: 'oneOf', value: filter.evidenceStatuses });
  if (filter?.titleContains) where.push({ field: 'title', is: 'contains', value: filter.titleContains });
  return { model: 'CaseStudy', fields: caseStudyFields, where, orderBy };
}

async function requireCaseStudy(
  context: Context,
  id: string,
  path: readonly string[],
): Promise<CaseStudyRow> {
  return found(await context.database.prisma.caseStudy.findFirst({ where: { id } }), 'The case study', path);
}

/** Records a case study of the jurisdiction's own. */
export async function createCaseStudy(
  context: Context,
  input: z.output<typeof createCaseStudySchema>,
): Promise<CaseStudyPayload> {
  const { prisma } = context.database;
  const { id } = await createOnce(context, 'createCaseStudy', input, async () => {
    const { idempotencyKey: _key, citations, startedYear: year, ...data } = input;
    requireEvidence(data.evidenceStatus, citations?.length ?? 0);
    const study = await prisma.caseStudy.create({
      data: { ...data, startedYear: year ?? null, jurisdictionId: actingJurisdiction(context).id },
      select: { id: true },
    });
    await writeCitations(context, study.id, citations ?? []);
    await recordAudit(context, {
      action: 'caseStudy.created',
      entityType: 'CaseStudy',
      entityId: study.id,
    });
    return study.id;
  });
  return { caseStudy: await requireCaseStudy(context, id, ['input']) };
}

/** Changes what is given; citations that are given replace all that there were. */
export async function updateCaseStudy(
  context: Context,
  input: z.output<typeof updateCaseStudySchema>,
): Promise<CaseStudyPayload> {
  const { prisma } = context.database;
  const { id, expectedVersion, citations, startedYear: year, ...required } = input;
  const current = await lockOwnCaseStudy(context, id, expectedVersion);
  const citationCount =
    citations === undefined
      ? await prisma.caseStudyCitation.count({ where: { caseStudyId: id } })
      : (citations?.length ?? 0);
  requireEvidence(required.evidenceStatus ?? current.evidenceStatus, citationCount);
  const data = {
    ...Object.fromEntries(Object.entries(required).filter(([, value]) => value != null)),
    ...(year === undefined ? {} : { startedYear: year }),
  };
  const caseStudy = await changeVersion(
    expectedVersion,
    () =>
      prisma.caseStudy.updateMany({
        where: { id, version: expectedVersion },
        data: { ...data, version: { increment: 1 } },
      }),
    () => requireCaseStudy(context, id, ['input', 'id']),
  );
  if (citations !== undefined) await writeCitations(context, id, citations ?? []);
  await recordAudit(context, {
    action: 'caseStudy.updated',
    entityType: 'CaseStudy',
    entityId: id,
    detail: { fields: [...Object.keys(data), ...(citations === undefined ? [] : ['citations'])] },
  });
  return { caseStudy };
}

/** Deletes a case study of the jurisdiction's own, its citations included. */
export async function deleteCaseStudy(
  context: Context,
  { id, expectedVersion }: z.output<typeof deleteCaseStudySchema>,
): Promise<CaseStudyPayload> {
  const caseStudy = await lockOwnCaseStudy(context, id, expectedVersion);
  await writeCitations(context, id, []);
  await context.database.prisma.caseStudy.deleteMany({ where: { id } });
  await recordAudit(context, { action: 'caseStudy.deleted', entityType: 'CaseStudy', entityId: id });
  return { caseStudy };
}

/** Looks up a case study that the jurisdiction may change, as it was when the change was made, and keeps others from it until the transaction ends. */
async function lockOwnCaseStudy(
  context: Context,
  id: string,
  expectedVersion: number,
): Promise<CaseStudyRow> {
  const path = ['input', 'id'];
  await context.database.prisma.$queryRaw`select id from case_study where id = ${id}::uuid for update`;
  const study = await requireCaseStudy(context, id, path);
  expectVersion(study.version, expectedVersion);
  if (study.isReference) {
    throw new InvalidStateError(`"${study.title}" ships with Rapport and cannot be changed.`, path);
  }
  return study;
}

function requireEvidence(status: EvidenceStatus, citationCount: number): void {
  const message = evidenceIssue(status, citationCount);
  if (message !== null) throw new ValidationError([{ path: ['input', 'citations'], message }]);
}
