/** A message on the queue: a reference to work whose state is in the database. */
export interface JobMessage {
  readonly jobId: string;
  readonly kind: string;
}

/** Announces work. `send` rejects with `JobQueueUnavailableError` if the queue does not answer. */
export interface JobQueue {
  send(message: JobMessage): Promise<void>;
}

/**
 * One delivery of a message. The body is unparsed: read it with `parseJobMessage`, as the Lambda worker does.
 */
export interface JobDelivery {
  readonly body: string;
  /** Identifies this delivery in `delete` and `extend`. */
  readonly receipt: string;
  /** 1 on the first delivery. */
  readonly receiveCount: number;
}

export interface ReceiveRequest {
  /** How long to wait for the first message, 0 to 20 seconds. */
  readonly waitSeconds: number;
  /** 1 to 10. */
  readonly maxMessages: number;
  readonly signal?: AbortSignal;
}

/** The receiving end of the queue, for a process that polls. On Lambda, the event source does all of this. */
export interface JobQueueConsumer {
  /** Returns no messages if none arrived in time, or if the signal was aborted. */
  receive(request: ReceiveRequest): Promise<readonly JobDelivery[]>;
  delete(receipt: string): Promise<void>;
  /** Hides the message from other receivers for this many seconds from now; 0 makes it available at once. */
  extend(receipt: string, seconds: number): Promise<void>;
}

/** The body of a message is not a job message. Another delivery would not help. */
export class MalformedJobMessageError extends Error {
  override readonly name = 'MalformedJobMessageError';
  readonly code = 'MALFORMED_JOB_MESSAGE';
}

/** The queue did not answer, or answered that it is unavailable. */
export class JobQueueUnavailableError extends Error {
  override readonly name = 'JobQueueUnavailableError';
  readonly code = 'JOB_QUEUE_UNAVAILABLE';

  constructor(options?: ErrorOptions) {
    super('The job queue does not answer.', options);
  }
}

/** Writes a message for `parseJobMessage` to read. */
export function formatJobMessage({ jobId, kind }: JobMessage): string {
  return JSON.stringify({ jobId, kind });
}

/**
 * Reads a message body. Throws `MalformedJobMessageError` if it is not JSON, or lacks a non-empty `jobId` or
 * `kind`.
 */
export function parseJobMessage(body: string): JobMessage {
  const parsed = parseJson(body);
  if (!isJobMessage(parsed)) {
    throw new MalformedJobMessageError('A job message needs the non-empty texts "jobId" and "kind".');
  }
  return { jobId: parsed.jobId, kind: parsed.kind };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new MalformedJobMessageError('The job message is not JSON.', { cause });
  }
}

function isJobMessage(value: unknown): value is JobMessage {
  if (typeof value !== 'object' || value === null) return false;
  if (!('jobId' in value) || !('kind' in value)) return false;
  return isFilledText(value.jobId) && isFilledText(value.kind);
}

function isFilledText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
