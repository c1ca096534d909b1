/**
 * Generates the Prisma client, schema/schema.graphql, the client's documents, types and hooks, the Python
 * example, and the tables in docs/api.md.
 *
 *   node scripts/generate.ts            writes everything
 *   node scripts/generate.ts --check    writes the Prisma client, and fails if a committed file is out of date
 *   node scripts/generate.ts --prisma   writes the Prisma client only
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const isCheck = process.argv.includes('--check');
const apiPage = 'docs/api.md';
const pythonFile = 'docs/examples/agency.py';
const sdlFile = 'schema/schema.graphql';
const clientSources = {
  schema: sdlFile,
  documents: 'packages/client/src/operations/**/*.graphql',
  output: 'packages/client/src/generated/hooks.ts',
  fragments: null,
  runtime: '../hooks.ts',
};
const clientFolder = 'packages/database/src/generated';
const stampFile = join(clientFolder, 'schema.sha256');

/** The Prisma client is not committed. It is written again when the schema or Prisma's version changes. */
function generatePrisma(): void {
  const hash = createHash('sha256');
  for (const name of readdirSync('schema/prisma').sort())
    hash.update(readFileSync(join('schema/prisma', name)));
  hash.update(readFileSync('pnpm-workspace.yaml'));
  const stamp = hash.digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  // Without this variable, Prisma downloads an engine that it never runs.
  const environment = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  };
  const run = spawnSync('prisma', ['generate'], { env: environment, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`prisma generate failed:\n${run.stdout}\n${run.stderr}`);
  mkdirSync(clientFolder, { recursive: true });
  writeFileSync(join(clientFolder, 'day-columns.ts'), dayColumns());
  writeFileSync(stampFile, stamp);
}

/** The columns that have a day and not an instant. Prisma's client has one type for both. */
function dayColumns(): string {
  const columns = readdirSync('schema/prisma').flatMap((name) => {
    const text = readFileSync(join('schema/prisma', name), 'utf8');
    return [...text.matchAll(/^model (\w+) \{([^}]*)^\}/gm)].flatMap(([, model = '', body = '']) =>
      [...body.matchAll(/^ +(\w+) .*@db\.Date\b/gm)].map(([, column = '']) => `${model}.${column}`),
    );
  });
  return `export const dayColumns = ${JSON.stringify(columns.sort(), null, 2)} as const;\n`;
}

async function printedSdl(): Promise<string> {
  const { lexicographicSortSchema, printSchema } = await import('graphql');
  const { schema } = await import('@rapport/api/schema.ts');
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** Writes a file. With --check, records that the committed file differs. */
function settle(path: string, content: string, differing: string[]): void {
  const current = existsSync(path) ? readFileSync(path, 'utf8') : null;
  if (current === content) return;
  if (isCheck) {
    differing.push(path);
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(`wrote ${path}`);
}

generatePrisma();
if (!process.argv.includes('--prisma')) {
  const differing: string[] = [];
  settle(sdlFile, await printedSdl(), differing);
  const { generateClient } = await import('../packages/client/src/codegen/generate.ts');
  settle(clientSources.output, await generateClient(clientSources), differing);
  const { pythonExample } = await import('./python-example/generate.ts');
  settle(pythonFile, await pythonExample(clientSources.schema, clientSources.documents), differing);
  // It reads the contract, which needs the Prisma client.
  const { withGeneratedTables } = await import('./generated-tables.ts');
  settle(apiPage, withGeneratedTables(readFileSync(apiPage, 'utf8')), differing);
  if (differing.length > 0) {
    console.error(`Out of date: ${differing.join(', ')}. Run "npm run generate" and commit the result.`);
    process.exit(1);
  }
}
