import { useProgramQuery, useProgramSummaryQuery } from '@rapport/client/generated/hooks.ts';
import type { QueryClient } from '@tanstack/react-query';

/**
 * Reloads the data of a program after a change of one of its parts, because its figures include its
 * activities.
 */
export async function refreshProgram(cache: QueryClient): Promise<void> {
  await Promise.all([
    cache.invalidateQueries({ queryKey: [useProgramQuery.rootKey] }),
    cache.invalidateQueries({ queryKey: [useProgramSummaryQuery.rootKey] }),
  ]);
}
