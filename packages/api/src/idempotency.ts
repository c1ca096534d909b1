import { createHash } from 'node:crypto';

import { subjectOf } from '@rapport/core/actor.ts';
import { ConflictError } from '@rapport/core/errors.ts';
import { actingJurisdiction, type Context } from './context.ts';
import * as rules from './input-rules.ts';

/** The form of an idempotency key. */
export const idempotencyKeySchema = rules
  .storable('An idempotency key')
  .min(8, 'An idempotency key has 8 to 200 characters.')
  .max(200, 'An idempotency key has 8 to 200 characters.')
  .nullish();

function hashOf(input: object): string {
  const text = JSON.stringify(input, (_key, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  );
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Makes something once for each key: a retry with the same key and input gets the id of what the first try made. The same key with another
 * input is a ConflictError. Runs in the mutation's transaction; of two tries at the same time, one waits for the other.
 */
export async function createOnce<Input extends { idempotencyKey?: string | null | undefined }>(
  context: Context,
  operation: string,
  input: Input,
  create: () => Promise<string>,
): Promise<{ id: string; isRepeated: boolean }> {
  const key = input.idempotencyKey;
  if (key == null) return { id: await create(), isRepeated: false };
  const jurisdictionId = actingJurisdiction(context).id;
  const { prisma } = context.database;
  const identity = { jurisdictionId, actorSubject: subjectOf(context.actor), operation, key };
  const requestHash = hashOf(input);
  await prisma.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${Object.values(identity).join('\n')}, 0))`;
  const known = await prisma.idempotentResult.findFirst({ where: identity });
  if (known) {
    if (known.requestHash !== requestHash) {
      throw new ConflictError('This idempotency key was used for another input.', [
        'input',
        'idempotencyKey',
      ]);
    }
    return { id: known.entityId, isRepeated: true };
  }
  const id = await create();
  await prisma.idempotentResult.create({
    data: { ...identity, requestHash, entityId: id },
    select: { id: true },
  });
  return { id, isRepeated: false };
}
