/**
 * A request without an answer. Expected failures of a mutation are not among these: they are members of its
 * result union and arrive as data. `code` is NETWORK, HTTP, or the API's `extensions.code` (UNAUTHENTICATED,
 * FORBIDDEN, LIMIT_EXCEEDED, BAD_REQUEST, SERVICE_UNAVAILABLE, INTERNAL_SERVER_ERROR …).
 */
export class RapportError extends Error {
  readonly code: string;
  /** The id of the request in the API's log; null without an answer. */
  readonly requestId: string | null;

  constructor(code: string, message: string, requestId: string | null = null, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
    this.requestId = requestId;
  }
}

/** No answer arrived: no connection, a refused origin, or an interrupted request. */
export class NetworkError extends RapportError {
  constructor(cause: unknown) {
    super('NETWORK', 'The server cannot be reached. Check the connection and try again.', null, { cause });
  }
}

/** A response that is not GraphQL, for example from a proxy or a gateway. */
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
  /** The path in the answer. */
  readonly path: readonly (string | number)[];
}

/** The API refused or failed. `code` and `message` are those of the first entry. */
export class GraphqlError extends RapportError {
  readonly errors: readonly GraphqlErrorEntry[];

  constructor(errors: readonly [GraphqlErrorEntry, ...GraphqlErrorEntry[]], requestId: string | null = null) {
    super(errors[0].code, errors[0].message, requestId);
    this.errors = errors;
  }
}

const passing = new Set(['NETWORK', 'SERVICE_UNAVAILABLE']);

/** Whether the same request can succeed later. */
export function isPassing(error: Error): boolean {
  if (error instanceof HttpError) return error.status >= 500 || error.status === 429;
  return error instanceof RapportError && passing.has(error.code);
}

/** Whether the credential is missing or no longer valid. */
export function isUnauthenticated(error: Error): boolean {
  return error instanceof RapportError && error.code === 'UNAUTHENTICATED';
}
