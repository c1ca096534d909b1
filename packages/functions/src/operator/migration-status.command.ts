import { ServiceUnavailableError } from '@rapport/core/errors.ts';

import { CommandError, hostOf, parseArguments, type OperatorCommand } from './command.ts';

const help = `Compares the migrations of this code with those that the database has. Changes nothing. The exit code is 1 if one waits, was changed after it had been applied, or is
only in the database.

  npm run migration-status
  npm run migration-status -- --function <name of the function "Operate">

The database is the one in DATABASE_OWNER_URL (the role rapport_owner), or otherwise the one of the "npm start" that is running on RAPPORT_DATA. With --function, the
deployed function does it.
`;

const words = {
  APPLIED: 'applied',
  WAITING: 'waits',
  CHANGED: 'was changed',
  MISSING: 'is not in this code',
};

export const migrationStatusCommand: OperatorCommand = {
  help,
  async run(args, addresses) {
    parseArguments('migration-status', args, {});
    const [{ migrationStatus }, ownerUrl] = await Promise.all([
      import('@rapport/database/migration-status.ts'),
      addresses.owner(),
    ]);
    try {
      const states = await migrationStatus({ ownerUrl, directory: addresses.migrations() });
      return {
        exitCode: states.every(({ state }) => state === 'APPLIED') ? 0 : 1,
        output: states.map(
          ({ name, state, appliedAt }) =>
            `${name} ${words[state]}${appliedAt === null ? '' : ` (${appliedAt.toISOString()})`}`,
        ),
      };
    } catch (error) {
      if (!(error instanceof ServiceUnavailableError)) throw error;
      throw new CommandError(
        'SERVICE_UNAVAILABLE',
        `The database at ${hostOf(ownerUrl)} does not answer.`,
        error,
      );
    }
  },
};
