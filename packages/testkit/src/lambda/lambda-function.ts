import { randomBytes, randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import {
  startExecutionEnvironment,
  type EnvironmentSettings,
  type ExecutionEnvironment,
} from './execution-environment.ts';
import { payloadBytesMax, requestTooLarge, throttled, type LambdaError } from './lambda-error.ts';

export interface LambdaFunctionOptions {
  /** The absolute path of the bundle, an ESM file that ends in `.mjs`. */
  bundle: string;
  /** The export that handles the events. Default: `handler`. */
  handler?: string;
  /** All variables of the function, except PATH and those that Lambda sets. */
  environment: Readonly<Record<string, string>>;
  /**
   * Limits V8's heap, and on Linux the memory of the whole process. Unlike on Lambda, processor time does not
   * depend on it.
   */
  memoryMegabytes: number;
  /** The limit of one invocation. Loading the bundle has a separate limit of ten seconds. */
  timeoutSeconds: number;
  /** The maximum number of processes. */
  concurrencyMax: number;
}

export type InvocationResult = {
  coldStart: boolean;
  /** From the start of the process to its first request for an event; 0 if the process was warm. */
  initMilliseconds: number;
  /** The time of the handler, as the caller sees it. */
  durationMilliseconds: number;
} & ({ payload: unknown; error?: never } | { error: LambdaError; payload?: never });

export interface LambdaFunction {
  readonly name: string;
  readonly arn: string;
  /**
   * Invokes the function with a JSON value and waits. Never rejects if the function fails: `error` has the
   * failure.
   */
  invoke(event: unknown): Promise<InvocationResult>;
  /** The latest output of its processes, at most 64 KiB. */
  logs(): string;
  /** Kills its processes. Running invocations end with an error. */
  stop(): Promise<void>;
}

const LOG_CHARACTERS_MAX = 64 * 1024;

/**
 * A function as Lambda runs it: the deployed bundle in separate processes, one per concurrent invocation,
 * kept warm between invocations and frozen while they wait. If a process crashes or exceeds its time or
 * memory, it ends and its invocation fails with Lambda's error. Response streaming and extensions are not
 * supported.
 */
export function createLambdaFunction(options: LambdaFunctionOptions): LambdaFunction {
  const name = basename(dirname(options.bundle));
  const arn = `arn:aws:lambda:us-east-1:000000000000:function:${name}`;
  const idle: ExecutionEnvironment[] = [];
  const alive = new Set<ExecutionEnvironment>();
  const starting = new Set<Promise<unknown>>();
  let occupied = 0; // Processes that run or are being started.
  let stopped = false;
  let log = '';

  const settings: EnvironmentSettings = {
    functionName: name,
    bundle: options.bundle,
    handler: options.handler ?? 'handler',
    environment: options.environment,
    memoryMegabytes: options.memoryMegabytes,
    timeoutSeconds: options.timeoutSeconds,
    onLog(text) {
      log = (log + text).slice(-LOG_CHARACTERS_MAX);
    },
  };

  async function startEnvironment() {
    let environment: ExecutionEnvironment | undefined;
    occupied++;
    const start = startExecutionEnvironment(settings, () => {
      occupied--;
      if (!environment) return;
      alive.delete(environment);
      if (idle.includes(environment)) idle.splice(idle.indexOf(environment), 1);
    });
    starting.add(start);
    try {
      const result = await start;
      if ('environment' in result) {
        environment = result.environment;
        alive.add(environment);
        if (stopped) await environment.kill();
      }
      return result;
    } finally {
      starting.delete(start);
    }
  }

  async function invoke(event: unknown): Promise<InvocationResult> {
    if (stopped) throw new Error(`The function ${name} was stopped.`);
    const invocation = {
      requestId: randomUUID(),
      event: JSON.stringify(event),
      functionArn: arn,
      traceId: `Root=1-${Math.floor(Date.now() / 1000).toString(16)}-${randomBytes(12).toString('hex')};Sampled=0`,
    };
    const notRun = { coldStart: false, initMilliseconds: 0, durationMilliseconds: 0 };
    const bytes = Buffer.byteLength(invocation.event);
    if (bytes > payloadBytesMax) return { ...notRun, error: requestTooLarge(bytes) };

    for (;;) {
      let environment = idle.pop();
      const coldStart = environment === undefined;
      if (!environment) {
        if (occupied >= options.concurrencyMax) return { ...notRun, error: throttled() };
        const start = await startEnvironment();
        if ('error' in start) {
          return {
            coldStart,
            initMilliseconds: start.initMilliseconds,
            durationMilliseconds: 0,
            error: start.error,
          };
        }
        environment = start.environment;
      }
      const started = performance.now();
      const outcome = await environment.run(invocation);
      if (!outcome) {
        if (stopped) throw new Error(`The function ${name} was stopped.`);
        continue; // A warm process had just ended, so the event goes to another one.
      }
      const durationMilliseconds = performance.now() - started;
      if (alive.has(environment)) idle.push(environment);
      return {
        coldStart,
        initMilliseconds: coldStart ? environment.initMilliseconds : 0,
        durationMilliseconds,
        ...outcome,
      };
    }
  }

  const killAll = () => Promise.all([...alive].map((environment) => environment.kill()));

  return {
    name,
    arn,
    invoke,
    logs: () => log,
    async stop() {
      stopped = true;
      await Promise.allSettled(starting);
      await killAll();
    },
  };
}
