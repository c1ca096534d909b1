import type { BundleName } from './bundles.files.ts';
import { bundles } from './bundles.ts';
import { vpc } from './network.ts';
import { stage } from './stage.ts';

interface FunctionSettings {
  bundle: BundleName;
  description: string;
  memoryMb: number;
  timeout: `${number} seconds` | `${number} minutes`;
  storageMb?: number;
  securityGroup: aws.ec2.SecurityGroup;
  /** The complete contract between infrastructure and code: the functions read only these names. */
  environment: Record<string, $util.Input<string>>;
  /** Named actions on named resources. `link` would grant every action of the service. */
  permissions: { actions: string[]; resources: $util.Input<string>[] }[];
  /** Resources that must be ready before this function gets its new code. */
  after: $util.Resource[];
}

/**
 * A function with our common settings: the ESM file from `npm run build`, not bundled again, on Node 24 and
 * arm64, inside the network, with a log retention.
 */
export function createFunction(name: string, settings: FunctionSettings): sst.aws.Function {
  return new sst.aws.Function(name, {
    bundle: bundles.folders[settings.bundle],
    handler: 'index.handler',
    description: settings.description,
    runtime: 'nodejs24.x',
    architecture: 'arm64',
    memory: `${settings.memoryMb} MB`,
    storage: `${settings.storageMb ?? 512} MB`,
    timeout: settings.timeout,
    vpc: { privateSubnets: vpc.privateSubnets, securityGroups: [settings.securityGroup.id] },
    environment: { ...settings.environment, RAPPORT_STAGE: stage.name },
    permissions: settings.permissions,
    logging: { format: 'json', retention: stage.logRetention },
    transform: {
      // The component lets every role of the account that can assume roles assume this one too. Only `sst
      // dev` needs that.
      role: $dev
        ? {}
        : { assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: 'lambda.amazonaws.com' }) },
      function: (_args, options) => {
        options.dependsOn = settings.after;
        return undefined;
      },
    },
  });
}
