import { ForbiddenError, ServiceUnavailableError } from '@rapport/core/errors.ts';
import { JobQueueUnavailableError } from '@rapport/storage/job-queue.ts';
import { ObjectStoreUnavailableError } from '@rapport/storage/object-store.ts';
import type { z } from 'zod';

import {
  recordConfirmation,
  screenInput,
  splitConfirmation,
  type ConfirmedText,
} from './contract/text-screening.ts';
import { noteDenial, type Context } from './context.ts';
import { translateDatabaseError } from './database-errors.ts';
import { parseInput } from './parse-input.ts';
import type { FieldAction } from './plugins/authorization.ts';

/**
 * Runs a mutation: parses the input, screens its texts and runs the use case in one write transaction. An error rolls everything back, including the audit event.
 */
export async function runMutation<Schema extends z.ZodType, Result>(
  context: Context,
  mutation: {
    name: string;
    action: FieldAction;
    schema: Schema;
    given: unknown;
    /** `confirmed` is what the author confirmed about the texts; null if nothing in them looked like a person. */
    run: (input: z.output<Schema>, confirmed: ConfirmedText | null) => Promise<Result>;
    afterCommit?: (result: Result) => Promise<void>;
  },
): Promise<Result> {
  const { texts, confirmation } = splitConfirmation(mutation.given);
  const input = parseInput(mutation.schema, mutation.given);
  const confirmed = screenInput(mutation.schema, texts, confirmation);
  try {
    const result = await context.session.write(async () => {
      const eventsBefore = context.audits.entities.length;
      const done = await mutation.run(input, confirmed);
      // A function of the database records what the public does, and its confirmation.
      if (confirmed && mutation.action !== 'public')
        await recordConfirmation(context, mutation.name, eventsBefore, confirmed);
      return done;
    });
    context.loaders.forget();
    await mutation.afterCommit?.(result);
    return result;
  } catch (error) {
    const failure = explain(error);
    const { action } = mutation;
    const isOfRole = action !== 'signedIn' && action !== 'public';
    if (failure instanceof ForbiddenError && failure.action === null && isOfRole) {
      // Refused because of who asks, although the role allows it. A denial because of the role is noted where it happens.
      noteDenial(context, action, `Mutation.${mutation.name}`);
    }
    if (failure instanceof ServiceUnavailableError) {
      // It becomes data of the answer, so nothing else would log it.
      const { message, cause } = failure;
      context.log({ level: 'error', message, requestId: context.requestId, cause: String(cause) });
    }
    throw failure;
  }
}

/** The error for the caller. An unexpected error stays unchanged. */
function explain(error: unknown): unknown {
  if (error instanceof ObjectStoreUnavailableError) return new ServiceUnavailableError('object store', error);
  if (error instanceof JobQueueUnavailableError) return new ServiceUnavailableError('job queue', error);
  return translateDatabaseError(error);
}
