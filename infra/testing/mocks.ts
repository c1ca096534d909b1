/** The answers of the engine and AWS, as far as the real components need them. */
import type { MockCallArgs, MockResourceArgs } from '@pulumi/pulumi/runtime/mocks.js';

const region = 'us-west-2';
const accountId = '123456789012';

type Values = Record<string, unknown>;

const serializedSecretKey = '4dabf18193072939515e22adb298388d';

/** The value as AWS would get it: without the wrappers of secrets, at every depth. */
export function unwrapSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrapSecrets);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value);
  const wrapped = fields.find(([key]) => key === 'value');
  if (serializedSecretKey in value && wrapped !== undefined) return unwrapSecrets(wrapped[1]);
  return Object.fromEntries(fields.map(([key, item]) => [key, unwrapSecrets(item)]));
}

export interface PolicyStatement {
  Effect: string;
  Action: string[];
  Resource: string[];
  Principal?: unknown;
  Condition?: unknown;
}

interface StatementArgs {
  effect?: string;
  actions?: string[];
  resources?: string[];
  principals?: { type: string; identifiers: string[] }[];
  conditions?: { test: string; variable: string; values: string[] }[];
}

/** Writes a policy document as AWS does, so that the tests read the attached document. */
function policyDocument(args: { statements?: StatementArgs[] }): Values {
  const statements = (args.statements ?? []).map((statement): PolicyStatement => ({
    Effect: statement.effect ?? 'Allow',
    Action: statement.actions ?? [],
    Resource: statement.resources ?? [],
    Principal: statement.principals,
    Condition: statement.conditions,
  }));
  // Without `statements` the components would omit the inline policies of the roles.
  return {
    statements: args.statements,
    json: JSON.stringify({ Version: '2012-10-17', Statement: statements }),
  };
}

export function mockCall(call: MockCallArgs): Values {
  switch (call.token) {
    case 'aws:index/getRegion:getRegion':
      return { region, name: region, id: region };
    case 'aws:index/getCallerIdentity:getCallerIdentity':
      return { accountId, arn: `arn:aws:iam::${accountId}:user/deployer`, userId: 'deployer' };
    case 'aws:index/getPartition:getPartition':
      return { partition: 'aws', dnsSuffix: 'amazonaws.com' };
    case 'aws:index/getAvailabilityZones:getAvailabilityZones':
      return { names: [`${region}a`, `${region}b`, `${region}c`] };
    case 'aws:iam/getPolicyDocument:getPolicyDocument':
      return policyDocument(call.inputs);
    default:
      throw new Error(`The mocks have no answer for ${call.token}.`);
  }
}

/** The attributes that AWS would add to the inputs of a resource, as far as the program reads them. */
const computed: Record<string, (name: string) => Values> = {
  'aws:rds/cluster:Cluster': () => ({ endpoint: 'cluster.test', readerEndpoint: 'reader.test' }),
  'aws:rds/clusterInstance:ClusterInstance': () => ({ port: 5432 }),
  'aws:rds/proxy:Proxy': () => ({ endpoint: 'proxy.test' }),
  'aws:sqs/queue:Queue': (name) => ({ url: `https://sqs.${region}.amazonaws.com/${accountId}/${name}` }),
  'aws:apigatewayv2/api:Api': (name) => ({
    apiEndpoint: 'https://api.test',
    executionArn: `arn:aws:execute-api:${region}:${accountId}:${name}`,
  }),
  'aws:ec2/vpcEndpoint:VpcEndpoint': () => ({ prefixListId: 'pl-storage' }),
  'random:index/randomPassword:RandomPassword': () => ({ result: 'p/ss:w@rd' }),
  'random:index/randomBytes:RandomBytes': () => ({ base64: 'AAAA' }),
};

/** The ARN of a resource in the format of its service. The last part is the physical name. */
function arnOf(type: string, name: string): string {
  const service = type.split(':')[1]?.split('/')[0] ?? 'unknown';
  if (service === 's3') return `arn:aws:s3:::${name}`;
  const prefix = service === 'lambda' ? 'function:' : '';
  return `arn:aws:${service}:${region}:${accountId}:${prefix}${name}`;
}

const physicalNameKeys = ['name', 'bucket', 'clusterIdentifier', 'identifier'];

export function mockResource(resource: MockResourceArgs): { id: string; state: Values } {
  const inputs: Values = resource.inputs;
  const physicalName = String(
    physicalNameKeys.map((key) => inputs[key]).find((value) => typeof value === 'string') ?? resource.name,
  );
  return {
    id: `${resource.name}-id`,
    state: {
      name: physicalName,
      arn: arnOf(resource.type, physicalName),
      ...inputs,
      ...computed[resource.type]?.(physicalName),
    },
  };
}
