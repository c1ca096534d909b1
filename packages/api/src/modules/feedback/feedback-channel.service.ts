import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { addDays } from '../../days.ts';
import type { createFeedbackChannelSchema, updateFeedbackChannelSchema } from './feedback-channel.input.ts';
import { responseDaysDefault } from './feedback.rules.ts';
import { feedbackChannels } from './tables.ts';

/** Records a way in which people reach the office. */
export async function createFeedbackChannel(
  context: Context,
  input: output<typeof createFeedbackChannelSchema>,
) {
  const { idempotencyKey: _key, ...columns } = input;
  await feedbackChannels.requireUnique(context, 'name', input.name);
  return feedbackChannels.create(context, columns);
}

/** Changes a channel. Days that are due stay as they were promised. */
export async function updateFeedbackChannel(
  context: Context,
  input: output<typeof updateFeedbackChannelSchema>,
) {
  const { id, expectedVersion: _version, ...columns } = input;
  const channel = await feedbackChannels.lockVersion(context, input);
  await feedbackChannels.requireUnique(context, 'name', columns.name, id);
  return feedbackChannels.update(context, channel, columns);
}

/** The last day for an answer to feedback of a channel. Throws NotFoundError for a foreign channel. */
export async function dueDay(
  context: Context,
  channelId: string | null | undefined,
  receivedOn: Date,
): Promise<Date> {
  if (channelId == null) return addDays(receivedOn, responseDaysDefault);
  const { responseDays } = await feedbackChannels.require(context, channelId, ['input', 'feedbackChannelId']);
  return addDays(receivedOn, responseDays);
}
