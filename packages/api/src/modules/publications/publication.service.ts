import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import type { Publication } from '@rapport/database/generated/prisma/client.ts';
import { PublicationKind, type PublicationStatus } from '@rapport/database/generated/prisma/enums.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { refersTo } from '../../lists/filter.schema.ts';
import { changeVersion, expectVersion, givenFields, kept } from '../../versions.ts';
import { requireConcern } from '../concerns/concern.service.ts';
import { requireInfluence } from '../influences/influence.service.ts';
import { requireProgram } from '../programs/program.service.ts';
import { requirePermitted } from '../reviews/gate.service.ts';
import { hasOpenReview } from '../reviews/review.service.ts';
import { referenceIssues, whyNotMove, type PublicationReferences } from './publication.rules.ts';

export type PublicationRow = Publication;
export interface PublicationPayload {
  publication: PublicationRow;
}

/** The fields that a list or a lookup of publications reads. */
export const publicationFields = [
  'kind',
  'programId',
  'decisionInfluenceId',
  'communityConcernId',
  'title',
  'body',
  'language',
  'status',
  'publishedAt',
  'withdrawnAt',
  'withdrawalReason',
  'createdAt',
  'updatedAt',
  'version',
] as const;

const publicationId = globalId('Publication', 'publication');
const referenceIds = {
  programId: globalId('Program', 'program').nullish(),
  decisionInfluenceId: globalId('DecisionInfluence', 'decision influence').nullish(),
  communityConcernId: globalId('CommunityConcern', 'community concern').nullish(),
};

export const createPublicationSchema = z.object({
  ...referenceIds,
  kind: z.enum(PublicationKind),
  title: rules.publicTitle(),
  body: rules.narrative('A body'),
  language: rules.language.nullish(),
  idempotencyKey: idempotencyKeySchema,
});
export const updatePublicationSchema = z.object({
  ...referenceIds,
  id: publicationId,
  expectedVersion: rules.expectedVersion,
  title: rules.publicTitle().nullish(),
  body: rules.narrative('A body').nullish(),
  language: rules.language.nullish(),
});
export const publishSchema = z.object({ id: publicationId, expectedVersion: rules.expectedVersion });
export const withdrawPublicationSchema = z.object({
  id: publicationId,
  expectedVersion: rules.expectedVersion,
  reason: rules.narrative('A reason'),
});

export interface PublicationFilterInput {
  kinds?: readonly PublicationKind[] | null | undefined;
  statuses?: readonly PublicationStatus[] | null | undefined;
  programId?: string | null | undefined;
}

/** The tenant's publications, or those of one program, that a filter and an order describe. */
export function publicationList(
  filter: PublicationFilterInput | null | undefined,
  orderBy: ListOrder,
  programId?: string,
): ConnectionSource {
  const where: Condition[] = [];
  if (filter?.kinds) where.push({ field: 'kind', is: 'oneOf', value: filter.kinds });
  if (filter?.statuses) where.push({ field: 'status', is: 'oneOf', value: filter.statuses });
  if (filter?.programId != null) where.push(refersTo('programId', 'Program', filter.programId));
  const parent = programId === undefined ? {} : { parent: { field: 'programId', id: programId } };
  return { model: 'Publication', fields: publicationFields, where, orderBy, ...parent };
}

async function requirePublication(
  context: Context,
  id: string,
  path: readonly string[],
): Promise<PublicationRow> {
  const row = await context.database.prisma.publication.findFirst({ where: { id } });
  return found(row, 'The publication', path);
}

/**
 * Looks a publication up and keeps it as it is until the transaction ends: neither are its words changed, nor is a review of them requested, while the other happens.
 */
async function lockPublication(context: Context, id: string, version: number): Promise<PublicationRow> {
  await context.database.prisma.$queryRaw`select id from publication where id = ${id}::uuid for update`;
  const publication = await requirePublication(context, id, ['input', 'id']);
  expectVersion(publication.version, version);
  return publication;
}

/** Refuses what a publication names and cannot: what its kind lacks, and what is not there. */
async function requireReferences(
  context: Context,
  kind: PublicationKind,
  named: PublicationReferences,
): Promise<void> {
  const issues = referenceIssues(kind, named);
  if (issues.length > 0) throw new ValidationError(issues);
  const { programId, decisionInfluenceId, communityConcernId } = named;
  if (programId !== null) await requireProgram(context, programId, ['input', 'programId']);
  if (decisionInfluenceId !== null) {
    await requireInfluence(context, decisionInfluenceId, ['input', 'decisionInfluenceId']);
  }
  if (communityConcernId !== null) {
    await requireConcern(context, communityConcernId, ['input', 'communityConcernId']);
  }
}

/** Drafts a publication. */
export async function createPublication(
  context: Context,
  input: z.output<typeof createPublicationSchema>,
): Promise<PublicationPayload> {
  const { id } = await createOnce(context, 'createPublication', input, async () => {
    const named = {
      programId: input.programId ?? null,
      decisionInfluenceId: input.decisionInfluenceId ?? null,
      communityConcernId: input.communityConcernId ?? null,
    };
    await requireReferences(context, input.kind, named);
    const publication = await context.database.prisma.publication.create({
      data: {
        ...named,
        jurisdictionId: actingJurisdiction(context).id,
        kind: input.kind,
        title: input.title,
        body: input.body,
        ...(input.language ? { language: input.language } : {}),
        proposedBySubject: subjectOf(context.actor),
      },
      select: { id: true },
    });
    await audit(context, 'publication.created', publication.id, { kind: input.kind });
    return publication.id;
  });
  return { publication: await requirePublication(context, id, ['input']) };
}

/** Changes a draft; null clears what it names. An approval of earlier words does not hold for the new ones, and words under review stand still. */
export async function updatePublication(
  context: Context,
  input: z.output<typeof updatePublicationSchema>,
): Promise<PublicationPayload> {
  const current = await lockPublication(context, input.id, input.expectedVersion);
  if (current.status !== 'DRAFT') {
    throw new InvalidStateError(
      `A publication that is ${current.status} cannot be changed${current.status === 'PUBLISHED' ? '; withdraw it' : ''}.`,
      ['input', 'id'],
    );
  }
  if (await hasOpenReview(context, { kind: 'PUBLICATION', id: input.id })) {
    throw new InvalidStateError(
      'A review of this publication is open. Its words stand still until the review is decided or withdrawn.',
      ['input', 'id'],
    );
  }
  const { id, expectedVersion, title, body, language, ...named } = input;
  const references = {
    programId: kept(named.programId, current.programId),
    decisionInfluenceId: kept(named.decisionInfluenceId, current.decisionInfluenceId),
    communityConcernId: kept(named.communityConcernId, current.communityConcernId),
  };
  await requireReferences(context, current.kind, references);
  const data = {
    ...givenFields(named),
    ...(title ? { title } : {}),
    ...(body ? { body } : {}),
    ...(language ? { language } : {}),
  };
  const publication = await changePublication(context, id, expectedVersion, data);
  await audit(context, 'publication.updated', id, { fields: Object.keys(data) });
  return { publication };
}

/** Publishes a draft, if nothing is in its way. Its words are frozen from then on. */
export async function publish(
  context: Context,
  input: z.output<typeof publishSchema>,
): Promise<PublicationPayload> {
  const { id, expectedVersion } = input;
  const current = await lockPublication(context, id, expectedVersion);
  requireMove(current, 'PUBLISHED');
  // What it is about may have been deleted since.
  await requireReferences(context, current.kind, current);
  await requirePermitted(context, { kind: 'PUBLICATION', id }, ['input', 'id']);
  const publication = await changePublication(context, id, expectedVersion, {
    status: 'PUBLISHED',
    publishedAt: context.now(),
  });
  await audit(context, 'publication.published', id);
  return { publication };
}

/** Withdraws what was published, and says why. */
export async function withdrawPublication(
  context: Context,
  input: z.output<typeof withdrawPublicationSchema>,
): Promise<PublicationPayload> {
  const { id, expectedVersion, reason } = input;
  requireMove(await lockPublication(context, id, expectedVersion), 'WITHDRAWN');
  const publication = await changePublication(context, id, expectedVersion, {
    status: 'WITHDRAWN',
    withdrawnAt: context.now(),
    withdrawalReason: reason,
  });
  await audit(context, 'publication.withdrawn', id);
  return { publication };
}

function requireMove(publication: PublicationRow, to: PublicationStatus): void {
  const problem = whyNotMove(publication.status, to);
  if (problem !== null) throw new InvalidStateError(problem, ['input', 'id']);
}

function changePublication(
  context: Context,
  id: string,
  version: number,
  data: object,
): Promise<PublicationRow> {
  return changeVersion(
    version,
    () =>
      context.database.prisma.publication.updateMany({
        where: { id, version },
        data: { ...data, version: { increment: 1 } },
      }),
    () => requirePublication(context, id, ['input', 'id']),
  );
}

function audit(
  context: Context,
  action: string,
  entityId: string,
  detail: Record<string, string | string[]> = {},
): Promise<void> {
  return recordAudit(context, { action, entityType: 'Publication', entityId, detail });
}
