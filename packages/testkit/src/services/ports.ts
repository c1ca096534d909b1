import { connect, createServer } from 'node:net';

const LOOPBACK = '127.0.0.1';

/** A TCP port of 127.0.0.1 that is free now. Another process can take it before the caller does. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, LOOPBACK, () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string')
          reject(new Error('The system gave no TCP port.'));
        else resolve(address.port);
      });
    });
  });
}

/** Whether something accepts connections on that port of 127.0.0.1. */
export function isPortBusy(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: LOOPBACK });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      socket.destroy();
      if (error.code === 'ECONNREFUSED') resolve(false);
      else reject(error);
    });
  });
}
