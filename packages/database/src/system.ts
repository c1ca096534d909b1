import type { Database } from './database.ts';
import type { Operation } from './operation.ts';

/**
 * Runs one write transaction as rapport_system, which sees every tenant: onboarding and the bookkeeping of jobs. `system` must have been opened with that role's
 * connection string. Requests never come here.
 */
export async function inSystem<T>(system: Database, work: (operation: Operation) => Promise<T>): Promise<T> {
  const operation = system.open({ text: 'select 1', name: 'enter_system' });
  try {
    return await system.within(operation, () => operation.write(() => work(operation)));
  } finally {
    await operation.end();
  }
}
