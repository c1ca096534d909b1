import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hashMigrations } from './migration.hash.ts';

export const bundleNames = ['graphql', 'worker', 'sweep', 'migrate', 'operate'] as const;
export type BundleName = (typeof bundleNames)[number];

export interface Bundles {
  /**
   * The absolute path of each function's folder, `<root>/dist/<name>`. index.mjs exports the handler, and its
   * imports and files are in the same folder.
   */
  folders: Record<BundleName, string>;
  /** The hash (from hashMigrations) of the migrations in the bundle `migrate`. */
  migrationsHash: string;
}

/**
 * Finds the output of `npm run build` under a root. Throws if a bundle is missing, or if the migrations of
 * `migrate` differ from schema/migrations. The bundles were then built from another state of the repository.
 */
export function findBundles(root: string): Bundles {
  const missing = bundleNames.filter((name) => !existsSync(join(root, 'dist', name, 'index.mjs')));
  if (missing.length > 0) {
    const files = missing.map((name) => `dist/${name}/index.mjs`).join(', ');
    throw new Error(`${files} does not exist and cannot be deployed. Run \`npm run build\` first.`);
  }
  const migrationsHash = hashMigrations(join(root, 'schema/migrations'));
  const bundled = join(root, 'dist/migrate/migrations');
  if (!existsSync(bundled) || hashMigrations(bundled) !== migrationsHash) {
    throw new Error('dist/migrate/migrations differs from schema/migrations. Run `npm run build` first.');
  }
  const folder = (name: BundleName) => join(root, 'dist', name);
  return {
    folders: {
      graphql: folder('graphql'),
      worker: folder('worker'),
      sweep: folder('sweep'),
      migrate: folder('migrate'),
      operate: folder('operate'),
    },
    migrationsHash,
  };
}
