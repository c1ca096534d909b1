import { useConnection } from './connection.ts';
import { sendRequest } from './request.ts';

export type { RapportError } from './errors.ts';

/** The parts of React Query's context that we use. */
interface FunctionContext {
  meta: Record<string, unknown> | undefined;
  signal?: AbortSignal;
}

/**
 * Every generated hook calls this. It returns a function that sends the document with the connection of the
 * provider. A query is aborted when its component is removed. Rejects with a RapportError.
 */
export function useFetcher<TData, TVariables extends object>(document: {
  toString(): string;
}): (variables?: TVariables, context?: FunctionContext) => Promise<TData> {
  const connection = useConnection();
  return (variables, context) =>
    sendRequest<TData>(connection, document.toString(), variables, context?.signal);
}
