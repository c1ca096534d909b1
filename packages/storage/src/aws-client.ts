/** The connection to one AWS service, or to a local server with its protocol. */
export interface AwsConnection {
  readonly region: string;
  /** The address of a local server; absent for AWS itself. */
  readonly endpoint?: string;
  /** Absent on Lambda, where the SDK finds the role's own credentials. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

const connectionTimeoutMs = 2_000;
const answerTimeoutMs = 30_000;
const silenceTimeoutMs = 60_000;

/**
 * Client settings with which an unavailable service fails within seconds: two attempts, two seconds to
 * connect. `answerTimeoutMs` limits the time until the response's headers, and `silenceTimeoutMs` limits a
 * stalled transfer.
 */
export function clientSettings({ region, endpoint, credentials }: AwsConnection) {
  return {
    region,
    maxAttempts: 2,
    requestHandler: {
      connectionTimeout: connectionTimeoutMs,
      requestTimeout: answerTimeoutMs,
      throwOnRequestTimeout: true,
      socketTimeout: silenceTimeoutMs,
    },
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials === undefined ? {} : { credentials: { ...credentials } }),
  };
}

const networkErrorCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
]);

/**
 * True if an error of the SDK means that the service is unavailable or overloaded, not that it refused the
 * request.
 */
export function isServiceAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'TimeoutError') return true;
  if ('code' in error && typeof error.code === 'string' && networkErrorCodes.has(error.code)) return true;
  // A name with several addresses gives one error for each of them.
  if (error instanceof AggregateError) return error.errors.some(isServiceAway);
  return (httpStatus(error) ?? 0) >= 500;
}

/** The HTTP status of the response behind an error of the SDK, if it has one. */
function httpStatus(error: Error): number | undefined {
  if (!('$metadata' in error)) return undefined;
  const metadata = error.$metadata;
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return undefined;
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined;
}
