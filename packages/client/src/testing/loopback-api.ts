import { createServer } from 'node:http';

import type { TestApi } from '@rapport/api/testing/test-api.ts';

export interface LoopbackApi {
  /** The URL of the GraphQL endpoint. */
  endpoint: string;
  close(): Promise<void>;
}

/** Serves the API over HTTP on a free port of 127.0.0.1, as for browsers. */
export async function serveOnLoopback(api: Pick<TestApi, 'app'>): Promise<LoopbackApi> {
  const server = createServer((request, response) => void api.app(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no TCP address.');
  return {
    endpoint: `http://127.0.0.1:${address.port}/graphql`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
