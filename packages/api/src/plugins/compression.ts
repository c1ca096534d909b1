import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { Headers, Response } from '@whatwg-node/fetch';
import type { Plugin } from 'graphql-yoga';

/** Shorter answers fit one packet, and gain nothing. */
const compressedBytesMin = 1_024;

const compressors = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, {
      params: {
        // The quality of files that are compressed once takes ten times as long.
        [constants.BROTLI_PARAM_QUALITY]: 4,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body: Buffer) => promisify(gzip)(body),
} as const;

type Encoding = keyof typeof compressors;

const textTypes = /^(text\/html|application\/(graphql-response\+)?json)\b/;

/**
 * Compresses answers for clients that accept it. A stream passes unchanged. A compressed answer is another
 * representation, so caches must tell them apart by `Vary`, and its `ETag` is weak.
 */
export function useCompression(): Plugin {
  return {
    async onResponse(hook) {
      const { request, response } = hook;
      if (!textTypes.test(response.headers.get('content-type') ?? '')) return;
      addVary(response.headers, 'Accept-Encoding');
      const encoding = acceptedEncoding(request.headers.get('accept-encoding'));
      if (encoding === null || response.headers.has('content-encoding')) return;
      if (request.method === 'HEAD' || response.status === 304) return;
      const body = Buffer.from(await response.text());
      const { status, statusText } = response;
      const headers = new Headers(response.headers);
      const isLong = body.length >= compressedBytesMin;
      const sent = isLong ? await compressors[encoding](body) : body;
      headers.set('content-length', String(sent.length));
      if (isLong) {
        headers.set('content-encoding', encoding);
        const tag = headers.get('etag');
        if (tag !== null && !tag.startsWith('W/')) headers.set('etag', `W/${tag}`);
      }
      hook.setResponse(new Response(sent, { status, statusText, headers }));
    },
  };
}

function addVary(headers: Headers, name: string): void {
  const known = (headers.get('vary') ?? '').split(',').map((one) => one.trim());
  if (known.includes('*') || known.some((one) => one.toLowerCase() === name.toLowerCase())) return;
  headers.set('vary', [...known.filter((one) => one !== ''), name].join(', '));
}

/** The best encoding that a client accepts: the preferred one, and of equal ones the smaller. Null if it accepts none. */
function acceptedEncoding(header: string | null): Encoding | null {
  const weights = new Map<string, number>();
  for (const part of (header ?? '').slice(0, 1_000).split(',')) {
    const [name = '', ...parameters] = part.split(';').map((one) => one.trim().toLowerCase());
    const weight = parameters.find((one) => one.startsWith('q='));
    if (name !== '') weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)));
  }
  const weightOf = (name: Encoding): number => weights.get(name) ?? weights.get('*') ?? 0;
  const best = weightOf('br') >= weightOf('gzip') ? 'br' : 'gzip';
  return weightOf(best) > 0 ? best : null;
}
