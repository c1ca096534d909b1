import type { Database } from '@rapport/database/database.ts';

type Prisma = Database['prisma'];

/** Creates rows of one county, each with only its required parents. */
export function officeRows(prisma: Prisma, jurisdictionId: string) {
  let number = 0;
  const code = () => `code-${(number += 1)}`;
  const office = {
    prisma,
    jurisdictionId,
    /** An ACTIVE program by default. */
    program: async (values: object = {}) => {
      const data = { jurisdictionId, title: 'Program', type: 'REENTRY' as const, status: 'ACTIVE' as const };
      return prisma.program.create({ data: { ...data, ...values } });
    },
    activity: async (programId: string, startsAt: Date, values: object = {}) =>
      prisma.activity.create({
        data: { jurisdictionId, programId, title: 'Activity', kind: 'FORUM', startsAt, ...values },
      }),
    budgetLine: async (programId: string, fiscalYear: number, values: object = {}) =>
      prisma.budgetLine.create({
        data: {
          jurisdictionId,
          programId,
          fiscalYear,
          fundingType: 'FEES',
          expenseType: 'FOOD',
          description: 'Food',
          plannedCents: 5n,
          ...values,
        },
      }),
    /** The only person of a new cohort, who was followed for a day. */
    cohortPerson: async (programId: string | null, day: Date) => {
      const cohort = await prisma.recidivismCohort.create({
        data: {
          jurisdictionId,
          programId,
          title: 'Cohort',
          startEvent: 'Entry',
          eventType: 'ARREST',
          windowMonths: 12,
        },
      });
      const job = await prisma.job.create({
        data: { jurisdictionId, kind: 'DATASET_IMPORT', createdBySubject: 'somebody', enqueuedAt: day },
      });
      const upload = await prisma.upload.create({
        data: {
          jurisdictionId,
          fileName: 'people.csv',
          bytes: 1n,
          contentType: 'text/csv',
          objectKey: cohort.id,
          createdBySubject: 'somebody',
          expiresAt: day,
        },
      });
      const datasetImport = await prisma.datasetImport.create({
        data: {
          jurisdictionId,
          kind: 'RECIDIVISM_COHORT',
          recidivismCohortId: cohort.id,
          jobId: job.id,
          uploadId: upload.id,
        },
      });
      return prisma.recidivismPerson.create({
        data: {
          jurisdictionId,
          recidivismCohortId: cohort.id,
          datasetImportId: datasetImport.id,
          personKey: 'P-1',
          startedOn: day,
          followedUntil: day,
        },
      });
    },
    partner: async (values: object = {}) =>
      prisma.partnerOrganization.create({
        data: { jurisdictionId, code: code(), name: 'Partner', kind: 'OTHER', ...values },
      }),
    /** A partner of a program. */
    partnerOf: async (programId: string, values: object = {}) => {
      const { id } = await office.partner(values);
      await prisma.programPartner.create({ data: { jurisdictionId, programId, partnerOrganizationId: id } });
      return { id };
    },
    publication: async (named: object, values: object = {}) =>
      prisma.publication.create({
        data: {
          jurisdictionId,
          kind: 'ANNOUNCEMENT',
          title: 'Title',
          body: 'Body',
          proposedBySubject: 'somebody',
          ...named,
          ...values,
        },
      }),
    policyChange: async (named: object, decidedOn: Date, values: object = {}) =>
      prisma.policyChange.create({
        data: {
          jurisdictionId,
          kind: 'POLICY',
          title: 'Decision',
          insight: 'Insight',
          change: 'Change',
          limits: 'Limits',
          decidedOn,
          ...named,
          ...values,
        },
      }),
    feedbackItem: async (named: object, values: object = {}) =>
      prisma.feedbackItem.create({
        data: {
          jurisdictionId,
          summary: 'Feedback item',
          receivedOn: new Date('2001-03-01'),
          ...named,
          ...values,
        },
      }),
  };
  return office;
}

export type OfficeRows = ReturnType<typeof officeRows>;
