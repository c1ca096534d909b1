import { sweep, type SweepResult } from '@rapport/api/sweep.ts';

import { createLog, openDatabase } from './composition.ts';
import { readSweepSettings } from './environment.ts';
import { lazyJobQueue, lazyMailer, lazyObjectStore } from './lazy-storage.ts';

const settings = readSweepSettings();
const dependencies = {
  system: openDatabase(settings.system, 1),
  queue: lazyJobQueue({ ...settings.queue.connection, queueUrl: settings.queue.url }),
  auditHeads: lazyObjectStore({ ...settings.auditHeads.connection, bucket: settings.auditHeads.bucket }),
  rollupArchive: lazyObjectStore({ ...settings.exports.connection, bucket: settings.exports.bucket }),
  news: settings.news && {
    mailer: lazyMailer({ ...settings.news.connection, from: settings.news.from }),
    siteUrl: settings.news.siteUrl,
  },
  log: createLog(),
  now: () => new Date(),
};

/** Runs once a minute (`sweep`). */
export function handler(): Promise<SweepResult> {
  return sweep(dependencies);
}
