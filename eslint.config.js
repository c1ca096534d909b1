import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { noSessionSettings } from './scripts/lint/no-session-settings.rule.js';
import { ownTables } from './scripts/lint/own-tables.rule.js';

const contract = `${import.meta.dirname}/schema/schema.graphql`;
const operations = ['packages/client/src/**/*.graphql'];
const typescript = ['**/*.ts', '**/*.tsx'];
const testCode = ['**/*.test.{ts,tsx}', 'packages/*/src/**/testing/**'];
const configFiles = ['*.config.{js,ts}', '**/*.config.{js,ts}'];
// Not part of the TypeScript program of tsconfig.json, so rules that need types cannot run on them.
const untyped = ['**/*.js', 'infra/**', 'sst.config.ts'];
const readsEnvironment = ['packages/functions/**', 'packages/testkit/**', 'scripts/**', 'infra/**'];
const writesToConsole = ['packages/functions/**', 'packages/testkit/**', 'scripts/**'];

const builtinsWithoutPrefix = builtinModules.filter((name) => !name.startsWith('node:'));
/** @param {string} name */
const nodePrefix = (name) => ({ name, message: `Write "node:${name}", because it belongs to Node.` });

const environmentFromNode = {
  selector: 'ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name="env"]',
  message: 'Only packages/functions reads the environment. Take the value as a parameter.',
};
const environmentFromGlobal = {
  selector: 'MemberExpression[property.name="env"][object.property.name="process"]',
  message: environmentFromNode.message,
};

const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a search finds it.',
};
const everywhere = [environmentFromNode, environmentFromGlobal, defaultExport];

const readsDatabase = {
  selector:
    ':matches(MemberExpression, ObjectPattern > Property):matches([property.name=/^(database|session)$/], [key.name=/^(database|session)$/])',
  message: 'Only a service reads or writes the database. Call a service.',
};

export default defineConfig(
  globalIgnores(['**/generated/**', '**/dist/**', 'reports/**', 'coverage/**', '.rapport/**', '.sst/**']),
  // An app outside the workspace. The test of the packed client compiles it.
  globalIgnores(['packages/client/example/**']),
  {
    name: 'typescript',
    files: typescript,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // `== null` matches null and undefined. An optional GraphQL argument can be either.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-imports': ['error', { paths: builtinsWithoutPrefix.map(nodePrefix) }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: environmentFromNode.message },
      ],
      'no-restricted-syntax': ['error', ...everywhere],
      '@typescript-eslint/consistent-type-imports': 'error',
      // `import { type T } from 'm'` still loads m when Node strips types.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true, allowNullish: false },
      ],
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      // A port's method is async because some of its adapters wait, not because all of them do.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    name: 'a file holds one idea',
    files: typescript,
    ignores: testCode,
    // A file of one idea fits into 250 lines and can be read in one sitting. Split a longer one where a part has
    // a name of its own. Tests and their fixtures grow by cases, which are read one at a time.
    rules: { 'max-lines': ['error', 250] },
  },
  {
    name: 'only services and jobs use the database in a module',
    files: ['packages/api/src/modules/**/*.ts'],
    ignores: ['**/*.{test,service,worker,importer,writer}.ts', '**/imports/imported-rows.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, readsDatabase] },
  },
  {
    name: 'modules keep to their own tables',
    files: ['packages/api/src/modules/**/*.ts'],
    // A gate reads everything that affects a program, an activity or a publication, with one statement per
    // table.
    ignores: ['**/*.test.ts', '**/reviews/gate.{scope,service}.ts'],
    plugins: { rapport: { rules: { 'own-tables': ownTables } } },
    rules: { 'rapport/own-tables': 'error' },
  },
  {
    name: 'settings of a connection change in functions of the database',
    files: ['packages/*/src/**/*.ts'],
    // Tests connect without a proxy. The administrator's statements on roles run on the cluster itself.
    ignores: testCode,
    plugins: { session: { rules: { 'no-settings': noSessionSettings } } },
    rules: { 'session/no-settings': 'error' },
  },
  {
    name: 'infra',
    files: ['infra/**/*.ts', 'sst.config.ts'],
    rules: {
      // SST's globals ($app, aws, sst) come from a generated declaration that is not a module.
      '@typescript-eslint/triple-slash-reference': 'off',
    },
  },
  {
    name: 'tests',
    files: testCode,
    rules: {
      // GraphQL answers and parsed files are untyped until an expectation checks them.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { name: 'may use the console', files: writesToConsole, rules: { 'no-console': 'off' } },
  {
    name: 'may read the environment',
    files: [...readsEnvironment, ...configFiles],
    rules: {
      'no-restricted-properties': 'off',
      'no-restricted-syntax': ['error', defaultExport],
    },
  },
  {
    name: 'tools that expect a default export',
    files: [...configFiles, 'packages/database/src/testing/global-setup.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    name: 'javascript',
    files: ['**/*.js'],
    languageOptions: { ecmaVersion: 2025, sourceType: 'module' },
    rules: { eqeqeq: 'error', 'no-unused-vars': 'error', 'prefer-const': 'error' },
  },
  { name: 'outside the program', files: untyped, extends: [tseslint.configs.disableTypeChecked] },
  // The pre-commit hook skips rules that need the whole program, so it takes seconds.
  process.env.RAPPORT_LINT === 'quick'
    ? { name: 'quick', files: typescript, extends: [tseslint.configs.disableTypeChecked] }
    : {},
  existsSync(contract)
    ? {
        name: 'operations',
        files: operations,
        plugins: { '@graphql-eslint': graphqlPlugin },
        languageOptions: {
          parser: graphqlPlugin.parser,
          parserOptions: { graphQLConfig: { schema: contract, documents: operations } },
        },
        rules: {
          ...graphqlPlugin.configs['flat/operations-recommended'].rules,
          // Results are cached by operation, not normalized by id.
          '@graphql-eslint/require-selections': 'off',
          '@graphql-eslint/selection-set-depth': ['error', { maxDepth: 12 }],
        },
      }
    : {},
);
