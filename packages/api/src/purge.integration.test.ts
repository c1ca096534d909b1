import { JobKind } from '@rapport/database/generated/prisma/enums.ts';
import { uuidv7At } from '@rapport/database/record-ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { jobHistories, keptDays } from './purge.ts';
import type { TestJurisdiction } from './testing/seed-kit.ts';
import { startTestApi, type TestApi } from './testing/test-api.ts';

let api: TestApi;
let county: TestJurisdiction;
/** A full hour, at which the history of jobs is looked at too. */
const hour = new Date('2026-06-15T12:00:00Z');
let now = hour;

beforeAll(async () => {
  api = await startTestApi({ now: () => now });
});
afterAll(() => api.close());
beforeEach(async () => {
  now = hour;
  county = await api.jurisdiction();
});

const system = <T>(work: (prisma: TestApi['database']['system']['prisma']) => Promise<T>): Promise<T> =>
  inSystem(api.database.system, () => work(api.database.system.prisma));
const daysAgo = (days: number): Date => new Date(hour.getTime() - days * 86_400_000);

describe('the results of creates with an idempotency key', () => {
  const create = async (key: string): Promise<unknown> => {
    const input = { title: 'A forum', type: 'COMMUNITY_FORUM', idempotencyKey: key };
    const document = `mutation ($input: CreateProgramInput!) { createProgram(input: $input) { ... on CreateProgramPayload { program { id } } } }`;
    const { data } = await api.as({ jurisdiction: county, role: 'EDITOR' }).query(document, { input });
    return data.createProgram.program.id;
  };
  const age = (days: number) =>
    system((prisma) =>
      prisma.idempotentResult.updateMany({
        where: { jurisdictionId: county.id },
        data: { id: uuidv7At(daysAgo(days)) },
      }),
    );

  it('are kept for thirty days, and then the key can be used again', async () => {
    const first = await create('a-key-of-a-script');
    await age(keptDays.idempotentResults - 1);
    await api.worker.sweep();
    expect(await create('a-key-of-a-script')).toBe(first);
    await age(keptDays.idempotentResults + 1);
    now = new Date('2026-06-15T12:01:00Z');
    expect(await api.worker.sweep()).toMatchObject({ purged: 1 });
    expect(await create('a-key-of-a-script')).not.toBe(first);
  });

  it('of the public are kept for two days, because they say when responses came', async () => {
    const submission = (name: string, days: number) => ({
      jurisdictionId: county.id,
      keyHash: name,
      outcome: 'ACCEPTED' as const,
      receivedOn: daysAgo(days),
    });
    await system((prisma) =>
      prisma.surveySubmission.createMany({
        data: [submission('young', keptDays.submissions), submission('old', keptDays.submissions + 1)],
      }),
    );
    await api.worker.sweep();
    const kept = await system((prisma) =>
      prisma.surveySubmission.findMany({ where: { jurisdictionId: county.id } }),
    );
    expect(kept.map(({ keyHash }) => keyHash)).toEqual(['young']);
  });

  it('are removed in parts', async () => {
    await system((prisma) =>
      prisma.idempotentResult.createMany({
        data: Array.from({ length: 1_200 }, (_, index) => ({
          id: uuidv7At(daysAgo(100)),
          jurisdictionId: county.id,
          actorSubject: 'ana',
          operation: 'createProgram',
          key: `key-${index}`,
          requestHash: 'h',
          entityId: county.id,
        })),
      }),
    );
    now = new Date('2026-06-15T12:01:00Z');
    expect((await api.worker.sweep()).purged).toBe(1_000);
    expect((await api.worker.sweep()).purged).toBe(200);
  });
});

describe('uploads', () => {
  const upload = (days: number, jurisdictionId = county.id) =>
    system((prisma) =>
      prisma.upload.create({
        data: {
          jurisdictionId,
          objectKey: crypto.randomUUID(),
          fileName: 'a.csv',
          contentType: 'text/csv',
          bytes: 1n,
          createdBySubject: 'ana',
          expiresAt: daysAgo(days),
        },
      }),
    );
  const left = async (): Promise<string[]> =>
    (await system((prisma) => prisma.upload.findMany({ where: { jurisdictionId: county.id } }))).map(
      ({ id }) => id,
    );

  it('that no import uses are removed two weeks after they expire, once an hour', async () => {
    const young = await upload(keptDays.unusedUploads - 1);
    const old = await upload(keptDays.unusedUploads + 1);
    now = new Date('2026-06-15T12:59:00Z');
    await api.worker.sweep();
    expect(await left()).toEqual([young.id, old.id]);
    now = hour;
    await api.worker.sweep();
    expect(await left()).toEqual([young.id]);
  });

  it('of an office with a legal hold in force stay', async () => {
    const old = await upload(keptDays.unusedUploads + 1);
    const hold = await system((prisma) =>
      prisma.legalHold.create({
        data: { jurisdictionId: county.id, title: 'A lawsuit', reason: 'R', placedBySubject: 'ana' },
      }),
    );
    await api.worker.sweep();
    expect(await left()).toEqual([old.id]);
    await system((prisma) =>
      prisma.legalHold.updateMany({
        where: { id: hold.id },
        data: { releasedAt: hour, releasedBySubject: 'ana' },
      }),
    );
    await api.worker.sweep();
    expect(await left()).toEqual([]);
  });
});

describe('the feed of a state agency', () => {
  it('loses old changes and deliveries, and its numbers go on', async () => {
    const { id: jurisdictionId } = county;
    const change = (number: number, days: number) =>
      system((prisma) =>
        prisma.agencyChange.create({
          data: {
            id: uuidv7At(daysAgo(days)),
            jurisdictionId,
            number,
            kind: 'TABLE',
            subjectType: 'ComparisonTable',
            subjectId: crypto.randomUUID(),
            summary: 'A table is frozen.',
          },
        }),
      );
    const changes = [
      await change(1, keptDays.agencyChanges + 3),
      await change(2, keptDays.agencyChanges + 2),
      await change(3, keptDays.agencyChanges + 1),
    ];
    const endpoint = await system((prisma) =>
      prisma.webhookEndpoint.create({
        data: {
          jurisdictionId,
          url: 'https://receiver.example/',
          secret: 'whsec_c2VjcmV0',
          kinds: ['TABLE'],
          createdBySubject: 'ana',
        },
      }),
    );
    const delivery = (agencyChangeId: string, days: number, status: 'DELIVERED' | 'PENDING') =>
      system((prisma) =>
        prisma.webhookDelivery.create({
          data: {
            jurisdictionId,
            webhookEndpointId: endpoint.id,
            agencyChangeId,
            status,
            attempts: 1,
            lastAttemptAt: daysAgo(days),
            // A delivery that waits for the year 2100 is not sent by the sweep.
            nextAttemptAt: status === 'PENDING' ? new Date('2100-01-01') : null,
          },
        }),
      );
    const [first, second, third] = changes.map(({ id }) => id);
    await delivery(first ?? '', keptDays.webhookDeliveries + 1, 'DELIVERED');
    await delivery(second ?? '', keptDays.webhookDeliveries + 1, 'PENDING');
    await delivery(third ?? '', keptDays.webhookDeliveries - 1, 'DELIVERED');
    await api.worker.sweep();
    const left = await system(async (prisma) => ({
      changes: await prisma.agencyChange.findMany({ where: { jurisdictionId }, orderBy: { number: 'asc' } }),
      deliveries: await prisma.webhookDelivery.findMany({ where: { jurisdictionId } }),
    }));
    // One waits for its delivery, and one is the newest.
    expect(left.changes.map(({ number }) => number)).toEqual([2, 3]);
    expect(left.deliveries.map(({ agencyChangeId }) => agencyChangeId).toSorted()).toEqual(
      [second, third].toSorted(),
    );
  });
});

describe('finished jobs', () => {
  let versionId: string;
  beforeEach(async () => {
    const survey = await system((prisma) =>
      prisma.survey.create({ data: { jurisdictionId: county.id, title: 'S' } }),
    );
    const version = await system((prisma) =>
      prisma.surveyVersion.create({ data: { jurisdictionId: county.id, surveyId: survey.id, number: 1 } }),
    );
    versionId = version.id;
  });

  /** A job that ended some days ago, with rows in every table that belongs to it. `isKept`: its effect lasts. */
  const finished: Record<JobKind, (days: number, isKept: boolean) => Promise<string>> = {
    async DATASET_IMPORT(days, isKept) {
      const id = await job('DATASET_IMPORT', days);
      await system(async (prisma) => {
        const uploaded = await prisma.upload.create({
          data: {
            jurisdictionId: county.id,
            objectKey: id,
            fileName: 'a.csv',
            contentType: 'text/csv',
            bytes: 1n,
            createdBySubject: 'ana',
            expiresAt: daysAgo(days),
          },
        });
        await prisma.datasetImport.create({
          data: {
            jurisdictionId: county.id,
            jobId: id,
            uploadId: uploaded.id,
            kind: 'PROGRAMS',
            isDryRun: !isKept,
            issues: { create: { position: 1, code: 'C', message: 'M' } },
          },
        });
      });
      return id;
    },
    async LIST_EXPORT(days) {
      const id = await job('LIST_EXPORT', days);
      await system((prisma) =>
        prisma.listExport.create({
          data: {
            jurisdictionId: county.id,
            jobId: id,
            requestedBySubject: 'ana',
            list: 'programs',
            model: 'Program',
            shownColumns: [],
            conditions: [],
            listOrder: {},
            files: {
              create: {
                position: 0,
                name: 'a.csv',
                objectKey: id,
                contentType: 'text/csv',
                bytes: 1n,
                sha256: 'x',
              },
            },
          },
        }),
      );
      return id;
    },
    async SURVEY_RELEASE(days) {
      const id = await job('SURVEY_RELEASE', days);
      await system((prisma) =>
        prisma.surveyReleaseRequest.create({
          data: { jurisdictionId: county.id, jobId: id, surveyVersionId: versionId },
        }),
      );
      return id;
    },
    async SURVEY_EXPORT(days) {
      const id = await job('SURVEY_EXPORT', days);
      await system((prisma) =>
        prisma.surveyExport.create({
          data: {
            jurisdictionId: county.id,
            jobId: id,
            surveyVersionId: versionId,
            surveyVersionIds: [versionId],
            files: {
              create: {
                position: 1,
                name: 'a',
                objectKey: id,
                contentType: 'text/csv',
                bytes: 1n,
                sha256: 's',
              },
            },
          },
        }),
      );
      return id;
    },
    async OBSERVATION_DERIVATION(days) {
      const id = await job('OBSERVATION_DERIVATION', days);
      await system(async (prisma) => {
        const definition = await prisma.indicatorDefinition.findFirstOrThrow({
          where: { jurisdictionId: county.id },
        });
        const day = new Date('2024-01-01');
        await prisma.observationDerivation.create({
          data: {
            jurisdictionId: county.id,
            jobId: id,
            firstDay: day,
            lastDay: day,
            lines: { create: { indicatorDefinitionId: definition.id, position: 0 } },
          },
        });
      });
      return id;
    },
    async COMPARISON_FREEZE(days) {
      const id = await job('COMPARISON_FREEZE', days);
      const day = new Date('2024-01-01');
      await system((prisma) =>
        prisma.comparisonFreeze.create({
          data: {
            jurisdictionId: county.id,
            jobId: id,
            title: 'A table',
            methods: 'As reported.',
            indicatorCode: 'crime-rate',
            revision: 1,
            firstDay: day,
            lastDay: day,
            periods: 1,
            isDryRun: false,
          },
        }),
      );
      return id;
    },
    async PLACEBO_CHECK(days, isKept) {
      const id = await job('PLACEBO_CHECK', days, isKept ? 'SUCCEEDED' : 'FAILED');
      const evaluationId = await evaluation();
      await system((prisma) =>
        prisma.placeboCheck.create({
          data: { jurisdictionId: county.id, jobId: id, evaluationId, planSha256: 'x' },
        }),
      );
      return id;
    },
    async EVALUATION_RESULT(days, isKept) {
      const id = await job('EVALUATION_RESULT', days, isKept ? 'SUCCEEDED' : 'FAILED');
      const own = { jurisdictionId: county.id, evaluationId: await evaluation() };
      const checkJob = await job('PLACEBO_CHECK', days);
      await system(async (prisma) => {
        const check = await prisma.placeboCheck.create({
          data: { ...own, jobId: checkJob, planSha256: 'x' },
        });
        const registration = await prisma.evaluationRegistration.create({
          data: {
            ...own,
            placeboCheckId: check.id,
            number: 1,
            document: '{}',
            sha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
            isAfterResults: false,
            registeredAt: new Date(),
            registeredBySubject: 'ana',
          },
        });
        await prisma.evaluationResult.create({
          data: { ...own, jobId: id, evaluationRegistrationId: registration.id },
        });
      });
      return id;
    },
    async RETENTION_RUN(days, isKept) {
      const id = await job('RETENTION_RUN', days);
      const counts = { due: 2, deleted: isKept ? 1 : 0, held: isKept ? 1 : 2, referenced: 0 };
      await system((prisma) =>
        prisma.retentionRun.create({
          data: {
            jurisdictionId: county.id,
            jobId: id,
            isDryRun: false,
            lines: { create: { recordType: 'PROGRAM', ...counts } },
          },
        }),
      );
      return id;
    },
  };

  const evaluation = (): Promise<string> =>
    system(async (prisma) => {
      const own = { jurisdictionId: county.id };
      const { id } = await prisma.indicatorDefinition.findFirstOrThrow({ where: own });
      const data = { title: 'E', question: 'Q', design: 'PRE_POST' as const, plan: {} };
      const made = await prisma.evaluation.create({ data: { ...own, ...data, indicatorDefinitionId: id } });
      return made.id;
    });

  const job = async (
    kind: JobKind,
    days: number,
    status: 'SUCCEEDED' | 'FAILED' = 'SUCCEEDED',
  ): Promise<string> => {
    const data = { jurisdictionId: county.id, kind, status, createdBySubject: 'ana' };
    const made = await system((prisma) =>
      prisma.job.create({ data: { ...data, finishedAt: daysAgo(days) } }),
    );
    return made.id;
  };
  const left = async (): Promise<string[]> =>
    (
      await system((prisma) =>
        prisma.job.findMany({ where: { jurisdictionId: county.id }, orderBy: { id: 'asc' } }),
      )
    ).map(({ id }) => id);

  it.each(Object.values(JobKind))('of kind %s are removed with everything of theirs', async (kind) => {
    const days = jobHistories[kind].keptDays;
    const young = await finished[kind](days - 1, false);
    const old = await finished[kind](days + 1, false);
    const lasting = await finished[kind](days + 1, true);
    await api.worker.sweep();
    // A release, derived observations and a frozen comparison stay without the record of their job.
    const lastingWork = ['SURVEY_RELEASE', 'OBSERVATION_DERIVATION', 'COMPARISON_FREEZE'];
    const isSpent = kind.endsWith('_EXPORT') || lastingWork.includes(kind);
    // Without the jobs of other kinds that they need.
    const own = (await left()).filter((id) => [young, old, lasting].includes(id));
    expect(own).toEqual(isSpent ? [young] : [young, lasting]);
  });
});
