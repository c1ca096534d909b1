/**
 * `npm start`: PostgreSQL, object store, queue, API, explorer, dashboard, public site and a demonstration state on this machine.
 *
 *   PORT=4100           a port other than 4000
 *   RAPPORT_DATA=DIR    a data folder other than .rapport
 *   DATABASE_ADMIN_URL, or DATABASE_URL with DATABASE_SYSTEM_URL and DATABASE_OWNER_URL: your own PostgreSQL
 *   S3_ENDPOINT, SQS_ENDPOINT, UPLOADS_BUCKET, EXPORTS_BUCKET, JOBS_QUEUE_URL, AWS_REGION: your own buckets and queue
 *   CORS_ORIGINS        origins, separated by commas, whose pages can call the API
 */
import { dataDirectory, makeDataDirectory, readSettings } from './local/data-directory.ts';
import { explain, StartError } from './local/errors.ts';
import { claimData } from './local/running-server.ts';

const defaultPort = 4000;
/** npm passes a Ctrl-C on to a process that already got it from the terminal. That counts as one. */
const sameKeystrokeMs = 700;

const parentCheckMs = 500;

const startedAt = performance.now();
const stopping = new AbortController();
let stopRequestedAt: number | undefined;

function requestStop(): void {
  const now = performance.now();
  if (stopRequestedAt === undefined) {
    stopRequestedAt = now;
    console.error('\nStopping …');
    stopping.abort();
  } else if (now - stopRequestedAt > sameKeystrokeMs) {
    console.error('Stopped immediately, without waiting.');
    process.exit(130);
  }
}

/**
 * A signal only to npm ends npm and its shell without telling us. Our original parent no longer exists then.
 */
function stopWithNpm(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && stopRequestedAt === undefined) requestStop();
  }, parentCheckMs).unref();
}

function readPort(): number {
  const text = process.env['PORT'] || String(defaultPort);
  const port = Number(text);
  if (!/^[0-9]+$/.test(text) || port < 1 || port > 65_535) {
    throw new StartError(`PORT is "${text}", but must be a number from 1 to 65535.`);
  }
  return port;
}

async function requireFreePort(port: number): Promise<void> {
  const { isPortBusy } = await import('@rapport/testkit/services/ports.ts');
  if (!(await isPortBusy(port))) {
    const refusal: unknown = await fetch(`http://127.0.0.1:${port}/`).catch((error: Error) => error.cause);
    if (!(refusal instanceof Error && refusal.message === 'bad port')) return;
    throw new StartError(`Browsers refuse port ${port}. Choose another port: PORT=${defaultPort} npm start`);
  }
  throw new StartError(
    `Port ${port} of 127.0.0.1 is in use. Stop the program that uses it, or choose another port: PORT=${port === 65_535 ? 4000 : port + 1} npm start`,
  );
}

/**
 * Starts everything at the same time. If one part fails, the others are stopped and awaited, so that `stack`
 * knows what to stop. Throws the first failure.
 */
async function all<T extends readonly unknown[]>(
  signal: AbortSignal,
  begin: (signal: AbortSignal) => { [K in keyof T]: Promise<T[K]> },
): Promise<{ [K in keyof T]: T[K] }> {
  const failing = new AbortController();
  const works = begin(AbortSignal.any([signal, failing.signal]));
  try {
    return await Promise.all(works);
  } catch (error) {
    failing.abort();
    await Promise.allSettled(works);
    throw error;
  }
}

/** The text for the terminal, and a promise that rejects when the database cannot go on. */
interface Started {
  screen: string;
  failed: Promise<never> | undefined;
}

async function start(stack: AsyncDisposableStack, signal: AbortSignal): Promise<Started> {
  const data = dataDirectory();
  const port = readPort();
  makeDataDirectory(data);
  stack.defer(claimData(data, `http://127.0.0.1:${port}`));
  await requireFreePort(port);
  console.error('Starting PostgreSQL, the object store and the API …');
  const settings = await readSettings(data);
  const [{ startDatabase }, { startStorage }, { buildFrontEnd }] = await Promise.all([
    import('./local/database.ts'),
    import('./local/storage.ts'),
    import('./local/front-end.build.ts'),
  ]);
  const [database, storage, dashboard, publicSite] = await all(signal, (either) => [
    startDatabase(data, settings, process.env, stack),
    startStorage(data, settings, process.env, stack),
    buildFrontEnd('dashboard', data, either),
    buildFrontEnd('public', data, either),
  ]);
  signal.throwIfAborted();
  const { run } = await import('./local/run.ts');
  const corsOrigins = (process.env['CORS_ORIGINS'] ?? '').split(',').flatMap((one) => one.trim() || []);
  const frontEnds = { dashboard, public: publicSite };
  const screen = await run({ data, port, database, storage, corsOrigins, frontEnds, startedAt }, stack);
  return { screen, failed: database.failed };
}

process.on('SIGINT', requestStop);
process.on('SIGTERM', requestStop);
stopWithNpm();

const stack = new AsyncDisposableStack();
let exitCode = 0;
let hasStarted = false;
try {
  const { screen, failed } = await start(stack, stopping.signal);
  hasStarted = true;
  if (!stopping.signal.aborted) {
    console.log(screen);
    // A promise alone does not keep a process alive.
    const keepAlive = setInterval(() => undefined, 2 ** 30);
    const stopped = new Promise((resolve) =>
      stopping.signal.addEventListener('abort', resolve, { once: true }),
    );
    await Promise.race([stopped, failed ?? stopped]);
    clearInterval(keepAlive);
  }
} catch (error) {
  if (!stopping.signal.aborted) {
    console.error(`Rapport ${hasStarted ? 'stops' : 'could not start'}. ${explain(error)}`);
    exitCode = 1;
  }
}
try {
  await stack.disposeAsync();
} catch (error) {
  console.error(`Rapport did not stop cleanly. ${explain(error)}`);
  exitCode = 1;
}
process.exit(exitCode);
