import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

const documentedCommands = 'scripts/documented/*.commands.test.ts';
const integrationTests = 'packages/*/src/**/*.integration.test.{ts,tsx}';
/** Each has a document and a storage of its own. */
const pageTests = 'packages/{client,dashboard,public-site}/src/**/*.test.{ts,tsx}';
const notIncluded = '**/node_modules/**';

// The file that Node loads for our dependencies. Vite would choose index.mjs for our own files, and two
// copies of graphql refuse each other's schemas.
const graphql = createRequire(import.meta.url).resolve('graphql');

// Its sources, not what is packed. Their condition of package.json would also change how Vite finds others.
const client = fileURLToPath(new URL('packages/client/src', import.meta.url));

export default defineConfig({
  resolve: {
    dedupe: ['graphql'],
    alias: [
      { find: /^graphql$/, replacement: graphql },
      { find: /^@rapport\/client$/, replacement: `${client}/index.ts` },
      { find: /^@rapport\/client\/(?=.*[.]tsx?$)/, replacement: `${client}/` },
    ],
  },
  test: {
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: [integrationTests, pageTests, documentedCommands, notIncluded],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: [pageTests],
          exclude: [integrationTests, notIncluded],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: [integrationTests],
          exclude: [notIncluded],
          globalSetup: ['packages/database/src/testing/global-setup.ts'],
          // Loading the API takes longer than most of these files. Each has a database of its own, and the
          // modules are as in a server: they keep nothing between requests that changes an answer.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'commands',
          include: [documentedCommands],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // Last, because these tests install and start everything again, and the others have their own time
          // limits.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
