/**
 * Generates the client's documents, types and React hooks from a schema and operations.
 *
 *   node codegen.ts --schema=FILE --documents=GLOB --output=FILE --fetcher=@rapport/client/fetcher.ts
 *
 * Use this command for your own operations. `npm run generate` runs it for the operations in packages/client.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';

import { generate, type CodegenConfig } from '@graphql-codegen/cli';

import { isMain } from './scripts/main-module.ts';

/** Paths are relative to the working directory. */
export interface ClientSources {
  /** The schema, as SDL. */
  schema: string;
  /** A glob of .graphql files. */
  documents: string;
  /** The generated file. */
  output: string;
  /** The module that exports `useFetcher` and `RapportError`, as the generated file imports it. */
  fetcher: string;
}

export const clientSources: ClientSources = {
  schema: 'schema/schema.graphql',
  documents: 'packages/client/src/operations/**/*.graphql',
  output: 'packages/client/src/generated/hooks.ts',
  fetcher: '../fetcher.ts',
};

const config = {
  // Types: strict, read-only, enums as unions of their names.
  strictScalars: true,
  scalars: { ID: 'string', DateTime: 'string', Date: 'string', BigInt: 'number' },
  defaultScalarType: 'unknown',
  enumType: 'string-literal',
  immutableTypes: true,
  // With exactOptionalPropertyTypes, a form could not pass undefined for an omitted field.
  inputMaybeValue: 'T | null | undefined',
  // `__typename` only in operations that select it.
  skipTypename: true,
  inlineFragmentTypes: 'inline',
  dedupeFragments: true,
  useTypeImports: true,
  // Documents: text with its fragments, which needs no parser in the browser.
  documentMode: 'string',
  pureMagicComment: true,
  // Hooks.
  fetcher: { func: 'useFetcher', isReactHook: true },
  reactQueryVersion: 5,
  exposeQueryKeys: true,
  exposeQueryRootKeys: true,
  errorType: 'RapportError',
} satisfies CodegenConfig['config'];

// If the configuration also named `useFetcher`, it would be imported as a type.
const header = (
  fetcher: string,
): string => `/* Generated from the schema and the operations: run "npm run generate". */
import { useFetcher, type RapportError } from '${fetcher}';`;

/**
 * Generates without writing. Rejects if an operation does not fit the schema, with its file, line and field.
 */
export async function generateClient(sources: ClientSources): Promise<string> {
  const plugins = ['typescript-operations', 'typescript-react-query'];
  const generates = { [sources.output]: { plugins, config } };
  const { schema, documents } = sources;
  // The only cast: the function is declared as any. Without writing, it returns a file for each output.
  const [file] = (await generate({ schema, documents, generates, silent: true }, false)) as {
    content: string;
  }[];
  if (!file) throw new Error(`Nothing was generated for ${sources.output}`);
  return `${header(sources.fetcher)}\n${file.content}`;
}

if (isMain(import.meta)) {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { schema: option, documents: option, output: option, fetcher: option },
  });
  const sources = { ...clientSources, ...values };
  const content = await generateClient(sources);
  mkdirSync(dirname(sources.output), { recursive: true });
  writeFileSync(sources.output, content);
}
