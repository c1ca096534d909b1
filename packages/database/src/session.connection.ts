import type pg from 'pg';

/** Connections of the pool whose read transaction is over and whose COMMIT is still to be sent, with whom to tell of its answer. */
const uncommitted = new WeakMap<pg.PoolClient, () => void>();

/** Leaves the COMMIT of a connection to the session that takes it next. Resolves when it was answered. */
export function owesCommit(client: pg.PoolClient): Promise<void> {
  return new Promise((resolve) => uncommitted.set(client, resolve));
}

/** Sends the COMMIT that a connection still owes. Should it fail, the connection is broken, which the next statement on it reports. */
export function settle(client: pg.PoolClient): void {
  const settled = uncommitted.get(client);
  if (!settled) return;
  uncommitted.delete(client);
  client.query('commit').then(settled, settled);
}

/**
 * Sends several statements in one write. Each write wakes the server's process: what goes out together costs half of what goes out one by one.
 */
export function together<T>(client: pg.PoolClient, send: () => T): T {
  const { stream } = client.connection;
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}

/**
 * A connection that breaks between two statements says so by an event, which would end the process if nobody listened. The next statement
 * on it fails, and that is where it is reported.
 */
export function ignoreBrokenConnection(): void {}
