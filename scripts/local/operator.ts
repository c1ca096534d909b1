import { join } from 'node:path';

import { CommandError } from '@rapport/functions/operator/command.ts';
import { operatorCommands, type OperatorCommandName } from '@rapport/functions/operator/commands.ts';
import { invokeOperator } from '@rapport/functions/operator/remote.ts';

import { repository } from './data-directory.ts';
import { explain } from './errors.ts';
import { savedHeadsStore } from './saved-heads.ts';
import { ownerUrl, systemUrl } from './system-url.ts';

/**
 * Runs a command of an operator from a terminal: here, or in the deployed function that --function names. Prints its output, and sets the exit code.
 */
export async function runOperatorCommand(name: OperatorCommandName): Promise<void> {
  try {
    const { functionName, args } = takeFunctionName(process.argv.slice(2));
    if (args.includes('--help')) {
      console.log(operatorCommands[name].help);
      return;
    }
    const { output, exitCode } = await (functionName === undefined
      ? operatorCommands[name].run(args, {
          system: () => systemUrl(process.env),
          owner: () => ownerUrl(process.env),
          migrations: () => join(repository, 'schema/migrations'),
          savedHeads: () => savedHeadsStore(process.env),
        })
      : invokeOperator(functionName, name, args));
    for (const line of output) console.log(line);
    process.exitCode = exitCode;
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

/** Takes `--function name` or `--function=name` out of the arguments. */
function takeFunctionName(args: readonly string[]): { functionName: string | undefined; args: string[] } {
  const rest = [...args];
  const index = rest.findIndex((one) => one === '--function' || one.startsWith('--function='));
  if (index < 0) return { functionName: undefined, args: rest };
  const [found = ''] = rest.splice(index, 1);
  const functionName = found.includes('=') ? found.slice(found.indexOf('=') + 1) : rest.splice(index, 1)[0];
  if (!functionName || functionName.startsWith('--')) {
    throw new CommandError('INVALID_ARGUMENTS', '--function needs the name of the deployed function.');
  }
  return { functionName, args: rest };
}
