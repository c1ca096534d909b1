import type { DatabaseSession } from '@rapport/database/session.ts';
import type { PrismaClient } from '@rapport/database/client.ts';
import type { DatasetImport } from '@rapport/database/generated/prisma/client.ts';
import type { RowResult } from '@rapport/interchange/row-result.ts';

import type { JobProblem } from '../../jobs/job.outcome.ts';
import type { IssueRecord } from './import-issues.ts';

/** Where rows are written: the tenant's session, and the import that they come from. */
export interface RowTarget {
  session: DatabaseSession;
  /** Its queries run in the session too. */
  prisma: PrismaClient;
  datasetImport: DatasetImport;
  /** Who asked for the import, and so proposed what it brings. */
  importedBySubject: string;
  now: Date;
}

/** A row of a file that is good in itself. */
export interface GoodRow<T> {
  line: number;
  value: T;
}

/** How one kind of dataset gets from a file into the database. */
export interface DatasetImporter<T> {
  /** Opens the file. Throws a FileProblem where it cannot be read at all. */
  open(
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<{ rows: AsyncIterable<RowResult<T>>; ignoredColumns: readonly string[] }>;
  /** What the database has against rows that are good in themselves, such as respondents that are there already. */
  conflicts(target: RowTarget, rows: readonly GoodRow<T>[]): Promise<IssueRecord[]>;
  /** Writes rows, in a fixed number of statements. */
  write(target: RowTarget, rows: readonly GoodRow<T>[]): Promise<void>;
  /** Locks and checks what must still hold before the rows are written. Returns why they may not be, or null. */
  refusal?(target: RowTarget): Promise<JobProblem | null>;
  /** The same once all rows are written and before they stand: for locks that come after all others. */
  settle?(target: RowTarget): Promise<JobProblem | null>;
}
