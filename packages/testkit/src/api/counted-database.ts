import { AsyncLocalStorage } from 'node:async_hooks';

import type { Database } from '@rapport/database/database.ts';
import type { Operation } from '@rapport/database/operation.ts';

/** What one request did to the database. */
export interface DatabaseUse {
  /** SQL statements, transaction control and tenant entry included. */
  readonly statementCount: number;
  /** Text of the statements between the entry and the end. */
  readonly statements: readonly string[];
}

/** A database that tells the use of one piece of work from that of others at the same time. */
export interface CountedDatabase {
  database: Database;
  /** Runs the work, waits for its operations to end, and says what they did. */
  count<T>(work: () => Promise<T>): Promise<[T, DatabaseUse]>;
}

interface Record {
  operations: Operation[];
  statements: string[];
  endings: Promise<void>[];
}

/** Puts a counter before a database. Work outside `count` is not recorded. */
export function countedDatabase(database: Database): CountedDatabase {
  const current = new AsyncLocalStorage<Record>();
  return {
    database: {
      ...database,
      open(entry) {
        const operation = database.open(entry);
        const record = current.getStore();
        return record ? observed(operation, record) : operation;
      },
    },
    async count(work) {
      const record: Record = { operations: [], statements: [], endings: [] };
      const result = await current.run(record, work);
      await Promise.all(record.endings);
      const statementCount = record.operations.reduce((sum, one) => sum + one.statementCount, 0);
      return [result, { statementCount, statements: record.statements }];
    },
  };
}

function observed(operation: Operation, record: Record): Operation {
  record.operations.push(operation);
  return {
    query(statement) {
      record.statements.push(statement.text);
      return operation.query(statement);
    },
    enter: (entry) => operation.enter(entry),
    continueAs: (entry) => operation.continueAs(entry),
    write: (work) => operation.write(work),
    end() {
      const ended = operation.end();
      record.endings.push(ended);
      return ended;
    },
    get statementCount() {
      return operation.statementCount;
    },
  };
}
