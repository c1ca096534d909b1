/** The two calls that the components make to the SST process, answered by a server on this machine. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Engine {
  url: string;
  /** What each built function asked of the bundler, by function name. */
  builds: Map<string, BuildRequest>;
  close(): Promise<void>;
}

export interface BuildRequest {
  functionID: string;
  handler: string;
  runtime: string;
  copyFiles: { from: string; to: string }[];
  properties: { format?: string; minify?: boolean; splitting?: boolean };
}

interface RpcRequest {
  method: string;
  params: [BuildRequest];
}

/** Starts the server. `bundleFolder` stands for what the bundler would have written. */
export async function startEngine(bundleFolder: string): Promise<Engine> {
  const builds = new Map<string, BuildRequest>();

  function answer(request: RpcRequest): unknown {
    switch (request.method) {
      case 'Provider.Aws.Bootstrap':
        return { asset: 'bootstrap-assets', state: 'bootstrap-state' };
      case 'Runtime.Build': {
        const build = request.params[0];
        builds.set(build.functionID, build);
        return { handler: 'bundle.handler', out: bundleFolder, errors: [], sourcemaps: [] };
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
