import { oidc } from './auth.ts';
import { databaseUrls, proxySettings } from './database.ts';
import { createFunction } from './function.ts';
import { migration } from './migration.ts';
import { graphqlSecurityGroup } from './network.ts';
import { jobsQueue } from './queue.ts';
import { receiptSigningKey } from './receipts.ts';
import { stage } from './stage.ts';
import { exportsBucket, uploadsBucket } from './storage.ts';

export const graphql = createFunction('Graphql', {
  bundle: 'graphql',
  description: 'Serves the GraphQL API',
  memoryMb: 1024,
  // The gateway times out after 30 seconds, without a GraphQL error.
  timeout: '28 seconds',
  securityGroup: graphqlSecurityGroup,
  environment: {
    DATABASE_URL: databaseUrls.api,
    ...proxySettings,
    UPLOADS_BUCKET: uploadsBucket.name,
    EXPORTS_BUCKET: exportsBucket.name,
    JOBS_QUEUE_URL: jobsQueue.url,
    RECEIPT_SIGNING_KEY: receiptSigningKey,
    OIDC_ISSUER: oidc.issuer,
    OIDC_AUDIENCE: oidc.audience,
    OIDC_JWKS_URL: oidc.jwksUrl,
    CORS_ORIGINS: stage.corsOrigins.join(','),
  },
  permissions: [
    // A presigned link has the permissions of its signer: upload a file, download an export.
    { actions: ['s3:PutObject'], resources: [$interpolate`${uploadsBucket.arn}/*`] },
    { actions: ['s3:GetObject'], resources: [$interpolate`${exportsBucket.arn}/*`] },
    { actions: ['sqs:SendMessage'], resources: [jobsQueue.arn] },
  ],
  after: [migration],
});

export const api = new sst.aws.ApiGatewayV2('Api', {
  // The function answers these, as on the local server. There is one implementation and one list of origins.
  cors: false,
  accessLog: { retention: stage.logRetention },
  transform: {
    stage: { defaultRouteSettings: { throttlingRateLimit: 200, throttlingBurstLimit: 400 } },
  },
});

api.route('$default', graphql.arn);

export const apiUrl = api.url;
