import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createTokenVerifier } from '@rapport/api/auth/token.verifier.ts';
import { createLocalIssuer } from '@rapport/functions/local/issuer.ts';
import { buildSchema, parse, validate } from 'graphql';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { repository } from './data-directory.ts';
import { gateQuery, programsQuery, trustQuery } from './first-queries.ts';
import { curl } from './screen.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-scripts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string, args: readonly string[] = [], environment: Record<string, string> = {}) {
  const result = spawnSync(process.execPath, [join(repository, 'scripts', script), ...args], {
    env: { PATH: process.env['PATH'] ?? '', RAPPORT_DATA: join(folder, 'data'), ...environment },
    encoding: 'utf8',
  });
  return { status: result.status, stdout: result.stdout, stderr: result.stderr };
}

test('token prints only a token, signed with the key of the server', async () => {
  const { status, stdout, stderr } = run('token.ts', ['cedar-editor']);
  expect(status).toBe(0);
  expect(stdout.split('\n')).toHaveLength(2);
  expect(stderr).toContain(`"npm start" is not running on ${join(folder, 'data')}`);
  const file = join(folder, 'data/issuer.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const kept = readFileSync(file, 'utf8');
  const verify = createTokenVerifier(await createLocalIssuer(JSON.parse(kept)));
  expect(await verify(stdout.trim())).toEqual({ subject: 'demo:cedar-editor' });
  expect(run('token.ts', ['maple-viewer']).status).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(kept);
});

test.each([[[]], [['nobody']], [['cedar-editor', 'maple-viewer']]])(
  'token with %j lists the sign-ins',
  (names) => {
    const { status, stdout, stderr } = run('token.ts', names);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    for (const name of ['cedar-editor', 'maple-viewer', 'state-analyst']) expect(stderr).toContain(name);
  },
);

test('reset removes only its own files and lists them, and a second time there is nothing to remove', () => {
  run('token.ts', ['cedar-editor']);
  const data = join(folder, 'data');
  writeFileSync(join(data, 'mine.txt'), 'not ours');
  const first = run('reset.ts');
  expect(first.status).toBe(0);
  expect(first.stdout).toContain(join(data, 'issuer.json'));
  expect(existsSync(join(data, 'issuer.json'))).toBe(false);
  expect(readFileSync(join(data, 'mine.txt'), 'utf8')).toBe('not ours');
  expect(run('reset.ts').stdout).toContain('There is nothing to remove');
});

test('start names a port in use, and leaves nothing running', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => holder.once('listening', resolve));
  const address = holder.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const environment = { PORT: String(port) };
  // Not spawnSync, because this process has to accept the connection that finds the port in use.
  const child = spawn(process.execPath, [join(repository, 'scripts/start.ts')], {
    env: { PATH: process.env['PATH'] ?? '', RAPPORT_DATA: join(folder, 'data'), ...environment },
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  holder.close();
  expect(code).toBe(1);
  expect(stderr).toContain(`Port ${port} of 127.0.0.1 is in use.`);
  expect(stderr).toContain(`PORT=${port + 1} npm start`);
  expect(existsSync(join(folder, 'data/server.json'))).toBe(false);
  expect(existsSync(join(folder, 'data/postgres'))).toBe(false);
});

test.each([
  [{ PORT: 'http' }, 'PORT is "http"'],
  [{ PORT: '70000' }, 'PORT is "70000"'],
  [{ PORT: '4190' }, 'Browsers refuse port 4190. Choose another port: PORT=4000 npm start'],
  [{ DATABASE_URL: 'postgresql://a:b@db/c' }, 'DATABASE_URL is set, but DATABASE_SYSTEM_URL'],
  [{ DATABASE_ADMIN_URL: 'db' }, 'DATABASE_ADMIN_URL is malformed'],
  [{ DATABASE_ADMIN_URL: 'postgresql://a:b@127.0.0.1:9/c' }, 'The PostgreSQL at 127.0.0.1:9 cannot be used'],
])('start refuses %j with a message', (environment, message) => {
  const { status, stderr } = run('start.ts', [], { PORT: '4987', ...environment });
  expect(status).toBe(1);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('    at ');
});

test('the sample queries fit the contract', () => {
  const schema = buildSchema(readFileSync(join(repository, 'schema/schema.graphql'), 'utf8'));
  for (const query of [programsQuery, gateQuery, trustQuery('cXVlc3Rpb24', 'YXJlYQ')]) {
    expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
  }
});

test('a shell parses a curl command correctly, including quotes', () => {
  const command = curl('http://127.0.0.1:1', 'abc', `{ program(id: "it's") { title } }`);
  const shown = spawnSync('sh', ['-c', command.replace('curl', 'printf "%s\\n"')], { encoding: 'utf8' });
  expect(shown.stdout.split('\n')).toContain(`{"query":"{ program(id: \\"it's\\") { title } }"}`);
});
