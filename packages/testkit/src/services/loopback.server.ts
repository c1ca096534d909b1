import type { IncomingMessage, Server } from 'node:http';
import { PortBusyError } from './errors.ts';

/**
 * Listens only on 127.0.0.1, on a free port by default. Resolves with the port. Throws PortBusyError, which
 * names `service`.
 */
export async function listenOnLoopback(server: Server, service: string, port = 0): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortBusyError(service, port) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error(`${service} has no TCP address.`);
  return address.port;
}

/** Closes open connections at once, and resolves when the port is free. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/**
 * Reads a request's body. Returns undefined if it is longer than `bytesMax`, and then drains the rest so that
 * the client can read the response.
 */
export async function readBody(request: IncomingMessage, bytesMax = Infinity): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= bytesMax) chunks.push(chunk);
  }
  return bytes <= bytesMax ? Buffer.concat(chunks) : undefined;
}
