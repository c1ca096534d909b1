import type { CountedDatabase, DatabaseUse } from '@rapport/database/testing/counted-database.ts';
import type { HttpAnswer, Json } from '@rapport/testkit/services/http-client.ts';

import type { App } from '../app.ts';

export type { Json } from '@rapport/testkit/services/http-client.ts';

/** The response to one GraphQL request, and its database statements. */
export interface Answer<T> extends HttpAnswer<T>, DatabaseUse {}

/** Sends operations as one actor. */
export interface TestClient {
  /** POSTs an operation. Extra headers replace the client's own. */
  query<T = Json>(
    document: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
}

export const graphqlUrl = 'http://api.test/graphql';

/** A client whose requests have these headers, which are made on first use. */
export function createTestClient(
  app: App,
  counter: CountedDatabase,
  ownHeaders: () => Promise<Record<string, string>>,
): TestClient {
  let remembered: Promise<Record<string, string>> | undefined;
  return {
    async query<T>(document: string, variables = {}, headers = {}) {
      const own = await (remembered ??= ownHeaders());
      const [response, use] = await counter.count(async () => {
        const answer = await app.fetch(graphqlUrl, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            accept: 'application/graphql-response+json, application/json',
            ...own,
            ...headers,
          },
          body: JSON.stringify({ query: document, variables }),
        });
        return { status: answer.status, headers: answer.headers, text: await answer.text() };
      });
      // The only cast: the expectations of a test check `data`.
      const body = JSON.parse(response.text) as Partial<Pick<Answer<T>, 'data' | 'errors' | 'extensions'>>;
      return {
        ...use,
        status: response.status,
        headers: response.headers,
        data: body.data as T,
        errors: body.errors ?? [],
        extensions: body.extensions ?? {},
      };
    },
  };
}
