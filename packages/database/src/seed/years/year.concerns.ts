import { day, known, noon, type Write } from './year.scope.ts';

/** The concerns that people raised, and the responses of the office. */
export const writeConcerns: Write = async (year, scope) => {
  const { prisma, jurisdictionId } = scope;
  for (const { activity, area, responses, raisedOn, outcome, ...own } of year.concerns) {
    const isClosed = outcome !== undefined;
    const lastResponse = responses.at(-1)?.on ?? raisedOn;
    const { id } = await prisma.communityConcern.create({
      data: {
        ...own,
        jurisdictionId,
        activityId: known(scope.activities, activity).id,
        areaId: known(scope.areas, area),
        raisedOn: day(raisedOn),
        ...(isClosed ? { outcome, closedAt: noon(lastResponse) } : {}),
      },
      select: { id: true },
    });
    scope.concerns.set(own.summary, id);
    await prisma.concernResponse.createMany({
      data: responses.map(({ on, description }) => ({
        jurisdictionId,
        communityConcernId: id,
        takenOn: day(on),
        description,
      })),
    });
  }
};

/** The decisions that concerns influenced. */
export const writeInfluences: Write = async (year, scope) => {
  const { prisma, jurisdictionId, people } = scope;
  for (const { program, concerns, decidedOn, ...own } of year.influences) {
    const { id } = await prisma.decisionInfluence.create({
      data: {
        ...own,
        jurisdictionId,
        programId: known(scope.programs, program),
        decidedOn: day(decidedOn),
        proposedBySubject: people.editor,
      },
      select: { id: true },
    });
    await prisma.decisionInfluenceSource.createMany({
      data: concerns.map((summary) => ({
        jurisdictionId,
        decisionInfluenceId: id,
        communityConcernId: known(scope.concerns, summary),
      })),
    });
  }
};
