import { RapportError } from './errors.ts';
import type { ErrorFieldsFragment } from './generated/hooks.ts';

/** The result of a mutation: its payload or an error. */
type Result = { readonly __typename: string };

/** Whether the mutation succeeded. Narrows the result union to its payload. */
export function isPayload<T extends Result>(
  result: T,
): result is Extract<T, { __typename: `${string}Payload` }> {
  return result.__typename.endsWith('Payload');
}

/** Whether the mutation was refused. Narrows the result union to its errors. */
export function isFailure<T extends Result>(
  result: T,
): result is Exclude<T, { __typename: `${string}Payload` }> {
  return !isPayload(result);
}

/** The expected failure of a mutation, with the fields of its kind. */
export type Failure = ErrorFieldsFragment;

/** The payload of any mutation. */
type Payload = { readonly __typename: `${string}Payload` };

/** The expected failure of a mutation, thrown by `payloadOf`. Its code and message are those of `failure`. */
export class RefusedError extends RapportError {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code, failure.message);
    this.failure = failure;
  }
}

/** The payload of a mutation. Throws a RefusedError if the mutation was refused. */
export function payloadOf<T extends Failure | Payload>(result: T): Extract<T, Payload>;
export function payloadOf(result: Failure | Payload): Payload {
  if (isFailure(result)) throw new RefusedError(result);
  return result;
}

/** The problems of an input: by field, and those that belong to no field of the form. */
export interface InputProblems<Field extends string> {
  readonly byField: Partial<Record<Field, string>>;
  /** Messages that belong to no field. */
  readonly general: readonly string[];
}

/**
 * Groups a failure by the fields of a form. `fields` are paths into the input, such as "title" or
 * "questions.0.code". Problems of nested values belong to their field.
 */
export function inputProblems<Field extends string>(
  failure: Failure,
  fields: readonly Field[],
): InputProblems<Field> {
  const issues =
    failure.__typename === 'ValidationError'
      ? failure.issues
      : failure.__typename === 'IdentifyingTextError'
        ? failure.findings
        : [failure];
  const byField: Partial<Record<Field, string>> = {};
  const general: string[] = [];
  for (const { path, message } of issues) {
    // Paths begin with the name of the mutation's only argument.
    const place = (path[0] === 'input' ? path.slice(1) : path).join('.');
    const field = fields.find((one) => place === one || place.startsWith(`${one}.`));
    if (field === undefined) general.push(message);
    else byField[field] = byField[field] === undefined ? message : `${byField[field]} ${message}`;
  }
  return { byField, general };
}
