import { sealAuditEvents } from '@rapport/database/audit-seal.writer.ts';
import type { Database } from '@rapport/database/database.ts';
import type { ObjectStore } from '@rapport/storage/object-store.ts';

import { saveAuditHeads } from './audit-heads.ts';
import type { Context } from './context.ts';
import { sweepJobs } from './jobs/job.sweep.ts';
import { eraseSpentAddresses, sendDueNews, type News } from './modules/feedback/feedback-news.delivery.ts';
import { archiveRollups } from './modules/rollups/rollup.archive.ts';
import { writeFigureUses } from './modules/sharing/figure-uses.sweep.ts';
import { requestDueRuns } from './modules/retention/retention.schedule.ts';
import { closeDueVersions } from './modules/surveys/survey-version.schedule.ts';
import { requestDueReleases } from './modules/surveys/survey-release.schedule.ts';
import { sendDueWebhooks } from './modules/webhooks/webhook.delivery.ts';
import { createWebhookSender, type WebhookSender } from './modules/webhooks/webhook.sender.ts';
import { purgeHistory, purgeIdempotentResults, purgeSubmissions } from './purge.ts';

export type SweepDependencies = Pick<Context, 'queue' | 'log' | 'now'> & {
  /** The database as rapport_system. */
  system: Database;
  /** Where the heads of audit trails are saved; nowhere if undefined. */
  auditHeads?: ObjectStore | undefined;
  /** How webhooks are sent; to the public internet if undefined. */
  sendWebhook?: WebhookSender | undefined;
  /** How residents get news of their feedback; news wait if undefined. */
  news?: News | undefined;
  /** Where the roll-ups of indicators are archived every night; nowhere if undefined. */
  rollupArchive?: ObjectStore | undefined;
};

/** The result of a sweep. */
export interface SweepResult {
  /** Jobs that were put on the queue again. */
  announced: number;
  /** Audit events that were sealed. */
  sealed: number;
  /** Heads of audit trails that were saved. */
  headsSaved: number;
  /** Rows that nobody needed any more. */
  purged: number;
  /** Attempts at deliveries of webhooks. */
  webhooks: number;
  /** Attempts to send news of feedback. */
  news: number;
}

/**
 * Runs once a minute: closes survey versions by their dates, requests retention runs and releases that are due, and announces jobs without a message. It seals new audit events, sends webhooks and news of feedback, erases addresses whose time is over, and removes rows that nobody needs any more. It writes uses of shared figures into the records of many offices. Then it saves the heads of audit trails, and at night the roll-ups of indicators. The history of
 * jobs has its turn once an hour. One failure does not stop the others; the first one is thrown at the end.
 */
export async function sweep(dependencies: SweepDependencies): Promise<SweepResult> {
  const {
    system,
    now,
    auditHeads,
    rollupArchive,
    news: outgoing,
    sendWebhook = createWebhookSender(),
  } = dependencies;
  const moment = now();
  const due = await Promise.allSettled([requestDueRuns(system), closeAndRelease(system, moment)]);
  const sealing = sealAuditEvents(system);
  const [jobs, seals, heads, archive, results, submissions, history, webhooks, uses, news, erased] =
    await Promise.allSettled([
      sweepJobs(dependencies),
      sealing,
      // The heads of this sweep's seals, or of earlier ones if it could not seal.
      Promise.allSettled([sealing]).then(() => (auditHeads ? saveAuditHeads(system, auditHeads, moment) : 0)),
      rollupArchive ? archiveRollups(system, rollupArchive, now) : 0,
      purgeIdempotentResults(system, moment),
      purgeSubmissions(system, moment),
      moment.getUTCMinutes() === 0 ? purgeHistory(system, moment) : 0,
      sendDueWebhooks(dependencies, sendWebhook),
      writeFigureUses(system),
      outgoing ? sendDueNews(dependencies, outgoing) : 0,
      eraseSpentAddresses(system, moment),
    ]);
  for (const one of [
    ...due,
    jobs,
    seals,
    heads,
    archive,
    results,
    submissions,
    history,
    webhooks,
    uses,
    news,
    erased,
  ])
    if (one.status === 'rejected') throw one.reason;
  return {
    announced: jobs.status === 'fulfilled' ? jobs.value : 0,
    sealed: seals.status === 'fulfilled' ? seals.value.events : 0,
    headsSaved: heads.status === 'fulfilled' ? heads.value : 0,
    purged: [results, submissions, history].reduce(
      (sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0),
      0,
    ),
    webhooks: webhooks.status === 'fulfilled' ? webhooks.value : 0,
    news: news.status === 'fulfilled' ? news.value : 0,
  };
}

/** Versions that are closed now have their releases requested in the same sweep. */
async function closeAndRelease(system: Database, moment: Date): Promise<void> {
  await closeDueVersions(system, moment);
  await requestDueReleases(system);
}
