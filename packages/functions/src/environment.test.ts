import { generateKeyPairSync } from 'node:crypto';

import { newReceiptKey } from '@rapport/api/receipt.signer.ts';
import { describe, expect, test } from 'vitest';

import {
  readApiSettings,
  readMigrationSettings,
  readStorageSettings,
  readSweepSettings,
  readWorkerSettings,
  type Environment,
} from './environment.ts';

const signingKey = newReceiptKey();
const services = {
  DATABASE_URL: 'postgresql://rapport_api:secret-of-the-api@db:5432/rapport?sslmode=verify-full',
  UPLOADS_BUCKET: 'uploads',
  EXPORTS_BUCKET: 'exports',
  JOBS_QUEUE_URL: 'https://sqs.us-east-1.amazonaws.com/1/jobs',
  AWS_REGION: 'us-east-1',
  RECEIPT_SIGNING_KEY: signingKey,
};
const api = {
  ...services,
  OIDC_ISSUER: 'https://issuer.example',
  OIDC_AUDIENCE: 'rapport',
  OIDC_JWKS_URL: 'https://issuer.example/.well-known/jwks.json',
};

/** The error message for an environment. */
function complaint(read: (environment: Environment) => unknown, environment: Environment): string {
  try {
    read(environment);
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  return 'nothing';
}

describe('the API', () => {
  test('reads its variables and applies the defaults', () => {
    expect(readApiSettings(api)).toEqual({
      database: { url: services.DATABASE_URL, statementsArePrepared: true, statementsArePipelined: true },
      connection: { region: 'us-east-1' },
      uploadsBucket: 'uploads',
      exportsBucket: 'exports',
      queue: { connection: { region: 'us-east-1' }, url: services.JOBS_QUEUE_URL },
      receiptSigningKey: signingKey,
      issuer: { issuer: 'https://issuer.example', audience: 'rapport', keys: new URL(api.OIDC_JWKS_URL) },
      corsOrigins: [],
      isProduction: true,
    });
  });

  test('hides internals in production, and if no stage is set', () => {
    expect(readApiSettings({ ...api, RAPPORT_STAGE: '' }).isProduction).toBe(true);
    expect(readApiSettings({ ...api, RAPPORT_STAGE: 'production' }).isProduction).toBe(true);
    expect(readApiSettings({ ...api, RAPPORT_STAGE: 'staging' }).isProduction).toBe(false);
  });

  test.each([undefined, '', 'production'])(
    'does not start without a key for receipts at the stage %o',
    (stage) => {
      const environment = { ...api, RECEIPT_SIGNING_KEY: '', RAPPORT_STAGE: stage };
      expect(complaint(readApiSettings, environment)).toMatch(
        /^EnvironmentError: [^]*RECEIPT_SIGNING_KEY is missing: /,
      );
      const worker = { ...environment, DATABASE_SYSTEM_URL: 'postgresql://rapport_system:x@db:5432/rapport' };
      expect(complaint(readWorkerSettings, worker)).toContain('RECEIPT_SIGNING_KEY is missing: ');
    },
  );

  test('signs with a temporary key at another stage', () => {
    const environment = { ...api, RECEIPT_SIGNING_KEY: undefined, RAPPORT_STAGE: 'dev' };
    expect(readApiSettings(environment).receiptSigningKey).toBeNull();
  });

  test('reads a list of origins and the endpoints of local servers', () => {
    const settings = readApiSettings({
      ...api,
      CORS_ORIGINS: 'https://a.example, http://localhost:5173,',
      S3_ENDPOINT: 'http://127.0.0.1:9000',
      DATABASE_PREPARED_STATEMENTS: 'false',
      DATABASE_PIPELINING: 'false',
    });
    expect(settings.corsOrigins).toEqual(['https://a.example', 'http://localhost:5173']);
    expect(settings.connection.endpoint).toBe('http://127.0.0.1:9000');
    expect(settings.database).toMatchObject({ statementsArePrepared: false, statementsArePipelined: false });
  });

  test('names all missing variables, including empty ones', () => {
    const text = complaint(readApiSettings, { DATABASE_URL: '', AWS_REGION: 'us-east-1' });
    expect(text).toMatch(/^EnvironmentError: /);
    for (const name of [
      'DATABASE_URL',
      'UPLOADS_BUCKET',
      'EXPORTS_BUCKET',
      'JOBS_QUEUE_URL',
      'OIDC_ISSUER',
      'RECEIPT_SIGNING_KEY',
    ]) {
      expect(text).toContain(`${name} is missing: `);
    }
    expect(text).not.toContain('AWS_REGION');
  });

  test.each([
    ['DATABASE_URL', 'mysql://root:hunter2@db/rapport'],
    ['DATABASE_URL', 'hunter2'],
    ['JOBS_QUEUE_URL', 'jobs'],
    ['OIDC_JWKS_URL', 'http://issuer.example/jwks.json'],
    ['CORS_ORIGINS', 'https://a.example/path'],
    ['CORS_ORIGINS', '*'],
    ['DATABASE_PREPARED_STATEMENTS', 'yes'],
    ['DATABASE_PIPELINING', '0'],
    ['RECEIPT_SIGNING_KEY', 'hunter2 PRIVATE KEY'],
    [
      'RECEIPT_SIGNING_KEY',
      generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ],
  ])('calls %s malformed if it is %s, without repeating the value', (name, value) => {
    const text = complaint(readApiSettings, { ...api, [name]: value });
    expect(text).toContain(`${name} is malformed: `);
    expect(text).not.toContain('hunter2');
    expect(text.split('\n')).toHaveLength(2);
  });
});

test('each function requires only its own variables', () => {
  expect(complaint(readWorkerSettings, services)).toContain('DATABASE_SYSTEM_URL is missing');
  const system = 'postgresql://rapport_system:x@db:5432/rapport';
  expect(readWorkerSettings({ ...services, DATABASE_SYSTEM_URL: system }).system.url).toBe(system);
  const { JOBS_QUEUE_URL, AWS_REGION } = services;
  expect(
    readSweepSettings({
      DATABASE_SYSTEM_URL: system,
      JOBS_QUEUE_URL,
      AWS_REGION,
      AUDIT_HEADS_BUCKET: 'heads',
      EXPORTS_BUCKET: 'exports',
    }).queue.url,
  ).toBe(JOBS_QUEUE_URL);
  const sweep = {
    DATABASE_SYSTEM_URL: system,
    JOBS_QUEUE_URL,
    AWS_REGION,
    AUDIT_HEADS_BUCKET: 'heads',
    EXPORTS_BUCKET: 'exports',
  };
  expect(readSweepSettings(sweep).news).toBeUndefined();
  const news = { MAIL_FROM: 'news@county.example', PUBLIC_SITE_URL: 'https://site.example/public/' };
  expect(readSweepSettings({ ...sweep, ...news }).news).toEqual({
    connection: { region: AWS_REGION },
    from: news.MAIL_FROM,
    siteUrl: news.PUBLIC_SITE_URL,
  });
  expect(
    complaint(readSweepSettings, { ...sweep, ...news, PUBLIC_SITE_URL: 'https://site.example' }),
  ).toContain('PUBLIC_SITE_URL is malformed');
  expect(complaint(readMigrationSettings, { DATABASE_SYSTEM_URL: system })).toMatch(
    /DATABASE_URL is missing[^]*DATABASE_OWNER_URL is missing[^]*DATABASE_ADMIN_URL is missing/,
  );
  expect(readStorageSettings(services).uploadsBucket).toBe('uploads');
});
