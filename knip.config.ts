/** `npm test -- --only unused`: files, exports and dependencies that nothing uses. Each exception has its reason. */
import type { KnipConfig } from 'knip';

export default {
  // Every package is private: what it exports and nothing imports is unused.
  includeEntryExports: true,
  // A type may be exported for the sake of the function beside it that takes or returns it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  treatConfigHintsAsErrors: true,
  ignoreIssues: {
    // Lambda and infra/ name the handlers by path.
    'packages/functions/src/{graphql,worker,sweep,migrate,operate}.ts': ['exports'],
    // Compiled, never called: the compiler is the test.
    'packages/api/src/contract/derived.types.ts': ['exports'],
  },
  workspaces: {
    '.': {
      entry: [
        // `exec node` in a script of package.json, which knip does not read.
        'scripts/start.ts',
        // Started as processes of their own.
        'scripts/benchmark/{handwritten,nation,postgraphile,rapport}.program.ts',
        'infra/testing/stages.ts',
        // Run by hand.
        'scripts/benchmark/answer-sizes.ts',
        'scripts/benchmark/nation.ts',
      ],
      project: ['*.{ts,js}', 'scripts/**/*.{ts,js}', 'infra/**/*.ts', 'schema/prisma/*.prisma'],
      vitest: { config: ['vitest.config.ts', 'vitest.infra.config.ts'] },
      ignoreDependencies: [
        // The generator that schema/prisma/main.prisma names.
        '@pothos/plugin-prisma',
        'prisma-pothos-types',
        // Run by check-infra.ts, which unpacks the components that bring Pulumi.
        'sst',
        /^@pulumi\//,
      ],
      // The reference of benchmarks, where it is installed.
      ignoreBinaries: ['Rscript'],
    },
    // Front ends outside this repository use the client: all that it exports.
    'packages/client': {
      includeEntryExports: false,
      // An app outside the workspace.
      ignore: ['example/**'],
    },
    'packages/database': {
      // Imported by the generated client, which is not committed.
      ignoreDependencies: ['@prisma/client', '@pothos/plugin-prisma'],
    },
    // On the machine, where there is no user for PostgreSQL yet.
    'packages/testkit': { ignoreBinaries: ['useradd'] },
  },
} satisfies KnipConfig;
