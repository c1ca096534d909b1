import * as z from 'zod';

import { createLog, describeError } from './composition.ts';
import { readOperatorSettings } from './environment.ts';
import { lazyObjectStore } from './lazy-storage.ts';
import { migrationsDirectory } from './migrations-directory.ts';
import { CommandError, type CommandResult } from './operator/command.ts';
import { operatorCommands, type OperatorCommandName } from './operator/commands.ts';

/** The answer of the function: that of a command in a terminal, with a code for programs if it was refused. */
export type OperationResult = CommandResult & {
  problem?: { code: CommandError['code'] | 'INVALID_EVENT'; message: string };
};

const names = Object.keys(operatorCommands) as OperatorCommandName[];
const eventSchema = z.strictObject({
  command: z.enum(names),
  /** The arguments as in a terminal: ["--slug", "elm-county"]. */
  args: z.array(z.string().max(2_000)).max(10_000).default([]),
});

const log = createLog();
const settings = readOperatorSettings();
const addresses = {
  system: () => Promise.resolve(settings.system),
  owner: () => Promise.resolve(settings.owner),
  migrations: migrationsDirectory,
  savedHeads: () =>
    Promise.resolve(
      lazyObjectStore({ ...settings.auditHeads.connection, bucket: settings.auditHeads.bucket }),
    ),
};

/**
 * Runs a command of an operator inside the network: {"command": "onboard", "args": ["--slug", "elm-county"]}. Invoked with IAM permissions only, which CloudTrail records with the
 * caller. The log has the command and its outcome, and no arguments. An unexpected error fails the invocation.
 */
export async function handler(event: unknown): Promise<OperationResult> {
  const read = eventSchema.safeParse(event);
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => `${path.join('.') || 'event'}: ${message}`);
    return refusal(
      'INVALID_EVENT',
      `The event must be {"command": "…", "args": ["…"]}. ${problems.join('; ')}`,
    );
  }
  const { command, args } = read.data;
  try {
    const result = await operatorCommands[command].run(args, addresses);
    log({ level: 'info', message: 'An operator command ran', command, exitCode: result.exitCode });
    return result;
  } catch (error) {
    if (error instanceof CommandError) {
      log({ level: 'warn', message: 'An operator command was refused', command, code: error.code });
      return refusal(error.code, error.message);
    }
    log({ level: 'error', message: 'An operator command failed', command, ...describeError(error) });
    throw error;
  }
}

function refusal(code: NonNullable<OperationResult['problem']>['code'], message: string): OperationResult {
  return { exitCode: 1, output: [], problem: { code, message } };
}
