import type { AwsConnection } from '@rapport/storage/aws-client.ts';
import type * as z from 'zod';

import { connection, newsSettings, newsVariables, type NewsSettings } from './environment.news.ts';
import { variables, withKeyInProduction } from './environment.variables.ts';

/**
 * A variable of the environment is missing or malformed. The message names every such variable, and no value.
 */
class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

export type Environment = Readonly<Record<string, string | undefined>>;

const services = {
  DATABASE_URL: true,
  DATABASE_PREPARED_STATEMENTS: true,
  DATABASE_PIPELINING: true,
  UPLOADS_BUCKET: true,
  EXPORTS_BUCKET: true,
  JOBS_QUEUE_URL: true,
  S3_ENDPOINT: true,
  SQS_ENDPOINT: true,
  AWS_REGION: true,
  RECEIPT_SIGNING_KEY: true,
} as const;

type ServiceVariables = Pick<z.output<typeof variables>, keyof typeof services>;
const forApi = withKeyInProduction(
  variables.pick({
    ...services,
    OIDC_ISSUER: true,
    OIDC_AUDIENCE: true,
    OIDC_JWKS_URL: true,
    CORS_ORIGINS: true,
    RAPPORT_STAGE: true,
  }),
);
const forWorker = withKeyInProduction(
  variables.pick({ ...services, DATABASE_SYSTEM_URL: true, RAPPORT_STAGE: true }),
);
const auditHeads = { AUDIT_HEADS_BUCKET: true, S3_ENDPOINT: true, AWS_REGION: true } as const;
const forSweep = variables.pick({
  DATABASE_SYSTEM_URL: true,
  DATABASE_PREPARED_STATEMENTS: true,
  DATABASE_PIPELINING: true,
  JOBS_QUEUE_URL: true,
  SQS_ENDPOINT: true,
  EXPORTS_BUCKET: true,
  ...newsVariables,
  ...auditHeads,
});
const forMigration = variables.pick({
  DATABASE_URL: true,
  DATABASE_SYSTEM_URL: true,
  DATABASE_OWNER_URL: true,
  DATABASE_ADMIN_URL: true,
});
/** Commands of an operator read only the saved heads, and send no job. */
const forOperator = variables.pick({ DATABASE_SYSTEM_URL: true, DATABASE_OWNER_URL: true, ...auditHeads });
const forStorage = variables.partial({ AUDIT_HEADS_BUCKET: true }).pick({
  AUDIT_HEADS_BUCKET: true,
  UPLOADS_BUCKET: true,
  EXPORTS_BUCKET: true,
  JOBS_QUEUE_URL: true,
  S3_ENDPOINT: true,
  SQS_ENDPOINT: true,
  AWS_REGION: true,
});

export interface DatabaseSettings {
  url: string;
  statementsArePrepared: boolean;
  statementsArePipelined?: boolean;
}

export interface QueueSettings {
  connection: AwsConnection;
  url: string;
}

export interface StorageSettings {
  connection: AwsConnection;
  uploadsBucket: string;
  exportsBucket: string;
  /** Only for a server that sweeps. */
  auditHeadsBucket?: string;
  queue: QueueSettings;
}

export interface ServiceSettings extends StorageSettings {
  database: DatabaseSettings;
  /** In PEM; null for a key that each process generates, which production refuses. */
  receiptSigningKey: string | null;
}

export interface ApiSettings extends ServiceSettings {
  issuer: { issuer: string; audience: string; keys: URL };
  corsOrigins: readonly string[];
  isProduction: boolean;
}

export interface WorkerSettings extends ServiceSettings {
  system: DatabaseSettings;
}

/** A bucket of an object store. */
export interface BucketSettings {
  connection: AwsConnection;
  bucket: string;
}

export interface SweepSettings {
  auditHeads: BucketSettings;
  exports: BucketSettings;
  system: DatabaseSettings;
  queue: QueueSettings;
  /** Undefined if no mail is sent. */
  news: NewsSettings | undefined;
}

/** Connection strings of the administrator and of the three roles. */
export interface MigrationSettings {
  admin: string;
  owner: string;
  api: string;
  system: string;
}

/** The variables of the GraphQL server. Throws an EnvironmentError. */
export function readApiSettings(environment: Environment = process.env): ApiSettings {
  const read = parse(forApi, environment);
  return {
    ...serviceSettings(read),
    issuer: { issuer: read.OIDC_ISSUER, audience: read.OIDC_AUDIENCE, keys: new URL(read.OIDC_JWKS_URL) },
    corsOrigins: read.CORS_ORIGINS,
    isProduction: read.RAPPORT_STAGE === 'production',
  };
}

/** The variables of the worker. Throws an EnvironmentError. */
export function readWorkerSettings(environment: Environment = process.env): WorkerSettings {
  const read = parse(forWorker, environment);
  return { ...serviceSettings(read), system: databaseSettings(read, read.DATABASE_SYSTEM_URL) };
}

/** The variables of the sweep. Throws an EnvironmentError. */
export function readSweepSettings(environment: Environment = process.env): SweepSettings {
  const read = parse(forSweep, environment);
  return {
    system: databaseSettings(read, read.DATABASE_SYSTEM_URL),
    queue: queueSettings(read),
    auditHeads: auditHeadsSettings(read),
    exports: { connection: connection(read.AWS_REGION, read.S3_ENDPOINT), bucket: read.EXPORTS_BUCKET },
    news: newsSettings(read),
  };
}

/** The variables for preparing roles and applying migrations. Throws an EnvironmentError. */
export function readMigrationSettings(environment: Environment = process.env): MigrationSettings {
  const read = parse(forMigration, environment);
  return {
    admin: read.DATABASE_ADMIN_URL,
    owner: read.DATABASE_OWNER_URL,
    api: read.DATABASE_URL,
    system: read.DATABASE_SYSTEM_URL,
  };
}

/** The variables of the operator's commands: connection strings. Throws an EnvironmentError. */
export function readOperatorSettings(environment: Environment = process.env): {
  system: string;
  owner: string;
  auditHeads: BucketSettings;
} {
  const read = parse(forOperator, environment);
  return {
    system: read.DATABASE_SYSTEM_URL,
    owner: read.DATABASE_OWNER_URL,
    auditHeads: auditHeadsSettings(read),
  };
}

/** The object store and the queue, for a server that brings its own database. Throws an EnvironmentError. */
export function readStorageSettings(environment: Environment = process.env): StorageSettings {
  return storageSettings(parse(forStorage, environment));
}

/** The directory of the migrations, if it is not one of the default directories. */
export function readMigrationsDirectory(environment: Environment = process.env): string | undefined {
  return environment['MIGRATIONS_DIRECTORY'] || undefined;
}

function parse<Schema extends z.ZodObject>(schema: Schema, environment: Environment): z.output<Schema> {
  // An empty variable counts as missing.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    return `${name} is ${given[name] === undefined ? 'missing' : 'malformed'}: ${message}`;
  });
  throw new EnvironmentError(`The environment is incomplete.\n  ${lines.join('\n  ')}`);
}

function databaseSettings(
  read: Pick<z.output<typeof variables>, 'DATABASE_PREPARED_STATEMENTS' | 'DATABASE_PIPELINING'>,
  url: string,
): DatabaseSettings {
  return {
    url,
    statementsArePrepared: read.DATABASE_PREPARED_STATEMENTS,
    statementsArePipelined: read.DATABASE_PIPELINING,
  };
}

function queueSettings(
  read: Pick<z.output<typeof variables>, 'JOBS_QUEUE_URL' | 'SQS_ENDPOINT' | 'AWS_REGION'>,
): QueueSettings {
  return { connection: connection(read.AWS_REGION, read.SQS_ENDPOINT), url: read.JOBS_QUEUE_URL };
}

function auditHeadsSettings(
  read: Pick<z.output<typeof variables>, 'AUDIT_HEADS_BUCKET' | 'S3_ENDPOINT' | 'AWS_REGION'>,
): BucketSettings {
  return { connection: connection(read.AWS_REGION, read.S3_ENDPOINT), bucket: read.AUDIT_HEADS_BUCKET };
}

function storageSettings(
  read: Omit<z.output<typeof forStorage>, 'AUDIT_HEADS_BUCKET'> & { AUDIT_HEADS_BUCKET?: string | undefined },
): StorageSettings {
  return {
    connection: connection(read.AWS_REGION, read.S3_ENDPOINT),
    uploadsBucket: read.UPLOADS_BUCKET,
    exportsBucket: read.EXPORTS_BUCKET,
    ...(read.AUDIT_HEADS_BUCKET === undefined ? {} : { auditHeadsBucket: read.AUDIT_HEADS_BUCKET }),
    queue: queueSettings(read),
  };
}

function serviceSettings(read: ServiceVariables): ServiceSettings {
  return {
    ...storageSettings(read),
    database: databaseSettings(read, read.DATABASE_URL),
    receiptSigningKey: read.RECEIPT_SIGNING_KEY ?? null,
  };
}
