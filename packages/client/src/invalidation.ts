import type { Query, QueryClient } from '@tanstack/react-query';

import type { Dependencies, MutationDocument } from './operation.ts';
import type { Connection } from './request.ts';
import { sessionKey } from './session.ts';

/** The `meta` of every query of this package. It is short, because a server sends it with each answer. */
export function dependenciesOf({ lists, hasFigures }: Dependencies) {
  return { rapport: { lists, hasFigures } };
}

/**
 * Marks the cached answers as stale that a mutation changed, and loads those in use again: those that
 * contain a changed record, or have a list of its type. Those with figures are among them, because the API
 * computes figures from many records. A refused mutation changed nothing. Hooks of mutations call this.
 */
export async function refreshAfter<Data, Variables extends object>(
  queryClient: QueryClient,
  connection: Connection,
  document: MutationDocument<Data, Variables>,
  variables: Variables,
  data: Data,
): Promise<void> {
  const payloads = Object.values(data ?? {})
    .filter(isRecord)
    .filter(isAccepted);
  if (payloads.length === 0) return;
  const { changes, idFields } = document;
  if (changes === null) return refreshAll(queryClient, connection);
  const ids = new Set([
    ...payloads.flatMap((payload) => Object.values(payload).flatMap(ownId)),
    ...idsOfInput(variables, new Set(idFields)),
  ]);
  await queryClient.invalidateQueries({
    queryKey: sessionKey(connection),
    predicate: (query) => isChanged(query, new Set(changes), ids),
  });
}

/** Marks every cached answer of the session as stale, and loads those in use again: for changes elsewhere. */
export function refreshAll(queryClient: QueryClient, connection: Connection): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: sessionKey(connection) });
}

function isChanged(
  { meta, queryKey, state }: Query,
  types: ReadonlySet<string>,
  ids: ReadonlySet<string>,
): boolean {
  const dependencies = meta?.['rapport'];
  if (!isRecord(dependencies)) return true;
  const { lists, hasFigures } = dependencies;
  if (hasFigures === true) return true;
  if (Array.isArray(lists) && lists.some((type: unknown) => typeof type === 'string' && types.has(type)))
    return true;
  return containsAny(state.data, ids) || containsAny(queryKey, ids);
}

/** An operation that does not select `__typename` is taken as accepted. */
function isAccepted({ __typename: type }: Record<string, unknown>): boolean {
  return typeof type !== 'string' || type.endsWith('Payload');
}

function ownId(value: unknown): string[] {
  return isRecord(value) && typeof value['id'] === 'string' ? [value['id']] : [];
}

function idsOfInput(value: unknown, idFields: ReadonlySet<string>): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => idsOfInput(one, idFields));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, one]) => {
    if (!idFields.has(name)) return idsOfInput(one, idFields);
    return [one].flat().filter((id) => typeof id === 'string');
  });
}

function containsAny(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return ids.has(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((one) => containsAny(one, ids));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
