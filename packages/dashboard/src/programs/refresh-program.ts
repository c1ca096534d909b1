import { useProgramQuery, useProgramSummaryQuery } from '@rapport/client/generated/hooks.ts';
import type { QueryClient } from '@tanstack/react-query';

/** Asks again for what is shown of a program, after something of it changed: its figures are of its activities too. */
export async function refreshProgram(cache: QueryClient): Promise<void> {
  await Promise.all([
    cache.invalidateQueries({ queryKey: [useProgramQuery.rootKey] }),
    cache.invalidateQueries({ queryKey: [useProgramSummaryQuery.rootKey] }),
  ]);
}
