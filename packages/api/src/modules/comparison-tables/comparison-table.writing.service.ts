import type { Job } from '@rapport/database/generated/prisma/client.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import type { DisclosureDecision } from '@rapport/statistics/comparison/comparison.disclosure.ts';
import { publishComparison } from '@rapport/statistics/comparison/comparison.publication.ts';
import { canonicalJson } from '@rapport/statistics/evaluation/canonical.json.ts';
import { createHash } from 'node:crypto';

import { recordAuditAs } from '../../audit.ts';
import type { WorkerDependencies } from '../../jobs/worker.dependencies.ts';
import { softwareVersion } from '../../software-version.ts';
import { slugOf } from '../jurisdictions/jurisdiction.service.ts';
import type { FreezeSource } from './comparison-table.reading.service.ts';
import { comparisonTables } from './tables.ts';

type Decided = Extract<DisclosureDecision, { kind: 'DECIDED' }>;

/** Keeps a decided table: its published part, its receipt, the exact counts for later tables, and the use of the figures for the offices. */
export async function keepTable(
  { database: { prisma }, receipts, now }: WorkerDependencies,
  job: Job,
  session: DatabaseSession,
  { request, plan, exact }: FreezeSource,
  { hidden, certificate }: Decided,
): Promise<{ id: string }> {
  const { table, threshold, firstDay, lastDay } = exact;
  const { code: indicatorCode, revision } = plan.definition;
  const { title, methods, roundedTo } = request;
  const slug = await slugOf(prisma, job.jurisdictionId);
  const { number, edition } = await nextVersion(prisma, request.replacedTableId);
  const code = `${slug}/${number}`;
  const published = publishComparison({ code, version: edition }, table, {
    hidden,
    certificate,
    threshold,
    roundedTo,
    leftOut: exact.leftOut,
  });
  const document = canonicalJson(published);
  const sha256 = createHash('sha256').update(document).digest('hex');
  const unsigned = {
    code,
    version: edition,
    title,
    indicator: indicatorCode,
    revision,
    firstDay,
    lastDay,
    frozenAt: now().toISOString(),
    sha256,
    codeVersion: softwareVersion,
    publicKey: receipts.publicKey,
  };
  const receipt = canonicalJson({ ...unsigned, signature: receipts.sign(canonicalJson(unsigned)) });
  const officeSlugs = table.places.map((place) => place.code);
  const shown = published.cells.filter((cell) => cell.published !== null).length;
  const row = await prisma.comparisonTable.create({
    data: {
      number,
      edition,
      title,
      methods,
      indicatorCode,
      revision,
      dimension: table.dimension,
      firstDay: new Date(firstDay),
      lastDay: new Date(lastDay),
      threshold,
      roundedTo,
      officeSlugs,
      shownCount: shown,
      hiddenCount: published.cells.length - shown,
      document,
      sha256,
      receipt,
    },
    select: { id: true },
  });
  const counts = { table, everyone: [...hidden.everyone], groups: [...hidden.groups], totals: hidden.totals };
  await session.query({
    text: 'select app.keep_comparison_counts($1, $2, $3, $4)',
    values: [row.id, indicatorCode, officeSlugs, JSON.stringify(counts)],
  });
  await session.query({
    text: `select app.record_figure_uses($1::uuid[], 'FROZEN_TABLE', $2, $3, $4::date, $5::date, $6::uuid, $7, $8)`,
    values: [
      exact.officeIds,
      indicatorCode,
      table.dimension,
      firstDay,
      lastDay,
      row.id,
      job.createdBySubject,
      now(),
    ],
  });
  await recordAuditAs(
    prisma,
    {
      jurisdictionId: job.jurisdictionId,
      actorKind: 'WORKER',
      actorSubject: job.createdBySubject,
      requestId: job.id,
    },
    {
      action: 'comparisonTable.frozen',
      entityType: comparisonTables.typeName,
      entityId: row.id,
      detail: { number, version: edition, indicator: indicatorCode, sha256 },
    },
  );
  return row;
}

/** The next number of the agency, or the next version of a table. Call it under the lock of all tables. */
async function nextVersion(
  prisma: WorkerDependencies['database']['prisma'],
  replacedTableId: string | null,
): Promise<{ number: number; edition: number }> {
  if (replacedTableId === null) {
    const { _max: last } = await prisma.comparisonTable.aggregate({ _max: { number: true } });
    return { number: (last.number ?? 0) + 1, edition: 1 };
  }
  const { number } = await prisma.comparisonTable.findFirstOrThrow({ where: { id: replacedTableId } });
  const { _max: last } = await prisma.comparisonTable.aggregate({
    where: { number },
    _max: { edition: true },
  });
  return { number, edition: (last.edition ?? 0) + 1 };
}
