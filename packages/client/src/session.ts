import type { Connection } from './request.ts';

const labels = new WeakMap<Connection['getToken'], string>();
let labelCount = 0;

/** Who is signed in: the connection's `session`. Without one, each `getToken` is a session of its own. */
function sessionOf({ session, getToken }: Connection): string {
  if (session !== undefined) return session;
  let label = labels.get(getToken);
  if (label === undefined) labels.set(getToken, (label = `#${(labelCount += 1)}`));
  return label;
}

/**
 * The beginning of every key of the session. Another user or jurisdiction has other keys, so nobody sees what
 * another one loaded, also in a cache that the app shares between them.
 */
export function sessionKey(connection: Connection) {
  return ['rapport', { session: sessionOf(connection), jurisdiction: connection.jurisdiction }] as const;
}

/** The key of a query with its variables. Without variables, the beginning of the keys of all its answers. */
export function queryKeyOf(
  connection: Connection,
  { name }: { readonly name: string },
  variables?: object,
): readonly unknown[] {
  const key = [...sessionKey(connection), name];
  return variables === undefined ? key : [...key, variables];
}
