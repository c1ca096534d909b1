import {
  certifyLine,
  certifyTable,
  publishLine,
  publishTable,
} from '@rapport/statistics/disclosure/count.certificate.ts';
import { suppressLine } from '@rapport/statistics/disclosure/count.line.ts';
import { suppressTable } from '@rapport/statistics/disclosure/count.table.ts';
import { DEFAULT_THRESHOLD } from '@rapport/statistics/disclosure/threshold.ts';
import { z } from 'zod';

export const suppressHelp = `npm run --silent suppress < counts.jsonl

Reads one JSON object per line from the standard input and prints one JSON object per line.

A line of counts:   {"threshold":10,"counts":[3,25,40],"sizes":[900,5000,8000]}
A table of counts:  {"threshold":10,"counts":[[3,25],[40,60]],"rowSizes":[900,5000],"columnSizes":[1,2]}

  threshold    Counts from 1 to this number are hidden. Default: ${DEFAULT_THRESHOLD}.
  counts       Whole numbers from 0 to 9007199254740991. A line has at most 1,000 counts. A table has at most 50 rows and 50 columns.
  sizes        Public sizes of the cells, such as populations. Cells with small sizes are hidden first beside
               small counts. Default: the order of the counts.
  rowSizes     The same for the rows of a table.
  columnSizes  The same for its columns.

Each result has "published", "total" and, for a table, "rowTotals" and "columnTotals", with null where a number
is hidden. Its "certificate" has two complete sets of counts for each hidden count. They agree with everything
published and differ by at least the threshold. Check it with:

  npm run --silent verify-certificate -- results.jsonl

A line that cannot be used gives {"error":{"line":…,"field":…,"message":…}}, and the exit code is 1.
`;

const count = z
  .number('Must be a whole number')
  .int('Must be a whole number of at most 9007199254740991')
  .min(0, 'Must be at least 0');
const threshold = z
  .number('Must be a whole number')
  .int('Must be a whole number')
  .min(1, 'Must be at least 1')
  .max(1_000_000, 'Must be at most 1000000')
  .default(DEFAULT_THRESHOLD);
const lineOf = (most: number) =>
  z.array(count, 'Must be a list of counts').max(most, `Must have at most ${most} entries`);
const line = z.strictObject({ threshold, counts: lineOf(1000), sizes: lineOf(1000).optional() });
const table = z.strictObject({
  threshold,
  counts: z.array(lineOf(50), 'Must be a list of rows').max(50, 'Must have at most 50 rows'),
  rowSizes: lineOf(50).optional(),
  columnSizes: lineOf(50).optional(),
});

/** The result of one line of the input. */
export interface SuppressOutcome {
  readonly output: string;
  readonly isRefused: boolean;
}

/** Suppresses the counts of one line of JSON. `lineNumber` starts at 1 and is for messages. */
export function suppressText(text: string, lineNumber: number): SuppressOutcome {
  const refuse = (field: string | null, message: string): SuppressOutcome => ({
    output: JSON.stringify({ error: { line: lineNumber, field, message } }),
    isRefused: true,
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse(null, 'This line is not JSON.');
  }
  const isTable = z.looseObject({ counts: z.array(z.array(z.unknown())).min(1) }).safeParse(value).success;
  const parsed = isTable ? table.safeParse(value) : line.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(issue?.path.join('.') || null, `${issue?.message ?? 'This line cannot be used'}.`);
  }
  try {
    return { output: JSON.stringify(resultOf(parsed.data)), isRefused: false };
  } catch (error) {
    if (error instanceof RangeError) return refuse(null, `${error.message}.`);
    throw error;
  }
}

function resultOf(input: z.output<typeof line> | z.output<typeof table>): object {
  if (isLine(input)) {
    const published = publishLine(input, suppressLine(input));
    return { ...published, certificate: certifyLine(published) };
  }
  const published = publishTable(input, suppressTable(input));
  return { ...published, certificate: certifyTable(published, input) };
}

function isLine(input: z.output<typeof line> | z.output<typeof table>): input is z.output<typeof line> {
  return !input.counts.some(Array.isArray);
}
