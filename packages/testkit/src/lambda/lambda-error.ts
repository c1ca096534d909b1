/** An error in the format in which Lambda returns it to the caller. */
export interface LambdaError {
  errorType: string;
  errorMessage: string;
  /** The lines of the stack if the function threw. */
  trace?: string[];
}

/** Lambda's limit on an event and on an answer of a synchronous invocation. */
export const payloadBytesMax = 6_291_556;

export function timedOut(requestId: string, seconds: number): LambdaError {
  const errorMessage = `RequestId: ${requestId} Error: Task timed out after ${seconds.toFixed(2)} seconds`;
  return { errorType: 'Sandbox.Timedout', errorMessage };
}

export function exited(requestId: string, code: number | null, signal: NodeJS.Signals | null): LambdaError {
  // A shell reports a process ended by a signal like this. V8 out of memory is 134, an abort.
  const how =
    signal === null ? `exit status ${String(code)}` : `signal: ${signal === 'SIGKILL' ? 'killed' : signal}`;
  return {
    errorType: 'Runtime.ExitError',
    errorMessage: `RequestId: ${requestId} Error: Runtime exited with error: ${how}`,
  };
}

export function outOfMemory(requestId: string): LambdaError {
  const errorMessage = `RequestId: ${requestId} Error: Runtime exited with error: signal: killed`;
  return { errorType: 'Runtime.OutOfMemory', errorMessage };
}

export function responseTooLarge(bytes: number): LambdaError {
  const errorMessage = `Response payload size (${bytes} bytes) exceeded maximum allowed payload size (${payloadBytesMax} bytes).`;
  return { errorType: 'Function.ResponseSizeTooLarge', errorMessage };
}

export function requestTooLarge(bytes: number): LambdaError {
  const errorMessage = `${bytes} byte payload is too large for the RequestResponse invocation type (limit ${payloadBytesMax} bytes)`;
  return { errorType: 'RequestTooLargeException', errorMessage };
}

export function throttled(): LambdaError {
  return { errorType: 'TooManyRequestsException', errorMessage: 'Rate Exceeded.' };
}

/** Reads a runtime's report of an error. */
export function parseLambdaError(text: string): LambdaError {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null)
    return { errorType: 'Runtime.Unknown', errorMessage: text };
  const errorType = 'errorType' in value ? String(value.errorType) : 'Runtime.Unknown';
  const errorMessage = 'errorMessage' in value ? String(value.errorMessage) : '';
  if (!('trace' in value) || !Array.isArray(value.trace)) return { errorType, errorMessage };
  return { errorType, errorMessage, trace: value.trace.map(String) };
}
