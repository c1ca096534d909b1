import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLambdaFunction } from '@rapport/testkit/lambda/lambda-function.ts';

import { bundleFunction, type FunctionBundle } from '../bundle.ts';

let folder: string;
let bundle: FunctionBundle;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'out', 'left-over.txt'), 'left over from an earlier build');
  // pg is CommonJS and requires Node's modules. graphql-jit is CommonJS and uses internals of graphql, which
  // the entry imports as ESM.
  const database = createRequire(new URL('../../database/package.json', import.meta.url));
  const api = createRequire(new URL('../../api/package.json', import.meta.url));
  const entry = join(folder, 'entry.ts');
  writeFileSync(
    entry,
    `import pg from ${JSON.stringify(database.resolve('pg'))};
     import { buildSchema, parse } from ${JSON.stringify(join(api.resolve('graphql/package.json'), '../index.mjs'))};
     export async function handler(value: number) {
       const { default: { compileQuery } } = await import(${JSON.stringify(api.resolve('graphql-jit'))});
       const compiled = compileQuery(buildSchema('type Query { value: Int }'), parse('{ value }'));
       return { pool: typeof pg.Pool, answer: 'query' in compiled && (await compiled.query({ value }, null, {})) };
     }`,
  );
  bundle = await bundleFunction('scratch', entry, join(folder, 'out'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a bundle is a folder of minified files that runs without installed packages', async () => {
  const files = readdirSync(join(folder, 'out'));
  expect(files).toContain('index.mjs');
  expect(files.filter((name) => !name.endsWith('.mjs'))).toEqual([]);
  expect(readdirSync(join(folder, 'out.maps')).sort()).toEqual(
    ['meta.json', ...files.map((name) => `${name}.map`)].sort(),
  );
  const lambda = createLambdaFunction({
    bundle: bundle.file,
    environment: {},
    memoryMegabytes: 256,
    timeoutSeconds: 5,
    concurrencyMax: 1,
  });
  const { payload } = await lambda.invoke(7);
  await lambda.stop();
  expect(payload).toEqual({ pool: 'function', answer: { data: { value: 7 } } });
});

test('modules imported on demand are not read at startup', () => {
  const sizes = readdirSync(join(folder, 'out')).map(
    (name) => readFileSync(join(folder, 'out', name)).length,
  );
  expect(sizes.length).toBeGreaterThan(1);
  expect(bundle.bytes).toBe(sizes.reduce((sum, size) => sum + size, 0));
  expect(bundle.startBytes).toBeLessThan(bundle.bytes);
  expect(bundle.startBytes).toBeGreaterThanOrEqual(readFileSync(bundle.file).length);
});

test('the names of its largest inputs do not contain the install location', () => {
  expect(bundle.largestInputs).toHaveLength(5);
  for (const { path } of bundle.largestInputs) expect(path).not.toMatch(/node_modules|\.\./);
});

test('it contains graphql once', () => {
  const meta = JSON.parse(readFileSync(join(folder, 'out.maps', 'meta.json'), 'utf8'));
  const files = Object.keys(meta.inputs).filter((path) => /\/graphql\/.*\.m?js$/.test(path));
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((path) => path.endsWith('.js'))).toEqual([]);
});
