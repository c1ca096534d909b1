import { statSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@rapport/testkit/services/ports.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { againstServer, withoutServer, type Exercise } from './exercises.ts';
import { createFreshClone, type FreshClone, type Outcome, type RunningCommand } from './fresh-clone.ts';

let clone: FreshClone;
let server: RunningCommand;
let port: number;
/** The output of the commands. */
const printed = new Map<string, string>();

beforeAll(async () => {
  clone = createFreshClone();
  port = await freePort();
  server = clone.start(`PORT=${port} npm start`);
  await server.printed(/first queries|Ctrl-C/i);
});
afterAll(() => clone.remove());

/** Runs a command that assigns a variable, and keeps it for later commands, as one terminal does. */
async function assign(name: string, command: string): Promise<Outcome> {
  const outcome = await clone.run(`${command}; printf %s "$${name}"`);
  clone.environment[name] = outcome.output;
  return outcome;
}

/** Commands that need more than a terminal, by their first words. */
const particular: Readonly<Record<string, (command: string) => Promise<Outcome>>> = {
  'TOKEN=': (command) => assign('TOKEN', command),
  'RAPPORT=': (command) => assign('RAPPORT', command),
  'curl -s -X PUT': async (command) => {
    const bytes = statSync(join(clone.directory, 'docs/examples/trust-survey.csv')).size;
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${clone.environment['TOKEN'] ?? ''}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        query: `mutation ($input: RequestUploadInput!) {
          requestUpload(input: $input) { ... on RequestUploadPayload { request { url } } ... on Error { message } }
        }`,
        variables: { input: { fileName: 'trust-survey.csv', contentType: 'text/csv', bytes } },
      }),
    });
    const answer = (await response.json()) as { data: { requestUpload: { request: { url: string } } } };
    clone.environment['URL'] = answer.data.requestUpload.request.url;
    return clone.run(command);
  },
  'npm run verify-audit -- --expect': (command) => {
    const head = /cedar-county:\d+:[0-9a-f]{64}/.exec(printed.get('npm run verify-audit') ?? '')?.[0] ?? '';
    return clone.run(command.replace('cedar-county:12:<hash>', head));
  },
  'npx pnpm@12.21.0 --filter @rapport/dashboard dev': async (command) => {
    const dashboard = clone.start(`PORT=${port} ${command}`);
    const [url] = await dashboard.printed(/http:\/\/127\.0\.0\.1:\d+\/\S*/);
    expect((await fetch(url)).status).toBe(200);
    const answer = await fetch(new URL('/graphql', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(await answer.json()).toMatchObject({ data: { __typename: 'Query' } });
    const { output } = await dashboard.interrupt();
    return { code: 0, output };
  },
};

async function exercise({ command, as }: Exercise): Promise<Outcome> {
  const given = as ?? command;
  const [, special] = Object.entries(particular).find(([start]) => command.startsWith(start)) ?? [];
  return special ? special(given) : clone.run(given);
}

async function expectAsDocumented(given: Exercise): Promise<void> {
  const { code, output } = await exercise(given);
  printed.set(given.command, output);
  expect(output).toMatch(given.prints);
  expect(code).toBe(given.code ?? 0);
}

it.each(againstServer)('$command', expectAsDocumented);

it('npm run reset refuses while the server runs, and removes its data after it has ended', async () => {
  const refused = await clone.run('npm run reset');
  expect(refused).toMatchObject({
    code: 1,
    output: expect.stringContaining('Rapport is running on these data'),
  });
  const ended = await server.interrupt();
  expect(ended.output).toContain('Stopping');
  await expect(fetch(`http://127.0.0.1:${port}/live`)).rejects.toThrow();
  expect(await clone.run('npm run reset')).toMatchObject({ code: 0 });
});

it.each(withoutServer)('$command', expectAsDocumented);
