import type { ActorInvitation } from '@rapport/core/actor.ts';
import { NotFoundError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import { requireSignIn, type Context } from '../../context.ts';
import type { answerInvitationSchema } from './invitation.input.ts';
import { isExpired } from './membership.rules.ts';

interface AnsweredRow {
  slug: string;
  name: string;
  role: string;
  invitation_expires_at: Date;
}

/** The invitations of the caller that can be accepted now. */
export function openInvitations(context: Context): ActorInvitation[] {
  const { actor } = context;
  if (actor.kind !== 'PERSON') return [];
  return actor.invitations.filter(({ expiresAt }) => !isExpired(expiresAt, context.now()));
}

/**
 * Accepts or declines an invitation of the caller. They are in no jurisdiction for this, so a function of the database does it and records it. Throws a NotFoundError if there is no
 * open invitation, which is also the answer for a jurisdiction that does not exist.
 */
export async function answerInvitation(
  context: Context,
  { jurisdiction }: output<typeof answerInvitationSchema>,
  isAccepted: boolean,
): Promise<{ invitation: ActorInvitation }> {
  const actor = requireSignIn(context);
  const { rows } =
    actor.kind === 'PERSON'
      ? await context.session.query({
          name: 'answer_invitation',
          text: 'select * from app.answer_invitation($1, $2, $3, $4, $5)',
          values: [actor.subject, jurisdiction, isAccepted, context.now().toISOString(), context.requestId],
        })
      : { rows: [] };
  const [answered] = rows as unknown as AnsweredRow[];
  if (!answered) throw new NotFoundError('An open invitation', ['input', 'jurisdiction']);
  context.audits.count += 1;
  const { slug, name, role, invitation_expires_at: expiresAt } = answered;
  return { invitation: { slug, name, role, expiresAt: new Date(expiresAt) } };
}
