import { describe, expect, it } from 'vitest';
import { findDependencyProblems, readImports, type PackageFacts } from './check-dependencies.ts';

type Change = Partial<Omit<PackageFacts, 'files'>> & {
  imports?: string[];
  path?: string;
  typeOnly?: boolean;
};

/** The problems of one package, `database` unless told, with one file that imports these modules. */
function problemsOf({ imports = [], path, typeOnly = false, ...change }: Change): string[] {
  const folder = change.folder ?? 'packages/database';
  const facts: PackageFacts = {
    name: `@rapport/${folder.split('/').at(-1) ?? ''}`,
    folder,
    dependencies: [],
    devDependencies: [],
    ...change,
    files: [
      {
        path: path ?? `${folder}/src/rows.reader.ts`,
        imports: imports.map((specifier) => ({ specifier, line: 7, typeOnly })),
      },
    ],
  };
  return findDependencyProblems([facts]);
}

describe('declared dependencies', () => {
  it('accepts an edge of the table, and a module of somebody else', () => {
    expect(problemsOf({ dependencies: ['@rapport/core', 'pg'] })).toEqual([]);
  });

  it('refuses an edge that the table does not have, as either kind of dependency', () => {
    expect(problemsOf({ dependencies: ['@rapport/api'] })).toEqual([
      'packages/database/package.json: dependencies @rapport/api: is no edge of this package',
    ]);
    expect(problemsOf({ devDependencies: ['@rapport/api'] })).toHaveLength(1);
  });

  it('accepts the testkit as a devDependency alone', () => {
    expect(problemsOf({ devDependencies: ['@rapport/testkit'] })).toEqual([]);
    expect(problemsOf({ dependencies: ['@rapport/testkit'] })).toEqual([
      'packages/database/package.json: dependencies @rapport/testkit: is for tests: a devDependency only',
    ]);
  });

  it('refuses a package without a line in the table', () => {
    expect(problemsOf({ folder: 'packages/reports' })).toEqual([
      'packages/reports/package.json: @rapport/reports has no line in scripts/package-edges.ts',
    ]);
  });
});

describe('imports', () => {
  it('accepts what is declared, what Node has, and what stays in the package', () => {
    const imports = [
      '@rapport/core/errors.ts',
      'pg/lib/query.js',
      'node:fs/promises',
      './pool.ts',
      '../src/a.ts',
    ];
    expect(problemsOf({ dependencies: ['@rapport/core', 'pg'], imports })).toEqual([]);
  });

  it('refuses a module that is not declared, with file and line', () => {
    expect(problemsOf({ imports: ['@aws-sdk/client-s3'] })).toEqual([
      'packages/database/src/rows.reader.ts:7: imports @aws-sdk/client-s3, which packages/database/package.json does not declare',
    ]);
  });

  it('refuses a package of ours off the edges, declared or not', () => {
    expect(problemsOf({ folder: 'packages/client', imports: ['@rapport/core/errors.ts'] })).toEqual([
      'packages/client/src/rows.reader.ts:7: client may not import @rapport/core',
    ]);
  });

  it('lets tests alone stand on devDependencies, the test runner and the testkit', () => {
    const devDependencies = ['fast-check', '@rapport/testkit'];
    const imports = ['fast-check', 'vitest', '@rapport/testkit/seed.ts'];
    for (const path of ['tenant.test.ts', 'rows/rows.integration.test.ts', 'testing/fixtures.ts']) {
      expect(problemsOf({ path: `packages/database/src/${path}`, devDependencies, imports })).toEqual([]);
    }
    expect(problemsOf({ devDependencies, imports })).toHaveLength(3);
    expect(
      problemsOf({ path: 'packages/database/src/contesting.ts', devDependencies, imports }),
    ).toHaveLength(3);
  });

  it("lets a package's tool configuration stand on devDependencies", () => {
    const path = 'packages/database/vite.config.ts';
    expect(problemsOf({ path, devDependencies: ['vite'], imports: ['vite'] })).toEqual([]);
  });

  it('accepts a type of a module whose types alone are declared', () => {
    const devDependencies = ['@types/aws-lambda', '@types/foo__bar'];
    expect(problemsOf({ devDependencies, imports: ['aws-lambda', '@foo/bar'], typeOnly: true })).toEqual([]);
    expect(problemsOf({ devDependencies, imports: ['aws-lambda'] })).toHaveLength(1);
  });

  it('refuses a relative import that leaves its package, and a built-in without its prefix', () => {
    expect(problemsOf({ imports: ['../../core/src/errors.ts'] })).toEqual([
      'packages/database/src/rows.reader.ts:7: "../../core/src/errors.ts" leaves packages/database',
    ]);
    expect(problemsOf({ imports: ['../../database-tools/src/a.ts'] })).toHaveLength(1);
    expect(problemsOf({ imports: ['fs'] })).toHaveLength(1);
  });

  it('lets scripts import any package of ours that the root declares', () => {
    const script = { folder: '', name: 'rapport', path: 'scripts/seed.ts', imports: ['@rapport/api/app.ts'] };
    expect(problemsOf({ ...script, devDependencies: ['@rapport/api'] })).toEqual([]);
    expect(problemsOf(script)).toHaveLength(1);
  });
});

describe('readImports', () => {
  it('finds every way to name a module, and whether only its types are meant', () => {
    const text = `
      import a from 'one';
      import type { B } from 'two';
      import { type C } from 'three';
      export * from 'four';
      export type { D } from 'five';
      const e = await import('six');
      const f = require("seven");
      type G = import('eight').G;
      import 'nine';
      // import 'comment';
      const text = "import 'text'";
      const view = <p>import 'markup'</p>;
    `;
    const found = readImports('view.tsx', text);
    expect(found.map(({ specifier, typeOnly }) => `${specifier}${typeOnly ? ' (type)' : ''}`)).toEqual([
      'one',
      'two (type)',
      'three',
      'four',
      'five (type)',
      'six',
      'seven',
      'eight (type)',
      'nine',
    ]);
    expect(found[1]?.line).toBe(3);
  });
});
