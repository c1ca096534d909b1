import { actionsIn, actionsOf, type Action, type Role } from './permissions.ts';

/** How an office counts time: days, months and years begin and end in its time zone, fiscal years at its own start. */
export interface OfficeCalendar {
  /** A name of the IANA database, such as "America/Denver". */
  timeZone: string;
  /** The month of the first day of a fiscal year; 1 for January. */
  fiscalYearStartMonth: number;
  fiscalYearStartDay: number;
  /** Whether a fiscal year has the number of the calendar year in which it starts, or of the one in which it ends. */
  fiscalYearNaming: 'START' | 'END';
}

/** The jurisdiction in which a request acts: an office, or a state agency. */
export interface ActingJurisdiction {
  id: string;
  kind: 'OFFICE' | 'AGENCY';
  slug: string;
  name: string;
  /** Counts from 1 to this number are hidden in all figures. */
  disclosureThreshold: number;
  calendar: OfficeCalendar;
}

/** One membership of a signed-in person, in a jurisdiction or in a state agency. */
export interface ActorMembership {
  kind: 'JURISDICTION' | 'AGENCY';
  organizationId: string;
  slug: string;
  name: string;
  role: string;
}

/** An invitation to a jurisdiction that a signed-in person has not answered. It allows nothing. */
export interface ActorInvitation {
  slug: string;
  name: string;
  role: string;
  expiresAt: Date;
}

/** An anonymous caller, who sees only published data. */
export interface PublicActor {
  kind: 'PUBLIC';
}

/** A signed-in person. `acting` is null if the person belongs to no organization or has not chosen one. */
export interface PersonActor {
  kind: 'PERSON';
  subject: string;
  displayName: string;
  memberships: readonly ActorMembership[];
  invitations: readonly ActorInvitation[];
  acting: (ActingJurisdiction & { role: Role }) | null;
}

/** A program with an API key, limited to one jurisdiction and to the key's scopes. */
export interface ApiKeyActor {
  kind: 'API_KEY';
  apiKeyId: string;
  displayName: string;
  scopes: readonly Action[];
  acting: ActingJurisdiction;
}

export type Actor = PublicActor | PersonActor | ApiKeyActor;

/** The subject of an API key. */
export const apiKeySubject = (id: string): string => `api-key:${id}`;

/** The id in the subject of an API key; null for the subject of a person. */
export function apiKeyIdOf(subject: string): string | null {
  return /^api-key:([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(subject)?.[1] ?? null;
}

/** The name of an actor in the audit trail and the owner of its idempotency keys. */
export function subjectOf(actor: Actor): string {
  switch (actor.kind) {
    case 'PUBLIC':
      return 'public';
    case 'PERSON':
      return actor.subject;
    case 'API_KEY':
      return apiKeySubject(actor.apiKeyId);
  }
}

/** True if the actor is allowed this action in its acting jurisdiction. */
export function isAllowed(actor: Actor, action: Action): boolean {
  switch (actor.kind) {
    case 'PUBLIC':
      return false;
    case 'PERSON':
      return actor.acting !== null && actionsOf(actor.acting.role).has(action);
    case 'API_KEY':
      return actor.scopes.includes(action) && actionsIn(actor.acting.kind).has(action);
  }
}
