import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { newReceiptKey } from '@rapport/api/receipt.signer.ts';
import { createDatabase, type Database } from '@rapport/database/database.ts';
import type { RoleUrls } from '@rapport/database/roles.ts';
import { startHttpGateway } from '@rapport/testkit/lambda/http-gateway.ts';
import {
  createLambdaFunction,
  type InvocationResult,
  type LambdaFunction,
  type LambdaFunctionOptions,
} from '@rapport/testkit/lambda/lambda-function.ts';
import { startQueueEventSource, type QueueEventSource } from '@rapport/testkit/lambda/queue-event-source.ts';
import { createHttpClient, type GraphqlClient } from '@rapport/testkit/services/http-client.ts';
import { startObjectStore } from '@rapport/testkit/services/object-store.ts';
import { startTestIssuer } from '@rapport/testkit/services/test-issuer.ts';

import { buildFunctionBundles, type FunctionBundle, type FunctionName } from '../../bundle.ts';

/** A function that records the result of each of its invocations, in the order in which they ended. */
export interface ObservedFunction extends LambdaFunction {
  readonly invocations: readonly InvocationResult[];
}

export interface FunctionChanges extends Partial<Omit<LambdaFunctionOptions, 'bundle' | 'environment'>> {
  /** Variables that differ from the deployed ones; undefined omits one. */
  environment?: Readonly<Record<string, string | undefined>>;
}

/** A member of a county who sends requests, by the subject of their token. */
export interface SignIn {
  subject: string;
  jurisdiction?: { slug: string };
}

/** The API behind a gateway. */
export interface Site {
  url: string;
  /** Signs in with a token of the issuer. */
  as(signIn: SignIn): Promise<GraphqlClient>;
}

/** The deployed functions and their services, on this machine. */
export interface Deployment {
  bundles: readonly FunctionBundle[];
  /** The database as rapport_system, bypassing the API. */
  system: Database;
  /**
   * Creates a function with a production stage's variables and memory. Its processes start with its first
   * invocations.
   */
  run(name: FunctionName, changes?: FunctionChanges): ObservedFunction;
  /** Puts an HTTP API in front of a function. */
  serve(lambda: LambdaFunction): Promise<Site>;
  /**
   * Delivers the job queue's messages to a function, one at a time. A failed message is delivered again after
   * a second.
   */
  consume(lambda: LambdaFunction): QueueEventSource;
  /** Puts any text on the job queue. */
  send(body: string): Promise<void>;
  /** Takes the bodies of the messages from the dead-letter queue. */
  receiveDeadLetters(): Promise<string[]>;
  /** Stops everything and removes the bundles. The database remains. */
  close(): Promise<void>;
}

/** As in infra/, except that a job has a minute. */
const sizes: Record<FunctionName, { memoryMegabytes: number; timeoutSeconds: number }> = {
  graphql: { memoryMegabytes: 1024, timeoutSeconds: 28 },
  worker: { memoryMegabytes: 2048, timeoutSeconds: 60 },
  sweep: { memoryMegabytes: 512, timeoutSeconds: 50 },
  migrate: { memoryMegabytes: 512, timeoutSeconds: 60 },
  operate: { memoryMegabytes: 512, timeoutSeconds: 60 },
};
const redeliverySeconds = 1;

/**
 * Bundles the functions, and starts an object store, a queue with dead letters and a token issuer for them.
 * The caller provides the database.
 */
export async function startDeployment(urls: RoleUrls & { admin: string }): Promise<Deployment> {
  const stack = new AsyncDisposableStack();
  try {
    const outputDirectory = mkdtempSync(join(tmpdir(), 'rapport-deployment-'));
    stack.defer(() => rmSync(outputDirectory, { recursive: true, force: true }));
    const bundles = await buildFunctionBundles({ outputDirectory });

    const system = createDatabase({ url: urls.system, connectionsMax: 4, statementsArePrepared: true });
    stack.defer(() => system.close());
    const issuer = await startTestIssuer();
    stack.defer(() => issuer.close());
    const store = await startObjectStore();
    stack.defer(() => store.stop());
    const sqs = new SQSClient(store);
    stack.defer(() => sqs.destroy());
    await Promise.all(['uploads', 'exports', 'audit-heads'].map((bucket) => store.createBucket(bucket)));
    const { url: queueUrl } = await store.createQueue('jobs');

    const outside = {
      AWS_ACCESS_KEY_ID: store.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: store.credentials.secretAccessKey,
      AWS_REGION: store.region,
      S3_ENDPOINT: store.endpoint,
      SQS_ENDPOINT: store.endpoint,
      RAPPORT_STAGE: 'production',
    };
    const files = {
      UPLOADS_BUCKET: 'uploads',
      EXPORTS_BUCKET: 'exports',
      JOBS_QUEUE_URL: queueUrl,
      RECEIPT_SIGNING_KEY: newReceiptKey(),
    };
    const auditHeads = { AUDIT_HEADS_BUCKET: 'audit-heads' };
    const environments: Record<FunctionName, Record<string, string>> = {
      graphql: {
        ...outside,
        ...files,
        DATABASE_URL: urls.api,
        OIDC_ISSUER: issuer.issuer,
        OIDC_AUDIENCE: issuer.audience,
        OIDC_JWKS_URL: issuer.jwksUrl.href,
      },
      worker: { ...outside, ...files, DATABASE_URL: urls.api, DATABASE_SYSTEM_URL: urls.system },
      sweep: {
        ...outside,
        ...auditHeads,
        EXPORTS_BUCKET: files.EXPORTS_BUCKET,
        DATABASE_SYSTEM_URL: urls.system,
        JOBS_QUEUE_URL: queueUrl,
      },
      migrate: {
        RAPPORT_STAGE: outside.RAPPORT_STAGE,
        DATABASE_ADMIN_URL: urls.admin,
        DATABASE_OWNER_URL: urls.owner,
        DATABASE_URL: urls.api,
        DATABASE_SYSTEM_URL: urls.system,
      },
      operate: {
        ...outside,
        ...auditHeads,
        DATABASE_OWNER_URL: urls.owner,
        DATABASE_SYSTEM_URL: urls.system,
      },
    };

    return {
      bundles,
      system,
      run(name, { environment = {}, ...changes } = {}) {
        const lambda = createLambdaFunction({
          bundle: join(outputDirectory, name, 'index.mjs'),
          environment: withChanges(environments[name], environment),
          ...sizes[name],
          concurrencyMax: 1,
          ...changes,
        });
        stack.defer(() => lambda.stop());
        return observe(lambda);
      },
      async serve(lambda) {
        const gateway = await startHttpGateway({ function: lambda });
        stack.defer(() => gateway.stop());
        return {
          url: gateway.url,
          async as({ subject, jurisdiction }) {
            return createHttpClient(`${gateway.url}/graphql`, {
              authorization: `Bearer ${await issuer.sign(subject)}`,
              ...(jurisdiction ? { 'x-jurisdiction': jurisdiction.slug } : {}),
            });
          },
        };
      },
      consume(lambda) {
        const source = startQueueEventSource({
          function: lambda,
          endpoint: store.endpoint,
          credentials: store.credentials,
          queueUrl,
          batchSize: 1,
          visibilitySeconds: redeliverySeconds,
        });
        stack.defer(() => source.stop());
        return source;
      },
      async send(body) {
        await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body }));
      },
      async receiveDeadLetters() {
        const { Messages = [] } = await sqs.send(
          new ReceiveMessageCommand({ QueueUrl: `${queueUrl}-dead-letters`, MaxNumberOfMessages: 10 }),
        );
        return Messages.map((message) => message.Body ?? '');
      },
      close: () => stack.disposeAsync(),
    };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

function observe(lambda: LambdaFunction): ObservedFunction {
  const invocations: InvocationResult[] = [];
  return {
    ...lambda,
    invocations,
    async invoke(event) {
      const result = await lambda.invoke(event);
      invocations.push(result);
      return result;
    },
  };
}

function withChanges(
  variables: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const all = Object.entries({ ...variables, ...changes });
  return Object.fromEntries(
    all.flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]])),
  );
}
