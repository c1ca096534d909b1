import { ForbiddenError, ServiceUnavailableError, ValidationError } from '@rapport/core/errors.ts';
import type { Action } from '@rapport/core/permissions.ts';
import { JobQueueUnavailableError } from '@rapport/storage/job-queue.ts';
import { ObjectStoreUnavailableError } from '@rapport/storage/object-store.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { z } from 'zod';

import { noteDenial, type Context } from './context.ts';
import { translateDatabaseError } from './database-errors.ts';
import { expectedErrors } from './errors.schema.ts';

/** Parses what a mutation or query was given. Throws a ValidationError with every issue, each with its path. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  root = 'input',
): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new ValidationError(
    result.error.issues.map((issue) => ({
      path: [root, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))],
      message: issue.message,
    })),
  );
}

/**
 * The options that every mutation field shares: its action, the union of its expected failures, and a resolver that
 * parses the input and runs the use case in one write transaction. What the use case throws rolls everything back, the audit event included.
 */
export function mutation<Schema extends z.ZodType, Payload>(options: {
  action: Action;
  schema: Schema;
  resolve: (context: Context, input: z.output<Schema>) => Promise<Payload>;
  /** What is to be announced once the transaction is committed; it must not fail the mutation, which is done. */
  afterCommit?: (context: Context, payload: Payload) => Promise<void>;
}) {
  return {
    action: options.action,
    errors: { types: expectedErrors },
    resolve: async (
      _root: unknown,
      args: { input: unknown },
      context: Context,
      info: Pick<GraphQLResolveInfo, 'fieldName'>,
    ): Promise<Payload> => {
      const input = parseInput(options.schema, args.input);
      try {
        const payload = await context.session.write(() => options.resolve(context, input));
        context.loaders.forget();
        await options.afterCommit?.(context, payload);
        return payload;
      } catch (error) {
        const failure = explain(error);
        if (failure instanceof ForbiddenError && failure.action === null) {
          // Refused for who asks, though the role allows it; what the role does not allow is noted where it is refused.
          noteDenial(context, options.action, `Mutation.${info.fieldName}`);
        }
        if (failure instanceof ServiceUnavailableError) {
          // It becomes data of the answer, so nothing else would log it.
          const { message, cause } = failure;
          context.log({ level: 'error', message, requestId: context.requestId, cause: String(cause) });
        }
        throw failure;
      }
    },
  };
}

/** What the caller can be told of a failure; what nobody foresaw stays as it is. */
function explain(error: unknown): unknown {
  if (error instanceof ObjectStoreUnavailableError) return new ServiceUnavailableError('object store', error);
  if (error instanceof JobQueueUnavailableError) return new ServiceUnavailableError('job queue', error);
  return translateDatabaseError(error);
}
