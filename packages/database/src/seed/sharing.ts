import type { Database } from '../database.ts';
import { demonstrationCounties, synthetic } from './counties.ts';

/** The indicators that the counties share with the agency of the demonstration, with their dimension; null for everyone. */
const shared: readonly (readonly [code: string, dimension: string | null])[] = [
  ['crime-rate', null],
  ['victim-outreach', null],
  ['diversion-rate', null],
  ['diversion-rate', 'RACE_ETHNICITY'],
];

interface Sides {
  agencyId: string;
  agencySubject: string;
  administratorOf: (county: string) => string;
}

/**
 * Agreements of the counties with the agency of the demonstration, and uses of what they share. Each county shares the same. The second
 * county has revoked an earlier agreement, and the third has made another offer.
 */
export async function seedSharing(system: Database, sides: Sides): Promise<void> {
  const { prisma } = system;
  const slugs = demonstrationCounties.map(({ slug }) => slug);
  const counties = await prisma.jurisdiction.findMany({
    where: { slug: { in: [...slugs] } },
    select: { id: true, slug: true },
  });
  const offer = async (county: { id: string; slug: string }, values: object, purpose: string) => {
    const { id } = await prisma.dataSharingAgreement.create({
      data: {
        jurisdictionId: county.id,
        stateAgencyId: sides.agencyId,
        purpose: `${purpose} (${synthetic})`,
        inForceFrom: new Date('2025-01-01'),
        offeredBySubject: sides.administratorOf(county.slug),
        ...values,
      },
      select: { id: true },
    });
    await prisma.dataSharingLine.createMany({
      data: shared.map(([indicatorCode, dimension], position) => ({
        jurisdictionId: county.id,
        dataSharingAgreementId: id,
        stateAgencyId: sides.agencyId,
        position,
        indicatorCode,
        dimension,
        firstDay: new Date('2018-01-01'),
      })),
    });
  };
  const answered = {
    answeredAt: new Date('2025-01-08T16:00:00Z'),
    answeredBySubject: sides.agencySubject,
  } as const;
  for (const county of counties) {
    await offer(county, { status: 'ACCEPTED', ...answered }, 'Comparing the counties of the state');
    await prisma.sharedFigureUse.create({
      data: {
        jurisdictionId: county.id,
        stateAgencyId: sides.agencyId,
        agencyName: 'Demonstration State Office of Justice Statistics',
        usedAt: new Date('2026-01-15T17:00:00Z'),
        usedBySubject: sides.agencySubject,
        purpose: 'COMPARISON',
        indicatorCode: 'crime-rate',
        firstDay: new Date('2025-01-01'),
        lastDay: new Date('2025-12-31'),
      },
      select: { id: true },
    });
  }
  const [, second, third] = slugs.map((slug) => counties.find((county) => county.slug === slug));
  if (!second || !third) throw new Error('The demonstration has three counties');
  await offer(
    second,
    {
      status: 'REVOKED',
      ...answered,
      endedAt: new Date('2025-03-01T17:00:00Z'),
      endedBySubject: sides.administratorOf(second.slug),
      endReason: 'Replaced by a new agreement.',
    },
    'An earlier comparison',
  );
  await offer(third, {}, 'A study of victim services');
}
