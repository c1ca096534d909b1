import type { TextFinding } from './screening/finding.ts';
import { findingMessage } from './screening/screen-text.ts';

/** Machine-readable codes of all expected failures. They are part of the published contract. */
export type ErrorCode =
  | 'VALIDATION_FAILED'
  | 'IDENTIFYING_TEXT'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'CONFLICT'
  | 'INVALID_STATE'
  | 'UNAUTHENTICATED'
  | 'LIMIT_EXCEEDED'
  | 'RATE_LIMITED'
  | 'SERVICE_UNAVAILABLE';

/** One problem of an input: its path in the input, and a message for the caller. */
export interface InputIssue {
  path: readonly (string | number)[];
  message: string;
}

/**
 * An expected failure. If a service throws it, the transaction rolls back and the failure becomes a member of
 * the result union.
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  /**
   * The path in the input. It is not called `path`, because graphql-js treats an error with a `path` as
   * located in the answer.
   */
  readonly inputPath: readonly (string | number)[];

  constructor(code: ErrorCode, message: string, path: readonly (string | number)[] = []) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.inputPath = path;
  }
}

/** The input is invalid. `issues` lists every problem. */
export class ValidationError extends DomainError {
  readonly issues: readonly InputIssue[];

  constructor(issues: readonly InputIssue[]) {
    super('VALIDATION_FAILED', issues[0]?.message ?? 'The input is not valid.', issues[0]?.path ?? []);
    this.issues = issues;
  }
}

/** A finding in a text of an input, with the path of the text. */
export interface InputFinding extends TextFinding {
  path: readonly (string | number)[];
}

/** Texts of the input identify a person or a case, or seem to. `findings` has at least one. */
export class IdentifyingTextError extends DomainError {
  readonly findings: readonly InputFinding[];
  /** True if no finding is certain, so that the author can confirm the texts with a reason. */
  readonly canConfirm: boolean;

  constructor(findings: readonly InputFinding[]) {
    const first = findings.find(({ isCertain }) => isCertain) ?? findings[0];
    super('IDENTIFYING_TEXT', first ? findingMessage(first) : 'The text is refused.', first?.path ?? []);
    this.findings = findings;
    this.canConfirm = findings.every(({ isCertain }) => !isCertain);
  }
}

/** A record that the input names does not exist for this caller. Ids of other tenants get the same error. */
export class NotFoundError extends DomainError {
  constructor(what: string, path: readonly (string | number)[] = []) {
    super('NOT_FOUND', `${what} was not found.`, path);
  }
}

/** The caller is known but not allowed to do this. */
export class ForbiddenError extends DomainError {
  /** The action that the caller's role or scopes lack; null if the refusal has another reason. */
  readonly action: string | null;

  constructor(message: string, path: readonly (string | number)[] = [], action: string | null = null) {
    super('FORBIDDEN', message, path);
    this.action = action;
  }
}

/** Another writer was faster, or the record already exists. */
export class ConflictError extends DomainError {
  /** The current version, if the conflict is about a version. */
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

/** The kinds of states that do not allow something. They are part of the published contract. */
export const InvalidStateReason = {
  ALREADY_DONE: 'ALREADY_DONE',
  AMOUNT_EXCEEDED: 'AMOUNT_EXCEEDED',
  DATA_MISSING: 'DATA_MISSING',
  DATES_OUT_OF_ORDER: 'DATES_OUT_OF_ORDER',
  FIGURES_CONFLICT: 'FIGURES_CONFLICT',
  IN_USE: 'IN_USE',
  LAST_ONE: 'LAST_ONE',
  LEGAL_HOLD: 'LEGAL_HOLD',
  LIMIT_REACHED: 'LIMIT_REACHED',
  NOT_APPROVED: 'NOT_APPROVED',
  PARENT_DELETED: 'PARENT_DELETED',
  PROVIDED: 'PROVIDED',
  RETIRED: 'RETIRED',
  REVIEW_OPEN: 'REVIEW_OPEN',
  TOO_EARLY: 'TOO_EARLY',
  TOO_LATE: 'TOO_LATE',
  WRONG_STATUS: 'WRONG_STATUS',
} as const;
export type InvalidStateReason = keyof typeof InvalidStateReason;

/** The record exists, but its state does not allow this. `reason` says which kind of state. */
export class InvalidStateError extends DomainError {
  readonly reason: InvalidStateReason;

  constructor(reason: InvalidStateReason, message: string, path: readonly (string | number)[] = []) {
    super('INVALID_STATE', message, path);
    this.reason = reason;
  }
}

/** The credential is missing or invalid. */
export class UnauthenticatedError extends DomainError {
  constructor(message: string) {
    super('UNAUTHENTICATED', message);
  }
}

/** A request exceeds a limit. The message names the limit and the actual number, where it was counted. */
export class LimitExceededError extends DomainError {
  readonly limit: string;
  readonly maximum: number;

  /** `hint` is advice for limits whose name does not suggest a fix. */
  constructor(limit: string, maximum: number, actual: number | null, hint = '') {
    const counted = actual === null ? '' : ` (it has ${actual})`;
    const message = `The request exceeds the limit of ${maximum} ${limit}${counted}.`;
    super('LIMIT_EXCEEDED', hint === '' ? message : `${message} ${hint}`);
    this.limit = limit;
    this.maximum = maximum;
  }
}

/** The caller has more requests, or more expensive ones, than their share. The same request succeeds later. */
export class RateLimitedError extends DomainError {
  readonly retryAfterSeconds: number;

  constructor(reason: string, retryAfterSeconds: number) {
    super('RATE_LIMITED', `${reason} Try again in ${retryAfterSeconds} s.`);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * The database, the object store or the queue does not answer. The cause goes to the log, never to the
 * caller.
 */
export class ServiceUnavailableError extends DomainError {
  constructor(service: string, cause?: unknown) {
    super('SERVICE_UNAVAILABLE', `The ${service} is not available at the moment. Please try again.`);
    this.cause = cause;
  }
}
