import { databaseUrls } from './database.ts';
import { createFunction } from './function.ts';
import { migration } from './migration.ts';
import { isolatedSecurityGroup } from './network.ts';
import { auditHeadsBucket } from './storage.ts';

/**
 * Commands of an operator that need the database: onboard, verify-audit, verify-rollups, rebuild-rollups, migration-status. Nothing outside the
 * network reaches the database, so they run here. There is no address and no trigger: only a principal of this
 * account with lambda:InvokeFunction on it can run it.
 */
export const operate = createFunction('Operate', {
  bundle: 'operate',
  description:
    'Runs commands of an operator: onboard, verify-audit, verify-rollups, rebuild-rollups, migration-status',
  memoryMb: 512,
  timeout: '15 minutes',
  securityGroup: isolatedSecurityGroup,
  environment: {
    DATABASE_SYSTEM_URL: databaseUrls.systemOnCluster,
    DATABASE_OWNER_URL: databaseUrls.owner,
    AUDIT_HEADS_BUCKET: auditHeadsBucket.name,
    // Node reads this file itself, as in the function that migrates.
    NODE_EXTRA_CA_CERTS: '/var/runtime/ca-cert.pem',
  },
  permissions: [
    // `verify-audit` compares the trails with the heads that were saved.
    { actions: ['s3:GetObject'], resources: [$interpolate`${auditHeadsBucket.arn}/*`] },
    { actions: ['s3:ListBucket'], resources: [auditHeadsBucket.arn] },
  ],
  after: [migration],
});

/** Attach it to the people who operate this stage. Nobody has it by default. */
export const operatorPolicy = new aws.iam.Policy('OperatorPolicy', {
  description: 'Invokes the function that runs commands of an operator',
  policy: aws.iam.getPolicyDocumentOutput({
    statements: [{ effect: 'Allow', actions: ['lambda:InvokeFunction'], resources: [operate.arn] }],
  }).json,
});
