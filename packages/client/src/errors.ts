/**
 * A request that has no answer to show. Expected failures of a mutation are none of these: they are members of its result union, so they arrive as data.
 * `code` is NETWORK, HTTP, or what the API says in `extensions.code` (UNAUTHENTICATED, FORBIDDEN, LIMIT_EXCEEDED, BAD_REQUEST, SERVICE_UNAVAILABLE,
 * INTERNAL_SERVER_ERROR …).
 */
export class RapportError extends Error {
  readonly code: string;
  /** As the API's log names the request; null where no answer came. */
  readonly requestId: string | null;

  constructor(code: string, message: string, requestId: string | null = null, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
    this.requestId = requestId;
  }
}

/** Nothing came back: no connection, a refused origin, or a request that was cut off. */
export class NetworkError extends RapportError {
  constructor(cause: unknown) {
    super('NETWORK', 'The server cannot be reached. Check the connection and try again.', null, { cause });
  }
}

/** An answer that is not GraphQL: from a proxy or a gateway in between, say. */
export class HttpError extends RapportError {
  readonly status: number;

  constructor(status: number, requestId: string | null = null) {
    super('HTTP', `The server answered with status ${status}.`, requestId);
    this.status = status;
  }
}

/** One entry of `errors`. */
export interface GraphqlErrorEntry {
  readonly message: string;
  readonly code: string;
  /** The place in the answer. */
  readonly path: readonly (string | number)[];
}

/** The API refused or failed; `code` and `message` are those of the first entry. */
export class GraphqlError extends RapportError {
  readonly errors: readonly GraphqlErrorEntry[];

  constructor(errors: readonly [GraphqlErrorEntry, ...GraphqlErrorEntry[]], requestId: string | null = null) {
    super(errors[0].code, errors[0].message, requestId);
    this.errors = errors;
  }
}

const passing = new Set(['NETWORK', 'SERVICE_UNAVAILABLE']);

/** Whether the same request may succeed a little later. */
export function isPassing(error: Error): boolean {
  if (error instanceof HttpError) return error.status >= 500 || error.status === 429;
  return error instanceof RapportError && passing.has(error.code);
}

/** Whether there is no credential, or one that does not hold any more. */
export function isUnauthenticated(error: Error): boolean {
  return error instanceof RapportError && error.code === 'UNAUTHENTICATED';
}
