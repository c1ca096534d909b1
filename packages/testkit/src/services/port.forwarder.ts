import { connect, createServer, type Socket } from 'node:net';

import { freePort } from './ports.ts';

/** A port in front of another one, to test an unavailable server. */
export interface PortForwarder {
  port: number;
  /** Accepts connections again. */
  open(): Promise<void>;
  /** Breaks all connections and refuses new ones. */
  close(): Promise<void>;
}

/** Forwards connections from a free port of 127.0.0.1 to another port there. */
export async function startPortForwarder(targetPort: number): Promise<PortForwarder> {
  const port = await freePort();
  const sockets = new Set<Socket>();
  const server = createServer((incoming) => {
    const outgoing = connect(targetPort, '127.0.0.1');
    for (const socket of [incoming, outgoing]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    incoming.pipe(outgoing).pipe(incoming);
  });
  const forwarder: PortForwarder = {
    port,
    open: () => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
  await forwarder.open();
  return forwarder;
}
