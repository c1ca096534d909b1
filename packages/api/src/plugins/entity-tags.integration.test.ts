import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';

import { closeServer, listenOnLoopback } from '@rapport/testkit/services/loopback.server.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { frozenTable, sharingOffice } from '../testing/agency-journey.ts';
import type { TestJurisdiction } from '../testing/seed-kit.ts';
import { startApiWithWorker } from '../testing/survey-journey.ts';
import type { TestApi } from '../testing/test-api.ts';

const origin = 'https://dashboard.example.org';

let api: TestApi;
let server: Server;
let address: string;
let agency: TestJurisdiction;
let other: TestJurisdiction;
/** The headers of an analyst of the agency, of one of another agency, and of an administrator of an office. */
let analyst: Record<string, string>;
let stranger: Record<string, string>;
let table: { id: string };

const headersOf = async (jurisdiction: TestJurisdiction, role: 'STATE_ANALYST' | 'EDITOR') => ({
  authorization: `Bearer ${await api.issuer.sign(jurisdiction.subjectOf(role))}`,
  'x-jurisdiction': jurisdiction.slug,
});

beforeAll(async () => {
  api = await startApiWithWorker({ corsOrigins: [origin] });
  server = createServer((request, response) => void api.app(request, response));
  address = `http://127.0.0.1:${await listenOnLoopback(server, 'The API')}/graphql`;
  [agency, other] = await Promise.all([api.agency(), api.agency()]);
  analyst = await headersOf(agency, 'STATE_ANALYST');
  stranger = await headersOf(other, 'STATE_ANALYST');
  for (const count of [40, 41, 42]) await sharingOffice(api, [agency], [count]);
  table = (await frozenTable(api, api.as({ jurisdiction: agency, role: 'STATE_ANALYST' }))) as { id: string };
});
afterAll(async () => {
  await closeServer(server);
  await api.close();
});

interface Sent {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Node's own client, because `fetch` has a cache of its own rules and hides encodings. */
function send(
  query: string,
  headers: Record<string, string>,
  { variables = {}, method = 'GET' }: { variables?: object; method?: 'GET' | 'POST' } = {},
): Promise<Sent> {
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const url = method === 'GET' ? `${address}?${parameters.toString()}` : address;
  const type = method === 'GET' ? {} : { 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, {
      method,
      headers: { accept: 'application/graphql-response+json', ...type, ...headers },
    });
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('latin1'),
        }),
      );
    });
    request.on('error', reject);
    request.end(method === 'POST' ? JSON.stringify({ query, variables }) : undefined);
  });
}

/** The tag of an answer, which must have one. */
const tagOf = ({ status, headers }: Sent): string => {
  expect(status).toBe(200);
  expect(headers.etag).toMatch(/^(W\/)?"[\w-]{43}"$/);
  return headers.etag ?? '';
};

const cells = 'query ($id: ID!) { comparisonTable(id: $id) { sha256 cells { officeSlug } } }';
const feed = '{ changes(first: 50) { edges { node { number summary } } pageInfo { endCursor } } }';

describe('an answer to a GET', () => {
  it.each([
    ['of a frozen table', cells],
    ['of the feed of changes', feed],
  ])('%s has a strong tag, and is not sent again while it is the same', async (_name, query) => {
    const variables = query === cells ? { id: table.id } : {};
    const first = await send(query, analyst, { variables });
    const tag = tagOf(first);
    expect(tag).not.toMatch(/^W\//);
    expect(first.headers['cache-control']).toBe('private, no-cache');
    const vary = first.headers.vary?.split(', ');
    expect(vary).toEqual(expect.arrayContaining(['Authorization', 'X-Jurisdiction', 'Accept']));
    for (const known of [tag, `W/${tag}`, `"another", ${tag}`, '*']) {
      const again = await send(query, { ...analyst, 'if-none-match': known }, { variables });
      expect([again.status, again.body], known).toEqual([304, '']);
      expect(again.headers).toMatchObject({ 'cache-control': 'private, no-cache', vary: first.headers.vary });
      expect(again.headers.etag?.replace(/^W\//, '')).toBe(tag);
      expect(again.headers['ratelimit-remaining']).toBeDefined();
    }
    const unknown = await send(query, { ...analyst, 'if-none-match': '"another"' }, { variables });
    expect([unknown.status, unknown.body]).toEqual([200, first.body]);
  });

  it('has another tag after a change', async () => {
    const tag = tagOf(await send(feed, analyst));
    await sharingOffice(api, [agency], [43]);
    const changed = await send(feed, { ...analyst, 'if-none-match': tag });
    expect(tagOf(changed)).not.toBe(tag);
    expect(changed.body).toContain('is accepted');
  });

  it('is never 304 for what another agency, an office or nobody can see', async () => {
    const variables = { id: table.id };
    const tags = [tagOf(await send(cells, analyst, { variables })), tagOf(await send(feed, analyst))];
    const editor = await headersOf(await api.jurisdiction(), 'EDITOR');
    for (const [headers, status] of [
      [stranger, 200],
      [editor, 200],
      [{}, 401],
    ] as const) {
      const sent = { ...headers, 'if-none-match': tags.join(', ') };
      const seen = await send(cells, sent, { variables });
      expect(seen.status).toBe(status);
      expect(seen.body).not.toContain('sha256');
      expect((await send(feed, sent)).status).toBe(status);
    }
    // A sender without access gets 304 for its own answer alone.
    const nothing = tagOf(await send(cells, stranger, { variables }));
    expect(tags).not.toContain(nothing);
  });

  it('with errors, without access or without sense has no tag and must not be kept', async () => {
    const editor = await headersOf(await api.jurisdiction(), 'EDITOR');
    const answers = [
      await send(feed, editor),
      await send('{ changes(first: 1000) { totalCount } }', analyst),
      await send('{ nothing }', analyst),
      await send(feed, { authorization: 'Bearer invalid' }),
      await send('{ viewer { kind } }', {}),
      await send('', { accept: 'text/html' }),
    ];
    for (const { headers } of answers) {
      expect(headers.etag).toBeUndefined();
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  it('about an office, for everyone, may be kept by shared caches for a minute, and has a tag', async () => {
    const office = await api.jurisdiction();
    const query = `{ publicJurisdiction(slug: "${office.slug}") { slug name } }`;
    const first = await send(query, {});
    const tag = tagOf(first);
    expect(first.headers['cache-control']).toBe('public, max-age=60');
    expect(first.headers.vary).toContain('Authorization');
    expect((await send(query, { 'if-none-match': tag })).status).toBe(304);
    // The same answer to a signed-in sender is for that sender alone.
    const own = await send(query, { ...analyst, 'if-none-match': tag });
    expect([own.status, own.headers['cache-control']]).toEqual([304, 'private, no-cache']);
  });

  it('has a weak tag where it is compressed, and another one in another type', async () => {
    const variables = { id: table.id };
    const document = 'query ($id: ID!) { comparisonTable(id: $id) { document again: document } }';
    const compressed = await send(document, { ...analyst, 'accept-encoding': 'gzip' }, { variables });
    expect(compressed.headers['content-encoding']).toBe('gzip');
    const tag = tagOf(compressed);
    expect(tag).toMatch(/^W\//);
    const again = await send(
      document,
      { ...analyst, 'accept-encoding': 'gzip', 'if-none-match': tag },
      { variables },
    );
    expect([again.status, again.body, again.headers.etag]).toEqual([304, '', tag]);
    expect(again.headers['content-encoding']).toBeUndefined();
    const json = await send(document, { ...analyst, accept: 'application/json' }, { variables });
    expect(tagOf(json)).not.toBe(tag.replace(/^W\//, ''));
  });

  it('shows its tag to pages of another origin', async () => {
    const { headers } = await send(feed, { ...analyst, origin });
    expect(headers['access-control-expose-headers']).toContain('ETag');
    expect(headers.vary?.split(', ')).toContain('Origin');
  });
});

it('an answer to a POST has no tag, and says what is left of the share', async () => {
  const { headers, body } = await send(feed, { ...analyst, 'if-none-match': '*' }, { method: 'POST' });
  expect(headers.etag).toBeUndefined();
  expect(JSON.parse(body).extensions.cost.remaining).toBeDefined();
  const get = await send(feed, analyst);
  expect(JSON.parse(get.body).extensions.cost).not.toHaveProperty('remaining');
});
