import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildFunctionBundles } from '@rapport/functions/bundle.ts';
import { toHttpEvent } from '@rapport/testkit/lambda/http-event.ts';
import { newReceiptKey } from '@rapport/api/receipt.signer.ts';
import { createLambdaFunction } from '@rapport/testkit/lambda/lambda-function.ts';

import type { ContestantSettings } from './child.ts';
import { spread, type Spread } from './spread.ts';

export interface ColdStartFigures {
  /** From the start of the process to the answer to its first event, which contains a row of the database. */
  milliseconds: Spread;
  /** The part until the bundle was loaded and requested an event. */
  initMilliseconds: Spread;
  /** An empty Node process, for comparison. */
  bareNodeMilliseconds: Spread;
  bundleMegabytes: number;
}

const query = '{ programs(first: 1) { edges { node { id title } } } }';

/**
 * Bundles the GraphQL function as for deployment and starts it `times` times with an event that needs the
 * database.
 */
export async function measureColdStart(
  settings: ContestantSettings,
  token: string,
  times: number,
): Promise<ColdStartFigures> {
  const outputDirectory = mkdtempSync(join(tmpdir(), 'rapport-benchmark-bundle-'));
  try {
    const [bundle] = await buildFunctionBundles({ outputDirectory, names: ['graphql'] });
    if (!bundle) throw new Error('The GraphQL function has no bundle.');
    const event = toHttpEvent({
      method: 'POST',
      url: '/graphql',
      httpVersion: '1.1',
      rawHeaders: [
        'host',
        'localhost',
        'content-type',
        'application/json',
        'authorization',
        `Bearer ${token}`,
      ],
      sourceIp: '127.0.0.1',
      body: Buffer.from(JSON.stringify({ query })),
    });
    const starts: Awaited<ReturnType<typeof coldStart>>[] = [];
    const bare: number[] = [];
    for (let time = 0; time < times; time += 1) {
      starts.push(await coldStart(bundle.file, settings, event));
      bare.push(bareNode());
    }
    return {
      milliseconds: spread(starts.map((one) => one.initMilliseconds + one.durationMilliseconds)),
      initMilliseconds: spread(starts.map((one) => one.initMilliseconds)),
      bareNodeMilliseconds: spread(bare),
      bundleMegabytes: bundle.bytes / 1e6,
    };
  } finally {
    rmSync(outputDirectory, { recursive: true, force: true });
  }
}

/** One process, one event. Throws if the answer is not the requested row. */
async function coldStart(
  bundle: string,
  settings: ContestantSettings,
  event: unknown,
): Promise<{ initMilliseconds: number; durationMilliseconds: number }> {
  const lambda = createLambdaFunction({
    bundle,
    environment: {
      DATABASE_URL: settings.databaseUrl,
      UPLOADS_BUCKET: 'uploads',
      EXPORTS_BUCKET: 'exports',
      JOBS_QUEUE_URL: 'http://127.0.0.1:9/queue',
      AWS_REGION: 'us-east-1',
      OIDC_ISSUER: settings.issuer,
      OIDC_AUDIENCE: settings.audience,
      OIDC_JWKS_URL: settings.jwksUrl,
      RECEIPT_SIGNING_KEY: newReceiptKey(),
      RAPPORT_STAGE: 'production',
    },
    memoryMegabytes: 1024,
    timeoutSeconds: 10,
    concurrencyMax: 1,
  });
  try {
    const result = await lambda.invoke(event);
    const { body } = (result.payload ?? {}) as { body?: string };
    if (!body?.includes('"title":"Program')) {
      throw new Error(`The function did not answer with a row: ${JSON.stringify(result)}\n${lambda.logs()}`);
    }
    return result;
  } finally {
    await lambda.stop();
  }
}

function bareNode(): number {
  const started = performance.now();
  spawnSync(process.execPath, ['--eval', '0']);
  return performance.now() - started;
}
