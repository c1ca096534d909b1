import type { App } from '@rapport/api/app.ts';

import type { CountedDatabase, DatabaseUse } from './counted-database.ts';

/** Parsed JSON: untyped until an expectation looks at it. */
export type Json = ReturnType<typeof JSON.parse>;

/** One entry of `errors`. */
export interface AnswerError {
  message: string;
  path?: (string | number)[];
  locations?: { line: number; column: number }[];
  extensions: { code: string } & Record<string, Json>;
}

/** The answer to one GraphQL request, and what it cost the database. */
export interface Answer<T> extends DatabaseUse {
  status: number;
  data: T;
  /** Empty where there were none. */
  errors: AnswerError[];
  extensions: Record<string, Json>;
  headers: Headers;
}

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

/** A client whose requests carry these headers; they are made when they are first needed. */
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
      // The one seam: what a test expects of `data` is checked by its expectations.
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
