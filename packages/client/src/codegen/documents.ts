import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';

import {
  Kind,
  parse,
  print,
  Source,
  validate,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/** The operations do not fit the schema, or no file has any. The message has file, line and field. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
}

/** The operations of the files, and the fragments that they use. */
export interface Documents {
  operations: readonly OperationDefinitionNode[];
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/**
 * Reads the operations of the files that a glob names. They may use the fragments of the `shared` folder. Throws
 * a DocumentError that names file, line and field if one of them does not fit the schema.
 */
export async function readDocuments(
  schema: GraphQLSchema,
  pattern: string,
  shared: string | null,
): Promise<Documents> {
  const own = await definitionsOf('', pattern);
  if (own.length === 0) throw new DocumentError(`No .graphql file matches "${pattern}".`);
  const lent = shared === null ? [] : (await definitionsOf(shared, '**/*.graphql')).filter(isFragment);
  const names = new Set(own.filter(isFragment).map(({ name }) => name.value));
  const known = new Map(
    [...own.filter(isFragment), ...lent.filter(({ name }) => !names.has(name.value))].map(
      (one) => [one.name.value, one] as const,
    ),
  );
  const used = usedFragments(own, known);
  const borrowed = [...used].filter((name) => !names.has(name)).flatMap((name) => known.get(name) ?? []);
  const definitions = [...own, ...borrowed];
  const problems = validate(schema, documentOf(definitions)).filter(
    ({ message }) => !/^Fragment ".*" is never used/.test(message),
  );
  if (problems.length > 0) throw new DocumentError(problems.map(String).join('\n\n'));
  const operations = own.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const unnamed = operations.find(({ name }) => name === undefined);
  if (unnamed) throw new DocumentError(`${fileOf(unnamed)}: an operation needs a name.`);
  return {
    operations,
    fragments: new Map(definitions.filter(isFragment).map((one) => [one.name.value, one])),
  };
}

/** The text of an operation with the fragments that it uses. */
export function textOf(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string {
  const used = [...usedFragments([operation], fragments)].sort();
  return [operation, ...used.flatMap((name) => fragments.get(name) ?? [])].map(print).join('\n\n');
}

export function documentOf(definitions: readonly DefinitionNode[]): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions: [...definitions] };
}

async function definitionsOf(folder: string, pattern: string): Promise<DefinitionNode[]> {
  const files: string[] = [];
  for await (const file of glob(pattern, folder === '' ? {} : { cwd: folder })) files.push(file);
  return files.sort().flatMap((file) => {
    const source = new Source(readFileSync(join(folder, file), 'utf8'), file);
    try {
      return parse(source).definitions;
    } catch (error) {
      throw new DocumentError(String(error));
    }
  });
}

function usedFragments(
  definitions: readonly DefinitionNode[],
  known: ReadonlyMap<string, FragmentDefinitionNode>,
): Set<string> {
  const used = new Set<string>();
  const follow = (definition: DefinitionNode): void => {
    visit(definition, {
      FragmentSpread({ name: { value } }) {
        const fragment = known.get(value);
        if (!fragment || used.has(value)) return;
        used.add(value);
        follow(fragment);
      },
    });
  };
  definitions.forEach(follow);
  return used;
}

function isFragment(definition: DefinitionNode): definition is FragmentDefinitionNode {
  return definition.kind === Kind.FRAGMENT_DEFINITION;
}

function fileOf({ loc }: DefinitionNode): string {
  return loc?.source.name ?? 'An operation';
}
