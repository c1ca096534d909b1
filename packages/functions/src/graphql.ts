import { createApp } from '@rapport/api/app.ts';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

import { createApiDependencies } from './composition.ts';
import { readApiSettings } from './environment.ts';
import { toRequest, toResult, type HttpEvent } from './http-event.ts';

// Created while Lambda starts the process, when the processor is not throttled. All requests of the process
// share it.
const dependencies = createApiDependencies(readApiSettings());
const app = createApp(dependencies);
// Signing in to the database takes as long as waiting for the first event. If it fails, the first request
// reports the failure.
void dependencies.database.ping().catch(() => undefined);

/** Answers an event of an API Gateway HTTP API. */
export async function handler(event: HttpEvent): Promise<APIGatewayProxyStructuredResultV2> {
  return toResult(await app.fetch(toRequest(event)));
}
