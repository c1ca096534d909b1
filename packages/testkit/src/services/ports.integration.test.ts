import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { PortBusyError } from './errors.ts';
import { closeServer, listenOnLoopback } from './loopback.server.ts';
import { freePort, isPortBusy } from './ports.ts';

test('a port is free, then busy while a server listens, then free again', async () => {
  const port = await freePort();
  expect(await isPortBusy(port)).toBe(false);
  const server = createServer();
  expect(await listenOnLoopback(server, 'A server', port)).toBe(port);
  expect(await isPortBusy(port)).toBe(true);
  await expect(listenOnLoopback(createServer(), 'Another server', port)).rejects.toThrow(
    new PortBusyError('Another server', port),
  );
  await closeServer(server);
  expect(await isPortBusy(port)).toBe(false);
});
