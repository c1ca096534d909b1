import { readFileSync } from 'node:fs';

import { plugin as printTypes } from '@graphql-codegen/typescript-operations';
import {
  buildSchema,
  OperationTypeNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

import { documentOf, readDocuments, textOf } from './documents.ts';
import { changesOf, dependenciesOf, idFieldsOf, pagingOf, selectedFields } from './facts.ts';

/** Paths are relative to the working directory. */
export interface ClientSources {
  /** The schema, as SDL. */
  schema: string;
  /** A glob of .graphql files. */
  documents: string;
  /** A folder of fragments that the operations may use; null without. */
  fragments: string | null;
  /** The generated file. */
  output: string;
  /** The module that exports the functions which create hooks, as the generated file imports it. */
  runtime: string;
}

const typeOptions = {
  // Strict and read-only. Enums are unions of their names.
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
  useTypeImports: true,
} as const;

const creators = {
  queryOptions: 'createQueryOptions',
  infiniteOptions: 'createInfiniteQueryOptions',
  query: 'createQueryHook',
  suspense: 'createSuspenseQueryHook',
  infinite: 'createInfiniteQueryHook',
  suspenseInfinite: 'createSuspenseInfiniteQueryHook',
  mutation: 'createMutationHook',
} as const;

/**
 * The module with the types, documents, options and hooks of the operations. Throws a DocumentError that names
 * file, line and field if an operation does not fit the schema.
 */
export async function generateClient(sources: ClientSources): Promise<string> {
  const schema = buildSchema(readFileSync(sources.schema, 'utf8'));
  const { operations, fragments } = await readDocuments(schema, sources.documents, sources.fragments);
  const document = documentOf([...operations, ...fragments.values()]);
  const types = await printTypes(
    schema,
    [{ location: sources.documents, document }],
    { ...typeOptions },
    {
      outputFile: sources.output,
    },
  );
  const printed = typeof types === 'string' ? { prepend: [], content: types } : types;
  const code = operations.map((operation) => codeOf(schema, operation, fragments)).join('\n');
  const used = Object.values(creators).filter((name) => code.includes(`${name}(`));
  return [
    '/* Generated from the schema and the operations by rapport-codegen. Do not edit. */',
    '/* eslint-disable */',
    `import {\n${used.map((name) => `  ${name},\n`).join('')}  type MutationDocument,\n  type QueryDocument,\n} from '${sources.runtime}';`,
    ...(printed.prepend ?? []),
    printed.content,
    code,
  ].join('\n');
}

function codeOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string {
  const name = operation.name?.value ?? '';
  const text = `\`\n${textOf(operation, fragments).replaceAll(/[\\`$]/g, '\\$&')}\``;
  if (operation.operation === OperationTypeNode.MUTATION) {
    const facts = { changes: changesOf(schema, operation), idFields: idFieldsOf(schema, operation) };
    return [
      `export const ${name}Document: MutationDocument<${name}Mutation, ${name}MutationVariables> = {`,
      `  name: '${name}',`,
      ...Object.entries(facts).map(([fact, value]) => `  ${fact}: ${JSON.stringify(value)},`),
      `  text: ${text},`,
      '};',
      created(`use${name}Mutation`, creators.mutation, name),
    ].join('\n');
  }
  const selected = selectedFields(schema, operation, fragments);
  const paging = pagingOf(selected);
  const facts = { ...dependenciesOf(selected), paging };
  const lower = `${name[0]?.toLowerCase() ?? ''}${name.slice(1)}`;
  return [
    `export const ${name}Document: QueryDocument<${name}Query, ${name}QueryVariables> = {`,
    `  name: '${name}',`,
    ...Object.entries(facts).map(([fact, value]) => `  ${fact}: ${JSON.stringify(value)},`),
    `  text: ${text},`,
    '};',
    created(`${lower}QueryOptions`, creators.queryOptions, name),
    created(`use${name}Query`, creators.query, name),
    created(`useSuspense${name}Query`, creators.suspense, name),
    ...(paging
      ? [
          created(`${lower}InfiniteQueryOptions`, creators.infiniteOptions, name),
          created(`useInfinite${name}Query`, creators.infinite, name),
          created(`useSuspenseInfinite${name}Query`, creators.suspenseInfinite, name),
        ]
      : []),
  ].join('\n');
}

/** Without side effects, so that a bundler removes what an app does not use. */
function created(name: string, creator: string, operation: string): string {
  return `export const ${name} = /*#__PURE__*/ ${creator}(${operation}Document);`;
}
