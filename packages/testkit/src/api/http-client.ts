import type { DatabaseUse } from './counted-database.ts';
import type { Answer, Json } from './test-client.ts';

/** An answer that came over HTTP: what it cost the database is not seen from here. */
export type HttpAnswer = Omit<Answer<Json>, keyof DatabaseUse>;

/** Sends operations as one actor; a TestClient is one, too. */
export interface GraphqlClient {
  /** POSTs an operation. Extra headers replace the client's own. */
  query(
    document: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<HttpAnswer>;
}

/** A client of an API at an address, whose requests carry these headers. Rejects where the answer is not JSON. */
export function createHttpClient(url: string, ownHeaders: Record<string, string>): GraphqlClient {
  return {
    async query(document, variables = {}, headers = {}) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json',
          ...ownHeaders,
          ...headers,
        },
        body: JSON.stringify({ query: document, variables }),
      });
      const body = (await response.json()) as { data?: unknown } & Partial<
        Pick<HttpAnswer, 'errors' | 'extensions'>
      >;
      return {
        status: response.status,
        headers: response.headers,
        data: body.data,
        errors: body.errors ?? [],
        extensions: body.extensions ?? {},
      };
    },
  };
}
