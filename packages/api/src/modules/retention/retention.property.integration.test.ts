import { RecordType } from '@rapport/database/generated/prisma/enums.ts';
import { inSystem } from '@rapport/database/system.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { covers, type HoldScope } from './hold.rules.ts';
import type { RetentionLine } from './retention.line.ts';
import { restorableTypes, retainedTypes } from './retention.rules.ts';

let api: TestApi;
const now = new Date('2026-06-15T12:00:00Z');

beforeAll(async () => {
  api = await startTestApi({ now: () => now });
});
afterAll(() => api.close());

const system = <T>(work: (prisma: TestApi['database']['system']['prisma']) => Promise<T>): Promise<T> =>
  inSystem(api.database.system, () => work(api.database.system.prisma));

/** The facts about a record that the property created. */
interface Made {
  id: string;
  type: RecordType;
  programIds: string[];
  /** Whole months since its time began to run, and a day; null while it is in use. */
  monthsAgo: number | null;
  deletedDaysAgo: number | null;
}

const monthsAgo = (months: number): Date =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, now.getUTCDate() - 1));
const daysAgo = (days: number | null): Date | null =>
  days === null ? null : new Date(now.getTime() - days * 86_400_000);

const age = fc.integer({ min: 0, max: 40 });
const deletion = fc.option(fc.constantFrom(0, 29, 30, 31, 90), { freq: 2 });
const plan = fc.record({
  age,
  deletion,
  isOver: fc.boolean(),
  activities: fc.array(fc.record({ age, deletion, attendances: fc.integer({ min: 0, max: 2 }) }), {
    maxLength: 2,
  }),
  line: fc.option(fc.record({ deletion, isSpent: fc.boolean() })),
  partner: fc.option(fc.record({ age, deletion, agreementAge: fc.option(age) })),
  feedbackItem: fc.option(fc.record({ age: fc.option(age), deletion, isPublished: fc.option(age) })),
  policyChange: fc.option(fc.record({ age, deletion, namesActivity: fc.boolean() })),
  review: fc.option(fc.option(age)),
  conflict: fc.option(fc.option(age)),
});
const rules = fc.dictionary(fc.constantFrom(...Object.values(RecordType)), fc.integer({ min: 1, max: 36 }));
const holds = fc.array(
  fc.record({
    recordTypes: fc.uniqueArray(fc.constantFrom(...Object.values(RecordType)), { maxLength: 2 }),
    program: fc.option(fc.nat({ max: 2 })),
  }),
  { maxLength: 2 },
);

type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never;

/** Writes a program with everything that belongs to it. */
async function write(jurisdictionId: string, given: Plan, index: number): Promise<Made[]> {
  const made: Made[] = [];
  const add = (
    type: RecordType,
    row: { id: string },
    programIds: string[],
    months: number | null,
    deleted: number | null = null,
  ) => {
    made.push({ id: row.id, type, programIds, monthsAgo: months, deletedDaysAgo: deleted });
    return row.id;
  };
  await system(async (prisma) => {
    const program = await prisma.program.create({
      data: {
        jurisdictionId,
        title: 'P',
        type: 'REENTRY',
        status: given.isOver ? 'ENDED' : 'ACTIVE',
        endsOn: monthsAgo(given.age),
        deletedAt: daysAgo(given.deletion),
      },
    });
    const programId = add('PROGRAM', program, [program.id], given.isOver ? given.age : null, given.deletion);
    const own = [programId];
    const activityIds: string[] = [];
    for (const { age: months, deletion: deleted, attendances } of given.activities) {
      const activity = await prisma.activity.create({
        data: {
          jurisdictionId,
          programId,
          title: 'A',
          kind: 'FORUM',
          startsAt: monthsAgo(months),
          // As deleted as its program at least, as deleting does it.
          deletedAt: daysAgo(deleted ?? given.deletion),
        },
      });
      activityIds.push(add('ACTIVITY', activity, own, months, deleted ?? given.deletion));
      for (let place = 0; place < attendances; place += 1) {
        const attendance = await prisma.attendance.create({
          data: {
            jurisdictionId,
            activityId: activity.id,
            headcount: 5,
            counts: { create: { dimension: 'SEX', category: 'FEMALE', count: 2 } },
          },
        });
        add('ATTENDANCE', attendance, own, months);
      }
    }
    if (given.line) {
      const line = await prisma.budgetLine.create({
        data: {
          jurisdictionId,
          programId,
          fiscalYear: 2023,
          fundingType: 'FEES',
          expenseType: 'FOOD',
          description: 'B',
          plannedCents: 5n,
          deletedAt: daysAgo(given.line.deletion ?? given.deletion),
        },
      });
      // From 31 December 2023 on.
      add('BUDGET_LINE', line, own, 29, given.line.deletion ?? given.deletion);
      if (given.line.isSpent) {
        await prisma.expenditure.create({
          data: {
            jurisdictionId,
            budgetLineId: line.id,
            spentOn: now,
            amountCents: 1n,
            description: 'E',
            recordedBySubject: 's',
          },
        });
      }
    }
    if (given.partner) {
      const partner = await prisma.partnerOrganization.create({
        data: {
          jurisdictionId,
          code: `p${index}`,
          name: 'O',
          kind: 'OTHER',
          updatedAt: monthsAgo(given.partner.age),
          deletedAt: daysAgo(given.partner.deletion),
        },
      });
      await prisma.programPartner.create({
        data: { jurisdictionId, programId, partnerOrganizationId: partner.id },
      });
      add(
        'PARTNER_ORGANIZATION',
        partner,
        own,
        given.isOver ? given.partner.age : null,
        given.partner.deletion,
      );
      if (given.partner.agreementAge !== null) {
        const agreement = await prisma.agreement.create({
          data: {
            jurisdictionId,
            partnerOrganizationId: partner.id,
            programId,
            kind: 'MOU',
            title: 'M',
            expiresOn: monthsAgo(given.partner.agreementAge),
          },
        });
        add('AGREEMENT', agreement, own, given.partner.agreementAge);
      }
    }
    if (given.feedbackItem) {
      const decidedAt = given.feedbackItem.age === null ? null : monthsAgo(given.feedbackItem.age);
      const feedbackItem = await prisma.feedbackItem.create({
        data: {
          jurisdictionId,
          programId,
          activityId: activityIds[0] ?? null,
          summary: 'C',
          receivedOn: monthsAgo(41),
          deletedAt: daysAgo(given.feedbackItem.deletion),
          ...(decidedAt
            ? { status: 'ADOPTED', category: 'TRAFFIC', priority: 'LOW', decisionReason: 'Done', decidedAt }
            : {}),
          responses: { create: { description: 'R', takenOn: now } },
        },
      });
      add('FEEDBACK_ITEM', feedbackItem, own, given.feedbackItem.age, given.feedbackItem.deletion);
      if (given.feedbackItem.isPublished !== null) {
        const publication = await prisma.publication.create({
          data: {
            jurisdictionId,
            kind: 'FEEDBACK_RESPONSE',
            feedbackItemId: feedbackItem.id,
            title: 'T',
            body: 'B',
            proposedBySubject: 's',
            status: 'PUBLISHED',
            publishedAt: monthsAgo(given.feedbackItem.isPublished),
          },
        });
        add('PUBLICATION', publication, own, given.feedbackItem.isPublished);
      }
    }
    if (given.policyChange) {
      const activityId = given.policyChange.namesActivity ? activityIds[0] : undefined;
      const policyChange = await prisma.policyChange.create({
        data: {
          jurisdictionId,
          programId,
          kind: 'POLICY',
          title: 'I',
          insight: 'i',
          change: 'c',
          limits: 'l',
          decidedOn: monthsAgo(given.policyChange.age),
          deletedAt: daysAgo(given.policyChange.deletion),
          ...(activityId === undefined ? {} : { influences: { create: { activityId } } }),
        },
      });
      add('POLICY_CHANGE', policyChange, own, given.policyChange.age, given.policyChange.deletion);
    }
    if (given.review !== null && given.review !== undefined) {
      const review = await prisma.ethicsReview.create({
        data: {
          jurisdictionId,
          kind: 'ETHICS',
          programId,
          requestedBySubject: 's',
          status: 'APPROVED',
          reviewerSubject: 'r',
          decidedAt: monthsAgo(given.review),
          questions: { create: { position: 1, question: 'Q', askedBySubject: 'r' } },
        },
      });
      // It approves without an end: in use for as long as the program is.
      const isInUse = !given.isOver && given.deletion === null;
      add('ETHICS_REVIEW', review, own, isInUse ? null : given.review);
    }
    if (given.conflict !== null && given.conflict !== undefined) {
      const conflict = await prisma.conflictDisclosure.create({
        data: {
          jurisdictionId,
          programId,
          discloserSubject: 's',
          nature: 'FAMILY',
          description: 'D',
          status: 'RESOLVED',
          resolution: 'RECUSED',
          resolutionNote: 'N',
          resolvedBySubject: 'r',
          resolvedAt: monthsAgo(given.conflict),
        },
      });
      add('CONFLICT_DISCLOSURE', conflict, own, given.conflict);
    }
  });
  return made;
}

/** The ids of everything in the tenant's tables of records. */
async function present(jurisdictionId: string): Promise<Set<string>> {
  const { system: database } = api.database;
  const ids = await inSystem(database, async (session) => {
    const text = retainedTypes
      .map(({ table }) => `select id from ${table} where jurisdiction_id = $1`)
      .join(' union all ');
    const { rows } = await session.query({ text, values: [jurisdictionId] });
    return rows.map((row: { id?: string }) => row.id ?? '');
  });
  return new Set(ids);
}

describe('a retention run', () => {
  it('removes nothing under a hold, nothing within its retention period, and exactly what its dry run listed, for any rules, ages and holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(plan, { minLength: 1, maxLength: 3 }),
        rules,
        holds,
        async (plans, months, scopes) => {
          const county = await api.jurisdiction();
          const jurisdictionId = county.id;
          const made: Made[] = [];
          for (const [index, one] of plans.entries()) made.push(...(await write(jurisdictionId, one, index)));
          const programIds = made.filter(({ type }) => type === 'PROGRAM').map(({ id }) => id);
          const standing: HoldScope[] = scopes.map(({ recordTypes, program }) => ({
            recordTypes,
            programId: program === null ? null : (programIds[program] ?? null),
          }));
          await system(async (prisma) => {
            await prisma.retentionRule.createMany({
              data: Object.entries(months).map(([recordType, retainMonths]) => ({
                jurisdictionId,
                recordType: recordType as RecordType,
                retainMonths,
                rationale: 'r',
              })),
            });
            await prisma.legalHold.createMany({
              data: standing.map((hold) => ({
                jurisdictionId,
                title: 'h',
                reason: 'r',
                placedBySubject: 's',
                recordTypes: [...hold.recordTypes],
                programId: hold.programId,
              })),
            });
          });

          const before = await present(jurisdictionId);
          const dry = await run(county, true);
          expect(await present(jurisdictionId)).toEqual(before);
          const real = await run(county, false);
          expect(real).toEqual(dry);

          const after = await present(jurisdictionId);
          const removed = made.filter(({ id }) => !after.has(id));
          const isDue = ({ type, monthsAgo: since, deletedDaysAgo }: Made): boolean =>
            (since !== null && months[type] !== undefined && since >= months[type]) ||
            (restorableTypes.has(type) && deletedDaysAgo !== null && deletedDaysAgo >= 30);
          const isHeld = (record: Made): boolean => standing.some((hold) => covers(hold, record));
          expect(removed.filter(isHeld)).toEqual([]);
          // Attendance goes with its activity too.
          expect(removed.filter((one) => !isDue(one) && one.type !== 'ATTENDANCE')).toEqual([]);
          for (const line of real) {
            const ofType = made.filter(({ type }) => type === line.recordType);
            const due = ofType.filter(isDue);
            expect([line.recordType, line.due, line.held]).toEqual([
              line.recordType,
              due.length,
              due.filter(isHeld).length,
            ]);
            expect(line.due).toBe(line.deleted + line.held + line.referenced);
            const gone = removed.filter(({ type }) => type === line.recordType).length;
            if (line.recordType === 'ATTENDANCE') expect(gone).toBeGreaterThanOrEqual(line.deleted);
            else expect([line.recordType, gone]).toEqual([line.recordType, line.deleted]);
          }
          // Nothing is left to do.
          const again = await run(county, false);
          expect(again.map(({ deleted }) => deleted)).toEqual(again.map(() => 0));
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
  }, 240_000);
});

type County = Awaited<ReturnType<TestApi['jurisdiction']>>;

async function run(county: County, dryRun: boolean): Promise<RetentionLine[]> {
  const admin = api.as({ jurisdiction: county, role: 'ADMIN' });
  const asked = await admin.query(
    `mutation ($input: RequestRetentionRunInput!) {
       requestRetentionRun(input: $input) { ... on RequestRetentionRunPayload { retentionRun { id } } }
     }`,
    { input: { dryRun } },
  );
  const { id } = asked.data.requestRetentionRun.retentionRun;
  await api.drainQueue();
  const { data } = await admin.query(
    `query ($id: ID!) {
       retentionRun(id: $id) { job { status problem { message } } lines { recordType due deleted held referenced } }
     }`,
    { id },
  );
  expect(data.retentionRun.job).toEqual({ status: 'SUCCEEDED', problem: null });
  return data.retentionRun.lines;
}
