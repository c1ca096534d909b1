import { helpFor, helpForAll } from './help.ts';
import { RefusalError } from './data-file.ts';
import type { Method } from './method.ts';
import { UsageError } from './options.ts';

/** The output of the command, and its exit code: 0 for a result, 1 for a refusal, 2 for wrong usage. */
export interface CommandOutcome {
  readonly output: string;
  readonly exitCode: 0 | 1 | 2;
}

/** Runs `estimate <method> --option …`. */
export async function runEstimate(
  methods: readonly Method[],
  args: readonly string[],
): Promise<CommandOutcome> {
  const [name, ...rest] = args;
  if (name === undefined) {
    return { output: helpForAll(methods), exitCode: 2 };
  }
  if (name === '--help' || name === 'help') {
    return { output: helpForAll(methods), exitCode: 0 };
  }
  const method = methods.find((one) => one.name === name);
  if (method === undefined) {
    const names = methods.map((one) => one.name).join(', ');
    return refusal(2, 'WRONG_USAGE', `There is no method "${name}". The methods are ${names}.`);
  }
  if (rest.includes('--help')) return { output: helpFor(method), exitCode: 0 };
  try {
    const outcome = await method.run(rest);
    if (!outcome.ok) throw new RefusalError(outcome);
    const notFinite = pathOfNotFinite(outcome.value, []);
    if (notFinite !== null) {
      return refusal(1, 'NOT_FINITE', `The method has no finite "${notFinite}" for these data.`);
    }
    return { output: json(outcome.value), exitCode: 0 };
  } catch (error) {
    if (error instanceof UsageError) {
      return refusal(2, 'WRONG_USAGE', error.message, { column: error.option });
    }
    if (error instanceof RefusalError) {
      const { code, reason, place } = error.refused;
      const { index: _index, row = null, ...others } = place;
      return refusal(1, code, reason, { row, ...others });
    }
    // Estimators throw for numbers that no data can produce, such as a fraction of an event.
    if (error instanceof RangeError) return refusal(1, 'OUT_OF_RANGE', `${error.message}.`);
    throw error;
  }
}

function refusal(
  exitCode: 1 | 2,
  reason: string,
  message: string,
  place: Readonly<Record<string, string | number | null | undefined>> = {},
): CommandOutcome {
  const refused = { reason, message, row: null, column: null, ...place };
  return { output: json({ refused }), exitCode };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The path of the first number that JSON cannot express, or null. */
function pathOfNotFinite(value: unknown, path: readonly string[]): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : path.join('.');
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, one] of Object.entries(value)) {
    const found = pathOfNotFinite(one, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}
