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

/** The parts of the outside world that use cases need. */
export interface Services {
  database: Database;
  uploads: ObjectStore;
  exports: ObjectStore;
  queue: JobQueue;
  log: Log;
  now: () => Date;
}

/** What every resolver and service gets: who asks, and the scope in which their statements run. */
export interface Context extends Services {
  actor: Actor;
  /** Answers the request's own id, which stands in the log, the audit trail and the response. */
  requestId: string;
  session: DatabaseSession;
  loaders: BatchLoaders;
  /** What the audit trail gets to know once the answer is ready. */
  access: AccessNotes;
  /** How many audit events the request has recorded so far. */
  audits: { count: number };
}

/** The jurisdiction that the request acts in. Throws where there is none, saying how to choose one. */
export function actingJurisdiction(context: Pick<Context, 'actor'>): ActingJurisdiction {
  const { actor } = context;
  if (actor.kind === 'PUBLIC') {
    throw new UnauthenticatedError('Sign in first: send a token or an API key in the Authorization header.');
  }
  if (actor.acting) return actor.acting;
  const slugs = actor.kind === 'PERSON' ? actor.memberships.filter((one) => one.kind === 'JURISDICTION') : [];
  throw new ForbiddenError(
    slugs.length > 0
      ? `Choose the jurisdiction to act in with the X-Jurisdiction header: ${slugs.map((one) => one.slug).join(', ')}.`
      : 'You are not a member of any jurisdiction.',
  );
}

/** Refuses whoever may not do this, and notes the refusal for the audit trail. `path` is the place in the input that asks for it. Returns the jurisdiction in which they may. */
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

/** Notes for the audit trail that somebody may not do this. Who has not signed in is nobody who could be named. */
export function noteDenial(
  { actor, access }: Pick<Context, 'actor' | 'access'>,
  action: Action,
  field: string | null,
): void {
  if (actor.kind !== 'PUBLIC') access.denied(action, field);
}
