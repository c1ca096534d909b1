import { apiKeySubject, subjectOf } from '@rapport/core/actor.ts';
import { ConflictError, ForbiddenError, ValidationError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import { createApiKey as makeKey } from '../../auth/api-key.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import type { createApiKeySchema, revokeApiKeySchema } from './api-key.input.ts';
import { expiryIssue, readScopes } from './api-key.rules.ts';
import { apiKeys } from './tables.ts';

/**
 * Locks the membership or key that a new key is made with until the transaction ends. A request that ends it at the same time then sees the new
 * key and revokes it too. Returns when the maker itself expires, null for a person. Throws a ForbiddenError if it ended since the request began.
 */
async function lockMaker({ actor, database }: Context): Promise<Date | null> {
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
  throw new ForbiddenError('Your own access has changed since the request began.');
}

/**
 * Creates a key and returns it, only this once. The secret of a key is not stored, so a retry cannot return the result of the first request, and there is no
 * idempotency key. Instead a name belongs to one active key. The retry of a request whose answer was lost is a ConflictError,
 * and the caller revokes the lost key before creating another.
 */
export async function createApiKey(context: Context, input: output<typeof createApiKeySchema>) {
  const { actor, database } = context;
  const { prisma } = database;
  const { name, expiresAt } = input;
  const now = context.now();
  const { scopes, issues } = readScopes(actor, input.scopes);
  const expiry = expiryIssue(expiresAt, now, await lockMaker(context));
  const problems = [
    ...issues.map((issue) => ({ ...issue, path: ['input', 'scopes', ...issue.path] })),
    ...(expiry === null ? [] : [{ path: ['input', 'expiresAt'], message: expiry }]),
  ];
  if (problems.length > 0) throw new ValidationError(problems);

  const jurisdictionId = actingJurisdiction(context).id;
  await prisma.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`api-key\n${jurisdictionId}\n${name}`}, 0))`;
  const active = { name, revokedAt: null, expiresAt: { gt: now } };
  if (await prisma.apiKey.findFirst({ where: active, select: { id: true } })) {
    throw new ConflictError(
      'Another active key has this name. Choose another name, or revoke that key first. Its secret cannot be shown again.',
      ['input', 'name'],
    );
  }
  const { key, hash, prefix } = makeKey();
  const apiKey = await apiKeys.create(
    context,
    { name, prefix, hash, scopes, expiresAt, createdBySubject: subjectOf(actor) },
    { detail: { scopes, expiresAt: expiresAt.toISOString() } },
  );
  return { apiKey, key };
}

/**
 * Ends a key at once. It takes no expected version, so that a conflict cannot delay the revocation. A key that is already
 * revoked keeps the time of its first revocation.
 */
export async function revokeApiKey(context: Context, input: output<typeof revokeApiKeySchema>) {
  const apiKey = await apiKeys.lock(context, input.id, ['input', 'id']);
  if (apiKey.revokedAt !== null) return apiKey;
  return apiKeys.update(context, apiKey, { revokedAt: context.now() }, { action: 'apiKey.revoked' });
}

/**
 * Revokes the keys that a person made, the keys that were made with those, and so on. Returns the ids of the keys that this revoked. For the
 * transaction that has locked the person's membership. Each generation takes its own statements, so that it sees the keys that earlier statements waited for.
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

/** Records the use of a key, at most every five minutes. */
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
