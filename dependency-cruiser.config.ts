/**
 * Which file can import which: `npm test -- --only dependencies`. scripts/dependency-rules.test.ts shows a violation of each rule.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { IConfiguration } from 'dependency-cruiser';

/**
 * The imports allowed between our packages, one line per package. A package can always import itself, and its
 * tests also import `testkit`. pnpm refuses a workspace with a cycle.
 */
export const packageEdges: Edges = {
  core: [],
  statistics: ['core'],
  interchange: ['core', 'statistics'],
  database: ['core'],
  storage: ['core'],
  api: ['core', 'statistics', 'interchange', 'database', 'storage'],
  functions: ['core', 'database', 'storage', 'api'],
  client: [],
  dashboard: ['client'],
  'public-site': ['client'],
  testkit: [],
};

/**
 * Additional imports of a package's tests, declared by the root: the tests of the client run against the real
 * API, and its package.json is published as it is. The tests of functions check receipts as a reader would.
 */
type Edges = Readonly<Record<string, readonly string[]>>;
const testEdges: Edges = { client: ['api', 'testkit'], functions: ['statistics'] };

const test = '(^|/)(testing/.*|[^/]+[.]test[.]tsx?)$';
const testkit = '^packages/testkit/';
const modules = '^packages/api/src/modules/';

/** The entry points of deployed code, published code and commands. */
const entries = [
  '^packages/functions/src/(graphql|worker|sweep|migrate|operate)[.]ts$',
  '^packages/(dashboard|public-site)/src/main[.]tsx$',
  // Front ends outside this repository use the client.
  '^packages/client/src/',
  '[.]types[.]ts$', // Compiled but never called: the compiler is the test.
  '^packages/[^/]+/[^/]+[.]ts$',
  '^scripts/',
];

/** Test code that no test imports. */
const startedByPath = [
  '^packages/api/src/testing/worker[.]program[.]ts$',
  '^packages/database/src/testing/(global-setup|test-folder)[.]ts$',
  '^packages/testkit/src/lambda/runtime[.]bootstrap[.]ts$',
];

const oneOf = (names: readonly string[]): string => `^packages/(${names.join('|')})/`;

/** The packages among some that the package.json of a folder declares under one of these keys. */
function declared(folder: string, packages: readonly string[], keys: readonly Key[]): readonly string[] {
  const file = join(import.meta.dirname, folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<Key, Record<string, string>>>;
  return packages.filter((one) => keys.some((key) => manifest[key]?.[`@rapport/${one}`] !== undefined));
}
type Key = 'dependencies' | 'devDependencies';

const edgeRules = Object.entries(packageEdges).flatMap(([name, edges]) => [
  {
    name: `edges-of-${name}`,
    comment: `packages/${name} imports what dependency-cruiser.config.ts allows and its package.json declares.`,
    from: { path: `^packages/${name}/`, pathNot: test },
    to: {
      path: '^packages/',
      pathNot: oneOf([name, ...declared(`packages/${name}`, edges, ['dependencies'])]),
    },
  },
  {
    name: `edges-of-tests-of-${name}`,
    comment: `Tests of packages/${name} also import testkit, which is a devDependency.`,
    from: { path: `^packages/${name}/.*${test}` },
    to: {
      path: '^packages/',
      pathNot: oneOf([
        name,
        ...declared(`packages/${name}`, ['testkit', ...edges], ['dependencies', 'devDependencies']),
        ...declared('.', testEdges[name] ?? [], ['devDependencies']),
      ]),
    },
  },
]);

const rules: NonNullable<IConfiguration['forbidden']> = [
  ...edgeRules,
  {
    name: 'package-without-edges',
    comment: 'A new package starts with a line in dependency-cruiser.config.ts.',
    from: { path: '^packages/', pathNot: oneOf(Object.keys(packageEdges)) },
    to: {},
  },
  {
    name: 'no-cycle',
    comment: 'Files that import each other, even only for types, cannot be read or moved one at a time.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'relative-import-of-another-package',
    comment: 'Import another package by its name. Its package.json lists its exports.',
    from: { path: '^packages/([^/]+)/' },
    to: { path: '^packages/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
  },
  {
    name: 'infra-imports-code',
    comment: 'infra/ names handlers by path, so a deployment does not depend on our code.',
    from: { path: '^(infra/|sst[.]config[.]ts)', pathNot: test },
    to: { path: '^(packages|scripts)/' },
  },
  {
    name: 'test-code-outside-tests',
    comment: 'Only tests and scripts import testkit and the testing/ folders.',
    from: { pathNot: [test, testkit, '^scripts/'] },
    to: { path: [test, testkit] },
  },
  {
    name: 'import-of-a-test',
    comment: 'A test that another file imports would run twice. Share code in a testing/ folder.',
    from: {},
    to: { path: '[.]test[.]tsx?$' },
  },
  {
    name: 'undeclared-dependency',
    comment:
      'Declare it in the package.json of the package that imports it. Vitest runs all tests from the root.',
    from: {},
    to: {
      dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'undetermined', 'unknown'],
      pathNot: ['^packages/[^/]+/(?!node_modules/)', '/node_modules/vitest/'],
    },
  },
  {
    name: 'development-dependency-in-production',
    comment:
      'Deployed code can only import dependencies, its own or those of the app. Types can come from devDependencies.',
    from: { path: '^packages/[^/]+/src/', pathNot: [test, testkit] },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm-peer'] },
  },
  {
    name: 'unresolved-import',
    comment: 'This file or package does not exist.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'rules-are-pure',
    comment: 'A .rules.ts file decides from its arguments. It does not use the database or GraphQL.',
    from: { path: '[.]rules[.]ts$' },
    to: {
      path: [
        '^packages/(database|storage|functions)/',
        '^packages/api/src/.*[.](service|schema|mutations|worker|importer)[.]ts$',
        '^packages/api/src/(builder|context|mutation|app)[.]ts$',
        '/node_modules/(graphql|@pothos|@prisma|pg)/',
      ],
      pathNot: '/generated/prisma/enums[.]ts$',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'services-know-no-graphql',
    comment: 'GraphQL, jobs and other services call a use case, so it does not build types of the schema.',
    from: { path: '^packages/api/src/.*[.]service[.]ts$' },
    to: {
      path: [
        `${modules}.*[.](schema|mutations)[.]ts$`,
        '^packages/api/src/builder[.]ts$',
        '/node_modules/(graphql|@pothos)/',
      ],
    },
  },
  {
    name: 'schema-knows-no-database',
    comment:
      'A .schema.ts or .mutations.ts file parses, makes one call and returns. The service reads and writes.',
    from: { path: `${modules}.*[.](schema|mutations)[.]ts$` },
    to: {
      path: ['^packages/database/', '/node_modules/(@prisma|pg)/'],
      pathNot: '/generated/prisma/enums[.]ts$',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'modules-call-services',
    comment:
      'A module calls the services of another module and names its types. How that module imports or writes is internal.',
    from: { path: `${modules}([^/]+)/`, pathNot: test },
    to: {
      path: modules,
      pathNot: [
        `${modules}$1/`,
        '[.](service|schema|input|rules)[.]ts$',
        '/(tables|governed|survey-definition|scale[.]scorer|deletable)[.]ts$',
      ],
    },
  },
  {
    name: 'unused-file',
    comment:
      'No deployed code, published code or command uses this file. Put code for tests into a testing/ folder.',
    from: { path: entries, pathNot: test },
    to: {
      path: '^packages/[^/]+/src/',
      // Types of a library without types are found by the compiler.
      pathNot: [...entries, test, testkit, '/generated/', '[.]d[.]ts$'],
      reachable: false,
    },
  },
  {
    name: 'unused-test-code',
    comment: 'No test or script uses this file.',
    from: { path: ['[.]test[.]tsx?$', '^scripts/'] },
    to: {
      path: ['^packages/.*/testing/', `${testkit}src/`],
      pathNot: ['[.]test[.]ts$', ...startedByPath],
      reachable: false,
    },
  },
];

export default {
  forbidden: rules.map((rule) => ({ ...rule, severity: 'error' })),
  options: {
    doNotFollow: { path: ['node_modules', '/generated/'] },
    exclude: {
      path: [
        '^(dist|reports|[.]rapport|[.]sst)/',
        '^packages/[^/]+/dist/',
        // The built command, and an app outside the workspace.
        '^packages/client/(bin|example)/',
        '[.]sst/platform/',
        '^@pulumi/',
      ],
    },
    // Imports of types count: a file that uses a type of another file depends on it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['rapport-source', 'import', 'node', 'default', 'types'],
    },
  },
} satisfies IConfiguration;
