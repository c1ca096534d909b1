import { databaseSecurityGroup, vpc } from './network.ts';
import { stage } from './stage.ts';

/**
 * The passwords of the roles that the migrations create. Run `sst secret set DatabaseApiPassword …` before
 * the first deployment.
 */
const passwords = {
  rapport_api: new sst.Secret('DatabaseApiPassword').value,
  rapport_system: new sst.Secret('DatabaseSystemPassword').value,
  rapport_owner: new sst.Secret('DatabaseOwnerPassword').value,
};

/**
 * The migrations create it, so that rapport_owner owns it. The cluster starts with a database that only its
 * master user uses.
 */
const databaseName = 'rapport';

export const database = new sst.aws.Aurora('Database', {
  engine: 'postgres',
  // The version of the tests, because the migrations use uuidv7().
  version: '18',
  database: 'maintenance',
  vpc: { subnets: vpc.privateSubnets, securityGroups: [databaseSecurityGroup.id] },
  scaling: stage.databaseCapacity,
  replicas: stage.databaseReplicas,
  proxy: {
    credentials: [
      { username: 'rapport_api', password: passwords.rapport_api },
      { username: 'rapport_system', password: passwords.rapport_system },
    ],
  },
  transform: {
    clusterParameterGroup: { parameters: [{ name: 'rds.force_ssl', value: '1' }] },
    cluster: (args, options) => {
      args.deletionProtection = stage.isProduction;
      // The component always skips it.
      args.skipFinalSnapshot = !stage.isProduction;
      if (stage.isProduction) args.finalSnapshotIdentifier = `${$app.name}-${stage.name}-final`;
      args.backupRetentionPeriod = stage.databaseBackupDays;
      args.preferredBackupWindow = '09:00-10:00';
      args.copyTagsToSnapshot = true;
      args.allowMajorVersionUpgrade = false;
      args.applyImmediately = !stage.isProduction;
      // Minor upgrades happen in the maintenance window, not with a deployment.
      options.ignoreChanges = ['engineVersion'];
      return undefined;
    },
    instance: { autoMinorVersionUpgrade: true, performanceInsightsEnabled: true },
    proxy: { requireTls: true, vpcSecurityGroupIds: [databaseSecurityGroup.id] },
  },
});

const cluster = database.nodes.cluster;
if (cluster === undefined) throw new Error('The database component created no cluster.');

/** A connection URL. The certificate and host name of the server are verified. */
function connectionUrl(
  role: $util.Input<string>,
  password: $util.Input<string>,
  host: $util.Input<string>,
  name: $util.Input<string> = databaseName,
): $util.Output<string> {
  const encoded = $output(password).apply(encodeURIComponent);
  const url = $interpolate`postgresql://${role}:${encoded}@${host}:${database.port}/${name}?sslmode=verify-full`;
  return $util.secret(url);
}

const proxyHost = database.host.apply((host) => {
  if (host === undefined) throw new Error('The database component created no proxy.');
  return host;
});

export const databaseClusterId = cluster.clusterIdentifier;

/**
 * One URL per role. Requests and jobs go through the proxy, which absorbs bursts of new containers.
 * Migrations go to the cluster itself, because they hold session locks and must work before the proxy knows
 * our roles.
 */
export const databaseUrls = {
  api: connectionUrl('rapport_api', passwords.rapport_api, proxyHost),
  system: connectionUrl('rapport_system', passwords.rapport_system, proxyHost),
  /** For commands of an operator, which are few and long. */
  systemOnCluster: connectionUrl('rapport_system', passwords.rapport_system, cluster.endpoint),
  owner: connectionUrl('rapport_owner', passwords.rapport_owner, cluster.endpoint),
  admin: connectionUrl(database.username, database.password, cluster.endpoint, database.database),
};

/**
 * For every function with a URL through the proxy: a named statement would bind the proxy's connection to one
 * container. Pipelining saves a round trip. A deployment can turn it off, in case the proxy does not take it.
 */
export const proxySettings = {
  DATABASE_PREPARED_STATEMENTS: 'false',
  DATABASE_PIPELINING: String(stage.databasePipelines),
};
