import { fork } from 'node:child_process';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

/** A program of this folder in a separate process, which has reported that it is ready. */
export interface Child {
  /** The program's report when it became ready. */
  ready: unknown;
  ask(message: object): Promise<unknown>;
  stop(): Promise<void>;
}

/** The settings of a contestant's program, as JSON in its only argument. */
export interface ContestantSettings {
  databaseUrl: string;
  connectionsMax: number;
  jurisdictionId: string;
  issuer: string;
  audience: string;
  jwksUrl: string;
  /** True if the limits over time of the API hold, as for a deployment. */
  keepsRates?: boolean;
}

const readySecondsMax = 60;

/**
 * Starts `<name>.program.ts` with Node's production settings and waits for its first message. `nodeOptions`
 * are passed to Node itself. The program ends with this process, or when `stop` is called.
 */
export async function startChild(
  name: string,
  settings: object,
  nodeOptions: readonly string[] = [],
): Promise<Child> {
  const child = fork(
    fileURLToPath(new URL(`./${name}.program.ts`, import.meta.url)),
    [JSON.stringify(settings)],
    {
      execArgv: ['--disable-warning=ExperimentalWarning', ...nodeOptions],
      env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
    },
  );
  const next = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const failed = (code: number | null): void =>
        reject(new Error(`${name} ended with code ${String(code)}.`));
      child.once('exit', failed);
      child.once('message', (message) => {
        child.off('exit', failed);
        resolve(message);
      });
    });
  const timer = setTimeout(() => child.kill(), readySecondsMax * 1000);
  const ready = await next();
  clearTimeout(timer);
  return {
    ready,
    ask(message) {
      const answer = next();
      child.send(message);
      return answer;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await gone;
    },
  };
}

/** In a program: the settings with which it was started. */
export function programSettings<T>(): T {
  return JSON.parse(process.argv[2] ?? '{}') as T;
}

/**
 * In a contestant's program: serves on a free port, reports the port, answers requests for the processor time
 * used so far, and ends with its parent.
 */
export function serveContestant(listener: RequestListener): void {
  const server = createServer(listener);
  server.keepAliveTimeout = 120_000;
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
  process.on('disconnect', () => process.exit(0));
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.(user + system);
  });
  process.on('SIGTERM', () => process.exit(0));
}
