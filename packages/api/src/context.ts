import type { ActingJurisdiction, Actor } from '@rapport/core/actor.ts';
import { isAllowed } from '@rapport/core/actor.ts';
import { ForbiddenError, UnauthenticatedError } from '@rapport/core/errors.ts';
import { actionsIn, type Action } from '@rapport/core/permissions.ts';
import type { Database } from '@rapport/database/database.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import type { JobQueue } from '@rapport/storage/job-queue.ts';
import type { ObjectStore } from '@rapport/storage/object-store.ts';

import type { AccessNotes } from './access-notes.ts';
import type { BatchLoaders } from './lists/batch-loaders.ts';
import type { Log } from './log.ts';
import type { ReceiptSigner } from './receipt.signer.ts';

/** The external services that use cases need. */
export interface Services {
  database: Database;
  uploads: ObjectStore;
  exports: ObjectStore;
  queue: JobQueue;
  receipts: ReceiptSigner;
  log: Log;
  now: () => Date;
}

/** The context of resolvers and services: the actor, and the session in which statements run. */
export interface Context extends Services {
  actor: Actor;
  /** The id of the request. It is in the log, the audit trail and the response. */
  requestId: string;
  session: DatabaseSession;
  loaders: BatchLoaders;
  /** Notes for the audit trail, written when the response is ready. */
  access: AccessNotes;
  /** How many audit events the request has recorded so far, updates that changed nothing included, and of which records. */
  audits: { count: number; entities: { entityType: string; entityId: string }[] };
}

/** The signed-in caller. Throws for a caller without a credential. */
export function requireSignIn({ actor }: Pick<Context, 'actor'>): Exclude<Actor, { kind: 'PUBLIC' }> {
  if (actor.kind !== 'PUBLIC') return actor;
  throw new UnauthenticatedError('Sign in first: send a token or an API key in the Authorization header.');
}

/** The acting jurisdiction of the request. Throws if it has none, with a message about how to choose one. */
export function actingJurisdiction(context: Pick<Context, 'actor'>): ActingJurisdiction {
  const actor = requireSignIn(context);
  if (actor.acting) return actor.acting;
  throw new ForbiddenError(whyNowhere(actor));
}

/** Why a request acts in no jurisdiction, and what its sender can do. */
function whyNowhere(actor: Exclude<Actor, { kind: 'PUBLIC' }>): string {
  if (actor.kind !== 'PERSON') return 'You are not a member of any jurisdiction.';
  const slugsOf = (places: readonly { slug: string }[]) => places.map(({ slug }) => slug).join(', ');
  const { memberships, invitations } = actor;
  if (memberships.length > 0)
    return `Choose the jurisdiction to act in with the X-Jurisdiction header: ${slugsOf(memberships)}.`;
  return invitations.length > 0
    ? `You are not a member of any jurisdiction yet. Accept your invitation first: ${slugsOf(invitations)}.`
    : 'You are not a member of any jurisdiction.';
}

/** Refuses an actor without the action, and notes the denial for the audit trail. `path` is the place in the input that needs it. Returns the acting jurisdiction. */
export function authorize(
  context: Pick<Context, 'actor' | 'access'>,
  action: Action,
  field: string | null = null,
  path: readonly string[] = [],
): ActingJurisdiction {
  const { actor } = context;
  if (isAllowed(actor, action)) return actingJurisdiction(context);
  noteDenial(context, action, field);
  const jurisdiction = actingJurisdiction(context);
  throw new ForbiddenError(whyRefused(actor, action, jurisdiction), path, action);
}

/** Why an actor is refused an action. No role allows the work of another kind of organization. */
function whyRefused(actor: Actor, action: Action, { kind, name }: ActingJurisdiction): string {
  if (!actionsIn(kind).has(action))
    return kind === 'AGENCY'
      ? `${name} is a state agency. "${action}" belongs to an office, and an agency cannot do it.`
      : `${name} is an office. "${action}" belongs to a state agency.`;
  const who = actor.kind === 'API_KEY' ? 'This API key' : 'Your role';
  return `${who} does not allow "${action}" in ${name}.`;
}

/** Notes a denial for the audit trail. An actor who has not signed in cannot be named, and is not noted. */
export function noteDenial(
  { actor, access }: Pick<Context, 'actor' | 'access'>,
  action: Action,
  field: string | null,
): void {
  if (actor.kind !== 'PUBLIC') access.denied(action, field);
}
