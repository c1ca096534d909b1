import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const contract = `${import.meta.dirname}/schema/schema.graphql`;
const operations = ['packages/client/src/**/*.graphql'];
const typescript = ['**/*.ts', '**/*.tsx'];
const configFiles = ['*.config.{js,ts}', '**/*.config.{js,ts}'];
// Not part of the TypeScript program of tsconfig.json, so rules that need types cannot run on them.
const untyped = ['**/*.js', 'infra/**', 'sst.config.ts'];
const readsEnvironment = ['packages/functions/**', 'packages/testkit/**', 'scripts/**', 'infra/**'];
const writesToConsole = ['packages/functions/**', 'packages/testkit/**', 'scripts/**'];

const builtinsWithoutPrefix = builtinModules.filter((name) => !name.startsWith('node:'));
/** @param {string} name */
const nodePrefix = (name) => ({ name, message: `Write "node:${name}": it belongs to Node.` });

const environmentFromNode = {
  selector: 'ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name="env"]',
  message: 'The environment is read in packages/functions alone; take the value as a parameter.',
};
const environmentFromGlobal = {
  selector: 'MemberExpression[property.name="env"][object.property.name="process"]',
  message: environmentFromNode.message,
};

const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a name is found by search.',
};
const everywhere = [environmentFromNode, environmentFromGlobal, defaultExport];

const readsDatabase = {
  selector:
    ':matches(MemberExpression, ObjectPattern > Property):matches([property.name=/^(database|session)$/], [key.name=/^(database|session)$/])',
  message: 'Only a service reads or writes the database: call one.',
};

export default defineConfig(
  globalIgnores(['**/generated/**', '**/dist/**', 'reports/**', 'coverage/**', '.rapport/**', '.sst/**']),
  {
    name: 'typescript',
    files: typescript,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // `== null` asks for null and undefined at once, which is what an optional GraphQL argument may be.
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
      // A port's method is async because some adapter of it waits, not because each one does.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    name: 'services touch the database, and nothing else of a module does',
    files: ['packages/api/src/modules/**/*.{schema,mutations,rules,input}.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, readsDatabase] },
  },
  {
    name: 'infra',
    files: ['infra/**/*.ts', 'sst.config.ts'],
    rules: {
      // SST's globals ($app, aws, sst) come from a generated declaration that is no module.
      '@typescript-eslint/triple-slash-reference': 'off',
    },
  },
  {
    name: 'tests',
    files: ['**/*.test.{ts,tsx}', 'packages/*/src/**/testing/**'],
    rules: {
      // Answers over GraphQL and files read back are untyped until an expectation looks at them.
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
  // The pre-commit hook takes seconds because it leaves out what needs the whole program.
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
          // Answers are kept by operation, not normalized by id.
          '@graphql-eslint/require-selections': 'off',
          '@graphql-eslint/selection-set-depth': ['error', { maxDepth: 12 }],
        },
      }
    : {},
);
