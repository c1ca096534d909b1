import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { createApp, type App } from '@rapport/api/app.ts';
import { createTokenVerifier } from '@rapport/api/auth/token.verifier.ts';
import type { Log } from '@rapport/api/log.ts';
import { createWorker } from '@rapport/api/worker.ts';
import type { RateLimits } from '@rapport/core/limits.ts';
import { createSqsJobQueue } from '@rapport/storage/sqs-job-queue.ts';

import { createServices, describeError, openDatabase } from './composition.ts';
import type { DatabaseSettings, ServiceSettings } from './environment.ts';
import type { LocalIssuer } from './local/issuer.ts';
import { lazyObjectStore } from './lazy-storage.ts';
import { runJobs } from './local/job-loop.ts';
import { createLocalMailer } from './local/mailer.ts';
import { serveFile } from './local/static-files.ts';

export interface LocalServerOptions {
  /** The port on 127.0.0.1; 0 picks a free one. */
  port: number;
  services: ServiceSettings;
  system: DatabaseSettings;
  issuer: LocalIssuer;
  corsOrigins: readonly string[];
  /** The first query in the explorer. */
  explorer: { query: string; headers: Readonly<Record<string, string>> };
  /** The built front ends, by the first part of their address. Each is served if it exists. */
  frontEnds: { readonly dashboard: string; readonly public: string };
  /** Where news of feedback are written instead of being sent; they wait if undefined. */
  mailDirectory?: string;
  log: Log;
  /** Other limits of all requests together than those of a deployment, such as for tests. */
  rates?: Partial<RateLimits>;
}

export interface LocalServer {
  url: string;
  port: number;
  /**
   * Finishes the requests in progress, ends the job loop and closes the pools, within about 20 seconds even
   * if something hangs.
   */
  stop(): Promise<void>;
}

const host = '127.0.0.1';
const apiConnectionsMax = 10;
const systemConnectionsMax = 4;
const drainMs = 8_000;
/** A sender that is slow, or never ends its headers or its body, is disconnected. On AWS, the gateway does this. */
const connectionLimits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16 * 1024,
};
const connectionsMax = 500;
/** The names of this machine. Pages from other host names are refused (DNS rebinding). */
const ownHosts = /^(127\.0\.0\.1|localhost|[a-z0-9-]+\.localhost|\[::1\])(:[0-9]+)?$/i;

/**
 * Serves the API with its explorer, a local token issuer and the dashboard, and runs jobs in this process. On
 * AWS, Lambda, Cognito and the schedule do this, with the same `createApp` and `createWorker`. Rejects with
 * the error of `listen` if the port is in use.
 */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const { log, issuer } = options;
  const services = createServices(options.services, apiConnectionsMax, log);
  const system = openDatabase(options.system, systemConnectionsMax);
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const app = createApp({
    ...services,
    verifyToken: createTokenVerifier(issuer),
    corsOrigins: options.corsOrigins,
    isExplorable: true,
    connectionsMax: apiConnectionsMax,
    ...(options.rates === undefined ? {} : { rates: options.rates }),
    renderExplorer: () =>
      renderGraphiQL({
        title: 'Rapport',
        defaultQuery: options.explorer.query,
        headers: JSON.stringify(options.explorer.headers, null, 2),
      }),
  });
  const { queue, connection, auditHeadsBucket } = options.services;
  const auditHeads =
    auditHeadsBucket === undefined ? undefined : lazyObjectStore({ ...connection, bucket: auditHeadsBucket });
  const consumer = createSqsJobQueue({ ...queue.connection, queueUrl: queue.url });

  const server = createServer(connectionLimits);
  server.maxConnections = connectionsMax;
  const port = await listen(server, options.port);
  const url = `http://${host}:${port}`;
  const { mailDirectory } = options;
  const news =
    mailDirectory === undefined
      ? undefined
      : { mailer: createLocalMailer(mailDirectory, log), siteUrl: `${url}/public/` };
  const worker = createWorker({ ...services, system, auditHeads, rollupArchive: services.exports, news });
  server.on('request', (request, response) => {
    route(request, response, app, { ...options, url }).catch((error: unknown) => {
      log({ level: 'error', message: 'A request failed', ...describeError(error) });
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const stopping = new AbortController();
  const jobs = runJobs(worker, consumer, log, stopping.signal);

  return {
    url,
    port,
    async stop() {
      stopping.abort();
      await within(drainMs, closed(server));
      server.closeAllConnections();
      await within(drainMs, jobs);
      await within(drainMs, Promise.all([services.database.close(), system.close()]));
    },
  };
}

type RouteOptions = Pick<LocalServerOptions, 'issuer' | 'frontEnds'> & { url: string };

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  app: App,
  options: RouteOptions,
): Promise<void> {
  if (!ownHosts.test(request.headers.host ?? ''))
    return send(response, refusal(421, 'Use 127.0.0.1 or localhost.'));
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  const answer = isReading ? await answerPage(path, options) : null;
  if (answer) return send(response, answer);
  await app(request, response);
}

/** Routes other than the API. Returns null if the path is none of these. */
async function answerPage(path: string, options: RouteOptions): Promise<Response | null> {
  const { issuer, url, frontEnds } = options;
  switch (path) {
    case '/':
      return redirect((await serveFile(frontEnds.dashboard, '/')) ? '/dashboard/' : '/graphql');
    case '/.well-known/jwks.json':
      return Response.json(issuer.jwks, { headers: { 'access-control-allow-origin': '*' } });
    case '/.well-known/openid-configuration':
      return Response.json(
        {
          issuer: issuer.issuer,
          jwks_uri: `${url}/.well-known/jwks.json`,
          response_types_supported: ['id_token'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['ES256'],
        },
        { headers: { 'access-control-allow-origin': '*' } },
      );
  }
  const [name, directory] = Object.entries(frontEnds).find(([one]) => path.split('/')[1] === one) ?? [];
  if (name === undefined || directory === undefined) return null;
  if (path === `/${name}`) return redirect(`/${name}/`);
  const file = await serveFile(directory, path.slice(name.length + 1));
  return file ?? refusal(404, `This file does not exist, or /${name} is not built.`);
}

function redirect(location: string): Response {
  return new Response(null, { status: 302, headers: { location } });
}

function refusal(status: number, message: string): Response {
  return new Response(`${message}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

async function send(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  const body = Buffer.from(await answer.arrayBuffer());
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no TCP address.');
  return address.port;
}

/** Resolves when all requests in progress are answered. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([work, promise]);
  clearTimeout(timer);
}
