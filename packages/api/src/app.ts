import { ForbiddenError } from '@rapport/core/errors.ts';
import {
  defaultRequestLimits,
  rateLimitsFor,
  type RateLimits,
  type RequestLimits,
} from '@rapport/core/limits.ts';
import { NoSchemaIntrospectionCustomRule } from 'graphql';
import { createYoga, type CORSOptions, type Plugin, type YogaServerInstance } from 'graphql-yoga';

import { createAccessNotes } from './access-notes.ts';
import { authenticate } from './auth/authenticate.ts';
import { readCredential, type Credential } from './auth/credential.ts';
import type { TokenVerifier } from './auth/token.verifier.ts';
import type { Context, Services } from './context.ts';
import { createBatchLoaders } from './lists/batch-loaders.ts';
import { simplifyResolvers } from './lists/simplified-resolvers.ts';
import { recordApiKeyUse } from './modules/jurisdictions/api-key.service.ts';
import { createAdmission } from './plugins/admission.ts';
import { useCompression } from './plugins/compression.ts';
import { createDocuments } from './plugins/documents.ts';
import { useEntityTags } from './plugins/entity-tags.ts';
import { createErrorMask } from './plugins/errors.ts';
import { useExecution } from './plugins/execution.ts';
import { useRequestBody } from './plugins/request-body.ts';
import { currentRequestId, useRequestId } from './plugins/request-id.ts';
import { useSuggestions } from './plugins/suggestions.ts';
import { schema } from './schema.ts';

export interface AppDependencies extends Services {
  verifyToken: TokenVerifier;
  /** Origins whose pages may call the API from a browser. */
  corsOrigins: readonly string[];
  /** Off in production: introspection and the explorer. */
  isExplorable: boolean;
  /** The page of the explorer, for a server that offers one. */
  renderExplorer?: () => string;
  limits?: Partial<RequestLimits>;
  /** Connections to the database that requests have. */
  connectionsMax: number;
  rates?: Partial<RateLimits>;
}

export type App = YogaServerInstance<object, object>;

const graphqlPath = '/graphql';

simplifyResolvers(schema);

/** The API: the same for Lambda, the local server and the tests. */
export function createApp(dependencies: AppDependencies): App {
  const { verifyToken, corsOrigins, isExplorable, renderExplorer, limits: given, ...others } = dependencies;
  const { connectionsMax, rates, ...services } = others;
  const limits: RequestLimits = { ...defaultRequestLimits, ...given };

  async function open(credential: Credential): Promise<Context> {
    const session = services.database.open(null);
    const requestId = currentRequestId() ?? crypto.randomUUID();
    try {
      const { actor, apiKeyUseIsDue } = await authenticate(session, credential);
      const loaders = createBatchLoaders(services.database.lists, session);
      const access = createAccessNotes();
      const context: Context = {
        ...services,
        actor,
        requestId,
        session,
        loaders,
        access,
        audits: { count: 0, entities: [] },
      };
      if (apiKeyUseIsDue) await recordApiKeyUse(context);
      return context;
    } catch (error) {
      if (error instanceof ForbiddenError) {
        // A person without memberships leaves no event in any audit trail.
        services.log({ level: 'warn', message: 'access was denied', requestId, reason: error.message });
      }
      await session.end();
      throw error;
    }
  }

  const credentialOf = ({ headers }: Request): Promise<Credential> => readCredential(headers, verifyToken);

  const withoutIntrospection: Plugin = {
    onValidate({ addValidationRule }) {
      addValidationRule(NoSchemaIntrospectionCustomRule);
    },
  };

  return createYoga({
    schema,
    graphqlEndpoint: graphqlPath,
    landingPage: false,
    logging: false,
    multipart: false,
    batching: false,
    // createDocuments keeps them, by bytes.
    parserAndValidationCache: false,
    // useRequestBody counts the bytes, and names the limit.
    maxRequestBodySize: false,
    graphiql: isExplorable && renderExplorer !== undefined,
    ...(renderExplorer ? { renderGraphiQL: renderExplorer } : {}),
    // Given a list, Yoga lets everybody in where it is empty, and answers "null" (the origin of a sandboxed frame) to who is not on it.
    cors: (request) => {
      const origin = request.headers.get('origin');
      return origin !== null && corsOrigins.includes(origin) ? corsOptions(origin) : false;
    },
    maskedErrors: { maskError: createErrorMask(services.log, currentRequestId) },
    healthCheckEndpoint: '/live',
    plugins: [
      useRequestId(),
      useEntityTags(graphqlPath),
      useCompression(),
      useHealth(services),
      useRequestBody(limits),
      createDocuments(limits).plugin,
      ...(isExplorable ? [] : [withoutIntrospection, useSuggestions(credentialOf)]),
      useExecution(limits, {
        credentialOf,
        admission: createAdmission({ ...rateLimitsFor(connectionsMax), ...rates }),
        open,
      }),
    ],
  });
}

function corsOptions(origin: string): CORSOptions {
  return {
    // With one origin alone, Yoga leaves out that the answer depends on it.
    origin: [origin, origin],
    methods: ['GET', 'POST', 'OPTIONS'],
    exposedHeaders: [
      'ETag',
      'X-Request-Id',
      'Retry-After',
      'RateLimit-Limit',
      'RateLimit-Remaining',
      'RateLimit-Reset',
    ],
    credentials: false,
    maxAge: 600,
  };
}

/** `/health` says whether the API can do its work: 200 where the database answers, 503 where it does not. */
function useHealth(services: Services): Plugin {
  /** The question that is under way. Anybody may ask, so that many ask with one connection. */
  let ping: Promise<boolean> | null = null;
  function askDatabase(): Promise<boolean> {
    ping ??= services.database
      .ping()
      .then(
        () => true,
        () => false,
      )
      .finally(() => (ping = null));
    return ping;
  }
  return {
    async onRequest(payload) {
      if (payload.url.pathname !== '/health') return;
      const isReady = await askDatabase();
      const body = JSON.stringify({
        status: isReady ? 'ok' : 'unavailable',
        database: isReady ? 'ok' : 'unavailable',
      });
      payload.endResponse(
        new Response(body, {
          status: isReady ? 200 : 503,
          headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
        }),
      );
    },
  };
}
