import { LimitExceededError } from '@rapport/core/errors.ts';
import type { RequestLimits } from '@rapport/core/limits.ts';
import {
  GraphQLError,
  Kind,
  parse,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';

import { toGraphQLError } from './errors.ts';

/** Counts that grow with every use of a fragment. */
interface Shape {
  depth: number;
  fields: number;
  aliases: number;
  directives: number;
}

const nothing: Shape = { depth: 0, fields: 0, aliases: 0, directives: 0 };

/**
 * Measures a selection with fragments followed, each fragment once: however often it is spread, its numbers are added, not its text walked again.
 * A fragment that contains itself counts as nothing there; GraphQL's own rule refuses it by name.
 */
function createMeasure(document: DocumentNode): (selectionSet: SelectionSetNode) => Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, Shape>();

  function ofFragment(name: string): Shape {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, nothing);
    const fragment = fragments.get(name);
    const shape = fragment ? measure(fragment.selectionSet) : nothing;
    measured.set(name, shape);
    return shape;
  }

  function measure(selectionSet: SelectionSetNode): Shape {
    const total = { ...nothing };
    const seen = new Set<string>();
    for (const selection of selectionSet.selections) {
      total.directives += selection.directives?.length ?? 0;
      const isField = selection.kind === Kind.FIELD;
      let inner: Shape = nothing;
      if (selection.kind === Kind.FRAGMENT_SPREAD) inner = ofFragment(selection.name.value);
      else if (selection.selectionSet) inner = measure(selection.selectionSet);
      if (isField) {
        total.fields += 1;
        // Repeating a field, `__typename` included, asks for the work of an alias without its name.
        if (selection.alias || seen.has(selection.name.value)) total.aliases += 1;
        seen.add(selection.name.value);
      }
      total.depth = Math.max(total.depth, inner.depth + (isField ? 1 : 0));
      total.fields += inner.fields;
      total.aliases += inner.aliases;
      total.directives += inner.directives;
    }
    return total;
  }
  return measure;
}

/** A validation rule: depth, aliases, directives and root fields of every operation. */
export function createShapeRule(limits: RequestLimits) {
  return (context: ValidationContext) => ({
    Document(document: DocumentNode) {
      const measure = createMeasure(document);
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        const shape = measure(definition.selectionSet);
        const check = (name: string, maximum: number, actual: number): void => {
          if (actual > maximum) {
            context.reportError(toGraphQLError(new LimitExceededError(name, maximum, actual), 'REQUEST'));
          }
        };
        check('levels of depth', limits.depthMax, shape.depth);
        check('aliases and repeated fields', limits.aliasesMax, shape.aliases);
        check('directives', limits.directivesMax, shape.directives + (definition.directives?.length ?? 0));
        check('root fields', limits.rootFieldsMax, definition.selectionSet.selections.length);
      }
    },
  });
}

/** Refuses what is too long, too deep or too wide before it is executed; each refusal names its limit. */
export function useLimits(limits: RequestLimits): Plugin {
  const rule = createShapeRule(limits);
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      if (!requestParser || request.method !== 'POST') return;
      setRequestParser(async (original) =>
        requestParser(await withLimitedBody(original, limits.bodyBytesMax)),
      );
    },
    onParse({ setParseFn }) {
      setParseFn((source: string, options: object) => {
        try {
          return parse(source, { ...options, maxTokens: limits.tokensMax });
        } catch (error) {
          if (error instanceof GraphQLError && error.message.includes('Document contains more that')) {
            throw toGraphQLError(
              new LimitExceededError('tokens', limits.tokensMax, limits.tokensMax + 1),
              'REQUEST',
            );
          }
          throw error;
        }
      });
    },
    onValidate({ addValidationRule }) {
      addValidationRule(rule);
    },
  };
}

/** The same request with its body read, up to the limit: whoever sends more is refused without reading the rest. */
async function withLimitedBody(request: Request, bytesMax: number): Promise<Request> {
  const refuse = (bytes: number): never => {
    const error = toGraphQLError(new LimitExceededError('bytes', bytesMax, bytes), 'REQUEST');
    error.extensions['http'] = { status: 413 };
    throw error;
  };
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > bytesMax) refuse(declared);
  if (!request.body) return request;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > bytesMax) refuse(bytes);
    chunks.push(chunk);
  }
  return new Request(request.url, { method: 'POST', headers: request.headers, body: Buffer.concat(chunks) });
}
