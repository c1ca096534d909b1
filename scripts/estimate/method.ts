import { requireConfidenceLevel } from '@rapport/statistics/argument.check.ts';
import type { Result, Statistic } from '@rapport/statistics/statistical.result.ts';

import {
  number,
  readValues,
  UsageError,
  withDefault,
  type Kind,
  type Options,
  type ValuesOf,
} from './options.ts';

/** One method of the command. */
export interface Method {
  readonly name: string;
  /** One line for the list of methods. */
  readonly summary: string;
  readonly options: Options;
  readonly run: (args: readonly string[]) => Promise<Result<Statistic>>;
}

const confidenceLevel: Kind<number> = {
  placeholder: number.placeholder,
  read: (given) => {
    const level = number.read(given);
    try {
      requireConfidenceLevel(level);
    } catch {
      throw new UsageError(`must be between 0 and 1, such as 0.95, but is "${given}"`);
    }
    return level;
  },
};

/** Options of every method. */
const common = { confidence: withDefault(confidenceLevel, 0.95, 'The confidence level of intervals.') };

/**
 * Defines a method. `run` gets the values of its options and of `--confidence`. It returns a result or a refusal, or throws a
 * `RefusalError` for data that cannot be read.
 */
export function defineMethod<O extends Options>(definition: {
  readonly name: string;
  readonly summary: string;
  readonly options: O;
  readonly run: (values: ValuesOf<O & typeof common>) => Result<Statistic> | Promise<Result<Statistic>>;
}): Method {
  const options = { ...definition.options, ...common };
  return {
    name: definition.name,
    summary: definition.summary,
    options,
    run: async (args) => definition.run(readValues(options, args)),
  };
}
