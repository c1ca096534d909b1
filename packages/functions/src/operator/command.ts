import { parseArgs, type ParseArgsConfig } from 'node:util';

import type { ObjectStore } from '@rapport/storage/object-store.ts';

/** The database addresses that a command asks for. They come from the environment, or from the running `npm start`. */
export interface OperatorAddresses {
  /** Of rapport_system. */
  system(): Promise<string>;
  /** Of rapport_owner. */
  owner(): Promise<string>;
  /** The folder of the migrations. */
  migrations(): string;
  /** The bucket with saved heads of audit trails; null without one. */
  savedHeads(): Promise<ObjectStore | null>;
}

export interface CommandResult {
  /** 1 if the command found something that a person must look at. */
  exitCode: 0 | 1;
  /** The lines to print. */
  output: string[];
}

/** A command of an operator. It runs on a machine that reaches the database, and inside the network as a function. */
export interface OperatorCommand {
  help: string;
  /** Throws a CommandError for what the operator can put right. */
  run(args: readonly string[], addresses: OperatorAddresses): Promise<CommandResult>;
}

/** A refusal. The message is for the operator. `code` is for programs. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly code: 'INVALID_ARGUMENTS' | 'CONFLICT' | 'NOT_FOUND' | 'SERVICE_UNAVAILABLE';

  constructor(code: CommandError['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** Parses arguments. Throws a CommandError for an unknown option. `command` is the name of the npm script. */
export function parseArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  command: string,
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new CommandError(
      'INVALID_ARGUMENTS',
      `${error.message}\n"npm run ${command} -- --help" shows all options.`,
      error,
    );
  }
}

/** Where the database of a connection string is, without the password. */
export function hostOf(url: string): string {
  return new URL(url).host;
}
