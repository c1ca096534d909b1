import type { RecordType } from '@rapport/database/generated/prisma/enums.ts';

import type { ForeignKey } from './retention.references.ts';

/** The calendar of the office in SQL. */
export interface CalendarSql {
  /** The first moment of a day. */
  startOf: (day: string) => string;
  /** The last day of a fiscal year. */
  fiscalYearEnd: (year: string) => string;
}

/** How a retention run handles a type of record. Expressions are about the row `t` of its table. All of them come from code, none from a request. */
export interface RetainedType {
  recordType: RecordType;
  table: string;
  /** When its retention period starts; null (in the database) while the record is in use, so that no rule removes it. */
  start: (office: CalendarSql) => string;
  /** The same day in words, for the contract. */
  startInWords: string;
  /** Its programs, for holds on one program. */
  programIds: string;
  /** All rows with the same value of this column are removed together or not at all. The type of record that the column names. */
  together?: { column: string; typeName: string };
  /** Rows that are removed with it, innermost first. */
  dependents: readonly string[];
  /** Rows of other records that refer to it and therefore keep it. */
  references: readonly ForeignKey[];
}
