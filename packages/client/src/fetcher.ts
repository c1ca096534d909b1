import { useConnection } from './connection.ts';
import { sendRequest } from './request.ts';

export type { RapportError } from './errors.ts';

/** What React Query passes to a query or a mutation, as far as it is used here. */
interface FunctionContext {
  meta: Record<string, unknown> | undefined;
  signal?: AbortSignal;
}

/**
 * What every generated hook calls: a function that sends its document with the connection of the provider. A query whose component has gone is given up.
 * Rejects with a RapportError.
 */
export function useFetcher<TData, TVariables extends object>(document: {
  toString(): string;
}): (variables?: TVariables, context?: FunctionContext) => Promise<TData> {
  const connection = useConnection();
  return (variables, context) =>
    sendRequest<TData>(connection, document.toString(), variables, context?.signal);
}
