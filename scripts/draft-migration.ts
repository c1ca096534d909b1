/**
 * Prints the first draft of a migration: the SQL that turns one state of schema/prisma into that of the working tree.
 *
 *   npm run --silent draft-migration            from nothing
 *   npm run --silent draft-migration -- HEAD    from the schema committed at a git revision
 *
 * The draft has tables, enums, indexes and foreign keys. It reads `created_at` from the id and protects each new tenant table.
 * Add check constraints, the expression of other computed columns, and the changes to existing rows. Save it as
 * schema/migrations/NNNN_<name>/migration.sql.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { PrismaPg } from '@prisma/adapter-pg';
import { bindSqlAdapterFactory as bindAdapterFactory } from '@prisma/driver-adapter-utils';
import { startPostgres } from '@rapport/testkit/services/postgres.ts';
import type { DiffParams, SchemaEngine } from '@prisma/schema-engine-wasm';

/** The parts of the package's JavaScript that we use. The package itself only describes its bundled form. */
interface EngineGlue {
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
  SchemaEngine: Pick<typeof SchemaEngine, 'new'>;
}

const folder = 'schema/prisma';

function committedFiles(revision: string): { path: string; content: string }[] {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' });
  return git('ls-tree', '--name-only', revision, `${folder}/`)
    .split('\n')
    .filter((path) => path.endsWith('.prisma'))
    .map((path) => ({ path: basename(path), content: git('show', `${revision}:${path}`) }));
}

function workingFiles(): { path: string; content: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .map((path) => ({ path, content: readFileSync(join(folder, path), 'utf8') }));
}

/**
 * The engine is loaded by hand, because its package is made for bundlers and does not load its own
 * WebAssembly in Node.
 */
async function loadEngine(databaseUrl: string): Promise<Pick<SchemaEngine, 'diff'>> {
  const file = (name: string): URL =>
    new URL(`../node_modules/@prisma/schema-engine-wasm/${name}`, import.meta.url);
  const glue = (await import(file('schema_engine_bg.js').href)) as EngineGlue;
  const { instance } = await WebAssembly.instantiate(readFileSync(file('schema_engine_bg.wasm')), {
    './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
  const datamodels = workingFiles().map((file): [string, string] => [file.path, file.content]);
  return glue.SchemaEngine.new(
    { datamodels },
    () => undefined,
    bindAdapterFactory(new PrismaPg(databaseUrl)),
  );
}

/** The draft with the conventions of this database that a Prisma schema cannot say. */
function completed(draft: string): string {
  const tables = [...draft.matchAll(/CREATE TABLE "(\w+)" \((?:(?!\);)[^])*"jurisdiction_id" UUID/g)];
  const protection = tables.map(([, table]) => `select app.protect_tenant_table('${table ?? ''}');\n`);
  return (
    draft.replaceAll(
      '"created_at" TIMESTAMPTZ(3) NOT NULL,',
      '"created_at" TIMESTAMPTZ(3) NOT NULL GENERATED ALWAYS AS (uuid_extract_timestamp("id")) VIRTUAL,',
    ) + protection.join('')
  );
}

const revision = process.argv[2];
const directory = mkdtempSync(join(tmpdir(), 'rapport-draft-'));
chmodSync(directory, 0o755);
const postgres = await startPostgres({ dataDirectory: directory });
try {
  const engine = await loadEngine(postgres.adminUrl);
  const result = await engine.diff({
    from: revision ? { tag: 'schemaDatamodel', files: committedFiles(revision) } : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: workingFiles() },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  } as unknown as DiffParams);
  console.log(completed(result.stdout ?? ''));
} finally {
  await postgres.stop();
  rmSync(directory, { recursive: true, force: true });
}
process.exit(0);
