import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { signalWhenThisProcessEnds } from '../services/watchdog.ts';
import { exited, outOfMemory, timedOut, type LambdaError } from './lambda-error.ts';
import { startRuntimeApi, type Invocation, type Outcome } from './runtime-api.ts';

export interface EnvironmentSettings {
  functionName: string;
  bundle: string;
  handler: string;
  environment: Readonly<Record<string, string>>;
  memoryMegabytes: number;
  timeoutSeconds: number;
  onLog(text: string): void;
}

/** One process of a function. Lambda calls it an execution environment. */
export interface ExecutionEnvironment {
  /** From the start of the process to its first request for an event, which has happened by now. */
  initMilliseconds: number;
  /** Undefined if the process ended before it took the event. Give the event to another process. */
  run(invocation: Omit<Invocation, 'deadline'>): Promise<Outcome | undefined>;
  /** Ends the process at once, and resolves when it has ended. */
  kill(): Promise<void>;
}

const INIT_SECONDS_MAX = 10;
const MEMORY_CHECK_MILLISECONDS = 50;

let bootstrapSource: string | undefined;

/** The bootstrap as JavaScript. If the process had to strip its types, every cold start would be slower. */
function bootstrap(): string {
  const file = fileURLToPath(new URL('./runtime.bootstrap.ts', import.meta.url));
  bootstrapSource ??= transformSync(readFileSync(file, 'utf8'), { loader: 'ts', target: 'node24' }).code;
  return bootstrapSource;
}

/**
 * Starts a process and waits until it requests an event. `onExit` is called once when the process has ended
 * for any reason. Resolves with the error if the function could not be loaded within ten seconds.
 */
export async function startExecutionEnvironment(
  settings: EnvironmentSettings,
  onExit: () => void,
): Promise<{ environment: ExecutionEnvironment } | { error: LambdaError; initMilliseconds: number }> {
  let settleInit: (error: LambdaError | undefined) => void = () => undefined;
  let settleInvocation: ((outcome: Outcome | undefined) => void) | undefined;
  let delivered = false;
  let killedBecause: LambdaError | undefined;

  const api = await startRuntimeApi({
    idle() {
      settleInit(undefined);
      // Lambda freezes a process that waits for an event. Work left after its answer pauses until the next
      // event.
      if (!settleInvocation) child.kill('SIGSTOP');
    },
    delivered: () => (delivered = true),
    initFailed: (error) => settleInit(error),
    answered: (_requestId, outcome) => settleInvocation?.(outcome),
  });

  const started = performance.now();
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${Math.floor(settings.memoryMegabytes * 0.9)}`,
      `--max-semi-space-size=${Math.max(1, Math.floor(settings.memoryMegabytes * 0.05))}`,
      '--input-type=module',
      '--eval',
      bootstrap(),
    ],
    {
      cwd: dirname(settings.bundle),
      env: processEnvironment(settings, api.address),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  // Otherwise a frozen process would outlive a killed parent forever, because it cannot notice.
  const releaseWatchdog = child.pid === undefined ? undefined : signalWhenThisProcessEnds(child.pid, 'KILL');
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => settings.onLog(text));
  }
  const gone = new Promise<void>((resolve) => {
    child.once('close', (code, signal) => {
      releaseWatchdog?.();
      const requestId = 'init';
      settleInit(killedBecause ?? exited(requestId, code, signal));
      settleInvocation?.(
        delivered ? { error: killedBecause ?? exited(currentRequestId, code, signal) } : undefined,
      );
      onExit();
      api.stop().then(resolve, resolve);
    });
  });
  let currentRequestId = '';
  const killFor = (reason: LambdaError) => {
    killedBecause ??= reason;
    child.kill('SIGKILL');
  };

  const initTimer = setTimeout(() => killFor(timedOut('init', INIT_SECONDS_MAX)), INIT_SECONDS_MAX * 1000);
  const initError = await new Promise<LambdaError | undefined>((resolve) => (settleInit = resolve));
  clearTimeout(initTimer);
  const initMilliseconds = performance.now() - started;
  if (initError) {
    child.kill('SIGKILL');
    await gone;
    return { error: initError, initMilliseconds };
  }

  const environment: ExecutionEnvironment = {
    initMilliseconds,
    async run(invocation) {
      if (child.exitCode !== null || child.signalCode !== null) return undefined;
      const { requestId } = invocation;
      const milliseconds = settings.timeoutSeconds * 1000;
      currentRequestId = requestId;
      delivered = false;
      const outcome = new Promise<Outcome | undefined>((resolve) => (settleInvocation = resolve));
      const timer = setTimeout(() => killFor(timedOut(requestId, settings.timeoutSeconds)), milliseconds);
      const memoryWatch = setInterval(() => {
        const used = residentMegabytes(child.pid);
        if (used !== undefined && used > settings.memoryMegabytes) killFor(outOfMemory(requestId));
      }, MEMORY_CHECK_MILLISECONDS);
      child.kill('SIGCONT');
      api.dispatch({ ...invocation, deadline: Date.now() + milliseconds });
      try {
        return await outcome;
      } finally {
        settleInvocation = undefined;
        clearTimeout(timer);
        clearInterval(memoryWatch);
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
  return { environment };
}

/** Only the given variables, PATH, and the variables that Lambda sets. */
function processEnvironment(settings: EnvironmentSettings, runtimeApi: string): NodeJS.ProcessEnv {
  const { dir, name } = parse(settings.bundle);
  return {
    PATH: process.env['PATH'],
    ...settings.environment,
    TZ: ':UTC',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(settings.memoryMegabytes),
    AWS_LAMBDA_FUNCTION_NAME: settings.functionName,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${settings.functionName}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    AWS_LAMBDA_RUNTIME_API: runtimeApi,
    AWS_REGION: settings.environment['AWS_REGION'] ?? 'us-east-1',
    LAMBDA_TASK_ROOT: dir,
    _HANDLER: `${name}.${settings.handler}`,
  };
}

/** The memory of the process, including buffers outside V8's heap. Known only on Linux. */
function residentMegabytes(pid: number | undefined): number | undefined {
  if (process.platform !== 'linux' || pid === undefined) return undefined;
  try {
    const match = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return match ? Number(match[1]) / 1024 : undefined;
  } catch {
    return undefined; // The process has just ended, and its exit reports that.
  }
}
