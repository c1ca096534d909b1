/**
 * The load generator: keeps a fixed number of connections busy for a limited time. It uses HTTP over plain
 * sockets. If it shares the processors with the server, its cost lowers every contestant's figure.
 */
import { connect, type Socket } from 'node:net';

import { programSettings } from './child.ts';

export interface LoadRequest {
  port: number;
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  milliseconds: number;
}

export interface LoadResult {
  requests: number;
  milliseconds: number;
}

const { concurrency } = programSettings<{ concurrency: number }>();
const headEnd = Buffer.from('\r\n\r\n');
const chunksEnd = Buffer.from('0\r\n\r\n');

/** Bytes of the first response in a buffer, or 0 while it is incomplete. Throws for any status except 200. */
function responseBytes(buffer: Buffer): number {
  const bodyAt = buffer.indexOf(headEnd) + headEnd.length;
  if (bodyAt < headEnd.length) return 0;
  const head = buffer.toString('latin1', 0, bodyAt);
  if (!head.startsWith('HTTP/1.1 200')) throw new Error(buffer.toString('utf8', 0, 1_000));
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) {
    const total = bodyAt + Number(length);
    return buffer.length >= total ? total : 0;
  }
  return buffer.subarray(-chunksEnd.length).equals(chunksEnd) ? buffer.length : 0;
}

class Connection {
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #settle: { resolve: (bytes: number) => void; reject: (error: Error) => void } | null = null;

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', (error) => this.#settle?.reject(error));
    this.#socket.on('close', () => this.#settle?.reject(new Error('The server closed the connection.')));
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    try {
      const bytes = responseBytes(this.#received);
      if (bytes === 0) return;
      this.#received = this.#received.subarray(bytes);
      this.#settle?.resolve(bytes);
    } catch (error) {
      this.#settle?.reject(error as Error);
    }
  }

  /** Sends one request and resolves with the bytes of its response. */
  send(request: Buffer): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#socket.write(request);
    });
  }
}

const pools = new Map<number, Connection[]>();

function connectionsTo(port: number): Connection[] {
  let connections = pools.get(port);
  if (!connections)
    pools.set(port, (connections = Array.from({ length: concurrency }, () => new Connection(port))));
  return connections;
}

async function run({ port, path, headers, body, milliseconds }: LoadRequest): Promise<LoadResult> {
  const lines = Object.entries({
    host: `127.0.0.1:${port}`,
    'content-type': 'application/json',
    accept: 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`);
  const request = Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  const started = performance.now();
  const until = started + milliseconds;
  let requests = 0;
  await Promise.all(
    connectionsTo(port).map(async (connection) => {
      while (performance.now() < until) {
        await connection.send(request);
        requests += 1;
      }
    }),
  );
  return { requests, milliseconds: performance.now() - started };
}

process.on('disconnect', () => process.exit(0));
process.on('message', (request: LoadRequest) => {
  run(request).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.send?.('ready');
