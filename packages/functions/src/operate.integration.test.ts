import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { superuserOf } from '@rapport/api/testing/lock-holder.ts';
import { createEmptyDatabase } from '@rapport/database/testing/test-database.ts';
import { blocksWithExercises } from '@rapport/testkit/documents/blocks.ts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { startDeployment, type Deployment, type ObservedFunction } from './testing/deployment.ts';

let deployment: Deployment;
let operate: ObservedFunction;
/** The address to which the AWS SDK sends invocations, with the deployed function behind it. */
let lambda: Server;
const database = await createEmptyDatabase();

beforeAll(async () => {
  deployment = await startDeployment({ ...database.urls, admin: inject('postgres').adminUrl });
  operate = deployment.run('operate');
  lambda = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.url !== '/2015-03-31/functions/rapport-operate/invocations') {
        response.writeHead(404, { 'x-amzn-errortype': 'ResourceNotFoundException' });
        response.end(JSON.stringify({ Message: 'Function not found' }));
        return;
      }
      void operate.invoke(JSON.parse(Buffer.concat(chunks).toString())).then(({ payload, error }) => {
        if (error) response.setHeader('x-amz-function-error', 'Unhandled');
        response.end(JSON.stringify(error ?? payload));
      });
    });
  });
  await new Promise<void>((resolve) => lambda.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => lambda.close(resolve));
  await deployment.close();
  await database.drop();
});

/** Runs a command of an operator in a terminal, with the deployed function behind it. */
function terminal(script: string, args: readonly string[], functionName = 'rapport-operate') {
  return new Promise<{ status: number; output: string; complaint: string }>((resolve) => {
    const file = join(import.meta.dirname, '../../../scripts', script);
    const env = {
      PATH: process.env['PATH'],
      AWS_REGION: 'us-west-2',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_ENDPOINT_URL_LAMBDA: `http://127.0.0.1:${(lambda.address() as AddressInfo).port}`,
    };
    execFile(
      process.execPath,
      [file, '--function', functionName, ...args],
      { env },
      (error, stdout, stderr) =>
        resolve({
          status: typeof error?.code === 'number' ? error.code : 0,
          output: stdout,
          complaint: stderr,
        }),
    );
  });
}

/** Removes every seal and begins all trails again, as an administrator of the database can. */
async function rewriteTrails(): Promise<void> {
  const superuser = await superuserOf(database);
  await superuser.query(`
    set session_replication_role = replica;
    delete from audit_seal_event; delete from audit_seal;
    update audit_event set actor_subject = 'somebody else' where action = 'jurisdiction.created';
    update audit_head set sequence = 0, hash = encode(sha256(''), 'hex'), sealed_through = null, checked_at = null`);
  await superuser.end();
}

const elm = [
  ...['--slug', 'elm-county', '--name', 'Elm County', '--state', 'CA', '--kind', 'COUNTY', '--fips', '06001'],
  ...['--admin-subject', 'auth0|ana', '--admin-name', 'Ana Alvarez'],
];
const payloadOf = async (event: unknown) => (await operate.invoke(event)).payload;

describe('the function of the operator, as deployed', () => {
  it('says which migrations wait, before and after they are applied', async () => {
    const before = await terminal('migration-status.ts', []);
    expect(before).toMatchObject({ status: 1, output: expect.stringContaining('0001_foundation waits') });
    expect((await deployment.run('migrate').invoke({})).error).toBeUndefined();
    const after = await terminal('migration-status.ts', []);
    expect(after.status).toBe(0);
    expect(after.output).toMatch(/^0001_foundation applied \(20[0-9TZ:.-]+\)$/m);
    expect(after.output).not.toContain('waits');
  });

  it('adds the first county of a fresh deployment, whose trail it verifies', async () => {
    const none = await terminal('verify-audit.ts', []);
    expect(none).toMatchObject({ status: 1, complaint: expect.stringContaining('There is no jurisdiction') });
    const added = await terminal('onboard.ts', elm);
    expect(added).toMatchObject({ status: 0, complaint: '' });
    expect(added.output).toContain('Added Elm County (COUNTY, CA).');
    expect((await deployment.run('sweep').invoke({})).error).toBeUndefined();
    const verified = await terminal('verify-audit.ts', []);
    expect(verified).toMatchObject({
      status: 0,
      output: expect.stringContaining('elm-county: matches its seals'),
    });
    const heads = await terminal('verify-audit.ts', ['--heads']);
    expect(heads.output).toMatch(/^elm-county:1:[0-9a-f]{64}\n$/);
    expect(await terminal('verify-audit.ts', ['--expect', heads.output.trim()])).toMatchObject({ status: 0 });
    const other = `elm-county:1:${'0'.repeat(64)}`;
    expect(await terminal('verify-audit.ts', ['--expect', other])).toMatchObject({
      status: 1,
      output: expect.stringContaining('not the seal that was expected'),
    });
  });

  it('builds the roll-ups again, and compares them', async () => {
    expect(await terminal('rebuild-rollups.ts', [])).toMatchObject({
      status: 0,
      output: expect.stringContaining('The roll-ups of 1 offices are built again.'),
    });
    expect(await terminal('verify-rollups.ts', ['--jurisdiction', 'elm-county'])).toMatchObject({
      status: 0,
      output: expect.stringContaining('0 roll-ups of 1 offices checked, 0 differences'),
    });
    expect(await payloadOf({ command: 'verify-rollups', args: ['--jurisdiction', 'oak'] })).toMatchObject({
      problem: { code: 'NOT_FOUND' },
    });
  });

  it('runs the event of docs/operations.md, for any client of AWS', async () => {
    const events = blocksWithExercises('docs/operations.md', ['json'], { '"command"': payloadOf });
    for (const { block, exercise } of events) {
      expect(await exercise(JSON.parse(block.text))).toMatchObject({
        exitCode: 0,
        output: expect.arrayContaining([expect.stringContaining('elm-county: matches its seals')]),
      });
    }
  });

  it('compares with the heads that the sweep saved, which a rewritten trail does not have', async () => {
    const before = await terminal('verify-audit.ts', []);
    expect(before.output).toMatch(/^saved heads: compared with 1 files from (\S+) to \1$/m);
    await rewriteTrails();
    expect((await deployment.run('sweep').invoke({})).payload).toMatchObject({ sealed: 2, headsSaved: 0 });
    // The database alone looks as it should.
    const alone = await terminal('verify-audit.ts', ['--saved-days', '0']);
    expect(alone).toMatchObject({ status: 0, output: expect.stringContaining('matches its seals') });
    const after = await terminal('verify-audit.ts', []);
    expect(after).toMatchObject({
      status: 1,
      output: expect.stringMatching(/^elm-county: not the seal that was expected: batch 1 should be/m),
    });
    expect(await terminal('verify-audit.ts', ['--saved-days', 'all'])).toMatchObject({
      status: 1,
      complaint: expect.stringContaining('--saved-days is malformed ("all")'),
    });
  });

  it('refuses what the command in a terminal refuses, with a code', async () => {
    expect(await terminal('onboard.ts', elm)).toMatchObject({
      status: 1,
      complaint: expect.stringContaining('There is a jurisdiction "elm-county" already.'),
    });
    expect(await payloadOf({ command: 'onboard', args: elm })).toMatchObject({
      exitCode: 1,
      output: [],
      problem: { code: 'CONFLICT' },
    });
    expect(await payloadOf({ command: 'onboard', args: ['--slug', 'Elm'] })).toMatchObject({
      problem: { code: 'INVALID_ARGUMENTS', message: expect.stringContaining('--slug is malformed ("Elm")') },
    });
    expect(await payloadOf({ command: 'onboard', args: ['--shade', 'red'] })).toMatchObject({
      problem: { code: 'INVALID_ARGUMENTS', message: expect.stringContaining("Unknown option '--shade'") },
    });
    expect(await payloadOf({ command: 'verify-audit', args: ['--jurisdiction', 'oak'] })).toMatchObject({
      problem: { code: 'NOT_FOUND' },
    });
  });

  it.each([
    [{}],
    [null],
    ['onboard'],
    [{ command: 'drop', args: [] }],
    [{ command: 'onboard', args: '--slug elm' }],
    [{ command: 'onboard', args: [], extra: true }],
  ])('refuses the event %j', async (event) => {
    expect(await payloadOf(event)).toMatchObject({ exitCode: 1, problem: { code: 'INVALID_EVENT' } });
  });

  it('says that a database does not answer, and names no password', async () => {
    const url = 'postgresql://rapport_system:hunter2@127.0.0.1:1/rapport';
    const away = deployment.run('operate', {
      environment: { DATABASE_SYSTEM_URL: url, DATABASE_OWNER_URL: url },
    });
    for (const [command, args] of [
      ['onboard', elm],
      ['verify-audit', []],
      ['verify-rollups', []],
      ['migration-status', []],
    ] as const) {
      const { payload } = await away.invoke({ command, args });
      expect(payload).toMatchObject({ exitCode: 1, problem: { code: 'SERVICE_UNAVAILABLE' } });
      expect(JSON.stringify(payload)).toContain('127.0.0.1:1');
      expect(JSON.stringify(payload) + away.logs()).not.toContain('hunter2');
      expect(away.logs()).not.toContain('auth0|ana');
    }
  });

  it('is named by the terminal if it cannot be invoked', async () => {
    expect(await terminal('verify-audit.ts', [], 'other')).toMatchObject({
      status: 1,
      complaint: expect.stringMatching(/^The function other could not be invoked: .*lambda:InvokeFunction/),
    });
    expect(await terminal('verify-audit.ts', [], '--heads')).toMatchObject({
      status: 1,
      complaint: expect.stringContaining('--function needs the name'),
    });
  });
});
