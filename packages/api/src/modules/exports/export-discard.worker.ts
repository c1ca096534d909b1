import { inSystem } from '@rapport/database/system.ts';

import type { WorkerDependencies } from '../../jobs/worker.dependencies.ts';

/** The prefix of the objects of an export, of all attempts. */
export const exportPrefix = (jurisdictionId: string, exportId: string): string =>
  `${jurisdictionId}/${exportId}/`;

/**
 * Removes the files of a canceled export once no worker can be writing them any more. A worker that notices the end of its job removes its own files, so this is about a worker that
 * died. Does nothing for any other job.
 */
export async function discardCanceledExport(
  { system, exports: store, now }: WorkerDependencies,
  jobId: string,
): Promise<void> {
  const canceled = { id: jobId, status: 'CANCELED', leaseExpiresAt: { lt: now() } } as const;
  const job = await inSystem(system, () =>
    system.prisma.job.findFirst({
      where: canceled,
      include: { surveyExport: { select: { id: true } }, listExport: { select: { id: true } } },
    }),
  );
  if (!job) return;
  const { id } = job.surveyExport ?? job.listExport ?? {};
  if (id !== undefined) {
    for await (const { key } of store.list(exportPrefix(job.jurisdictionId, id))) await store.delete(key);
  }
  await inSystem(system, () =>
    system.prisma.job.updateMany({ where: canceled, data: { leaseExpiresAt: null } }),
  );
}
