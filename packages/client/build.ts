/**
 * Builds what is packed, into dist/: JavaScript with types and source maps, the schema, and the operations with
 * their fragments. `npm pack` and `pnpm pack` run it. In this repository, packages import the sources.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
const dist = join(folder, 'dist');

rmSync(dist, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [join(folder, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
  {
    cwd: folder,
    stdio: ['ignore', 2, 2],
  },
);
// The compiler changes the imports of JavaScript only.
for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.d.ts')) continue;
  const file = join(dist, name);
  const text = readFileSync(file, 'utf8').replaceAll(
    /((?:from|import\() ?['"]\.[^'"]+)\.tsx?(?=['"])/g,
    '$1.js',
  );
  writeFileSync(file, text);
}
cpSync(join(folder, '../../schema/schema.graphql'), join(dist, 'schema.graphql'));
cpSync(join(folder, 'src/operations'), join(dist, 'operations'), { recursive: true });
