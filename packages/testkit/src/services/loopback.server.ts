import type { IncomingMessage, Server } from 'node:http';
import { PortBusyError } from './errors.ts';

/** Listens on 127.0.0.1 alone; a free port when none is given. Resolves with the port. Throws PortBusyError, which names `service`. */
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

/** Ends at once the connections that are open, and resolves when the port is free. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** A request's body; undefined when it is longer than `bytesMax`, and then the rest is read and dropped, so that an answer can be sent. */
export async function readBody(request: IncomingMessage, bytesMax = Infinity): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= bytesMax) chunks.push(chunk);
  }
  return bytes <= bytesMax ? Buffer.concat(chunks) : undefined;
}
