import type {
  ActingJurisdiction,
  Actor,
  ActorInvitation,
  ActorMembership,
  OfficeCalendar,
} from '@rapport/core/actor.ts';
import { ForbiddenError, UnauthenticatedError } from '@rapport/core/errors.ts';
import { isAction, type Role } from '@rapport/core/permissions.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import {
  apiKeyEntry,
  jurisdictionEntry,
  publicEntry,
  subjectEntry,
  type ApiKeyEntryRow,
  type CalendarColumns,
  type SubjectEntryRow,
} from '@rapport/database/tenant.ts';

import type { Credential } from './credential.ts';

const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Identifies the sender of a request and enters their jurisdiction, in one round trip to the database. The
 * lookup of the credential runs in the new read transaction, so a revoked membership or key stops working at
 * once. Throws UnauthenticatedError for an invalid credential and ForbiddenError for a jurisdiction that is
 * not the caller's.
 */
export async function authenticate(
  session: DatabaseSession,
  credential: Credential,
): Promise<{ actor: Actor; apiKeyUseIsDue: boolean }> {
  switch (credential.kind) {
    case 'PUBLIC':
      session.continueAs(publicEntry);
      return { actor: { kind: 'PUBLIC' }, apiKeyUseIsDue: false };
    case 'API_KEY':
      return enterWithApiKey(session, credential);
    case 'TOKEN':
      return enterWithToken(session, credential);
  }
}

/** An unknown slug, an invalid slug and the slug of a foreign jurisdiction get the same answer. */
function refuseSlug(slug: string): never {
  throw new ForbiddenError(`You are not a member of the jurisdiction "${slug.slice(0, 60)}".`);
}

type CredentialOf<Kind extends Credential['kind']> = Extract<Credential, { kind: Kind }>;

async function enterWithToken(session: DatabaseSession, { subject, slug }: CredentialOf<'TOKEN'>) {
  if (slug !== null && !slugForm.test(slug)) refuseSlug(slug);
  const rows = (await session.enter(subjectEntry(subject, slug))) as unknown as SubjectEntryRow[];
  const memberships = rows.flatMap(({ kind, organization_id: organizationId, slug: ownSlug, name, role }) =>
    kind === 'INVITATION'
      ? []
      : [{ kind, organizationId, slug: ownSlug, name, role } satisfies ActorMembership],
  );
  const acting = rows.filter((row) => row.kind !== 'INVITATION').find((row) => row.is_acting);
  if (slug !== null && !acting) refuseSlug(slug);
  session.continueAs(acting ? jurisdictionEntry(acting.organization_id) : publicEntry);
  const actor: Actor = {
    kind: 'PERSON',
    subject,
    displayName:
      (acting ?? rows.find(({ kind }) => kind !== 'INVITATION') ?? rows[0])?.display_name ?? subject,
    memberships,
    invitations: rows.flatMap((row): ActorInvitation[] =>
      row.kind === 'INVITATION'
        ? [{ slug: row.slug, name: row.name, role: row.role, expiresAt: new Date(row.invitation_expires_at) }]
        : [],
    ),
    acting: acting
      ? {
          id: acting.organization_id,
          kind: kindIn(acting),
          slug: acting.slug,
          name: acting.name,
          disclosureThreshold: Number(acting.disclosure_threshold),
          calendar: calendarIn(acting),
          role: acting.role as Role,
        }
      : null,
  };
  return { actor, apiKeyUseIsDue: false };
}

async function enterWithApiKey(session: DatabaseSession, { hash, slug }: CredentialOf<'API_KEY'>) {
  const rows = (await session.enter(apiKeyEntry(hash))) as unknown as ApiKeyEntryRow[];
  const [row] = rows;
  if (!row) throw new UnauthenticatedError('The API key is not valid.');
  if (!row.is_usable) throw new UnauthenticatedError('The API key has expired or was revoked.');
  if (slug !== null && slug !== row.slug) refuseSlug(slug);
  session.continueAs(jurisdictionEntry(row.jurisdiction_id));
  const actor: Actor = {
    kind: 'API_KEY',
    apiKeyId: row.api_key_id,
    displayName: row.api_key_name,
    scopes: row.scopes.filter(isAction),
    acting: {
      id: row.jurisdiction_id,
      kind: kindIn(row),
      slug: row.slug,
      name: row.name,
      disclosureThreshold: row.disclosure_threshold,
      calendar: calendarIn(row),
    },
  };
  return { actor, apiKeyUseIsDue: row.is_use_due };
}

const kindIn = ({ kind }: { kind: 'JURISDICTION' | 'AGENCY' }): ActingJurisdiction['kind'] =>
  kind === 'AGENCY' ? 'AGENCY' : 'OFFICE';

function calendarIn(row: Pick<ApiKeyEntryRow, keyof CalendarColumns>): OfficeCalendar {
  return {
    timeZone: row.time_zone,
    fiscalYearStartMonth: row.fiscal_year_start_month,
    fiscalYearStartDay: row.fiscal_year_start_day,
    fiscalYearNaming: row.fiscal_year_naming,
  };
}
