import { createHash } from 'node:crypto';
import { bundles } from './bundles.ts';
import { database, databaseUrls } from './database.ts';
import { createFunction } from './function.ts';
import { isolatedSecurityGroup } from './network.ts';

const migrate = createFunction('Migrate', {
  bundle: 'migrate',
  description: 'Applies the migrations and sets the passwords of the database roles',
  memoryMb: 512,
  timeout: '15 minutes',
  securityGroup: isolatedSecurityGroup,
  environment: {
    DATABASE_ADMIN_URL: databaseUrls.admin,
    DATABASE_OWNER_URL: databaseUrls.owner,
    // These are the passwords that the roles get.
    DATABASE_URL: databaseUrls.api,
    DATABASE_SYSTEM_URL: databaseUrls.system,
    // Node reads this file itself. Amazon's RDS authority signs the cluster's own certificate, and Node does
    // not include it. A public authority signs the proxy's, so no other function has to load this file.
    NODE_EXTRA_CA_CERTS: '/var/runtime/ca-cert.pem',
  },
  permissions: [],
  after: [database],
});

const passwordsHash = $output(databaseUrls).apply((urls) =>
  createHash('sha256').update(JSON.stringify(urls)).digest('hex'),
);

/**
 * The run of the migrations. If one fails, the deployment stops here and the previous code keeps running. It
 * runs again if the migrations, a password or the cluster changes.
 */
export const migration = new aws.lambda.Invocation(
  'Migration',
  {
    functionName: migrate.name,
    input: '{}',
    triggers: {
      migrations: bundles.migrationsHash,
      passwords: passwordsHash,
      cluster: database.id,
    },
  },
  { dependsOn: [migrate, database] },
);
