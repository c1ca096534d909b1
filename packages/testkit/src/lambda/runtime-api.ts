import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { closeServer, listenOnLoopback, readBody } from '../services/loopback.server.ts';
import { parseLambdaError, payloadBytesMax, responseTooLarge, type LambdaError } from './lambda-error.ts';

/** One event on its way to the runtime. */
export interface Invocation {
  requestId: string;
  /** JSON. */
  event: string;
  /** Milliseconds since 1970. */
  deadline: number;
  traceId: string;
  functionArn: string;
}

export type Outcome = { payload: unknown } | { error: LambdaError };

/** The actions of the runtime in the other process. */
export interface RuntimeListener {
  /** It requests an event, and none is waiting. */
  idle(): void;
  /** It received the requested event. */
  delivered(): void;
  /** It could not load the function. */
  initFailed(error: LambdaError): void;
  /** It answered the event. */
  answered(requestId: string, outcome: Outcome): void;
}

export interface RuntimeApi {
  /** `host:port`, for AWS_LAMBDA_RUNTIME_API. */
  address: string;
  /** Delivers the event when the runtime requests one. One at a time. */
  dispatch(invocation: Invocation): void;
  stop(): Promise<void>;
}

const PREFIX = '/2018-06-01/runtime';

/** The Lambda Runtime API (version 2018-06-01) for one process of a function, on 127.0.0.1. */
export async function startRuntimeApi(listener: RuntimeListener): Promise<RuntimeApi> {
  let waiting: ServerResponse | undefined;
  let pending: Invocation | undefined;
  let current: string | undefined;

  const handOver = () => {
    if (!waiting || !pending) return;
    current = pending.requestId;
    waiting.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': pending.requestId,
      'lambda-runtime-deadline-ms': pending.deadline,
      'lambda-runtime-invoked-function-arn': pending.functionArn,
      'lambda-runtime-trace-id': pending.traceId,
    });
    waiting.end(pending.event);
    waiting = undefined;
    pending = undefined;
    listener.delivered();
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '').startsWith(PREFIX) ? (request.url ?? '').slice(PREFIX.length) : '';
    if (request.method === 'GET' && path === '/invocation/next') {
      waiting = response;
      if (pending) handOver();
      else listener.idle();
      return;
    }
    const body = (await readBody(request)) ?? Buffer.of();
    if (request.method === 'POST' && path === '/init/error') {
      listener.initFailed(parseLambdaError(body.toString('utf8')));
      return answer(response, 202, { status: 'OK' });
    }
    const [, requestId, kind] = /^\/invocation\/([^/]+)\/(response|error)$/.exec(path) ?? [];
    if (request.method !== 'POST' || requestId === undefined) {
      return answer(response, 404, {
        errorType: 'NotFound',
        errorMessage: path,
      });
    }
    if (requestId !== current) {
      return answer(response, 400, { errorType: 'InvalidRequestID', errorMessage: 'Invalid request ID' });
    }
    current = undefined;
    if (kind === 'error') {
      listener.answered(requestId, { error: parseLambdaError(body.toString('utf8')) });
      return answer(response, 202, { status: 'OK' });
    }
    if (body.length > payloadBytesMax) {
      const error = responseTooLarge(body.length);
      listener.answered(requestId, { error });
      return answer(response, 413, error);
    }
    const payload: unknown = JSON.parse(body.toString('utf8'));
    listener.answered(requestId, { payload });
    return answer(response, 202, { status: 'OK' });
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      answer(response, 400, { errorType: 'InvalidRequest', errorMessage: String(error) });
    });
  });
  server.requestTimeout = 0; // `next` waits until there is work.
  server.keepAliveTimeout = 0;
  const port = await listenOnLoopback(server, 'The runtime API');

  return {
    address: `127.0.0.1:${port}`,
    dispatch(invocation) {
      pending = invocation;
      handOver();
    },
    stop: () => closeServer(server),
  };
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
