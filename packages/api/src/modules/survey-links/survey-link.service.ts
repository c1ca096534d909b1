import { InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { hashSecret, newSecret } from '../../secret-token.ts';
import type { RowOf } from '../../tables/columns.ts';
import { surveyVersions } from '../surveys/tables.ts';
import { qrCode } from './qr-code.ts';
import {
  linkInvitationsMax,
  type createSurveyInvitationsSchema,
  type createSurveyLinkSchema,
  type disableSurveyLinkSchema,
} from './survey-link.input.ts';
import { surveyLinks } from './tables.ts';

type Link = RowOf<'SurveyLink'>;

/** The address of a page with a secret after "#", which browsers send to no server. */
const addressOf = (page: string | null | undefined, secret: string): string | null =>
  page == null ? null : `${page}#${secret}`;

/**
 * Creates a link. Its secret is returned only this once, so there is no idempotency key: if the answer was lost, the
 * caller disables the link and creates another.
 */
export async function createSurveyLink(context: Context, input: output<typeof createSurveyLinkSchema>) {
  const { page, surveyVersionId, kind, expiresAt, ...columns } = input;
  const version = await surveyVersions.lock(context, surveyVersionId, ['input', 'surveyVersionId']);
  if (version.status === 'CLOSED') {
    const message = 'The survey version is closed, so nobody can answer it.';
    throw new InvalidStateError('WRONG_STATUS', message, ['input', 'surveyVersionId']);
  }
  if (expiresAt != null && expiresAt <= context.now()) {
    const message = 'A link ends in the future.';
    throw new ValidationError([{ path: ['input', 'expiresAt'], message }]);
  }
  const secret = newSecret();
  const surveyLink = await surveyLinks.create(
    context,
    { ...columns, surveyVersionId, kind, expiresAt, tokenHash: hashSecret(secret) },
    { detail: { kind } },
  );
  // Nobody gets the secret of a link for single use: its invitations have their own.
  const token = kind === 'SINGLE_USE' ? null : secret;
  const address = token === null ? null : addressOf(page, token);
  return { surveyLink, token, address, qrCode: address === null ? null : qrCode(address) };
}

/** Creates invitations. Their secrets are returned only this once. */
export async function createSurveyInvitations(
  context: Context,
  { surveyLinkId, count, channel, page }: output<typeof createSurveyInvitationsSchema>,
) {
  const path = ['input', 'surveyLinkId'];
  const link = await surveyLinks.lock(context, surveyLinkId, path);
  if (link.kind !== 'SINGLE_USE') {
    const message = `Only a link of the kind SINGLE_USE has invitations; this one is ${link.kind}.`;
    throw new InvalidStateError('WRONG_STATUS', message, path);
  }
  if (link.disabledAt !== null) {
    throw new InvalidStateError('WRONG_STATUS', 'The link is disabled.', path);
  }
  if (link.invitationCount + count > linkInvitationsMax) {
    const message = `A link has at most ${linkInvitationsMax} invitations. Create another link.`;
    throw new InvalidStateError('LIMIT_REACHED', message, path);
  }
  const tokens = Array.from({ length: count }, newSecret);
  await context.session.query({
    name: 'insert_survey_invitations',
    text: `insert into survey_invitation (survey_link_id, position, token_hash, channel)
           select $1, $2 + place - 1, hash, $4 from unnest($3::text[]) with ordinality as made (hash, place)`,
    values: [link.id, link.invitationCount, tokens.map(hashSecret), channel ?? null],
  });
  const invitationCount = link.invitationCount + count;
  const used = Buffer.from(link.usedInvitations);
  const grown = Buffer.concat([used, Buffer.alloc(Math.ceil(invitationCount / 8) - used.length)]);
  const surveyLink = await surveyLinks.update(
    context,
    link,
    { invitationCount, ...(grown.length === used.length ? {} : { usedInvitations: grown }) },
    { action: 'surveyLink.invited', detail: { count } },
  );
  return { surveyLink, tokens, csv: csvOf(tokens, page) };
}

/** A file for a mail merge, in which nothing needs quotes except the address of a page. */
function csvOf(tokens: readonly string[], page: string | null | undefined): string {
  if (page == null) return ['token', ...tokens].map((line) => `${line}\r\n`).join('');
  const rows = tokens.map((token) => `${token},"${(addressOf(page, token) ?? '').replaceAll('"', '""')}"`);
  return ['token,address', ...rows].map((line) => `${line}\r\n`).join('');
}

export async function disableSurveyLink(
  context: Context,
  input: output<typeof disableSurveyLinkSchema>,
): Promise<Link> {
  const link = await surveyLinks.lockVersion(context, input);
  if (link.disabledAt !== null) {
    throw new InvalidStateError('ALREADY_DONE', 'The link is disabled already.', ['input', 'id']);
  }
  return surveyLinks.update(context, link, { disabledAt: context.now() }, { action: 'surveyLink.disabled' });
}

/** The used invitations of links, in one statement. */
export async function usedInvitations(
  { session }: Pick<Context, 'session'>,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await session.query({
    name: 'used_invitations',
    text: 'select id::text, bit_count(used_invitations)::integer as used from survey_link where id = any ($1::uuid[])',
    values: [ids],
  });
  return new Map((rows as { id: string; used: number }[]).map(({ id, used }) => [id, used]));
}
