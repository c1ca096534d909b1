/** Machine-readable codes of everything that can go wrong on purpose. They are part of the published contract. */
export type ErrorCode =
  | 'VALIDATION_FAILED'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'CONFLICT'
  | 'INVALID_STATE'
  | 'UNAUTHENTICATED'
  | 'LIMIT_EXCEEDED'
  | 'SERVICE_UNAVAILABLE';

/** One thing wrong with an input: where (path into the input), and what, in words for the person who sent it. */
export interface InputIssue {
  path: readonly (string | number)[];
  message: string;
}

/** An expected failure. Thrown in a service, it rolls the transaction back and becomes a member of the result union. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  /** The place in the input. Not called `path`: graphql-js takes an error with a `path` for one that has its place in the answer. */
  readonly inputPath: readonly (string | number)[];

  constructor(code: ErrorCode, message: string, path: readonly (string | number)[] = []) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.inputPath = path;
  }
}

/** The input is not acceptable; every issue is named. */
export class ValidationError extends DomainError {
  readonly issues: readonly InputIssue[];

  constructor(issues: readonly InputIssue[]) {
    super('VALIDATION_FAILED', issues[0]?.message ?? 'The input is not valid.', issues[0]?.path ?? []);
    this.issues = issues;
  }
}

/** Something that the input names does not exist for this caller. An id of another tenant is answered just like this. */
export class NotFoundError extends DomainError {
  constructor(what: string, path: readonly (string | number)[] = []) {
    super('NOT_FOUND', `${what} was not found.`, path);
  }
}

/** The caller is known and may not do this. */
export class ForbiddenError extends DomainError {
  /** The action that the caller's role or scopes lack; null where something else stands in the way. */
  readonly action: string | null;

  constructor(message: string, path: readonly (string | number)[] = [], action: string | null = null) {
    super('FORBIDDEN', message, path);
    this.action = action;
  }
}

/** Somebody else was faster, or the same thing exists already. */
export class ConflictError extends DomainError {
  /** The version that stands now, where the conflict is about one. */
  readonly currentVersion: number | null;

  constructor(
    message: string,
    path: readonly (string | number)[] = [],
    currentVersion: number | null = null,
  ) {
    super('CONFLICT', message, path);
    this.currentVersion = currentVersion;
  }
}

/** The thing exists, and its state does not allow this. */
export class InvalidStateError extends DomainError {
  constructor(message: string, path: readonly (string | number)[] = []) {
    super('INVALID_STATE', message, path);
  }
}

/** No credential, or one that does not hold. */
export class UnauthenticatedError extends DomainError {
  constructor(message: string) {
    super('UNAUTHENTICATED', message);
  }
}

/** A request is larger, deeper or costlier than allowed; the message names the limit and what was sent. */
export class LimitExceededError extends DomainError {
  readonly limit: string;
  readonly maximum: number;

  /** `hint` is what to do about it, where the name of the limit does not say. */
  constructor(limit: string, maximum: number, actual: number, hint = '') {
    const message = `The request exceeds the limit of ${maximum} ${limit} (${actual} were sent).`;
    super('LIMIT_EXCEEDED', hint === '' ? message : `${message} ${hint}`);
    this.limit = limit;
    this.maximum = maximum;
  }
}

/** The database, the object store or the queue does not answer. The cause is for the log, never for the caller. */
export class ServiceUnavailableError extends DomainError {
  constructor(service: string, cause?: unknown) {
    super('SERVICE_UNAVAILABLE', `The ${service} is not available at the moment. Please try again.`);
    this.cause = cause;
  }
}
