import type { Database } from '@rapport/database/database.ts';
import { inSystem } from '@rapport/database/system.ts';

/** Lists whose rows belong to state agencies: no role of an office reads them. */
export const listsOfAgencies =
  /\b(peerGroups|standardPopulations|placeVariables|comparisonTables|comparisonFreezes|changes|webhooks|webhookDeliveries)\b/;

/**
 * Adds a member with the role AGENCY_ADMIN to a tenant of a filled database, whose tenants are offices with the rows of every table.
 * It is an agency for a moment, because the database refuses the role in an office.
 */
export async function addAgencyMember(
  system: Database,
  jurisdictionId: string,
  subject: string,
): Promise<void> {
  await inSystem(system, async () => {
    const where = { id: jurisdictionId };
    await system.prisma.jurisdiction.update({ where, data: { kind: 'STATE_AGENCY' } });
    await system.prisma.membership.create({
      data: { jurisdictionId, subject, displayName: 'Agency', role: 'AGENCY_ADMIN' },
    });
    await system.prisma.jurisdiction.update({ where, data: { kind: 'COUNTY' } });
  });
}
