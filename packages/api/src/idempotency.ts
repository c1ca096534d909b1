import { createHash } from 'node:crypto';

import { subjectOf } from '@rapport/core/actor.ts';
import { ConflictError } from '@rapport/core/errors.ts';
import { actingJurisdiction, type Context } from './context.ts';
import * as rules from './input-rules.ts';

const keyLength = 'An idempotency key has 8 to 200 characters.';
/** The form of an idempotency key. */
export const idempotencyKeySchema = rules
  .exempt(
    rules.storable('An idempotency key', 200, keyLength).min(8, keyLength),
    'A key of the program that sends the request; nobody reads it.',
  )
  .nullish()
  .describe('Makes a retry safe: the same key with the same input returns the first result.');

function hashOf(input: object): string {
  const text = JSON.stringify(input, (_key, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  );
  return createHash('sha256').update(text).digest('hex');
}

export interface KeyedInput {
  idempotencyKey?: string | null | undefined;
}

/**
 * Does something once for each idempotency key of a person in a mutation: a retry with the same input gets the first result, by the id that was remembered. The same key with
 * another input is a ConflictError. Runs in the mutation's transaction; of two tries at the same time, one waits for the other.
 */
export async function onceForKey<Result>(
  context: Context,
  mutation: string,
  input: KeyedInput,
  steps: {
    first: () => Promise<Result>;
    idOf: (result: Result) => string;
    again: (id: string) => Promise<Result>;
  },
): Promise<Result> {
  const key = input.idempotencyKey;
  if (key == null) return steps.first();
  const jurisdictionId = actingJurisdiction(context).id;
  const { prisma } = context.database;
  const identity = { jurisdictionId, actorSubject: subjectOf(context.actor), operation: mutation, key };
  const requestHash = hashOf(input);
  await prisma.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${Object.values(identity).join('\n')}, 0))`;
  const known = await prisma.idempotentResult.findFirst({ where: identity });
  if (known) {
    if (known.requestHash !== requestHash) {
      const path = ['input', 'idempotencyKey'];
      throw new ConflictError('This idempotency key was used with different input.', path);
    }
    return steps.again(known.entityId);
  }
  const result = await steps.first();
  await prisma.idempotentResult.create({
    data: { ...identity, requestHash, entityId: steps.idOf(result) },
    select: { id: true },
  });
  return result;
}
