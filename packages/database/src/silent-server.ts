import { Socket } from 'node:net';

import pg from 'pg';

/** A connection in use that has received nothing for this long makes us ask whether the server still answers. */
const silenceMs = 1_000;
/** How long a new connection and a statement on it may take, for the server to count as there. */
const probeMs = 2_000;
const checkMs = 250;

interface Heard {
  bytesRead: number;
  at: number;
}

/**
 * Ends the connections in use when the server has frozen. A frozen server keeps its connections open, and a slow
 * statement looks the same, so a second connection asks. Without this, a request would wait for its time limit.
 */
export function endConnectionsOfSilentServer(pool: pg.Pool, url: string): void {
  const inUse = new Map<pg.PoolClient, Heard>();
  let timer: NodeJS.Timeout | undefined;
  let isAsking = false;

  function isSilent(client: pg.PoolClient, heard: Heard, now: number): boolean {
    const bytesRead = bytesReadOf(client);
    if (bytesRead !== heard.bytesRead) inUse.set(client, { bytesRead, at: now });
    return bytesRead === heard.bytesRead && now - heard.at > silenceMs;
  }

  async function check(): Promise<void> {
    const now = Date.now();
    const silent = [...inUse].filter(([client, heard]) => isSilent(client, heard, now));
    if (silent.length === 0 || isAsking) return;
    isAsking = true;
    const answers = await doesAnswer(url);
    isAsking = false;
    for (const [client, heard] of silent) {
      // Another request may have the connection by now.
      if (inUse.get(client) !== heard) continue;
      if (answers) inUse.set(client, { ...heard, at: Date.now() });
      else client.connection.stream.destroy(new Error('Connection terminated: the server does not answer'));
    }
  }

  pool.on('acquire', (client) => {
    inUse.set(client, { bytesRead: bytesReadOf(client), at: Date.now() });
    timer ??= setInterval(() => void check(), checkMs).unref();
  });
  const forget = (client: pg.PoolClient): void => {
    inUse.delete(client);
    if (inUse.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
  pool.on('release', (_error, client) => forget(client));
  pool.on('remove', forget);
}

function bytesReadOf({ connection: { stream } }: pg.PoolClient): number {
  return stream instanceof Socket ? stream.bytesRead : 0;
}

/** True if the server says anything in time, even that it has too many connections. */
async function doesAnswer(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, application_name: 'rapport' });
  client.on('error', () => undefined);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), probeMs);
  client
    .connect()
    .then(() => client.query('select 1'))
    .then(
      () => resolve(true),
      (error: unknown) => resolve(error instanceof pg.DatabaseError),
    );
  const answers = await promise;
  clearTimeout(timer);
  client.connection.stream.destroy();
  return answers;
}
