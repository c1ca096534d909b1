import { demonstrationState, synthetic } from '../counties.ts';
import type { SeedCounty } from '../counties.types.ts';
import { known, type Scope, type Write } from './year.scope.ts';

export const writeReached: Write = async (year, { prisma, jurisdictionId, activities }) => {
  await prisma.attendanceCount.createMany({
    data: year.reached.flatMap(({ activity, dimension, groups }) => {
      const { attendanceId } = known(activities, activity);
      if (attendanceId === null) throw new Error(`Nobody was counted at "${activity}"`);
      return Object.entries(groups).map(([category, count]) => ({
        jurisdictionId,
        attendanceId,
        dimension,
        category,
        count,
      }));
    }),
  });
};

export const writeParticipants: Write = async (year, { prisma, jurisdictionId, activities }) => {
  await prisma.attendance.createMany({
    data: year.participants.flatMap(({ activity, prefix, from, to }) =>
      Array.from({ length: to - from + 1 }, (_, index) => ({
        jurisdictionId,
        activityId: known(activities, activity).id,
        participantKey: `${prefix}-${String(from + index).padStart(3, '0')}`,
      })),
    ),
  });
};

const populationColumns = {
  AGE_BAND: 'ageBand',
  SEX: 'sex',
  RACE_ETHNICITY: 'raceEthnicity',
  ETHNICITY: 'ethnicity',
} as const;

export async function writeResidents(county: SeedCounty, { prisma, jurisdictionId }: Scope): Promise<void> {
  await prisma.population.createMany({
    data: county.year.residents.flatMap(({ dimension, year, groups }) =>
      Object.entries(groups).map(([category, count]) => ({
        jurisdictionId,
        countyFips: county.countyFips,
        stateName: demonstrationState.name,
        countyName: county.name,
        year,
        [populationColumns[dimension]]: category,
        count,
        source: synthetic,
      })),
    ),
  });
}
