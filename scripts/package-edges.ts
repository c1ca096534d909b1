/**
 * Which of our packages may import which: the one table behind the lint rule (eslint.config.js) and the
 * dependency check (check-dependencies.ts). A package may always import itself.
 */
export const packageEdges: Readonly<Record<string, readonly string[]>> = {
  core: [],
  statistics: ['core'],
  interchange: ['core', 'statistics'],
  database: ['core'],
  storage: ['core'],
  api: ['core', 'statistics', 'interchange', 'database', 'storage'],
  functions: ['core', 'database', 'storage', 'interchange', 'api'],
  client: [],
  dashboard: ['client'],
  testkit: [],
};

/** The package that only tests, scripts and itself may import. */
export const testPackage = 'testkit';

/** What the tests of a package may import besides: they run against the real API. */
const testEdges: Readonly<Record<string, readonly string[]>> = { client: ['api'] };

/** Globs, from the repository's root, of the files inside packages that count as tests. */
export const testFileGlobs: readonly string[] = [
  'packages/*/src/**/*.test.ts',
  'packages/*/src/**/*.test.tsx',
  'packages/*/src/**/testing/**',
];

const testFilePattern = /^packages\/[^/]+\/src\/(?:.*\/)?(?:testing\/.*|[^/]*\.test\.tsx?)$/;

/** Whether a path (from the repository's root, with slashes) is a test or stands under a `testing` folder. */
export function isTestFile(path: string): boolean {
  return testFilePattern.test(path);
}

/** The short name of one of our packages in an import specifier (`@rapport/core/errors.ts` → `core`), else undefined. */
export function ownPackageOf(specifier: string): string | undefined {
  return /^@rapport\/([^/]+)/.exec(specifier)?.[1];
}

/**
 * Our packages that the files of `importer` may import, itself included.
 * Throws on a package that the table does not know: a new package starts with a line here.
 */
export function allowedImports(importer: string, inTest: boolean): readonly string[] {
  const edges = packageEdges[importer];
  if (!edges) throw new Error(`packages/${importer} has no line in scripts/package-edges.ts`);
  return [...new Set([importer, ...edges, ...(inTest ? [testPackage, ...(testEdges[importer] ?? [])] : [])])];
}
