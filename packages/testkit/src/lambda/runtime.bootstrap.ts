/**
 * Runs in a function's own process. It loads the bundle, then requests one event after another from the
 * runtime API, as Lambda's Node runtime does. It imports none of our code and runs as plain JavaScript, so
 * that a cold start only measures the bundle.
 */
import { pathToFileURL } from 'node:url';

// An ESM import would read all of its exports, and one of them loads fetch. That would add 30 ms to the
// bundle's time.
const { Agent, request } = process.getBuiltinModule('node:http');

type Handler = (event: unknown, context: object) => unknown;

const {
  AWS_LAMBDA_RUNTIME_API: api = '',
  LAMBDA_TASK_ROOT: root = '',
  _HANDLER: handlerSetting = '',
} = process.env;
const version = '/2018-06-01/runtime';
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

function call(
  method: 'GET' | 'POST',
  path: string,
  body = '',
  headers: Record<string, string> = {},
): Promise<{ headers: NodeJS.Dict<string | string[]>; body: string }> {
  return new Promise((resolve, reject) => {
    const [host, port] = api.split(':');
    const outgoing = request({ host, port, path: version + path, method, headers, agent }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () =>
        resolve({ headers: incoming.headers, body: Buffer.concat(chunks).toString('utf8') }),
      );
      incoming.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function describe(thrown: unknown): { errorType: string; errorMessage: string; trace: string[] } {
  if (!(thrown instanceof Error))
    return { errorType: typeof thrown, errorMessage: String(thrown), trace: [] };
  return { errorType: thrown.name, errorMessage: thrown.message, trace: (thrown.stack ?? '').split('\n') };
}

async function report(path: string, error: ReturnType<typeof describe>): Promise<void> {
  await call('POST', path, JSON.stringify(error), { 'lambda-runtime-function-error-type': error.errorType });
}

let requestId: string | undefined;

function endWith(errorType: string, exitCode: number) {
  return (thrown: unknown) => {
    const described = describe(thrown);
    const error = errorType === '' ? described : { ...described, errorType };
    const path = requestId === undefined ? '/init/error' : `/invocation/${requestId}/error`;
    console.error(JSON.stringify(error));
    report(path, error).then(
      () => process.exit(exitCode),
      () => process.exit(exitCode),
    );
  };
}
process.on('uncaughtException', endWith('', 129));
process.on('unhandledRejection', endWith('Runtime.UnhandledPromiseRejection', 128));

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}

async function loadHandler(): Promise<Handler> {
  const [file = '', name = ''] = handlerSetting.split('.');
  const module: unknown = await import(pathToFileURL(`${root}/${file}.mjs`).href);
  const handler: unknown = Object.entries(module ?? {}).find(([key]) => key === name)?.[1];
  if (!isHandler(handler)) {
    throw Object.assign(new Error(`${handlerSetting} is undefined or not exported`), {
      name: 'Runtime.HandlerNotFound',
    });
  }
  return handler;
}

async function main(): Promise<void> {
  let handler: Handler;
  try {
    handler = await loadHandler();
  } catch (error) {
    await report('/init/error', describe(error));
    process.exit(1);
  }
  for (;;) {
    const invocation = await call('GET', '/invocation/next');
    const header = (name: string) => String(invocation.headers[name] ?? '');
    requestId = header('lambda-runtime-aws-request-id');
    const deadline = Number(header('lambda-runtime-deadline-ms'));
    process.env['_X_AMZN_TRACE_ID'] = header('lambda-runtime-trace-id');
    const context = {
      awsRequestId: requestId,
      invokedFunctionArn: header('lambda-runtime-invoked-function-arn'),
      functionName: process.env['AWS_LAMBDA_FUNCTION_NAME'],
      functionVersion: process.env['AWS_LAMBDA_FUNCTION_VERSION'],
      memoryLimitInMB: process.env['AWS_LAMBDA_FUNCTION_MEMORY_SIZE'],
      logGroupName: process.env['AWS_LAMBDA_LOG_GROUP_NAME'],
      logStreamName: process.env['AWS_LAMBDA_LOG_STREAM_NAME'],
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    };
    try {
      const event: unknown = JSON.parse(invocation.body);
      const result = await handler(event, context);
      await call('POST', `/invocation/${requestId}/response`, JSON.stringify(result) ?? 'null', {
        'content-type': 'application/json',
      });
    } catch (error) {
      await report(`/invocation/${requestId}/error`, describe(error));
    }
    requestId = undefined;
  }
}

await main();
