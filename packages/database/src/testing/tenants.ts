import type { Database } from '../database.ts';
import { inSystem } from '../system.ts';

export interface Tenant {
  id: string;
  slug: string;
  /** A subject with a membership here and nowhere else. */
  subject: string;
  programIds: readonly string[];
}

/** Makes counties as onboarding does: each with one member and some programs of two activities. Titles repeat from county to county. */
export function createTenants(system: Database, count: number, programsEach: number): Promise<Tenant[]> {
  return inSystem(system, async () => {
    const tenants: Tenant[] = [];
    for (let number = 1; number <= count; number += 1) {
      const slug = `county-${number}`;
      const subject = `person-${number}`;
      const { id } = await system.prisma.jurisdiction.create({
        data: { slug, name: `County ${number}`, state: 'CA', kind: 'COUNTY' },
      });
      await system.prisma.membership.create({
        data: { jurisdictionId: id, subject, displayName: `Person ${number}`, role: 'EDITOR' },
      });
      const programs = await system.prisma.program.createManyAndReturn({
        data: Array.from({ length: programsEach }, (_, index) => ({
          jurisdictionId: id,
          title: `Program ${index + 1}`,
          type: 'COMMUNITY_FORUM' as const,
        })),
      });
      await system.prisma.activity.createMany({
        data: programs.flatMap((program) =>
          [1, 2].map((day) => ({
            jurisdictionId: id,
            programId: program.id,
            title: `Forum ${day}`,
            kind: 'FORUM' as const,
            startsAt: new Date(Date.UTC(2026, 0, day)),
          })),
        ),
      });
      tenants.push({ id, slug, subject, programIds: programs.map((program) => program.id) });
    }
    return tenants;
  });
}
