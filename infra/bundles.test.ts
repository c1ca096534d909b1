import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
// By path, like a handler: what is built there is what must be deployed here.
import { buildFunctionBundles, functionNames } from '../packages/functions/bundle.ts';
import { bundleNames, findBundles } from './bundles.files.ts';
import { hashMigrations } from './migration.hash.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'rapport-bundles-'));
});
afterEach(() => rm(root, { recursive: true }));

async function write(file: string, content: string): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), content);
}

describe('the bundles of a deployment', () => {
  it('are those that the build writes', async () => {
    expect(bundleNames).toEqual(functionNames);
    expect(await readFile('scripts/build.ts', 'utf8')).toContain(`new URL('../dist', import.meta.url)`);
    await cp('schema/migrations', join(root, 'schema/migrations'), { recursive: true });
    for (const name of ['graphql', 'worker', 'sweep']) await write(`dist/${name}/index.mjs`, '');
    // The smallest stands for all: they are built alike.
    const [built] = await buildFunctionBundles({ outputDirectory: join(root, 'dist'), names: ['migrate'] });
    if (built === undefined) throw new Error('Nothing was built.');
    const folder = dirname(built.file);
    const { folders, migrationsHash } = findBundles(root);
    expect(folders.migrate).toBe(folder);
    expect(migrationsHash).toBe(hashMigrations('schema/migrations'));

    const { outputs }: { outputs: Record<string, { exports: string[] }> } = JSON.parse(
      await readFile(join(`${folder}.maps`, 'meta.json'), 'utf8'),
    );
    expect(Object.values(outputs).flatMap((output) => output.exports)).toEqual(['handler']);
    const code = await readFile(built.file, 'utf8');
    expect(code.split('\n').length).toBeLessThan(code.length / 200);
    // Where the function looks for migrations first: beside itself.
    expect(code).toContain('["./migrations",');
  });

  it('are asked for before anything is made', async () => {
    for (const name of ['graphql', 'worker', 'migrate']) await write(`dist/${name}/index.mjs`, '');
    // As a build that was broken off leaves it.
    await mkdir(join(root, 'dist/sweep'));
    // No more than this is there: a resource could not be made.
    vi.stubGlobal('$config', (config: unknown) => config);
    vi.stubGlobal('$cli', { paths: { root } });
    try {
      const { default: config } = await import('../sst.config.ts');
      await expect(config.run()).rejects.toThrow(
        'There is no dist/sweep/index.mjs to deploy: run `npm run build` first.',
      );
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('are asked for again when they carry other migrations than the repository', async () => {
    for (const name of bundleNames) await write(`dist/${name}/index.mjs`, '');
    await write('schema/migrations/0001_first/migration.sql', 'select 1;\n');
    const refusal = 'dist/migrate/migrations differs from schema/migrations: run `npm run build` first.';
    expect(() => findBundles(root)).toThrow(refusal);
    await write('dist/migrate/migrations/0001_first/migration.sql', 'select 0;\n');
    expect(() => findBundles(root)).toThrow(refusal);
    await write('dist/migrate/migrations/0001_first/migration.sql', 'select 1;\n');
    expect(findBundles(root).migrationsHash).toBe(hashMigrations(join(root, 'schema/migrations')));
  });
});
