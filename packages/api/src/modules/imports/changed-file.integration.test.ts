import { decodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';

import {
  fieldedVersion,
  importDataset,
  readImport,
  startApiWithWorker,
  trustQuestion,
  upload,
} from '../../testing/survey-journey.ts';
import { createWorker } from '../../worker.ts';

type Api = Awaited<ReturnType<typeof startApiWithWorker>>;
let api: Api;
let county: Awaited<ReturnType<Api['jurisdiction']>>;

beforeAll(async () => {
  api = await startApiWithWorker();
  county = await api.jurisdiction();
});
afterAll(() => api.close());

const editor = () => api.as({ jurisdiction: county, role: 'EDITOR' });
const checked = 'respondent_key,trust\np1,7\np2,3\n';
/** As long as the other, so that its length tells nothing. */
const replaced = 'respondent_key,trust\np1,9\np2,3\n';

function system<T>(work: (prisma: Api['database']['system']['prisma']) => Promise<T>): Promise<T> {
  return inSystem(api.database.system, () => work(api.database.system.prisma));
}

/** An uploaded file, and what it is imported into. */
async function uploaded() {
  const { versionId } = await fieldedVersion(editor(), [trustQuestion]);
  const uploadId = await upload(editor(), checked);
  const key = await system((prisma) =>
    prisma.upload.findFirstOrThrow({ where: { id: decodeGlobalId(uploadId)?.id ?? '' } }),
  ).then(({ objectKey }) => objectKey);
  const request = async (dryRun: boolean) => {
    const dataset = { surveyResponses: { surveyVersionId: versionId } };
    const { datasetImport } = await importDataset(editor(), { uploadId, dryRun, dataset });
    return datasetImport.id as string;
  };
  return {
    request,
    put: (content: string) => api.services.uploads.write(key, Buffer.from(content), 'text/csv'),
    responses: () =>
      system((prisma) =>
        prisma.response.count({ where: { surveyVersionId: decodeGlobalId(versionId)?.id ?? '' } }),
      ),
    done: async (dryRun: boolean) => {
      const id = await request(dryRun);
      await api.drainQueue();
      return readImport(editor(), id);
    },
  };
}

const refusal = (when: string) => ({
  rowsRead: 0,
  rowsImported: 0,
  job: { status: 'FAILED', problem: { code: 'FILE_CHANGED', message: expect.stringContaining(when) } },
});

it('a file that is replaced after its dry run is refused, and the checked one is imported', async () => {
  const file = await uploaded();
  expect(await file.done(true)).toMatchObject({ rowsRead: 2, job: { status: 'SUCCEEDED' } });
  await file.put(replaced);
  expect(await file.done(false)).toMatchObject(refusal('after it was first read'));
  expect(await file.responses()).toBe(0);
  await file.put(checked);
  expect(await file.done(false)).toMatchObject({ rowsImported: 2, job: { status: 'SUCCEEDED' } });
});

it('a file that is replaced while it is read is refused, with nothing written', async () => {
  const file = await uploaded();
  const importId = await file.request(false);
  const { jobId } = await system((prisma) =>
    prisma.datasetImport.findFirstOrThrow({ where: { id: decodeGlobalId(importId)?.id ?? '' } }),
  );
  const { uploads } = api.services;
  const worker = createWorker({
    ...api.services,
    system: api.database.system,
    uploads: {
      ...uploads,
      openRead: async (key) => {
        const body = await uploads.openRead(key);
        await file.put(replaced);
        return body;
      },
    },
  });
  await worker.run({ jobId, kind: 'DATASET_IMPORT' });
  expect(await readImport(editor(), importId)).toMatchObject(refusal('while it was read'));
  expect(await file.responses()).toBe(0);
});
