import { PostgresEndedError } from './errors.ts';
import { startPostgres, type PostgresOptions, type RunningPostgres } from './postgres.ts';

export interface SupervisorOptions extends PostgresOptions {
  /** Called with a sentence when the server ended, and when it runs again. */
  onRestart: (message: string) => void;
  /** Restarts within ten minutes. One more is a failure: something ends the server again and again. */
  restartsMax?: number;
}

export interface SupervisedPostgres extends Pick<RunningPostgres, 'adminUrl' | 'port' | 'stop'> {
  /** Rejects when the server ended and could not be started again. Never resolves. */
  failed: Promise<never>;
}

const windowMs = 10 * 60_000;

/**
 * Starts PostgreSQL, and starts it again on the same port if it ends without `stop()`: killed by the system, for example. Committed data survive that. Throws what startPostgres
 * throws.
 */
export async function superviseRestarts(options: SupervisorOptions): Promise<SupervisedPostgres> {
  const { onRestart, restartsMax = 5, ...own } = options;
  let server = await startPostgres(own);
  const { port, adminUrl } = server;
  let isStopping = false;
  let restarting: Promise<unknown> = Promise.resolve();
  const restarts: number[] = [];
  const { promise: failed, reject: fail } = Promise.withResolvers<never>();
  // Nobody awaits it while everything stops.
  failed.catch(() => undefined);

  function watch(): void {
    void server.ended.then((reason) => {
      if (!isStopping) restarting = restart(reason);
    });
  }

  async function restart(reason: string): Promise<void> {
    const now = Date.now();
    restarts.push(now);
    const recent = restarts.filter((time) => now - time < windowMs);
    if (recent.length > restartsMax) {
      fail(
        new PostgresEndedError(
          `PostgreSQL ended ${recent.length} times within ten minutes, the last time with ${reason}.`,
        ),
      );
      return;
    }
    onRestart(`PostgreSQL ended unexpectedly (${reason}). Starting it again …`);
    try {
      server = await startPostgres({ ...own, port });
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      fail(
        new PostgresEndedError(
          `PostgreSQL ended unexpectedly (${reason}) and could not be started again. ${cause}`,
          { cause: error },
        ),
      );
      return;
    }
    onRestart('PostgreSQL runs again.');
    watch();
  }

  watch();
  return {
    adminUrl,
    port,
    failed,
    async stop() {
      isStopping = true;
      await restarting;
      await server.stop();
    },
  };
}
