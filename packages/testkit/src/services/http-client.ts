/** Parsed JSON, untyped until an expectation checks it. */
export type Json = ReturnType<typeof JSON.parse>;

/** One entry of `errors`. */
export interface AnswerError {
  message: string;
  path?: (string | number)[];
  locations?: { line: number; column: number }[];
  extensions: { code: string } & Record<string, Json>;
}

/** The response to one GraphQL request. */
export interface HttpAnswer<T = Json> {
  status: number;
  data: T;
  /** Empty without errors. */
  errors: AnswerError[];
  extensions: Record<string, Json>;
  headers: Headers;
}

/** Sends operations as one actor. */
export interface GraphqlClient {
  /** POSTs an operation. Extra headers replace the client's own. */
  query(
    document: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<HttpAnswer>;
}

/** A client of an API, whose requests have these headers. Rejects if the response is not JSON. */
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
