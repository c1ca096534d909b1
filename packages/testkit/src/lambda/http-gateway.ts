import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { closeServer, listenOnLoopback, readBody } from '../services/loopback.server.ts';
import { fromHttpResult, MalformedAnswerError, toHttpEvent, type HttpAnswer } from './http-event.ts';
import type { LambdaFunction } from './lambda-function.ts';

export interface HttpGatewayOptions {
  function: LambdaFunction;
  /** A free port by default. */
  port?: number;
  /** The time limit of an answer. Default: the 29 seconds of API Gateway. */
  timeoutMilliseconds?: number;
}

export interface HttpGateway {
  /** `http://127.0.0.1:<port>` */
  url: string;
  port: number;
  /** Closes open connections at once. */
  stop(): Promise<void>;
}

const REQUEST_BYTES_MAX = 10 * 1024 * 1024;
const INTEGRATION_MILLISECONDS_MAX = 29_000;

/**
 * API Gateway's HTTP API in front of a function, on 127.0.0.1, with payload format 2.0. It returns 413 above
 * 10 MB, or above Lambda's 6 MB. It returns 503 after 29 seconds and if no process is free. It returns 500 if
 * the function fails, or if its answer is invalid or has more than 6 MB. Throws PortBusyError.
 */
export async function startHttpGateway(options: HttpGatewayOptions): Promise<HttpGateway> {
  const timeout = options.timeoutMilliseconds ?? INTEGRATION_MILLISECONDS_MAX;
  const server = createServer((request, response) => {
    answerRequest(options.function, request, timeout).then(
      (answer) => send(response, answer),
      // The client left while it sent its body, or the function was stopped. Nobody waits for an answer.
      (error: unknown) => {
        console.error(error);
        send(response, message(500, 'Internal Server Error'));
      },
    );
  });
  const port = await listenOnLoopback(server, 'The HTTP gateway', options.port);
  return { url: `http://127.0.0.1:${port}`, port, stop: () => closeServer(server) };
}

async function answerRequest(
  lambda: LambdaFunction,
  request: IncomingMessage,
  timeoutMilliseconds: number,
): Promise<HttpAnswer> {
  const body = await readBody(request, REQUEST_BYTES_MAX);
  if (!body) return message(413, 'Request Entity Too Large');
  const event = toHttpEvent({
    method: request.method ?? 'GET',
    url: request.url ?? '/',
    httpVersion: request.httpVersion,
    rawHeaders: request.rawHeaders,
    sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
    body,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), timeoutMilliseconds);
  });
  const result = await Promise.race([lambda.invoke(event), tooLate]);
  clearTimeout(timer);
  if (!result) return message(503, 'Service Unavailable');
  if (result.error) {
    if (result.error.errorType === 'RequestTooLargeException')
      return message(413, 'Request Entity Too Large');
    if (result.error.errorType === 'TooManyRequestsException') return message(503, 'Service Unavailable');
    return message(500, 'Internal Server Error');
  }
  try {
    return fromHttpResult(result.payload);
  } catch (error) {
    if (error instanceof MalformedAnswerError) return message(500, 'Internal Server Error');
    throw error;
  }
}

function message(statusCode: number, text: string): HttpAnswer {
  const body = Buffer.from(JSON.stringify({ message: text }));
  return { statusCode, headers: { 'content-type': 'application/json' }, body };
}

function send(response: ServerResponse, answer: HttpAnswer): void {
  const headers = {
    ...answer.headers,
    'apigw-requestid': randomUUID(),
    'content-length': answer.body.length,
  };
  response.writeHead(answer.statusCode, headers).end(answer.body);
}
