import { actionsOf, type Action, type Role } from './permissions.ts';

/** The jurisdiction that a request acts in. */
export interface ActingJurisdiction {
  id: string;
  slug: string;
  name: string;
  /** Counts from 1 to this are hidden wherever figures are shown. */
  disclosureThreshold: number;
}

/** One membership of a signed-in person, in a jurisdiction or in a state agency. */
export interface ActorMembership {
  kind: 'JURISDICTION' | 'AGENCY';
  organizationId: string;
  slug: string;
  name: string;
  role: string;
}

/** Nobody in particular: sees published things only. */
export interface PublicActor {
  kind: 'PUBLIC';
}

/** A signed-in person. `acting` is null where the person works for an agency only, or has not chosen a jurisdiction. */
export interface PersonActor {
  kind: 'PERSON';
  subject: string;
  displayName: string;
  memberships: readonly ActorMembership[];
  acting: (ActingJurisdiction & { role: Role }) | null;
}

/** A machine with an API key, bound to one jurisdiction and to the key's scopes. */
export interface ApiKeyActor {
  kind: 'API_KEY';
  apiKeyId: string;
  displayName: string;
  scopes: readonly Action[];
  acting: ActingJurisdiction;
}

export type Actor = PublicActor | PersonActor | ApiKeyActor;

/** The name under which an actor stands in the audit trail and owns idempotency keys. */
export function subjectOf(actor: Actor): string {
  switch (actor.kind) {
    case 'PUBLIC':
      return 'public';
    case 'PERSON':
      return actor.subject;
    case 'API_KEY':
      return `api-key:${actor.apiKeyId}`;
  }
}

/** True where the actor may do this in the jurisdiction that it acts in. */
export function isAllowed(actor: Actor, action: Action): boolean {
  switch (actor.kind) {
    case 'PUBLIC':
      return false;
    case 'PERSON':
      return actor.acting !== null && actionsOf(actor.acting.role).has(action);
    case 'API_KEY':
      return actor.scopes.includes(action);
  }
}
