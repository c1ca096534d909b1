import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** An event of an HTTP API in payload format 2.0. These are the fields that we read. */
export type HttpEvent = Pick<
  APIGatewayProxyEventV2,
  'rawPath' | 'rawQueryString' | 'cookies' | 'headers' | 'body' | 'isBase64Encoded'
> & {
  requestContext: Pick<APIGatewayProxyEventV2['requestContext'], 'domainName'> & {
    http: Pick<APIGatewayProxyEventV2['requestContext']['http'], 'method'>;
  };
};

/**
 * Bytes of an answer of a function. Lambda refuses more, and the client would get a 502 without a reason. The
 * answer is JSON inside of JSON, so that each of its quotes takes two bytes.
 */
const resultBytesMax = 6_000_000;
/** A shorter text fits with any characters in it. */
const surelyShort = resultBytesMax / 6;

const textTypes = /^(text\/|application\/([a-z0-9.+-]+\+)?(json|xml|javascript)\b)/i;

/** The request in an API Gateway event. */
export function toRequest(event: HttpEvent): Request {
  const { method } = event.requestContext.http;
  const query = event.rawQueryString === '' ? '' : `?${event.rawQueryString}`;
  const headers = new Headers();
  for (const [name, value] of Object.entries(event.headers)) {
    if (value !== undefined) headers.set(name, value);
  }
  if (event.cookies && event.cookies.length > 0) headers.set('cookie', event.cookies.join('; '));
  const hasBody = event.body !== undefined && method !== 'GET' && method !== 'HEAD';
  return new Request(`https://${event.requestContext.domainName}${event.rawPath}${query}`, {
    method,
    headers,
    ...(hasBody ? { body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8') } : {}),
  });
}

/** The response in API Gateway's format: separate cookies, and base64 for everything except plain text. */
export async function toResult(response: Response): Promise<APIGatewayProxyStructuredResultV2> {
  const headers: Record<string, string> = {};
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') headers[name] = value;
  }
  const cookies = response.headers.getSetCookie();
  const isText =
    textTypes.test(headers['content-type'] ?? 'text/plain') && headers['content-encoding'] === undefined;
  const body = isText ? await response.text() : Buffer.from(await response.arrayBuffer()).toString('base64');
  if (body.length > surelyShort && Buffer.byteLength(JSON.stringify(body)) > resultBytesMax) {
    return tooLong(headers);
  }
  return {
    statusCode: response.status,
    headers,
    ...(cookies.length > 0 ? { cookies } : {}),
    body,
    isBase64Encoded: !isText,
  };
}

/** In place of an answer that Lambda would drop. */
function tooLong(headers: Record<string, string>): APIGatewayProxyStructuredResultV2 {
  const { 'content-length': _length, 'content-encoding': _encoding, ...others } = headers;
  const message =
    'The answer is too long to be sent uncompressed. Send "Accept-Encoding: gzip", or request less. If the request was a mutation, its changes were made.';
  return {
    statusCode: 400,
    headers: { ...others, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ errors: [{ message, extensions: { code: 'LIMIT_EXCEEDED' } }] }),
    isBase64Encoded: false,
  };
}
