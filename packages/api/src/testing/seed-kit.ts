import { randomBytes } from 'node:crypto';

import type { OfficeCalendar } from '@rapport/core/actor.ts';
import {
  actions,
  agencyRoles,
  kindOfRole,
  roles,
  type Action,
  type Role,
} from '@rapport/core/permissions.ts';
import type { Database } from '@rapport/database/database.ts';
import type { Activity, Area, Prisma, Program } from '@rapport/database/generated/prisma/client.ts';
import { uuidv7At } from '@rapport/database/record-ids.ts';
import { inSystem } from '@rapport/database/system.ts';

import { createApiKey } from '../auth/api-key.ts';

export interface JurisdictionOptions {
  /** An office of a county by default. */
  kind?: 'COUNTY' | 'STATE_AGENCY';
  slug?: string;
  name?: string;
  /** Two letters. */
  state?: string;
  status?: 'ACTIVE' | 'SUSPENDED';
  disclosureThreshold?: number;
  /** In UTC with calendar years as fiscal years by default. */
  calendar?: Partial<OfficeCalendar>;
}

export interface ApiKeyOptions {
  scopes?: readonly Action[];
  expiresAt?: Date;
  revokedAt?: Date;
}

/** Values of rows that differ from the defaults. Their creation time becomes part of their ids. */
type Values<Input> = Partial<Omit<Input, 'createdAt'>> & { createdAt?: Date };

/** A jurisdiction, and functions that add records to it. They write as rapport_system, bypassing the API. */
export interface TestJurisdiction {
  id: string;
  slug: string;
  name: string;
  /** The subject of the member with a role. Each role has one; those of agencies are of the agency of the office. */
  subjectOf(role: Role): string;
  /** The state agency of the office: the same each time. It is made when it is first needed. */
  agency(): Promise<TestJurisdiction>;

  /** Adds a subject as a member; a new subject by default. */
  member(role: Role, subject?: string): Promise<{ subject: string }>;
  removeMember(subject: string): Promise<void>;
  suspend(): Promise<void>;
  /** A key that is allowed everything, for a day, by default. */
  apiKey(options?: ApiKeyOptions): Promise<{ id: string; key: string }>;
  /** Programs created a minute apart, the oldest first: "Program 1", "Program 2" … */
  programs(count: number, values?: Values<Prisma.ProgramUncheckedCreateInput>): Promise<Program[]>;
  /** Activities of a program, ACTIVE and a day apart: "Activity 1", "Activity 2" … */
  activities(
    program: Pick<Program, 'id'>,
    count: number,
    values?: Partial<Prisma.ActivityUncheckedCreateInput>,
  ): Promise<Activity[]>;
  /** Areas created a minute apart: "Area 1" with the code "area-1", "Area 2" … */
  areas(count: number, values?: Values<Prisma.AreaUncheckedCreateInput>): Promise<Area[]>;
}

export interface SeedKit {
  jurisdiction(options?: JurisdictionOptions): Promise<TestJurisdiction>;
  /** A state agency with one member for each of its roles. */
  agency(name?: string): Promise<TestJurisdiction & { analystSubject: string }>;
}

const minute = 60_000;
const day = 24 * 60 * minute;
const firstDay = Date.parse('2026-01-05T17:00:00Z');

/** Writes test data in the system scope. `system` is connected as rapport_system. */
export function createSeedKit(system: Database): SeedKit {
  const write = <T>(work: (prisma: Database['prisma']) => Promise<T>): Promise<T> =>
    inSystem(system, () => work(system.prisma));
  const unique = (): string => randomBytes(4).toString('hex');

  async function createMembers(jurisdictionId: string, slug: string, all: readonly Role[]): Promise<void> {
    await system.prisma.membership.createMany({
      data: all.map((role) => ({
        jurisdictionId,
        role,
        subject: subjectIn(slug, role),
        displayName: `${role} of ${slug}`,
      })),
    });
  }

  const kit: SeedKit = {
    async jurisdiction(options = {}) {
      const { kind = 'COUNTY', state = 'CA' } = options;
      const slug = options.slug ?? `${kind === 'COUNTY' ? 'county' : 'agency'}-${unique()}`;
      const agencySlug = kind === 'COUNTY' ? `${slug}-agency` : slug;
      let agency: Promise<TestJurisdiction> | undefined;
      const name = options.name ?? `${slug} District Attorney`;
      const { id } = await write(async (prisma) => {
        const made = await prisma.jurisdiction.create({
          data: {
            slug,
            name,
            state,
            kind,
            status: options.status ?? 'ACTIVE',
            ...options.calendar,
            ...(options.disclosureThreshold ? { disclosureThreshold: options.disclosureThreshold } : {}),
          },
        });
        await createMembers(made.id, slug, kind === 'COUNTY' ? roles : agencyRoles);
        return made;
      });
      const jurisdictionId = id;

      const made: TestJurisdiction = {
        id,
        slug,
        name,
        subjectOf: (role) => subjectIn(isAgencyRole(role) ? agencySlug : slug, role),
        agency: () =>
          (agency ??=
            kind === 'COUNTY'
              ? kit.jurisdiction({ kind: 'STATE_AGENCY', slug: agencySlug, state })
              : Promise.resolve(made)),
        async member(role, subject = `person-${unique()}`) {
          await write((prisma) =>
            prisma.membership.create({ data: { jurisdictionId, subject, role, displayName: subject } }),
          );
          return { subject };
        },
        async removeMember(subject) {
          await write((prisma) => prisma.membership.deleteMany({ where: { jurisdictionId, subject } }));
        },
        async suspend() {
          await write((prisma) =>
            prisma.jurisdiction.updateMany({ where: { id }, data: { status: 'SUSPENDED' } }),
          );
        },
        async apiKey({ scopes, expiresAt, revokedAt } = {}) {
          const { key, hash, prefix } = createApiKey();
          const made = await write(async (prisma) => {
            return prisma.apiKey.create({
              data: {
                jurisdictionId,
                name: 'Test key',
                prefix,
                hash,
                scopes: [...(scopes ?? actions)],
                expiresAt: expiresAt ?? new Date(Date.now() + day),
                revokedAt: revokedAt ?? null,
                createdBySubject: subjectIn(slug, kind === 'COUNTY' ? 'ADMIN' : 'AGENCY_ADMIN'),
              },
            });
          });
          return { id: made.id, key };
        },
        programs: (count, { createdAt, ...values } = {}) =>
          write((prisma) =>
            prisma.program.createManyAndReturn({
              data: Array.from({ length: count }, (_, index) => ({
                jurisdictionId,
                title: `Program ${index + 1}`,
                type: 'COMMUNITY_FORUM' as const,
                id: uuidv7At(createdAt ?? new Date(firstDay + index * minute)),
                ...values,
              })),
            }),
          ),
        activities: (program, count, values = {}) =>
          write((prisma) =>
            prisma.activity.createManyAndReturn({
              data: Array.from({ length: count }, (_, index) => ({
                jurisdictionId,
                programId: program.id,
                title: `Activity ${index + 1}`,
                kind: 'FORUM' as const,
                status: 'ACTIVE' as const,
                startsAt: new Date(firstDay + index * day),
                ...values,
              })),
            }),
          ),
        areas: (count, { createdAt, ...values } = {}) =>
          write((prisma) =>
            prisma.area.createManyAndReturn({
              data: Array.from({ length: count }, (_, index) => ({
                jurisdictionId,
                code: `area-${index + 1}`,
                name: `Area ${index + 1}`,
                id: uuidv7At(createdAt ?? new Date(firstDay + index * minute)),
                ...values,
              })),
            }),
          ),
      };
      return made;
    },
    async agency(name = 'State Department of Justice') {
      const made = await kit.jurisdiction({ kind: 'STATE_AGENCY', name });
      return { ...made, analystSubject: made.subjectOf('STATE_ANALYST') };
    },
  };
  return kit;
}

/** True for a role of members of a state agency. */
export const isAgencyRole = (role: Role): boolean => kindOfRole(role) === 'AGENCY';

function subjectIn(slug: string, role: Role): string {
  return `${slug}|${role.toLowerCase()}`;
}
