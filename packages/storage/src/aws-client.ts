/** How to reach one AWS service, or a local server that speaks its protocol. */
export interface AwsConnection {
  readonly region: string;
  /** The address of a local server; absent for AWS itself. */
  readonly endpoint?: string;
  /** Absent on Lambda, where the role's own credentials are found by the SDK. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

const connectionTimeoutMs = 2_000;
const answerTimeoutMs = 30_000;
const silenceTimeoutMs = 60_000;

/**
 * Client settings under which an absent service fails within seconds: two attempts, two seconds to connect.
 * `answerTimeoutMs` bounds the time to the response's headers, `silenceTimeoutMs` a stalled transfer.
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

/** Whether an error of the SDK says that the service is away or overloaded, rather than that it refused the request. */
export function isServiceAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'TimeoutError') return true;
  if ('code' in error && typeof error.code === 'string' && networkErrorCodes.has(error.code)) return true;
  // A name with several addresses gives one error for each of them.
  if (error instanceof AggregateError) return error.errors.some(isServiceAway);
  return (httpStatus(error) ?? 0) >= 500;
}

/** The HTTP status of an answer that the SDK turned into an error, if there was one. */
export function httpStatus(error: Error): number | undefined {
  if (!('$metadata' in error)) return undefined;
  const metadata = error.$metadata;
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return undefined;
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined;
}
