import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const platformModules = fileURLToPath(new URL('./.sst/platform/node_modules', import.meta.url));

/** Tests the infrastructure under mocks. `npm run check:infra` prepares the environment. */
export default defineConfig({
  resolve: {
    // The components and the tests must share one copy of the engine's libraries.
    alias: [{ find: /^@pulumi\//, replacement: `${platformModules}/@pulumi/` }],
  },
  test: {
    include: ['infra/**/*.test.ts'],
    // Deploying both stages to the mocks takes most of this time on a slow machine.
    hookTimeout: 180_000,
    reporters: ['default', ['json', { outputFile: 'reports/infra.json' }]],
  },
});
