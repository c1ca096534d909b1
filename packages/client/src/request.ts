import { GraphqlError, HttpError, NetworkError, type GraphqlErrorEntry } from './errors.ts';

/** The address of the API, and the credential. */
export interface Connection {
  /** The URL of the API, such as "/graphql" or "https://api.example.org/graphql". */
  endpoint: string;
  /** Called before each request, so that a token can be renewed. Null sends an anonymous request. */
  getToken: () => string | null | Promise<string | null>;
  /** The slug of the acting jurisdiction. With null, the API uses the only membership. */
  jurisdiction: string | null;
  /**
   * Who is signed in, such as the subject of the token. It is part of the keys in the cache. Without it, each
   * `getToken` function is a session of its own. Required if a server loads data for the browser.
   */
  session?: string | undefined;
}

/**
 * Sends one operation and returns its `data`. Expected failures are members of its result unions. Throws
 * NetworkError, HttpError or GraphqlError, or the signal's reason if aborted. Never returns part of an answer
 * with errors.
 */
export async function sendRequest<TData>(
  connection: Connection,
  document: string,
  variables: object | undefined,
  signal?: AbortSignal,
): Promise<TData> {
  const headers = await requestHeaders(connection);
  const body = JSON.stringify({ query: document, variables });
  let response: Response;
  let text: string;
  try {
    response = await fetch(connection.endpoint, { method: 'POST', headers, body, signal: signal ?? null });
    text = await response.text();
  } catch (error) {
    signal?.throwIfAborted();
    throw new NetworkError(error);
  }
  return readAnswer<TData>(response, text);
}

async function requestHeaders({ getToken, jurisdiction }: Connection): Promise<Record<string, string>> {
  const token = await getToken();
  return {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(jurisdiction === null ? {} : { 'x-jurisdiction': jurisdiction }),
  };
}

function readAnswer<TData>(response: Response, text: string): TData {
  const requestId = response.headers.get('x-request-id');
  const answer = parseAnswer(text);
  const [first, ...others] = readErrors(answer?.['errors']);
  if (first) throw new GraphqlError([first, ...others], requestId);
  const data = answer?.['data'];
  if (!response.ok || data === undefined || data === null) throw new HttpError(response.status, requestId);
  // The only cast: the API returns the shape of the document, and TData was generated from that document.
  return data as TData;
}

function parseAnswer(text: string): Record<string, unknown> | null {
  try {
    const answer: unknown = JSON.parse(text);
    return isRecord(answer) ? answer : null;
  } catch {
    return null; // Not JSON, so not from the API.
  }
}

function readErrors(errors: unknown): GraphqlErrorEntry[] {
  if (!Array.isArray(errors)) return [];
  return errors.filter(isRecord).map(({ message, path, extensions }) => {
    const code = isRecord(extensions) ? extensions['code'] : undefined;
    return {
      message: typeof message === 'string' ? message : 'The request failed.',
      code: typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR',
      path: Array.isArray(path)
        ? path.filter((key) => typeof key === 'string' || typeof key === 'number')
        : [],
    };
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
