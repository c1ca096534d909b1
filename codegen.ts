/**
 * The client's documents, types and React hooks, generated from a schema and operations.
 *
 *   node codegen.ts --schema=FILE --documents=GLOB --output=FILE --fetcher=@rapport/client/fetcher.ts
 *
 * That is for operations of one's own; `npm run generate` does it for the ones in packages/client.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';

import { generate, type CodegenConfig } from '@graphql-codegen/cli';

import { isMain } from './scripts/main-module.ts';

/** Paths are from the working directory. */
export interface ClientSources {
  /** The schema, as SDL. */
  schema: string;
  /** A glob of .graphql files. */
  documents: string;
  /** What is generated. */
  output: string;
  /** The module that exports `useFetcher` and `RapportError`, as the generated file is to import it. */
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
  // With exactOptionalPropertyTypes, a form could not pass a field that it may not have.
  inputMaybeValue: 'T | null | undefined',
  // `__typename` where an operation asks for it, and there alone.
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

// Named in the configuration as well, `useFetcher` would be imported as a type.
const header = (
  fetcher: string,
): string => `/* Generated from the schema and the operations: run "npm run generate". */
import { useFetcher, type RapportError } from '${fetcher}';`;

/**
 * Generates without writing.
 * Rejects where an operation does not fit the schema, naming its file, its line and the field.
 */
export async function generateClient(sources: ClientSources): Promise<string> {
  const plugins = ['typescript-operations', 'typescript-react-query'];
  const generates = { [sources.output]: { plugins, config } };
  const { schema, documents } = sources;
  // The one seam: declared as any; without writing, it gives a file for each output.
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
