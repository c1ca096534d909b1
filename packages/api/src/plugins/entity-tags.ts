import { createHash } from 'node:crypto';

import { Headers, Response } from '@whatwg-node/fetch';
import type { Plugin } from 'graphql-yoga';

/** The headers that decide who is asking and in which form, so that a cache keeps the answers apart. */
export const varyingHeaders = 'Authorization, X-Jurisdiction, Accept, Accept-Encoding';
/** A cache of the caller may keep the answer, and asks each time whether it is still current. */
export const keptPrivately = 'private, no-cache';

/**
 * Gives each answer to a GET its `ETag`, and answers 304 without a body where the caller has that answer already. The
 * operation runs for each request, as its sender: a tag that somebody else got matches only if this sender gets the same answer.
 */
export function useEntityTags(path: string): Plugin {
  return {
    async onResponse(hook) {
      const { request, response } = hook;
      if (request.method !== 'GET' || new URL(request.url).pathname !== path) return;
      const control = response.headers.get('cache-control');
      if (response.status !== 200 || control === null || control === 'no-store') {
        // A refusal, an answer with errors or the page of the explorer.
        if (control === null) response.headers.set('cache-control', 'no-store');
        return;
      }
      const body = await response.text();
      const type = response.headers.get('content-type') ?? '';
      const tag = `"${createHash('sha256').update(`${type}\n${body}`).digest('base64url')}"`;
      const headers = new Headers(response.headers);
      headers.set('etag', tag);
      const known = matchingTag(request.headers.get('if-none-match'), tag);
      if (known === null) {
        hook.setResponse(new Response(body, { status: 200, headers }));
        return;
      }
      headers.set('etag', known);
      headers.delete('content-length');
      hook.setResponse(new Response(null, { status: 304, headers }));
    },
  };
}

/** The tag in an `If-None-Match` that names the same answer, as the sender knows it; compressed answers have weak tags. */
function matchingTag(header: string | null, tag: string): string | null {
  if (header === null) return null;
  if (header.trim() === '*') return tag;
  const tags = header.slice(0, 4_000).split(',');
  return tags.map((one) => one.trim()).find((one) => one.replace(/^W\//, '') === tag) ?? null;
}
