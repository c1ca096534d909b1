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
    // Their passwords are what the roles are given.
    DATABASE_URL: databaseUrls.api,
    DATABASE_SYSTEM_URL: databaseUrls.system,
    // Read by Node itself: the cluster's own certificate is signed by Amazon's RDS authority, which Node does not carry. The
    // proxy's is signed by a public one, so no other function pays for loading this file.
    NODE_EXTRA_CA_CERTS: '/var/runtime/ca-cert.pem',
  },
  permissions: [],
  after: [database],
});

const passwordsHash = $output(databaseUrls).apply((urls) =>
  createHash('sha256').update(JSON.stringify(urls)).digest('hex'),
);

/**
 * The run of the migrations: the deployment stops here when one fails, with the previous code still serving. Runs again when
 * the migrations, a password or the cluster changes.
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
