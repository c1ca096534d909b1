import type { Database } from '../database.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { demonstrationCounties, synthetic } from './counties.ts';

/** A line of an agreement: the figures of an indicator, with their dimension or of everyone, or the effects of evaluations on it. */
export interface SharedLine {
  kind?: 'INDICATOR' | 'EVALUATION';
  indicatorCode: string;
  dimension: string | null;
}

const shared: readonly SharedLine[] = [
  { indicatorCode: 'crime-rate', dimension: null },
  { indicatorCode: 'victim-outreach', dimension: null },
  { indicatorCode: 'diversion-rate', dimension: null },
  { indicatorCode: 'diversion-rate', dimension: 'RACE_ETHNICITY' },
  { kind: 'EVALUATION', indicatorCode: 'crime-rate', dimension: null },
];

interface Offer {
  jurisdictionId: string;
  agencyId: string;
  /** Who answered for the agency. */
  agencySubject: string;
  offeredBySubject: string;
  indicators: readonly SharedLine[];
  purpose: string;
  /** Differences from an accepted agreement. */
  more?: Partial<Prisma.DataSharingAgreementUncheckedCreateInput>;
}

/** Writes an agreement, accepted unless it is told otherwise. */
export async function shareWithAgency({ prisma }: Database, offer: Offer): Promise<void> {
  const { jurisdictionId, agencyId: stateAgencyId, offeredBySubject } = offer;
  const { id } = await prisma.dataSharingAgreement.create({
    data: {
      jurisdictionId,
      stateAgencyId,
      purpose: `${offer.purpose} (${synthetic})`,
      inForceFrom: new Date('2025-01-01'),
      offeredBySubject,
      status: 'ACCEPTED',
      answeredAt: new Date('2025-01-08T16:00:00Z'),
      answeredBySubject: offer.agencySubject,
      ...offer.more,
    },
    select: { id: true },
  });
  await prisma.dataSharingLine.createMany({
    data: offer.indicators.map((line, position) => ({
      ...line,
      jurisdictionId,
      dataSharingAgreementId: id,
      stateAgencyId,
      position,
      firstDay: new Date('2018-01-01'),
    })),
  });
}

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
  const offer = (county: { id: string; slug: string }, purpose: string, more: Offer['more'] = {}) =>
    shareWithAgency(system, {
      jurisdictionId: county.id,
      agencyId: sides.agencyId,
      agencySubject: sides.agencySubject,
      offeredBySubject: sides.administratorOf(county.slug),
      indicators: shared,
      purpose,
      more,
    });
  for (const county of counties) {
    await offer(county, 'Comparing the counties of the state');
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
  await offer(second, 'An earlier comparison', {
    status: 'REVOKED',
    endedAt: new Date('2025-03-01T17:00:00Z'),
    endedBySubject: sides.administratorOf(second.slug),
    endReason: 'Replaced by a new agreement.',
  });
  await offer(third, 'A study of victim services', {
    status: 'OFFERED',
    answeredAt: null,
    answeredBySubject: null,
  });
}
