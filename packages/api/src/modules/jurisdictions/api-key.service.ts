import { ConflictError, ForbiddenError, ValidationError } from '@rapport/core/errors.ts';
import type { ApiKey } from '@rapport/database/generated/prisma/client.ts';
import { subjectOf } from '@rapport/core/actor.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { createApiKey as makeKey } from '../../auth/api-key.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource } from '../../lists/connection.ts';
import { newestFirst } from '../../lists/connection.ts';
import { expiryIssue, readScopes } from './api-key.rules.ts';

export type ApiKeyRow = Omit<ApiKey, 'hash'>;

/** The fields that a list or a lookup of keys reads: never the hash. */
export const apiKeyFields = [
  'name',
  'prefix',
  'scopes',
  'expiresAt',
  'revokedAt',
  'lastUsedAt',
  'createdBySubject',
  'createdAt',
  'version',
] as const;

const scopesMax = 100;

/** The creator of what a key makes, as `subjectOf` names it. */
const apiKeySubject = (id: string): string => `api-key:${id}`;

export const createApiKeySchema = z.object({
  name: rules.title('A name'),
  scopes: z
    .array(z.string())
    .min(1, 'An API key has at least one scope.')
    .max(scopesMax, `An API key has at most ${scopesMax} scopes.`),
  expiresAt: z.date(),
});

export const revokeApiKeySchema = z.object({ id: globalId('ApiKey', 'API key') });

/** The tenant's keys, the newest first. */
export function apiKeyList(): ConnectionSource {
  return { model: 'ApiKey', fields: apiKeyFields, orderBy: newestFirst };
}

async function requireApiKey(context: Context, id: string): Promise<ApiKeyRow> {
  const row = await context.database.prisma.apiKey.findFirst({ where: { id }, omit: { hash: true } });
  return found(row, 'The API key', ['input', 'id']);
}

/**
 * Holds the membership or key that a new key is made with until the transaction ends, so that whoever ends it at the same time sees the new
 * key and revokes it too. Returns when the maker itself expires, null for a person. Throws a ForbiddenError where it ended since the request began.
 */
async function holdMaker({ actor, database }: Context): Promise<Date | null> {
  const { prisma } = database;
  if (actor.kind === 'API_KEY') {
    const [maker] = await prisma.$queryRaw<{ expiresAt: Date; revokedAt: Date | null }[]>`
      select expires_at as "expiresAt", revoked_at as "revokedAt" from api_key where id = ${actor.apiKeyId}::uuid for share`;
    if (maker?.revokedAt === null) return maker.expiresAt;
  } else if (actor.kind === 'PERSON') {
    const [maker] = await prisma.$queryRaw<{ role: string }[]>`
      select role::text from membership where subject = ${actor.subject} for share`;
    if (maker !== undefined && maker.role === actor.acting?.role) return null;
  }
  throw new ForbiddenError('Your own access changed in the meantime.');
}

/**
 * Makes a key and answers it, this once. A key's secret is kept nowhere, so a retry cannot be answered with the first try's result and
 * idempotency keys have no place here. Instead a name belongs to one live key: the retry of a request whose answer was lost is a ConflictError,
 * and the caller revokes the key that nobody holds before making another.
 */
export async function createApiKey(context: Context, input: z.output<typeof createApiKeySchema>) {
  const { actor, database } = context;
  const { prisma } = database;
  const { name, expiresAt } = input;
  const now = context.now();
  const { scopes, issues } = readScopes(actor, input.scopes);
  const expiry = expiryIssue(expiresAt, now, await holdMaker(context));
  const problems = [
    ...issues.map((issue) => ({ ...issue, path: ['input', 'scopes', ...issue.path] })),
    ...(expiry === null ? [] : [{ path: ['input', 'expiresAt'], message: expiry }]),
  ];
  if (problems.length > 0) throw new ValidationError(problems);

  const jurisdictionId = actingJurisdiction(context).id;
  await prisma.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`api-key\n${jurisdictionId}\n${name}`}, 0))`;
  const live = { name, revokedAt: null, expiresAt: { gt: now } };
  if (await prisma.apiKey.findFirst({ where: live, select: { id: true } })) {
    throw new ConflictError(
      'A key with this name is in use. Choose another name, or revoke that key first: its secret cannot be shown again.',
      ['input', 'name'],
    );
  }
  const { key, hash, prefix } = makeKey();
  const apiKey = await prisma.apiKey.create({
    data: {
      jurisdictionId,
      name,
      prefix,
      hash,
      scopes,
      expiresAt,
      createdBySubject: subjectOf(actor),
    },
    omit: { hash: true },
  });
  await recordAudit(context, {
    action: 'apiKey.created',
    entityType: 'ApiKey',
    entityId: apiKey.id,
    detail: { scopes, expiresAt: expiresAt.toISOString() },
  });
  return { apiKey, key };
}

/**
 * Ends a key at once. It takes no expected version, because a key that must go must not stay for a version's sake; of a key that is
 * revoked already, the first time stands.
 */
export async function revokeApiKey(context: Context, input: z.output<typeof revokeApiKeySchema>) {
  const { id } = input;
  const { count } = await context.database.prisma.apiKey.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: context.now(), version: { increment: 1 } },
  });
  const apiKey = await requireApiKey(context, id);
  if (count > 0) {
    await recordAudit(context, { action: 'apiKey.revoked', entityType: 'ApiKey', entityId: id });
  }
  return { apiKey };
}

/**
 * Ends every key that a person made, every key that was made with one of those, and so on; returns the ids of those that this ended. For the
 * transaction that changes the person's membership, which it holds. A statement a generation: each sees what the ones before it waited for.
 */
export async function revokeKeysMadeBy(context: Context, subject: string): Promise<string[]> {
  const { prisma } = context.database;
  const revokedIds: string[] = [];
  for (let makers = [subject]; makers.length > 0;) {
    const made = { createdBySubject: { in: makers } };
    const ended = await prisma.apiKey.updateManyAndReturn({
      where: { ...made, revokedAt: null },
      data: { revokedAt: context.now(), version: { increment: 1 } },
      select: { id: true },
    });
    revokedIds.push(...ended.map(({ id }) => id));
    // A key that was revoked before may have made one that was not.
    const generation = await prisma.apiKey.findMany({ where: made, select: { id: true } });
    makers = generation.map(({ id }) => apiKeySubject(id));
  }
  return revokedIds;
}

/** Notes that a key was used, at most every five minutes. */
export async function recordApiKeyUse(context: Context): Promise<void> {
  const { actor, database, session } = context;
  if (actor.kind !== 'API_KEY') return;
  await database.within(session, () =>
    session.write(() =>
      database.prisma.apiKey.updateMany({
        where: { id: actor.apiKeyId },
        data: { lastUsedAt: context.now() },
      }),
    ),
  );
}
