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
const lineOf = (most: number, what = 'counts') =>
  z.array(count, `Must be a list of ${what}`).max(most, `Must have at most ${most} entries`);
const sizesOf = (most: number) => lineOf(most, 'sizes').optional();
const line = z
  .strictObject({ threshold, counts: lineOf(1000), sizes: sizesOf(1000) })
  .superRefine(({ counts, sizes }, context) => {
    requireLength(context, ['sizes'], sizes, counts.length);
    requireSum(context, counts);
  });
const table = z
  .strictObject({
    threshold,
    counts: z.array(lineOf(50)).max(50, 'Must have at most 50 rows'),
    rowSizes: sizesOf(50),
    columnSizes: sizesOf(50),
  })
  .superRefine(({ counts, rowSizes, columnSizes }, context) => {
    const width = counts[0]?.length ?? 0;
    counts.forEach((row, i) => requireLength(context, ['counts', i], row, width));
    requireLength(context, ['rowSizes'], rowSizes, counts.length);
    requireLength(context, ['columnSizes'], columnSizes, width);
    requireSum(context, counts.flat());
  });

function requireLength(
  context: z.RefinementCtx,
  path: (string | number)[],
  list: readonly number[] | undefined,
  length: number,
): void {
  if (list === undefined || list.length === length) return;
  context.addIssue({ code: 'custom', path, message: `Must have ${length} entries, but has ${list.length}` });
}

/** Larger sums are not exact, so no certificate could hold. */
function requireSum(context: z.RefinementCtx, counts: readonly number[]): void {
  if (Number.isSafeInteger(counts.reduce((sum, each) => sum + each, 0))) return;
  const message = `Must add up to at most ${Number.MAX_SAFE_INTEGER}`;
  context.addIssue({ code: 'custom', path: ['counts'], message });
}

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
    // Some programs begin a file with a byte order mark.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse(null, 'This line is not JSON.');
  }
  const given = z.record(z.string(), z.unknown()).safeParse(value);
  if (!given.success) return refuse(null, 'This line is not a JSON object.');
  const { counts } = given.data;
  const isTable = Array.isArray(counts) && counts.some(Array.isArray);
  const parsed = isTable ? table.safeParse(value) : line.safeParse(value);
  if (parsed.success) return { output: JSON.stringify(resultOf(parsed.data)), isRefused: false };
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys')
    return refuse(issue.keys[0] ?? null, `A ${isTable ? 'table' : 'line'} of counts has no such field.`);
  return refuse(issue?.path.join('.') || null, `${issue?.message ?? 'This line cannot be used'}.`);
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
