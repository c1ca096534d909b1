import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hashMigrations } from './migration.hash.ts';

export const bundleNames = ['graphql', 'worker', 'sweep', 'migrate'] as const;
export type BundleName = (typeof bundleNames)[number];

export interface Bundles {
  /** Absolute path of each function's folder, `<root>/dist/<name>`: index.mjs exports the handler, and what it imports or reads lies beside it. */
  folders: Record<BundleName, string>;
  /** The hash (as of hashMigrations) of the migrations that the bundle `migrate` carries. */
  migrationsHash: string;
}

/**
 * Finds what `npm run build` wrote under a root. Throws when a bundle is missing, and when the migrations beside `migrate` are
 * not those of schema/migrations: the bundles were then built from another state of the repository.
 */
export function findBundles(root: string): Bundles {
  const missing = bundleNames.filter((name) => !existsSync(join(root, 'dist', name, 'index.mjs')));
  if (missing.length > 0) {
    const files = missing.map((name) => `dist/${name}/index.mjs`).join(', ');
    throw new Error(`There is no ${files} to deploy: run \`npm run build\` first.`);
  }
  const migrationsHash = hashMigrations(join(root, 'schema/migrations'));
  const bundled = join(root, 'dist/migrate/migrations');
  if (!existsSync(bundled) || hashMigrations(bundled) !== migrationsHash) {
    throw new Error('dist/migrate/migrations differs from schema/migrations: run `npm run build` first.');
  }
  const folder = (name: BundleName) => join(root, 'dist', name);
  return {
    folders: {
      graphql: folder('graphql'),
      worker: folder('worker'),
      sweep: folder('sweep'),
      migrate: folder('migrate'),
    },
    migrationsHash,
  };
}
