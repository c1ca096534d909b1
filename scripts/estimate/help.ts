import type { Method } from './method.ts';
import { flagOf, type Option } from './options.ts';

const usage = `npm run --silent estimate -- METHOD --option value …

Runs a method of Rapport on your own numbers or CSV file, without a server. Prints JSON:
the value with its interval, standard error, number of observations, method, diagnostics, caveats and claim level.

Exit codes: 0 for a result; 1 for data to which the method does not apply, with the reason as JSON; 2 for wrong usage.
`;

/** The list of methods. */
export function helpForAll(methods: readonly Method[]): string {
  const width = Math.max(...methods.map(({ name }) => name.length));
  const lines = methods.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `${usage}\nMethods:\n${lines.join('\n')}\n\nnpm run --silent estimate -- METHOD --help   lists the options of a method.\n`;
}

/** The options of one method. */
export function helpFor({ name, summary, options }: Method): string {
  const rows = Object.entries(options).map(
    ([option, definition]) => [written(option, definition), describedAs(definition)] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  const lines = rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
  return `npm run --silent estimate -- ${name} --option value …\n\n${summary}\n\nOptions:\n${lines.join('\n')}\n`;
}

function written(option: string, { placeholder }: Option<unknown>): string {
  return `--${flagOf(option)}${placeholder === null ? '' : ` ${placeholder}`}`;
}

function describedAs({ help, isRequired }: Option<unknown>): string {
  return isRequired ? `${help} Required.` : help;
}
