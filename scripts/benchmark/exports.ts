/**
 * Exports a million answers by the job of the API, in each format and form, next to COPY of the same answers.
 *
 *   npm run benchmark:exports                  a million answers
 *   npm run benchmark:exports -- 100000        so many answers
 */
import type { JobLease } from '@rapport/api/jobs/job.lease.ts';
import { runSurveyExport } from '@rapport/api/modules/exports/survey-export.worker.ts';
import { unlimitedRates } from '@rapport/api/testing/unlimited-rates.ts';
import { createDatabase } from '@rapport/database/database.ts';
import { inSystem } from '@rapport/database/system.ts';
import type { ObjectStore } from '@rapport/storage/object-store.ts';
import pg from 'pg';

import { createEmptyDataset } from './dataset.ts';
import { copiedBytes, seedAnswers, type SeededSurvey } from './exports.data.ts';
import { measured } from './memory.ts';
import { unusedServices } from './services.ts';

const answers = Number(process.argv[2] ?? 1_000_000);
const mebibyte = 1024 * 1024;

/** A store that reads what it is given, and keeps nothing but its length. */
const written: { bytes: number } = { bytes: 0 };
const discarding: ObjectStore = {
  ...unusedServices.exports,
  async write(_key, body) {
    if (Buffer.isBuffer(body)) return { bytes: body.length };
    let bytes = 0;
    for await (const block of body as AsyncIterable<Buffer>) bytes += block.length;
    written.bytes += bytes;
    return { bytes };
  },
  delete: () => Promise.resolve(),
};

const dataset = await createEmptyDataset();
const open = (url: string) => createDatabase({ url, connectionsMax: 2, statementsArePrepared: true });
const [database, system] = [open(dataset.urls.api), open(dataset.urls.system)];
const admin = new pg.Client({ connectionString: dataset.adminUrl });
await admin.connect();
try {
  console.error(`Seeding ${answers.toLocaleString('en')} answers …`);
  const survey = await seedAnswers(admin, answers);
  const dependencies = {
    ...unusedServices,
    exports: discarding,
    database,
    system,
    log: (entry: object) => console.error(entry),
    now: () => new Date(),
    rates: unlimitedRates,
  };
  const run = async (
    formats: ('CSV' | 'XLSX' | 'PARQUET' | 'SAV')[],
    form: 'IDENTIFIED' | 'DEIDENTIFIED',
  ) => {
    const lease = await waitingExport(survey, formats, form);
    return measured(() => runSurveyExport(dependencies, lease));
  };
  // The first runs warm up: the database, the driver and the compiler.
  await copiedBytes(admin, survey);
  await run(['CSV'], 'IDENTIFIED');
  const copies = [];
  for (let round = 0; round < 3; round += 1) copies.push(await measured(() => copiedBytes(admin, survey)));
  const copy = Math.min(...copies.map(({ seconds }) => seconds));
  console.log(`COPY … TO STDOUT: ${copy.toFixed(2)} s, ${(answers / copy).toFixed(0)} answers a second`);
  for (const [formats, form] of [
    [['CSV'], 'IDENTIFIED'],
    [['XLSX'], 'IDENTIFIED'],
    [['PARQUET'], 'IDENTIFIED'],
    [['SAV'], 'IDENTIFIED'],
    [['CSV'], 'DEIDENTIFIED'],
  ] as const) {
    written.bytes = 0;
    const { seconds, memory } = await run([...formats], form);
    const file = `${(written.bytes / mebibyte).toFixed(0)} MiB`;
    console.log(
      `${formats.join(', ')} ${form}: ${seconds.toFixed(2)} s, ${(copy / seconds).toFixed(2)} of COPY's speed, +${memory.toFixed(0)} MiB of memory, ${file}`,
    );
  }
} finally {
  await admin.end();
  await database.close();
  await system.close();
  await dataset.close();
}

/** An export that waits for its worker, and a hold on its job. */
async function waitingExport(
  { jurisdictionId, surveyVersionId }: SeededSurvey,
  formats: ('CSV' | 'XLSX' | 'PARQUET' | 'SAV')[],
  form: 'IDENTIFIED' | 'DEIDENTIFIED',
): Promise<JobLease> {
  const job = await inSystem(system, async () => {
    const made = await system.prisma.job.create({
      data: { jurisdictionId, kind: 'SURVEY_EXPORT', status: 'RUNNING', attempts: 1, createdBySubject: 'b' },
    });
    await system.prisma.surveyExport.create({
      data: {
        jurisdictionId,
        jobId: made.id,
        surveyVersionId,
        surveyVersionIds: [surveyVersionId],
        formats,
        form,
      },
    });
    return made;
  });
  return {
    job,
    progress: () => Promise.resolve(),
    release: () => undefined,
    giveBack: () => Promise.resolve(),
  };
}
