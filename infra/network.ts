import { jobsQueue } from './queue.ts';
import { auditHeadsBucket, exportsBucket, uploadsBucket } from './storage.ts';

/**
 * Two zones. Private subnets reach the internet through NAT gateways. Only two security groups can use them: that of the GraphQL
 * function, which fetches the keys of the configured identity provider, and that of the sweep, which sends webhooks. Everything
 * else goes through the endpoints below.
 */
export const vpc = new sst.aws.Vpc('Network', {
  az: 2,
  nat: 'managed',
  transform: {
    // Nothing joins the default group, which otherwise admits the whole VPC.
    securityGroup: { ingress: [], egress: [] },
    publicSubnet: { mapPublicIpOnLaunch: false },
  },
});

export const region = aws.getRegionOutput().region;

/** Groups start without rules. Every rule below is one edge of the network. */
function securityGroup(name: string, description: string): aws.ec2.SecurityGroup {
  return new aws.ec2.SecurityGroup(name, { vpcId: vpc.id, description, revokeRulesOnDelete: true });
}

/** The GraphQL function: database, endpoints, and https to any address (identity providers). */
export const graphqlSecurityGroup = securityGroup('GraphqlSecurityGroup', 'GraphQL function');
/** Functions that handle files and secrets: database and endpoints, no internet access. */
export const isolatedSecurityGroup = securityGroup(
  'IsolatedSecurityGroup',
  'Worker, migrate and operate functions',
);
/** The sweep: database, endpoints, and https to any address. It refuses addresses that are not public itself. */
export const sweepSecurityGroup = securityGroup('SweepSecurityGroup', 'Sweep function');
export const databaseSecurityGroup = securityGroup('DatabaseSecurityGroup', 'Aurora and its proxy');
const endpointSecurityGroup = securityGroup('EndpointSecurityGroup', 'Interface endpoints');

function allowTcp(name: string, from: aws.ec2.SecurityGroup, to: aws.ec2.SecurityGroup, port: number): void {
  const ports = { ipProtocol: 'tcp', fromPort: port, toPort: port };
  new aws.vpc.SecurityGroupEgressRule(`${name}Out`, {
    ...ports,
    securityGroupId: from.id,
    referencedSecurityGroupId: to.id,
  });
  new aws.vpc.SecurityGroupIngressRule(`${name}In`, {
    ...ports,
    securityGroupId: to.id,
    referencedSecurityGroupId: from.id,
  });
}

const https = { ipProtocol: 'tcp', fromPort: 443, toPort: 443 };

allowTcp('GraphqlToDatabase', graphqlSecurityGroup, databaseSecurityGroup, 5432);
allowTcp('IsolatedToDatabase', isolatedSecurityGroup, databaseSecurityGroup, 5432);
allowTcp('SweepToDatabase', sweepSecurityGroup, databaseSecurityGroup, 5432);
allowTcp('ProxyToDatabase', databaseSecurityGroup, databaseSecurityGroup, 5432);
allowTcp('GraphqlToEndpoint', graphqlSecurityGroup, endpointSecurityGroup, 443);
allowTcp('IsolatedToEndpoint', isolatedSecurityGroup, endpointSecurityGroup, 443);
allowTcp('SweepToEndpoint', sweepSecurityGroup, endpointSecurityGroup, 443);
new aws.vpc.SecurityGroupEgressRule('GraphqlToIssuer', {
  ...https,
  securityGroupId: graphqlSecurityGroup.id,
  cidrIpv4: '0.0.0.0/0',
  description: 'Signing keys of the identity provider',
});
new aws.vpc.SecurityGroupEgressRule('SweepToReceivers', {
  ...https,
  securityGroupId: sweepSecurityGroup.id,
  cidrIpv4: '0.0.0.0/0',
  description: 'Receivers of webhooks, and the buckets',
});

/** Files never cross a NAT gateway. Through this endpoint, functions reach only our buckets. */
const storageEndpoint = new aws.ec2.VpcEndpoint('StorageEndpoint', {
  vpcId: vpc.id,
  vpcEndpointType: 'Gateway',
  serviceName: $interpolate`com.amazonaws.${region}.s3`,
  routeTableIds: vpc.nodes.privateRouteTables.apply((tables) => tables.map((table) => table.id)),
  policy: aws.iam.getPolicyDocumentOutput({
    statements: [
      {
        principals: [{ type: '*', identifiers: ['*'] }],
        actions: ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload'],
        resources: [$interpolate`${uploadsBucket.arn}/*`, $interpolate`${exportsBucket.arn}/*`],
      },
      {
        principals: [{ type: '*', identifiers: ['*'] }],
        actions: ['s3:GetObject', 's3:PutObject'],
        resources: [$interpolate`${auditHeadsBucket.arn}/*`],
      },
      {
        principals: [{ type: '*', identifiers: ['*'] }],
        actions: ['s3:DeleteObject'],
        resources: [$interpolate`${exportsBucket.arn}/*`],
      },
      {
        principals: [{ type: '*', identifiers: ['*'] }],
        actions: ['s3:ListBucket'],
        resources: [uploadsBucket.arn, exportsBucket.arn, auditHeadsBucket.arn],
      },
    ],
  }).json,
});
new aws.vpc.SecurityGroupEgressRule('IsolatedToStorage', {
  ...https,
  securityGroupId: isolatedSecurityGroup.id,
  prefixListId: storageEndpoint.prefixListId,
});

new aws.ec2.VpcEndpoint('QueueEndpoint', {
  vpcId: vpc.id,
  vpcEndpointType: 'Interface',
  serviceName: $interpolate`com.amazonaws.${region}.sqs`,
  privateDnsEnabled: true,
  subnetIds: vpc.privateSubnets,
  securityGroupIds: [endpointSecurityGroup.id],
  policy: aws.iam.getPolicyDocumentOutput({
    statements: [
      {
        principals: [{ type: '*', identifiers: ['*'] }],
        actions: [
          'sqs:SendMessage',
          'sqs:ReceiveMessage',
          'sqs:DeleteMessage',
          'sqs:ChangeMessageVisibility',
          'sqs:GetQueueAttributes',
        ],
        resources: [jobsQueue.arn],
      },
    ],
  }).json,
});
