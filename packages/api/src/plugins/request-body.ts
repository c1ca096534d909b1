import type { IncomingMessage } from 'node:http';

import { LimitExceededError } from '@rapport/core/errors.ts';
import type { RequestLimits } from '@rapport/core/limits.ts';
import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';

import { toGraphQLError } from './errors.ts';

/**
 * The only type of a body. Browsers send bodies of other types to any origin without a preflight request. Programs
 * disagree about how to read a list of types.
 */
const bodyType = /^application\/json\s*(;\s*charset\s*=\s*("utf-8"|utf-8)\s*)?$/i;

/** Refuses requests whose body or address is too long, of another type, or nested too deeply. Each refusal names its limit. */
export function useRequestBody(limits: RequestLimits): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser, serverContext }) {
      if (request.method === 'POST') assertJson(request.headers);
      // Only on Node's own server, Yoga passes the incoming message on.
      const { req } = serverContext as { req?: IncomingMessage };
      const { bodyBytesMax } = limits;
      if (request.method === 'POST') {
        setRequestParser(async (original) => {
          const sent = parsed(await readBody(original, req, bodyBytesMax));
          assertSize(sent, limits);
          return sent;
        });
      } else if (requestParser) {
        setRequestParser(async (original) => {
          if (original.url.length > bodyBytesMax) throw tooLarge(original.url.length, bodyBytesMax);
          const sent = await withJson(() => requestParser(original));
          assertSize(sent, limits);
          return sent;
        });
      }
    },
  };
}

function assertJson(headers: Headers): void {
  const type = headers.get('content-type')?.trim() ?? '';
  const encoding = headers.get('content-encoding')?.trim() ?? '';
  if (bodyType.test(type) && /^(identity)?$/i.test(encoding)) return;
  throw badRequest('Send the operation as JSON, with "Content-Type: application/json".', 415);
}

/** The operation in a body. Yoga checks its members. */
function parsed(text: string): GraphQLParams {
  const sent: unknown = withJson(() => JSON.parse(text) as unknown);
  if (typeof sent !== 'object' || sent === null) throw badRequest('The body must be a JSON object.', 400);
  return sent;
}

/** Runs work that parses JSON of the sender: the body, or the variables in an address. */
function withJson<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof SyntaxError) throw badRequest('The request has invalid JSON.', 400);
    throw error;
  }
}

/** Reads a request's body up to the limit. A larger body is refused, and the rest of it is discarded. */
async function readBody(
  request: Request,
  incoming: IncomingMessage | undefined,
  bytesMax: number,
): Promise<string> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > bytesMax) throw tooLarge(declared, bytesMax);
  return incoming ? readIncoming(incoming, bytesMax) : readFetched(request, bytesMax);
}

/**
 * Refuses long lists and deep values. It does not call itself, because the value can be nested deeper than the
 * call stack allows. Later steps do.
 */
function assertSize(sent: unknown, { listItemsMax, nestingMax }: RequestLimits): void {
  let longest = 0;
  let levels = 0;
  let level = [sent];
  while (level.length > 0) {
    const next: unknown[] = [];
    for (const value of level) {
      if (value === null || typeof value !== 'object') continue;
      if (Array.isArray(value)) longest = Math.max(longest, value.length);
      for (const item of Object.values(value)) next.push(item);
    }
    level = next;
    levels += 1;
  }
  if (longest > listItemsMax) throw exceeded('items of a list', listItemsMax, longest);
  if (levels > nestingMax) throw exceeded('levels of nested brackets', nestingMax, levels);
}

function badRequest(message: string, status: 400 | 415): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status } } });
}

function exceeded(name: string, maximum: number, actual: number): GraphQLError {
  return toGraphQLError(new LimitExceededError(name, maximum, actual), 'REQUEST');
}

function tooLarge(bytes: number, bytesMax: number): GraphQLError {
  const error = exceeded('bytes', bytesMax, bytes);
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
      reject(tooLarge(bytes, bytesMax));
    };
    incoming.on('data', onData);
    incoming.once('end', () =>
      resolve((chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString() ?? ''),
    );
    // The sender went away in the middle.
    incoming.once('error', () => reject(badRequest('The body of the request is incomplete.', 400)));
  });
}

async function readFetched(request: Request, bytesMax: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > bytesMax) throw tooLarge(bytes, bytesMax);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
