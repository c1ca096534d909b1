import { ConflictError, InvalidStateError, NotFoundError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import { notePublicEvent } from '../../audit.ts';
import type { ConfirmedText } from '../../contract/text-screening.ts';
import type { Context } from '../../context.ts';
import { hashSecret, isSecret, secretFrom } from '../../secret-token.ts';
import { feedbackThread } from './feedback-thread.service.ts';
import type {
  confirmFollowThreadSchema,
  followThreadSchema,
  submitFeedbackSchema,
  unfollowThreadSchema,
} from './feedback-public.input.ts';

/** How long a link shows the outcome of the feedback. */
const threadDays = 1095;
/** How much of the words stands in lists until staff summarize them. */
const summaryCharactersMax = 280;

interface Submitted {
  outcome: string;
  expires_at: Date;
  due_on: string;
}

/** The error of an outcome of `app.submit_feedback` that took nothing. */
const refusals: Readonly<Record<string, () => Error>> = {
  NO_OFFICE: () => new NotFoundError('An office with this slug', ['input', 'jurisdiction']),
  OTHER_WORDS: () =>
    new ConflictError('This submission key was used for other words.', ['input', 'submissionKey']),
  CLOSED: () =>
    new InvalidStateError('WRONG_STATUS', 'The office takes no feedback here at the moment.', [
      'input',
      'jurisdiction',
    ]),
  NO_CHANNEL: () => new NotFoundError('A channel that is open to everyone', ['input', 'feedbackChannelId']),
  NO_AREA: () => new NotFoundError('An area with this code', ['input', 'areaCode']),
};

/**
 * Takes feedback of a resident, and returns the secret of its thread. The secret follows from the submission key, and only its hash is stored: a retry gets the same secret, and
 * nobody else does.
 */
export async function submitFeedback(
  context: Context,
  input: output<typeof submitFeedbackSchema>,
  confirmed: ConfirmedText | null,
): Promise<{ token: string; dueOn: Date; expiresAt: Date }> {
  const { jurisdiction, words, contact, wantsNews } = input;
  const token = secretFrom('feedback', jurisdiction, input.submissionKey);
  const { rows } = await context.session.query({
    text: `select outcome, expires_at, due_on::text as due_on
             from app.submit_feedback($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    values: [
      jurisdiction,
      input.feedbackChannelId ?? null,
      words,
      beginningOf(words),
      input.language ?? 'en',
      input.areaCode ?? null,
      hashSecret(token),
      contact?.name ?? null,
      contact?.email ?? null,
      contact?.phone ?? null,
      wantsNews === true ? (contact?.email ?? null) : null,
      confirmed && JSON.stringify([...new Set(confirmed.findings.map(({ kind }) => kind))]),
      context.now().toISOString(),
      threadDays,
      context.requestId,
    ],
  });
  const [done] = rows as unknown as Submitted[];
  if (!done) throw new Error('The submission of feedback has no outcome');
  const refusal = refusals[done.outcome];
  if (refusal) throw refusal();
  notePublicEvent(context);
  return { token, dueOn: new Date(`${done.due_on}T00:00:00Z`), expiresAt: new Date(done.expires_at) };
}

/** Asks the owner of an address whether it can get news of a thread. */
export async function followThread(context: Context, { token, email }: output<typeof followThreadSchema>) {
  const values = [hashOf(token), email, context.now().toISOString(), context.requestId];
  await change(context, 'app.follow_feedback_thread($1, $2, $3, $4)', values);
  return { isFollowed: (await feedbackThread(context, token))?.isFollowed === true };
}

/** Sends no more news of a thread, and erases the address. */
export async function unfollowThread(context: Context, { token }: output<typeof unfollowThreadSchema>) {
  const values = [hashOf(token), null, context.now().toISOString(), context.requestId];
  await change(context, 'app.follow_feedback_thread($1, $2, $3, $4)', values);
  return { isFollowed: false };
}

/** Confirms the address to which the message with this secret was sent. */
export async function confirmFollowThread(
  context: Context,
  { token }: output<typeof confirmFollowThreadSchema>,
) {
  const values = [hashOf(token), context.now().toISOString(), context.requestId];
  await change(context, 'app.confirm_feedback_news($1, $2, $3)', values);
  return { isFollowed: true };
}

const hashOf = (token: string): string => (isSecret(token) ? hashSecret(token) : '');

/** Calls a function of a thread, which returns null for an unknown secret. */
async function change(context: Context, call: string, values: unknown[]): Promise<void> {
  const { rows } = await context.session.query({ text: `select ${call} as changed`, values });
  const [{ changed } = { changed: null }] = rows as unknown as { changed: boolean | null }[];
  if (changed === null) throw new NotFoundError('A thread with this link', ['input', 'token']);
  notePublicEvent(context);
}

function beginningOf(words: string): string {
  const characters = [...words];
  if (characters.length <= summaryCharactersMax) return words;
  return `${characters
    .slice(0, summaryCharactersMax - 1)
    .join('')
    .trimEnd()}…`;
}
