/**
 * Exports a million answers by the job of the API, in each format and form, next to COPY of the same answers.
 *
 *   npm run benchmark:exports                          a million answers
 *   npm run benchmark:exports -- 100000                so many answers
 *   npm run benchmark:exports -- --only CSV,XLSX       these formats
 *
 * Each round measures COPY and every format in turn, so that other work on the machine slows all of them down. The figures are those of the fastest round, and the largest memory of all.
 */
import { parseArgs } from 'node:util';

import type { JobLease } from '@rapport/api/jobs/job.lease.ts';
import { runSurveyExport } from '@rapport/api/modules/exports/survey-export.worker.ts';
import { unlimitedRates } from '@rapport/api/testing/unlimited-rates.ts';
import { createDatabase } from '@rapport/database/database.ts';
import { inSystem } from '@rapport/database/system.ts';
import type { SurveyFormat } from '@rapport/interchange/survey-table-file.ts';
import type { ObjectStore } from '@rapport/storage/object-store.ts';
import pg from 'pg';

import { createEmptyDataset } from './dataset.ts';
import { copiedBytes, seedAnswers, type SeededSurvey } from './exports.data.ts';
import { measured, type Measured } from './memory.ts';
import { unusedServices } from './services.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' } },
});
const answers = Number(positionals[0] ?? 1_000_000);
const warmUpAnswers = Math.min(answers, 100_000);
const rounds = 3;
const mebibyte = 1024 * 1024;

type Form = 'IDENTIFIED' | 'DEIDENTIFIED';
const only = options.only?.split(',');
const tables = (
  [
    ['CSV', 'IDENTIFIED'],
    ['XLSX', 'IDENTIFIED'],
    ['PARQUET', 'IDENTIFIED'],
    ['SAV', 'IDENTIFIED'],
    ['CSV', 'DEIDENTIFIED'],
  ] as const
).filter(([format]) => only?.includes(format) !== false);

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
  const small = await seedAnswers(admin, 'warm-up', warmUpAnswers);
  const survey = await seedAnswers(admin, 'export', answers);
  const dependencies = {
    ...unusedServices,
    exports: discarding,
    database,
    system,
    log: (entry: object) => console.error(entry),
    now: () => new Date(),
    rates: unlimitedRates,
  };
  const run = async (of: SeededSurvey, format: SurveyFormat, form: Form) => {
    const lease = await waitingExport(of, format, form);
    return measured(() => runSurveyExport(dependencies, lease));
  };
  for (const [format, form] of tables) await run(small, format, form);
  const copies: Measured[] = [];
  const results = tables.map(([format, form]) => ({ format, form, bytes: 0, runs: [] as Measured[] }));
  for (let round = 0; round < rounds; round += 1) {
    copies.push(await measured(() => copiedBytes(admin, survey)));
    for (const one of results) {
      written.bytes = 0;
      one.runs.push(await run(survey, one.format, one.form));
      one.bytes = written.bytes;
    }
  }
  const fastest = (runs: readonly Measured[]): number => Math.min(...runs.map(({ seconds }) => seconds));
  const copy = fastest(copies);
  console.log(`COPY … TO STDOUT: ${copy.toFixed(2)} s, ${(answers / copy).toFixed(0)} answers a second`);
  for (const { format, form, bytes, runs } of results) {
    const seconds = fastest(runs);
    const processor = Math.min(...runs.map(({ processorSeconds }) => processorSeconds));
    const memory = Math.max(...runs.map((one) => one.memory));
    console.log(
      `${format} ${form}: ${seconds.toFixed(2)} s, ${(copy / seconds).toFixed(2)} of COPY's speed, ${processor.toFixed(2)} s of processor time, +${memory.toFixed(0)} MiB of memory, ${(bytes / mebibyte).toFixed(0)} MiB`,
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
  format: SurveyFormat,
  form: Form,
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
        formats: [format],
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
