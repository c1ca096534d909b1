import { known, type Write } from './year.scope.ts';

/** The goals of each program and how it reaches them. */
export const writePlans: Write = async (year, { prisma, jurisdictionId, programs, areas }) => {
  for (const { program, area, ...plan } of year.plans) {
    await prisma.program.update({
      where: { jurisdictionId_id: { jurisdictionId, id: known(programs, program) } },
      data: {
        strategy: plan.strategy,
        inputs: [...plan.inputs],
        plannedActivities: [...plan.activities],
        outputs: [...plan.outputs],
        outcomes: [...plan.outcomes],
        ...(area === undefined ? {} : { targetAreaId: known(areas, area) }),
      },
      select: { id: true },
    });
  }
};

/** In which area each place is, and what makes it accessible. */
export const writePlaces: Write = async (year, { prisma, jurisdictionId, areas }) => {
  for (const { place, area, accessibility } of year.places) {
    await prisma.activity.updateMany({
      where: { jurisdictionId, place },
      data: { areaId: known(areas, area), accessibility: [...accessibility] },
    });
  }
};

/** Activities that repeat. */
export const writeSeries: Write = async (year, { prisma, jurisdictionId, programs, activities }) => {
  for (const { program, titles, ...series } of year.series) {
    const { id } = await prisma.activitySeries.create({
      data: { ...series, jurisdictionId, programId: known(programs, program) },
      select: { id: true },
    });
    await prisma.activity.updateMany({
      where: { jurisdictionId, id: { in: titles.map((title) => known(activities, title).id) } },
      data: { seriesId: id },
    });
  }
};
