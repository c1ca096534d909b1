import * as z from 'zod';

import { CommandError, type CommandResult } from './command.ts';

const resultSchema = z.object({
  exitCode: z.union([z.literal(0), z.literal(1)]),
  output: z.array(z.string()),
  problem: z.object({ code: z.string(), message: z.string() }).optional(),
});

/**
 * Runs a command in the deployed function `operate`, with the AWS credentials and the region of the environment. Throws a CommandError if it was refused or
 * could not be invoked.
 */
export async function invokeOperator(
  functionName: string,
  command: string,
  args: string[],
): Promise<CommandResult> {
  const { InvokeCommand, LambdaClient } = await import('@aws-sdk/client-lambda');
  const client = new LambdaClient();
  try {
    const { Payload, FunctionError } = await client.send(
      new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify({ command, args }) }),
    );
    const text = Payload === undefined ? '' : new TextDecoder().decode(Payload);
    if (FunctionError !== undefined) {
      throw new CommandError(
        'SERVICE_UNAVAILABLE',
        `The function ${functionName} failed: ${text}. Its log has the details.`,
      );
    }
    const { problem, ...result } = resultSchema.parse(JSON.parse(text));
    if (problem) throw new CommandError('INVALID_ARGUMENTS', problem.message);
    return result;
  } catch (error) {
    if (error instanceof CommandError || !(error instanceof Error)) throw error;
    throw new CommandError(
      'SERVICE_UNAVAILABLE',
      `The function ${functionName} could not be invoked: ${error.message} (${error.name}). It needs AWS credentials with lambda:InvokeFunction on it, and AWS_REGION.`,
      error,
    );
  } finally {
    client.destroy();
  }
}
