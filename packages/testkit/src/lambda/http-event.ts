import { randomBytes, randomUUID } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** The parts of an HTTP request that make an event. */
export interface HttpRequest {
  method: string;
  /** Path and query as in the request line. */
  url: string;
  httpVersion: string;
  /** Alternating names and values, as in Node's `rawHeaders`. Duplicates are kept. */
  rawHeaders: readonly string[];
  sourceIp: string;
  body: Buffer;
}

export interface HttpAnswer {
  statusCode: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** API Gateway does not understand the function's answer. The client gets a 500. */
export class MalformedAnswerError extends Error {
  override readonly name = 'MalformedAnswerError';
}

const API_ID = 'local';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Bodies of these types reach the function as text. All others are base64, including those of web forms. */
const TEXT = /^(text\/|application\/(json|javascript|xml)\b)/i;
/** Set by the gateway itself, or only between it and the client. */
const NOT_FORWARDED = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'content-length']);

/**
 * The API Gateway HTTP API event, payload format 2.0, of a request at the `$default` route.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function toHttpEvent(request: HttpRequest, now = new Date()): APIGatewayProxyEventV2 {
  const [rawPath = '/', ...query] = request.url.split('?');
  const rawQueryString = query.join('?');
  const headers: Record<string, string> = {};
  const cookies: string[] = [];
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    const name = (request.rawHeaders[index] ?? '').toLowerCase();
    const value = request.rawHeaders[index + 1] ?? '';
    if (name === 'cookie') cookies.push(...value.split(/;\s*/).filter(Boolean));
    else if (name === 'connection' || name === 'keep-alive' || name === 'transfer-encoding') continue;
    else headers[name] = joined(headers[name], value);
  }
  if (request.body.length > 0) headers['content-length'] = String(request.body.length);
  headers['x-forwarded-for'] = [headers['x-forwarded-for'], request.sourceIp].filter(Boolean).join(', ');
  headers['x-forwarded-proto'] ??= 'http';
  headers['x-amzn-trace-id'] ??= `Root=1-${hexSeconds(now)}-${randomBytes(12).toString('hex')}`;

  const queryStringParameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    queryStringParameters[name] = joined(queryStringParameters[name], value);
  }
  const isText =
    TEXT.test(headers['content-type'] ?? 'text/plain') && headers['content-encoding'] === undefined;
  const domainName = headers['host'] ?? 'localhost';

  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(rawQueryString !== '' && { queryStringParameters }),
    requestContext: {
      accountId: '000000000000',
      apiId: API_ID,
      domainName,
      domainPrefix: domainName.split(/[.:]/)[0] ?? domainName,
      http: {
        method: request.method,
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: gatewayTime(now),
      timeEpoch: now.getTime(),
    },
    ...(request.body.length > 0 && { body: request.body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: request.body.length > 0 && !isText,
  };
}

/**
 * The client's response for the function's answer. An answer without `statusCode` is the JSON body of a 200.
 * Throws MalformedAnswerError.
 */
export function fromHttpResult(result: unknown): HttpAnswer {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    const body = typeof result === 'string' ? result : JSON.stringify(result ?? null);
    return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(body) };
  }
  const statusCode = Number(result.statusCode);
  if (!Number.isInteger(statusCode) || statusCode < 100 || statusCode > 599) {
    throw new MalformedAnswerError(`statusCode is ${String(result.statusCode)}`);
  }
  const headers: OutgoingHttpHeaders = {};
  for (const [name, value] of entriesOf(result, 'headers')) {
    if (!['string', 'number', 'boolean'].includes(typeof value)) {
      throw new MalformedAnswerError(
        `The header ${name} is not text. Several values are joined with commas.`,
      );
    }
    if (!NOT_FORWARDED.has(name.toLowerCase())) headers[name.toLowerCase()] = String(value);
  }
  const cookies = 'cookies' in result ? result.cookies : undefined;
  if (cookies !== undefined && cookies !== null) {
    if (!Array.isArray(cookies)) throw new MalformedAnswerError('cookies is not a list');
    headers['set-cookie'] = [...[headers['set-cookie'] ?? []].flat().map(String), ...cookies.map(String)];
  }
  const body = 'body' in result ? (result.body ?? '') : '';
  if (typeof body !== 'string') throw new MalformedAnswerError('body is not text');
  const isBase64 = 'isBase64Encoded' in result && result.isBase64Encoded === true;
  headers['content-type'] ??= 'text/plain;charset=utf-8';
  return { statusCode, headers, body: Buffer.from(body, isBase64 ? 'base64' : 'utf8') };
}

function entriesOf(result: object, key: string): [string, unknown][] {
  const value: unknown = Object.getOwnPropertyDescriptor(result, key)?.value;
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') throw new MalformedAnswerError(`${key} is not an object`);
  return Object.entries(value);
}

function joined(before: string | undefined, value: string): string {
  return before === undefined ? value : `${before},${value}`;
}

function hexSeconds(now: Date): string {
  return Math.floor(now.getTime() / 1000).toString(16);
}

/** 12/Mar/2026:19:03:58 +0000 */
function gatewayTime(now: Date): string {
  const day = String(now.getUTCDate()).padStart(2, '0');
  const month = MONTHS[now.getUTCMonth()] ?? '';
  return `${day}/${month}/${now.getUTCFullYear()}:${now.toISOString().slice(11, 19)} +0000`;
}
