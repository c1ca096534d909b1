import { DomainError, type ErrorCode } from '@rapport/core/errors.ts';
import { GraphQLError } from 'graphql';
import { JobQueueUnavailableError } from '@rapport/storage/job-queue.ts';
import { ObjectStoreUnavailableError } from '@rapport/storage/object-store.ts';

import type { Log } from '../log.ts';

const httpStatus: Record<ErrorCode, number> = {
  VALIDATION_FAILED: 200,
  NOT_FOUND: 200,
  FORBIDDEN: 200,
  CONFLICT: 200,
  INVALID_STATE: 200,
  UNAUTHENTICATED: 401,
  LIMIT_EXCEEDED: 400,
  SERVICE_UNAVAILABLE: 503,
};

/** Whether a failure ended the whole request, before execution, and so decides the status of the response. */
type Stage = 'REQUEST' | 'FIELD';

/** An expected failure as it stands in `errors[]`: its code and words, and a status where the request failed as a whole. */
export function toGraphQLError(error: DomainError, stage: Stage, at?: GraphQLError): GraphQLError {
  const status = stage === 'REQUEST' && error.code === 'FORBIDDEN' ? 403 : httpStatus[error.code];
  return new GraphQLError(error.message, {
    ...(at?.nodes ? { nodes: at.nodes } : {}),
    ...(at?.path ? { path: at.path } : {}),
    extensions: {
      code: error.code,
      ...(error.path.length > 0 ? { inputPath: error.path } : {}),
      ...(status === 200
        ? {}
        : {
            http: { status, ...(status === 401 ? { headers: { 'WWW-Authenticate': 'Bearer' } } : {}) },
          }),
    },
  });
}

/**
 * The one place where errors become what a caller sees. Expected failures keep their words; anything else is logged once, with its cause, and shown as
 * an internal error that names the request.
 */
export function createErrorMask(log: Log) {
  return (error: unknown): Error => {
    const original = error instanceof GraphQLError ? error.originalError : error;
    const at = error instanceof GraphQLError ? error : undefined;
    if (original instanceof DomainError) {
      if (original.code === 'SERVICE_UNAVAILABLE') {
        log({ level: 'error', message: original.message, cause: String(original.cause) });
      }
      return toGraphQLError(original, 'FIELD', at);
    }
    if (original instanceof ObjectStoreUnavailableError || original instanceof JobQueueUnavailableError) {
      log({ level: 'error', message: original.message, cause: String(original.cause) });
      return new GraphQLError(`${original.message} Please try again.`, {
        ...(at?.nodes ? { nodes: at.nodes, path: at.path } : {}),
        extensions: { code: 'SERVICE_UNAVAILABLE' },
      });
    }
    // GraphQL's own complaints about a document, its variables or a value have no original error, or one of GraphQL's.
    if (error instanceof GraphQLError && (original === undefined || original instanceof GraphQLError)) {
      return error.extensions['code'] === undefined ? withCode(error) : error;
    }
    log({
      level: 'error',
      message: 'unexpected error',
      path: at?.path?.join('.'),
      error: original instanceof Error ? (original.stack ?? original.message) : String(original),
    });
    return new GraphQLError('Something went wrong on our side. It has been logged.', {
      ...(at?.nodes ? { nodes: at.nodes, path: at.path } : {}),
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
  };
}

function withCode(error: GraphQLError): GraphQLError {
  error.extensions['code'] = 'BAD_REQUEST';
  return error;
}
