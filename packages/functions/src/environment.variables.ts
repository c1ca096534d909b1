import { createPrivateKey } from 'node:crypto';

import * as z from 'zod';

const role = (name: string) =>
  z.url({
    protocol: /^postgres(ql)?$/,
    error: `the connection string of ${name}, such as postgresql://${name}:…@host:5432/rapport`,
  });
const text = (what: string) => z.string(what);
const address = (what: string) => z.url({ protocol: /^https?$/, error: what });
const origin = /^https?:\/\/[a-z0-9.-]+(:[0-9]+)?$/;

/** Without TLS, someone on the network could replace the keys. Loopback connections are safe. */
function isPrivateAddress(text: string): boolean {
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || hostname === '127.0.0.1' || hostname === 'localhost';
}

function isSigningKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

const signingKeyForm =
  'a private Ed25519 key in PEM (PKCS 8), as `openssl genpkey -algorithm ed25519` prints it';

/** Every variable that a function or the local server reads. */
export const variables = z.object({
  DATABASE_URL: role('rapport_api'),
  DATABASE_SYSTEM_URL: role('rapport_system'),
  DATABASE_OWNER_URL: role('rapport_owner'),
  DATABASE_ADMIN_URL: role('a role that can create roles and databases'),
  DATABASE_PREPARED_STATEMENTS: z
    .enum(['true', 'false'], 'true or false')
    .default('true')
    .transform((value) => value === 'true'),
  DATABASE_PIPELINING: z
    .enum(['true', 'false'], 'true or false')
    .default('true')
    .transform((value) => value === 'true'),
  UPLOADS_BUCKET: text('the name of the bucket for uploads'),
  EXPORTS_BUCKET: text('the name of the bucket for exports'),
  AUDIT_HEADS_BUCKET: text('the name of the bucket for the heads of audit trails'),
  JOBS_QUEUE_URL: address('the address of the SQS queue for jobs'),
  S3_ENDPOINT: address(
    'the http(s) address of a server with the S3 protocol; omit it for S3 itself',
  ).optional(),
  SQS_ENDPOINT: address(
    'the http(s) address of a server with the SQS protocol; omit it for SQS itself',
  ).optional(),
  SES_ENDPOINT: address(
    'the http(s) address of a server with the protocol of SES; omit it for SES itself',
  ).optional(),
  MAIL_FROM: z.email('an address from which news of feedback are sent').optional(),
  PUBLIC_SITE_URL: address('the http(s) address of the public site, such as https://site.example/public/')
    .refine((url) => url.endsWith('/'), 'the http(s) address of the public site, with a slash at its end')
    .optional(),
  AWS_REGION: text('an AWS region, such as us-east-1; Lambda sets it'),
  RECEIPT_SIGNING_KEY: z.string(signingKeyForm).refine(isSigningKey, signingKeyForm).optional(),
  OIDC_ISSUER: text('the "iss" claim of tokens'),
  OIDC_AUDIENCE: text('the "aud" claim of tokens'),
  OIDC_JWKS_URL: address("the https address of the issuer's keys (JWKS)").refine(
    isPrivateAddress,
    "the https address of the issuer's keys (JWKS); plain http is only for 127.0.0.1",
  ),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((value) => value.split(',').flatMap((one) => one.trim() || []))
    .refine(
      (origins) => origins.every((one) => origin.test(one)),
      'origins separated by commas, such as https://a.example,https://b.example',
    ),
  /** The default is the API that reveals the least about itself. */
  RAPPORT_STAGE: z.string().default('production'),
});

/**
 * Receipts that are signed with a temporary key cannot be verified after its process, so production insists on a key. Checked together with the
 * other variables.
 */
export function withKeyInProduction<Schema extends z.ZodObject>(schema: Schema): Schema {
  return schema.refine(
    (read) => read['RAPPORT_STAGE'] !== 'production' || read['RECEIPT_SIGNING_KEY'] !== undefined,
    {
      path: ['RECEIPT_SIGNING_KEY'],
      error: `${signingKeyForm}; production signs with no temporary key`,
      when: () => true,
    },
  );
}
