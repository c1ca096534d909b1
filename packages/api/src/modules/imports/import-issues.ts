import { importIssuesMax } from '@rapport/core/limits.ts';
import type { ImportIssueSeverity } from '@rapport/database/generated/prisma/enums.ts';
import type { RowIssue, RowResult } from '@rapport/interchange/row-result.ts';

/** The issues of a file. The first ones are kept, and all are counted. */
export interface IssueList {
  /** The number of problems, without warnings. */
  readonly count: number;
  readonly warningCount: number;
  /** The number of warnings about texts that the person who imports the file has confirmed. */
  readonly confirmedCount: number;
  /** The issues that were kept, in the order of the file's lines; those without a line come last. */
  inOrder: () => IssueRecord[];
  add: (issue: IssueRecord) => void;
}

export type IssueRecord = Omit<RowIssue, 'code'> & {
  code: string;
  /** ERROR by default. */
  severity?: ImportIssueSeverity;
};

export function createIssueList(): IssueList {
  const kept: IssueRecord[] = [];
  let count = 0;
  let warningCount = 0;
  let confirmedCount = 0;
  const place = ({ line }: IssueRecord): number => line ?? Number.MAX_SAFE_INTEGER;
  return {
    get count() {
      return count;
    },
    get warningCount() {
      return warningCount;
    },
    get confirmedCount() {
      return confirmedCount;
    },
    inOrder: () => kept.toSorted((one, other) => place(one) - place(other)),
    add(issue) {
      if (issue.severity === 'WARNING') warningCount += 1;
      else count += 1;
      if (issue.severity === 'WARNING' && issue.canConfirm) confirmedCount += 1;
      if (kept.length < importIssuesMax) kept.push(issue);
    },
  };
}

/** True if the person who imports a file has confirmed its texts. */
export const areTextsConfirmed = ({ confirmationReason }: { confirmationReason: string | null }): boolean =>
  confirmationReason !== null;

/**
 * The good rows of a file in batches. The issues of the others go to `issues`. An issue that can be confirmed
 * is a warning if the person who imports the file has confirmed its texts.
 */
export async function* goodRowsInBatches<T>(
  rows: AsyncIterable<RowResult<T>>,
  batchRows: number,
  issues: IssueList,
  isConfirmed: boolean,
): AsyncGenerator<{ rows: { line: number; value: T }[]; rowsRead: number }> {
  let batch: { line: number; value: T }[] = [];
  let rowsRead = 0;
  for await (const row of rows) {
    rowsRead += 1;
    if (row.ok) {
      batch.push({ line: row.line, value: row.value });
    }
    for (const issue of row.ok ? (row.warnings ?? []) : row.issues) {
      issues.add(issue.canConfirm && isConfirmed ? { ...issue, severity: 'WARNING' } : issue);
    }
    if (batch.length >= batchRows) {
      yield { rows: batch, rowsRead };
      batch = [];
    }
  }
  yield { rows: batch, rowsRead };
}
