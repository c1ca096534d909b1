import type { Database } from './database.ts';
import type { DatabaseSession } from './session.ts';

/**
 * Runs one write transaction as rapport_system, which sees every tenant: onboarding and the bookkeeping of jobs. `system` must have been opened with that role's
 * connection string. Requests never come here.
 */
export async function inSystem<T>(
  system: Database,
  work: (session: DatabaseSession) => Promise<T>,
): Promise<T> {
  const session = system.open({ text: 'select 1', name: 'enter_system' });
  try {
    return await system.within(session, () => session.write(() => work(session)));
  } finally {
    await session.end();
  }
}
