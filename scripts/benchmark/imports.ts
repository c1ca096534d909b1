/**
 * Imports a million answers by the job of the API, next to COPY of the same answers into the same tables.
 *
 *   npm run benchmark:imports                  a million answers
 *   npm run benchmark:imports -- 100000        so many answers
 */
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { JobLease } from '@rapport/api/jobs/job.lease.ts';
import { limitHeapGrowth } from '@rapport/api/jobs/job.memory.ts';
import { runDatasetImport } from '@rapport/api/modules/imports/dataset-import.worker.ts';
import { unlimitedRates } from '@rapport/api/testing/unlimited-rates.ts';
import { createDatabase } from '@rapport/database/database.ts';
import { inSystem } from '@rapport/database/system.ts';
import type { ObjectStore } from '@rapport/storage/object-store.ts';
import pg from 'pg';

import { createEmptyDataset } from './dataset.ts';
import { questionCount, seedOffice, seedVersion, type SeededSurvey } from './exports.data.ts';
import { copyRows, writeResponses, writeRows } from './imports.data.ts';
import { measured } from './memory.ts';
import { unusedServices } from './services.ts';

limitHeapGrowth();
const rounds = 2;
const respondents = Math.ceil(Number(process.argv[2] ?? 1_000_000) / questionCount);
const answers = respondents * questionCount;

const folder = mkdtempSync(join(tmpdir(), 'rapport-imports-'));
const file = join(folder, 'responses.csv');
const copied = { response: join(folder, 'response.copy'), answer: join(folder, 'answer.copy') };
/** A store that has one file. */
const uploads: ObjectStore = {
  ...unusedServices.uploads,
  head: () => Promise.resolve({ bytes: statSync(file).size, contentType: 'text/csv', etag: 'same' }),
  openRead: () => Promise.resolve(createReadStream(file)),
};

const dataset = await createEmptyDataset();
const open = (url: string) => createDatabase({ url, connectionsMax: 2, statementsArePrepared: true });
const [database, system] = [open(dataset.urls.api), open(dataset.urls.system)];
const admin = new pg.Client({ connectionString: dataset.adminUrl });
await admin.connect();
try {
  await admin.query(`set statement_timeout = '600s'`);
  const dependencies = {
    ...unusedServices,
    uploads,
    database,
    system,
    log: (entry: object) => console.error(entry),
    now: () => new Date(),
    rates: unlimitedRates,
  };
  const office = await seedOffice(admin, 'import');
  const importOnce = async (count: number) => {
    await writeResponses(file, count);
    const lease = await waitingImport(await seedVersion(admin, office));
    await admin.query('checkpoint');
    const result = await measured(() => runDatasetImport(dependencies, lease));
    await requireResponses(lease, count);
    return result;
  };
  const copyOnce = async () => {
    await writeRows(admin, await seedVersion(admin, office), copied, respondents);
    await admin.query('checkpoint');
    return measured(() => copyRows(admin, copied));
  };
  // The first import warms up the driver and the compiler. The tables have statistics afterward, as in a database in use.
  await importOnce(Math.min(respondents, 2_500));
  await admin.query('vacuum analyze');
  const results: { copy: number; imported: number; processor: number; memory: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const copy = await copyOnce();
    const { seconds, processorSeconds, memory } = await importOnce(respondents);
    results.push({ copy: copy.seconds, imported: seconds, processor: processorSeconds, memory });
    console.log(
      `round ${round + 1}: COPY … FROM STDIN ${copy.seconds.toFixed(2)} s, import ${seconds.toFixed(2)} s, ${processorSeconds.toFixed(2)} s of processor time, +${memory.toFixed(0)} MiB of memory`,
    );
  }
  const copy = Math.min(...results.map((one) => one.copy));
  const imported = Math.min(...results.map((one) => one.imported));
  const processor = Math.min(...results.map((one) => one.processor));
  const memory = Math.max(...results.map((one) => one.memory));
  console.log(
    `import of ${answers.toLocaleString('en')} answers: ${(copy / imported).toFixed(2)} of COPY's speed, ${(answers / imported).toFixed(0)} answers a second, ${processor.toFixed(2)} s of processor time, +${memory.toFixed(0)} MiB of memory at most`,
  );
} finally {
  await admin.end();
  await database.close();
  await system.close();
  await dataset.close();
  rmSync(folder, { recursive: true });
}

/** Throws if an import did not bring in all of its responses. */
async function requireResponses({ job }: JobLease, expected: number): Promise<void> {
  const { rows } = await admin.query<{ rows: number; problem: string | null }>(
    `select rows_imported as rows, job.problem_message as problem from dataset_import join job on job.id = dataset_import.job_id where job.id = $1`,
    [job.id],
  );
  const [row] = rows;
  if (row?.rows !== expected)
    throw new Error(`The import has ${String(row?.rows)} rows: ${row?.problem ?? 'no problem'}`);
}

/** An import that waits for its worker, and a hold on its job. */
async function waitingImport({ jurisdictionId, surveyVersionId }: SeededSurvey): Promise<JobLease> {
  const createdBySubject = 'b';
  const job = await inSystem(system, async () => {
    const made = await system.prisma.job.create({
      data: { jurisdictionId, kind: 'DATASET_IMPORT', status: 'RUNNING', attempts: 1, createdBySubject },
    });
    const upload = await system.prisma.upload.create({
      data: {
        jurisdictionId,
        objectKey: made.id,
        fileName: 'responses.csv',
        contentType: 'text/csv',
        bytes: BigInt(statSync(file).size),
        expiresAt: new Date(),
        createdBySubject,
      },
    });
    await system.prisma.datasetImport.create({
      data: {
        jurisdictionId,
        jobId: made.id,
        uploadId: upload.id,
        kind: 'SURVEY_RESPONSES',
        surveyVersionId,
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
