import type { IncomingMessage } from 'node:http';

import { LimitExceededError } from '@rapport/core/errors.ts';
import type { RequestLimits } from '@rapport/core/limits.ts';
import {
  GraphQLError,
  Kind,
  parse,
  type DocumentNode,
  type FragmentDefinitionNode,
  type ListValueNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';

import { toGraphQLError } from './errors.ts';

/** Counts that grow with every use of a fragment. */
interface Shape {
  depth: number;
  /** Fields of the selection itself. */
  fields: number;
  /** Fields, spreads and inline fragments, as if every fragment were written out at each use. */
  selections: number;
  aliases: number;
  directives: number;
}

const nothing: Shape = { depth: 0, fields: 0, selections: 0, aliases: 0, directives: 0 };

/**
 * Measures a selection including its fragments. Each fragment is measured once, and its counts are added at
 * each use. A fragment that contains itself counts as empty there, and GraphQL's own rule refuses it by name.
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
      total.selections += 1;
      const isField = selection.kind === Kind.FIELD;
      let inner: Shape = nothing;
      if (selection.kind === Kind.FRAGMENT_SPREAD) inner = ofFragment(selection.name.value);
      else if (selection.selectionSet) inner = measure(selection.selectionSet);
      if (isField) {
        // A repeated field, including `__typename`, causes the same work as an alias.
        if (selection.alias || seen.has(selection.name.value)) total.aliases += 1;
        seen.add(selection.name.value);
      }
      total.depth = Math.max(total.depth, inner.depth + (isField ? 1 : 0));
      total.fields += isField ? 1 : inner.fields;
      total.selections += inner.selections;
      total.aliases += inner.aliases;
      total.directives += inner.directives;
    }
    return total;
  }
  return measure;
}

/**
 * A validation rule: depth, size, aliases, directives and root fields of every operation, and the lists in
 * it.
 */
function createShapeRule(limits: RequestLimits) {
  return (context: ValidationContext) => ({
    ListValue({ values }: ListValueNode) {
      if (values.length > limits.listItemsMax)
        context.reportError(listTooLong(limits.listItemsMax, values.length));
    },
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
        // A document that multiplies through fragments counts as one that writes them out.
        check('selections including fragments', limits.tokensMax, shape.selections);
        check('aliases and repeated fields', limits.aliasesMax, shape.aliases);
        check('directives', limits.directivesMax, shape.directives + (definition.directives?.length ?? 0));
        check('root fields', limits.rootFieldsMax, shape.fields);
      }
    },
  });
}

/**
 * Refuses requests that are too long, too deep or too wide before execution. Each refusal names its limit.
 */
export function useLimits(limits: RequestLimits): Plugin {
  const rule = createShapeRule(limits);
  return {
    onRequestParse({ request, requestParser, setRequestParser, serverContext }) {
      if (!requestParser || request.method !== 'POST') return;
      // Only on Node's own server, Yoga passes the incoming message on.
      const { req } = serverContext as { req?: IncomingMessage };
      setRequestParser(async (original) => {
        // The parsers only call `json` or `text` (multipart is off).
        const params = await requestParser((await readBody(original, req, limits.bodyBytesMax)) as Request);
        const longest = longestList(params);
        if (longest > limits.listItemsMax) throw listTooLong(limits.listItemsMax, longest);
        return params;
      });
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

/** The parts of a request that a body parser reads. It has already checked the rest. */
type ReadBody = Pick<Request, 'json' | 'text'>;

/** Reads a request's body up to the limit. A larger body is refused, and the rest of it is discarded. */
async function readBody(
  request: Request,
  incoming: IncomingMessage | undefined,
  bytesMax: number,
): Promise<ReadBody> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > bytesMax) throw bodyTooLarge(declared, bytesMax);
  const text = await (incoming ? readIncoming(incoming, bytesMax) : readFetched(request, bytesMax));
  return { json: async () => JSON.parse(text) as unknown, text: async () => text };
}

/** The length of the longest list in a value. The value can be nested deeper than the call stack allows. */
function longestList(sent: unknown): number {
  let longest = 0;
  const waiting = [sent];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (value === null || typeof value !== 'object') continue;
    if (Array.isArray(value)) longest = Math.max(longest, value.length);
    for (const item of Object.values(value)) waiting.push(item);
  }
  return longest;
}

function listTooLong(maximum: number, items: number): GraphQLError {
  return toGraphQLError(new LimitExceededError('items of a list', maximum, items), 'REQUEST');
}

function bodyTooLarge(bytes: number, bytesMax: number): GraphQLError {
  const error = toGraphQLError(new LimitExceededError('bytes', bytesMax, bytes), 'REQUEST');
  error.extensions['http'] = { status: 413 };
  return error;
}

/**
 * Reads Node's own stream, because a web stream and a request around it take longer than all other limits
 * together.
 */
function readIncoming(incoming: IncomingMessage, bytesMax: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const onData = (chunk: Buffer): void => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes <= bytesMax) return;
      // Drain the rest of the body so that the client can read the response.
      incoming.off('data', onData).resume();
      reject(bodyTooLarge(bytes, bytesMax));
    };
    incoming.on('data', onData);
    incoming.once('end', () =>
      resolve((chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString() ?? ''),
    );
    incoming.once('error', reject);
  });
}

async function readFetched(request: Request, bytesMax: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > bytesMax) throw bodyTooLarge(bytes, bytesMax);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
