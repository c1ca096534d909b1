import { FeedbackChannelKind } from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { equals, filterOf, oneOf } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { feedbackChannels } from './tables.ts';

export const FeedbackChannelKindEnum = enumOf(
  'FeedbackChannelKind',
  FeedbackChannelKind,
  'The kind of a channel of feedback.',
  {
    TOWN_HALL: 'A public meeting.',
    SURVEY: 'An answer to a survey.',
    DIGITAL: 'A form or a message on the web.',
    HOTLINE: 'A call.',
    ADVISORY_BOARD: 'A board of residents that advises the office.',
  },
);

export const FeedbackChannel = nodeType(feedbackChannels, {
  action: 'feedback.read',
  description: 'A way in which people reach the office.',
  columns: {
    kind: 'The kind of channel.',
    name: 'The name of the channel. No other channel has it.',
    isOpenToPublic: 'True if everyone can send feedback through it on the public site, without an account.',
    responseDays: 'The days within which the office promises an answer.',
  },
});

const lists = listsOf(FeedbackChannel, feedbackChannels);
lists.lookup('feedbackChannel');
lists.query('feedbackChannels', {
  description: 'The channels of feedback of the acting jurisdiction, earliest recorded first by default.',
  filter: filterOf('FeedbackChannelFilter', feedbackChannels, {
    kinds: oneOf('kind', 'Of one of these kinds.'),
    isOpenToPublic: equals(
      'isOpenToPublic',
      'True for channels that are open to everyone, false for the others.',
    ),
  }),
  order: orderOf(feedbackChannels, orderBy(feedbackChannels, 'createdAt', 'asc'), {
    CREATED_AT: ['createdAt', 'When it was recorded.'],
  }),
});
