import { InvalidStateError } from '@rapport/core/errors.ts';
import type { LegalAuthority } from '@rapport/database/generated/prisma/client.ts';
import { LegalAuthorityKind } from '@rapport/database/generated/prisma/enums.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import { requireRow } from '../../lists/batch-loaders.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { refuseTaken } from '../../unique.ts';
import { changeVersion, expectVersion } from '../../versions.ts';

export type LegalAuthorityRow = LegalAuthority;
export interface LegalAuthorityPayload {
  legalAuthority: LegalAuthorityRow;
}

/** The fields that a list or a lookup of legal authorities reads. */
export const legalAuthorityFields = [
  'kind',
  'citation',
  'title',
  'description',
  'url',
  'isReference',
  'createdAt',
  'updatedAt',
  'version',
] as const;

/** The global id of a legal authority in an input. */
export const legalAuthorityId = globalId('LegalAuthority', 'legal authority');

const words = {
  citation: rules.title('A citation'),
  title: rules.title(),
  description: rules.text('A description').min(1, 'A description must not be empty.'),
};

export const createLegalAuthoritySchema = z.object({
  ...words,
  kind: z.enum(LegalAuthorityKind),
  url: rules.webAddress().nullish(),
  idempotencyKey: idempotencyKeySchema,
});

export const updateLegalAuthoritySchema = z.object({
  id: legalAuthorityId,
  expectedVersion: rules.expectedVersion,
  kind: z.enum(LegalAuthorityKind).nullish(),
  citation: words.citation.nullish(),
  title: words.title.nullish(),
  description: words.description.nullish(),
  url: rules.webAddress().nullish(),
});

export const deleteLegalAuthoritySchema = z.object({
  id: legalAuthorityId,
  expectedVersion: rules.expectedVersion,
});

export const legalAuthorityFilterSchema = z
  .object({
    kinds: z.array(z.enum(LegalAuthorityKind)).nullish(),
    isReference: z.boolean().nullish(),
    citationContains: rules.text('A text to look for').nullish(),
  })
  .nullish();

/** The list of the tenant's legal authorities that a filter and an order describe. */
export function legalAuthorityList(
  filter: z.output<typeof legalAuthorityFilterSchema>,
  orderBy: ListOrder,
): ConnectionSource {
  const where: Condition[] = [];
  if (filter?.kinds) where.push({ field: 'kind', is: 'oneOf', value: filter.kinds });
  if (filter?.isReference != null)
    where.push({ field: 'isReference', is: 'equal', value: filter.isReference });
  if (filter?.citationContains)
    where.push({ field: 'citation', is: 'contains', value: filter.citationContains });
  return { model: 'LegalAuthority', fields: legalAuthorityFields, where, orderBy };
}

/** Looks a legal authority up for a use case. Throws NotFoundError for a foreign or absent id. */
export async function requireAuthority(
  context: Context,
  id: string,
  path: readonly string[],
): Promise<LegalAuthorityRow> {
  const authority = await context.database.prisma.legalAuthority.findFirst({ where: { id } });
  return found(authority, 'The legal authority', path);
}

/** The legal authority of a row that names one; one statement for all rows that ask at once. */
export function authorityOf(context: Context, id: string): Promise<LegalAuthorityRow> {
  return requireRow<LegalAuthorityRow>(context.loaders, 'LegalAuthority', legalAuthorityFields, id);
}

/** Records a statute, rule or policy of the jurisdiction's own. */
export async function createLegalAuthority(
  context: Context,
  input: z.output<typeof createLegalAuthoritySchema>,
): Promise<LegalAuthorityPayload> {
  const { prisma } = context.database;
  const { id } = await createOnce(context, 'createLegalAuthority', input, async () => {
    await refuseTakenCitation(context, input.citation, null);
    const { idempotencyKey: _key, url, ...data } = input;
    const authority = await prisma.legalAuthority.create({
      data: { ...data, url: url ?? null, jurisdictionId: actingJurisdiction(context).id },
      select: { id: true },
    });
    await recordAudit(context, {
      action: 'legalAuthority.created',
      entityType: 'LegalAuthority',
      entityId: authority.id,
    });
    return authority.id;
  });
  return { legalAuthority: await requireAuthority(context, id, ['input']) };
}

/** Changes what is given; null clears the address and leaves everything else. */
export async function updateLegalAuthority(
  context: Context,
  input: z.output<typeof updateLegalAuthoritySchema>,
): Promise<LegalAuthorityPayload> {
  const { id, expectedVersion, url, ...required } = input;
  await requireOwnAuthority(context, id, expectedVersion);
  if (required.citation != null) await refuseTakenCitation(context, required.citation, id);
  const data = {
    ...Object.fromEntries(Object.entries(required).filter(([, value]) => value != null)),
    ...(url === undefined ? {} : { url }),
  };
  const legalAuthority = await changeVersion(
    expectedVersion,
    () =>
      context.database.prisma.legalAuthority.updateMany({
        where: { id, version: expectedVersion },
        data: { ...data, version: { increment: 1 } },
      }),
    () => requireAuthority(context, id, ['input', 'id']),
  );
  await recordAudit(context, {
    action: 'legalAuthority.updated',
    entityType: 'LegalAuthority',
    entityId: id,
    detail: { fields: Object.keys(data) },
  });
  return { legalAuthority };
}

/** Deletes an authority of the jurisdiction's own that nothing cites. */
export async function deleteLegalAuthority(
  context: Context,
  { id, expectedVersion }: z.output<typeof deleteLegalAuthoritySchema>,
): Promise<LegalAuthorityPayload> {
  const { prisma } = context.database;
  // Whoever cites it needs a lock of the row for the foreign key: nobody can between the count and the deletion.
  await prisma.$queryRaw`select id from legal_authority where id = ${id}::uuid for update`;
  const legalAuthority = await requireOwnAuthority(context, id, expectedVersion);
  const cited = await prisma.legalAuthority.findFirstOrThrow({
    where: { id },
    select: {
      _count: { select: { programs: true, rules: true, trainings: true, retentionRules: true } },
    },
  });
  const { programs, rules: activityRules, trainings, retentionRules } = cited._count;
  const citing = [
    [programs, 'programs'],
    [activityRules, 'rules of permissible activity'],
    [trainings, 'trainings'],
    [retentionRules, 'retention rules'],
  ] as const;
  const still = citing.filter(([count]) => count > 0).map(([count, what]) => `${what} (${count})`);
  if (still.length > 0) {
    throw new InvalidStateError(
      `${legalAuthority.citation} is cited and cannot be deleted: ${still.join(', ')}.`,
      ['input', 'id'],
    );
  }
  await prisma.legalAuthority.deleteMany({ where: { id } });
  await recordAudit(context, {
    action: 'legalAuthority.deleted',
    entityType: 'LegalAuthority',
    entityId: id,
  });
  return { legalAuthority };
}

/** Looks up an authority that the jurisdiction may change, as it was when the change was made. */
async function requireOwnAuthority(
  context: Context,
  id: string,
  expectedVersion: number,
): Promise<LegalAuthorityRow> {
  const authority = await requireAuthority(context, id, ['input', 'id']);
  expectVersion(authority.version, expectedVersion);
  if (authority.isReference) {
    throw new InvalidStateError(`${authority.citation} ships with Rapport and cannot be changed.`, [
      'input',
      'id',
    ]);
  }
  return authority;
}

async function refuseTakenCitation(context: Context, citation: string, ownId: string | null): Promise<void> {
  const { prisma } = context.database;
  const taken = await prisma.legalAuthority.findFirst({ where: { citation }, select: { id: true } });
  refuseTaken(
    taken,
    ownId,
    'citation',
    `There is a legal authority with the citation "${citation}" already.`,
  );
}
