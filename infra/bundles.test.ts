import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
// By path, like a handler: the output of the build must be deployed from here.
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
  it('come from the build', async () => {
    expect(bundleNames).toEqual(functionNames);
    expect(await readFile('scripts/build.ts', 'utf8')).toContain(`new URL('../dist', import.meta.url)`);
    await cp('schema/migrations', join(root, 'schema/migrations'), { recursive: true });
    for (const name of ['graphql', 'worker', 'sweep', 'operate']) await write(`dist/${name}/index.mjs`, '');
    // The smallest one represents all, because they are built in the same way.
    const [built] = await buildFunctionBundles({ outputDirectory: join(root, 'dist'), names: ['migrate'] });
    if (built === undefined) throw new Error('No bundle was built.');
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
    // The function first looks for migrations in its own folder.
    expect(code).toContain('["./migrations",');
  });

  it('are checked before any resource is created', async () => {
    for (const name of ['graphql', 'worker', 'migrate', 'operate']) await write(`dist/${name}/index.mjs`, '');
    // The state that an interrupted build leaves.
    await mkdir(join(root, 'dist/sweep'));
    // Nothing else exists here, so a resource could not be created.
    vi.stubGlobal('$config', (config: unknown) => config);
    vi.stubGlobal('$cli', { paths: { root } });
    try {
      const { default: config } = await import('../sst.config.ts');
      await expect(config.run()).rejects.toThrow(
        'dist/sweep/index.mjs does not exist and cannot be deployed. Run `npm run build` first.',
      );
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('are refused if they have different migrations than the repository', async () => {
    for (const name of bundleNames) await write(`dist/${name}/index.mjs`, '');
    await write('schema/migrations/0001_first/migration.sql', 'select 1;\n');
    const refusal = 'dist/migrate/migrations differs from schema/migrations. Run `npm run build` first.';
    expect(() => findBundles(root)).toThrow(refusal);
    await write('dist/migrate/migrations/0001_first/migration.sql', 'select 0;\n');
    expect(() => findBundles(root)).toThrow(refusal);
    await write('dist/migrate/migrations/0001_first/migration.sql', 'select 1;\n');
    expect(findBundles(root).migrationsHash).toBe(hashMigrations(join(root, 'schema/migrations')));
  });
});
