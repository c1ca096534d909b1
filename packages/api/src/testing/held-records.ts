import { encodeGlobalId } from '@rapport/core/ids.ts';
import type { Database } from '@rapport/database/database.ts';
import type { RecordType } from '@rapport/database/generated/prisma/enums.ts';

import { officeRows, type OfficeRows } from './office-rows.ts';

/** A record that a hold can cover, and the program that it belongs to, if any. */
export interface HeldRecord {
  type: RecordType;
  /** Its type, and how it belongs to its program. */
  name: string;
  id: string;
  globalId: string;
  programId: string | null;
}

type Prisma = Database['prisma'];
type Make = (office: OfficeRows) => Promise<{ id: string; programId: string | null }>;

const longAgo = new Date('2001-03-01');
const recently = new Date(Date.now() - 86_400_000);

const published = { status: 'PUBLISHED' as const, publishedAt: longAgo };
const closed = {
  status: 'ADOPTED' as const,
  category: 'TRAFFIC' as const,
  priority: 'LOW' as const,
  decisionReason: 'Done.',
  decidedAt: longAgo,
};

const aContact = async ({ prisma, jurisdictionId }: OfficeRows, feedbackItemId: string): Promise<string> =>
  (await prisma.feedbackContact.create({ data: { jurisdictionId, feedbackItemId, name: 'A. Resident' } })).id;

/** The subject of a review or a disclosure: the column that names it, in a program. */
const subjects: Record<string, (office: OfficeRows, programId: string) => Promise<object>> = {
  'a program': async (_office, programId) => ({ programId }),
  'an activity': async (office, programId) => ({
    activityId: (await office.activity(programId, recently)).id,
  }),
  'a budget line': async (office, programId) => ({
    budgetLineId: (await office.budgetLine(programId, 2100)).id,
  }),
  'a partner': async (office, programId) => ({
    partnerOrganizationId: (await office.partnerOf(programId)).id,
  }),
  'a publication': async (office, programId) => ({
    publicationId: (await office.publication({ programId })).id,
  }),
};

const aboutEach = (make: (office: OfficeRows, subject: object) => Promise<{ id: string }>) =>
  Object.fromEntries(
    Object.entries(subjects).map(([name, subjectOf]): [string, Make] => [
      name,
      async (office) => {
        const { id: programId } = await office.program();
        const { id } = await make(office, await subjectOf(office, programId));
        return { id, programId };
      },
    ]),
  );

/** Creates a response to a version that was closed long ago. */
async function response({ prisma, jurisdictionId }: OfficeRows, programId: string | null) {
  const survey = await prisma.survey.create({ data: { jurisdictionId, title: 'Survey', programId } });
  const version = await prisma.surveyVersion.create({
    data: {
      jurisdictionId,
      surveyId: survey.id,
      number: 1,
      status: 'CLOSED',
      languages: ['en'],
      fieldedAt: longAgo,
      closedAt: longAgo,
    },
  });
  const { id } = await prisma.response.create({
    data: { jurisdictionId, surveyVersionId: version.id, respondentKey: 'r1' },
  });
  return { id, programId };
}

/** Creates a participant with words of a focus group that was closed long ago. */
async function focusGroupParticipant({ prisma, jurisdictionId }: OfficeRows, programId: string | null) {
  const group = await prisma.focusGroup.create({
    data: { jurisdictionId, title: 'Safety', question: 'When is it unsafe?', programId, closedAt: longAgo },
  });
  const session = await prisma.focusGroupSession.create({
    data: {
      jurisdictionId,
      focusGroupId: group.id,
      heldOn: longAgo,
      language: 'en',
      consentForm: 'SPOKEN',
      consentText: 'You may leave.',
    },
  });
  const place = { jurisdictionId, focusGroupSessionId: session.id };
  const { id } = await prisma.focusGroupParticipant.create({ data: { ...place, code: 'p1' } });
  const excerpt = await prisma.excerpt.create({
    data: { ...place, focusGroupParticipantId: id, text: 'Dark.' },
  });
  const theme = await prisma.theme.create({
    data: { jurisdictionId, code: `t-${id}`, name: 'Lights', definition: 'Lights.' },
  });
  const coding = await prisma.coding.create({
    data: { jurisdictionId, excerptId: excerpt.id, coderSubject: 'somebody' },
  });
  await prisma.codingTheme.create({
    data: { jurisdictionId, codingId: coding.id, themeId: theme.id, position: 0 },
  });
  return { id, programId };
}

/**
 * Creates a record of each type that is past a retention period of one month, for each way in which it can
 * belong to a program.
 */
const pastTheirTime: Record<RecordType, Record<string, Make>> = {
  SURVEY_RESPONSE: {
    'of a program': async (office) => response(office, (await office.program()).id),
    'without a program': (office) => response(office, null),
  },
  RECIDIVISM_PERSON: {
    'of a program': async (office) => {
      const programId = (await office.program()).id;
      return { id: (await office.cohortPerson(programId, longAgo)).id, programId };
    },
    'without a program': async (office) => ({
      id: (await office.cohortPerson(null, longAgo)).id,
      programId: null,
    }),
  },
  FOCUS_GROUP_PARTICIPANT: {
    'of a program': async (office) => focusGroupParticipant(office, (await office.program()).id),
    'without a program': (office) => focusGroupParticipant(office, null),
  },
  TRAINING_COMPLETION: {
    'without a program': async ({ prisma, jurisdictionId }) => {
      const training = await prisma.training.create({
        data: { jurisdictionId, code: 't', title: 'Training' },
      });
      const member = await prisma.staffMember.create({
        data: { jurisdictionId, staffCode: 's', displayName: 'S', position: 'OTHER', startedOn: longAgo },
      });
      const { id } = await prisma.trainingCompletion.create({
        data: { jurisdictionId, trainingId: training.id, staffMemberId: member.id, completedOn: longAgo },
      });
      return { id, programId: null };
    },
  },
  CONFLICT_DISCLOSURE: aboutEach(({ prisma, jurisdictionId }, subject) =>
    prisma.conflictDisclosure.create({
      data: {
        jurisdictionId,
        ...subject,
        discloserSubject: 'somebody',
        nature: 'FAMILY',
        description: 'A cousin.',
        status: 'RESOLVED',
        resolution: 'RECUSED',
        resolutionNote: 'Takes no part.',
        resolvedBySubject: 'a reviewer',
        resolvedAt: longAgo,
      },
    }),
  ),
  ETHICS_REVIEW: aboutEach(({ prisma, jurisdictionId }, subject) =>
    prisma.ethicsReview.create({
      data: {
        jurisdictionId,
        ...subject,
        kind: 'ETHICS',
        requestedBySubject: 'somebody',
        status: 'DECLINED',
        decisionNote: 'No.',
        reviewerSubject: 'a reviewer',
        decidedAt: longAgo,
      },
    }),
  ),
  PUBLICATION: {
    'about a program': async (office) => {
      const programId = (await office.program()).id;
      return { id: (await office.publication({ programId }, published)).id, programId };
    },
    'about a decision': async (office) => {
      const programId = (await office.program()).id;
      const policyChangeId = (await office.policyChange({ programId }, recently)).id;
      return { id: (await office.publication({ policyChangeId }, published)).id, programId };
    },
    'about a feedback item': async (office) => {
      const programId = (await office.program()).id;
      const feedbackItemId = (await office.feedbackItem({ programId })).id;
      return { id: (await office.publication({ feedbackItemId }, published)).id, programId };
    },
  },
  POLICY_CHANGE: {
    'of a program': async (office) => {
      const programId = (await office.program()).id;
      return { id: (await office.policyChange({ programId }, longAgo)).id, programId };
    },
    'without a program': async (office) => ({
      id: (await office.policyChange({}, longAgo)).id,
      programId: null,
    }),
  },
  FEEDBACK_CONTACT: {
    'of feedback on a program': async (office) => {
      const programId = (await office.program()).id;
      const { id } = await office.feedbackItem({ programId }, { ...closed, decidedAt: recently });
      return { id: await aContact(office, id), programId };
    },
    'of feedback without a program': async (office) => {
      const { id } = await office.feedbackItem({}, { ...closed, decidedAt: recently });
      return { id: await aContact(office, id), programId: null };
    },
  },
  FEEDBACK_ITEM: {
    'of a program': async (office) => {
      const programId = (await office.program()).id;
      return { id: (await office.feedbackItem({ programId }, closed)).id, programId };
    },
    'raised at an activity': async (office) => {
      const programId = (await office.program()).id;
      const activityId = (await office.activity(programId, recently)).id;
      return { id: (await office.feedbackItem({ activityId }, closed)).id, programId };
    },
  },
  AGREEMENT: {
    'about a program': async (office) => {
      const { prisma, jurisdictionId } = office;
      const programId = (await office.program()).id;
      const partnerOrganizationId = (await office.partner()).id;
      const { id } = await prisma.agreement.create({
        data: {
          jurisdictionId,
          programId,
          partnerOrganizationId,
          kind: 'MOU',
          title: 'Agreement',
          expiresOn: longAgo,
        },
      });
      return { id, programId };
    },
  },
  ATTENDANCE: {
    'at an activity': async (office) => {
      const { prisma, jurisdictionId } = office;
      const programId = (await office.program()).id;
      const startsAt = new Date(Date.now() - 90 * 86_400_000);
      const activityId = (await office.activity(programId, startsAt)).id;
      const { id } = await prisma.attendance.create({ data: { jurisdictionId, activityId, headcount: 3 } });
      return { id, programId };
    },
  },
  ACTIVITY: {
    'of a program': async (office) => {
      const programId = (await office.program()).id;
      return { id: (await office.activity(programId, longAgo)).id, programId };
    },
  },
  BUDGET_LINE: {
    'of a program': async (office) => {
      const programId = (await office.program()).id;
      return { id: (await office.budgetLine(programId, 2001)).id, programId };
    },
  },
  PARTNER_ORGANIZATION: {
    'of a program': async (office) => {
      const programId = (await office.program({ status: 'ENDED', endsOn: recently })).id;
      return { id: (await office.partnerOf(programId, { updatedAt: longAgo })).id, programId };
    },
    'of an activity': async (office) => {
      const { prisma, jurisdictionId } = office;
      const programId = (await office.program()).id;
      const activityId = (await office.activity(programId, recently)).id;
      const { id } = await office.partner({ updatedAt: longAgo });
      await prisma.activityPartner.create({
        data: { jurisdictionId, activityId, partnerOrganizationId: id },
      });
      return { id, programId };
    },
  },
  PROGRAM: {
    itself: async (office) => {
      const { id } = await office.program({ status: 'ENDED', endsOn: longAgo });
      return { id, programId: id };
    },
  },
};

/** The type of the contract that shows records of a type, if they can be deleted. */
const typeNames: Partial<Record<RecordType, string>> = {
  PROGRAM: 'Program',
  ACTIVITY: 'Activity',
  BUDGET_LINE: 'BudgetLine',
  PARTNER_ORGANIZATION: 'PartnerOrganization',
  FEEDBACK_ITEM: 'FeedbackItem',
  POLICY_CHANGE: 'PolicyChange',
};

/**
 * Writes a record of each type, for each way in which it can belong to a program. All are past a retention
 * period of one month, and no other records are.
 */
export async function addOldRecords(prisma: Prisma, jurisdictionId: string): Promise<HeldRecord[]> {
  const office = officeRows(prisma, jurisdictionId);
  const records: HeldRecord[] = [];
  for (const [type, ways] of Object.entries(pastTheirTime) as [RecordType, Record<string, Make>][]) {
    for (const [name, make] of Object.entries(ways)) {
      const made = await make(office);
      const globalId = encodeGlobalId(typeNames[type] ?? type, made.id);
      records.push({ type, name: `${type} ${name}`, globalId, ...made });
    }
  }
  return records;
}

/** The same for the types that can be deleted. All were deleted too long ago to be restored. */
export async function addDeletedRecords(prisma: Prisma, jurisdictionId: string): Promise<HeldRecord[]> {
  const records = (await addOldRecords(prisma, jurisdictionId)).filter(({ type }) => typeNames[type]);
  for (const { type, id } of records) {
    await prisma.$executeRawUnsafe(
      `update ${type.toLowerCase()} set deleted_at = now() - interval '31 days' where id = $1::uuid`,
      id,
    );
  }
  return records;
}
