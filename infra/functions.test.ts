import { mkdtemp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hashMigrations } from './migration.hash.ts';
import { grantsOf, inlineStatements, statementsOf } from './testing/policies.ts';
import type { Stack } from './testing/stack.ts';
import { deployStages, stageNames, type StageName } from './testing/stages.ts';

let stacks: Record<StageName, Stack>;
beforeAll(async () => {
  stacks = await deployStages();
});

const lambdaType = 'aws:lambda/function:Function';

/** The names that a function reads from its environment, without SST's own. */
function environmentNames(stack: Stack, name: string): string[] {
  const { environment } = stack.one(lambdaType, name).inputs;
  if (typeof environment !== 'object' || environment === null || !('variables' in environment)) return [];
  return Object.keys(Object(environment.variables))
    .filter((key) => !key.startsWith('SST_'))
    .toSorted();
}

/**
 * Managed by AWS and written for `*`, because a log stream or a network interface does not exist before the
 * first call.
 */
const allowedManagedPolicies = [
  'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
  'arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole',
];

describe.each(stageNames)('the stage %s', (stageName) => {
  it('runs every function on Node 24, arm64, from the unchanged bundle of the build', () => {
    const stack = stacks[stageName];
    const deployed = [...stack.builds.values()].map((build) => [
      build.functionID,
      [relative(stack.projectFolder, build.bundle ?? ''), build.handler, build.copyFiles],
    ]);
    expect(Object.fromEntries(deployed)).toEqual({
      Graphql: ['dist/graphql', 'index.handler', []],
      Worker: ['dist/worker', 'index.handler', []],
      Sweep: ['dist/sweep', 'index.handler', []],
      Migrate: ['dist/migrate', 'index.handler', []],
      Operate: ['dist/operate', 'index.handler', []],
    });
    for (const lambda of stack.all(lambdaType)) {
      expect(lambda.inputs).toMatchObject({
        runtime: 'nodejs24.x',
        architectures: ['arm64'],
        handler: 'index.handler',
      });
    }
  });

  it('gives each function its memory, time and disk', () => {
    const stack = stacks[stageName];
    const sizes = Object.fromEntries(
      stack
        .all(lambdaType)
        .map(({ name, inputs }) => [name, [inputs.memorySize, inputs.timeout, inputs.ephemeralStorage]]),
    );
    expect(sizes).toEqual({
      GraphqlFunction: [1024, 28, { size: 512 }],
      WorkerFunction: [2048, 900, { size: 4096 }],
      SweepFunction: [512, 50, { size: 512 }],
      MigrateFunction: [512, 900, { size: 512 }],
      OperateFunction: [512, 900, { size: 512 }],
    });
  });

  it('gives each function exactly the environment of its contract', () => {
    const stack = stacks[stageName];
    expect(environmentNames(stack, 'GraphqlFunction')).toEqual([
      'CORS_ORIGINS',
      'DATABASE_PIPELINING',
      'DATABASE_PREPARED_STATEMENTS',
      'DATABASE_URL',
      'EXPORTS_BUCKET',
      'JOBS_QUEUE_URL',
      'OIDC_AUDIENCE',
      'OIDC_ISSUER',
      'OIDC_JWKS_URL',
      'RAPPORT_STAGE',
      'RECEIPT_SIGNING_KEY',
      'UPLOADS_BUCKET',
    ]);
    expect(environmentNames(stack, 'WorkerFunction')).toEqual([
      'DATABASE_PIPELINING',
      'DATABASE_PREPARED_STATEMENTS',
      'DATABASE_SYSTEM_URL',
      'DATABASE_URL',
      'EXPORTS_BUCKET',
      'JOBS_QUEUE_URL',
      'NODE_OPTIONS',
      'RAPPORT_STAGE',
      'RECEIPT_SIGNING_KEY',
      'UPLOADS_BUCKET',
    ]);
    expect(environmentNames(stack, 'SweepFunction')).toEqual([
      'AUDIT_HEADS_BUCKET',
      'DATABASE_PIPELINING',
      'DATABASE_PREPARED_STATEMENTS',
      'DATABASE_SYSTEM_URL',
      'EXPORTS_BUCKET',
      'JOBS_QUEUE_URL',
      'MAIL_FROM',
      'PUBLIC_SITE_URL',
      'RAPPORT_STAGE',
    ]);
    expect(environmentNames(stack, 'OperateFunction')).toEqual([
      'AUDIT_HEADS_BUCKET',
      'DATABASE_OWNER_URL',
      'DATABASE_SYSTEM_URL',
      'NODE_EXTRA_CA_CERTS',
      'RAPPORT_STAGE',
    ]);
    expect(environmentNames(stack, 'MigrateFunction')).toEqual([
      'DATABASE_ADMIN_URL',
      'DATABASE_OWNER_URL',
      'DATABASE_SYSTEM_URL',
      'DATABASE_URL',
      'NODE_EXTRA_CA_CERTS',
      'RAPPORT_STAGE',
    ]);
  });

  it('gives the key of receipts to the functions that sign or publish it', () => {
    for (const name of ['GraphqlFunction', 'WorkerFunction']) {
      expect(stacks[stageName].one(lambdaType, name).inputs.environment).toMatchObject({
        variables: { RECEIPT_SIGNING_KEY: 'PEM of an Ed25519 key' },
      });
    }
  });

  it('connects requests to the proxy, and migrations to the cluster', () => {
    const variables = (name: string) => stacks[stageName].one(lambdaType, name).inputs.environment;
    expect(variables('GraphqlFunction')).toMatchObject({
      variables: {
        DATABASE_URL: 'postgresql://rapport_api:api%20p%40ss@proxy.test:5432/rapport?sslmode=verify-full',
      },
    });
    expect(variables('SweepFunction')).toMatchObject({
      variables: {
        DATABASE_SYSTEM_URL: 'postgresql://rapport_system:system@proxy.test:5432/rapport?sslmode=verify-full',
      },
    });
    expect(variables('MigrateFunction')).toMatchObject({
      variables: {
        DATABASE_OWNER_URL: 'postgresql://rapport_owner:owner@cluster.test:5432/rapport?sslmode=verify-full',
        DATABASE_ADMIN_URL:
          'postgresql://postgres:p%2Fss%3Aw%40rd@cluster.test:5432/maintenance?sslmode=verify-full',
      },
    });
  });

  it('prepares no statements through the proxy, and keeps the young generation of the worker small', () => {
    const stack = stacks[stageName];
    for (const name of ['GraphqlFunction', 'WorkerFunction', 'SweepFunction']) {
      expect(stack.one(lambdaType, name).inputs.environment).toMatchObject({
        variables: { DATABASE_PREPARED_STATEMENTS: 'false', DATABASE_PIPELINING: 'true' },
      });
    }
    expect(stack.one(lambdaType, 'WorkerFunction').inputs.environment).toMatchObject({
      variables: { NODE_OPTIONS: '--max-semi-space-size=4' },
    });
  });

  it('grants each function only its own calls, on its own resources', () => {
    const stack = stacks[stageName];
    const bucket = (name: string) => String(stack.one('aws:s3/bucket:Bucket', name).inputs.bucket);
    const uploads = `arn:aws:s3:::${bucket('Uploads')}/*`;
    const exports = `arn:aws:s3:::${bucket('Exports')}/*`;
    const heads = `arn:aws:s3:::${bucket('AuditHeads')}/*`;
    const queueName = String(stack.one('aws:sqs/queue:Queue', 'JobsQueue').inputs.name);
    const jobs = `arn:aws:sqs:us-west-2:123456789012:${queueName}`;
    expect(grantsOf(stack.one('aws:iam/role:Role', 'GraphqlRole'))).toEqual([
      `s3:GetObject ${exports}`,
      `s3:PutObject ${uploads}`,
      `sqs:SendMessage ${jobs}`,
    ]);
    expect(grantsOf(stack.one('aws:iam/role:Role', 'WorkerRole'))).toEqual([
      `s3:AbortMultipartUpload ${exports}`,
      `s3:DeleteObject ${exports}`,
      `s3:GetObject ${exports}`,
      `s3:GetObject ${uploads}`,
      `s3:ListBucket ${exports.slice(0, -2)}`,
      `s3:ListBucket ${uploads.slice(0, -2)}`,
      `s3:PutObject ${exports}`,
      `sqs:ChangeMessageVisibility ${jobs}`,
      `sqs:DeleteMessage ${jobs}`,
      `sqs:GetQueueAttributes ${jobs}`,
      `sqs:ReceiveMessage ${jobs}`,
    ]);
    const archive = `${exports.slice(0, -1)}rollups/*`;
    expect(grantsOf(stack.one('aws:iam/role:Role', 'SweepRole'))).toEqual(
      [
        `s3:AbortMultipartUpload ${archive}`,
        `s3:GetObject ${archive}`,
        `s3:GetObject ${heads}`,
        `s3:ListBucket ${exports.slice(0, -2)}`,
        `s3:ListBucket ${heads.slice(0, -2)}`,
        `s3:PutObject ${archive}`,
        `s3:PutObject ${heads}`,
        'ses:SendEmail arn:aws:ses:us-west-2:123456789012:identity/county.example.org',
        `sqs:SendMessage ${jobs}`,
      ].toSorted(),
    );
    expect(grantsOf(stack.one('aws:iam/role:Role', 'MigrateRole'))).toEqual([]);
    expect(grantsOf(stack.one('aws:iam/role:Role', 'OperateRole'))).toEqual([
      `s3:GetObject ${heads}`,
      `s3:ListBucket ${heads.slice(0, -2)}`,
    ]);
  });

  it('has no role with a wildcard action or resource, and none that a person can assume', () => {
    for (const role of stacks[stageName].all('aws:iam/role:Role')) {
      for (const statement of inlineStatements(role)) {
        expect(statement.Action.filter((action) => action.includes('*'))).toEqual([]);
        expect(statement.Resource).not.toHaveLength(0);
        for (const resource of statement.Resource) expect(resource).toMatch(/^arn:aws:[^*]+(\/\*)?$/);
      }
      for (const managed of [role.inputs.managedPolicyArns ?? []].flat()) {
        expect(allowedManagedPolicies).toContain(managed);
      }
      expect(JSON.stringify(role.inputs.assumeRolePolicy)).toContain('Service');
      expect(JSON.stringify(role.inputs.assumeRolePolicy)).not.toMatch(/AWS|root/);
    }
  });

  it('lets the endpoints of the network reach only our buckets and our queue', () => {
    for (const endpoint of stacks[stageName].all('aws:ec2/vpcEndpoint:VpcEndpoint')) {
      const statements = statementsOf(endpoint.inputs.policy);
      expect(statements.length).toBeGreaterThan(0);
      for (const { Action, Resource } of statements) {
        expect(Action.filter((action) => action.includes('*'))).toEqual([]);
        expect(Resource.filter((resource) => !/^arn:aws:(s3:::rapport-|sqs:).+/.test(resource))).toEqual([]);
      }
    }
  });

  it('migrates before any function gets its new code', () => {
    const stack = stacks[stageName];
    for (const name of ['GraphqlFunction', 'WorkerFunction', 'SweepFunction', 'OperateFunction']) {
      expect(stack.one(lambdaType, name).dependsOn).toContain('Migration');
    }
    const route = stack.one('aws:apigatewayv2/route:Route').name;
    expect(stack.before(route)).toContain('Migration');
    expect(stack.before('Migration')).toContain('DatabaseInstance');
    expect(stack.before('Migration')).toContain('MigrateFunction');
    expect(stack.one('aws:lambda/invocation:Invocation').inputs.triggers).toMatchObject({
      migrations: hashMigrations('schema/migrations'),
    });
  });

  it('lets nobody reach the function of the operator except with IAM permissions on it', () => {
    const stack = stacks[stageName];
    const operate = String(stack.one(lambdaType, 'OperateFunction').inputs.name);
    const { inputs } = stack.one('aws:iam/policy:Policy', 'OperatorPolicy');
    expect(statementsOf(inputs.policy)).toMatchObject([
      {
        Effect: 'Allow',
        Action: ['lambda:InvokeFunction'],
        Resource: [expect.stringMatching(/^arn:aws:lambda:[^*]+:function:[^*]+$/)],
      },
    ]);
    const isOperate = (value: unknown) => JSON.stringify(value ?? null).includes(operate);
    for (const type of ['aws:lambda/permission:Permission', 'aws:apigatewayv2/integration:Integration']) {
      expect(stack.all(type).filter(({ inputs: own }) => isOperate(own))).toEqual([]);
    }
    expect(() => stack.all('aws:lambda/functionUrl:FunctionUrl')).toThrow('No resource of type');
  });

  it('keeps every log for a set time', () => {
    const groups = stacks[stageName].all('aws:cloudwatch/logGroup:LogGroup');
    expect(groups).toHaveLength(6);
    for (const group of groups) {
      expect(group.inputs.retentionInDays).toBe(stageName === 'production' ? 365 : 14);
    }
  });
});

describe('the trigger of the migrations', () => {
  it('changes with the content and the path of a migration, and with nothing else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rapport-migrations-'));
    try {
      expect(() => hashMigrations(folder)).toThrow('There are no migrations');
      await mkdir(join(folder, '0001_first'));
      const file = join(folder, '0001_first', 'migration.sql');
      await writeFile(file, 'select 1;\n');
      const first = hashMigrations(folder);
      await writeFile(join(folder, 'notes.md'), 'not a migration\n');
      expect(hashMigrations(folder)).toBe(first);
      await writeFile(file, 'select 2;\n');
      const changed = hashMigrations(folder);
      expect(changed).not.toBe(first);
      await rename(join(folder, '0001_first'), join(folder, '0001_other'));
      expect(hashMigrations(folder)).not.toBe(changed);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
