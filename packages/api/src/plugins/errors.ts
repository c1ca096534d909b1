import { DomainError, RateLimitedError, type ErrorCode } from '@rapport/core/errors.ts';
import { GraphQLError } from 'graphql';
import { JobQueueUnavailableError } from '@rapport/storage/job-queue.ts';
import { ObjectStoreUnavailableError } from '@rapport/storage/object-store.ts';

import { unavailableDatabase } from '../database-errors.ts';
import { internalFault, type Log } from '../log.ts';

const httpStatus: Record<ErrorCode, number> = {
  IDENTIFYING_TEXT: 200,
  VALIDATION_FAILED: 200,
  NOT_FOUND: 200,
  FORBIDDEN: 200,
  CONFLICT: 200,
  INVALID_STATE: 200,
  UNAUTHENTICATED: 401,
  LIMIT_EXCEEDED: 400,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
};

/**
 * Whether a failure ended the whole request before execution, and so determines the status of the response.
 */
type Stage = 'REQUEST' | 'FIELD';

/**
 * An expected failure in `errors[]`: its code, its message, and a status if the request failed as a whole.
 */
export function toGraphQLError(error: DomainError, stage: Stage, at?: GraphQLError): GraphQLError {
  const status = stage === 'REQUEST' && error.code === 'FORBIDDEN' ? 403 : httpStatus[error.code];
  return errorAt(at, error.message, {
    code: error.code,
    ...(error.inputPath.length > 0 ? { inputPath: error.inputPath } : {}),
    ...(status === 200
      ? {}
      : {
          http: { status, headers: headersOf(error) },
        }),
  });
}

function headersOf(error: DomainError): Record<string, string> {
  if (error.code === 'UNAUTHENTICATED') return { 'WWW-Authenticate': 'Bearer' };
  return error instanceof RateLimitedError ? { 'Retry-After': String(error.retryAfterSeconds) } : {};
}

/** Characters of a message. GraphQL's own messages repeat what was sent. */
const messageCharactersMax = 1_000;

function shortened(message: string): string {
  return message.length > messageCharactersMax ? `${message.slice(0, messageCharactersMax)}…` : message;
}

/** The same error, with a message that is short enough to return. */
export function shortenedError(error: GraphQLError): GraphQLError {
  const { message, extensions } = error;
  return message.length > messageCharactersMax ? errorAt(error, message, { ...extensions }) : error;
}

/** Replaces an error with another one at the same location. */
function errorAt(
  at: GraphQLError | undefined,
  message: string,
  extensions: Record<string, unknown>,
): GraphQLError {
  return new GraphQLError(shortened(message), {
    ...(at?.nodes ? { nodes: at.nodes } : {}),
    ...(at?.source && at.positions ? { source: at.source, positions: at.positions } : {}),
    ...(at?.path ? { path: at.path } : {}),
    extensions,
  });
}

/**
 * The only place that formats errors for callers. Expected failures keep their message. Any other error is
 * logged once, with its cause, and shown as an internal error. The log entry has the id of the request, as in
 * the X-Request-Id of the response.
 */
export function createErrorMask(log: Log, requestId: () => string | undefined) {
  return (error: unknown): Error => {
    const at = error instanceof GraphQLError ? error : undefined;
    const thrown = at ? (at.originalError ?? undefined) : error;
    const original = unavailableDatabase(thrown) ?? thrown;
    const record = (message: string, detail: Record<string, unknown>): void =>
      log({ level: 'error', message, requestId: requestId(), ...detail });

    if (original instanceof DomainError) {
      if (original.code === 'SERVICE_UNAVAILABLE')
        record(original.message, { cause: String(original.cause) });
      // Without a path, the request itself failed: its credential, or the database before the first read.
      return toGraphQLError(original, at?.path ? 'FIELD' : 'REQUEST', at);
    }
    if (original instanceof ObjectStoreUnavailableError || original instanceof JobQueueUnavailableError) {
      record(original.message, { cause: String(original.cause) });
      return errorAt(at, `${original.message} Please try again.`, {
        code: 'SERVICE_UNAVAILABLE',
        http: { status: 503 },
      });
    }
    if (at && isComplaint(at)) return withCode(at);
    record('unexpected error', {
      fault: internalFault,
      path: at?.path?.join('.'),
      error:
        original instanceof Error ? (original.stack ?? original.message) : (at?.message ?? String(original)),
    });
    return errorAt(at, 'Something went wrong on our side. It has been logged.', {
      code: 'INTERNAL_SERVER_ERROR',
      ...(at?.path ? {} : { http: { status: 500 } }),
    });
  };
}

/** GraphQL's own error about a document, its variables or a value. It is not a fault of the server. */
function isComplaint(error: GraphQLError): boolean {
  const { originalError, path, message } = error;
  if (originalError) return originalError instanceof GraphQLError;
  // During execution, a compiled document reports errors of resolver results and of arguments in this form.
  return path === undefined || message.startsWith('Argument "');
}

function withCode(error: GraphQLError): GraphQLError {
  if (error.extensions['code'] !== undefined) return shortenedError(error);
  return errorAt(error, error.message, { ...error.extensions, code: 'BAD_REQUEST' });
}
