import { createApp } from '@rapport/api/app.ts';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

import { createApiDependencies } from './composition.ts';
import { readApiSettings } from './environment.ts';
import { toRequest, toResult, type HttpEvent } from './http-event.ts';

// Made while Lambda starts the process, where the processor is not throttled; every request of the process shares it.
const dependencies = createApiDependencies(readApiSettings());
const app = createApp(dependencies);
// Signing in to the database takes as long as waiting for the first event; a failure is reported by the request that meets it.
void dependencies.database.ping().catch(() => undefined);

/** Answers an event of an API Gateway HTTP API. */
export async function handler(event: HttpEvent): Promise<APIGatewayProxyStructuredResultV2> {
  return toResult(await app.fetch(toRequest(event)));
}
