import { AsyncLocalStorage } from 'node:async_hooks';

import type { Database } from '../database.ts';
import type { DatabaseSession } from '../session.ts';

/** The work that one request caused in the database. */
export interface DatabaseUse {
  /** SQL statements, transaction control and tenant entry included. */
  readonly statementCount: number;
  /** Text of the statements between the entry and the end. */
  readonly statements: readonly string[];
}

/** A database that tells the use of one piece of work from that of others at the same time. */
export interface CountedDatabase {
  database: Database;
  /** Runs the work, waits for its sessions to end, and says what they did. */
  count<T>(work: () => Promise<T>): Promise<[T, DatabaseUse]>;
}

interface Record {
  sessions: DatabaseSession[];
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
        const session = database.open(entry);
        const record = current.getStore();
        return record ? observed(session, record) : session;
      },
    },
    async count(work) {
      const record: Record = { sessions: [], statements: [], endings: [] };
      const result = await current.run(record, work);
      await Promise.all(record.endings);
      const statementCount = record.sessions.reduce((sum, one) => sum + one.statementCount, 0);
      return [result, { statementCount, statements: record.statements }];
    },
  };
}

function observed(session: DatabaseSession, record: Record): DatabaseSession {
  record.sessions.push(session);
  return {
    query(statement) {
      record.statements.push(statement.text);
      return session.query(statement);
    },
    enter: (entry) => session.enter(entry),
    continueAs: (entry) => session.continueAs(entry),
    write: (work) => session.write(work),
    attempt: (work) => session.attempt(work),
    end() {
      const ended = session.end();
      record.endings.push(ended);
      return ended;
    },
    get statementCount() {
      return session.statementCount;
    },
  };
}
