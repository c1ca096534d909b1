import type { Actor } from '@rapport/core/actor.ts';
import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionArgs,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

import { keptPrivately, varyingHeaders } from './entity-tags.ts';

/** How long browsers and caches may keep an answer about what was published, in seconds. */
const publishedCacheSeconds = 60;

/** The extensions of a root field that answers everybody alike, so that its answer may be kept. */
export const answersEverybodyAlike = { cacheSeconds: publishedCacheSeconds };

/**
 * The caches that may keep an answer without errors. Everybody may, for a while, if it went to a caller without an account and all root fields answer
 * everybody alike. Otherwise, only a signed-in caller who sent a GET may, and asks again each time.
 */
export function cacheHeaders(
  { schema, document }: Pick<ExecutionArgs, 'schema' | 'document'>,
  operation: OperationDefinitionNode,
  { kind }: Pick<Actor, 'kind'>,
  isGet: boolean,
): Record<string, string> {
  const isPublic = kind === 'PUBLIC';
  const control = isPublic ? publicCacheControl(schema, document, operation) : isGet ? keptPrivately : null;
  return control === null ? {} : { 'Cache-Control': control, Vary: varyingHeaders };
}

/** How long everybody may keep an answer. Null if its root fields do not answer everybody alike. */
function publicCacheControl(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): string | null {
  if (operation.operation !== OperationTypeNode.QUERY) return null;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const fields = schema.getQueryType()?.getFields() ?? {};

  function secondsOf({ selections }: SelectionSetNode): number {
    let seconds = Infinity;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        if (selection.name.value === '__typename') continue;
        const own = fields[selection.name.value]?.extensions['cacheSeconds'];
        seconds = Math.min(seconds, typeof own === 'number' ? own : 0);
        continue;
      }
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (inner) seconds = Math.min(seconds, secondsOf(inner.selectionSet));
    }
    return seconds;
  }

  const seconds = secondsOf(operation.selectionSet);
  return Number.isFinite(seconds) && seconds > 0 ? `public, max-age=${String(seconds)}` : null;
}
