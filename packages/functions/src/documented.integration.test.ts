import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { newReceiptKey } from '@rapport/api/receipt.signer.ts';
import { createTestDatabase, type TestDatabase } from '@rapport/database/testing/test-database.ts';
import { blocksWithExercises } from '@rapport/testkit/documents/blocks.ts';
import type { HttpGateway } from '@rapport/testkit/lambda/http-gateway.ts';
import type { LambdaFunction } from '@rapport/testkit/lambda/lambda-function.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

/** Runs every example of the README of testkit, which knows none of our packages. */
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(import.meta.dirname, '.documented-'));
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

/** Loads an example with the names that the page leaves to the reader, and returns what it declares. */
async function load<T>(code: string, given: Readonly<Record<string, unknown>>, declares: string): Promise<T> {
  const file = join(folder, `${declares.replaceAll(/\W+/g, '-')}.ts`);
  const values = Object.entries(given).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
  // Imports come first.
  const imports = /^(import [^;]*;\n|\n)*/.exec(code)?.[0] ?? '';
  const rest = code.slice(imports.length);
  writeFileSync(file, `${imports}${values.join('')}${rest}\nexport { ${declares} };\n`);
  return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as T;
}

const examples = blocksWithExercises('packages/testkit/README.md', ['ts'], {
  startBrowser: async (code: string) => {
    const url = 'data:text/html,<title>Rapport</title>';
    const { browser, page } = await load<{ browser: Browser; page: Page }>(code, { url }, 'browser, page');
    try {
      expect(await page.title()).toBe('Rapport');
    } finally {
      await browser.close();
    }
  },
  buildFunctionBundles: async (code: string) => {
    const outputDirectory = mkdtempSync(join(tmpdir(), 'rapport-documented-'));
    const environment = {
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: 'us-west-2',
      RAPPORT_STAGE: 'production',
      DATABASE_URL: database.urls.api,
      UPLOADS_BUCKET: 'uploads',
      EXPORTS_BUCKET: 'exports',
      JOBS_QUEUE_URL: 'http://127.0.0.1:1/jobs',
      OIDC_ISSUER: 'https://issuer.example',
      OIDC_AUDIENCE: 'rapport',
      OIDC_JWKS_URL: 'https://issuer.example/keys',
      RECEIPT_SIGNING_KEY: newReceiptKey(),
    };
    const given = { outputDirectory, environment };
    const { gateway, graphql } = await load<{ gateway: HttpGateway; graphql: LambdaFunction }>(
      code,
      given,
      'gateway, graphql',
    );
    try {
      // The deployed function, and its database.
      for (const path of ['/live', '/health']) expect((await fetch(gateway.url + path)).status).toBe(200);
    } finally {
      await gateway.stop();
      await graphql.stop();
      rmSync(outputDirectory, { recursive: true });
    }
  },
});

test.each(examples.map(({ name, block, exercise }) => [name, block, exercise] as const))(
  'an example works: %s',
  async (_name, block, exercise) => {
    await exercise(block.text);
  },
);
