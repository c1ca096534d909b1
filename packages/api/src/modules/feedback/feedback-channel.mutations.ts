import { mutation } from '../../contract/mutation.schema.ts';
import { createFeedbackChannelSchema, updateFeedbackChannelSchema } from './feedback-channel.input.ts';
import { FeedbackChannel } from './feedback-channel.schema.ts';
import { createFeedbackChannel, updateFeedbackChannel } from './feedback-channel.service.ts';

mutation('createFeedbackChannel', {
  action: 'feedbackChannel.write',
  description: 'Records a way in which people reach the office.',
  input: createFeedbackChannelSchema,
  payload: FeedbackChannel,
  run: createFeedbackChannel,
});

mutation('updateFeedbackChannel', {
  action: 'feedbackChannel.write',
  description: 'Changes a channel of feedback, or opens it to everyone and closes it.',
  input: updateFeedbackChannelSchema,
  payload: FeedbackChannel,
  run: updateFeedbackChannel,
});
