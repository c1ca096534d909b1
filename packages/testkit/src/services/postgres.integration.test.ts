import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DataDirectoryInUseError, PortBusyError, UnreachableDirectoryError } from './errors.ts';
import { freePort, isPortBusy } from './ports.ts';
import { startPostgres, type RunningPostgres } from './postgres.ts';
import { superviseRestarts } from './postgres.supervisor.ts';

let folder: string;
let dataDirectory: string;
const running: RunningPostgres[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'postgres-service-'));
  chmodSync(folder, 0o755); // For root, because the server's own user has to pass through it.
  dataDirectory = join(folder, 'data');
});

afterAll(async () => {
  await Promise.all(running.map((server) => server.stop()));
  rmSync(folder, { recursive: true, force: true });
});

async function start(options: Partial<Parameters<typeof startPostgres>[0]> = {}): Promise<RunningPostgres> {
  const server = await startPostgres({ dataDirectory, ...options });
  running.push(server);
  return server;
}

async function query(server: RunningPostgres, sql: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<string[]>({ text: sql, rowMode: 'array' });
    return rows.flat();
  } finally {
    await client.end();
  }
}

test('data survives a restart, and nothing listens in between', async () => {
  const first = await start({ persistent: true });
  expect(
    await query(
      first,
      'select current_setting($$server_encoding$$), datcollate, current_setting($$fsync$$) from pg_database limit 1',
    ),
  ).toEqual(['UTF8', 'C', 'on']);
  await query(first, 'create table kept (note text)');
  await query(first, "insert into kept values ('still here')");
  await first.stop();
  await first.stop();
  expect(await isPortBusy(first.port)).toBe(false);

  const second = await start();
  expect(await query(second, 'select note, current_setting($$fsync$$) from kept')).toEqual([
    'still here',
    'off',
  ]);
  expect(await query(second, 'show listen_addresses')).toEqual(['127.0.0.1']);
  await second.stop();
});

/** The id of the server process. */
const serverPid = (): number =>
  Number(readFileSync(join(dataDirectory, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

test('a killed server is started again with its data, as often as it is allowed', async () => {
  const messages: string[] = [];
  const server = await superviseRestarts({
    dataDirectory,
    persistent: true,
    restartsMax: 2,
    onRestart: (message) => messages.push(message),
  });
  const ask = (sql: string) => query({ ...server, ended: Promise.resolve('') }, sql);
  await ask('create table survivor (note text)');
  for (const [index, signal] of (['SIGKILL', 'SIGQUIT'] as const).entries()) {
    await ask(`insert into survivor values ('row ${index}')`);
    // A server process that works outlives the killed server for a moment.
    const busy = ask('select pg_sleep(30)').catch(() => undefined);
    process.kill(serverPid(), signal);
    await vi.waitFor(() => expect(messages).toHaveLength(2 * (index + 1)), { timeout: 30_000 });
    await busy;
    expect((await ask('select count(*)::text from survivor'))[0]).toBe(String(index + 1));
  }
  expect(messages).toEqual([
    'PostgreSQL ended unexpectedly (SIGKILL). Starting it again …',
    'PostgreSQL runs again.',
    expect.stringMatching(/^PostgreSQL ended unexpectedly \((exit code|SIGQUIT).*\)\. Starting it again …$/),
    'PostgreSQL runs again.',
  ]);
  process.kill(serverPid(), 'SIGKILL');
  await expect(server.failed).rejects.toThrow(
    'PostgreSQL ended 3 times within ten minutes, the last time with SIGKILL.',
  );
  await server.stop();
});

test('a killed server whose data are gone is a failure with the reason', async () => {
  const own = join(folder, 'gone');
  const server = await superviseRestarts({ dataDirectory: own, onRestart: () => undefined });
  const pid = Number(readFileSync(join(own, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
  rmSync(join(own, 'cluster', 'global'), { recursive: true });
  process.kill(pid, 'SIGKILL');
  await expect(server.failed).rejects.toThrow(/SIGKILL.*could not be started again[^]*pg_control/);
  await server.stop();
});

test('a port in use is named', async () => {
  const server = await start({ port: await freePort() });
  const second = startPostgres({ dataDirectory: join(folder, 'other'), port: server.port });
  await expect(second).rejects.toBeInstanceOf(PortBusyError);
  await expect(second).rejects.toThrow(String(server.port));
  await server.stop();
});

test('a data directory with a running owner is left alone', async () => {
  const server = await start();
  await expect(startPostgres({ dataDirectory })).rejects.toBeInstanceOf(DataDirectoryInUseError);
  expect(await query(server, 'select 1::text')).toEqual(['1']);
  await server.stop();
});

test('a stale postmaster.pid that names an unrelated process is removed', async () => {
  writeFileSync(join(dataDirectory, 'cluster', 'postmaster.pid'), `${process.pid}\n`);
  const server = await start();
  expect(await query(server, 'select 1::text')).toEqual(['1']);
  await server.stop();
});

test.each(['SIGKILL', 'SIGTERM'] as const)(
  'a server whose owner was ended by %s shuts down, and does not block the next one',
  async (signal) => {
    const source = `import { startPostgres } from ${JSON.stringify(new URL('./postgres.ts', import.meta.url).href)};
    process.on('SIGTERM', () => process.exit(0));
    await startPostgres({ dataDirectory: ${JSON.stringify(dataDirectory)} });
    console.log('up');
    setInterval(() => {}, 1000);`;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', source], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await Promise.race([once(owner.stdout, 'data'), once(owner, 'exit')]);
    expect(String(line)).toBe('up\n');
    const pidFile = readFileSync(join(dataDirectory, 'cluster', 'postmaster.pid'), 'utf8');
    const port = Number(pidFile.split('\n')[3]);
    expect(await isPortBusy(port)).toBe(true);
    owner.kill(signal);
    await once(owner, 'exit');
    const server = await start();
    expect(await query(server, 'select 1::text')).toEqual(['1']);
    expect(await isPortBusy(port)).toBe(false);
    await server.stop();
  },
);

test.runIf(process.getuid?.() === 0)(
  "a folder closed to the server's user is named, with advice",
  async () => {
    const closed = mkdtempSync(join(folder, 'closed-')); // mkdtemp creates it with mode 0700.
    const started = startPostgres({ dataDirectory: join(closed, 'data') });
    await expect(started).rejects.toBeInstanceOf(UnreachableDirectoryError);
    await expect(started).rejects.toThrow(`chmod o+x ${closed}`);
    expect(existsSync(join(closed, 'data', 'cluster'))).toBe(false);
  },
);
