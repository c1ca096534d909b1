import { defaultRequestLimits } from '@rapport/core/limits.ts';
import { createSchema, createYoga } from 'graphql-yoga';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, it } from 'vitest';

import { createDocuments, type DocumentCache } from './documents.ts';

const bytesMax = 4 * 1024 * 1024;
const fields = Array.from({ length: 400 }, (_, n) => `field${n}`);
const schema = createSchema({
  typeDefs: `type Query { a: Query, ${fields.map((name) => `${name}(text: String): Int`).join(' ')} }`,
});

let cache: DocumentCache;
let send: (query: string) => Promise<{ data?: object; errors?: { message: string }[] }>;

beforeEach(() => {
  const documents = createDocuments({ ...defaultRequestLimits, rootFieldsMax: 1_000 }, bytesMax);
  ({ cache } = documents);
  const yoga = createYoga({
    schema,
    plugins: [documents.plugin],
    parserAndValidationCache: false,
    logging: false,
  });
  send = async (query) => {
    const response = await yoga.fetch('http://api.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return response.json();
  };
});

/** The bytes in use after everything unreachable was collected. */
function heapBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

describe('the documents that a process keeps', () => {
  it('are few enough to fit, however many were sent', async () => {
    const wide = (n: number) => `query Q${n} { ${fields.join(' ')} }`;
    await send(wide(0));
    expect(cache.count).toBe(1);
    const before = heapBytes();
    for (let n = 1; n <= 100; n += 1) {
      await send(wide(n));
      expect(cache.bytes).toBeLessThanOrEqual(bytesMax);
    }
    expect(cache.count).toBeGreaterThan(1);
    expect(cache.count).toBeLessThan(10);
    // A hundred of them take 30 MB.
    expect(heapBytes() - before).toBeLessThan(3 * bytesMax);
  });

  it('are counted by their text too', async () => {
    for (let n = 0; n < 40; n += 1) {
      expect((await send(`{ field0(text: "${n}${'x'.repeat(200_000)}") }`)).errors).toBeUndefined();
    }
    expect(cache.count).toBeLessThanOrEqual(10);
  });

  it('are found again by their text', async () => {
    for (let n = 0; n < 3; n += 1) expect((await send('{ field1 }')).data).toEqual({ field1: null });
    expect(cache.count).toBe(1);
  });

  it.each([
    ['a fault of syntax', '{ field0', /Syntax Error/],
    ['a field that is unknown', '{ field0 nothing }', /Cannot query field/],
    ['a limit exceeded', `{ ${'field0 '.repeat(62)} }`, /60 aliases/],
    ['too many tokens', `{ ${'field0 '.repeat(5_000)} }`, /4000 tokens/],
    ['too many brackets', `{ field0(text: ${'['.repeat(3_000)}`, /levels of nested brackets/],
    ['a subscription', 'subscription { field0 }', /no subscriptions/],
  ])('have no document with %s', async (_what, document, message) => {
    const before = heapBytes();
    for (let n = 0; n < 50; n += 1) {
      const { data, errors } = await send(`${document} #${n}`);
      expect(data).toBeUndefined();
      expect(errors?.[0]?.message).toMatch(message);
    }
    expect([cache.count, cache.bytes]).toEqual([0, 0]);
    expect(heapBytes() - before).toBeLessThan(bytesMax);
  });

  it('were checked against the limits before the rules of GraphQL', async () => {
    const { errors } = await send(`{ ${'a { nothing } '.repeat(62)} }`);
    expect(errors?.map(({ message }) => message)).toEqual([expect.stringMatching(/60 aliases/)]);
  });
});
