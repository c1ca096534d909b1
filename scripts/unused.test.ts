import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** A workspace in which everything is used, except where the name says otherwise. */
const files: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: 'root',
    scripts: { used: 'node scripts/used.ts' },
    devDependencies: { '@rapport/core': 'workspace:*', 'used-module': '1.0.0', 'unused-module': '1.0.0' },
  }),
  'pnpm-workspace.yaml': 'packages: [packages/*]',
  'scripts/used.ts':
    "import { usedName } from '@rapport/core/names.ts';\nimport 'used-module';\nimport 'unlisted-module';\nconsole.log(usedName);",
  'scripts/unused.ts': '',
  'packages/core/package.json': JSON.stringify({ name: '@rapport/core', exports: { './*': './src/*' } }),
  'packages/core/src/names.ts':
    "export const usedName = 'a';\nexport const unusedName = 'b';\nexport interface UnusedType { name: string }",
};

interface Issue {
  file: string;
  [kind: string]: { name: string }[] | string;
}

let workspace: string;
let issues: Issue[];

beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'unused-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(workspace, dirname(path)), { recursive: true });
    writeFileSync(join(workspace, path), content);
  }
  const run = spawnSync(
    join(root, 'node_modules/.bin/knip'),
    ['--config', join(root, 'knip.config.ts'), '--directory', workspace, '--reporter', 'json'],
    { encoding: 'utf8' },
  );
  if (run.stdout === '') throw new Error(run.stderr);
  issues = (JSON.parse(run.stdout) as { issues: Issue[] }).issues;
});
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

function found(kind: string): string[] {
  return issues.flatMap(({ file, [kind]: names }) =>
    Array.isArray(names) ? names.map(({ name }) => `${file} ${name}`) : [],
  );
}

describe('knip.config.ts', () => {
  it.each([
    ['files', ['scripts/unused.ts scripts/unused.ts']],
    ['exports', ['packages/core/src/names.ts unusedName']],
    ['types', ['packages/core/src/names.ts UnusedType']],
    ['devDependencies', ['package.json unused-module']],
    ['unlisted', ['scripts/used.ts unlisted-module']],
  ])('finds unused or undeclared %s', (kind, expected) => {
    expect(found(kind)).toEqual(expected);
  });
});
