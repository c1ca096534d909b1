import type { PrismaClient } from '@rapport/database/client.ts';

/** The names of the offices that have ever made an agreement with the acting agency, by their names in web addresses. */
export async function officeNames(prisma: PrismaClient): Promise<ReadonlyMap<string, string>> {
  const found = await prisma.dataSharingAgreement.findMany({
    distinct: ['officeSlug'],
    select: { officeSlug: true, officeName: true },
    orderBy: { id: 'asc' },
  });
  return new Map(found.map(({ officeSlug, officeName }) => [officeSlug, officeName]));
}
