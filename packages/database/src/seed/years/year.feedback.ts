import { day, known, noon, type Write } from './year.scope.ts';

const msOfDay = 86_400_000;

const daysAfter = (text: string, days: number): Date => new Date(day(text).getTime() + days * msOfDay);

/** The channels for feedback, the feedback items that people gave, and the responses of the office. */
export const writeFeedback: Write = async (year, scope) => {
  const { prisma, jurisdictionId } = scope;
  const forums = await prisma.feedbackChannel.create({
    data: { jurisdictionId, kind: 'TOWN_HALL', name: 'Forums' },
    select: { id: true, responseDays: true },
  });
  await prisma.feedbackChannel.create({
    data: { jurisdictionId, kind: 'DIGITAL', name: 'Website', isOpenToPublic: true },
  });
  for (const { activity, area, responses, receivedOn, decisionReason, ...own } of year.feedbackItems) {
    const isClosed = decisionReason !== undefined;
    const lastResponse = responses.at(-1)?.on ?? receivedOn;
    const { id } = await prisma.feedbackItem.create({
      data: {
        ...own,
        jurisdictionId,
        activityId: known(scope.activities, activity).id,
        areaId: known(scope.areas, area),
        feedbackChannelId: forums.id,
        receivedOn: day(receivedOn),
        triagedAt: noon(receivedOn),
        dueOn: daysAfter(receivedOn, forums.responseDays),
        ...(isClosed ? { decisionReason, decidedAt: noon(lastResponse) } : {}),
      },
      select: { id: true },
    });
    scope.feedbackItems.set(own.summary, id);
    await prisma.feedbackResponse.createMany({
      data: responses.map(({ on, description }) => ({
        jurisdictionId,
        feedbackItemId: id,
        takenOn: day(on),
        description,
      })),
    });
  }
};

/** The policy changes that feedback items influenced. */
export const writePolicyChanges: Write = async (year, scope) => {
  const { prisma, jurisdictionId, people } = scope;
  for (const { program, feedbackItems, decidedOn, ...own } of year.policyChanges) {
    const { id } = await prisma.policyChange.create({
      data: {
        ...own,
        jurisdictionId,
        programId: known(scope.programs, program),
        decidedOn: day(decidedOn),
        proposedBySubject: people.editor,
      },
      select: { id: true },
    });
    await prisma.feedbackInfluence.createMany({
      data: feedbackItems.map((summary) => ({
        jurisdictionId,
        policyChangeId: id,
        feedbackItemId: known(scope.feedbackItems, summary),
      })),
    });
  }
};
