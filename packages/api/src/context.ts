import type { ActingJurisdiction, Actor } from '@rapport/core/actor.ts';
import { isAllowed } from '@rapport/core/actor.ts';
import { ForbiddenError, UnauthenticatedError } from '@rapport/core/errors.ts';
import type { Action } from '@rapport/core/permissions.ts';
import type { Database } from '@rapport/database/database.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import type { JobQueue } from '@rapport/storage/job-queue.ts';
import type { ObjectStore } from '@rapport/storage/object-store.ts';

import type { AccessNotes } from './access-notes.ts';
import type { BatchLoaders } from './lists/batch-loaders.ts';
import type { Log } from './log.ts';

/** The external services that use cases need. */
export interface Services {
  database: Database;
  uploads: ObjectStore;
  exports: ObjectStore;
  queue: JobQueue;
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
  /** How many audit events the request has recorded so far. */
  audits: { count: number };
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
  const slugs = actor.kind === 'PERSON' ? actor.memberships.filter((one) => one.kind === 'JURISDICTION') : [];
  const invited = actor.kind === 'PERSON' ? actor.invitations : [];
  throw new ForbiddenError(
    slugs.length > 0
      ? `Choose the jurisdiction to act in with the X-Jurisdiction header: ${slugs.map((one) => one.slug).join(', ')}.`
      : invited.length > 0
        ? `You are not a member of any jurisdiction yet. Accept your invitation first: ${invited.map((one) => one.slug).join(', ')}.`
        : 'You are not a member of any jurisdiction.',
  );
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
  const who = actor.kind === 'API_KEY' ? 'This API key' : 'Your role';
  throw new ForbiddenError(`${who} does not allow "${action}" in ${jurisdiction.name}.`, path, action);
}

/** Notes a denial for the audit trail. An actor who has not signed in cannot be named, and is not noted. */
export function noteDenial(
  { actor, access }: Pick<Context, 'actor' | 'access'>,
  action: Action,
  field: string | null,
): void {
  if (actor.kind !== 'PUBLIC') access.denied(action, field);
}
