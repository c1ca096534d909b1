import type { Database } from '../database.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { synthetic } from './counties.ts';
import { createRandom } from './random.ts';

/** Quarters of the years with observations of places. */
const firstYear = 2021;
const lastYear = 2025;
const beats = 14;
/** The beats of the program, and the year in which it started. The others are what it can be compared with. */
const treatedBeats = 5;
const programYear = 2024;

/** The county with a series that is long enough for a placebo check of an interrupted time series. Its program started in `programYear`. */
const longSeries = { county: 'maple-county', firstYear: 2018, notReported: 3, share: 0.6, step: 1.22 };

type Row = Omit<Prisma.ObservationCreateManyInput, 'jurisdictionId' | 'recordedBySubject' | 'source'>;

/** A number near a mean with the spread of a count, from a sum of uniform numbers. */
function count(random: () => number, mean: number): number {
  const spread = [1, 2, 3, 4].reduce((sum) => sum + random() - 0.5, 0) * Math.sqrt(3 * mean);
  return Math.max(0, Math.round(mean + spread));
}

const day = (year: number, month: number): Date => new Date(Date.UTC(year, month - 1, 1));

/**
 * Invented observations of a county: crimes by beat and quarter over five years, in which the beats of a program fall after it starts, and the
 * outreach to victims by month, which rises. Some months are not reported. The numbers are the same for the same county.
 */
export async function seedIndicators(
  system: Database,
  jurisdictionId: string,
  slug: string,
  recordedBySubject: string,
): Promise<void> {
  const { prisma } = system;
  const random = createRandom(`indicators of ${slug}`);
  const definitions = await prisma.indicatorDefinition.findMany({
    where: { jurisdictionId, code: { in: ['crime-rate', 'victim-outreach', 'diversion-rate'] } },
    select: { id: true, code: true },
  });
  const idOf = (code: string): string => {
    const found = definitions.find((one) => one.code === code);
    if (!found) throw new Error(`The catalog has no ${code}`);
    return found.id;
  };
  const places = await seedBeats(system, jurisdictionId);
  const residents = places.map(() => 4000 + Math.round(random() * 6000));
  const sizes = residents.map((count) => ({ residents: count, level: 0.004 + random() * 0.004 }));
  const rows = [
    ...crimes(random, idOf('crime-rate'), places, sizes),
    ...(slug === longSeries.county ? longOutreach : outreach)(random, idOf('victim-outreach')),
    ...diversion(random, idOf('diversion-rate')),
  ];
  await prisma.observation.createMany({
    data: rows.map((row) => ({ ...row, jurisdictionId, recordedBySubject, source: 'ENTERED' as const })),
  });
  await prisma.indicatorTarget.create({
    data: {
      jurisdictionId,
      indicatorDefinitionId: idOf('victim-outreach'),
      firstDay: day(lastYear, 1),
      lastDay: new Date(Date.UTC(lastYear, 11, 31)),
      value: 85,
      rationale: `A promise of the office. ${synthetic}`,
    },
  });
  await answerItems(system, jurisdictionId, idOf('crime-rate'), recordedBySubject);
}

/**
 * Invented crimes by quarter over five years, for the whole county, and by beat where it has a program that some beats have. The numbers are
 * the same for the same county.
 */
export async function seedCrimes(
  system: Database,
  jurisdictionId: string,
  county: { slug: string; population: number; level: number; hasProgram?: true },
  recordedBySubject: string,
): Promise<void> {
  const { prisma } = system;
  const random = createRandom(`crimes of ${county.slug}`);
  const { id } = await prisma.indicatorDefinition.findFirstOrThrow({
    where: { jurisdictionId, code: 'crime-rate' },
    select: { id: true },
  });
  const places = county.hasProgram ? await seedBeats(system, jurisdictionId) : [];
  const share = 1 / Math.max(places.length, 1);
  const sizes = Array.from({ length: Math.max(places.length, 1) }, () => ({
    residents: Math.round(county.population * share),
    level: 0.006 * county.level * (0.9 + 0.2 * random()),
  }));
  await prisma.observation.createMany({
    data: crimes(random, id, places, sizes).map((row) => ({
      ...row,
      jurisdictionId,
      recordedBySubject,
      source: 'ENTERED' as const,
    })),
  });
  await answerItems(system, jurisdictionId, id, recordedBySubject);
}

async function seedBeats({ prisma }: Database, jurisdictionId: string): Promise<{ id: string }[]> {
  return prisma.measurementPlace.createManyAndReturn({
    data: Array.from({ length: beats }, (_, index) => ({
      jurisdictionId,
      code: `BEAT-${String(index + 1).padStart(2, '0')}`,
      name: `Synthetic beat ${index + 1}`,
      kind: 'BEAT' as const,
    })),
    select: { id: true },
  });
}

function figure(numerator: number, denominator: number): Pick<Row, 'state' | 'numerator' | 'denominator'> {
  return { state: numerator === 0 ? 'ZERO' : 'VALUE', numerator, denominator };
}

/** Crimes of each part of a county and of all together. Parts without a place are in the sum alone. */
function crimes(
  random: () => number,
  indicatorDefinitionId: string,
  places: readonly { id: string }[],
  parts: readonly { residents: number; level: number }[],
): Row[] {
  const residents = parts.map((part) => part.residents);
  const quarters = Array.from({ length: (lastYear - firstYear + 1) * 4 }, (_, index) => index);
  return quarters.flatMap((quarter) => {
    const year = firstYear + Math.floor(quarter / 4);
    const numerators = parts.map((part, index) => {
      const isTreated = places.length > 0 && index < treatedBeats && year >= programYear;
      const trend = 1 - 0.006 * quarter;
      const season = 1 + 0.08 * Math.sin((quarter * Math.PI) / 2);
      return count(random, part.residents * part.level * trend * season * (isTreated ? 0.75 : 1));
    });
    const period = {
      indicatorDefinitionId,
      periodStart: day(year, (quarter % 4) * 3 + 1),
      periodMonths: 3,
      monthsCovered: 3,
    };
    const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
    return [
      { ...period, ...figure(sum(numerators), sum(residents)) },
      ...places.map(({ id }, index) => ({
        ...period,
        placeId: id,
        ...figure(numerators[index] ?? 0, residents[index] ?? 0),
      })),
    ];
  });
}

function outreach(random: () => number, indicatorDefinitionId: string): Row[] {
  return Array.from({ length: 36 }, (_, index) => {
    const period = {
      indicatorDefinitionId,
      periodStart: day(lastYear - 2 + Math.floor(index / 12), (index % 12) + 1),
      periodMonths: 1,
    };
    if (index === 17) return { ...period, monthsCovered: 0, state: 'NOT_REPORTED' as const };
    const victims = 90 + Math.round(random() * 40);
    const share = 0.66 + index * 0.006 + (random() - 0.5) * 0.05;
    return {
      ...period,
      monthsCovered: 1,
      ...figure(Math.min(victims, Math.round(victims * share)), victims),
    };
  });
}

/** Outreach by month over eight years, which takes a step when the program starts. */
function longOutreach(random: () => number, indicatorDefinitionId: string): Row[] {
  const months = (lastYear - longSeries.firstYear + 1) * 12;
  return Array.from({ length: months }, (_, index) => {
    const year = longSeries.firstYear + Math.floor(index / 12);
    const period = { indicatorDefinitionId, periodStart: day(year, (index % 12) + 1), periodMonths: 1 };
    if (index === longSeries.notReported) {
      return { ...period, monthsCovered: 0, state: 'NOT_REPORTED' as const };
    }
    const victims = 180 + Math.round(random() * 60);
    const share = longSeries.share * (year >= programYear ? longSeries.step : 1);
    return {
      ...period,
      monthsCovered: 1,
      ...figure(Math.min(victims, count(random, victims * share)), victims),
    };
  });
}

function diversion(random: () => number, indicatorDefinitionId: string): Row[] {
  return Array.from({ length: 3 }, (_, index) => {
    const referred = 2200 + Math.round(random() * 400);
    const period = { indicatorDefinitionId, periodStart: day(lastYear - 2 + index, 1), periodMonths: 12 };
    return {
      ...period,
      monthsCovered: 12,
      ...figure(Math.round(referred * (0.12 + 0.02 * index)), referred),
    };
  });
}

async function answerItems(
  { prisma }: Database,
  jurisdictionId: string,
  indicatorDefinitionId: string,
  answeredBySubject: string,
): Promise<void> {
  const items = await prisma.indicatorItem.findMany({
    where: { jurisdictionId, indicatorDefinitionId },
    orderBy: { position: 'asc' },
  });
  await prisma.indicatorAnswer.createMany({
    data: items.map(({ id, kind }) => ({
      jurisdictionId,
      indicatorItemId: id,
      value: kind === 'EXCLUDE' ? ('NO' as const) : ('YES' as const),
      note: kind === 'CONTEXT' ? `By NIBRS, since 2020. ${synthetic}` : null,
      effectiveFrom: day(firstYear, 1),
      answeredBySubject,
    })),
  });
}
