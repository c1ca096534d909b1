import { ServiceUnavailableError } from '@rapport/core/errors.ts';
import type * as checkerModule from '@rapport/api/modules/rollups/rollup.checker.ts';
import type { Database } from '@rapport/database/database.ts';

import { CommandError, hostOf, parseArguments, type CommandResult, type OperatorCommand } from './command.ts';

const verifyHelp = `Computes the roll-ups of indicators again, by the code of the indicator series, and compares them with those that the database keeps. Changes nothing. Prints each
difference. The exit code is 1 if there is one.

  npm run verify-rollups
  npm run verify-rollups -- --jurisdiction elm-county
`;

const rebuildHelp = `Computes the roll-ups of indicators from the observations again, and writes those that differ. Offices can go on working. Safe to repeat.

  npm run rebuild-rollups
  npm run rebuild-rollups -- --jurisdiction elm-county
`;

const optionsHelp = `
  --jurisdiction  the slug of one office; all by default
  --function      the name of the deployed function "Operate", which then does it inside the network

The database is the one in DATABASE_SYSTEM_URL (the role rapport_system), or otherwise the one of the "npm start" that is running on RAPPORT_DATA.
`;

const options = { jurisdiction: { type: 'string' } } as const;
/** Differences that are printed. Their number is exact in any case. */
const differencesMax = 10_000;

type Checker = typeof checkerModule;

/** Does the work for each office that was named. */
async function forOffices<T>(
  url: string,
  slug: string | undefined,
  work: (
    checker: Checker,
    system: Database,
    office: Awaited<ReturnType<Checker['rolledUpOffices']>>[number],
  ) => Promise<T>,
): Promise<T[]> {
  // The Prisma client may not be generated yet. Help and refusals do not need it.
  const [{ createDatabase }, checker] = await Promise.all([
    import('@rapport/database/database.ts'),
    import('@rapport/api/modules/rollups/rollup.checker.ts'),
  ]);
  const system = createDatabase({ url, connectionsMax: 1, statementsArePrepared: true });
  try {
    const offices = await checker.rolledUpOffices(system, slug);
    if (slug !== undefined && offices.length === 0)
      throw new CommandError('NOT_FOUND', `The office "${slug}" does not exist.`);
    const results: T[] = [];
    for (const office of offices) results.push(await work(checker, system, office));
    return results;
  } catch (error) {
    if (!(error instanceof ServiceUnavailableError)) throw error;
    throw new CommandError('SERVICE_UNAVAILABLE', `The database at ${hostOf(url)} does not answer.`, error);
  } finally {
    await system.close();
  }
}

export const verifyRollupsCommand: OperatorCommand = {
  help: verifyHelp + optionsHelp,
  async run(args, addresses): Promise<CommandResult> {
    const { jurisdiction } = parseArguments('verify-rollups', args, options);
    const url = await addresses.system();
    const results = await forOffices(url, jurisdiction, (checker, system, office) =>
      checker.checkRollups(system, office),
    );
    const differences = results.flatMap((one) => one.differences);
    const checked = results.reduce((sum, one) => sum + one.checked, 0);
    return {
      exitCode: differences.length === 0 ? 0 : 1,
      output: [
        ...differences
          .slice(0, differencesMax)
          .map(
            ({ office, cell, stored, expected }) =>
              `${office}: ${cell}: ${stored ?? 'missing'}; must be: ${expected ?? 'absent'}`,
          ),
        `${checked} roll-ups of ${results.length} offices checked, ${differences.length} differences`,
      ],
    };
  },
};

export const rebuildRollupsCommand: OperatorCommand = {
  help: rebuildHelp + optionsHelp,
  async run(args, addresses): Promise<CommandResult> {
    const { jurisdiction } = parseArguments('rebuild-rollups', args, options);
    const url = await addresses.system();
    const changed = await forOffices(url, jurisdiction, (checker, system, office) =>
      checker.rebuildRollups(system, office),
    );
    return { exitCode: 0, output: [`The roll-ups of ${changed.length} offices are built again.`] };
  },
};
