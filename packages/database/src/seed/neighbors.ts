import type { Database } from '../database.ts';
import { insertJurisdiction, type Person } from '../onboarding.ts';
import { demonstrationState, synthetic } from './counties.ts';
import { seedCrimes } from './indicators.ts';
import { shareWithAgency } from './sharing.ts';

/** A further county of the demonstration state, which has only what a comparison needs. */
export interface SeedNeighbor {
  slug: string;
  name: string;
  countyFips: string;
  population: number;
  /** The level of its invented crimes; 1 is the common one. */
  level: number;
  /** Whether it has beats and a program in some of them, which can be evaluated. */
  hasProgram?: true;
}

const neighbor = (
  slug: string,
  name: string,
  countyFips: string,
  population: number,
  level: number,
  more: { hasProgram?: true } = {},
): SeedNeighbor => ({
  slug: `${slug}-county`,
  name: `${name} County (demonstration)`,
  countyFips,
  population,
  level,
  ...more,
});

/** Invented, like every county of the demonstration state. The first two are in docs/examples/county-population.csv as well. */
export const demonstrationNeighbors: readonly SeedNeighbor[] = [
  neighbor('dona-ines', 'Doña Inés', '99007', 61_420, 0.94),
  neighbor('pinon', 'Piñon', '99009', 23_180, 1.12),
  neighbor('alder', 'Alder', '99011', 412_300, 1.04, { hasProgram: true }),
  neighbor('aspen', 'Aspen', '99013', 18_650, 0.81),
  neighbor('dogwood', 'Dogwood', '99015', 96_700, 1.38),
  neighbor('hazel', 'Hazel', '99017', 148_900, 0.97),
  neighbor('hickory', 'Hickory', '99019', 35_240, 1.06),
  neighbor('juniper', 'Juniper', '99021', 254_800, 1.01, { hasProgram: true }),
  neighbor('laurel', 'Laurel', '99023', 77_350, 0.58),
  neighbor('linden', 'Linden', '99025', 126_100, 0.9),
  neighbor('poplar', 'Poplar', '99027', 203_600, 1.1, { hasProgram: true }),
  neighbor('willow', 'Willow', '99029', 44_900, 0.99),
];

/** The title of the program of the neighbors that have one. */
export const neighborProgram = 'Foot Patrols with the Community';

/** The only member of a neighbor. Nobody real. */
export const administratorOf = ({ slug, name }: SeedNeighbor): Person => ({
  subject: `demo:${slug}`,
  displayName: `Administrator of ${name}`,
});

/** Makes a neighbor that shares its figures with the agency, inside an open system transaction. */
export async function seedNeighbor(
  system: Database,
  county: SeedNeighbor,
  agency: { id: string; subject: string },
): Promise<void> {
  const administrator = administratorOf(county);
  const { countyFips, name } = county;
  const jurisdictionId = await insertJurisdiction(system, {
    slug: county.slug,
    name,
    state: demonstrationState.code,
    kind: 'COUNTY',
    calendar: demonstrationState.calendar,
    areas: [{ countyFips, effectiveFrom: new Date('2020-01-01') }],
    administrators: [administrator],
  });
  await system.prisma.population.createMany({
    data: [2024, 2025].map((year) => ({
      jurisdictionId,
      countyFips,
      stateName: demonstrationState.name,
      countyName: name,
      year,
      count: county.population,
      source: synthetic,
    })),
  });
  if (county.hasProgram) {
    await system.prisma.program.create({
      data: {
        jurisdictionId,
        title: neighborProgram,
        summary: `Officers and a prosecutor walk with residents in five beats. ${synthetic}`,
        type: 'NEIGHBORHOOD_SAFETY',
        status: 'ACTIVE',
        startsOn: new Date('2024-01-01'),
        proposedBySubject: administrator.subject,
      },
      select: { id: true },
    });
  }
  await seedCrimes(system, jurisdictionId, county, administrator.subject);
  await shareWithAgency(system, {
    jurisdictionId,
    agencyId: agency.id,
    agencySubject: agency.subject,
    offeredBySubject: administrator.subject,
    indicators: [
      { indicatorCode: 'crime-rate', dimension: null },
      ...(county.hasProgram
        ? [{ kind: 'EVALUATION' as const, indicatorCode: 'crime-rate', dimension: null }]
        : []),
    ],
    purpose: 'Comparing the counties of the state',
  });
}
