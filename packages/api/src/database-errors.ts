import {
  ConflictError,
  DomainError,
  InvalidStateError,
  NotFoundError,
  RateLimitedError,
  ServiceUnavailableError,
} from '@rapport/core/errors.ts';

/** SQLSTATEs that say something to the person who sent the input. */
const uniqueViolation = '23505';
const foreignKeyViolation = '23503';
const fieldedVersion = 'RF001';
const referenceChanged = 'RF002';
const publicationChanged = 'RF003';
const programDeleted = 'RF004';
const observationChanged = 'RF026';
/** The public has used up a budget of an office. The message is the whole seconds to wait. */
const publicBudgetSpent = 'RF042';
/** A link to a survey cannot be used. The message is its state. */
const surveyLinkState = 'RF044';
const lockNotAvailable = '55P03';
const deadlock = '40P01';
const serializationFailure = '40001';
const statementCanceled = '57014';

/**
 * A failure of the database that the caller caused, as the error that says so; anything else unchanged. Services check
 * beforehand, so this is for the race between check and write.
 */
export function translateDatabaseError(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const unavailable = unavailableDatabase(error);
  if (unavailable) return unavailable;
  switch (sqlState(error)) {
    case uniqueViolation:
      return new ConflictError('The same thing exists already.', ['input']);
    case foreignKeyViolation:
      return new NotFoundError('Something that the input refers to', ['input']);
    case fieldedVersion:
      return new InvalidStateError('WRONG_STATUS', 'The survey version is fielded and cannot be changed.', [
        'input',
      ]);
    case referenceChanged:
      return new InvalidStateError('PROVIDED', 'This ships with Rapport and cannot be changed.', ['input']);
    case publicationChanged:
      return new InvalidStateError('WRONG_STATUS', 'This was published and cannot be changed; withdraw it.', [
        'input',
      ]);
    case observationChanged:
      return new InvalidStateError(
        'WRONG_STATUS',
        'An observation stays as it was recorded; correct it instead.',
        ['input'],
      );
    case programDeleted:
      return new NotFoundError('The program', ['input', 'programId']);
    case publicBudgetSpent:
      return new RateLimitedError('Many people are writing to this office at the moment.', secondsIn(error));
    case surveyLinkState:
      return surveyLinkError(error);
    case lockNotAvailable:
    case deadlock:
    case serializationFailure:
      return new ConflictError('Somebody else is changing this at the moment. Try again.', ['input']);
    default:
      return error;
  }
}

/** The ServiceUnavailableError that Prisma has put inside an error of its own, or an error that says the same of a statement that the server did not finish in time. Null for other errors. */
export function unavailableDatabase(error: unknown): ServiceUnavailableError | null {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; depth += 1) {
    if (current instanceof ServiceUnavailableError) return current;
    const { code } = current as { code?: unknown };
    if (code === 'SERVICE_UNAVAILABLE' || prismaUnavailable.has(code)) {
      return new ServiceUnavailableError('database', error);
    }
    current = current.cause;
  }
  return sqlState(error) === statementCanceled ? new ServiceUnavailableError('database', error) : null;
}

/** Prisma's own codes for a database that it cannot reach, or that closed the connection. */
const prismaUnavailable = new Set<unknown>(['P1000', 'P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037']);

/** PostgreSQL's code of an error, whether it comes from pg or wrapped by Prisma. */
export function sqlState(error: unknown): string | null {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; depth += 1) {
    const { code } = current as { code?: unknown };
    if (code === 'P2002') return uniqueViolation;
    if (code === 'P2003') return foreignKeyViolation;
    if (code === 'P2034') return serializationFailure;
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('P2')) return code;
    const state = / Code: `([0-9A-Z]{5})`/.exec(current.message);
    if (state?.[1] !== undefined) return state[1];
    current = current.cause;
  }
  return null;
}

/** The seconds in the message of an error of `app.spend_public_points`; one if it has none. */
const secondsIn = (error: unknown): number =>
  Math.max(1, Number.parseInt(error instanceof Error ? error.message : '', 10) || 1);

/** The error for a link to a survey that cannot be used, from the state that `app.submit_survey_response` reports. */
function surveyLinkError(error: unknown): DomainError {
  const path = ['input', 'token'];
  switch (error instanceof Error ? error.message : '') {
    case 'USED':
      return new InvalidStateError('ALREADY_DONE', 'This invitation was used already.', path);
    case 'DISABLED':
      return new InvalidStateError('RETIRED', 'The office has disabled this link.', path);
    case 'CLOSED':
      return new InvalidStateError('TOO_LATE', 'The survey is closed.', path);
    case 'NOT_OPEN':
      return new InvalidStateError('TOO_EARLY', 'The survey is not open yet.', path);
    case 'FULL':
      return new InvalidStateError('LIMIT_REACHED', 'The survey has all the responses that it needs.', path);
    case 'OPEN':
      return new ConflictError('The survey has just opened. Try again.', path);
    default:
      return new NotFoundError('A survey with this link', path);
  }
}
