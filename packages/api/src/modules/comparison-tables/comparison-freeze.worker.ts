import type { DatabaseSession } from '@rapport/database/session.ts';
import { inTenant } from '@rapport/database/tenant.ts';
import {
  discloseComparison,
  type DisclosureDecision,
} from '@rapport/statistics/comparison/comparison.disclosure.ts';
import type { EarlierTable } from '@rapport/statistics/comparison/disclosed.counts.ts';
import { hiddenReasons } from '@rapport/statistics/comparison/hidden.reasons.ts';
import { jurisdictionThreshold } from '@rapport/statistics/disclosure/threshold.ts';
import { canonicalJson } from '@rapport/statistics/evaluation/canonical.json.ts';
import { setImmediate } from 'node:timers/promises';

import type { JobLease } from '../../jobs/job.lease.ts';
import { finishJob, type JobProblem } from '../../jobs/job.outcome.ts';
import type { WorkerDependencies } from '../../jobs/worker.dependencies.ts';
import { calendarYearsOf, readLiveTables } from '../comparisons/live-tables.service.ts';
import { relatedCodes } from '../comparisons/comparison.rules.ts';
import { sharedVersion } from '../comparisons/shared-version.service.ts';
import { disclosureThresholdOf } from '../jurisdictions/jurisdiction.service.ts';
import { planOfFreeze, refusalMessage, refusedCell } from './comparison-freeze.rules.ts';
import { readExactTable, type FreezeSource } from './comparison-table.reading.service.ts';
import { readEarlierTables } from './earlier-tables.service.ts';
import { keepTable } from './comparison-table.writing.service.ts';

/** How often a freeze starts again because shared figures changed meanwhile. */
const startsMax = 5;

/**
 * Freezes a comparison: decides what is hidden, with everything published before, and keeps the table with its certificate. The table
 * and the end of the job are one transaction. It reads everything again under the lock of all tables. If an agreement ended meanwhile,
 * or a figure or another table is new, the decision is made again. Each cell counts as two rows: one read, one decided.
 */
export async function runComparisonFreeze(dependencies: WorkerDependencies, lease: JobLease): Promise<void> {
  const { database } = dependencies;
  const { jurisdictionId } = lease.job;
  for (let start = 1; ; start += 1) {
    const { source, live } = await inTenant(database, jurisdictionId, async (session) => {
      const read = await readSource(dependencies, lease, session);
      return { source: read, live: await readLive(session, read) };
    });
    const cells = source.exact.table.cells.length;
    await lease.progress(cells, 2 * cells);
    // The event loop turns, so that the lease is renewed before a long decision.
    await setImmediate();
    const { table, threshold } = source.exact;
    const decision = cells === 0 ? null : discloseComparison(table, [...live, ...source.earlier], threshold);
    await lease.progress(2 * cells, 2 * cells);
    const isDone = await inTenant(database, jurisdictionId, (session) =>
      session.write(() => settle(dependencies, lease, session, { source, decision, start })),
    );
    if (isDone) return;
  }
}

async function readSource(
  { database }: WorkerDependencies,
  { job }: JobLease,
  session: DatabaseSession,
): Promise<FreezeSource> {
  const request = await database.prisma.comparisonFreeze.findFirstOrThrow({ where: { jobId: job.id } });
  const plan = planOfFreeze(request);
  const ownThreshold = jurisdictionThreshold(await disclosureThresholdOf(database, job.jurisdictionId));
  const replaced =
    request.replacedTableId === null
      ? null
      : await database.prisma.comparisonTable.findFirst({ where: { id: request.replacedTableId } });
  const exact = await readExactTable(session, plan, ownThreshold, replaced?.officeSlugs ?? []);
  const offices = exact.table.places.map(({ code }) => code);
  const { code } = plan.definition;
  const earlier = await readEarlierTables(session, code, offices);
  const agencyId = job.jurisdictionId;
  const { version } = await sharedVersion(session, { agencyId, codes: relatedCodes(code), code });
  return {
    request,
    plan,
    exact,
    ownThreshold,
    earlier,
    version,
  };
}

/**
 * The figures that members of the agency can read live, as published tables. A table of two groups takes only its own dimension: it hides
 * everyone where a group is small, and everyone's live figure would forbid that. A person who is alone in a group knows the other one from
 * that figure, with and without the table.
 */
async function readLive(
  session: DatabaseSession,
  { plan, exact, ownThreshold }: FreezeSource,
): Promise<EarlierTable[]> {
  const { dimension, groups } = exact.table;
  const years = calendarYearsOf({ all: plan.periods.asked });
  const tables = await readLiveTables(session, ownThreshold, { revisions: plan.revisions, years });
  return dimension !== null && groups.length < 3
    ? tables.filter((table) => table.dimension === dimension)
    : tables;
}

/** Ends the job, unless something changed since the decision. Returns whether it did. */
async function settle(
  dependencies: WorkerDependencies,
  lease: JobLease,
  session: DatabaseSession,
  decided: { source: FreezeSource; decision: DisclosureDecision | null; start: number },
): Promise<boolean> {
  const { source, decision, start } = decided;
  const { prisma } = dependencies.database;
  const { job } = lease;
  // One table of all agencies is frozen at a time, because each is checked against those before it. A statement of its own, so
  // that the next one sees what the previous holder wrote.
  await session.query({
    text: `select pg_advisory_xact_lock(hashtextextended('comparison tables', 0))`,
  });
  const isSame = signatureOf(await readSource(dependencies, lease, session)) === signatureOf(source);
  if (!isSame && start < startsMax) return false;
  const refused = decision?.kind === 'REFUSED' ? decision.refusals.map(refusedCell) : [];
  const problem = problemOf(isSame, decision, refusalMessage(refused));
  const rowsDone = 2 * source.exact.table.cells.length;
  // This is first, so that an attempt that was taken over or canceled ends here.
  await finishJob(dependencies.database, job, { rowsDone, problem, now: dependencies.now() });
  const { request, exact, earlier } = source;
  const where = { id: request.id };
  if (problem !== null || decision?.kind !== 'DECIDED') {
    const data = { refusedCells: refused, version: { increment: 1 } };
    await prisma.comparisonFreeze.updateMany({ where, data });
    return true;
  }
  const { hidden } = decision;
  const cells = exact.table.cells.length;
  const hiddenCount = exact.table.cells.filter(({ place, group }) =>
    (group === null ? hidden.everyone : hidden.groups).has(place),
  ).length;
  const kept = request.isDryRun ? null : await keepTable(dependencies, job, session, source, decision);
  await prisma.comparisonFreeze.updateMany({
    where,
    data: {
      comparisonTableId: kept?.id ?? null,
      shownCount: cells - hiddenCount,
      hiddenCount,
      isTotalHidden: hidden.totals,
      hiddenPlaces: stored(hiddenReasons(exact.table, earlier, exact.threshold, hidden)),
      refusedCells: [],
      version: { increment: 1 },
    },
  });
  return true;
}

/** Everything that changes a decision, as text. */
const signatureOf = ({ exact, earlier, version }: FreezeSource): string =>
  canonicalJson({ exact, version, earlier: earlier.map(({ id }) => id) });

function problemOf(isSame: boolean, decision: DisclosureDecision | null, refusal: string): JobProblem | null {
  if (!isSame)
    return {
      code: 'FIGURES_CHANGED',
      message: 'The shared figures changed again and again while the table was frozen. Freeze it later.',
    };
  if (decision === null)
    return { code: 'NOTHING_SHARED', message: 'No office shares a figure that can be compared.' };
  return decision.kind === 'REFUSED' ? { code: 'COUNTS_WOULD_FOLLOW', message: refusal } : null;
}

/** Plain JSON for a column. */
const stored = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
