import type { DatabaseSession } from '@rapport/database/session.ts';
import type { PrismaClient } from '@rapport/database/client.ts';
import type { DatasetImport } from '@rapport/database/generated/prisma/client.ts';
import type { CsvFile } from '@rapport/interchange/csv-reader.ts';
import type { RowResult } from '@rapport/interchange/row-result.ts';
import type { ResponseMapping } from '@rapport/interchange/response-mapping.ts';

import type { JobProblem } from '../../jobs/job.outcome.ts';
import type { FileOptions, FileReading } from './file-options.ts';
import type { IssueRecord } from './import-issues.ts';

/** The place where rows are written: the tenant's session and the import. */
export interface RowTarget {
  session: DatabaseSession;
  /** Its queries also run in the session. */
  prisma: PrismaClient;
  datasetImport: DatasetImport;
  /** The person who requested the import and is therefore the proposer of its rows. */
  importedBySubject: string;
  now: Date;
  /** The time zone of the office. */
  timeZone: string;
}

/** A row of a file without problems of its own. */
export interface GoodRow<T> {
  line: number;
  value: T;
}

/** An open file. */
export interface OpenDataset<T> extends FileReading, Pick<CsvFile, 'skipped'> {
  rows: AsyncIterable<RowResult<T>>;
  ignoredColumns: readonly string[];
  /** The meaning of its columns, if a mapping says it. */
  mapping?: ResponseMapping;
}

/** Reads one kind of dataset from a file into the database. */
export interface DatasetImporter<T> {
  /** The number of rows that are checked and written together, if each of them is large. */
  readonly batchRows?: number;
  /** Opens the file. Throws a FileProblem if it cannot be read. */
  open(bytes: AsyncIterable<Uint8Array>, options: FileOptions): Promise<OpenDataset<T>>;
  /** Conflicts of rows with the database, such as respondents that already exist. */
  conflicts(target: RowTarget, rows: readonly GoodRow<T>[]): Promise<IssueRecord[]>;
  /** Warnings about the whole file, after all of its rows were read. They do not stop the import. */
  warnings?(target: RowTarget): Promise<IssueRecord[]>;
  /** Writes rows, in a fixed number of statements. */
  write(target: RowTarget, rows: readonly GoodRow<T>[]): Promise<void>;
  /** Locks and checks what must still be true before the rows are written. Returns the problem, or null. */
  refusal?(target: RowTarget): Promise<JobProblem | null>;
  /** The same after all rows are written and before the commit, for locks that come after all others. */
  settle?(target: RowTarget): Promise<JobProblem | null>;
}
