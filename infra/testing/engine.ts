/** The two calls of the components to the SST process, answered by a server on this machine. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Engine {
  url: string;
  /** The build request of each function, by function name. */
  builds: Map<string, BuildRequest>;
  close(): Promise<void>;
}

export interface BuildRequest {
  functionID: string;
  handler: string;
  /** The absolute path of the deployed folder; absent if SST bundles the handler. */
  bundle?: string;
  runtime: string;
  copyFiles: { from: string; to: string }[];
}

interface RpcRequest {
  method: string;
  params: [BuildRequest];
}

/** Starts the server. */
export async function startEngine(): Promise<Engine> {
  const builds = new Map<string, BuildRequest>();

  function answer(request: RpcRequest): unknown {
    switch (request.method) {
      case 'Provider.Aws.Bootstrap':
        return { asset: 'bootstrap-assets', state: 'bootstrap-state' };
      case 'Runtime.Build': {
        const build = request.params[0];
        builds.set(build.functionID, build);
        // Like the SST process: a bundle is used unchanged, from the given folder.
        if (build.bundle === undefined) throw new Error(`${build.functionID} names no bundle.`);
        return { handler: build.handler, out: build.bundle, errors: [], sourcemaps: [] };
      }
      default:
        throw new Error(`The engine has no answer for ${request.method}.`);
    }
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      try {
        const parsed: RpcRequest = JSON.parse(Buffer.concat(chunks).toString('utf8'));
        response.end(JSON.stringify({ result: answer(parsed) }));
      } catch (error) {
        response.end(JSON.stringify({ error: String(error) }));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = portOf(address);
  return {
    url: `http://127.0.0.1:${port}`,
    builds,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The engine has no port.');
  return address.port;
}
