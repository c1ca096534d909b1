import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import config, { packageEdges } from '../dependency-cruiser.config.ts';

const root = join(import.meta.dirname, '..');

/**
 * An import that a rule refuses, and a similar one that no rule refuses. Each file has one import, and
 * imports nothing else.
 */
interface Example {
  rule: string;
  refused: readonly [file: string, imports: string];
  allowed: readonly [file: string, imports: string];
}

/** Our packages that a package declares under a key of its package.json. */
function ownDependencies(name: string, key: 'dependencies' | 'devDependencies'): string[] {
  const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as Partial<
    Record<typeof key, Record<string, string>>
  >;
  return Object.keys(manifest[key] ?? {}).flatMap((one) => /^@rapport\/(.*)/.exec(one)?.[1] ?? []);
}

const examples: readonly Example[] = [
  ...Object.keys(packageEdges)
    .flatMap((name): Example[] => {
      const own = `@rapport/${name}/own.ts`;
      return [
        {
          rule: `edges-of-${name}`,
          refused: [`packages/${name}/src/refused.ts`, '@rapport/dashboard/own.ts'],
          allowed: [`packages/${name}/src/allowed.ts`, own],
        },
        {
          rule: `edges-of-tests-of-${name}`,
          refused: [`packages/${name}/src/refused.test.ts`, '@rapport/dashboard/own.ts'],
          allowed: [
            `packages/${name}/src/testing/allowed.ts`,
            ownDependencies(name, 'devDependencies').includes('testkit') ? '@rapport/testkit/own.ts' : own,
          ],
        },
      ];
    })
    .map((example) =>
      // The dashboard imports itself, so another package represents the refused import.
      example.rule.endsWith('-dashboard')
        ? { ...example, refused: [example.refused[0], '@rapport/core/own.ts'] as const }
        : example,
    ),
  {
    rule: 'package-without-edges',
    refused: ['packages/novel/src/refused.ts', './own.ts'],
    allowed: ['packages/core/src/allowed-own.ts', './own.ts'],
  },
  {
    rule: 'no-cycle',
    refused: ['packages/core/src/egg.ts', './hen.ts'],
    allowed: ['packages/core/src/chick.ts', './hen.ts'],
  },
  {
    rule: 'relative-import-of-another-package',
    refused: ['packages/api/src/relative.ts', '../../core/src/own.ts'],
    allowed: ['packages/api/src/by-name.ts', '@rapport/core/own.ts'],
  },
  {
    rule: 'infra-imports-code',
    refused: ['infra/refused.ts', '../packages/core/src/own.ts'],
    allowed: ['infra/allowed.test.ts', '../packages/core/src/own.ts'],
  },
  {
    rule: 'test-code-outside-tests',
    refused: ['packages/api/src/untested.ts', './testing/kit.ts'],
    allowed: ['scripts/allowed.ts', '@rapport/testkit/own.ts'],
  },
  {
    rule: 'import-of-a-test',
    refused: ['packages/api/src/second.test.ts', './first.test.ts'],
    allowed: ['packages/api/src/third.test.ts', './testing/kit.ts'],
  },
  {
    rule: 'undeclared-dependency',
    refused: ['packages/storage/src/undeclared.ts', 'undeclared'],
    allowed: ['packages/storage/src/declared.ts', 'declared'],
  },
  {
    rule: 'development-dependency-in-production',
    refused: ['packages/storage/src/deployed.ts', 'for-tests'],
    allowed: ['packages/storage/src/not-deployed.test.ts', 'for-tests'],
  },
  {
    rule: 'unresolved-import',
    refused: ['packages/storage/src/absent.ts', './nowhere.ts'],
    allowed: ['packages/storage/src/present.ts', './own.ts'],
  },
  {
    rule: 'rules-are-pure',
    refused: ['packages/api/src/modules/hens/hen.rules.ts', '../../context.ts'],
    allowed: ['packages/api/src/modules/hens/egg.rules.ts', '@rapport/database/generated/prisma/enums.ts'],
  },
  {
    rule: 'services-know-no-graphql',
    refused: ['packages/api/src/modules/hens/hen.service.ts', './hen.schema.ts'],
    allowed: ['packages/api/src/modules/hens/egg.service.ts', '../../context.ts'],
  },
  {
    rule: 'schema-knows-no-database',
    refused: ['packages/api/src/modules/hens/egg.schema.ts', '@rapport/database/own.ts'],
    allowed: ['packages/api/src/modules/hens/hen.schema.ts', '@rapport/database/generated/prisma/enums.ts'],
  },
  {
    rule: 'modules-call-services',
    refused: ['packages/api/src/modules/foxes/fox.service.ts', '../hens/hen.importer.ts'],
    allowed: ['packages/api/src/modules/foxes/cub.service.ts', '../hens/egg.service.ts'],
  },
  {
    rule: 'unused-file',
    refused: ['packages/storage/src/unused.ts', './own.ts'],
    allowed: ['packages/storage/src/used.ts', './own.ts'],
  },
  {
    rule: 'unused-test-code',
    refused: ['packages/storage/src/testing/unused.ts', '../own.ts'],
    allowed: ['packages/storage/src/testing/used.ts', '../own.ts'],
  },
];

/** A script that uses all files except the unused ones of the test. */
const scriptOfAll = examples
  .flatMap(({ rule, refused, allowed }) => (rule.startsWith('unused-') ? [allowed] : [allowed, refused]))
  .filter(([file]) => file.startsWith('packages/') && !file.includes('.test.'))
  .map(([file]) => `import '../${file}';`)
  .join('\n');

/** The targets of the imports above. */
const others: Readonly<Record<string, string>> = {
  'scripts/all.ts': scriptOfAll,
  'packages/core/src/hen.ts': "import './egg.ts';",
  'packages/novel/src/own.ts': '',
  'packages/api/src/context.ts': '',
  'packages/api/src/first.test.ts': '',
  'packages/api/src/testing/kit.ts': '',
  'packages/api/src/modules/hens/hen.importer.ts': '',
  'packages/database/src/generated/prisma/enums.ts': '',
  ...Object.fromEntries(Object.keys(packageEdges).map((name) => [`packages/${name}/src/own.ts`, ''])),
  ...Object.fromEntries(
    ['declared', 'undeclared', 'for-tests'].flatMap((name) => [
      [`packages/storage/node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })],
      [`packages/storage/node_modules/${name}/index.js`, ''],
    ]),
  ),
  'tsconfig.json': readFileSync(join(root, 'tsconfig.json'), 'utf8'),
};

const manifest = (name: string): string =>
  JSON.stringify({
    name: `@rapport/${name}`,
    exports: { './*': './src/*' },
    dependencies: { declared: '1.0.0' },
    devDependencies: { 'for-tests': '1.0.0' },
  });

interface Violation {
  rule: { name: string };
  from: string;
}

let workspace: string;
let violations: Violation[];

beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'dependency-rules-'));
  const write = (path: string, content: string): void => {
    mkdirSync(join(workspace, dirname(path)), { recursive: true });
    writeFileSync(join(workspace, path), content);
  };
  for (const [path, content] of Object.entries(others)) write(path, content);
  for (const name of [...Object.keys(packageEdges), 'novel']) {
    write(`packages/${name}/package.json`, manifest(name));
    mkdirSync(join(workspace, 'node_modules/@rapport'), { recursive: true });
    symlinkSync(`../../packages/${name}`, join(workspace, 'node_modules/@rapport', name));
  }
  for (const { refused, allowed } of examples) {
    for (const [file, imported] of [refused, allowed]) write(file, `import ${JSON.stringify(imported)};\n`);
  }
  const run = spawnSync(
    join(root, 'node_modules/.bin/depcruise'),
    ['--config', join(root, 'dependency-cruiser.config.ts'), '--output-type', 'json', '.'],
    { cwd: workspace, encoding: 'utf8' },
  );
  if (run.stdout === '') throw new Error(run.stderr);
  const report = JSON.parse(run.stdout) as { summary: { violations: Violation[] } };
  violations = report.summary.violations;
});
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

const rulesAgainst = (file: string): string[] =>
  violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

describe('dependency-cruiser.config.ts', () => {
  it.each(examples)('$rule refuses $refused and allows $allowed', ({ rule, refused, allowed }) => {
    expect(rulesAgainst(refused[0])).toContain(rule);
    expect(rulesAgainst(allowed[0])).toEqual([]);
  });

  it('has an example of each rule', () => {
    expect(new Set(examples.map(({ rule }) => rule))).toEqual(
      new Set(config.forbidden.map(({ name }) => name)),
    );
  });

  it.each(Object.entries(packageEdges))('allows what packages/%s/package.json declares', (name, edges) => {
    expect(edges).toEqual(expect.arrayContaining(ownDependencies(name, 'dependencies')));
  });

  it('matches the table in docs/architecture.md', () => {
    const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
    const lines = page.matchAll(/^\| `([\w-]+)` +\|[^|]*\| ([^|]*?) +\|$/gm);
    const documented = [...lines].map(([, name, uses]) => [
      name,
      uses?.split(', ').filter((one) => one in packageEdges),
    ]);
    expect(Object.fromEntries(documented)).toEqual(packageEdges);
  });
});
