import type { Context } from '../../context.ts';
import { hashSecret, isSecret } from '../../secret-token.ts';
import { threadSchema, type Thread } from './feedback-thread.rules.ts';

/** The outcome of the feedback of the person who has the secret. Null if it is unknown or expired, and for feedback that was deleted. */
export async function feedbackThread({ session, now }: Context, token: string): Promise<Thread | null> {
  if (!isSecret(token)) return null;
  const { rows } = await session.query({
    text: 'select app.feedback_thread($1, $2) as thread',
    values: [hashSecret(token), now().toISOString()],
  });
  const [row] = rows as { thread: unknown }[];
  return row?.thread == null ? null : threadSchema.parse(row.thread);
}
